/** The day that a report calls today. */

import { type Day, dayOf, weekdayOf } from "./calendar.ts";
import type { Expression } from "./expression.ts";
import type { Found } from "./scan.ts";

/** A date of today this far from the day of publication is another report's. */
const LATEST = 7;

/**
 * The day of publication, corrected by the first place where the report itself says what day today is: "today, Sunday" in a report
 * published on a Tuesday was written two days before. A full date of today needs no day of publication at all.
 */
export function reportDay(found: Found[], published: Day | null): Day | null {
  for (const { expression } of found) {
    const day = fullDate(expression) ?? (published === null ? null : byWeekday(expression, published));
    if (day !== null && (published === null || Math.abs(day - published) <= LATEST)) return day;
  }
  return published;
}

/** `اليوم الخميس 16 فيفري 2017`. */
function fullDate(expression: Expression): Day | null {
  if (expression.kind !== "date" || expression.calendar !== "gregorian") return null;
  const { year, month, day, report } = expression;
  return year === undefined || report === undefined ? null : dayOf(year, month, day) - report;
}

/** `أمس السبت`. Clocks differ, so the day after publication is possible; the other days are those before it. */
function byWeekday(expression: Expression, published: Day): Day | null {
  if (expression.kind !== "away" || expression.weekday === undefined) return null;
  const late = (weekdayOf(published + expression.by) - expression.weekday + 7) % 7;
  return late === 6 ? published + 1 : published - late;
}
