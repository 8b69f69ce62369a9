import type { Held } from "./figures.ts";

const DAYS = 365.2425;

/** The year of a day counted from 1970. */
export const yearOf = (day: number): number => Math.floor(1970 + day / DAYS);

/** Whether an office was held in a year: all of it, at its edge (it may have changed hands), or not; nothing is said of some. */
export function inOffice({ from, to }: Pick<Held, "from" | "to">, year: number): "in" | "edge" | "out" | "unknown" {
  if (from === undefined && to === undefined) return "unknown";
  if (year < (from ?? 0) || year > (to ?? 9999)) return "out";
  return year === from || year === to ? "edge" : "in";
}
