/** Parts of a year or a month, and decades: `الربع الأول من 2024`, `صيف 2013`, `ثمانينيات القرن الماضي`. */

import type { Expression, Reference } from "../expression.ts";
import { numberAt } from "../numbers.ts";
import { pointedAt, referenceAt, yearExpression, yearOf } from "../references.ts";
import { bare, type Found, isOneOf, left, right, type Scan, type Words, widen } from "../scan.ts";
import { meaningOf } from "../signs.ts";
import { EDGES, foldedSet, IN_TIME } from "../vocabulary.ts";
import { findMonth } from "./months.ts";
import { findUnit } from "./units.ts";

const BEFORE_QUARTERS = new Set([...IN_TIME, ...EDGES, ...foldedSet("مع عن")]);

/** `الربع الأول من العام`, `النصف الثاني من عام 2015`, `النصف الأول من مايو`, `الربع الأخير`. */
export function findFraction(scan: Scan, here: Words, parts: number): Found[] {
  const number = numberAt(scan, here.to);
  const isLast = right(scan, here.to) === "الاخير";
  const nth = isLast ? parts : number?.definite ? number.value : 0;
  if (nth < 1 || nth > parts) return [];
  const end = isLast ? here.to + 1 : number!.to;
  const length = 12 / parts;
  const months = { kind: "months" as const, first: (nth - 1) * length + 1, count: length };
  const of = yearOf(scan, end);
  if (of !== null)
    return [widen(scan, { ...here, to: of.to, expression: { ...months, of: yearExpression(of) } }, EDGES)];
  if (right(scan, end) === "من") {
    const month = monthAt(scan, end + 1);
    if (month === null) return [];
    return [{ ...here, to: month.to, expression: { kind: "partOfMonth", of: month.expression, nth, parts } }];
  }
  // Quarters alone are the business pages'; halves alone are the football pages'.
  const isInTime = here.letters > 0 || isOneOf(left(scan, here.from - 1), BEFORE_QUARTERS);
  return parts === 4 && isInTime ? [widen(scan, { ...here, to: end, expression: months }, EDGES)] : [];
}

/** The month, named or counted, whose words begin at a token. */
function monthAt(scan: Scan, from: number): Found | null {
  const at = right(scan, from) === "شهر" ? from + 1 : from;
  const here = { from: at, to: at + 1, letters: 0 };
  const named = meaningOf(right(scan, at), "month");
  if (named !== undefined) return findMonth(scan, here, named.names)[0] ?? null;
  const unit = meaningOf(right(scan, at), "unit");
  return unit?.unit === "month" && unit.definite ? (findUnit(scan, here, unit)[0] ?? null) : null;
}

/** `صيف 2013`, `الصيف الماضي`, `هذا الشتاء`, `في الربيع`. */
export function findSeason(scan: Scan, here: Words, first: number, definite: boolean): Found[] {
  const season = (words: Words, by: { of?: Expression; reference?: Reference }): Found[] => {
    return [widen(scan, { ...words, expression: { kind: "months", first, count: 3, ...by } }, EDGES)];
  };
  const of = yearOf(scan, here.to);
  if (of !== null) return season({ ...here, to: of.to }, { of: yearExpression(of) });
  if (!definite) return [];
  const reference = pointedAt(scan, here) ?? { ...here, ...referenceAt(scan, here.to) };
  if (reference.reference?.from === "report") return season(reference, { reference: reference.reference });
  // الربيع العربي was no season.
  const before = left(scan, here.from - 1);
  const isInTime = isOneOf(before, IN_TIME) || isOneOf(before, EDGES);
  return isInTime && !right(scan, here.to).startsWith("ال") ? season(here, {}) : [];
}

const LAST_CENTURY = foldedSet("الماضي المنصرم الفائت");

/** `التسعينيات`, `ثمانينيات القرن الماضي`, `ستينيات القرن التاسع عشر`; but `في الثلاثينيات من عمره`. */
export function findDecade(scan: Scan, here: Words, first: number): Found[] {
  const next = right(scan, here.to) === "من" ? here.to + 1 : here.to;
  const decade = (to: number, century: number): Found[] => {
    const from = (century - 1) * 100 + first;
    return [widen(scan, { ...here, to, expression: { kind: "years", from, to: from + 9 } }, EDGES)];
  };
  if (right(scan, next) === "القرن") {
    if (LAST_CENTURY.has(right(scan, next + 1))) return decade(next + 2, 20);
    const number = numberAt(scan, next + 1);
    return number?.definite ? decade(number.to, number.value) : [];
  }
  return next === here.to && bare(scan, here).startsWith("ال") ? decade(here.to, 20) : [];
}

const SAME = foldedSet("نفسها ذاتها المماثلة المقابلة عينها");

/** `الفترة نفسها من العام الماضي`, `نفس الفترة من عام 2014`. */
export function findSamePeriod(scan: Scan, here: Words): Found[] {
  const pointed = pointedAt(scan, here);
  const isSame = pointed?.reference.from === "told";
  if (!isSame && !SAME.has(right(scan, here.to))) return [];
  const of = yearOf(scan, isSame ? here.to : here.to + 1);
  if (of === null) return [];
  const { from, letters } = isSame ? pointed : here;
  return [{ from, to: of.to, letters, expression: { kind: "samePeriod", of: yearExpression(of) } }];
}
