/** Who has a point of a story, who left it out, and who has it first. */

/** A telling of a story, as far as counting goes. */
export interface Teller {
  /** The number of its text: copies of one text have the same. */
  text: number;
  /** ISO date or date-time. */
  published?: string;
}

/** Tellings by their places in a list. */
export interface Coverage {
  has: number[];
  /** How many texts have it. */
  independent: number;
  leftOut: number[];
  /** Those that have it earliest: several where they came on one day and it isn't known which came before. */
  first: number[];
}

export function coverageOf(tellers: readonly Teller[], having: Iterable<number>): Coverage {
  const has = [...new Set(having)].sort((a, b) => a - b);
  const places = tellers.map((_, at) => at);
  return {
    has,
    independent: new Set(has.map((at) => tellers[at]!.text)).size,
    leftOut: places.filter((at) => !has.includes(at)),
    first: has.filter((at) => !has.some((other) => isBefore(tellers[other]!, tellers[at]!))),
  };
}

/** Whether one surely came before the other: by the day, or by the minute where both are dated so. */
function isBefore({ published: a }: Teller, { published: b }: Teller): boolean {
  if (a === undefined || b === undefined) return b === undefined && a !== undefined;
  const timed = a.length > DAY && b.length > DAY;
  return timed ? Date.parse(a) < Date.parse(b) : a.slice(0, DAY) < b.slice(0, DAY);
}

const DAY = "2025-01-18".length;
