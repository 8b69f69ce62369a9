/** The endings of verbs and participles, in the notation of `spelling.ts`, under a model verb for each way of ending. */

export type Person = 1 | 2 | 3;
export type Gender = "m" | "f";
export type Numerus = "s" | "d" | "p";

/** Letters before the stem of the imperfect. */
export type Prefix = "ي" | "ت" | "ن" | "ء";

export interface Ending {
  suffix: string;
  /** The suffix in script, for stems that it doesn't change. */
  written: string;
  person: Person | undefined;
  gender: Gender | undefined;
  number: Numerus;
  /** Goes with the stem in a closed syllable (قل، ردد) instead of the open one (قال، رد). */
  closed: boolean;
  /** Stands before an object or possessive pronoun only: دعو of دعوهم. */
  beforeEnclitic: boolean;
  /** Shortened, for jussive or subjunctive. */
  short: boolean;
  /** "" but in the imperfect. */
  prefix: Prefix | "";
}

const ARABIC: Record<string, string> = { t: "ت", n: "ن", m: "م", s: "س", y: "ي", w: "و", "'": "ء" };
/** Puts Arabic letters for the Latin consonants in which patterns and endings are noted down. */
export const arabicLetters = (notation: string): string => notation.replace(/[tnmsyw']/g, (letter) => ARABIC[letter]!);

const SCRIPT: Record<string, string> = { A: "ا", I: "ي", U: "و", Y: "ى", H: "ة", a: "", i: "", u: "" };
const inScript = (suffix: string): string =>
  suffix.replace(/[aiuAIUYH]/g, (vowel) => SCRIPT[vowel]!).replace(/نن/g, "ن");

type Tag = `${Person}${Gender | ""}${Numerus}` | `${Gender}${Numerus}`;
/** An ending for the person, gender and number that a tag like `3ms`, `1p` or `fd` names. All have the same keys: that is fast. */
function ending(
  tag: Tag,
  notation: string,
  { closed = false, beforeEnclitic = false, short = false, prefix = "" as Prefix | "" } = {},
): Ending {
  const suffix = arabicLetters(notation);
  const [, person, gender, number] = /^([123]?)([mf]?)([sdp])$/.exec(tag)!;
  return {
    suffix,
    written: inScript(suffix),
    closed,
    beforeEnclitic,
    short,
    prefix,
    number: number as Numerus,
    person: person ? (Number(person) as Person) : undefined,
    gender: gender ? (gender as Gender) : undefined,
  };
}

/** Third persons go before the others, of both voices, as they do in news: of two persons written alike the first is kept. */
export interface Persons {
  third: Ending[];
  others: Ending[];
}

function byPerson(endings: Ending[]): Persons {
  const isThird = ({ person }: Ending) => person === 3;
  const sorted = distinct([...endings.filter(isThird), ...endings.filter((ending) => !isThird(ending))]);
  return { third: sorted.filter(isThird), others: sorted.filter((ending) => !isThird(ending)) };
}

/** The endings without those that make the same form as one before them. */
function distinct(endings: Ending[]): Ending[] {
  const shapes = new Map<string, Ending>();
  for (const ending of endings) {
    // A lone short vowel shows in the seat of a hamza before it: يقرأ, يقرؤ(ه).
    const shape = `${ending.prefix}-${ending.written || ending.suffix}${ending.closed ? " closed" : ""}`;
    if (!shapes.has(shape)) shapes.set(shape, ending);
  }
  return [...shapes.values()];
}

interface PerfectShapes {
  /** Third persons: masculine and feminine singular, masculine plural, masculine and feminine dual. */
  ms: string;
  fs: string;
  mp: string;
  md: string;
  fd: string;
  /** What the stem takes before a consonant. */
  behind: string;
  /** The stem has another shape before a consonant. */
  twoStems?: boolean;
  /** Masculine plural and, where it differs from `ms`, singular before a pronoun. */
  mpEnclitic: string;
  msEnclitic?: string;
}

function perfect({
  ms,
  fs,
  mp,
  md,
  fd,
  behind,
  twoStems = false,
  mpEnclitic,
  msEnclitic = ms,
}: PerfectShapes): Persons {
  const far = (tag: Tag, suffix: string, kind = {}) => ending(tag, behind + suffix, { ...kind, closed: twoStems });
  const enclitic = { beforeEnclitic: true };
  return byPerson([
    ending("3ms", ms),
    ending("3fs", fs),
    ending("3mp", mp),
    ending("3md", md),
    ending("3fd", fd),
    far("3fp", "na"),
    ending("3ms", msEnclitic, enclitic),
    ending("3mp", mpEnclitic, enclitic),
    far("1p", "nA"),
    far("1s", "tu"),
    far("2mp", "tum"),
    far("2md", "tumA"),
    far("2fp", "tunna"),
    far("2mp", "tumU", enclitic),
  ]);
}

const KATAB = { ms: "", fs: "at", mp: "UA", md: "A", fd: "atA", behind: "", mpEnclitic: "U" };
const NAFA = { ms: "Y", fs: "at", mp: "awA", md: "ayA", fd: "atA", behind: "ay", mpEnclitic: "aw", msEnclitic: "A" };

export type PerfectModel = "كتب" | "قال" | "نفى" | "دعا" | "أحيا" | "لقي";
// biome-ignore format: a table
export const PERFECT: Record<PerfectModel, Persons> = {
  "كتب": perfect(KATAB),
  "قال": perfect({ ...KATAB, twoStems: true }),
  "نفى": perfect(NAFA),
  "دعا": perfect({ ...NAFA, ms: "A", md: "awA", behind: "aw" }),
  "أحيا": perfect({ ...NAFA, ms: "A" }),
  "لقي": perfect({ ms: "iya", fs: "iyat", mp: "UA", md: "iyA", fd: "iyatA", behind: "I", mpEnclitic: "U" }),
};

interface ImperfectShapes {
  /** Without a suffix: يكتب، ينفي. */
  bare: string;
  dual: string;
  /** Masculine and feminine plural, and the singular feminine of the second person. */
  mp: string;
  fp: string;
  fs: string;
  twoStems?: boolean;
  /** The shortened form without a suffix, where it may differ from the indicative. */
  short?: string;
  /** The form without a suffix before a pronoun, where it differs. */
  enclitic?: string;
}

function imperfect({ bare, dual, mp, fp, fs, twoStems = false, short, enclitic }: ImperfectShapes): Persons {
  const cut = (suffix: string) => suffix.replace(/n[ia]$/, "");
  const singular: [Tag, Prefix][] = [
    ["3ms", "ي"],
    ["3fs", "ت"],
    ["1p", "ن"],
    ["1s", "ء"],
  ];
  const plural: [Tag, Prefix][] = [
    ["3mp", "ي"],
    ["2mp", "ت"],
  ];
  const duals: [Tag, Prefix][] = [
    ["3md", "ي"],
    ["3fd", "ت"],
  ];
  const all = (persons: [Tag, Prefix][], suffix: string | undefined, kind = {}) =>
    suffix === undefined ? [] : persons.map(([tag, prefix]) => ending(tag, suffix, { ...kind, prefix }));
  return byPerson([
    ...all(singular, bare),
    ...all(plural, mp),
    ...all(duals, dual),
    ...all([["3fp", "ي"]], fp, { closed: twoStems }),
    ...all([["2fs", "ت"]], fs),
    ...all(singular, short, { short: true, closed: twoStems }),
    ...all(plural, `${cut(mp)}A`, { short: true }),
    ...all(duals, cut(dual), { short: true }),
    ...all([["2fs", "ت"]], cut(fs), { short: true }),
    ...all(singular, enclitic, { beforeEnclitic: true }),
    ...all(plural, cut(mp), { short: true, beforeEnclitic: true }),
  ]);
}

const YAKTUB = { bare: "", dual: "Ani", mp: "Una", fp: "na", fs: "Ina" };
const YALQA = { bare: "Y", dual: "ayAni", mp: "awna", fp: "ayna", fs: "ayna", short: "a" };

export type ImperfectModel = "يكتب" | "يقول" | "يقرأ" | "ينفي" | "يلقى" | "يحيا" | "يدعو";
// biome-ignore format: a table
export const IMPERFECT: Record<ImperfectModel, Persons> = {
  "يكتب": imperfect(YAKTUB),
  "يقول": imperfect({ ...YAKTUB, twoStems: true, short: "" }),
  "يقرأ": imperfect({ ...YAKTUB, twoStems: true, short: "", enclitic: "u" }),
  "ينفي": imperfect({ bare: "I", dual: "iyAni", mp: "Una", fp: "Ina", fs: "Ina", short: "i" }),
  "يلقى": imperfect({ ...YALQA, enclitic: "A" }),
  "يحيا": imperfect({ ...YALQA, bare: "A" }),
  "يدعو": imperfect({ bare: "U", dual: "uwAni", mp: "Una", fp: "Una", fs: "Ina", short: "u" }),
};

interface NounShapes {
  /** All shapes of the masculine singular, the indefinite accusative (كاتبا) with them. */
  ms: string[];
  fs: string;
  mp: string[];
  /** What the endings of the masculine and the feminine dual follow. */
  md: string;
  fd: string;
  fp: string;
  /** Shapes of the masculine singular before a pronoun, where they differ. */
  enclitic?: string[];
}

/** Participles in all cases, absolute and construct. */
function noun({ ms, fs, mp, md, fd, fp, enclitic = [] }: NounShapes): Ending[] {
  const dual = ["Ani", "ayni", "A", "ay"];
  return distinct([
    ...ms.map((suffix) => ending("ms", suffix)),
    ending("fs", fs),
    ...mp.map((suffix) => ending("mp", suffix)),
    ...dual.map((suffix) => ending("md", md + suffix)),
    ending("fp", fp),
    ...dual.map((suffix) => ending("fd", fd + suffix)),
    ...enclitic.map((suffix) => ending("ms", suffix, { beforeEnclitic: true })),
  ]);
}

const KATIB = { ms: ["", "A"], fs: "aH", mp: ["Una", "Ina", "U", "I"], md: "", fd: "at", fp: "At" };
const MULGHA = { ms: ["Y"], fs: "AH", mp: ["awna", "ayna", "aw", "ay"], md: "ay", fd: "At", fp: "ayAt" };

export type NounModel = "كاتب" | "قارئ" | "قاض" | "ملغى" | "محيا";
// biome-ignore format: a table
export const NOUN: Record<NounModel, Ending[]> = {
  "كاتب": noun(KATIB),
  // The accusative of what ends in hamza is a matter of spelling alone: قارئا، مهنأ.
  "قارئ": noun({ ...KATIB, ms: [""], enclitic: ["u", "i"] }),
  "قاض": noun({ ms: ["i", "I", "iyA"], fs: "iyaH", mp: ["Una", "Ina", "U", "I"], md: "iy", fd: "iyat", fp: "iyAt" }),
  "ملغى": noun({ ...MULGHA, enclitic: ["A"] }),
  "محيا": noun({ ...MULGHA, ms: ["A"] }),
};
