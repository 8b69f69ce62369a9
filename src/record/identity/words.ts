/** Names as words, and which words are spellings of one. */
import { withoutArticle } from "../../language/clitics.ts";
import { searchWords } from "../../language/search.ts";
import { alternatives, rows } from "../../lexicon/rows.ts";
import { tables } from "../../lexicon/tables.ts";

/** What stands between the names of a person and tells no one from another. */
const CONNECTORS = new Set(["بن", "ابن", "بنت", "ال"]);
/** First halves of names that some write apart. */
const JOINED = new Set(["عبد", "ابو", "ابي", "ابا", "ام"]);

/** The folded words of a name. عبد ربه and أبو بكر are one word each. */
export function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (const word of searchWords(name).words) {
    if (JOINED.has(words.at(-1) ?? "")) words.push(words.pop()! + word);
    else words.push(word);
  }
  return words;
}

/** A word without its article, where a name is left behind it. */
export const bare = (word: string): string => (word === "الله" ? word : withoutArticle(word, 3));

/** The words by which a person is told: without articles, بن and آل. */
export const partsOf = (words: readonly string[]): string[] => words.filter((word) => !CONNECTORS.has(word)).map(bare);

/** Letters that foreign sounds are written with by one and another, and vowels that are written or not. */
// biome-ignore format: a table
const ALIKE: [RegExp, string][] = [
  [/[غجقکگ]/g, "ك"], [/ڤ/g, "ف"], [/پ/g, "ب"], [/تش|[شچثصز]/g, "س"], [/ط/g, "ت"], [/[ضظذ]/g, "د"], [/ح/g, "ه"], [/(.)\1+/g, "$1"], [/[ؤئءأ]/g, ""],
  [/(?!^)[اويهع]/g, ""], [/^[اويهع]+/, "ا"],
];

/** What the spellings of a foreign name have in common; other names may share it. */
export const skeleton = (word: string): string => ALIKE.reduce((rest, [signs, one]) => rest.replace(signs, one), word);

/** Names of people that the lexicon has, each with the row that it is in. */
const known = new Map<string, number>();
for (const [at, { name }] of [...rows(tables.given_names), ...rows(tables.family_names)].entries())
  for (const variant of alternatives(name)) {
    const [word, ...rest] = partsOf(wordsOf(variant));
    if (word !== undefined && rest.length === 0 && !known.has(word)) known.set(word, at);
  }

const given = new Set(
  rows(tables.given_names).flatMap(({ name }) => alternatives(name).flatMap((variant) => partsOf(wordsOf(variant)))),
);
/** Whether a word is a first name, so that somebody may be called by it alone. */
export const isGivenName = (word: string): boolean => given.has(word);

/** Shorter skeletons than this are those of too many names, the more so among names that the lexicon has. */
const TELLING = 2;
const TELLING_KNOWN = 4;
const SHORTEST = 4;

/** Whether two words, without their articles, are spellings of one name. Names that the lexicon tells apart are not. */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [known.get(a), known.get(b)];
  if (one !== undefined && one === other) return true;
  const both = one !== undefined && other !== undefined;
  if (Math.min(a.length, b.length) < SHORTEST || (both && (given.has(a) || given.has(b)))) return false;
  const common = skeleton(a);
  return common.length >= (both ? TELLING_KNOWN : TELLING) && common === skeleton(b);
}

/** Whether a word is a name that many people bear, as the lexicon knows it. */
export const isCommonName = (word: string): boolean => known.has(word);
