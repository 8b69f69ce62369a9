import type { Doc } from "../doc.ts";
import type { Cue } from "./cues.ts";
import { endOfContent, endOfQuoted } from "./extent.ts";
import { formAt, type Ground, isComma, sentenceEnd, sentenceStart, signAt } from "./ground.ts";
import { leadOf } from "./lead.ts";
import { endOfSubject, startOfSubject } from "./subject.ts";

/** The words reported, and what leads to them. */
export interface Content {
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  /** Letters of the first token that are particles (بالدور → الدور). */
  letters: number;
  /** What joins it to the cue: `أن`, a preposition, `obj`, `quote`, `colon`, or `before` where it stands before the cue. */
  marker: string;
  direct: boolean;
  /** Where the subject may stand: between cue and content, or behind a cue that trails. */
  subject: [from: number, to: number];
}

/** The content of a cue; null where there is nothing that it could govern. `named` says that its subject stands before it. */
export function contentOf(ground: Ground, cue: Cue, named: boolean): Content | null {
  if (cue.form === "source") return sourceContent(ground, cue);
  if (cue.form === "colon") return colonContent(ground, cue);
  const opener = trailingOpener(ground.doc, cue);
  const after = contentAfter(ground, cue, named);
  // `، كما أعلن أن…` adds a saying; `، كما أعلن الوزير.` attributes the one before.
  if (opener >= 0 && (after === null || formAt(ground.doc, opener) !== "كما" || after.marker === "obj"))
    return trailing(ground, cue, opener);
  return after ?? (cue.margin > 0 && cue.form === "verb" ? trailing(ground, cue, cue.from) : null);
}

/** The content behind a cue. */
function contentAfter(ground: Ground, cue: Cue, named: boolean): Content | null {
  const lead = leadOf(ground, cue, named);
  if (lead === null || lead.from >= ground.doc.tokens.length) return null;
  const subject: [number, number] = [startOfSubject(ground.doc, cue.to), lead.subjectEnd];
  return extentFrom(ground, cue, lead.from, lead.letters, lead.marker, subject, sentenceEnd(ground.doc, cue.from));
}

function extentFrom(
  ground: Ground,
  cue: Cue,
  from: number,
  letters: number,
  marker: string,
  subject: [number, number],
  end: number,
): Content | null {
  const { doc, quoteAt } = ground;
  const quote = doc.quotes[quoteAt[from] ?? -1];
  const opens = quote !== undefined && (quote.open === from || (marker === "quote" && quote.open < from));
  const whole = opens && (marker === "quote" || marker === "colon" || quote.close - quote.open > 3);
  const start = opens && quote.open === from ? from + 1 : from;
  const to = whole ? endOfQuoted(ground, quote, end, cue) : endOfContent(ground, from, end, cue);
  if (to <= start) return null;
  return { from: start, to, letters, marker, direct: isDirect(ground, start, to, marker), subject };
}

/** Share of a content's words that must stand in quotation marks for it to be the speaker's own words. */
const QUOTED_SHARE = 0.75;

/** Verbatim: in quotation marks for the most part, or plainly set off by a colon. */
function isDirect({ doc, quoteAt }: Ground, from: number, to: number, marker: string): boolean {
  if (marker === "colon") return true;
  let quoted = 0;
  for (let at = from; at < to; at++) if (quoteAt[at]! >= 0) quoted++;
  return quoted > 1 && quoted >= (to - from) * QUOTED_SHARE && doc.quotes.length > 0;
}

/** `كما قال`, `بحسب ما ذكرت`, `وفق ما أعلنه`: where the words begin that tie a verb to what stands before it; -1 where there are none. */
function trailingOpener(doc: Doc, cue: Cue): number {
  const start = sentenceStart(doc, cue.from);
  const before = formAt(doc, cue.from - 1);
  if (["ما", "لما"].includes(before) && /^(?:ب?حسب|وفقا?|طبقا|تبعا)$/.test(formAt(doc, cue.from - 2)))
    return cue.from - 2 > start ? cue.from - 2 : -1;
  return ["كما", "حسبما", "مثلما", "بحسبما", "وفقما"].includes(before) && cue.pro === 0 && cue.from - 1 > start + 1
    ? cue.from - 1
    : -1;
}

/** The words before a cue that trails them. */
function trailing(ground: Ground, cue: Cue, opener: number): Content | null {
  const content = contentBefore(ground, opener);
  return (
    content && {
      ...content,
      subject: [startOfSubject(ground.doc, cue.to), Math.min(sentenceEnd(ground.doc, cue.from), cue.to + 20)],
    }
  );
}

/** The sentence up to a trailing cue, or the quotation that stands right before. */
function contentBefore(ground: Ground, opener: number): Content | null {
  const { doc } = ground;
  const start = sentenceStart(doc, opener);
  let to = opener;
  while (to > start && signAt(doc, to - 1) !== "") to--;
  let from = start;
  while (from < to && signAt(doc, from) !== "") from++;
  if (to - from < 2) return null;
  return {
    from,
    to,
    letters: 0,
    marker: "before",
    direct: isDirect(ground, from, to, "before"),
    subject: [opener, opener],
  };
}

/** `بحسب X` at the end of a sentence reports what stands before it; at its beginning, what follows. */
function sourceContent(ground: Ground, cue: Cue): Content | null {
  const { doc } = ground;
  const start = sentenceStart(doc, cue.from);
  const end = sentenceEnd(doc, cue.from);
  if (cue.from - start > 2 && !isComma(doc, cue.from - 1) && !signAt(doc, cue.from - 1))
    return trailing(ground, cue, cue.from);
  if (cue.from - start > 2 && mainClauseBehind(ground, cue, end) === null) return trailing(ground, cue, cue.from);
  const main = mainClauseBehind(ground, cue, end);
  if (main === null) return null;
  return extentFrom(ground, cue, main.from, 0, "obj", [cue.to, main.subjectEnd], end);
}

/** Behind `بحسب X`, where the clause begins that X vouches for: at فإن or فقد, or behind the comma that ends the source. */
function mainClauseBehind(ground: Ground, cue: Cue, end: number): { from: number; subjectEnd: number } | null {
  const { doc } = ground;
  const subjectEnd = endOfSubject(ground, cue.to, end);
  for (let at = cue.to; at < Math.min(end, cue.to + 30); at++) {
    const form = formAt(doc, at);
    if (/^فان(?:ه|ها|هم)?$/.test(form) || form === "فقد") return { from: at + 1, subjectEnd: at };
    if (isComma(doc, at) && at >= subjectEnd - 1 && at + 2 < end && !/^(?:فان|فقد)/.test(formAt(doc, at + 1)))
      return { from: at + 1, subjectEnd: at };
  }
  return null;
}

/** A colon behind a name in a headline, or before a quotation. */
function colonContent(ground: Ground, cue: Cue): Content | null {
  const { doc, cues } = ground;
  const start = sentenceStart(doc, cue.from);
  if (cue.from - start > 12) return null;
  const end = lineEnd(doc, cue.to);
  if (end - cue.to < 2) return null;
  for (let k = ground.nextCue[start]!; k < cues.length && cues[k]!.from < cue.from; k++) {
    const other = cues[k]!;
    if (other.form !== "source" && other.margin > 0) return null;
  }
  const quote = doc.quotes[ground.quoteAt[cue.to]!];
  if (quote?.open === cue.to && quote.closed && closesLine(doc, quote.close + 1, end))
    return { from: cue.to + 1, to: quote.close, letters: 0, marker: "colon", direct: true, subject: [start, cue.from] };
  let to = end;
  while (to > cue.to && /^[.!،؛"»”…]/.test(formAt(doc, to - 1))) to--;
  return { from: cue.to, to, letters: 0, marker: "colon", direct: false, subject: [start, cue.from] };
}

/** A quotation is the whole of what is reported where a sentence or line ends behind it; else it only opens it: `"الحزب" يعلن…`. */
const closesLine = (doc: Doc, at: number, end: number): boolean => at >= end || signAt(doc, at) !== "";

/** What a name and a colon report at most, in tokens. */
const LONGEST_LINE = 150;

function lineEnd(doc: Doc, at: number): number {
  const furthest = Math.min(doc.tokens.length, at + LONGEST_LINE);
  let end = at;
  while (end < furthest && doc.tokens.breaks[end] === 0) end++;
  return end;
}
