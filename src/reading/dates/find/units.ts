/** Weeks, months and years by their distance: `الأسبوع الماضي`, `هذا العام`, `السابع من الشهر الجاري`, `نهاية السنة`. */

import type { Expression, Reference, Unit } from "../expression.ts";
import { durationIso } from "../iso.ts";
import { numberAt, withEra, yearAt } from "../numbers.ts";
import { pointedAt, type ReferenceAt, referenceAt, yearExpression } from "../references.ts";
import { type Found, isNumber, isOneOf, left, right, type Scan, type Words, widen } from "../scan.ts";
import { type MeaningOf, meaningOf } from "../signs.ts";
import { ABOUT, EDGES, foldedSet } from "../vocabulary.ts";
import { dayDates, daysBefore } from "./daylists.ts";
import { findDuration } from "./durations.ts";
import { findNumberedMonth } from "./months.ts";
import { countedStretch, namedStretch } from "./stretches.ts";
import { findYears } from "./years.ts";

/** Finds what is built around a unit of time. */
export function findUnit(scan: Scan, here: Words, { unit, count, definite }: MeaningOf<"unit">): Found[] {
  if (unit === "month" && meaningOf(right(scan, here.to), "month") !== undefined) return [];
  if (unit === "month" && count === "one" && !definite) {
    const numbered = findNumberedMonth(scan, here);
    if (numbered.length > 0) return numbered;
  }
  if (unit === "year") {
    const years = findYears(scan, here);
    // عامي and سنتي stand before two years only.
    if (years.length > 0 || /(?:عام|سنت)ي$/.test(scan.folded[here.from]!)) return years;
  }
  if (!definite) return listed(countedStretch(scan, here, unit, count) ?? findDuration(scan, here, unit, count));
  return count === "one" ? wholeUnit(scan, here, unit) : listed(namedStretch(scan, here, unit, count));
}

const listed = (found: Found | null): Found[] => (found === null ? [] : [found]);

/** Which calendar years a school year spans, each country decides. */
const SCHOOL_YEAR = foldedSet("الدراسي الدراسية الجامعي الجامعية الأكاديمي الأكاديمية");
const WEEKENDS = foldedSet("عطلة إجازة");

function wholeUnit(scan: Scan, here: Words, unit: Unit): Found[] {
  if (unit === "hour" || unit === "day" || isAdjective(scan, here) || SCHOOL_YEAR.has(right(scan, here.to))) return [];
  const century = unit === "century" ? centuryAt(scan, here) : null;
  if (century !== null) return [century];
  const pointed = pointedAt(scan, here);
  const reference = pointed ?? referenceAt(scan, here.to);
  if (unit === "month") {
    const days = daysOf(scan, pointed ?? here, reference);
    if (days !== null) return days;
  }
  if (reference !== null) {
    const found = { ...(pointed ?? here), to: reference.to, expression: away(unit, reference.reference) };
    const year = unit === "year" ? yearAt(scan, reference.to) : null;
    return [
      edged(
        scan,
        year === null ? found : { ...found, to: year.to, expression: yearExpression({ year, to: year.to }) },
        unit,
      ),
    ];
  }
  if (here.letters === 0 && ABOUT.has(left(scan, here.from - 1))) {
    return [{ ...here, expression: { kind: "duration", iso: durationIso(unit, 1) } }];
  }
  const found = edged(scan, { ...here, expression: away(unit, { from: "report", by: 0 }) }, unit);
  const isDated = found.from < here.from && !isOneOf(left(scan, found.from - 1), WEEKENDS);
  return isDated && !right(scan, here.to).startsWith("ال") ? [found] : [];
}

/** `السابع من الشهر الجاري`, `28 من هذا الشهر`, `11 من الشهر`, `26 الشهر الجاري`; but `قتل 26 الشهر الماضي`. */
function daysOf(scan: Scan, month: Words, reference: ReferenceAt | null): Found[] | null {
  const isFigure = left(scan, month.from - 1) !== "" && isNumber(scan, month.from - 1);
  if (left(scan, month.from - 1) !== "من" && !(isFigure && reference?.reference.by === 0)) return null;
  const days = daysBefore(scan, month);
  const of = reference?.reference ?? { from: "report", by: 0 };
  return days && dayDates(scan, days, reference?.to ?? month.to, (day) => ({ kind: "dayOfMonth", day, month: of }));
}

/** Behind a definite noun of its gender and number, العام is mostly its adjective: `الأمين العام السابق`. */
const ADJECTIVE_DOUBTS = foldedSet("السابق الحالي المقبل القادم الأسبق الأخير نفسه ذاته المذكور");

function isAdjective(scan: Scan, { from, to }: Words): boolean {
  const before = left(scan, from - 1);
  if (scan.folded[from] !== "العام" || !/^(?:[وفبك]?ال|لل).+(?<!ه|ات)$/.test(before)) return false;
  return before !== "التي" && before !== "الذي" && ADJECTIVE_DOUBTS.has(right(scan, to));
}

/** `القرن التاسع عشر`, `القرن 19`, `القرن الثالث قبل الميلاد`, `القرن الأول الهجري`. */
function centuryAt(scan: Scan, here: Words): Found | null {
  const number = numberAt(scan, here.to);
  if (number === null || number.value < 1 || number.value > 30) return null;
  if (!number.definite && (here.letters > 0 || !number.inDigits)) return null;
  const { year, calendar, to } = withEra(scan, number.value * 100, number.to);
  const [from, until] = year > 0 ? [year - 99, year] : [year, year + 99];
  const [first, last] = [from, until].map((one): Expression => ({ kind: "year", calendar, year: one }));
  const expression: Expression = { kind: "range", from: first!, to: last! };
  return widen(scan, { ...here, to, expression }, EDGES);
}

/** Widened by `مطلع`, `نهاية`…; the end of a week or the beginning of a century is no fixed time. */
function edged(scan: Scan, found: Found, unit: Unit): Found {
  const wide = widen(scan, found, EDGES);
  const isVague = wide.from < found.from && (unit === "week" || unit === "century");
  return isVague ? { ...wide, expression: { kind: "vague" } } : wide;
}

/** A past or coming decade is ten years from now. */
const away = (unit: Unit, { from, by }: Reference): Expression =>
  unit === "decade" && from === "report" && by !== 0
    ? { kind: "stretch", unit: "year", count: 10, direction: by < 0 ? "past" : "future" }
    : { kind: "away", unit, from, by };
