/** Times that lie a length away: `قبل عامين`, `منذ يومين`, `بعد شهر من الآن`, `بعد ذلك بعام`. */

import type { Expression } from "../expression.ts";
import { type Found, left, proclitics, right, type Scan, type Words } from "../scan.ts";
import { directionAt } from "../tense.ts";
import { ABOUT, foldedSet, MORE_OR_LESS } from "../vocabulary.ts";
import type { Amount } from "./durations.ts";

const BEFORE = foldedSet("قبل");
const AFTER = foldedSet("بعد");
const NOW = foldedSet("الآن اليوم تاريخه");
/** Behind a length after بعد, these tell from when: `بعد أسبوع من الهجوم`. After قبل it is من alone: `وافق قبل أيام على الهدنة`. */
const SINCE = foldedSet("من على عن");
const JUST = foldedSet("فقط تقريبا");

/** The time that lies an amount of units away; `null` where the amount is a length and no distance. */
export function findDistance(scan: Scan, amount: Amount): Found | null {
  const { from, to, letters, unit, count } = amount;
  if (letters > 0) return fromThen(scan, amount);
  const start = aboutBefore(scan, from);
  const head = left(scan, start - 1);
  const found = (by: number, end: number, of: "report" | "told", cut = 0): Found => {
    return { from: start - 1, to: end, letters: cut, expression: away(amount, by, of) };
  };
  const isFromNow = right(scan, to) === "من" && NOW.has(right(scan, to + 1));
  const end = isFromNow ? to + 2 : to;
  const next = right(scan, JUST.has(right(scan, to)) ? to + 1 : to);
  const ago = proclitics(head, BEFORE);
  // "Two days before the elections" counts from these.
  if (ago >= 0) return next === "من" && !isFromNow ? null : found(-count, end, "report", ago);
  if (head === "منذ") return unit === "day" && !(count > 2) ? found(-count, to, "report") : null;
  const after = proclitics(head, AFTER);
  if (after < 0 || Number.isNaN(count)) return null;
  if (isFromNow) return found(count, end, "report", after);
  if (SINCE.has(next)) return null;
  if (directionAt(scan, { from: start - 1, to }) === "future") return found(count, to, "report", after);
  return unit === "day" || unit === "week" ? found(count, to, "told", after) : null;
}

/** `قبل يومين من الانتخابات` has its place by what is told, and is no length. */
export function isBeforeSomething(scan: Scan, { from, to }: Words): boolean {
  const isFromNow = NOW.has(right(scan, to + 1));
  return right(scan, to) === "من" && !isFromNow && proclitics(left(scan, aboutBefore(scan, from) - 1), BEFORE) >= 0;
}

/** A week away is a day; some days away nobody knows when. */
function away({ unit }: Amount, by: number, from: "report" | "told"): Expression {
  if (Number.isNaN(by)) return { kind: "vague" };
  return unit === "week" ? { kind: "away", unit: "day", from, by: by * 7 } : { kind: "away", unit, from, by };
}

/** Where the words begin that leave a number open: `نحو`, `أكثر من`. */
function aboutBefore(scan: Scan, from: number): number {
  if (ABOUT.has(left(scan, from - 1))) return from - 1;
  return left(scan, from - 1) === "من" && MORE_OR_LESS.has(left(scan, from - 2)) ? from - 2 : from;
}

/** `بعد ذلك بعام`, `قبلها بيومين`. */
function fromThen(scan: Scan, amount: Amount): Found | null {
  const then = thenBefore(scan, amount.from);
  if (then === null || Number.isNaN(amount.count)) return null;
  const { from, letters, sign } = then;
  return { from, to: amount.to, letters, expression: away(amount, sign * amount.count, "told") };
}

/** Whether `بعد ذلك` or the like stands before some words. */
export const isThen = (scan: Scan, { from }: Words): boolean => thenBefore(scan, from) !== null;

const THAT = foldedSet("ذلك هذا");
const BEFORE_IT = foldedSet("قبله قبلها");
const AFTER_IT = foldedSet("بعده بعدها");

function thenBefore(scan: Scan, to: number): { from: number; letters: number; sign: number } | null {
  const isPhrase = THAT.has(left(scan, to - 1));
  const from = isPhrase ? to - 2 : to - 1;
  const before = proclitics(left(scan, from), isPhrase ? BEFORE : BEFORE_IT);
  if (before >= 0) return { from, letters: before, sign: -1 };
  const after = proclitics(left(scan, from), isPhrase ? AFTER : AFTER_IT);
  return after >= 0 ? { from, letters: after, sign: 1 } : null;
}
