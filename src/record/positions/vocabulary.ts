import type { Matcher } from "./matching.ts";
import type { States } from "./states.ts";

/** What is known of a folded word, whatever text it stands in. */
interface Known {
  /** The state whose adjective it is. */
  state: string | undefined;
  /** What it opens in the matcher. */
  opening: readonly number[];
}

/** Words kept at most. */
const MOST_KEPT = 200_000;

/** Remembers what is known of words, since texts repeat them. */
export class Vocabulary {
  private readonly states: States;
  private readonly matcher: Matcher;
  private readonly known = new Map<string, Known>();

  constructor(states: States, matcher: Matcher) {
    this.states = states;
    this.matcher = matcher;
  }

  /** What is known of the words of a text, by their places; each is looked up once, when it is asked for. */
  of(words: readonly string[]): (at: number) => Known {
    const looked: Known[] = new Array(words.length);
    return (at) => (looked[at] ??= this.lookUp(words[at]!));
  }

  private lookUp(word: string): Known {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const found = { state: this.states.namedBy(word), opening: this.matcher.opening(word) };
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(word, found);
    return found;
  }
}
