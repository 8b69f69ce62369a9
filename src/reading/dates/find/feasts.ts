/** Feasts and days with a name, where they say when: `قبل عيد الفطر`, `ثاني أيام العيد`, `يوم الأسير الفلسطيني`. */

import type { Expression } from "../expression.ts";
import { numberBefore, yearAt } from "../numbers.ts";
import { referenceAt } from "../references.ts";
import { bare, type Found, isOneOf, left, right, type Scan, type Words } from "../scan.ts";
import { FEASTS, foldedSet } from "../vocabulary.ts";

const TIME_HEADS = foldedSet("منذ حتى قبل بعد قبيل عقب عشية ليلة صباح فجر مساء يوم وقفة");
const BLESSINGS = foldedSet("المبارك الشريف المجيد السعيد");

/** Finds the feast whose name begins with some word. */
export function findFeast(scan: Scan, here: Words): Found[] {
  const first = bare(scan, here);
  const feast = FEASTS.find(
    ({ name }) => name[0] === first && name.every((word, k) => k === 0 || right(scan, here.from + k) === word),
  );
  if (feast === undefined) return [];
  const named = here.from + feast.name.length;
  const end = BLESSINGS.has(right(scan, named)) ? named + 1 : named;
  const year = yearAt(scan, /^ل?عام$/.test(right(scan, end)) ? end + 1 : end);
  const reference = year === null ? referenceAt(scan, end) : null;
  const nth = here.letters === 0 ? dayOfFeast(scan, here.from) : null;
  const isDated = year !== null || reference !== null || nth !== null || feast.name.length > 2;
  // العيد alone may be either feast, and any day of it.
  const isTime = isDated || (feast.name.length > 1 && isOneOf(left(scan, here.from - 1), TIME_HEADS));
  if (!isTime || (feast.name.length === 1 && nth === null)) return [];
  const expression: Expression = {
    kind: "feast",
    dates: feast.dates,
    days: feast.days,
    ...(nth && { nth: nth.value }),
    ...(year && { year: year.year }),
    ...(reference && { reference: reference.reference }),
  };
  const { from, letters } = nth ?? here;
  return [{ from, to: year?.to ?? reference?.to ?? end, letters, expression }];
}

const DAYS_OF = foldedSet("أيام يوم");

/** `أول أيام`, `ثالث يوم`, `اليوم الثاني من` before a feast. */
function dayOfFeast(scan: Scan, at: number): (Words & { value: number }) | null {
  if (DAYS_OF.has(left(scan, at - 1))) {
    const number = numberBefore(scan, at - 1);
    return number?.definite ? { ...number, to: at } : null;
  }
  const number = numberBefore(scan, left(scan, at - 1) === "من" ? at - 1 : at);
  const isDay = number?.definite && left(scan, number.from - 1).endsWith("اليوم");
  return isDay ? { value: number.value, from: number.from - 1, to: at, letters: 0 } : null;
}
