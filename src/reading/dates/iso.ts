/** Durations as ISO 8601 writes them. */

import type { Unit } from "./expression.ts";

/** What stands before and behind the count of a unit, and how many of those the unit is. */
const FORMS: Record<Unit, [before: string, behind: string, times: number]> = {
  hour: ["PT", "H", 1],
  day: ["P", "D", 1],
  week: ["P", "W", 1],
  month: ["P", "M", 1],
  year: ["P", "Y", 1],
  decade: ["P", "Y", 10],
  century: ["P", "Y", 100],
};

/** A number of units: `P3W`. Decades and centuries are given in years. */
export function durationIso(unit: Unit, count: number): string {
  const [before, behind, times] = FORMS[unit];
  return `${before}${count * times}${behind}`;
}

/** A number of units and a half: `P1Y6M`. Half a month is 15 days; weeks go with nothing else, so they are given in days. */
export function durationAndHalfIso(unit: Unit, count: number): string {
  switch (unit) {
    case "hour":
      return `PT${count}H30M`;
    case "day":
      return `P${count}DT12H`;
    case "week":
      return `P${count * 7 + 3}D`;
    case "month":
      return `P${count}M15D`;
    case "year":
      return `P${count}Y6M`;
    default:
      return durationIso("year", (count + 0.5) * FORMS[unit][2]);
  }
}

/** A half or a quarter of a unit: `ربع قرن`, `نصف عام`; `null` for what nobody says. */
export function partIso(unit: Unit, parts: number): string | null {
  if (parts === 2)
    return { hour: "PT30M", day: null, week: null, month: "P15D", year: "P6M", decade: "P5Y", century: "P50Y" }[unit];
  if (parts === 4) return unit === "century" ? "P25Y" : unit === "year" ? "P3M" : null;
  return null;
}
