/** Times counted from the report or from the date told before: weekdays, units away, stretches. */

import { civil, type Day, dayOf, daysInMonth, shiftMonth, weekdayOf } from "../calendar.ts";
import type { Stretch, Unit, UnitAway, WeekdayDate } from "../expression.ts";
import { days, firstDay, type Moment, monthMoment, type Period, point, yearMoment } from "../time.ts";
import { type Context, origin } from "./context.ts";

const on = (day: Day): Period => days(day, day);

/** Days from a day to the next such weekday; 0 if it is one. */
const daysUntil = (weekday: number, from: Day): number => (weekday - weekdayOf(from) + 7) % 7;

/**
 * A weekday without more is the last one up to the report's day, or the next one where the sentence looks ahead. `الماضي` and
 * `المقبل` never mean the report's own day.
 */
export function weekdayDate({ weekday, reference, week }: WeekdayDate, context: Context): Period | null {
  const { today, told } = context;
  if (today === null) return null;
  if (week !== undefined) {
    // A weekday of a week is counted in the region's weeks, which begin on Sunday.
    const sunday = today - ((weekdayOf(today) + 1) % 7);
    return week.from === "report" ? on(sunday + week.by * 7 + ((weekday + 1) % 7)) : null;
  }
  if (reference?.from === "told") {
    const from = told && firstDay(told.from);
    return from === null ? null : on(from + (daysUntil(weekday, from) || 7 * reference.by));
  }
  const ahead = daysUntil(weekday, today);
  const back = (7 - ahead) % 7;
  if (reference === undefined) return on(context.direction() === "future" ? today + ahead : today - back);
  if (reference.by === 0) return on(today + ahead);
  return on(
    reference.by > 0 ? today + (ahead || 7) + (reference.by - 1) * 7 : today - (back || 7) + (reference.by + 1) * 7,
  );
}

/** `أمس`, `الأسبوع الماضي`, `الشهر نفسه`, `قبل عامين`. */
export function unitAway(expression: UnitAway, context: Context): Period | null {
  const from = origin(expression, context);
  return from && unitAt(expression.unit, from, expression.by);
}

/** The whole unit that lies `by` units from the one around a moment; `null` where the moment is vaguer than the unit. */
function unitAt(unit: Unit, from: Moment, by: number): Period | null {
  switch (unit) {
    case "century": {
      const first = (Math.floor((from.year - 1) / 100) + by) * 100 + 1;
      return { from: yearMoment(first), to: yearMoment(first + 99) };
    }
    case "decade":
      return point(yearMoment(from.year + by * 10));
    case "year":
      return point(yearMoment(from.year + by));
    case "month": {
      const { year, month } = shiftMonth(from.year, from.month, by);
      return from.month === 0 ? null : point(monthMoment(year, month));
    }
    case "week": {
      // Weeks run from Monday to Sunday, as in ISO 8601.
      const monday = firstDay(from) - weekdayOf(firstDay(from)) + by * 7;
      return from.day === 0 ? null : days(monday, monday + 6);
    }
    case "day":
      return from.day === 0 ? null : on(firstDay(from) + by);
    case "hour":
      return from.day === 0 ? null : on(firstDay(from) + Math.trunc(by / 24));
  }
}

/** `السنوات الخمس الماضية`: from the same day so long ago through today, in years for years. Days are told whole, without today. */
export function stretch({ unit, count, direction }: Stretch, { today }: Context): Period | null {
  if (today === null) return null;
  const sign = direction === "past" ? -1 : 1;
  const between = (day: Day): Period => (sign < 0 ? days(day, today) : days(today, day));
  const { year, month, day } = civil(today);
  switch (unit) {
    case "hour":
      return between(today + sign * Math.max(1, Math.ceil(count / 24)));
    case "day":
      return sign < 0 ? days(today - count, today - 1) : days(today + 1, today + count);
    case "week":
      return between(today + sign * count * 7);
    case "month": {
      const shifted = shiftMonth(year, month, sign * count);
      return between(dayOf(shifted.year, shifted.month, Math.min(day, daysInMonth(shifted.year, shifted.month))));
    }
    default: {
      const years = count * { year: 1, decade: 10, century: 100 }[unit];
      const [from, to] = sign < 0 ? [year - years, year] : [year, year + years];
      return { from: yearMoment(from), to: yearMoment(to) };
    }
  }
}
