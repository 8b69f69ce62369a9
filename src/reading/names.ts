import { cutProclitics } from "../language/clitics.ts";
import { lengthOfLetters } from "../language/fold.ts";
import { TokenKind } from "../language/tokens.ts";
import type { Entry } from "../lexicon/entries.ts";
import { KIND_BITS } from "../lexicon/words.ts";
import type { EntityKind, Span } from "../model.ts";
import type { Doc, Match } from "./doc.ts";
import { HEADS } from "./tagger/model.ts";
import type { Tags } from "./tagger/tagger.ts";

/** A proper name where it stands in the text. */
export interface Mention {
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  /** UTF-16 span of the name without prefixed particles. */
  span: Span;
  kind: EntityKind;
  /** The name's folded words, the first one without prefixed particles. */
  words: string[];
  /** What the lexicon knows under exactly this name. */
  entries: Entry[];
  /** What decided: the lexicon, the tagger, or both. */
  by: "lexicon" | "tagger" | "both";
}

const KIND_OF_LABEL: Record<string, EntityKind> = { PER: "person", ORG: "organization", LOC: "place" };
const KIND_OF_ENTRY: Partial<Record<Entry["kind"], EntityKind>> = { country: "place", place: "place", body: "organization", figure: "person" };

/** The proper names of a text, in order, none overlapping. Here the lexicon and the tagger vote. */
export function findNames(doc: Doc, tags: Tags): Mention[] {
  const taken = new Uint8Array(doc.tokens.length);
  const mentions: Mention[] = [];
  const add = (mention: Mention | null) => {
    if (mention === null) return;
    for (let at = mention.from; at < mention.to; at++) if (taken[at]) return;
    taken.fill(1, mention.from, mention.to);
    mentions.push(mention);
  };
  for (const [from, to, label] of taggedRuns(doc, tags)) add(fromTagger(doc, from, to, KIND_OF_LABEL[label]!));
  for (const match of doc.matches) add(fromLexicon(doc, match, tags));
  for (let at = 0; at < doc.words.length; at++) if (!taken[at]) add(fromShape(doc, at));
  mentions.sort((a, b) => a.from - b.from);
  return mentions;
}

/** Runs that the tagger labels as one name; a label I without its B opens a name too. */
function taggedRuns(doc: Doc, tags: Tags): [from: number, to: number, label: string][] {
  const found: [number, number, string][] = [];
  const labels = tags.labels.names;
  for (let at = 0; at < labels.length; ) {
    if (labels[at] === 0) {
      at++;
      continue;
    }
    const label = HEADS.names[labels[at]!]!.slice(2);
    let to = at + 1;
    while (to < labels.length && HEADS.names[labels[to]!] === `I-${label}` && doc.tokens.breaks[to] === 0) to++;
    found.push([at, to, label]);
    at = to;
  }
  return found;
}

const isMark = (doc: Doc, at: number) => doc.tokens.kind[at] === TokenKind.punctuation;

function fromTagger(doc: Doc, first: number, end: number, kind: EntityKind): Mention | null {
  let from = first;
  let to = end;
  while (from < to && isMark(doc, from)) from++;
  while (to > from && isMark(doc, to - 1)) to--;
  if (kind === "person") while (from < to - 1 && isStyle(doc, from)) from++;
  if (kind === "place") [from, to] = properPlace(doc, from, to);
  if (from >= to) return null;
  const match = doc.matches.find((candidate) => candidate.from === from && candidate.to === to && candidate.entries.some((entry) => KIND_OF_ENTRY[entry.kind] === kind));
  const letters = match?.letters ?? lettersBefore(doc, from);
  return mentionOf(doc, from, to, letters, kind, match?.entries ?? [], match ? "both" : "tagger");
}

/** A first name, unambiguous, with further first and family names behind it: a person whoever it may be. */
function fromShape(doc: Doc, from: number): Mention | null {
  const { words, tokens } = doc;
  const isPart = (at: number) => tokens.kind[at] === TokenKind.arabic && tokens.breaks[at] === 0 && words[at]!.starts.some((start) =>
    start.letters === 0 && start.node.entries?.some((entry) => entry.kind === "given" || entry.kind === "family"));
  const first = words[from]!.starts.find((start) => (start.pro & 4) === 0 && start.node.entries?.some((entry) => entry.kind === "given" && !entry.ambiguous));
  if (first === undefined) return null;
  let to = from + 1;
  while (to < words.length && (isPart(to) || (["بن", "بنت", "ابو", "ال"].includes(words[to]!.form) && to + 1 < words.length && tokens.kind[to + 1] === TokenKind.arabic && tokens.breaks[to + 1] === 0))) {
    to += isPart(to) ? 1 : 2;
  }
  return to - from >= 2 ? mentionOf(doc, from, Math.min(to, words.length), first.letters, "person", [], "lexicon") : null;
}

const DIRECTIONS = new Set(["شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "ريف", "محيط", "اطراف", "ضواحي", "داخل", "نحو"]);

/** A place's name without the type word or direction in front (`مدينة غزة` → `غزة`) and the nisba behind (`نيوجيرسي الأميركية`), unless the lexicon has it so. */
function properPlace(doc: Doc, first: number, end: number): [from: number, to: number] {
  let from = first;
  let to = end;
  const listed = () => doc.matches.some((match) => match.from === from && match.to === to && match.entries.some((entry) => KIND_OF_ENTRY[entry.kind] === "place"));
  while (to - from > 1 && !listed()) {
    const word = doc.words[from]!;
    const typeWord = word.senses.some(({ entry, definite }) => entry.kind === "placeHead" && !entry.inside && !definite);
    if (!typeWord && !DIRECTIONS.has(word.form.replace(/^[وبل](?=...)/, ""))) break;
    from++;
  }
  while (to - from > 1 && !listed() && doc.words[to - 1]!.senses.some(({ entry, definite }) => entry.kind === "demonym" && definite)) to--;
  return [from, to];
}

/** A rank, style or courtesy title, which is no part of the name behind it. */
export function isStyle(doc: Doc, at: number): boolean {
  const word = doc.words[at]!;
  return (word.kinds & KIND_BITS.style) !== 0 && (word.kinds & (KIND_BITS.given | KIND_BITS.family)) === 0;
}

/**
 * How many letters of an unlisted name's first word are prefixed particles. A particle is taken off only where the rest is known, or
 * stands bare elsewhere in the text, or is a conjunction before a word long enough.
 */
function lettersBefore(doc: Doc, at: number): number {
  const word = doc.words[at]!;
  if (word.starts.some((start) => start.letters === 0) || word.senses.some((sense) => sense.letters === 0)) return 0;
  const start = word.starts.find((candidate) => candidate.letters > 0);
  if (start !== undefined) return start.letters;
  for (const cut of cutProclitics(word.form)) {
    if (cut.letters > 0 && cut.stem.length > 2 && doc.words.some((other) => other.form === cut.stem)) return cut.letters;
  }
  const definite = cutProclitics(word.form).find((cut) => cut.letters > 0 && cut.stem.startsWith("ال") && cut.stem.length > 4);
  if (definite !== undefined) return definite.letters;
  return word.form.startsWith("و") && word.form.length > 4 ? 1 : 0;
}

function fromLexicon(doc: Doc, match: Match, tags: Tags): Mention | null {
  for (const entry of match.entries) {
    const kind = KIND_OF_ENTRY[entry.kind];
    if (kind === undefined) continue;
    if (("ambiguous" in entry && entry.ambiguous) || (entry.kind === "figure" && entry.short && match.to - match.from === 1)) continue;
    // A name of one word that the tagger firmly calls an ordinary word stays one.
    if (match.to - match.from === 1 && entry.kind !== "country" && tags.margins.names[match.from]! < 0) continue;
    return mentionOf(doc, match.from, match.to, match.letters, kind, match.entries, "lexicon");
  }
  return null;
}

function mentionOf(doc: Doc, from: number, to: number, letters: number, kind: EntityKind, entries: Entry[], by: Mention["by"]): Mention {
  const { tokens, text, words } = doc;
  const raw = text.slice(tokens.start[from]!, tokens.end[from]!);
  const start = tokens.start[from]! + (letters > 0 ? lengthOfLetters(raw, letters) : 0);
  const names: string[] = [];
  for (let at = from; at < to; at++) if (tokens.kind[at] !== TokenKind.punctuation) names.push(words[at]!.form);
  const first = names[0]!;
  // للجيش keeps its letters in the span, and is الجيش by name.
  names[0] = letters > 0 ? first.slice(letters) : first;
  if (/^لل../.test(names[0])) names[0] = `ال${names[0].slice(2)}`;
  return { from, to, span: [start, tokens.end[to - 1]!], kind, words: names, entries: entries.filter((entry) => KIND_OF_ENTRY[entry.kind] === kind), by };
}
