/** Lengths of time: `ثلاثة أسابيع`, `يومين`, `لمدة عام`, `سنة ونصف`, `ربع قرن`. Ages are none. */

import type { Unit } from "../expression.ts";
import { durationAndHalfIso, durationIso, partIso } from "../iso.ts";
import { type NumberAt, numberBefore } from "../numbers.ts";
import { type Found, isOneOf, left, right, type Scan, type Words } from "../scan.ts";
import { type MeaningOf, meaningOf, signOf } from "../signs.ts";
import { foldedSet, MORE_OR_LESS } from "../vocabulary.ts";
import { findDistance, isBeforeSomething, isThen } from "./distances.ts";

/** A number of units as the text words it. */
export interface Amount extends Words {
  unit: Unit;
  /** NaN for some, of which nobody knows how many: `عدة أيام`. */
  count: number;
}

type Count = MeaningOf<"unit">["count"];

/** Finds the length of time, or the time so far away, whose unit stands without article. */
export function findDuration(scan: Scan, here: Words, unit: Unit, count: Count): Found | null {
  const part = partOfUnit(scan, here, unit);
  if (part !== null) return part;
  const counted = amountAt(scan, here, unit, count);
  if (counted === null) return null;
  const isHalfMore = right(scan, here.to) === "ونصف";
  const amount = { ...counted, to: amountEnd(scan, here.to) };
  if (isAge(scan, amount) || isRate(scan, amount) || isBeforeSomething(scan, amount)) return null;
  const distance = findDistance(scan, amount);
  if (distance !== null || Number.isNaN(amount.count)) return distance;
  const { from, to, letters } = amount;
  const iso = isHalfMore ? durationAndHalfIso(unit, amount.count) : durationIso(unit, amount.count);
  return { from, to, letters, expression: { kind: "duration", iso } };
}

/** `نصف عام`, `ربع قرن`. */
function partOfUnit(scan: Scan, here: Words, unit: Unit): Found | null {
  const word = left(scan, here.from - 1);
  const fraction = meaningOf(word, "fraction");
  if (here.letters > 0 || fraction === undefined || fraction.definite) return null;
  const iso = partIso(unit, fraction.parts);
  if (iso === null) return null;
  return { from: here.from - 1, to: here.to, letters: signOf(word)!.letters, expression: { kind: "duration", iso } };
}

const SEVERAL = foldedSet("عدة بضعة بضع");

function amountAt(scan: Scan, here: Words, unit: Unit, count: Count): Amount | null {
  if (count === "two") return { ...here, unit, count: 2 };
  const number = here.letters === 0 ? numberBefore(scan, here.from) : null;
  if (number !== null) {
    const { from, letters, value } = number;
    if (unit === "decade" && value > MOST_DECADES) return null;
    return isCount(scan, number) ? { from, to: here.to, letters, unit, count: value } : null;
  }
  if (count === "one") return isSingle(scan, here, unit) ? { ...here, unit, count: 1 } : null;
  const isSeveral = here.letters === 0 && SEVERAL.has(left(scan, here.from - 1));
  return { ...here, from: isSeveral ? here.from - 1 : here.from, unit, count: Number.NaN };
}

const EVERY = foldedSet("كل");

/** `كل أسبوعين`. */
const isRate = (scan: Scan, { from, letters }: Words): boolean => letters === 0 && isOneOf(left(scan, from - 1), EVERY);

/** More decades than these are contracts, which share their word. */
const MOST_DECADES = 12;

/** A whole number that counts: no ordinal, no end of "3 to 6 months" or "5 or 6 days". */
function isCount(scan: Scan, { from, value, definite }: NumberAt): boolean {
  const before = left(scan, from - 1);
  if (definite || value < 1 || !Number.isInteger(value)) return false;
  const isSecond = /^(?:[-–/:و]|او|الي)$/.test(before) && numberBefore(scan, from - 1) !== null;
  return !isSecond;
}

const WHOLE = foldedSet("واحد واحدة كامل كاملة كاملين كاملتين متواصلة متتالية متتاليين متتاليتين عمل");

/** Where a length ends whose unit ends before `to`: `يوم عمل`, `عام كامل`, `سنة ونصف السنة`. */
function amountEnd(scan: Scan, to: number): number {
  if (right(scan, to) !== "ونصف") return WHOLE.has(right(scan, to)) ? to + 1 : to;
  return meaningOf(right(scan, to + 1), "unit")?.definite ? to + 2 : to + 1;
}

/** Before a single month, year… these speak of its length. */
const LENGTH_HEADS = foldedSet(
  "مدة مدتها مدته فترة مهلة منذ خلال طوال طيلة غضون مدى مدار ظرف مرور مضي بعد قبل نحو حوالي قرابة زهاء السجن سجن سجنا الحبس حبس تنفيذ استمر استمرت دام دامت يدوم تدوم يستمر تستمر",
);

/** A unit without a number means one of it only where the words around speak of a length. */
function isSingle(scan: Scan, here: Words, unit: Unit): boolean {
  const next = right(scan, here.to);
  const before = left(scan, here.from - 1);
  if (amountEnd(scan, here.to) > here.to) return true;
  // "The year of the catastrophe"; "year after year".
  if (/^ال(?!ي$|ان$)/.test(next)) return false;
  if (before === "بعد" && meaningOf(left(scan, here.from - 2), "unit")?.unit === unit) return false;
  // "Before Saturday" (يوم السبت) has no length, and "a day after" is hardly one.
  if (unit === "day" || signOf(next) !== undefined || /^\d/.test(next)) return false;
  // عقد is the holding of a meeting, and a contract.
  if (unit === "decade" && /^[\u0621-\u064a]/.test(next) && next !== "من" && next !== "علي") return false;
  if (here.letters > 0) return isThen(scan, here);
  if (before === "من") return MORE_OR_LESS.has(left(scan, here.from - 2));
  return isOneOf(before, LENGTH_HEADS) || (unit === "decade" && before === "في");
}

/** What makes a number of years an age. */
const AGE_HEADS = foldedSet(
  "العمر عمر عمري عمرا عمره عمرها عمرهم الأعمار أعمار أعمارهم أعمارهن سن السن سنه سنها بالغا البالغ البالغة البالغين يبلغ تبلغ يبلغون تحت دون فوق",
);
/** Behind these a number of years is a length after all. */
const SPANS = foldedSet("مدة مدته مدتها لمدة فترة ولاية ، ؛");
const AGE_REACH = 4;
const EXCEEDS = foldedSet("يتجاوز تتجاوز يبلغ تبلغ يكمل تكمل يتم تتم");
const NOT = foldedSet("لم لا");
const DIED = foldedSet("توفي توفيت رحل رحلت رحيل وفاة مات ماتت");
const DIED_REACH = 10;

function hasDied(scan: Scan, at: number): boolean {
  for (let k = at - 1; k >= at - DIED_REACH && left(scan, k) !== ""; k--) if (isOneOf(left(scan, k), DIED)) return true;
  return false;
}

/** Marks between which a number of years alone is the age of whoever was named before. */
const AGE_MARKS = new Map([
  ["(", ")"],
  ["«", "»"],
  ["،", "،"],
]);

/** `البالغ من العمر 30 عاما`, `خالد (30 عاما)`, `خالد، 30 عاما،`, `ثلاثون عاما من عمره`. */
function isAge(scan: Scan, { from, to, unit }: Amount): boolean {
  if (unit !== "year" && unit !== "month") return false;
  if (right(scan, to) === "من" && isOneOf(right(scan, to + 1), AGE_HEADS)) return true;
  if (AGE_MARKS.get(left(scan, from - 1)) === right(scan, to) && right(scan, to) !== "") return true;
  // توفي عن 85 عاما، لم يتجاوز 19 عاما.
  const before = left(scan, from - 1);
  if (before === "عن" && /^[،.]?$/.test(right(scan, to)) && hasDied(scan, from - 1)) return true;
  if (EXCEEDS.has(before) && isOneOf(left(scan, from - 2), NOT)) return true;
  for (let at = from - 1; at >= from - AGE_REACH; at--) {
    const word = left(scan, at);
    if (word === "" || SPANS.has(word)) return false;
    if (isOneOf(word, AGE_HEADS)) return true;
  }
  return false;
}
