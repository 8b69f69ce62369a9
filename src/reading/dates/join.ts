/** Expressions that stand beside each other and are one: `اليوم` + `الخميس` + `16 فيفري 2017`, `من السبت` + `إلى الاثنين`. */

import type { Expression, NamedDate } from "./expression.ts";
import { THROUGH } from "./find/daylists.ts";
import { between, type Found, isOneOf, left, right, type Scan } from "./scan.ts";
import { EDGES, foldedSet } from "./vocabulary.ts";

/** Joins what belongs together. The result is in the order of the text and nothing in it overlaps. */
export function join(scan: Scan, found: Found[]): Found[] {
  const days = joined(apart(found), (a, b) => sameDay(scan, a, b));
  return joined(bothCalendars(scan, days), (a, b) => stretch(scan, a, b));
}

/** Of expressions that share tokens, the longest stays. */
function apart(found: Found[]): Found[] {
  const kept: Found[] = [];
  for (const next of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last === undefined || next.from >= last.to) kept.push(next);
    else if (next.to - next.from > last.to - last.from) kept[kept.length - 1] = next;
  }
  return kept;
}

/** Puts each expression together with the one before it where `both` makes one of the two. */
function joined(found: Found[], both: (a: Found, b: Found) => Found | null): Found[] {
  const result: Found[] = [];
  for (const next of found) {
    const last = result.at(-1);
    const one = last === undefined ? null : both(last, next);
    if (one === null) result.push(next);
    else result[result.length - 1] = one;
  }
  return result;
}

// ---- one day said twice ----------------------------------------------------------------------------------------------

const BETWEEN_DAYS = foldedSet("، , ( ) - – / الموافق الموافقة والموافق المصادف في يوم ل بتاريخ");

/** Whether nothing stands between two places but what may stand between two words for one day. */
function isBeside(scan: Scan, from: number, to: number): boolean {
  if (to - from > 2 || right(scan, to) === "") return false;
  for (let at = from; at < to; at++) if (!BETWEEN_DAYS.has(right(scan, at))) return false;
  return true;
}

function sameDay(scan: Scan, a: Found, b: Found): Found | null {
  if (b.letters > 0 || !isBeside(scan, a.to, b.from)) return null;
  const expression = oneDay(a.expression, b.expression);
  if (expression === null) return null;
  const isOpen = between(scan, a.to, b.from).includes("(");
  return { ...a, to: isOpen && right(scan, b.to) === ")" ? b.to + 1 : b.to, expression };
}

/** What two expressions for a day say together; `null` where they can't mean the same one. */
function oneDay(a: Expression, b: Expression): Expression | null {
  const isToday = a.kind === "away" && a.unit === "day" && a.from === "report";
  if (b.kind === "weekday") {
    const isOpen = b.reference === undefined && b.week === undefined;
    return isToday && isOpen && a.weekday === undefined ? { ...a, weekday: b.weekday } : null;
  }
  if (b.kind === "dayOfMonth") return a.kind === "weekday" && a.reference === undefined ? b : null;
  if (b.kind !== "date" || b.day === 0) return null;
  if (a.kind === "weekday" && a.reference === undefined) return { ...b, weekday: a.weekday };
  return isToday ? { ...b, ...(a.weekday !== undefined && { weekday: a.weekday }), report: a.by } : null;
}

/** A Hijri date with the Gregorian one behind it stays a mention of its own, and takes its value from there. */
function bothCalendars(scan: Scan, found: Found[]): Found[] {
  return found.map((one, k) => {
    const next = found[k + 1];
    const [hijri, gregorian] = [one.expression, next?.expression];
    if (hijri.kind !== "date" || hijri.calendar === "gregorian" || hijri.day === 0) return one;
    if (gregorian?.kind !== "date" || gregorian.calendar !== "gregorian" || gregorian.day === 0) return one;
    return isBeside(scan, one.to, next!.from) ? { ...one, expression: { ...hijri, beside: gregorian } } : one;
  });
}

// ---- from one to another ---------------------------------------------------------------------------------------------

/** Duals before two months: `شهري مايو ويونيو`. */
const PAIRS = foldedSet("شهري");
const STARTS = foldedSet("من بين منذ الفترة");

/** `من السبت إلى الاثنين`, `بين 28 مايو و3 يونيو`, `2009 - 2012`, `ليل السبت الأحد`. */
function stretch(scan: Scan, a: Found, b: Found): Found | null {
  // "From the end of June to the end of July" compares two times.
  if (EDGES.has(scan.folded[a.from]!) || EDGES.has(scan.folded[b.from]!)) return null;
  if (right(scan, b.from) === "" || !areEnds(scan, a, b)) return null;
  const expression = stretchOf(a.expression, b.expression);
  return expression && { ...a, to: b.to, expression };
}

function areEnds(scan: Scan, a: Found, b: Found): boolean {
  const start = left(scan, a.from - 1);
  const isNight = a.expression.kind === "weekday" && isOneOf(scan.folded[a.from]!, NIGHTS);
  const [first, second, third] = between(scan, right(scan, a.to) === "،" ? a.to + 1 : a.to, b.from);
  const isPair = start === "بين" || PAIRS.has(scan.folded[a.from]!);
  if (first === undefined) return isNight || (isPair && b.letters === 1);
  if (first === "و") return isPair && second === undefined;
  const isPhrase = second === undefined || ((second === "غايه" || second === "يوم") && third === undefined);
  if (b.letters > 0 || !isPhrase) return false;
  if (/^[-–—ـ/]$/.test(first)) return isNight || a.expression.kind === "date" || a.expression.kind === "year";
  return THROUGH.has(first) && STARTS.has(start);
}

/** `ليل السبت الأحد` is the night between the two. */
const NIGHTS = foldedSet("ليل ليلة منتصف");

function stretchOf(from: Expression, to: Expression): Expression | null {
  if (from.kind === "weekday" && to.kind === "weekday") return { kind: "range", from, to };
  if (from.kind === "year" && to.kind === "year") {
    return to.year > from.year && to.calendar === from.calendar ? { kind: "range", from, to } : null;
  }
  if (from.kind === "away" && to.kind === "away") return from.unit === to.unit ? { kind: "range", from, to } : null;
  if (from.kind !== "date" || to.kind !== "date" || from.calendar !== to.calendar) return null;
  return (from.day === 0) === (to.day === 0) ? { kind: "range", from: withYearOf(from, to), to } : null;
}

/** The first end of a stretch takes the year of the second: `من 28 ديسمبر إلى 3 يناير 2020`. */
function withYearOf(a: NamedDate, b: NamedDate): NamedDate {
  if (a.year !== undefined || a.yearReference !== undefined || a.reference !== undefined) return a;
  const back = a.month > b.month ? 1 : 0;
  if (b.year !== undefined) return { ...a, year: b.year - back };
  if (b.yearReference !== undefined)
    return { ...a, yearReference: { ...b.yearReference, by: b.yearReference.by - back } };
  return b.reference === undefined ? a : { ...a, reference: b.reference };
}
