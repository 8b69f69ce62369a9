/** Dates by their month, and feasts. */

import {
  civil,
  type Day,
  dayOf,
  daysInMonth,
  easterOf,
  hijriMonthOf,
  hijriMonthStart,
  shiftMonth,
  weekdayOf,
} from "../calendar.ts";
import type { Calendar, DayOfMonth, Feast, FeastDate, NamedDate } from "../expression.ts";
import { days, firstDay, monthMoment, type Period, point } from "../time.ts";
import { choose, nearest } from "./choose.ts";
import { type Context, origin } from "./context.ts";
import { nthDay } from "./parts.ts";

/** How far the sighting of the moon may move a Hijri month from the table. */
const SIGHTING = 2;
/** Days within which a date without a year is meant whatever weekday stands beside it, and beyond which none is. */
const NEAR = 31;
const FAR = 366;
/** The years around now that an expression without one may mean. */
const AROUND = [-2, -1, 0, 1, 2];

/** `8 كانون الأول`, `أغسطس الماضي`. A Hijri date beside a Gregorian one is that day. */
export function namedDate(date: NamedDate, context: Context): Period | null {
  const { weekday, ordinal, day } = date;
  const period = datePeriod(date, context);
  // "Tuesday the third of May", and if that is no Tuesday, the third Tuesday of it.
  if (period && ordinal && weekday !== undefined && day <= 5 && weekdayOf(firstDay(period.from)) !== weekday)
    return nthDay({ nth: day, weekday }, datePeriod({ ...date, day: 0 }, context));
  const beside = date.beside && datePeriod(date.beside, context);
  if (!period || !beside) return period;
  return Math.abs(firstDay(beside.from) - firstDay(period.from)) <= SIGHTING ? beside : period;
}

function datePeriod(date: NamedDate, context: Context): Period | null {
  if (date.year !== undefined) return inYear(date, date.year);
  const told = date.reference?.from === "told" ? { ...date.reference, by: 0 } : undefined;
  const reference = date.yearReference ?? told;
  if (reference !== undefined) {
    const from = origin(reference, context);
    const year = from && yearOf(date.calendar, firstDay(from));
    return year === null ? null : periodIn(date, year + reference.by);
  }
  const { today } = context;
  const year = today === null ? null : yearOf(date.calendar, today);
  if (today === null || year === null) return null;
  const periods = AROUND.flatMap((by) => periodIn(date, year + by) ?? []);
  const chosen = choose(periods, nowOf(date, today), date.reference, context.direction);
  // The weekday beside a date tells its year, but a date near at hand is meant even if its weekday is wrong.
  if (date.weekday === undefined || (chosen !== null && Math.abs(firstDay(chosen.from) - today) < NEAR)) return chosen;
  const onWeekday = periods.filter(({ from }) => weekdayOf(firstDay(from)) === date.weekday);
  const fitting = nearest(onWeekday, today);
  return fitting !== null && Math.abs(firstDay(fitting.from) - today) <= FAR ? fitting : chosen;
}

const yearOf = (calendar: Calendar, day: Day): number | null =>
  calendar === "gregorian" ? civil(day).year : (hijriMonthOf(day)?.year ?? null);

/** A date in a year of its calendar; `null` where there is no such day. */
function periodIn({ calendar, month, day }: NamedDate, year: number): Period | null {
  if (calendar === "gregorian") return day > daysInMonth(year, month) ? null : point({ year, month, day });
  const start = hijriMonthStart(year, month);
  const end = month === 12 ? hijriMonthStart(year + 1, 1) : hijriMonthStart(year, month + 1);
  if (start === null || end === null || day > end - start) return null;
  return day === 0 ? days(start, end - 1) : days(start + day - 1, start + day - 1);
}

/** From here on a year beside a Hijri month is a Gregorian one. */
const GREGORIAN_YEARS = 1700;

/** A date in the year that is written beside it. `رمضان 2019` is the Hijri month that begins in that Gregorian year. */
function inYear(date: NamedDate, year: number): Period | null {
  if (date.calendar === "gregorian" || year < GREGORIAN_YEARS) return periodIn(date, year);
  const hijri = yearOf(date.calendar, dayOf(year, 1, 1));
  if (hijri === null) return null;
  return [hijri, hijri + 1].map((one) => periodIn(date, one)).find((period) => period?.from.year === year) ?? null;
}

/** Today, or this month where the date is a month. */
function nowOf({ calendar, day }: NamedDate, today: Day): Period {
  if (day !== 0) return days(today, today);
  const hijri = calendar === "gregorian" ? null : hijriMonthOf(today);
  if (hijri === null) return point(monthMoment(civil(today).year, civil(today).month));
  return days(hijriMonthStart(hijri.year, hijri.month)!, today);
}

/** `السابع من الشهر الجاري`. */
export function dayOfMonth({ day, month }: DayOfMonth, context: Context): Period | null {
  const from = origin(month, context);
  if (from === null || from.month === 0) return null;
  const { year, month: shifted } = shiftMonth(from.year, from.month, month.by);
  return day > daysInMonth(year, shifted) ? null : point({ year, month: shifted, day });
}

/** `عيد الفطر`, `ثاني أيام العيد`. */
export function feast(
  { dates, days: length, nth, year, reference }: Feast,
  { today, direction }: Context,
): Period | null {
  const now = today === null ? null : civil(today).year;
  const years = year !== undefined ? [year] : now === null ? [] : AROUND.map((by) => now + by);
  const starts = years.flatMap((one) => dates.flatMap((date) => feastStarts(date, one)));
  const periods = starts
    .sort((a, b) => a - b)
    .map((start) => (nth === undefined ? days(start, start + length - 1) : days(start + nth - 1, start + nth - 1)));
  if (year !== undefined || today === null) return periods[0] ?? null;
  return choose(periods, days(today, today), reference, direction);
}

/** The days on which a feast begins in a year, Gregorian or (before 1700) Hijri. */
function feastStarts(date: FeastDate, year: number): Day[] {
  if ("easter" in date) return [easterOf(year) + date.easter];
  const period = inYear({ kind: "date", ...date }, year);
  return period === null ? [] : [firstDay(period.from)];
}
