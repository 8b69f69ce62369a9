import { searchForm, stemsOf } from "../language/search.ts";
import { TokenKind, tokenize } from "../language/tokens.ts";

interface Indexed {
  token: string;
  word: string;
  /** The word's stems, a space behind each. */
  stems: string;
}

/** Longer tokens are rare, and V8 makes a slice of 13 and more a window that keeps the whole text in memory. */
const LONGEST_KEPT = 12;
/** Tokens kept in memory; a record's vocabulary grows for ever. */
const MOST_KEPT = 50_000;
/** A power of two well above `MOST_KEPT`, so that free slots are near. */
const SLOTS = 1 << 17;

/**
 * What the word indexes hold of a text: `searchTokens` for many texts. It remembers tokens, since the same few thousand
 * make up most of every text, in a hash table of its own: a `Map` would need a new string for each token it is asked
 * for, which costs more than all the rest.
 */
export class Indexing {
  private readonly slots = new Int32Array(SLOTS);
  /** Entry 0 stands for none. */
  private readonly entries: Indexed[] = [{ token: "", word: "", stems: "" }];

  /** The words of a text in order, and the stems beside them, each joined by spaces. */
  of(text: string): { words: string; stems: string } {
    const { length, kind, start, end } = tokenize(text);
    const words: string[] = [];
    const stems: string[] = [];
    for (let at = 0; at < length; at++) {
      if (kind[at] === TokenKind.punctuation) continue;
      const indexed = this.lookUp(text, start[at]!, end[at]!, kind[at]!);
      if (indexed.word !== "") words.push(indexed.word);
      if (indexed.stems !== "") stems.push(indexed.stems);
    }
    return { words: words.join(" "), stems: stems.join("") };
  }

  private lookUp(text: string, start: number, end: number, kind: TokenKind): Indexed {
    let slot = hashOf(text, start, end) & (SLOTS - 1);
    for (let entry = this.slots[slot]!; entry !== 0; entry = this.slots[slot]!) {
      const indexed = this.entries[entry]!;
      if (indexed.token.length === end - start && text.startsWith(indexed.token, start)) return indexed;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const token = text.slice(start, end);
    const word = searchForm(token, kind);
    const indexed = {
      token,
      word,
      stems: stemsOf(word)
        .map((stem) => `${stem} `)
        .join(""),
    };
    if (token.length <= LONGEST_KEPT) this.keep(indexed, slot);
    return indexed;
  }

  private keep(indexed: Indexed, slot: number): void {
    if (this.entries.length > MOST_KEPT) {
      this.slots.fill(0);
      this.entries.length = 1;
    }
    this.slots[slot] = this.entries.push(indexed) - 1;
  }
}

/** FNV-1a over the code units of `text.slice(start, end)`. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
