import { KIND_BITS, type Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { distribution } from "../tagger/classes.ts";
import { factsOf } from "./facts.ts";
import { CONNECTORS, closesName, goesOn, isArabic, isConjoined, isMark, isNamePart, isStyle, isVerb } from "./shape.ts";

/** Where a person's name begins and ends beyond what a tagger caught of it. */

const PATRONYMS = new Set(["ابو", "ام", "ابي", "ابا"]);
const SONS = new Set(["بن", "ابن", "بنت", "ولد"]);

/** Where a name that a tagger has caught late really begins: at its `أبو`, at the name before `بن`, at علي. */
export function startOf(doc: Doc, first: number): number {
  let start = first;
  while (start > 0 && goesOn(doc, start)) {
    const before = doc.words[start - 1]!;
    if (PATRONYMS.has(before.form) || isAli(doc, start - 1)) start--;
    else if (
      SONS.has(before.form) &&
      start > 1 &&
      goesOn(doc, start - 1) &&
      isArabic(doc, start - 2) &&
      mayFollowConnector(doc, start - 2) &&
      !isStyle(doc, start - 2)
    )
      start -= 2;
    else break;
  }
  return start;
}

/** The first name علي, where the report writes the preposition as `على`. */
export function isAli(doc: Doc, at: number): boolean {
  return doc.words[at]!.form === "علي" && doc.text[doc.tokens.end[at]! - 1] === "ي" && factsOf(doc).writesAla;
}

export const isDash = ({ tokens, text }: Doc, at: number): boolean =>
  text[tokens.start[at]!] === "-" || text[tokens.start[at]!] === "–";

/** A hyphen written without spaces joins two names: ماري-كلود. */
function isHyphen(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  return isDash(doc, at) && tokens.end[at - 1] === tokens.start[at] && tokens.end[at] === tokens.start[at + 1];
}

export const hasTanwin = (doc: Doc, at: number): boolean =>
  /(?:ًا|اً)$/.test(doc.text.slice(doc.tokens.end[at]! - 2, doc.tokens.end[at]));

/** A name goes on through connectors with a word behind them, known first and family names, hyphens, and behind one first name any word that is no other word. */
export function grown(doc: Doc, from: number, end: number, margins: Float32Array): number {
  let to = end;
  for (;;) {
    if (!goesOn(doc, to)) return to;
    if (isMark(doc, to)) {
      if (!isHyphen(doc, to) || !isArabic(doc, to + 1)) return to;
      to += 2;
      continue;
    }
    if (!isArabic(doc, to)) return to;
    const word = doc.words[to]!;
    const last = doc.words[to - 1]!;
    if (CONNECTORS.has(last.form) && !closesName(doc, to)) to++;
    else if (
      CONNECTORS.has(word.form) &&
      word.form.length > 1 &&
      word.form !== "عبد" &&
      word.form !== "لا" &&
      goesOn(doc, to + 1) &&
      isArabic(doc, to + 1) &&
      mayFollowConnector(doc, to + 1)
    )
      to += 2;
    else if (
      isTribe(doc, to, margins) ||
      ((isUnknown(doc, to, margins) || isLikelyName(doc, to, margins)) && isBareFirstName(doc, from, to))
    )
      to++;
    else if (isNamePart(word) && !closesName(doc, to) && !isAmbiguous(word) && !isVerb(word) && !isConjoined(word))
      to++;
    else return to;
  }
}

const mayFollowConnector = (doc: Doc, at: number): boolean =>
  !closesName(doc, at) && !isVerb(doc.words[at]!) && !isConjoined(doc.words[at]!);

/** A word that is in no list, not even among frequent words, and doesn't look inflected: foreign, most likely. */
export function isUnknown(doc: Doc, at: number, margins: Float32Array): boolean {
  const { kinds, senses, form } = doc.words[at]!;
  if (
    kinds !== 0 ||
    senses.length > 0 ||
    form.length < 4 ||
    INFLECTED.test(form) ||
    distribution(form) !== "" ||
    hasTanwin(doc, at)
  )
    return false;
  return PREFIXED.test(form) ? margins[at]! > LEAST_LEANING : margins[at]! > 3 * LEAST_LEANING;
}

/** A word without article and of no other meaning, to which the tagger leans. */
const isLikelyName = (doc: Doc, at: number, margins: Float32Array): boolean =>
  margins[at]! > 0 &&
  doc.words[at]!.senses.length === 0 &&
  !doc.words[at]!.form.startsWith("ال") &&
  !closesName(doc, at) &&
  !isConjoined(doc.words[at]!);

const INFLECTED = /(?:ها|هم|نا|ون|ين|ات|وا)$/;
const PREFIXED = /^(?:[وفبلكسيتن]|ال)/;
const LEAST_LEANING = -1.2;

/** A first name that stands alone so far; hyphens join. */
function isBareFirstName(doc: Doc, from: number, to: number): boolean {
  const alone = to - from === 1 || (to - from === 3 && isMark(doc, from + 1));
  return alone && (doc.words[from]!.kinds & (KIND_BITS.family | KIND_BITS.figure)) === 0;
}

/** Behind `بن` and a name stands the family or tribe: `… بن ناصر` + `الهاشلي`. */
function isTribe(doc: Doc, at: number, margins: Float32Array): boolean {
  if (at < 2 || !SONS.has(doc.words[at - 2]!.form) || closesName(doc, at)) return false;
  const { form, senses } = doc.words[at]!;
  if (/^ال..+ي$/.test(form) && senses.length === 0 && distribution(form) === "") return true;
  return /^ال..../.test(form) && margins[at]! > LEAST_LEANING && !isVerb(doc.words[at]!);
}

/** Known as a name only where it is another word too. */
function isAmbiguous(word: Word): boolean {
  for (const { node, letters } of word.starts) {
    if (letters !== 0) continue;
    for (const entry of node.entries ?? [])
      if ((entry.kind === "given" || entry.kind === "family") && !entry.ambiguous) return false;
  }
  return true;
}
