/** Dates by the name of their month: `29 ديسمبر/كانون الأول 2024`, `أغسطس الماضي`, `27 و28 أيلول/ سبتمبر الجاري`. */

import type { Calendar, NamedDate } from "../expression.ts";
import { referenceAt, type YearOf, yearOf } from "../references.ts";
import { bare, type Found, isNumber, isOneOf, left, right, type Scan, type Words, widen } from "../scan.ts";
import { type MonthName, meaningOf, signOf } from "../signs.ts";
import { EDGES, foldedSet } from "../vocabulary.ts";
import { dayDates, daysBefore, isName } from "./daylists.ts";

/** Names that are other words, people or places as well; alone they are no month. */
const DOUBTFUL = foldedSet("مارس ماي صفر محرم المحرم رجب شعبان رمضان آب جوان شوال نيسان");
/** Words before a doubtful name that leave no doubt. */
const TIME_HEADS = foldedSet("في منذ خلال حتى قبيل شهر شهري هلال مطلع أوائل بداية منتصف أواخر نهاية");
const BLESSINGS = foldedSet("المبارك الحرام الفضيل الكريم المعظم");
const MONTH_FRONT = new Set([...EDGES, ...foldedSet("شهر شهري")]);

/** Finds the date, or the list of dates, around the first word of a month's name. */
export function findMonth(scan: Scan, here: Words, names: MonthName[]): Found[] {
  const name = nameAt(scan, here.from, names);
  if (name === null || isScore(scan, here) || isName(scan, here)) return [];
  const named = secondName(scan, name) ?? name.to;
  const end = BLESSINGS.has(right(scan, named)) ? named + 1 : named;
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
  const days = daysBefore(scan, here);
  if (days !== null) return dayDates(scan, days, to, date);
  const isSure = to > here.from + 1 || !DOUBTFUL.has(bare(scan, here));
  if (!isSure && !isOneOf(left(scan, here.from - 1), TIME_HEADS)) return [];
  const whole = widen(scan, { ...here, to, expression: date(0) }, MONTH_FRONT);
  // غرة is the first of a month.
  return left(scan, whole.from - 1) === "غره" ? [{ ...whole, from: whole.from - 1, expression: date(1) }] : [whole];
}

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

/** `3- صفر` is the result of a match. */
const isScore = (scan: Scan, { from, to }: Words): boolean =>
  scan.folded[from] === "صفر" &&
  [from - 1, to].some((at) => scan.folded[at] === "-" || (at < scan.tokens.length && isNumber(scan, at)));

/** `جمادى الآخرة 1063 صفقة` counts deals: where a word follows, a year beside a month is a recent one, or its era is written. */
function plausible(scan: Scan, calendar: Calendar, of: YearOf | null): YearOf | null {
  if (of?.year === undefined || of.year.era || !/^[\u0621-\u064a]/.test(right(scan, of.to))) return of;
  const { year } = of.year;
  const isHijri = calendar !== "gregorian" && year >= 1380 && year <= 1480;
  return isHijri || (year >= 1600 && year <= 2200) ? of : null;
}
