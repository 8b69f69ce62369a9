import { KIND_BITS, type Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { distribution } from "../tagger/classes.ts";
import { factsOf } from "./facts.ts";
import {
  CONNECTORS,
  closesName,
  goesOn,
  isArabic,
  isConjoined,
  isDemonym,
  isFirstName,
  isMark,
  isNamePart,
  isStyle,
  isVerb,
} from "./shape.ts";

export type Range = [from: number, to: number];

/** The names of persons in a run that the tagger calls one person: cut at conjunctions and quotes, without styles, and grown to their ends. */
export function personsIn(doc: Doc, from: number, to: number, margins: Float32Array): Range[] {
  const found: Range[] = [];
  for (let at = from; at < to; ) {
    while (at < to && (isMark(doc, at) || closesName(doc, at))) at++;
    let start = at;
    while (start < to - 1 && precedesName(doc, start)) start++;
    let end = start;
    while (end < to && belongs(doc, end, start)) end++;
    at = Math.max(end, at + 1);
    if (end <= start) continue;
    end = trimmed(doc, start, end, margins);
    start = startOf(doc, start);
    if (end > start) found.push([start, end === to || end >= at ? grown(doc, start, end, margins) : end]);
  }
  return found;
}

const PATRONYMS = new Set(["ابو", "ام", "ابي", "ابا"]);
const SONS = new Set(["بن", "ابن", "بنت", "ولد"]);

/** Where a name that a tagger has caught late really begins: at its `أبو`, at the name before `بن`, at علي. */
function startOf(doc: Doc, first: number): number {
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

/** Ranks, styles and offices before a name are no part of it. */
function precedesName(doc: Doc, at: number): boolean {
  const word = doc.words[at]!;
  return isStyle(doc, at) || ((word.kinds & KIND_BITS.office) !== 0 && !isNamePart(word)) || isDemonym(word);
}

function belongs(doc: Doc, at: number, start: number): boolean {
  const word = doc.words[at]!;
  if (isMark(doc, at)) return at > start && isDash(doc, at);
  if (at === start) return !closesName(doc, at);
  return !closesName(doc, at) && !isConjoined(word) && !isVerb(word);
}

const isDash = ({ tokens, text }: Doc, at: number): boolean =>
  text[tokens.start[at]!] === "-" || text[tokens.start[at]!] === "–";

/** A hyphen written without spaces joins two names: ماري-كلود. */
function isHyphen(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  return isDash(doc, at) && tokens.end[at - 1] === tokens.start[at] && tokens.end[at] === tokens.start[at + 1];
}

const hasPreposition = (form: string): boolean => /^[بكلف](?:ال|هذ|عد|ها)/.test(form) && form.length > 4;
/** Adverbs, verbs and other words that a tagger takes for the end of a name. */
const ORDINARY_KINDS =
  KIND_BITS.office |
  KIND_BITS.source |
  KIND_BITS.bodyHead |
  KIND_BITS.deedNoun |
  KIND_BITS.reportingNoun |
  KIND_BITS.casualty;

/** Ends in a pronoun, as no name does: `ـها`, `ـهم`, and `ـه` that is no ta marbuta. */
function hasPronoun(doc: Doc, at: number): boolean {
  const { form } = doc.words[at]!;
  return (
    form.length > 4 && (/ه(?:م|ا|ما)$/.test(form) || (form.endsWith("ه") && doc.text[doc.tokens.end[at]! - 1] === "ه"))
  );
}

const hasTanwin = (doc: Doc, at: number): boolean =>
  /(?:ًا|اً)$/.test(doc.text.slice(doc.tokens.end[at]! - 2, doc.tokens.end[at]));

const isFrequent = ({ form }: Word): boolean => !form.startsWith("ال") && distribution(form) !== "";

/** How sure the tagger must be of a last word that the lexicon knows as no name. */
const LEAST_MARGIN = 0.8;

function trimmed(doc: Doc, from: number, end: number, margins: Float32Array): number {
  let to = end;
  while (to - from > 1) {
    const word = doc.words[to - 1]!;
    const known = isNamePart(word) || (word.kinds & KIND_BITS.figure) !== 0;
    const common = (word.kinds & ORDINARY_KINDS) !== 0 && !word.form.startsWith("ال");
    const ordinary =
      !known &&
      (common ||
        hasPreposition(word.form) ||
        isDemonym(word) ||
        hasPronoun(doc, to - 1) ||
        hasTanwin(doc, to - 1) ||
        (margins[to - 1]! < LEAST_MARGIN && isFrequent(word)));
    if (!isMark(doc, to - 1) && !ordinary && !closesName(doc, to - 1)) break;
    to--;
  }
  return to;
}

/** A name goes on through connectors with a word behind them, known first and family names, hyphens, and behind one first name any word that is no other word. */
function grown(doc: Doc, from: number, end: number, margins: Float32Array): number {
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
    else if (isTribe(doc, to) || (isUnknown(doc, to, margins) && isBareFirstName(doc, from, to))) to++;
    else if (isNamePart(word) && !closesName(doc, to) && !isAmbiguous(word) && !isVerb(word) && !isConjoined(word))
      to++;
    else return to;
  }
}

const mayFollowConnector = (doc: Doc, at: number): boolean =>
  !closesName(doc, at) && !isVerb(doc.words[at]!) && !isConjoined(doc.words[at]!);

/** A word that is in no list, not even among frequent words, and doesn't look inflected: foreign, most likely. */
function isUnknown(doc: Doc, at: number, margins: Float32Array): boolean {
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

const INFLECTED = /(?:ها|هم|نا|ون|ين|ات|وا)$/;
const PREFIXED = /^(?:[وفبلكسيتن]|ال)/;
const LEAST_LEANING = -1.2;

/** A first name that stands alone so far; hyphens join. */
function isBareFirstName(doc: Doc, from: number, to: number): boolean {
  const alone = to - from === 1 || (to - from === 3 && isMark(doc, from + 1));
  return alone && (doc.words[from]!.kinds & (KIND_BITS.family | KIND_BITS.figure)) === 0;
}

/** Behind `بن` and a name stands the tribe: `… بن ناصر` + `الهاشلي`. */
function isTribe(doc: Doc, at: number): boolean {
  const { form, senses } = doc.words[at]!;
  return (
    at > 1 &&
    SONS.has(doc.words[at - 2]!.form) &&
    /^ال..+ي$/.test(form) &&
    senses.length === 0 &&
    distribution(form) === ""
  );
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

/** A first name, unambiguous, with further first and family names behind it: a person whoever it may be. */
export function personOfShape(doc: Doc, from: number, margins: Float32Array): Range | null {
  const word = doc.words[from]!;
  if ((word.kinds & KIND_BITS.given) === 0) return null;
  if (
    !isFirstName(word) &&
    !(word.form === "علي" ? margins[from]! > -2 && isAli(doc, from) : margins[from]! > 0.4 && isNamePart(word))
  )
    return null;
  const to = grown(doc, from, from + 1, margins);
  return to - from >= 2 && !CONNECTORS.has(doc.words[to - 1]!.form) ? [from, to] : null;
}

/** Whom a verb of saying has behind it where this is a word of no list: `وأضاف ستولتنبرغ أن`. */
export function unknownSpeaker(doc: Doc, at: number, margins: Float32Array): Range | null {
  if (margins[at]! < 0 || at === 0 || !goesOn(doc, at) || !isArabic(doc, at) || !isUnknown(doc, at, margins))
    return null;
  return doc.words[at - 1]!.senses.some(
    ({ entry, inflection }) => entry.kind === "reporting" && inflection?.aspect === "perfect",
  )
    ? [at, at + 1]
    : null;
}
