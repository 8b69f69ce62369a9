/** What an expression is counted from. */

import type { Day } from "../calendar.ts";
import type { Reference } from "../expression.ts";
import type { Direction } from "../tense.ts";
import { dayMoment, type Moment, type Period } from "../time.ts";

export interface Context {
  /** The report's day; `null` where nobody knows it. */
  today: Day | null;
  /** The last date that the report told before this one. */
  told: Period | null;
  /** Which way the sentence looks. */
  direction: () => Direction | null;
}

/** The moment that a reference counts from. */
export function origin({ from }: Reference, { today, told }: Context): Moment | null {
  if (from === "told") return told?.from ?? null;
  return today === null ? null : dayMoment(today);
}
