/** Dates and years in figures: `12/10/2015`, `29-8-1436هـ`, `2015-08-10`, `10.12.2015`, `2013/2015`, `في 2008`. */

import type { Expression } from "../expression.ts";
import { inOrder, mayFollowYear, withEra, type YearAt, yearAt } from "../numbers.ts";
import { DASH, type Found, isNumber, isOneOf, left, right, type Scan, touches, widen } from "../scan.ts";
import { DAY_PARTS, EDGES, foldedSet, IN_TIME, WEEKDAYS } from "../vocabulary.ts";

const SLASHES = new Set(["/", "\\", "|"]);
const DASHES = new Set(["-", "–", DASH]);
const SEPARATORS = new Set([...SLASHES, ...DASHES]);

/** Finds the date or the years that begin at a number in digits. */
export function findNumeric(scan: Scan, at: number): Found[] {
  const date = numericDate(scan, at) ?? dottedDate(scan, at);
  if (date !== null) return [widen(scan, date, DAY_PARTS)];
  const found = yearSpan(scan, at) ?? monthAndYear(scan, at) ?? shortDate(scan, at) ?? bareYear(scan, at);
  return found === null ? [] : [found];
}

/** The number of up to four digits at a token, or 0. */
const figures = (scan: Scan, at: number): number =>
  /^\d{1,4}$/.test(scan.folded[at] ?? "") ? Number(scan.folded[at]) : 0;

/** Three numbers with slashes or with dashes between them; spaces may stand around the signs (`28 /02 /1437هـ`). */
function numericDate(scan: Scan, at: number): Found | null {
  const signs = SLASHES.has(right(scan, at + 1)) ? SLASHES : DASHES;
  if (!signs.has(right(scan, at + 1)) || !signs.has(right(scan, at + 3)) || right(scan, at + 4) === "") return null;
  const [first, middle, last] = [figures(scan, at), figures(scan, at + 2), figures(scan, at + 4)];
  // "12/10/15" is a date; "4-3-3" is how a team plays.
  const year = signs === SLASHES && first <= 31 && last >= 10 && last < 50 ? 2000 + last : last;
  return dateOf(scan, at, at + 5, [first, middle, year]);
}

/** `10.12.2015`, which is one token. */
function dottedDate(scan: Scan, at: number): Found | null {
  const parts = /^(\d{1,4})\.(\d{1,2})\.(\d{1,4})$/.exec(scan.folded[at]!);
  return parts === null ? null : dateOf(scan, at, at + 1, [Number(parts[1]), Number(parts[2]), Number(parts[3])]);
}

/** Year first or day first; month first only where nothing else can be meant. */
function dateOf(scan: Scan, from: number, to: number, [a, b, c]: [number, number, number]): Found | null {
  const isYearFirst = a > 31;
  const [written, other] = isYearFirst ? [a, c] : [c, a];
  const { year, calendar, to: end } = withEra(scan, written, to);
  const [day, month] = b > 12 && !isYearFirst ? [b, other] : [other, b];
  if (year < 1300 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { from, to: end, letters: 0, expression: { kind: "date", calendar, day, month, year } };
}

const NUMBERED = foldedSet("رقم عدد قانون القانون قرار القرار أمر مرسوم");

/** `2/2013`, where it is no law's number. */
function monthAndYear(scan: Scan, at: number): Found | null {
  const month = figures(scan, at);
  const year = yearAt(scan, at + 2);
  if (!SLASHES.has(right(scan, at + 1)) || year === null || month < 1 || month > 12) return null;
  if (isOneOf(left(scan, at - 1), NUMBERED) || SEPARATORS.has(left(scan, at - 1))) return null;
  const expression: Expression = { kind: "date", calendar: year.calendar, day: 0, month, year: year.year };
  return { from: at, to: year.to, letters: 0, expression };
}

/** Two years: `2013/2015`, `2016 - 2030`, `1436/1437هـ`. */
function yearSpan(scan: Scan, at: number): Found | null {
  const first = yearHere(scan, at);
  if (first === null || !SEPARATORS.has(right(scan, at + 1))) return null;
  const second = yearAt(scan, at + 2);
  if (second === null) return null;
  const [start, end] = inOrder(first.year, second.year);
  if (end <= start || end > start + 60) return null;
  const year = (value: number): Expression => ({ kind: "year", calendar: second.calendar, year: value });
  const expression: Expression = { kind: "range", from: year(start), to: year(end) };
  return { from: at, to: second.to, letters: 0, expression };
}

/** The year at a token, wherever it stands in its line. */
function yearHere(scan: Scan, at: number): YearAt | null {
  const year = figures(scan, at);
  return year >= 1300 && year < 2200 ? withEra(scan, year, at + 1) : null;
}

const DATED = new Set([...WEEKDAYS.keys(), ...foldedSet("يوم تاريخ الموافق")]);

/** Day and month without a year, where the word before says that they are a date: `يوم 21/09`, `السبت (14|4)`. */
function shortDate(scan: Scan, at: number): Found | null {
  const [day, month] = [figures(scan, at), figures(scan, at + 2)];
  if (!SLASHES.has(right(scan, at + 1)) || right(scan, at + 2) === "") return null;
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const before = left(scan, at - 1) === "(" ? at - 2 : at - 1;
  if (!isOneOf(left(scan, before), DATED)) return null;
  return { from: at, to: at + 3, letters: 0, expression: { kind: "date", calendar: "gregorian", day, month } };
}

/** Words and signs before a number of four digits that make it a year. */
const YEAR_HEADS = new Set([
  ...IN_TIME,
  ...DASHES,
  ...EDGES,
  ...foldedSet(
    "من إلى بين مواليد و ل لل أو ( انتخابات حرب ثورة نكبة نكسة حدود أزمة ميزانية موازنة دستور مونديال أولمبياد موسم كأس بطولة نسخة دورة اتفاق قمة",
  ),
]);
const FIRST_BARE_YEAR = 1900;
const LAST_BARE_YEAR = 2050;

/** A year that stands alone: `منذ 2004`, `(2015)`. What could be an amount or the number of a resolution is no year. */
function bareYear(scan: Scan, at: number): Found | null {
  const year = yearHere(scan, at);
  if (year === null) return null;
  const { calendar, to, era } = year;
  const found = { from: at, to, letters: 0, expression: { kind: "year" as const, calendar, year: year.year } };
  if (!era) {
    const before = left(scan, at - 1);
    // Chronicles begin a line with the year and a dash.
    const isHeaded = isOneOf(before, YEAR_HEADS) || (before === "" && DASHES.has(right(scan, to)));
    if (year.year < FIRST_BARE_YEAR || year.year > LAST_BARE_YEAR || !isHeaded) return null;
    if (before === "(" && (right(scan, to) !== ")" || left(scan, at - 2) === "عدد")) return null;
    // ميراج-2000.
    if (DASHES.has(before) && touches(scan, at) && touches(scan, at - 1)) return null;
    // The end of "1500 - 2000".
    if (DASHES.has(before) && at > 1 && isNumber(scan, at - 2)) return null;
    if (!mayFollowYear(scan, to)) return null;
  }
  return widen(scan, found, EDGES);
}
