import { searchForm, stemsOf } from "../language/search.ts";
import { TokenKind, tokenize } from "../language/tokens.ts";

/** Words kept in memory; a record's vocabulary grows for ever. */
const MOST_KEPT = 100_000;

interface Indexed {
  word: string;
  /** The word's stems, a space behind each. */
  stems: string;
}

/**
 * What the word indexes hold of a text: `searchTokens` for many texts. It remembers words, since the same few thousand make up most
 * of every text.
 */
export class Indexing {
  private readonly known = new Map<string, Indexed>();

  /** The words of a text in order, and the stems beside them, each joined by spaces. */
  of(text: string): { words: string; stems: string } {
    const { length, kind, start, end } = tokenize(text);
    const words: string[] = [];
    const stems: string[] = [];
    for (let at = 0; at < length; at++) {
      if (kind[at] === TokenKind.punctuation) continue;
      const indexed = this.lookUp(text.slice(start[at], end[at]), kind[at]!);
      if (indexed.word !== "") words.push(indexed.word);
      if (indexed.stems !== "") stems.push(indexed.stems);
    }
    return { words: words.join(" "), stems: stems.join("") };
  }

  private lookUp(token: string, kind: TokenKind): Indexed {
    const known = this.known.get(token);
    if (known !== undefined) return known;
    const word = searchForm(token, kind);
    const indexed = { word, stems: stemsOf(word).map((stem) => `${stem} `).join("") };
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(token, indexed);
    return indexed;
  }
}
