/** Days of a month by their place in it: `أول أيام رمضان`, `آخر جمعة من الشهر`, `الجمعة الأخيرة من رمضان`, `ثاني أحد في مايو`. */

import { spelledAt } from "../numbers.ts";
import { type Found, isOneOf, left, type Scan, widen } from "../scan.ts";
import { meaningOf } from "../signs.ts";
import { DAY_PARTS, foldedSet, WEEKDAYS } from "../vocabulary.ts";

const OF = foldedSet("من في");
const LAST = foldedSet("آخر الأخير الأخيرة");
const DAYS = foldedSet("يوم أيام");
const BARE_WEEKDAYS = new Map([...WEEKDAYS].map(([name, weekday]) => [name.slice(2), weekday]));

/** The day of a month, or the day of its weeks, that is counted before the month; `null` where none is. */
export function nthDay(scan: Scan, month: Found): Found | null {
  const isJoined = month.letters === 1 && scan.folded[month.from]!.startsWith("ب");
  if (month.letters > 0 && !isJoined) return null;
  const of = !isJoined && OF.has(left(scan, month.from - 1)) ? month.from - 1 : month.from;
  const noun = left(scan, of - 1);
  const found = (from: number, nth: number, weekday?: number): Found => {
    const expression = {
      kind: "nthDay" as const,
      of: month.expression,
      nth,
      ...(weekday !== undefined && { weekday }),
    };
    return widen(scan, { from, to: month.to, letters: 0, expression }, DAY_PARTS);
  };
  const weekday = BARE_WEEKDAYS.get(noun);
  if (DAYS.has(noun) || (weekday !== undefined && (of < month.from || isJoined))) {
    const at = weekday !== undefined && left(scan, of - 2) === "يوم" ? of - 3 : of - 2;
    const nth = placeAt(scan, at, false);
    return nth === null ? null : found(at, nth, weekday);
  }
  const day = meaningOf(left(scan, of - 2), "weekday")?.weekday;
  const nth = day === undefined || of === month.from ? null : placeAt(scan, of - 1, true);
  return nth === null ? null : found(of - 2, nth, day);
}

/** The ordinal at a token, -1 for the last. */
function placeAt(scan: Scan, at: number, definite: boolean): number | null {
  const word = left(scan, at);
  if (word.startsWith("ال") !== definite) return null;
  if (isOneOf(word, LAST)) return -1;
  const number = word === "" ? null : spelledAt(scan, at);
  return number !== null && number.letters === 0 && number.to === at + 1 && number.value <= 5 ? number.value : null;
}
