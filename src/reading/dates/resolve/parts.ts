/** Years and the parts of years and months. */

import { civil, hijriMonthStart, shiftMonth } from "../calendar.ts";
import type { CalendarYear, MonthsOf, PartOfMonth } from "../expression.ts";
import { days, firstDay, lastDay, type Moment, monthMoment, type Period, point, yearMoment } from "../time.ts";
import { choose } from "./choose.ts";
import type { Context } from "./context.ts";

/** A Hijri year is told in the Gregorian years that it touches. */
export function calendarYear({ calendar, year }: CalendarYear): Period | null {
  if (calendar === "gregorian") return point(yearMoment(year));
  const start = hijriMonthStart(year, 1);
  const end = hijriMonthStart(year + 1, 1);
  return start === null || end === null
    ? null
    : { from: yearMoment(civil(start).year), to: yearMoment(civil(end - 1).year) };
}

/** `الربع الأول من العام`, `صيف 2013`; `year` is the period of the year, `undefined` where none is said. */
export function monthsOf(
  { first, count, reference }: MonthsOf,
  year: Period | null | undefined,
  context: Context,
): Period | null {
  if (year === null) return null;
  if (year !== undefined) return monthsFrom(year.from.year, first, count);
  const { today } = context;
  if (today === null) return null;
  const periods = [-2, -1, 0, 1, 2].map((by) => monthsFrom(civil(today).year + by, first, count));
  const running = periods.find(({ from, to }) => firstDay(from) <= today && today <= lastDay(to));
  return choose(periods, running ?? days(today, today), reference, context.direction);
}

function monthsFrom(year: number, first: number, count: number): Period {
  const last = shiftMonth(year, first, count - 1);
  return { from: monthMoment(year, first), to: monthMoment(last.year, last.month) };
}

/** `النصف الأول من مايو`. */
export function partOfMonth({ nth, parts }: PartOfMonth, month: Period | null): Period | null {
  if (month === null) return null;
  const first = firstDay(month.from);
  const length = Math.floor((lastDay(month.to) - first + 1) / parts);
  return days(first + (nth - 1) * length, nth === parts ? lastDay(month.to) : first + nth * length - 1);
}

/** `الفترة نفسها من العام الماضي`: what was told before, in another year. */
export function samePeriod(year: Period | null, told: Period | null): Period | null {
  if (year === null || told === null || told.from.month === 0) return null;
  const by = year.from.year - told.from.year;
  const moved = (moment: Moment): Moment => ({ ...moment, year: moment.year + by });
  return { from: moved(told.from), to: moved(told.to) };
}
