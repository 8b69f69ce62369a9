/** Years with their noun: `عام 2011`, `سنة ١٩٩٠`, `العام 1437هـ`, `عامي 2004 و2005`, `العام الدراسي 2015/2016`. */

import type { Calendar, Expression } from "../expression.ts";
import { inOrder, shortYearAt, spelledAt, withEra, type YearAt, yearAt } from "../numbers.ts";
import { pointedAt } from "../references.ts";
import { type Found, isNumber, left, right, type Scan, type Words, widen } from "../scan.ts";
import { EDGES, foldedSet } from "../vocabulary.ts";

const KINDS_OF_YEAR = foldedSet(
  "الدراسي الدراسية الأكاديمي الأكاديمية الجامعي الجامعية التدريبي المالي المالية الهجري الهجرية الميلادي الميلادية",
);

/** Finds the years that follow their noun; empty where none do. */
export function findYears(scan: Scan, here: Words): Found[] {
  if (isOfLaw(scan, here)) return [];
  const years = yearsAt(scan, KINDS_OF_YEAR.has(right(scan, here.to)) ? here.to + 1 : here.to);
  const [first, second] = years;
  if (first === undefined) return [];
  const last = years.at(-1)!;
  // The era behind the last year is that of all which have none.
  const calendarOf = (of: YearAt): Calendar => (last.era && !of.era ? last : of).calendar;
  const year = (of: number, calendar = calendarOf(first)): Expression => ({ kind: "year", calendar, year: of });
  const noun = pointedAt(scan, here) ?? here;
  const start = { from: noun.from, letters: noun.letters };
  const isBetween = left(scan, here.from - 1) === "بين" || /^[-–/]$/.test(right(scan, first.to));
  if (second !== undefined && years.length === 2 && calendarOf(second) === calendarOf(first)) {
    const [a, b] = isBetween ? inOrder(first.year, second.year) : [first.year, second.year];
    if (b === a + 1 || (isBetween && b > a)) {
      const expression: Expression = { kind: "range", from: year(a), to: year(b) };
      return [widen(scan, { ...start, to: last.to, expression }, EDGES)];
    }
  }
  const others = years
    .slice(1)
    .map((one) => ({ from: one.from, to: one.to, letters: 0, expression: year(one.year, calendarOf(one)) }));
  return [widen(scan, { ...start, to: first.to, expression: year(first.year) }, EDGES), ...others];
}

/** `القانون 12 لسنة 2018` is a law's name. */
const isOfLaw = (scan: Scan, { from, letters }: Words): boolean =>
  letters === 1 && scan.folded[from]!.startsWith("ل") && (left(scan, from - 1) === ")" || isNumber(scan, from - 1));

interface ListedYear extends YearAt {
  from: number;
}

/** The years from a token on: one, two with a dash between them, or a list with commas and و. */
function yearsAt(scan: Scan, at: number): ListedYear[] {
  const first = yearAt(scan, at) ?? shortYearAt(scan, at) ?? spelledYearAt(scan, at);
  if (first === null) return [];
  const years = [{ ...first, from: at }];
  for (let { to } = first; ; to = years.at(-1)!.to) {
    const connector = right(scan, to);
    if (!/^[و،/–-]$/.test(connector)) return years;
    const from = connector === "،" && right(scan, to + 1) === "و" ? to + 2 : to + 1;
    const next = yearAt(scan, from) ?? (first.year < 1000 ? shortYearAt(scan, from) : null);
    if (next === null) return years;
    years.push({ ...next, from });
  }
}

function spelledYearAt(scan: Scan, at: number): YearAt | null {
  if (right(scan, at) === "" || isNumber(scan, at)) return null;
  const spelled = spelledAt(scan, at);
  const isYear = spelled !== null && spelled.letters === 0 && spelled.value >= 1300 && spelled.value <= 2200;
  return isYear ? withEra(scan, spelled.value, spelled.to) : null;
}
