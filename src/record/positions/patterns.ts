/** Finds which patterns of issues a text's words hold. */
import { stemsOf } from "../../language/search.ts";
import type { Pattern, Phrase, Slot } from "../../lexicon/issues.ts";

/** Words among which all slots of a pattern must be filled. */
const WINDOW = 7;
/** Letters that stay at least where an accusative's alef or a dual's ending is cut off. */
const SHORTEST = 3;
const ENDINGS = ["ا", "ين", "ان"];

/** Where a pattern was found: its first and last word. */
export type Stretch = readonly [from: number, to: number];

/** Places of phrases in a text: phrase number → where each begins, and how long it is. */
type Found = Map<number, number[]>;

/** A set of patterns, compiled so that a text costs one look-up a word, whatever the number of patterns. */
export class Patterns {
  private readonly phrases: Phrase[] = [];
  private readonly numbers = new Map<string, number>();
  /** By first word: the phrases that open with it; by its letters, those whose first word goes on. */
  private readonly whole = new Map<string, number[]>();
  private readonly open = new Map<string, number[]>();
  private readonly slots: number[][][];
  /** Phrase → the patterns that have it in their first slot. */
  private readonly led = new Map<number, number[]>();

  constructor(patterns: readonly Pattern[]) {
    this.slots = patterns.map((pattern) => pattern.map((slot) => this.numbered(slot)));
    this.slots.forEach(([first = []], pattern) => {
      for (const phrase of first) push(this.led, phrase, pattern);
    });
  }

  /**
   * The patterns that the folded words from `from` to `to` hold, each with the shortest stretch that fills it. `openings`
   * gives for a place what `opening` says of its word.
   */
  in(
    words: readonly string[],
    [from, to]: Stretch,
    openings = (at: number): readonly number[] => this.opening(words[at]!),
  ): Map<number, Stretch> {
    const found: Found = new Map();
    for (let at = from; at < to; at++)
      for (const phrase of openings(at)) if (this.goesOn(phrase, words, at, to)) push(found, phrase, at);
    const held = new Map<number, Stretch>();
    for (const phrase of found.keys()) {
      for (const pattern of this.led.get(phrase) ?? []) {
        const stretch = this.filled(this.slots[pattern]!, found);
        const known = held.get(pattern);
        if (stretch !== undefined && (known === undefined || stretch[0] < known[0])) held.set(pattern, stretch);
      }
    }
    return held;
  }

  private numbered(slot: Slot): number[] {
    return slot.map((phrase) => {
      const key = phrase.map(({ word, open }) => `${word}${open ? "*" : ""}`).join(" ");
      const known = this.numbers.get(key);
      if (known !== undefined) return known;
      const number = this.phrases.push(phrase) - 1;
      this.numbers.set(key, number);
      const first = phrase[0]!;
      push(first.open ? this.open : this.whole, first.word, number);
      return number;
    });
  }

  /** The phrases that a folded word opens, by their numbers. */
  opening(word: string): readonly number[] {
    const phrases = new Set<number>();
    for (const form of formsOf(word)) {
      for (const phrase of this.whole.get(form) ?? []) phrases.add(phrase);
      for (let length = SHORTEST; length <= form.length; length++)
        for (const phrase of this.open.get(form.slice(0, length)) ?? []) phrases.add(phrase);
    }
    return [...phrases];
  }

  private goesOn(phrase: number, words: readonly string[], at: number, to: number): boolean {
    return this.phrases[phrase]!.every(({ word, open }, k) => {
      if (k === 0) return true;
      return at + k < to && formsOf(words[at + k]!).some((form) => (open ? form.startsWith(word) : form === word));
    });
  }

  /** The shortest stretch within the window in which each slot is filled by words of its own, the first of several. */
  private filled(slots: readonly number[][], found: Found): Stretch | undefined {
    const places = slots.map((slot) =>
      slot.flatMap((phrase) =>
        (found.get(phrase) ?? []).map((at) => [at, at + this.phrases[phrase]!.length - 1] as const),
      ),
    );
    if (places.some(({ length }) => length === 0)) return undefined;
    let best: Stretch | undefined;
    const extend = (slot: number, taken: Stretch[], from: number, to: number) => {
      if (slot === places.length) {
        const shorter = best === undefined || to - from < best[1] - best[0];
        if (shorter || (to - from === best![1] - best![0] && from < best![0])) best = [from, to];
        return;
      }
      for (const [start, end] of places[slot]!) {
        if (taken.some(([one, other]) => start <= other && end >= one)) continue;
        const [low, high] = [Math.min(from, start), Math.max(to, end)];
        if (high - low < WINDOW) extend(slot + 1, [...taken, [start, end]], low, high);
      }
    };
    extend(0, [], Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    return best;
  }
}

/** What a folded word of a text is looked up as: without clitics, and without the endings of accusative and dual. */
function formsOf(word: string): string[] {
  const found = new Set([word, ...stemsOf(word)]);
  for (const form of [...found]) {
    for (const ending of ENDINGS) {
      const bare = form.slice(0, -ending.length);
      if (!form.endsWith(ending) || bare.length < SHORTEST) continue;
      found.add(bare);
      // دولتين is the dual of دولة.
      if (bare.endsWith("ت")) found.add(`${bare.slice(0, -1)}ه`);
    }
  }
  return [...found];
}

function push<Key>(lists: Map<Key, number[]>, key: Key, number: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [number]);
  else list.push(number);
}
