/**
 * Days as numbers that sort and compare: 20241229 is 29 December 2024, 20241200 the whole month, 20240000 the whole
 * year, and 0 no day at all.
 */
import type { Edtf } from "../model.ts";

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/** The day, month or year with which an ISO date, date-time or EDTF interval begins; 0 where it begins with none. */
export function dayOf(date: Edtf | undefined): number {
  const [, year = "0", month = "00", day = "00"] = DATE.exec(date ?? "") ?? [];
  return Number(year + month + day);
}

/** The last number that a day, month or year takes in: 20241299 for `2024-12`. */
export function lastDayOf(date: Edtf): number {
  const [, year = "0", month = "99", day = "99"] = DATE.exec(date) ?? [];
  return Number(year + month + day);
}

/** `2024-12-29`, `2024-12` or `2024`; nothing for 0. */
export function isoDay(day: number): string | undefined {
  if (day === 0) return undefined;
  const digits = String(day).padStart(8, "0");
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return parts.filter((part, at) => at === 0 || part !== "00").join("-");
}
