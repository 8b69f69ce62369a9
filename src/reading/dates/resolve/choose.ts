/** Which of the periods is meant that an expression without a year leaves open. */

import type { Day } from "../calendar.ts";
import type { Reference } from "../expression.ts";
import type { Direction } from "../tense.ts";
import { firstDay, lastDay, type Period } from "../time.ts";

/** A period so many times nearer than the other is meant, where the sentence looks the other way and where it looks nowhere. */
const NEARER_AGAINST_TENSE = 8;
const NEARER = 4;

/**
 * Of periods in the order of time, the one that is meant, seen from `now`, a day or a month. With a reference: the last one before,
 * this one, or the next one. Else this one if it is among them, and if not the last or the next by tense and nearness.
 */
export function choose(
  periods: Period[],
  now: Period,
  reference: Reference | undefined,
  direction: () => Direction | null,
): Period | null {
  const start = firstDay(now.from);
  const before = periods.filter(({ from }) => firstDay(from) < start);
  const after = periods.filter(({ from }) => firstDay(from) > start);
  const present = periods.find(({ from }) => firstDay(from) === start);
  if (reference !== undefined && reference.by !== 0) {
    return (reference.by < 0 ? before.at(reference.by) : after[reference.by - 1]) ?? null;
  }
  if (present !== undefined) return present;
  if (reference !== undefined) return nearest(periods, start);
  const last = before.at(-1);
  const next = after[0];
  if (last === undefined || next === undefined) return last ?? next ?? null;
  const back = start - lastDay(last.to);
  const ahead = firstDay(next.from) - start;
  switch (direction()) {
    case "past":
      return ahead * NEARER_AGAINST_TENSE < back ? next : last;
    case "future":
      return back * NEARER_AGAINST_TENSE < ahead ? last : next;
    default:
      return ahead * NEARER < back ? next : last;
  }
}

/** The period whose beginning is nearest to a day. */
export function nearest(periods: Period[], day: Day): Period | null {
  const distance = ({ from }: Period): number => Math.abs(firstDay(from) - day);
  return periods.reduce<Period | null>(
    (best, next) => (best === null || distance(next) < distance(best) ? next : best),
    null,
  );
}
