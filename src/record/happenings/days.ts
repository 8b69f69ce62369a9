import type { Edtf } from "../../model.ts";

/** The first and the last day that a date means, counted from 1970; 0 and 0 where it means none since then. */
export interface Days {
  from: number;
  to: number;
}

export const UNDATED: Days = { from: 0, to: 0 };

const DAY = 86_400_000;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** The days of a date, date-time, month, year or interval. */
export function daysOf(date: Edtf): Days {
  const [first = "", last = first] = date.split("/");
  const from = daysOfPart(first).from;
  const to = daysOfPart(last).to;
  return from > 0 && to >= from ? { from, to } : UNDATED;
}

function daysOfPart(date: Edtf): Days {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined) return UNDATED;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const from = Date.UTC(y, m - 1, d) / DAY;
  if (day !== undefined) return { from, to: from };
  const behind = month === undefined ? Date.UTC(y + 1, 0, 1) : Date.UTC(y, m, 1);
  return { from, to: behind / DAY - 1 };
}
