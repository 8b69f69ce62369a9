/** From the words of a statement to the issues that it is about. */
import type { Issues, Side } from "../../lexicon/issues.ts";
import type { Act } from "../../model.ts";
import { Patterns, type Stretch } from "./patterns.ts";

/** For or against what the issue's name says. */
export type Stance = "for" | "against";

export interface Matched {
  /** The issue's id. */
  issue: string;
  /** Missing where neither act nor words tell. */
  stance?: Stance;
}

/** Words before the issue's words in which what turns them stands. */
const TURN_REACH = 3;
/** How an act stands to what it names. Acts that are missing here take no side. */
const SIGNS: Partial<Record<Act, number>> = {
  demand: 1,
  support: 1,
  promise: 1,
  praise: 1,
  reject: -1,
  accuse: -1,
  warn: -1,
};
/** Whether an act takes a side: to demand, support, promise, praise, reject, accuse and warn do. */
export const isPosition = (act: Act): boolean => SIGNS[act] !== undefined;
export const POSITIONS = Object.keys(SIGNS) as Act[];
const SIDES: Record<Side, number> = { aim: 1, contrary: -1, about: 0 };

/** Tells what statements are about by the lexicon's issues. */
export class Matcher {
  private readonly issues: Issues;
  private readonly patterns: Patterns;
  private readonly turning: Patterns;
  private readonly turningNext: Patterns;
  /** Pattern → its issue's place, and its side; nothing where the pattern excludes. */
  private readonly meant: { issue: number; side?: Side }[];

  constructor(issues: Issues) {
    this.issues = issues;
    const all = issues.issues.flatMap(({ patterns, not }, issue) => [
      ...patterns.map(({ side, pattern }) => ({ issue, side, pattern })),
      ...not.map((pattern) => ({ issue, pattern })),
    ]);
    this.meant = all;
    this.patterns = new Patterns(all.map(({ pattern }) => pattern));
    this.turning = new Patterns([[issues.turning]]);
    this.turningNext = new Patterns([[issues.turningNext]]);
  }

  /** The issues of a content's folded words, in the lexicon's order. `countries` are those that it speaks of, as ISO codes. */
  match(words: readonly string[], act: Act, countries: ReadonlySet<string>): Matched[] {
    const found = new Map<number, { side: Side; stretch: Stretch }>();
    const excluded = new Set<number>();
    for (const [pattern, stretch] of this.patterns.in(words)) {
      const { issue, side } = this.meant[pattern]!;
      const { where } = this.issues.issues[issue]!;
      if (where.length > 0 && !where.some((iso) => countries.has(iso))) continue;
      if (side === undefined) excluded.add(issue);
      else {
        const known = found.get(issue);
        if (known === undefined || tellsMore({ side, stretch }, known)) found.set(issue, { side, stretch });
      }
    }
    return [...found]
      .filter(([issue]) => !excluded.has(issue))
      .sort(([a], [b]) => a - b)
      .map(([issue, { side, stretch }]) => {
        const sign = (SIGNS[act] ?? 0) * SIDES[side] * this.turnsBefore(words, stretch[0]);
        return {
          issue: this.issues.issues[issue]!.id,
          ...(sign !== 0 && { stance: sign > 0 ? ("for" as const) : ("against" as const) }),
        };
      });
  }

  /** -1 where an odd number of words right before turns what follows into its contrary. */
  private turnsBefore(words: readonly string[], at: number): number {
    let sign = 1;
    for (let before = Math.max(0, at - TURN_REACH); before < at; before++) {
      const word = [words[before]!];
      if (this.turning.in(word).size > 0 || (before === at - 1 && this.turningNext.in(word).size > 0)) sign = -sign;
    }
    return sign;
  }
}

/** Words that name a side tell more than such as name the matter; of these the first do. */
function tellsMore(one: { side: Side; stretch: Stretch }, other: { side: Side; stretch: Stretch }): boolean {
  const sided = Number(one.side !== "about") - Number(other.side !== "about");
  if (sided !== 0) return sided > 0;
  const length = ({ stretch: [from, to] }: { stretch: Stretch }) => to - from;
  return one.stretch[0] < other.stretch[0] || (one.stretch[0] === other.stretch[0] && length(one) > length(other));
}
