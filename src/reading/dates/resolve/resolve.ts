/** From what the words say to a period, given the day of the report, the date told before, and the tense of the sentence. */

import type { CalendarYear, Expression } from "../expression.ts";
import { firstDay, lastDay, type Period, yearMoment } from "../time.ts";
import type { Context } from "./context.ts";
import { stretch, unitAway, weekdayDate } from "./counted.ts";
import { dayOfMonth, feast, namedDate } from "./named.ts";
import { calendarYear, monthsOf, nthDay, partOfMonth, samePeriod } from "./parts.ts";

/** The period that an expression means; `null` where it can't be fixed, as for durations, which have no place in time. */
export function resolve(expression: Expression, context: Context): Period | null {
  switch (expression.kind) {
    case "date":
      return namedDate(expression, context);
    case "weekday":
      return weekdayDate(expression, context);
    case "away":
      return unitAway(expression, context);
    case "dayOfMonth":
      return dayOfMonth(expression, context);
    case "year":
      return calendarYear(expression);
    case "years":
      return { from: yearMoment(expression.from), to: yearMoment(expression.to) };
    case "months":
      return monthsOf(expression, expression.of && resolve(expression.of, context), context);
    case "partOfMonth":
      return partOfMonth(expression, resolve(expression.of, context));
    case "nthDay":
      return nthDay(expression, resolve(expression.of, context));
    case "samePeriod":
      return samePeriod(resolve(expression.of, context), context.told);
    case "stretch":
      return stretch(expression, context);
    case "feast":
      return feast(expression, context);
    case "range":
      return range(expression.from, expression.to, context);
    case "duration":
    case "vague":
      return null;
  }
}

/** `العام الدراسي 1436/1437هـ` begins at the end of the first Hijri year and ends before that of the second. */
function schoolYear(first: CalendarYear, second: CalendarYear): Period | null {
  const [from, to] = [calendarYear(first), calendarYear(second)];
  return from && to && { from: from.to, to: to.to };
}

function range(from: Expression, to: Expression, context: Context): Period | null {
  if (from.kind === "year" && to.kind === "year" && from.calendar !== "gregorian" && to.year === from.year + 1)
    return schoolYear(from, to);
  const start = resolve(from, context);
  if (start === null) return null;
  const isBehind = (period: Period | null): period is Period =>
    period !== null && lastDay(period.to) >= firstDay(start.from);
  const end = resolve(to, context);
  if (isBehind(end)) return { from: start.from, to: end.to };
  // Taken by itself the end came out before the beginning; it is the first such date from there on.
  const next = resolve(to, { ...context, today: firstDay(start.from), direction: () => "future" });
  return isBehind(next) ? { from: start.from, to: next.to } : null;
}
