/**
 * The words of a report as they are compared: stems, each one number. Its upper 28 bits stand for the stem, its lower 4
 * are the stem's rarity, so that what is shared can be weighed without looking anything up.
 */
import { searchWords } from "../../language/search.ts";
import { rarityOf } from "./rarity.ts";

/** Commoner stems, of which every third report has each, tell nothing. */
const TELLING = 3;
const SHORTEST = 3;
const ENDINGS = ["ها", "هم", "ات", "ون", "ين", "ان", "يه", "تين", "ه", "ي", "ا"];
const PARTICLES = "وفبلكس";

/** The stems of a text in order. */
export function stemsIn(text: string, rarity: (stem: string) => number = rarityOf): string[] {
  return searchWords(text).words.map((word) => stemOf(word, rarity));
}

/** What a folded word is compared by: without article, ending and those particles whose loss leaves a commoner word. */
export function stemOf(word: string, rarity: (stem: string) => number = rarityOf): string {
  const bare = withoutArticle(word);
  let stem = withoutEnding(bare);
  if (bare !== word || !PARTICLES.includes(word[0] ?? " ")) return stem;
  let form = word;
  while (form.length > SHORTEST && PARTICLES.includes(form[0]!)) {
    form = form.slice(1);
    const shorter = withoutEnding(form);
    if (rarity(shorter) < rarity(stem)) stem = shorter;
  }
  return stem;
}

function withoutArticle(word: string): string {
  const article = /^[وف]?(?:[بك]?ال|لل)/.exec(word)?.[0];
  return article !== undefined && word.length - article.length >= SHORTEST ? word.slice(article.length) : word;
}

function withoutEnding(form: string): string {
  const ending = ENDINGS.find((one) => form.endsWith(one) && form.length - one.length >= SHORTEST);
  return skeleton(ending === undefined ? form : form.slice(0, -ending.length));
}

/** A stem without long vowels inside, in which patterns and the spellings of foreign names differ: امريك and اميرك. */
function skeleton(stem: string): string {
  const bones = stem[0] + stem.slice(1).replaceAll(/[اوي]/g, "");
  return bones.length >= SHORTEST ? bones : stem;
}

/** A stem as a number. */
export function termOf(stem: string): number {
  return ((hashOf(stem) & ~15) | rarityOf(stem)) >>> 0;
}

export const rarityIn = (term: number): number => term & 15;
export const tells = (term: number): boolean => rarityIn(term) >= TELLING;

/** FNV-1a, 32 bits, its end mixed so that the upper bits depend on every letter. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
