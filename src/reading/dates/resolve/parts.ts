/** Years and the parts of years and months. */

import { civil, hijriYearStart, shiftMonth, weekdayOf } from "../calendar.ts";
import type { CalendarYear, MonthsOf, NthDay, PartOfMonth } from "../expression.ts";
import { days, firstDay, lastDay, type Moment, monthMoment, type Period, point, yearMoment } from "../time.ts";
import { choose } from "./choose.ts";
import type { Context } from "./context.ts";

/** A Hijri year is told in the Gregorian years that it touches. */
export function calendarYear({ calendar, year }: CalendarYear): Period | null {
  if (calendar === "gregorian") return point(yearMoment(year));
  return {
    from: yearMoment(civil(hijriYearStart(year)).year),
    to: yearMoment(civil(hijriYearStart(year + 1) - 1).year),
  };
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

/** `الجمعة الأخيرة من رمضان`, `أول أيام رمضان`. */
export function nthDay({ nth, weekday }: Pick<NthDay, "nth" | "weekday">, month: Period | null): Period | null {
  if (month === null) return null;
  const [first, last] = [firstDay(month.from), lastDay(month.to)];
  const step = weekday === undefined ? 1 : 7;
  const ahead = weekday === undefined ? 0 : (weekday - weekdayOf(first) + 7) % 7;
  const back = weekday === undefined ? 0 : (weekdayOf(last) - weekday + 7) % 7;
  const day = nth < 0 ? last - back : first + ahead + (nth - 1) * step;
  return day > last ? null : days(day, day);
}

/** `الفترة نفسها من العام الماضي`: what was told before, in another year. */
export function samePeriod(year: Period | null, told: Period | null): Period | null {
  if (year === null || told === null || told.from.month === 0) return null;
  const by = year.from.year - told.from.year;
  const moved = (moment: Moment): Moment => ({ ...moment, year: moment.year + by });
  return { from: moved(told.from), to: moved(told.to) };
}
