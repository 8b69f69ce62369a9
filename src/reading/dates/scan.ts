/** A text under search: its tokens and their folded forms, and what stands beside a place in it. */

import { TokenKind, type Tokens } from "../../language/tokens.ts";
import type { Expression } from "./expression.ts";

export interface Scan {
  tokens: Tokens;
  folded: string[];
}

/** Some tokens in a row, end exclusive. */
export interface Words {
  from: number;
  to: number;
  /** Letters of the first token that are proclitics and don't belong to the words. */
  letters: number;
}

/** The words of an expression and what they say. */
export interface Found extends Words {
  expression: Expression;
}

/** A tatweel that stands alone is somebody's dash; folding leaves nothing of it. */
export const DASH = "ـ";

/** The folded token at a place. */
const word = ({ folded }: Scan, at: number): string => folded[at] || DASH;

/** The folded token at a place, if it is on the same line as the one before it; else "". */
export const right = (scan: Scan, at: number): string => (scan.tokens.breaks[at] === 0 ? word(scan, at) : "");

/** The folded token at a place, if it is on the same line as the one behind it; else "". */
export const left = (scan: Scan, at: number): string => (scan.tokens.breaks[at + 1] === 0 ? word(scan, at) : "");

/** The folded tokens between two places of a line. */
export const between = ({ folded }: Scan, from: number, to: number): string[] => {
  return folded.slice(from, to).map((form) => form || DASH);
};

/** The folded first token of some words, without its proclitics. */
export const bare = ({ folded }: Scan, { from, letters }: Words): string => folded[from]!.slice(letters);

/** Whether a token touches the one before it. */
export const touches = ({ tokens }: Scan, at: number): boolean => tokens.end[at - 1] === tokens.start[at];

export const isNumber = ({ tokens }: Scan, at: number): boolean => tokens.kind[at] === TokenKind.number;

/** A set or map of words. */
export interface Lookup {
  has(word: string): boolean;
}

const PROCLITICS = "وفبلك";

/**
 * How many letters of proclitics, two at most, stand before a word that `known` holds; -1 where the word isn't known with or
 * without them. In `للعام` the article has lost its alef, and nothing but a conjunction can be cut off.
 */
export function proclitics(word: string, known: Lookup): number {
  if (known.has(word)) return 0;
  for (let letters = 0; letters < 2 && word.length - letters > 2 && PROCLITICS.includes(word[letters]!); letters++) {
    if (known.has(word.slice(letters + 1))) return letters + 1;
    if (word.startsWith("لل", letters) && known.has(`ا${word.slice(letters + 1)}`)) return letters;
  }
  return -1;
}

/** Whether a word is known, with proclitics or without. */
export const isOneOf = (word: string, known: Lookup): boolean => word !== "" && proclitics(word, known) >= 0;

/** Widened to the left by words of a set, as many as stand there. */
export function widen<T extends Words>(scan: Scan, words: T, known: Lookup): T {
  let { from, letters } = words;
  while (letters === 0) {
    const before = proclitics(left(scan, from - 1), known);
    if (before < 0) break;
    from--;
    letters = before;
  }
  return from === words.from ? words : { ...words, from, letters };
}
