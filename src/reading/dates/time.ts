/** What a date expression comes to: moments and periods of the Gregorian calendar, and how EDTF writes them. */

import { civil, type Day, dayOf, daysInMonth } from "./calendar.ts";

/** A day, a month (`day` is 0) or a year (`month` is 0 as well). */
export interface Moment {
  year: number;
  month: number;
  day: number;
}

/** From the first moment through the last; both are one for a point in time. */
export interface Period {
  from: Moment;
  to: Moment;
}

export const yearMoment = (year: number): Moment => ({ year, month: 0, day: 0 });
export const monthMoment = (year: number, month: number): Moment => ({ year, month, day: 0 });
export const dayMoment = (day: Day): Moment => civil(day);

export const point = (moment: Moment): Period => ({ from: moment, to: moment });
export const days = (from: Day, to: Day): Period => ({ from: dayMoment(from), to: dayMoment(to) });

/** The first day of a moment. */
export const firstDay = ({ year, month, day }: Moment): Day => dayOf(year, month || 1, day || 1);

/** The last day of a moment. */
export function lastDay({ year, month, day }: Moment): Day {
  if (day !== 0) return dayOf(year, month, day);
  return month === 0 ? dayOf(year, 12, 31) : dayOf(year, month, daysInMonth(year, month));
}

const sameMoment = (a: Moment, b: Moment): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

/** Whether a period is a single day, month or year. */
export const isPoint = ({ from, to }: Period): boolean => sameMoment(from, to);

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

function momentEdtf({ year, month, day }: Moment): string {
  if (month === 0) return pad(year, 4);
  return day === 0 ? `${pad(year, 4)}-${pad(month, 2)}` : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The years that level 0 of EDTF can write. */
const FIRST_YEAR = 0;
const LAST_YEAR = 9999;

/** A period in EDTF level 0: `2024-12-29`, `2024-12`, `2024`, or its two ends with a slash between; `null` for years it can't write. */
export function edtf(period: Period): string | null {
  const { from, to } = period;
  if (from.year < FIRST_YEAR || to.year > LAST_YEAR) return null;
  return isPoint(period) ? momentEdtf(from) : `${momentEdtf(from)}/${momentEdtf(to)}`;
}
