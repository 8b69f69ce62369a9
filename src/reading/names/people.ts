import { KIND_BITS, type Word } from "../../lexicon/words.ts";
import type { Doc, Match } from "../doc.ts";
import { distribution } from "../tagger/classes.ts";
import type { Tags } from "../tagger/tagger.ts";
import { grown, hasTanwin, isAli, isDash, isUnknown, startOf } from "./growth.ts";
import { matchesAt } from "./matches.ts";
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
    const grows = (end === to || end >= at) && !isTwoFigures(doc, start, end);
    if (end - start === 1 && isVerb(doc.words[start]!)) continue;
    if (end > start) found.push([start, grows ? grown(doc, start, end, margins) : end]);
  }
  return found;
}

/** Ranks, styles, offices and verbs before a name are no part of it. */
function precedesName(doc: Doc, at: number): boolean {
  const word = doc.words[at]!;
  return (
    isVerb(word) || isStyle(doc, at) || ((word.kinds & KIND_BITS.office) !== 0 && !isNamePart(word)) || isDemonym(word)
  );
}

function belongs(doc: Doc, at: number, start: number): boolean {
  const word = doc.words[at]!;
  if (isMark(doc, at)) return at > start && isDash(doc, at);
  if (at === start) return !closesName(doc, at);
  if (isTwoFigures(doc, start, at)) return false;
  return !closesName(doc, at) && !isConjoined(word) && !isVerb(word);
}

/** `استقبل بدر عبد العاطي ستيفاني خوري`, `أبلغ حسن رشاد حفتر`: a known name in full ends here and another begins. */
function isTwoFigures(doc: Doc, start: number, at: number): boolean {
  if (!matchesAt(doc, at).some(isFigure)) return false;
  const first = matchesAt(doc, start).filter((match) => match.to - match.from > 1 && isFigure(match));
  return first.some(({ to }) => to === at) && first.every(({ to }) => to <= at);
}

const isFigure = ({ entries }: Match): boolean => entries.some(({ kind }) => kind === "figure");

const hasPreposition = (form: string): boolean =>
  /^[بكلف](?:ال|هذ|عد|ها)/.test(form) && form.length > 4 && distribution(form) !== "";
/** Adverbs, verbs and other words that a tagger takes for the end of a name. */
const ORDINARY_KINDS = KIND_BITS.office | KIND_BITS.source | KIND_BITS.bodyHead | KIND_BITS.casualty;
/** Nouns that end no name, with the article or without: `استهل رشاد اللقاء`. */
const TOLD_KINDS = KIND_BITS.deedNoun | KIND_BITS.reportingNoun;

/** Ends in a pronoun, as no name does: `ـها`, `ـهم`, and `ـه` that is no ta marbuta. */
function hasPronoun(doc: Doc, at: number): boolean {
  const { form } = doc.words[at]!;
  return (
    form.length > 4 && (/ه(?:م|ا|ما)$/.test(form) || (form.endsWith("ه") && doc.text[doc.tokens.end[at]! - 1] === "ه"))
  );
}

const isFrequent = ({ form }: Word): boolean => !form.startsWith("ال") && distribution(form) !== "";

/** How sure the tagger must be of a last word that the lexicon knows as no name. */
const LEAST_MARGIN = 0.8;

function trimmed(doc: Doc, from: number, end: number, margins: Float32Array): number {
  let to = end;
  while (to - from > 1) {
    const word = doc.words[to - 1]!;
    const known = isNamePart(word) || (word.kinds & KIND_BITS.figure) !== 0;
    const common =
      (word.kinds & TOLD_KINDS) !== 0 || ((word.kinds & ORDINARY_KINDS) !== 0 && !word.form.startsWith("ال"));
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

/** Two words of no list behind an office, be it set off by a comma: `نائب رئيس الشركة، هورندت غراوتسكه`. */
export function foreignName(doc: Doc, at: number, tags: Tags, taken: Uint8Array): Range | null {
  const margins = tags.margins.names;
  const isForeign = (other: number) =>
    goesOn(doc, other) && !taken[other] && isArabic(doc, other) && isUnknown(doc, other, margins);
  if (at < 2) return null;
  const before = doc.words[at - 1]!.form === "،" ? at - 2 : at - 1;
  const isAnnounced = tags.labels.nominals[before]! > 0 || isStyle(doc, before);
  return isAnnounced && isForeign(at) && isForeign(at + 1) ? [at, at + 2] : null;
}
