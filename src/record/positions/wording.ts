import { diffArrays } from "diff";
import { foldWord } from "../../language/fold.ts";
import { TokenKind, tokenize } from "../../language/tokens.ts";

/** A stretch of words: what both wordings have, as the newer spells it, or what only one of them has. */
export interface WordChange {
  op: "same" | "removed" | "added";
  text: string;
}

/** How one wording became another, word by word. Spellings that folding levels, and punctuation, make no difference. */
export function wordChanges(before: string, after: string): WordChange[] {
  const comparator = (a: string, b: string) => foldWord(a) === foldWord(b);
  return diffArrays(wordsOf(before), wordsOf(after), { comparator }).map(({ value, added, removed }) => ({
    op: added ? "added" : removed ? "removed" : "same",
    text: value.join(" "),
  }));
}

function wordsOf(text: string): string[] {
  const { length, kind, start, end } = tokenize(text);
  const words: string[] = [];
  for (let at = 0; at < length; at++)
    if (kind[at] !== TokenKind.punctuation) words.push(text.slice(start[at], end[at]));
  return words;
}
