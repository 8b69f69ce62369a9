import { Pro } from "../../language/clitics.ts";
import type { Quote } from "../../language/quotes.ts";
import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import { isStyle } from "../names.ts";
import type { Cue } from "./cues.ts";

/** The words reported, and what leads to them. */
export interface Content {
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  /** Letters of the first token that are particles (بالدور → الدور). */
  letters: number;
  /** What joins it to the cue: `أن`, a preposition, `obj`, `quote`, or `before` where it stands before the cue. */
  marker: string;
  direct: boolean;
  /** Where the subject may stand: between cue and content. Empty for content before the cue. */
  subject: [from: number, to: number];
}

/** أن and إن with or without particle and pronoun; folded. */
const THAT = /^[وفبل]?(?:كا)?ان(?:ه|ها|هم|هن|هما|نا|ني|ي|كم)?$/;
export const isThat = (form: string): boolean => THAT.test(form) && form !== "لان" && form !== "كان";

const PREPOSITION_WORDS: Record<string, string> = { "علي": "على", "الي": "إلى", "عن": "عن", "من": "من", "ب": "ب", "ل": "ل", "في": "في" };
/** Words after which a new clause with a cue of its own begins. */
const CLAUSE_OPENERS = new Set(["فيما", "بينما", "وفيما", "وبينما", "كما", "حسبما", "مثلما", "علما", "يذكر", "ويذكر", "يشار", "ويشار", "جاء", "وذلك", "وياتي", "وتاتي", "ياتي"]);

const sign = (doc: Doc, at: number) => (doc.tokens.kind[at] === TokenKind.punctuation ? doc.text[doc.tokens.start[at]!]! : "");
const isComma = (doc: Doc, at: number) => sign(doc, at) === "،" || sign(doc, at) === "," || sign(doc, at) === "؛";

export const quoteOpenedAt = (doc: Doc, at: number): Quote | undefined => doc.quotes.find((quote) => quote.open === at);
export const quoteAround = (doc: Doc, at: number): Quote | undefined => doc.quotes.find((quote) => quote.open < at && at < quote.close);

/** Where a text passage that a cue may govern ends: its sentence, but at least the quote that reaches beyond it. */
export function sentenceEnd(doc: Doc, at: number): number {
  return doc.sentences.ranges[doc.sentences.of[at]!]![1];
}

/** Finds the content behind a cue; null where nothing follows that the cue could govern. */
export function contentAfter(doc: Doc, cast: Cast, cue: Cue, cues: Cue[]): Content | null {
  const lead = leadOf(doc, cast, cue, cues);
  if (lead === null) return null;
  const { from, letters, marker, subjectEnd } = lead;
  const end = sentenceEnd(doc, cue.from);
  const quote = quoteOpenedAt(doc, from);
  if (quote !== undefined && (marker === "quote" || quote.close - quote.open > 3)) {
    const after = quote.close + 1;
    const to = quote.closed ? endOfQuoted(doc, quote, end, cues, cue) : quote.close;
    return { from: from + 1, to, letters: 0, marker, direct: to <= after, subject: [cue.to, subjectEnd] };
  }
  const to = endOfContent(doc, from, end, cue, cues);
  return to > from ? { from, to, letters, marker, direct: false, subject: [cue.to, subjectEnd] } : null;
}

interface Lead {
  from: number;
  letters: number;
  marker: string;
  subjectEnd: number;
}

function leadOf(doc: Doc, cast: Cast, cue: Cue, cues: Cue[]): Lead | null {
  const end = sentenceEnd(doc, cue.from);
  const next = cues.find((other) => other.from >= cue.to && other.form !== "colon" && other.form !== "noun" && other.form !== "source")?.from ?? end;
  const limit = Math.min(end, next === cue.to ? next : next + 1, cue.to + 45);
  const subjectEnd = endOfSubject(doc, cast, cue.to, end);
  const prepositions = new Map(cue.frame.map((particle) => [particle, particle]));
  for (let at = cue.to; at < limit; at++) {
    const { form } = doc.words[at]!;
    if (isThat(form)) return { from: at + 1, letters: 0, marker: "أن", subjectEnd: at };
    if (form === ":") return { from: at + 1, letters: 0, marker: "quote", subjectEnd: at };
    const quote = quoteOpenedAt(doc, at);
    if (quote !== undefined) {
      if (quote.close - quote.open > 5 || at === subjectEnd) return { from: at, letters: 0, marker: "quote", subjectEnd: at };
      at = Math.min(quote.close, limit);
      continue;
    }
    if (at < subjectEnd) continue;
    const preposition = PREPOSITION_WORDS[form];
    if (preposition !== undefined && prepositions.has(preposition) && at <= subjectEnd + 3) {
      const behind = at + 1;
      if (behind < end && isThat(doc.words[behind]!.form)) return { from: behind + 1, letters: 0, marker: "أن", subjectEnd: at };
      if (behind < end) return { from: behind, letters: 0, marker: preposition, subjectEnd: at };
    }
    const prefixed = prefixedPreposition(doc, at, prepositions);
    if (prefixed !== null && at <= subjectEnd + 3) return { from: at, letters: prefixed.letters, marker: prefixed.marker, subjectEnd: at };
  }
  if (prepositions.has("obj") && subjectEnd < end && (cue.pronoun === "" || cue.form !== "verb")) {
    let from = subjectEnd;
    while (from < end && isComma(doc, from)) from++;
    if (from < end && sign(doc, from) === "" && !PREPOSITION_WORDS[doc.words[from]!.form]) return { from, letters: 0, marker: "obj", subjectEnd };
    if (from < end && quoteOpenedAt(doc, from) !== undefined) return { from, letters: 0, marker: "quote", subjectEnd };
  }
  return null;
}

/** `بالدور`, `للشعب`: a preposition of the cue's frame written onto the word. */
function prefixedPreposition(doc: Doc, at: number, frame: Map<string, string>): { letters: number; marker: string } | null {
  const { form } = doc.words[at]!;
  if (frame.has("ب") && /^ب(?:ال...|...)/.test(form) && !/^(?:بعد|بين|بل|بن|بنت|باسم|بغير|بدون|بيان|بلاد|بلد|برنامج|بناء|بحث|بعض)/.test(form)) return { letters: 1, marker: "ب" };
  if (frame.has("ل") && /^لل?.../.test(form) && !/^(?:لدي|لكن|لقاء|لجنه|لم|لن|لان|ليس)/.test(form)) return { letters: form.startsWith("لل") ? 0 : 1, marker: "ل" };
  return null;
}

const TIME_WORDS = new Set(
  ("اليوم امس الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت يوم مساء صباح فجر ظهر الليله الماضي المنصرم ايضا كذلك بدوره بدورها بدورهم حديثا هنا").split(" "),
);

/** The end of the noun phrase that may be the subject behind a verb: names, offices, titles, apposition, and days in between. */
export function endOfSubject(doc: Doc, cast: Cast, start: number, end: number): number {
  let at = start;
  let last = start;
  while (at < end) {
    const { words, tokens } = doc;
    const word = words[at]!;
    if (cast.at[at]! >= 0 || isStyle(doc, at)) {
      at++;
      last = at;
      continue;
    }
    if (tokens.kind[at] === TokenKind.number && last > start) {
      at++;
      continue;
    }
    if (TIME_WORDS.has(word.form)) {
      at++;
      last = at;
      continue;
    }
    const mark = sign(doc, at);
    if ((isComma(doc, at) || "()\"«»“”".includes(mark || "x")) && at > start - 1 && at + 1 < end && (cast.at[at + 1]! >= 0 || isStyle(doc, at + 1) || TIME_WORDS.has(words[at + 1]!.form))) {
      at++;
      continue;
    }
    if (mark !== "" && (mark === ")" || mark === '"' || mark === "»" || mark === "”" || isComma(doc, at)) && last === at && at > start) {
      at++;
      last = at;
      continue;
    }
    // A definite noun or office right behind the verb, though nobody knows whom it means.
    if (at === start && (word.kinds & (KIND_BITS.office | KIND_BITS.source | KIND_BITS.bodyHead)) !== 0) {
      at++;
      last = at;
      while (at < end && /^ال...|ي$/.test(words[at]!.form) && cast.at[at]! < 0 && tokens.kind[at] === TokenKind.arabic && !isThat(words[at]!.form) && !PREPOSITION_WORDS[words[at]!.form]) {
        at++;
        last = at;
      }
      continue;
    }
    break;
  }
  return last;
}

/** Where content that opens with a quotation ends: at its close, or on where the sentence quotes on. */
function endOfQuoted(doc: Doc, quote: Quote, end: number, cues: Cue[], cue: Cue): number {
  const after = quote.close + 1;
  if (after >= end || doc.sentences.of[quote.close] !== doc.sentences.of[after]) return quote.close;
  const next = sign(doc, after);
  if (next !== "" && !isComma(doc, after)) return quote.close;
  const joined = isComma(doc, after) ? after + 1 : after;
  const continues = joined < end && /^و/.test(doc.words[joined]!.form) && joined + 1 < end && quoteOpenedAt(doc, joined + 1) !== undefined;
  if (isComma(doc, after) && !continues) return quote.close;
  if (cues.some((other) => other.from === joined)) return quote.close;
  if (quote.close - quote.open > 12 && !continues) return quote.close;
  return endOfContent(doc, after, end, cue, cues);
}

/** Where content that runs on in the sentence ends: before the next cue of the same level, a trailing source, or a new clause. */
export function endOfContent(doc: Doc, from: number, end: number, cue: Cue, cues: Cue[]): number {
  let to = end;
  for (const other of cues) {
    if (other.from <= from || other.from >= end) continue;
    if (quoteAround(doc, other.from) !== undefined) continue;
    if (!startsSibling(doc, other, cue)) continue;
    to = other.from;
    break;
  }
  for (let at = from + 2; at < to; at++) {
    if (CLAUSE_OPENERS.has(doc.words[at]!.form) && isComma(doc, at - 1) && quoteAround(doc, at) === undefined) {
      to = at;
      break;
    }
  }
  return trimEnd(doc, from, to);
}

/** Drops closing punctuation, and conjunctions left hanging before the next cue. */
export function trimEnd(doc: Doc, from: number, end: number): number {
  let to = end;
  while (to > from) {
    const mark = sign(doc, to - 1);
    const hanging = ["كما", "فيما", "بينما", "و", "حيث", "وقد", "قد"].includes(doc.words[to - 1]!.form);
    if ((mark !== "" && mark !== "%") || hanging) to--;
    else break;
  }
  return to;
}

/** Does this cue open a saying beside the one before it, rather than one told inside it? */
function startsSibling(doc: Doc, other: Cue, cue: Cue): boolean {
  if (other.form === "source") return other.margin > -1 || isComma(doc, other.from - 1);
  if (other.form === "colon" || other.form === "noun") return false;
  const comma = isComma(doc, other.from - 1) || sign(doc, other.from - 1) !== "";
  if (other.form === "participle") return /ا$|ه$|ين$/.test(doc.words[other.from]!.form) && (other.pro & Pro.al) === 0 && (comma || other.margin > 0 || (other.pro & Pro.wa) !== 0);
  if (other.pro & Pro.wa) return other.margin > 0 || comma;
  const opener = doc.words[other.from - 1]?.form ?? "";
  return cue.form !== "noun" && ["فيما", "بينما", "كما", "حسبما"].includes(opener) && other.margin > -2;
}

/** Content before a trailing cue: its sentence up to the comma, or the quotation that stands right before. */
export function contentBefore(doc: Doc, cue: Cue, opener: number): Content | null {
  const [start] = doc.sentences.ranges[doc.sentences.of[cue.from]!]!;
  let to = opener;
  while (to > start && sign(doc, to - 1) !== "") to--;
  if (to - start < 2) return null;
  let from = start;
  while (from < to && sign(doc, from) !== "") from++;
  const quote = doc.quotes.find((candidate) => candidate.closed && candidate.open <= from && candidate.close >= to - 1);
  return { from, to, letters: 0, marker: "before", direct: quote !== undefined, subject: [cue.to, cue.to] };
}
