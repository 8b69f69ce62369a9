import type { Entry } from "./entries.ts";

/** Phrases by their words: following `next` word by word leads to the entries of the phrase read so far. */
export interface TrieNode {
  next: Map<string, TrieNode> | null;
  entries: Entry[] | null;
}

export const newNode = (): TrieNode => ({ next: null, entries: null });

/** Puts a phrase, cut into folded words, into the trie. */
export function insert(root: TrieNode, words: readonly string[], entry: Entry): void {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    let child = node.next.get(word);
    if (child === undefined) node.next.set(word, (child = newNode()));
    node = child;
  }
  (node.entries ??= []).push(entry);
}
