import { KIND_BITS, type Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { closesName, CONNECTORS, goesOn, isArabic, isConjoined, isDemonym, isFirstName, isMark, isNamePart, isStyle, isVerb } from "./shape.ts";

export type Range = [from: number, to: number];

/** The names of persons in a run that the tagger calls one person: cut at conjunctions and quotes, without styles, and grown to their ends. */
export function personsIn(doc: Doc, from: number, to: number): Range[] {
  const found: Range[] = [];
  for (let at = from; at < to; ) {
    while (at < to && (isMark(doc, at) || closesName(doc, at))) at++;
    let start = at;
    while (start < to - 1 && precedesName(doc, start)) start++;
    let end = start;
    while (end < to && belongs(doc, end, start)) end++;
    at = Math.max(end, at + 1);
    if (end <= start) continue;
    end = trimmed(doc, start, end);
    if (start > 0 && goesOn(doc, start) && PATRONYMS.has(doc.words[start - 1]!.form)) start--;
    if (end > start) found.push([start, end === to || end >= at ? grown(doc, end) : end]);
  }
  return found;
}

const PATRONYMS = new Set(["ابو", "ام", "ابي", "ابا"]);

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

const isDash = ({ tokens, text }: Doc, at: number): boolean => text[tokens.start[at]!] === "-" || text[tokens.start[at]!] === "–";

/** A hyphen written without spaces joins two names: ماري-كلود. */
function isHyphen(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  return isDash(doc, at) && tokens.end[at - 1] === tokens.start[at] && tokens.end[at] === tokens.start[at + 1];
}

const hasPreposition = (form: string): boolean => /^[بكلف](?:ال|هذ|عد|ها)/.test(form) && form.length > 4;
/** Adverbs, verbs and other words that a tagger takes for the end of a name. */
const ORDINARY_KINDS = KIND_BITS.office | KIND_BITS.source | KIND_BITS.bodyHead | KIND_BITS.deedNoun | KIND_BITS.reportingNoun | KIND_BITS.casualty;

/** Ends in a pronoun, as no name does: `ـها`, `ـهم`, and `ـه` that is no ta marbuta. */
function hasPronoun(doc: Doc, at: number): boolean {
  const { form } = doc.words[at]!;
  return form.length > 4 && (/ه(?:م|ا|ما)$/.test(form) || (form.endsWith("ه") && doc.text[doc.tokens.end[at]! - 1] === "ه"));
}

function trimmed(doc: Doc, from: number, end: number): number {
  let to = end;
  while (to - from > 1) {
    const word = doc.words[to - 1]!;
    const known = isNamePart(word) || (word.kinds & KIND_BITS.figure) !== 0;
    const common = (word.kinds & ORDINARY_KINDS) !== 0 && !word.form.startsWith("ال");
    const ordinary = !known && (common || hasPreposition(word.form) || isDemonym(word) || hasPronoun(doc, to - 1));
    if (!isMark(doc, to - 1) && !ordinary && !closesName(doc, to - 1)) break;
    to--;
  }
  return to;
}

/** A name goes on through connectors with a word behind them, known first and family names, hyphens, and behind one first name any word that is no other word. */
function grown(doc: Doc, end: number): number {
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
    else if (CONNECTORS.has(word.form) && word.form.length > 1 && word.form !== "عبد" && word.form !== "لا" && goesOn(doc, to + 1) && isArabic(doc, to + 1) && mayFollowConnector(doc, to + 1)) to += 2;
    else if (isNamePart(word) && !isAmbiguous(word) && !isVerb(word) && !isConjoined(word)) to++;
    else return to;
  }
}

const mayFollowConnector = (doc: Doc, at: number): boolean => !closesName(doc, at) && !isVerb(doc.words[at]!) && !isConjoined(doc.words[at]!);

/** Known as a name only where it is another word too. */
function isAmbiguous(word: Word): boolean {
  for (const { node, letters } of word.starts) {
    if (letters !== 0) continue;
    for (const entry of node.entries ?? []) if ((entry.kind === "given" || entry.kind === "family") && !entry.ambiguous) return false;
  }
  return true;
}

/** A first name, unambiguous, with further first and family names behind it: a person whoever it may be. */
export function personOfShape(doc: Doc, from: number): Range | null {
  if (!isFirstName(doc.words[from]!)) return null;
  const to = grown(doc, from + 1);
  return to - from >= 2 && !CONNECTORS.has(doc.words[to - 1]!.form) ? [from, to] : null;
}
