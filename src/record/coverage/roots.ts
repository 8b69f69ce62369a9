/**
 * What words are compared by where the same is told in other words: about their roots, so that انتخابات, منتخب and يُنتخب
 * are one. Two words of different roots are sometimes one too; a few in a story do no harm.
 */
import { searchWords } from "../../language/search.ts";
import { rarityOf } from "../stories/rarity.ts";
import { stemOf } from "../stories/terms.ts";

/** Commoner words tell nothing. */
const TELLING = 2;
const SHORTEST = 3;
/** Letters that patterns put before a root. */
const BEFORE = "ايتم";

/** The roots of a text's telling words, and how rare these are: in about one of `2 ** rarity` reports. */
export function rootsIn(text: string): Map<string, number> {
  const roots = new Map<string, number>();
  for (const word of searchWords(text).words) {
    const stem = stemOf(word);
    const rarity = rarityOf(stem);
    if (rarity < TELLING) continue;
    const root = rootOf(stem);
    roots.set(root, Math.min(rarity, roots.get(root) ?? rarity));
  }
  return roots;
}

/** About the root of a stem, which has no long vowels within. */
function rootOf(stem: string): string {
  let root = stem.length > SHORTEST && stem.endsWith("ت") ? stem.slice(0, -1) : stem;
  const tenth = /^[ايتم]?ست/.exec(root)?.[0];
  if (tenth !== undefined) {
    const rest = root.slice(tenth.length);
    if (rest.length >= SHORTEST) return rest;
    // استفاد and أفاد, both of a root with a long vowel within.
    if (rest.length === SHORTEST - 1) return `ا${rest}`;
  }
  let opened = false;
  while (root.length > SHORTEST) {
    if (root.length === SHORTEST + 1 && root[1] === "ت") root = root[0] + root.slice(2);
    else if (BEFORE.includes(root[0]!)) {
      root = root.slice(1);
      opened = true;
    } else if (opened && root[0] === "ن") root = root.slice(1);
    else break;
  }
  return root;
}
