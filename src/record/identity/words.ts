/** Names as words, and which words are spellings of one. */
import { withoutArticle } from "../../language/clitics.ts";
import { searchWords } from "../../language/search.ts";
import { alternatives, rows } from "../../lexicon/rows.ts";
import { tables } from "../../lexicon/tables.ts";
import { remembering } from "./remembering.ts";

/** What stands between the names of a person and tells no one from another. */
const CONNECTORS = new Set(["بن", "ابن", "بنت", "ال"]);
export const isConnector = (word: string): boolean => CONNECTORS.has(word);
/** First halves of names that some write apart, and second halves. */
const OPENING = new Set(["عبد", "ابو", "ابي", "ابا", "ام"]);
const CLOSING = new Set(["الله", "الدين"]);

/** The folded words of a name. عبد ربه, أبو بكر, نصر الله and شرف الدين are one word each. */
export const wordsOf: (name: string) => readonly string[] = remembering((name) => {
  const words: string[] = [];
  for (const word of searchWords(name).words) {
    const before = words.at(-1) ?? "";
    if (OPENING.has(before) || (CLOSING.has(word) && before !== "" && !isConnector(before)))
      words.push(words.pop()! + word);
    else words.push(word);
  }
  return words;
});

/** Whether a word is but a half of a name. */
export const isHalf = (word: string): boolean => OPENING.has(word) || CLOSING.has(word);

/** A word without its article, where a name is left behind it. */
export const bare = (word: string): string => (word === "الله" ? word : withoutArticle(word, 3));

/** The words by which a person is told: without articles, بن and آل. */
export const partsOf = (words: readonly string[]): string[] => words.filter((word) => !isConnector(word)).map(bare);

/** Letters that one sound is written with by one and another; then vowels, which are written or not. */
// biome-ignore format: a table
const CONSONANTS: [RegExp, string][] = [
  [/[غجقکگ]/g, "ك"], [/ڤ/g, "ف"], [/پ/g, "ب"], [/تش|[شچثصز]/g, "س"], [/ط/g, "ت"], [/[ضظذ]/g, "د"], [/ح/g, "ه"], [/ه$/g, "ا"], [/(.)\1+/g, "$1"], [/[ؤئءأ]/g, ""],
];
const VOWELS: [RegExp, string][] = [
  [/(?!^)[اويهع]/g, ""],
  [/^[اويهع]+/, "ا"],
];
const levelled = (word: string, signs: [RegExp, string][]): string =>
  signs.reduce((rest, [alike, one]) => rest.replace(alike, one), word);
const consonants = (word: string): string => levelled(word, CONSONANTS);

/** What the spellings of a foreign name have in common; other names may share it. */
export const skeleton: (word: string) => string = remembering((word) => levelled(consonants(word), VOWELS));

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
/** From this length on two vowels may differ, else one. */
const LONG = 7;
/** Letters of Arabic words only, in which every vowel counts. */
const ARABIC = /[عحضظ]/;

/** Whether two words, without their articles, are spellings of one name. Names that the lexicon tells apart are not, nor is a nisba and its root. */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [known.get(a), known.get(b)];
  if (one !== undefined && one === other) return true;
  const both = one !== undefined && other !== undefined;
  if (
    a.endsWith("ي") !== b.endsWith("ي") ||
    Math.min(a.length, b.length) < SHORTEST ||
    (both && (given.has(a) || given.has(b)))
  )
    return false;
  const common = skeleton(a);
  if (common.length < (both ? TELLING_KNOWN : TELLING) || common !== skeleton(b)) return false;
  const most = ARABIC.test(a) || ARABIC.test(b) ? 0 : Math.max(a.length, b.length) >= LONG ? 2 : 1;
  return vowelsApart(consonants(a), consonants(b)) <= most;
}

/** Edits that make one word the other, of which all are of vowels where the skeletons are the same. */
function vowelsApart(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    before = row;
  }
  return before[b.length]!;
}

/** Whether a word is a name that many people bear, as the lexicon knows it. */
export const isCommonName = (word: string): boolean => known.has(word);
