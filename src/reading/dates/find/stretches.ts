/** Several units that end or begin with the report: `السنوات الخمس الماضية`, `اليومين الماضيين`, `آخر ثلاثة أعوام`, `الأيام المقبلة`. */

import type { Expression, Reference, Unit } from "../expression.ts";
import { numberAt, numberBefore } from "../numbers.ts";
import { referenceAt, yearExpression, yearOf } from "../references.ts";
import { type Found, left, right, type Scan, type Words } from "../scan.ts";
import type { MeaningOf } from "../signs.ts";
import { foldedSet } from "../vocabulary.ts";

type Count = MeaningOf<"unit">["count"];

const FIRST = foldedSet("الأولى الأول");
const FEW = foldedSet("القليلة المعدودة");

/** With the definite unit in front: `السنوات الخمس الماضية`, `الأيام القليلة المقبلة`, `الأشهر السبعة الأولى من العام`. */
export function namedStretch(scan: Scan, here: Words, unit: Unit, count: Count): Found | null {
  const number = count === "two" ? null : numberAt(scan, here.to);
  const isCounted = number !== null && number.letters === 0;
  const counted = isCounted ? number.to : here.to;
  const next = FEW.has(right(scan, counted)) ? counted + 1 : counted;
  const amount = count === "two" ? 2 : isCounted ? number.value : 0;
  if (unit === "month" && FIRST.has(right(scan, next))) return firstMonths(scan, here, next + 1, amount);
  const reference = referenceAt(scan, next);
  if (reference === null) return null;
  return { ...here, to: reference.to, expression: stretchOf(unit, amount, reference.reference) };
}

/** With the number in front: `الـ24 ساعة الماضية`, `الثلاثة أشهر المقبلة`, `آخر ثلاثة أعوام`, `أول ستة أشهر من العام`. */
export function countedStretch(scan: Scan, here: Words, unit: Unit, count: Count): Found | null {
  const number = count === "two" ? { ...here, value: 2 } : numberBefore(scan, here.from);
  if (number === null || number.value < 1 || (count !== "two" && here.letters > 0)) return null;
  const { from, letters, value } = number;
  const before = letters === 0 ? left(scan, from - 1) : "";
  if (before === "اخر") {
    return { from: from - 1, to: here.to, letters: 0, expression: stretchOf(unit, value, { from: "report", by: -1 }) };
  }
  if (before === "اول" && unit === "month") {
    return firstMonths(scan, { from: from - 1, to: here.to, letters: 0 }, here.to, value);
  }
  const reference = count === "two" ? null : referenceAt(scan, here.to);
  if (reference === null) return null;
  // "The next three or four days".
  const amount = before === "او" ? 0 : value;
  return { from, to: reference.to, letters, expression: stretchOf(unit, amount, reference.reference) };
}

/** The stretch of so many units on one side of the report; 0 is for some, of which nobody knows how many. */
const stretchOf = (unit: Unit, count: number, { from, by }: Reference): Expression =>
  count < 1 || from === "told" || by === 0
    ? { kind: "vague" }
    : { kind: "stretch", unit, count: Math.round(count), direction: by < 0 ? "past" : "future" };

function firstMonths(scan: Scan, words: Words, at: number, count: number): Found | null {
  const of = yearOf(scan, at);
  if (of === null || count < 1 || count > 12) return null;
  return { ...words, to: of.to, expression: { kind: "months", first: 1, count, of: yearExpression(of) } };
}
