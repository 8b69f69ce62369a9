/** The endings of verbs and participles, in the notation of `spelling.ts`, under a model verb for each way of ending. */

export type Person = 1 | 2 | 3;
export type Gender = "m" | "f";
export type Numerus = "s" | "d" | "p";

export interface Ending {
  suffix: string;
  /** The suffix in script, for stems that it doesn't change. */
  written: string;
  person?: Person;
  gender?: Gender;
  number: Numerus;
  /** Goes with the stem in a closed syllable (قل، ردد) instead of the open one (قال، رد). */
  closed?: boolean;
  /** Stands before an object or possessive pronoun only: دعو of دعوهم. */
  beforeEnclitic?: boolean;
}

export type Prefix = "ي" | "ت" | "ن" | "ء";

/** An ending of the imperfect: also the letter in front, and whether it is the shortened (jussive or subjunctive) one. */
export interface ImperfectEnding extends Ending {
  prefix: Prefix;
  short?: boolean;
}

const LETTERS: Record<string, string> = { t: "ت", n: "ن", m: "م", s: "س", y: "ي", w: "و", "'": "ء" };
/** Puts Arabic letters for the Latin consonants in which patterns and endings are noted down. */
export const arabicLetters = (notation: string): string => notation.replace(/[tnmsyw']/g, (letter) => LETTERS[letter]!);

const SCRIPT: Record<string, string> = { A: "ا", I: "ي", U: "و", Y: "ى", H: "ة", a: "", i: "", u: "" };
const inScript = (suffix: string): string => suffix.replace(/[aiuAIUYH]/g, (vowel) => SCRIPT[vowel]!).replace(/نن/g, "ن");

type Tag = `${Person}${Gender | ""}${Numerus}`;
function tagged(tag: Tag | `${Gender}${Numerus}`, notation: string) {
  const suffix = arabicLetters(notation);
  const number = tag.at(-1) as Numerus;
  const person = /^\d/.test(tag) ? { person: Number(tag[0]) as Person } : {};
  const gender = /[mf]/.exec(tag)?.[0] as Gender | undefined;
  return { suffix, written: inScript(suffix), number, ...person, ...(gender && { gender }) };
}

/**
 * The perfect. Third persons stand before the others, as they do in news: of two persons written alike the first named is kept.
 * `closed` is what the stem takes before a consonant.
 */
function perfect(ms: string, fs: string, mp: string, md: string, fd: string, closed: string, mpEnclitic: string, msEnclitic = ms): Ending[] {
  const before = (tag: Tag, suffix: string): Ending => ({ ...tagged(tag, closed + suffix), closed: true });
  return [
    tagged("3ms", ms), tagged("3fs", fs), tagged("3mp", mp), tagged("3md", md), tagged("3fd", fd), before("3fp", "na"),
    { ...tagged("3ms", msEnclitic), beforeEnclitic: true }, { ...tagged("3mp", mpEnclitic), beforeEnclitic: true },
    before("1p", "nA"), before("1s", "tu"), before("2mp", "tum"), before("2md", "tumA"), before("2fp", "tunna"),
    { ...before("2mp", "tumU"), beforeEnclitic: true },
  ];
}

export type PerfectModel = "كتب" | "نفى" | "دعا" | "أحيا" | "لقي";
export const PERFECT: Record<PerfectModel, Ending[]> = {
  "كتب": perfect("", "at", "UA", "A", "atA", "", "U"),
  "نفى": perfect("Y", "at", "awA", "ayA", "atA", "ay", "aw", "A"),
  "دعا": perfect("A", "at", "awA", "awA", "atA", "aw", "aw"),
  "أحيا": perfect("A", "at", "awA", "ayA", "atA", "ay", "aw"),
  "لقي": perfect("iya", "iyat", "UA", "iyA", "iyatA", "I", "U"),
};

/** The imperfect: indicative endings, then the shortened ones, then those before a pronoun. */
function imperfect(bare: string, dual: string, mp: string, fp: string, you: string, short: string, bareEnclitic = bare): ImperfectEnding[] {
  const ending = (tag: Tag, prefix: string, suffix: string, more: Partial<ImperfectEnding> = {}): ImperfectEnding =>
    ({ ...tagged(tag, suffix), prefix: arabicLetters(prefix) as Prefix, ...more });
  const cut = (suffix: string) => suffix.replace(/n[ia]$/, "");
  const silent = (suffix: string) => `${cut(suffix)}A`;
  const shortened = { short: true, closed: true };
  const enclitic = { beforeEnclitic: true };
  return [
    ending("3ms", "y", bare), ending("3fs", "t", bare), ending("3mp", "y", mp), ending("3md", "y", dual), ending("3fd", "t", dual),
    ending("3fp", "y", fp, { closed: true }),
    ending("3ms", "y", short, shortened), ending("3fs", "t", short, shortened), ending("3mp", "y", silent(mp), { short: true }),
    ending("3md", "y", cut(dual), { short: true }), ending("3fd", "t", cut(dual), { short: true }),
    ending("3ms", "y", bareEnclitic, enclitic), ending("3fs", "t", bareEnclitic, enclitic), ending("3mp", "y", cut(mp), { short: true, ...enclitic }),
    ending("1p", "n", bare), ending("1s", "'", bare), ending("2mp", "t", mp), ending("2fs", "t", you),
    ending("1p", "n", short, shortened), ending("1s", "'", short, shortened), ending("2mp", "t", silent(mp), { short: true }),
    ending("2fs", "t", cut(you), { short: true }),
    ending("1p", "n", bareEnclitic, enclitic), ending("1s", "'", bareEnclitic, enclitic), ending("2mp", "t", cut(mp), { short: true, ...enclitic }),
  ];
}

export type ImperfectModel = "يكتب" | "ينفي" | "يلقى" | "يحيا" | "يدعو";
export const IMPERFECT: Record<ImperfectModel, ImperfectEnding[]> = {
  "يكتب": imperfect("", "Ani", "Una", "na", "Ina", "", "u"),
  "ينفي": imperfect("I", "iyAni", "Una", "Ina", "Ina", "i"),
  "يلقى": imperfect("Y", "ayAni", "awna", "ayna", "ayna", "a", "A"),
  "يحيا": imperfect("A", "ayAni", "awna", "ayna", "ayna", "a"),
  "يدعو": imperfect("U", "uwAni", "Una", "Una", "Ina", "u"),
};

/** Participles: singular, feminine, plurals, duals, each in all cases, absolute and construct. The accusative مؤكدا is made of the first. */
function noun(ms: string[], fs: string, mp: string[], md: string, fd: string, fp: string, ...enclitic: string[]): Ending[] {
  return [
    ...ms.map((suffix) => tagged("ms", suffix)), tagged("fs", fs), ...mp.map((suffix) => tagged("mp", suffix)),
    ...["Ani", "ayni", "A", "ay"].map((suffix) => tagged("md", md + suffix)), tagged("fp", fp),
    ...["Ani", "ayni", "A", "ay"].map((suffix) => tagged("fd", fd + suffix)),
    ...enclitic.map((suffix) => ({ ...tagged("ms", suffix), beforeEnclitic: true })),
  ];
}

export type NounModel = "كاتب" | "قاض" | "ملغى" | "محيا";
export const NOUN: Record<NounModel, Ending[]> = {
  "كاتب": noun([""], "aH", ["Una", "Ina", "U", "I"], "", "at", "At", "u", "i"),
  "قاض": noun(["i", "I", "iyA"], "iyaH", ["Una", "Ina", "U", "I"], "iy", "iyat", "iyAt"),
  "ملغى": noun(["Y"], "AH", ["awna", "ayna", "aw", "ay"], "ay", "At", "ayAt", "A"),
  "محيا": noun(["A"], "AH", ["awna", "ayna", "aw", "ay"], "ay", "At", "ayAt"),
};
