/** Dates by the name of their month: `29 ديسمبر/كانون الأول 2024`, `أغسطس الماضي`, `27 و28 أيلول/ سبتمبر الجاري`. */

import type { Calendar, NamedDate } from "../expression.ts";
import { mayFollowYear, type NumberAt, numberAt } from "../numbers.ts";
import { referenceAt, type YearOf, yearOf } from "../references.ts";
import { bare, type Found, isNumber, isOneOf, left, right, type Scan, type Words, widen } from "../scan.ts";
import { type MonthName, meaningOf, signOf } from "../signs.ts";
import { EDGES, foldedSet } from "../vocabulary.ts";
import { dayDates, daysBefore, isName } from "./daylists.ts";
import { nthDay } from "./nths.ts";

/** Names that are other words, people or places as well; alone they are no month. */
const DOUBTFUL = foldedSet("مارس ماي أوت صفر محرم المحرم رجب شعبان رمضان آب جوان شوال نيسان");
/** Words before a doubtful name that leave no doubt. */
const TIME_HEADS = foldedSet("في منذ خلال حتى قبيل شهر شهري هلال مطلع أوائل بداية منتصف أواخر نهاية");
const BLESSINGS = foldedSet("المبارك الحرام الفضيل الكريم المعظم");
const MONTH_FRONT = new Set([...EDGES, ...foldedSet("شهر شهري")]);

/** Finds the date, or the list of dates, around the first word of a month's name. */
export function findMonth(scan: Scan, here: Words, names: MonthName[]): Found[] {
  const name = nameAt(scan, here.from, names);
  if (name === null || isScore(scan, here) || isSecondName(scan, here, name)) return [];
  const named = secondName(scan, name) ?? name.to;
  const end = BLESSINGS.has(right(scan, named)) ? named + 1 : named;
  return monthDates(scan, here, { ...name, to: end });
}

/** What may stand before `شهر 3` where it isn't "a month, 3 of them". */
const BEFORE_NUMBERED = new Set([...TIME_HEADS, ...EDGES, ...foldedSet("من بعد قبل يوم أسبوع اليوم الأسبوع")]);

/** `بداية شهر 3`, `شهر عشرة 2014`: a month by its number; `noun` is the word شهر. */
export function findNumberedMonth(scan: Scan, noun: Words): Found[] {
  const number = numberAt(scan, noun.to);
  if (number === null || number.definite || number.letters > 0 || number.value > 12 || number.value < 1) return [];
  // شهر واحد is one month.
  if (number.value === 1 && !number.inDigits) return [];
  const before = left(scan, noun.from - 1);
  if (!(before === "" || isOneOf(before, BEFORE_NUMBERED)) || !mayFollowYear(scan, number.to)) return [];
  const here = { from: number.from, to: number.to, letters: 0 };
  return monthDates(scan, here, {
    month: number.value,
    calendar: yearOf(scan, number.to)?.year?.calendar ?? "gregorian",
    to: number.to,
  });
}

/** The date, or the list of dates, around a month whose names end before `name.to`. */
function monthDates(scan: Scan, here: Words, name: Month): Found[] {
  const end = name.to;
  const year = plausible(scan, name.calendar, yearOf(scan, end));
  const reference = year === null ? referenceAt(scan, end) : null;
  const to = year?.to ?? reference?.to ?? end;
  const date = (day: number): NamedDate => ({
    kind: "date",
    calendar: name.calendar,
    day,
    month: name.month,
    ...(year?.year && { year: year.year.year }),
    ...(year?.reference && { yearReference: year.reference }),
    ...(reference && { reference: reference.reference }),
  });
  if (year === null && reference === null && isName(scan, here)) return [];
  const days = daysBefore(scan, here);
  if (days !== null) {
    const [{ inDigits }] = days.numbers as [NumberAt];
    return dayDates(scan, days, to, (day) => (inDigits ? date(day) : { ...date(day), ordinal: true }));
  }
  const whole = widen(scan, { ...here, to, expression: date(0) }, MONTH_FRONT);
  const nth = nthDay(scan, whole);
  if (nth !== null) return [nth];
  const isSure = to > here.from + 1 || !DOUBTFUL.has(bare(scan, here));
  return isSure || (isInTime(scan, here) && !isIbb(scan, here)) ? [whole] : [];
}

/** Whether the words before a doubtful name leave no doubt: `في مارس`, `النصف الثاني من ماي`. */
function isInTime(scan: Scan, { from }: Words): boolean {
  const before = left(scan, from - 1);
  return isOneOf(before, TIME_HEADS) || (before === "من" && meaningOf(left(scan, from - 3), "fraction") !== undefined);
}

/** The Yemeni town of إب is often written with a bare alef; the month alone is so only with its madda. */
const isIbb = ({ tokens, folded }: Scan, { from, to }: Words): boolean =>
  folded[from]!.endsWith("اب") && !tokens.text.slice(tokens.start[from]!, tokens.end[to - 1]!).includes("آ");

interface Month {
  month: number;
  calendar: Calendar;
  to: number;
}

/** The month whose name begins at a token; of several names the longest. */
function nameAt(scan: Scan, at: number, names: MonthName[]): Month | null {
  let best: MonthName | null = null;
  for (const name of names) {
    const stands = name.rest.every((word, k) => right(scan, at + 1 + k) === word);
    if (stands && name.rest.length >= (best?.rest.length ?? 0)) best = name;
  }
  return best && { month: best.month, calendar: best.calendar, to: at + 1 + best.rest.length };
}

const SEPARATORS = new Set(["/", "//", "\\", "|", "(", "-", "او"]);

/** Where the second name of the same month ends: `/سبتمبر`, `(سبتمبر)`, `سبتمبر`, `وسبتمبر`; `null` where there is none. */
function secondName(scan: Scan, { month, calendar, to }: Month): number | null {
  const isSeparated = SEPARATORS.has(right(scan, to));
  const at = isSeparated ? to + 1 : to;
  const names = meaningOf(right(scan, at), "month")?.names;
  if (names === undefined || signOf(right(scan, at))!.letters > (isSeparated ? 0 : 1)) return null;
  const second = nameAt(scan, at, names);
  if (second?.month !== month || second.calendar !== calendar) return null;
  return right(scan, to) === "(" && right(scan, second.to) === ")" ? second.to + 1 : second.to;
}

/** Whether the month stands behind another name of it, which made no date: `ثورة 21 أيلول/سبتمبر`. */
function isSecondName(scan: Scan, { from }: Words, { month, calendar }: Month): boolean {
  if (!SEPARATORS.has(left(scan, from - 1))) return false;
  return [from - 2, from - 3].some((at) => {
    const first = nameAt(scan, at, meaningOf(left(scan, at), "month")?.names ?? []);
    return first?.to === from - 1 && first.month === month && first.calendar === calendar;
  });
}

/** `3- صفر`, `1/صفر` are results of matches. */
const isScore = (scan: Scan, { from, to }: Words): boolean =>
  scan.folded[from] === "صفر" &&
  ((scan.folded[from - 1] === "/" && !/^\d{4}$/.test(right(scan, to + 1))) ||
    [from - 1, to].some((at) => scan.folded[at] === "-" || (at < scan.tokens.length && isNumber(scan, at))));

/** `جمادى الآخرة 1063 صفقة` counts deals: where a word follows, a year beside a month is a recent one, or its era is written. */
function plausible(scan: Scan, calendar: Calendar, of: YearOf | null): YearOf | null {
  if (of?.year === undefined || of.year.era || !/^[\u0621-\u064a]/.test(right(scan, of.to))) return of;
  const { year } = of.year;
  const isHijri = calendar !== "gregorian" && year >= 1380 && year <= 1480;
  return isHijri || (year >= 1600 && year <= 2200) ? of : null;
}
