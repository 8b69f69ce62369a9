import type { Doc, Match } from "../doc.ts";

/** Index of the first match that starts at token `from` or later; matches stand in the order of their first tokens. */
function firstAt(doc: Doc, from: number): number {
  let low = 0;
  let high = doc.matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.matches[middle]!.from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lexicon's matches that start at a token, the longest first. */
export function matchesAt(doc: Doc, from: number): Match[] {
  const found: Match[] = [];
  for (let index = firstAt(doc, from); index < doc.matches.length && doc.matches[index]!.from === from; index++)
    found.push(doc.matches[index]!);
  return found;
}
