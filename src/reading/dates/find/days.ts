/** Days counted from the report's: `صباح اليوم`, `أول من أمس`, `يوم غد`, `الليلة الماضية`, `اليوم التالي`. */

import type { Expression, Reference } from "../expression.ts";
import { numberAt } from "../numbers.ts";
import { pointedAt, referenceAt } from "../references.ts";
import { bare, type Found, isOneOf, left, proclitics, right, type Scan, type Words, widen } from "../scan.ts";
import { meaningOf } from "../signs.ts";
import { DAY_PARTS, foldedSet } from "../vocabulary.ts";

const away = (by: number, from: Reference["from"] = "report"): Expression => ({ kind: "away", unit: "day", from, by });

/** Finds the day that is named by its distance `by` from the report's. */
export function findDay(scan: Scan, here: Words, by: number): Found[] {
  const found = dayFinder(scan, here, by)(scan, here);
  return found === null ? [] : [widen(scan, found, DAY_PARTS)];
}

function dayFinder(scan: Scan, here: Words, by: number): (scan: Scan, here: Words) => Found | null {
  if (by > 0) return tomorrow;
  if (by < 0) return yesterday;
  return /ليله$/.test(scan.folded[here.from]!) ? tonight : today;
}

/** Outlets and columns called "Today". */
const OUTLETS = foldedSet(
  "صحيفة جريدة قناة موقع مجلة منصة شبكة وكالة برنامج وثيقة قضية أخبار عالم قارئ عين المصري روسيا",
);
/** What makes `اليوم` any day, or the day of something. */
const ANY_DAY = foldedSet(
  "الوطني العالمي الدولي العربي الواحد الذي الأول الأخير الدراسي الموعود المشهود الكامل المفتوح الترفيهي العلمي التوعوي الختامي الرياضي التعريفي",
);
const THAT = foldedSet("ذلك تلك ذاك بذلك بتلك وتلك");
/** `على مدار اليوم` is all day long. */
const THROUGHOUT = foldedSet("مدار طوال طيلة");

function today(scan: Scan, here: Words): Found | null {
  const before = left(scan, here.from - 1);
  const next = right(scan, here.to);
  if (OUTLETS.has(before) || THROUGHOUT.has(before) || ANY_DAY.has(next) || THAT.has(before) || isQuoted(scan, here))
    return null;
  const pointed = pointedAt(scan, here);
  if (pointed !== null) return { ...pointed, expression: away(0, pointed.reference.from) };
  const reference = referenceAt(scan, here.to);
  if (reference !== null) {
    // "The day after the war" is a plan and no date.
    if (right(scan, reference.to).startsWith("ل")) return null;
    const { from, by } = next === "السابق" ? ({ from: "told", by: -1 } as const) : reference.reference;
    return { ...here, to: reference.to, expression: away(by, from) };
  }
  if (meaningOf(next, "weekday") !== undefined) return { ...here, expression: away(0) };
  // So much "a day", "the second day" of a meeting, "the 234th day" of a war; but "today, 5 May".
  const number = numberAt(scan, here.to);
  // A war, a strike goes on "for the 200th day": that is today.
  if (number?.definite && isForThe(scan, here)) return { ...here, to: number.to, expression: away(0) };
  const isCounted = number !== null && meaningOf(right(scan, number.to), "month") === undefined;
  return before === "في" || isCounted ? null : { ...here, expression: away(0) };
}

const isForThe = ({ folded }: Scan, { from }: Words): boolean => /^و?لليوم$/.test(folded[from]!);

const isQuoted = (scan: Scan, { from, to }: Words): boolean =>
  /^["«“”]$/.test(left(scan, from - 1)) && /^["»“”]$/.test(right(scan, to));

/** `أمس`, `أول أمس`, `أول من أمس`, `أمس الأول`, `بالأمس`. */
function yesterday(scan: Scan, here: Words): Found | null {
  const next = right(scan, here.to);
  if (next === "الاول") return { ...here, to: here.to + 1, expression: away(-2) };
  const isDefinite = bare(scan, here) === "الامس";
  // "Yesterday" at large: الأمس القريب.
  if (isDefinite && next === "القريب") return null;
  if (here.letters > 0) return { ...here, expression: away(-1) };
  const first = left(scan, here.from - 1) === "من" ? here.from - 2 : here.from - 1;
  const letters = ["اول", "قبل"].includes(left(scan, first)) ? 0 : left(scan, first) === "واول" ? 1 : -1;
  if (letters >= 0) return { ...here, from: first, letters, expression: away(-2) };
  return isDefinite && !isOneOf(left(scan, here.from - 1), DAY_PARTS) ? null : { ...here, expression: away(-1) };
}

/** Without one of these before it, الغد is the future at large, and غد part of a name. */
const TOMORROW_HEADS = new Set([...DAY_PARTS, ...foldedSet("من في حتى إلى منذ")]);

const AFTER = foldedSet("بعد");

/** `غدا`, `يوم غد`, `صباح الغد`, `بعد غد`. */
function tomorrow(scan: Scan, here: Words): Found | null {
  if (bare(scan, here) === "غدا") return { ...here, expression: away(1) };
  const before = here.letters === 0 ? left(scan, here.from - 1) : "";
  const letters = proclitics(before, AFTER);
  if (letters >= 0) return { ...here, from: here.from - 1, letters, expression: away(2) };
  const isSure = isOneOf(before, TOMORROW_HEADS) || meaningOf(right(scan, here.to), "weekday") !== undefined;
  return isSure ? { ...here, expression: away(1) } : null;
}

/** `الليلة`, `الليلة الماضية`. */
function tonight(scan: Scan, here: Words): Found | null {
  if (THAT.has(left(scan, here.from - 1))) return null;
  const reference = referenceAt(scan, here.to);
  if (reference?.reference.from === "report") {
    return { ...here, to: reference.to, expression: away(Math.min(0, reference.reference.by)) };
  }
  const pointed = pointedAt(scan, here);
  if (pointed !== null) return { ...pointed, expression: away(0, pointed.reference.from) };
  // الليلة الأولى, الليلة الفاصلة بين السبت والأحد.
  const isAnyNight = /^ال(?:تي|اولي|اخيره|فاصله|واحده|ثا.+)$/.test(right(scan, here.to));
  return isAnyNight ? null : { ...here, expression: away(0) };
}
