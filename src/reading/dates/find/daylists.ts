/** The days of a month as they stand before it: `8`, `الثامن من`, `27 و28`, `من 18 إلى 20`. */

import type { Expression } from "../expression.ts";
import { type NumberAt, numberBefore } from "../numbers.ts";
import { DASH, type Found, isOneOf, left, type Scan, type Words, widen } from "../scan.ts";
import { meaningOf } from "../signs.ts";
import { DAY_PARTS, foldedSet } from "../vocabulary.ts";

export interface Days {
  /** In the order they are written. */
  numbers: NumberAt[];
  /** The two ends of a stretch rather than single days. */
  through: boolean;
}

/** Words that join the ends of a stretch. */
export const THROUGH = new Set([...foldedSet("إلى حتى وحتى لغاية ولغاية - – —"), DASH]);
const DAY_FRONT = new Set([...DAY_PARTS, ...foldedSet("يومي أيام ليلتي")]);
/** Towns, newspapers, parties and the like that bear a date as their name. */
const NAMED_AFTER_DATES = foldedSet(
  "مدينة شارع نهج ساحة ميدان قصر جسر كوبري جامعة مدرسة معهد مستشفى حي مجمع مطار ملعب استاد صحيفة جريدة إذاعة قناة حركة ائتلاف تحالف قوى فريق تيار تجمع سرايا كتيبة لواء",
);
/** What is known by a month, or a day of a month, of long ago: `حرب تموز`, `ثورة 23 يوليو`. */
const NAMED_AFTER_MONTHS = foldedSet("حرب ثورة انتفاضة انتصار انتصارات نصر أمجاد");
const UPRISINGS = foldedSet("ثورة انتفاضة");

/** Whether a date without a year is the name of a town, a palace, a street, a war: `مدينة ستة أكتوبر`, `قصر 22 مايو`, `ثورة يوليو`. */
export function isName(scan: Scan, month: Words): boolean {
  if (month.letters > 0) return false;
  const number = numberBefore(scan, left(scan, month.from - 1) === "من" ? month.from - 1 : month.from);
  if (number !== null && !number.definite && !number.inDigits) return true;
  const start = number?.from ?? month.from;
  const head = left(scan, start - 1);
  const bearer = /^["«“]$/.test(head) ? left(scan, start - 2) : head;
  if (number === null) return isOneOf(bearer, NAMED_AFTER_MONTHS);
  return isOneOf(bearer, UPRISINGS) || isOneOf(bearer, NAMED_AFTER_DATES);
}

/** The days before a month; `null` where there are none. */
export function daysBefore(scan: Scan, month: Words): Days | null {
  if (month.letters > 0) return null;
  const noun = left(scan, month.from - 1) === "شهر" ? month.from - 1 : month.from;
  const joined = ["من", "-", "/"].includes(left(scan, noun - 1));
  let first = dayBefore(scan, joined ? noun - 1 : noun);
  if (first === null) return null;
  const numbers = [first];
  let through = false;
  while (!through) {
    const connector = connectorBefore(scan, first);
    const before = connector && dayBefore(scan, connector.from);
    if (connector === null || before === null || before.value >= first.value) break;
    through = connector.through || left(scan, before.from - 1) === "بين";
    numbers.unshift(before);
    first = before;
  }
  return { numbers, through };
}

/** The number before a token, if it can be the day of a month; غرة is the first. */
function dayBefore(scan: Scan, to: number): NumberAt | null {
  if (left(scan, to - 1) === "غره") return { value: 1, from: to - 1, to, letters: 0, definite: true, inDigits: false };
  const number = numberBefore(scan, to);
  if (number === null || number.value < 1 || number.value > 31) return null;
  return (number.inDigits || number.definite) && !isAdjective(scan, number) ? number : null;
}

const AGREEING = foldedSet("الموافق والموافق الموافقة المصادف إلى");

/** `النصف الأول من مايو`: the ordinal belongs to the noun before it, unless that is a day. */
function isAdjective(scan: Scan, { from, inDigits, letters }: NumberAt): boolean {
  const before = left(scan, from - 1);
  if (inDigits || letters > 0 || !before.startsWith("ال") || AGREEING.has(before)) return false;
  return meaningOf(before, "weekday") === undefined && meaningOf(before, "day") === undefined;
}

/** What joins a day to the one before it, which ends before `from`. */
function connectorBefore(scan: Scan, { from, letters }: NumberAt): { from: number; through: boolean } | null {
  if (letters === 1 && scan.folded[from]!.startsWith("و")) return { from, through: false };
  const word = left(scan, from - 1);
  if (word === "و" || word === "،") return { from: from - 1, through: false };
  if (THROUGH.has(word)) return { from: from - 1, through: true };
  return word === "غايه" && THROUGH.has(left(scan, from - 2)) ? { from: from - 2, through: true } : null;
}

/** The dates of days whose month ends before the token `to`: one, several, or the stretch between two. */
export function dayDates(
  scan: Scan,
  { numbers, through }: Days,
  to: number,
  date: (day: number) => Expression,
): Found[] {
  const first = numbers[0]!;
  const last = numbers.at(-1)!;
  const inRow = numbers.every(({ value }, k) => value === first.value + k);
  if (numbers.length > 1 && (through || inRow)) {
    const expression: Expression = { kind: "range", from: date(first.value), to: date(last.value) };
    return [widen(scan, { from: first.from, to, letters: first.letters, expression }, DAY_FRONT)];
  }
  const dates = numbers.map(
    (day): Found => ({ from: day.from, to: day.to, letters: day.letters, expression: date(day.value) }),
  );
  dates[dates.length - 1]!.to = to;
  dates[0] = widen(scan, dates[0]!, DAY_FRONT);
  return dates;
}
