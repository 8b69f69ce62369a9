/**
 * Arabic writes conjunctions, some prepositions, the article and the future mark onto the word that follows, and
 * possessive and object pronouns onto the word before. This lists the ways in which a folded form may be cut; which of them is
 * right is for the lexicon to say.
 */

/** Proclitics as bits. */
export const Pro = { wa: 1, fa: 2, bi: 4, li: 8, ka: 16, sa: 32, al: 64 } as const;

export interface Cut {
  /** What is left between the clitics, folded. With `لل` the article is put back: `للجيش` gives `الجيش`. */
  stem: string;
  /** Letters of the form that stand before the stem; 0 for `لل`, which shares a letter with the article. */
  letters: number;
  /** `Pro` bits of what was cut off in front. */
  pro: number;
}

const CONJUNCTIONS: Record<string, number> = { و: Pro.wa, ف: Pro.fa };
const PREPOSITIONS: Record<string, number> = { ب: Pro.bi, ل: Pro.li, ك: Pro.ka };

/** The ways to cut proclitics off a folded form, the uncut form first. The article stays on the stem. */
export function cutProclitics(form: string): Cut[] {
  const cuts: Cut[] = [{ stem: form, letters: 0, pro: 0 }];
  const conjunction = CONJUNCTIONS[form[0]!];
  cutPreposition(form, 0, 0, cuts);
  if (conjunction !== undefined && form.length > 2) {
    cuts.push({ stem: form.slice(1), letters: 1, pro: conjunction });
    cutPreposition(form, 1, conjunction, cuts);
  }
  return cuts;
}

function cutPreposition(form: string, at: number, before: number, cuts: Cut[]): void {
  if (form.length - at < 3) return;
  const letter = form[at]!;
  if (letter === "س" && "اتين".includes(form[at + 1]!))
    cuts.push({ stem: form.slice(at + 1), letters: at + 1, pro: before | Pro.sa });
  const preposition = PREPOSITIONS[letter];
  if (preposition === undefined) return;
  if (letter === "ل" && form[at + 1] === "ل" && form.length - at > 3) {
    // للجيش = ل + الجيش; لليبيا is ل + ليبيا, so both readings are given.
    cuts.push({ stem: `ال${form.slice(at + 2)}`, letters: at, pro: before | preposition });
  }
  cuts.push({ stem: form.slice(at + 1), letters: at + 1, pro: before | preposition });
}

/** A folded word without its article, where `least` letters are left behind it. */
export const withoutArticle = (word: string, least: number): string =>
  word.length >= least + 2 && word.startsWith("ال") ? word.slice(2) : word;

/** Pronouns written onto the end of a word, longest first. */
const ENCLITICS = ["هما", "كما", "هم", "هن", "ها", "كم", "نا", "ني", "ه", "ك", "ي"];

const LAST_OF_ENCLITICS = new Set(ENCLITICS.map((pronoun) => pronoun.charAt(pronoun.length - 1)));

export interface EncliticCut {
  stem: string;
  /** The pronoun that was cut off. */
  pronoun: string;
}

/**
 * The ways to cut a pronoun off a folded stem. A `ت` that the cut lays bare is also given as `ه` (the folded ta marbuta):
 * زيارته gives زيارت and زياره.
 */
export function cutEnclitics(stem: string): EncliticCut[] {
  const cuts: EncliticCut[] = [];
  if (!LAST_OF_ENCLITICS.has(stem.charAt(stem.length - 1))) return cuts;
  for (const pronoun of ENCLITICS) {
    if (stem.length - pronoun.length < 2 || !stem.endsWith(pronoun)) continue;
    const bare = stem.slice(0, -pronoun.length);
    cuts.push({ stem: bare, pronoun });
    if (bare.endsWith("ت")) cuts.push({ stem: `${bare.slice(0, -1)}ه`, pronoun });
  }
  return cuts;
}
