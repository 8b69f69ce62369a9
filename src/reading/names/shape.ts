import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS, type Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";

/** What single words tell of the names they stand in. */

/** Joins the parts of a name: never its last word. */
export const CONNECTORS = new Set(
  "بن ابن بنت بنو ولد اولد ابو ابا ابي ام ال آل عبد دي دو دا دوس فان فون ديل دل لو لا سان سانت".split(" "),
);
/** A name never goes on through one of these. */
export const CLOSERS = new Set(
  (
    "في من عن الي مع بين خلال بعد قبل عند منذ حتي حول ضد تحت فوق امام لدي دون عبر نحو ان انه انها انهم التي الذي الذين اللذين هذا هذه ذلك تلك كما قد لقد كان كانت " +
    "يكون تكون هو هي هم لا لم لن ما او ثم بل لكن حيث اذا اذ كل بعض غير احد احدي اي ليس ليست بان بانه بانها بهذا بهذه لهذا لهذه فان فانه الا اما ايضا فقط اولا ثانيا ثالثا اخيرا اثناء حاليا سابقا حين حينما عندما " +
    "بينما وذلك وهو وهي وقد كذلك ضمن وفق وفقا حسب بحسب بسبب رغم بشان لدي فور عقب لعدم و ف ب ل ك حاله نفسه نفسها ذاته ذاتها منه منها عنه عنها عليه عليها له لها به بها فيه فيها اليوم امس غدا نظيره نظيرته نظيرها نظيرتها نظيرهما الطرفان الطرفين الجانبان الجانبين"
  ).split(" "),
);

export const isMark = (doc: Doc, at: number): boolean => doc.tokens.kind[at] === TokenKind.punctuation;
/** Stands in the same line as the token before. */
export const goesOn = (doc: Doc, at: number): boolean => at < doc.tokens.length && doc.tokens.breaks[at] === 0;
export const isArabic = (doc: Doc, at: number): boolean => doc.tokens.kind[at] === TokenKind.arabic;
/** A particle, pronoun or adverb. `على` folds like the first name علي; its last letter tells them apart. */
export const closesName = (doc: Doc, at: number): boolean =>
  CLOSERS.has(doc.words[at]!.form) || (doc.words[at]!.form === "علي" && doc.text[doc.tokens.end[at]! - 1] === "ى");

const NAME_BITS = KIND_BITS.given | KIND_BITS.family;
/** Opens, uncut, a first or family name: `وليد`, but not the `وعلي` of "and Ali". */
export function isNamePart(word: Word): boolean {
  if ((word.kinds & NAME_BITS) === 0) return false;
  return word.starts.some(
    (start) =>
      start.letters === 0 && start.node.entries?.some((entry) => entry.kind === "given" || entry.kind === "family"),
  );
}

/** A first name that is nothing else besides. */
export function isFirstName(word: Word): boolean {
  if ((word.kinds & KIND_BITS.given) === 0) return false;
  return word.starts.some(
    (start) => (start.pro & 4) === 0 && start.node.entries?.some((entry) => entry.kind === "given" && !entry.ambiguous),
  );
}

/** Begins with the conjunction `و`, as far as can be told: no name is known with that letter as its own. */
export function isConjoined(word: Word): boolean {
  const { form } = word;
  if (!form.startsWith("و") || form.length < 4 || isNamePart(word)) return false;
  if (!/^و[اوي]/.test(form) && word.senses.length === 0 && word.starts.length === 0) return true;
  return (
    form.startsWith("وال") ||
    form.startsWith("وعبد") ||
    word.starts.some((start) => start.letters === 1) ||
    word.senses.some((sense) => sense.letters > 0 && (sense.pro & 1) !== 0)
  );
}

const FINITE = new Set(["perfect", "imperfect"]);
/** A finite verb of the lexicon that is no name. */
export const isVerb = (word: Word): boolean =>
  (word.kinds & NAME_BITS) === 0 &&
  word.senses.some(
    ({ inflection, pronoun }) => inflection !== undefined && pronoun === "" && FINITE.has(inflection.aspect),
  );

/** A rank, style or courtesy title, which is no part of the name behind it. */
export function isStyle(doc: Doc, at: number): boolean {
  const word = doc.words[at]!;
  return (word.kinds & KIND_BITS.style) !== 0 && (word.kinds & NAME_BITS) === 0;
}

export const isDemonym = (word: Word): boolean =>
  (word.kinds & KIND_BITS.demonym) !== 0 &&
  word.senses.some(({ entry, definite }) => entry.kind === "demonym" && definite);
