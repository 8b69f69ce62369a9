/**
 * Dates in Arabic news: finds every expression that fixes a point or stretch of time or says a length of it, and gives its
 * value in EDTF (Library of Congress, level 0) or as an ISO 8601 duration.
 *
 * `dates/find/` reads what the words say into an `Expression`, `dates/join.ts` puts neighbours together that mean one day, and
 * `dates/resolve/` counts from the day of the report.
 */

import { lengthOfLetters } from "../language/fold.ts";
import type { Tokens } from "../language/tokens.ts";
import type { DateMention, Edtf } from "../model.ts";
import { publicationDay } from "./dates/calendar.ts";
import type { Calendar, Expression } from "./dates/expression.ts";
import { find } from "./dates/find/find.ts";
import { join } from "./dates/join.ts";
import { reportDay } from "./dates/report.ts";
import { resolve } from "./dates/resolve/resolve.ts";
import type { Scan, Words } from "./dates/scan.ts";
import { directionAt } from "./dates/tense.ts";
import { edtf, isPoint, type Period } from "./dates/time.ts";

export { publicationDay } from "./dates/calendar.ts";

/** What a value is: one day, month or year, a stretch between two, a length of time, or nothing that can be fixed. */
export type Precision = "day" | "month" | "year" | "span" | "duration" | "unknown";

/** A date mention with the tokens it takes, end exclusive. */
export interface FoundDate extends DateMention {
  from: number;
  to: number;
  precision: Precision;
  /** What its words say. */
  expression: Expression;
}

/**
 * Every date mention of a text, in its order; mentions don't overlap.
 *
 * `folded[i]` is the folded form of token `i`. `published` is the ISO date or date-time that relative expressions are counted
 * from; without it, and without a full date of today in the text, their value is `null`. Clock times, ages and "now" are no
 * dates. The cost is linear in the number of tokens. Never throws.
 */
export function findDates(tokens: Tokens, folded: string[], published?: string): FoundDate[] {
  const scan: Scan = { tokens, folded };
  const found = join(scan, find(scan));
  const today = reportDay(found, publicationDay(published));
  const dates: FoundDate[] = [];
  let told: Period | null = null;
  for (const { expression, ...words } of found) {
    const period = resolve(expression, { today, told, direction: () => directionAt(scan, words) });
    told = period ?? told;
    dates.push({
      span: [startOf(tokens, words), tokens.end[words.to - 1]!],
      value: edtfOf(expression, period),
      calendar: calendarOf(expression),
      from: words.from,
      to: words.to,
      precision: precisionOf(expression, period),
      expression,
    });
  }
  return dates;
}

/** The mentions without those that repeat the words and the value of one before: what a reader would note down once. */
export function distinctDates(mentions: FoundDate[], text: string): FoundDate[] {
  const seen = new Set<string>();
  return mentions.filter(({ span, value }) => {
    const key = `${text.slice(...span)}=${value}`;
    return !seen.has(key) && seen.add(key);
  });
}

function startOf(tokens: Tokens, { from, letters }: Words): number {
  const start = tokens.start[from]!;
  return letters === 0 ? start : start + lengthOfLetters(tokens.text.slice(start, tokens.end[from]!), letters);
}

const edtfOf = (expression: Expression, period: Period | null): Edtf | null =>
  expression.kind === "duration" ? expression.iso : period && edtf(period);

const calendarOf = (expression: Expression): Calendar =>
  "calendar" in expression
    ? expression.calendar
    : expression.kind === "range"
      ? calendarOf(expression.to)
      : "gregorian";

function precisionOf(expression: Expression, period: Period | null): Precision {
  if (expression.kind === "duration") return "duration";
  if (period === null) return "unknown";
  if (!isPoint(period)) return "span";
  return period.from.day !== 0 ? "day" : period.from.month !== 0 ? "month" : "year";
}
