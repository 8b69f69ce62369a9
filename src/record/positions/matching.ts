/** From the words of a statement to the issues that it is about. */
import type { Issues, Side, Turning } from "../../lexicon/issues.ts";
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
/** Words of a content before what its act still governs; before what it plainly names. */
const GOVERNED = 8;
const ASKED = 2;
/** `لن يقبل إلا`: folded words behind which what was refused is not. */
const EXCEPTION = new Set(["الا", "سوي"]);
/** Words of a content that are looked at: further behind stands another thought. */
const LOOKED_AT = 40;
/** Words at a content's beginning among which the word stands that makes the act. */
const OWN_REACH = 2;
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
/** Cues of threatening, folded: what is named is what the speaker would do. */
const THREAT = /هدد|توعد|لوح|تهديد|وعيد/;

/** 1 where a statement is for what it names, -1 where it is against it, 0 where that can't be told. `cue` is folded. */
export const signOf = (act: Act, cue: string): number => (act === "warn" && THREAT.test(cue) ? 0 : (SIGNS[act] ?? 0));

/** Whether an act takes a side: to demand, support, promise, praise, reject, accuse and warn do. */
export const isPosition = (act: Act): boolean => SIGNS[act] !== undefined;
export const POSITIONS = Object.keys(SIGNS) as Act[];
const SIDES: Record<Side, number> = { aim: 1, contrary: -1, about: 0 };

/** Tells what statements are about by the lexicon's issues. */
export class Matcher {
  private readonly issues: Issues;
  private readonly patterns: Patterns;
  private readonly turning: Record<keyof Turning, Patterns>;
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
    const { turning, turningNext, refusing } = issues.turning;
    this.turning = {
      turning: new Patterns([[turning]]),
      turningNext: new Patterns([[turningNext]]),
      refusing: new Patterns([[refusing]]),
    };
  }

  /** What `match` wants to know of each folded word, for those who remember it. */
  opening(word: string): readonly number[] {
    return this.patterns.opening(word);
  }

  /**
   * The issues of a content, in the lexicon's order: the folded words from `from` to `to`. `countries` are those that it
   * speaks of, as ISO codes; `sign` is 1 where the act is for what it names, -1 where it is against it, else 0.
   */
  match(
    words: readonly string[],
    [from, to]: Stretch,
    sign: number,
    countries: ReadonlySet<string>,
    openings?: (at: number) => readonly number[],
  ): Matched[] {
    const found = new Map<number, Sided>();
    const excluded = new Set<number>();
    for (const [pattern, stretch] of this.patterns.in(words, [from, Math.min(to, from + LOOKED_AT)], openings)) {
      const { issue, side } = this.meant[pattern]!;
      const { where } = this.issues.issues[issue]!;
      if (where.length > 0 && !where.some((iso) => countries.has(iso))) continue;
      if (side === undefined) excluded.add(issue);
      else {
        const known = found.get(issue);
        if (known === undefined || tellsMore({ side, stretch }, known, sign)) found.set(issue, { side, stretch });
      }
    }
    return [...found]
      .filter(([issue]) => !excluded.has(issue))
      .sort(([a], [b]) => a - b)
      .map(([issue, { side, stretch }]) => {
        const stance = this.stanceOf(words, from, stretch[0], sign, side);
        return { issue: this.issues.issues[issue]!.id, ...(stance !== undefined && { stance }) };
      });
  }

  /** Told only of what stands so near the beginning that the act governs it. */
  private stanceOf(words: readonly string[], from: number, at: number, sign: number, side: Side): Stance | undefined {
    if (at - from > GOVERNED) return undefined;
    if (words.slice(from, at).some((word) => EXCEPTION.has(word))) return undefined;
    const turn = this.turnsBefore(words, from, at, sign);
    const total = sign * SIDES[side] * turn;
    // The less usual side is told only of what the act plainly names; further behind it is mostly somebody else's.
    if (total < 0 && at - from > ASKED) return undefined;
    return total === 0 ? undefined : total > 0 ? "for" : "against";
  }

  /**
   * -1 where an odd number of words right before turns what follows into its contrary. A word of refusing that opens the
   * content of an act of refusing is that act's own (`أكد رفضه`).
   */
  private turnsBefore(words: readonly string[], from: number, at: number, sign: number): number {
    let turn = 1;
    for (let before = Math.max(from, at - TURN_REACH); before < at; before++) {
      if (sign < 0 && before < from + OWN_REACH && this.turns("refusing", words, before)) continue;
      const next = before === at - 1 && this.turns("turningNext", words, before);
      if (next || this.turns("turning", words, before) || this.turns("refusing", words, before)) turn = -turn;
    }
    return turn;
  }

  private turns(how: keyof Turning, words: readonly string[], at: number): boolean {
    return this.turning[how].in(words, [at, at + 1]).size > 0;
  }
}

/**
 * Words that name a side tell more than such as name the matter: with an act for something the aim, with one against something
 * the contrary; of these the first do.
 */
function tellsMore(one: Sided, other: Sided, sign: number): boolean {
  const weight = ({ side }: Sided) => (side === "about" ? 0 : SIDES[side] * sign > 0 ? 2 : 1);
  const more = weight(one) - weight(other);
  if (more !== 0) return more > 0;
  const length = ({ stretch: [from, to] }: Sided) => to - from;
  return one.stretch[0] < other.stretch[0] || (one.stretch[0] === other.stretch[0] && length(one) > length(other));
}

interface Sided {
  side: Side;
  stretch: Stretch;
}
