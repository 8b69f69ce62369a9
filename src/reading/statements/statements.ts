import { lengthOfLetters } from "../../language/fold.ts";
import { Pro } from "../../language/clitics.ts";
import type { Act, Span } from "../../model.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import type { Tags } from "../tagger/tagger.ts";
import { actOf } from "./acts.ts";
import { type Content, contentAfter, contentBefore, quoteAround, sentenceEnd } from "./content.ts";
import { type Cue, findCues } from "./cues.ts";
import { type Floor, speakersOf, subjectsIn, unnamedSubject } from "./speakers.ts";

/** A saying, with actors by index. */
export interface Saying {
  speakers: number[];
  via: number[];
  cue: Span;
  content: Span;
  act: Act;
  mode: "direct" | "indirect";
  /** First and last token of the content, for other layers. */
  tokens: [from: number, to: number];
  cueToken: number;
}

/** The sayings of a report, in the order of their cues. */
export function findStatements(doc: Doc, cast: Cast, tags: Tags, actsOf: (lemma: string) => Record<string, Act>): Saying[] {
  const cues = findCues(doc, tags);
  const sayings: Saying[] = [];
  let floor: Floor | null = null;
  /** Contents still open, innermost last: a cue inside one is told by its speaker. */
  let open: { to: number; saying: Saying }[] = [];
  for (const cue of cues) {
    open = open.filter((outer) => outer.to > cue.from);
    const outer = open.at(-1)?.saying ?? null;
    const content = contentOf(doc, cast, cue, cues);
    if (content === null || !accept(doc, cue, content, outer !== null)) continue;
    const before = sayings.findLast((saying) => doc.sentences.of[saying.cueToken] === doc.sentences.of[cue.from] && saying.tokens[1] <= cue.from);
    const subject = speakersOf(doc, cast, cue, content, floor, before?.speakers ?? null);
    const source = quotedSource(doc, cast, cue, content);
    const speakers = source.length > 0 ? source : subject;
    if (cue.form === "source") {
      const inside = sayings.findLast((saying) => content.marker === "before" && saying.tokens[0] < content.to && saying.tokens[1] > content.from);
      if (inside !== undefined) {
        inside.via.push(...speakers.filter((index) => !inside.speakers.includes(index)));
        continue;
      }
    }
    const saying: Saying = {
      speakers, via: [...(source.length > 0 ? subject : []), ...relaysOf(doc, cast, cue, content, speakers, outer, floor)].filter((index, order, all) => all.indexOf(index) === order && !speakers.includes(index)),
      cue: cueSpan(doc, cue), content: contentSpan(doc, content),
      act: actOf(doc, cue, content, actsOf(cue.lemma)), mode: content.direct ? "direct" : "indirect",
      tokens: [content.from, content.to], cueToken: cue.from,
    };
    sayings.push(saying);
    if (content.marker !== "before") open.push({ to: content.to, saying });
    if (outer === null && speakers.length > 0) floor = { speakers, via: saying.via, sentence: doc.sentences.of[cue.from]! };
  }
  return sayings;
}

function contentOf(doc: Doc, cast: Cast, cue: Cue, cues: Cue[]): Content | null {
  if (cue.form === "source") return sourceContent(doc, cast, cue, cues);
  if (cue.form === "colon") return colonContent(doc, cue, cues);
  const opener = trailingOpener(doc, cue);
  if (opener >= 0) return trailing(doc, cast, cue, opener);
  return contentAfter(doc, cast, cue, cues) ?? (cue.margin > 0 ? trailing(doc, cast, cue, cue.from) : null);
}

/** `كما قال`, `بحسب ما ذكرت`, `وفق ما أعلنه`: where the words begin that tie a verb to what stands before it; -1 where there are none. */
function trailingOpener(doc: Doc, cue: Cue): number {
  const [start] = doc.sentences.ranges[doc.sentences.of[cue.from]!]!;
  const before = doc.words[cue.from - 1]?.form ?? "";
  const further = doc.words[cue.from - 2]?.form ?? "";
  if (["ما", "لما"].includes(before) && /^(?:ب?حسب|وفقا?|طبقا|تبعا)$/.test(further)) return cue.from - 2 > start ? cue.from - 2 : -1;
  if (["كما", "حسبما", "مثلما", "بحسبما", "وفقما"].includes(before) && cue.pro === 0 && cue.from - 1 > start + 1) return cue.from - 1;
  return -1;
}

/** The words before a cue that trails them. */
function trailing(doc: Doc, cast: Cast, cue: Cue, opener: number): Content | null {
  const content = contentBefore(doc, cue, opener);
  if (content === null) return null;
  return { ...content, subject: [cue.to, cast.actors.length > 0 ? Math.min(sentenceEnd(doc, cue.from), cue.to + 20) : cue.to] };
}

/** `بحسب X` at the end of a sentence reports what stands before it; at its beginning, what follows the comma. */
function sourceContent(doc: Doc, cast: Cast, cue: Cue, cues: Cue[]): Content | null {
  const [start, end] = doc.sentences.ranges[doc.sentences.of[cue.from]!]!;
  if (cue.from - start > 2) {
    const content = contentBefore(doc, cue, cue.from);
    return content && { ...content, subject: [cue.to, end] };
  }
  const comma = doc.words.findIndex((word, at) => at >= cue.to && at < end && (word.form === "،" || word.form === "," || /^فان/.test(word.form)));
  if (comma < 0) return null;
  const inner = contentAfter(doc, cast, { ...cue, to: comma, frame: ["obj", "quote"] }, cues.filter((other) => other.from > comma));
  return inner && { ...inner, subject: [cue.to, comma] };
}

/** A colon behind a name in a headline, or before a quotation. */
function colonContent(doc: Doc, cue: Cue, cues: Cue[]): Content | null {
  const [start, end] = doc.sentences.ranges[doc.sentences.of[cue.from]!]!;
  const governed = cues.some((other) => other !== cue && other.form !== "source" && other.form !== "colon" && other.from >= start && other.from < cue.from && other.margin > 0);
  if (governed || cue.from - start > 12 || end - cue.to < 2) return null;
  const quote = doc.quotes.find((candidate) => candidate.open === cue.to);
  const line = lineEnd(doc, cue.to);
  if (quote !== undefined && quote.closed) return { from: quote.open + 1, to: quote.close, letters: 0, marker: "quote", direct: true, subject: [start, cue.from] };
  return { from: cue.to, to: trimmed(doc, cue.to, line), letters: 0, marker: "quote", direct: false, subject: [start, cue.from] };
}

function lineEnd(doc: Doc, at: number): number {
  let end = at;
  while (end < doc.tokens.length && doc.tokens.breaks[end] === 0) end++;
  return end;
}

function trimmed(doc: Doc, from: number, end: number): number {
  let to = end;
  while (to > from && /^[.!،؛"»”…]/.test(doc.words[to - 1]!.form)) to--;
  return to;
}

/** `نقلت الصحيفة عن X أن…`: what an outlet passes on is said by whoever stands behind عن. */
function quotedSource(doc: Doc, cast: Cast, cue: Cue, content: Content): number[] {
  if (cue.form !== "verb" || !/^(?:نقل|اورد|نشر|تناقل|ذكر)/.test(cue.lemma.replace(/^[أ]/, "ا"))) return [];
  for (let at = content.subject[0]; at < content.subject[1]; at++) {
    if (doc.words[at]!.form !== "عن") continue;
    const named = subjectsIn(doc, cast, at + 1, content.subject[1]);
    return named.length > 0 ? named : unnamedSubject(doc, cast, at + 1, content.subject[1]);
  }
  return [];
}

/** Is this really a saying? What the tagger thinks of the cue, the lexicon's weight of it, and what leads to the content decide together. */
function accept(doc: Doc, cue: Cue, content: Content, nested: boolean): boolean {
  if (content.to - content.from < 1) return false;
  if (cue.form === "colon" || cue.form === "noun") return cue.margin > 0;
  if (quoteAround(doc, cue.from) !== undefined && cue.margin <= 0) return false;
  const lead = content.marker === "أن" || (content.marker === "quote" && content.direct) ? 2.5 : content.marker === "obj" ? -1.5 : content.marker === "before" ? 0 : 0.5;
  const form = cue.form === "participle" && ((cue.pro & Pro.al) !== 0 || !/(?:ا|ه|ين)$/.test(doc.words[cue.from]!.form)) ? -3 : 0;
  return cue.margin + (cue.weight - 0.7) * 3 + lead + form - (nested ? 1 : 0) > 0;
}

/** The chain between speaker and report: whoever tells the saying around this one, then the sources named with it. */
function relaysOf(doc: Doc, cast: Cast, cue: Cue, content: Content, speakers: number[], outer: Saying | null, floor: Floor | null): number[] {
  const via: number[] = [];
  if (outer !== null) via.push(...outer.speakers, ...outer.via);
  via.push(...agenciesIn(doc, cast, content.subject[0], content.subject[1], speakers));
  const same = floor !== null && floor.speakers.join() === speakers.join() && doc.sentences.of[cue.from]! - floor.sentence <= 1;
  if (outer === null && same && cue.form !== "source") via.push(...floor.via);
  return [...new Set(via)].filter((index) => !speakers.includes(index));
}

/** `قال X لوكالة رويترز`, `في تصريح ل…`: outlets and agencies to whom it was said. */
function agenciesIn(doc: Doc, cast: Cast, from: number, to: number, speakers: number[]): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const index = cast.at[at]!;
    if (index < 0 || speakers.includes(index) || found.includes(index)) continue;
    const { entry } = cast.actors[index]!;
    if (entry?.kind === "body" && (entry.type === "agency" || entry.type === "outlet")) found.push(index);
  }
  return found;
}

function cueSpan(doc: Doc, cue: Cue): Span {
  const start = doc.tokens.start[cue.from]!;
  const raw = doc.text.slice(start, doc.tokens.end[cue.from]!);
  const letters = cue.form === "source" ? cue.letters : conjunctionLetters(cue);
  return [start + (letters > 0 ? lengthOfLetters(raw, letters) : 0), doc.tokens.end[cue.to - 1]!];
}

/** The article of a participle or verbal noun stays with the cue; conjunctions and particles don't. */
const conjunctionLetters = (cue: Cue): number => Math.max(0, cue.letters - ((cue.pro & 64) !== 0 ? 2 : 0));

function contentSpan(doc: Doc, content: Content): Span {
  const start = doc.tokens.start[content.from]!;
  const raw = doc.text.slice(start, doc.tokens.end[content.from]!);
  return [start + (content.letters > 0 ? lengthOfLetters(raw, content.letters) : 0), doc.tokens.end[content.to - 1]!];
}
