import type { Tokens } from "./tokens.ts";
import { TokenKind } from "./tokens.ts";

/** A run of tokens, end exclusive. */
export type TokenRange = [from: number, to: number];

export interface Sentences {
  /** In order; together they cover every token. */
  ranges: TokenRange[];
  /** `of[token]` is the index of its sentence. */
  of: Int32Array;
}

const ENDS = new Set([".", "!", "?", "؟", "۔"]);
/** Closing signs that belong to the sentence whose end they follow. */
const CLOSERS = new Set(['"', "»", "”", "“", ")", "]", "’", "'"]);

const endsSentence = (tokens: Tokens, at: number): boolean => {
  const first = tokens.text[tokens.start[at]!]!;
  const length = tokens.end[at]! - tokens.start[at]!;
  if (first === "…") return true;
  if (!ENDS.has(first)) return false;
  if (first === "." && length === 1) {
    // "5.30" is one token already; "spa.gov": no space and a Latin letter behind is an address.
    if (at + 1 < tokens.length && tokens.start[at + 1] === tokens.end[at] && tokens.kind[at + 1] === TokenKind.foreign)
      return false;
  }
  return true;
};

/** Cuts tokens into sentences: at line breaks, at full stops, question and exclamation marks, at the ".." of headlines. */
export function sentences(tokens: Tokens): Sentences {
  const ranges: TokenRange[] = [];
  const of = new Int32Array(tokens.length);
  let from = 0;
  let quoteOpen = false;
  const close = (to: number) => {
    if (to > from) ranges.push([from, to]);
    from = to;
  };
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.breaks[at]! > 0) {
      close(at);
      quoteOpen = false;
    }
    if (tokens.kind[at] !== TokenKind.punctuation) continue;
    if (tokens.text[tokens.start[at]!] === '"') quoteOpen = !quoteOpen;
    if (!endsSentence(tokens, at)) continue;
    let to = at + 1;
    // A closing sign right behind the stop still belongs to this sentence; a straight quote only if one is open.
    while (
      to < tokens.length &&
      tokens.breaks[to] === 0 &&
      CLOSERS.has(tokens.text[tokens.start[to]!]!) &&
      tokens.start[to] === tokens.end[to - 1]
    ) {
      if (tokens.text[tokens.start[to]!] === '"') {
        if (!quoteOpen) break;
        quoteOpen = false;
      }
      to++;
    }
    close(to);
    at = to - 1;
  }
  close(tokens.length);
  ranges.forEach(([a, b], index) => of.fill(index, a, b));
  return { ranges, of };
}
