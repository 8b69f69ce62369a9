import { cutProclitics } from "../language/clitics.ts";
import { lengthOfLetters } from "../language/fold.ts";
import { TokenKind } from "../language/tokens.ts";
import type { Entry } from "../lexicon/entries.ts";
import { KIND_BITS, type Word } from "../lexicon/words.ts";
import type { EntityKind, Span } from "../model.ts";
import type { Doc, Match } from "./doc.ts";
import { namedAgain } from "./names/again.ts";
import { bareName, bodiesIn, nationalTeam, quotedName, wholeBody } from "./names/bodies.ts";
import { factsOf } from "./names/facts.ts";
import { matchesAt } from "./names/matches.ts";
import { foreignName, personOfShape, personsIn, type Range, unknownSpeaker } from "./names/people.ts";
import { isNamesake, isNisba, isOutside, properPlace } from "./names/places.ts";
import { CLOSERS, closesName, goesOn, isDemonym, isMark } from "./names/shape.ts";
import { isOccupiersBody } from "./nominals/countries.ts";
import { HEADS } from "./tagger/model.ts";
import type { Tags } from "./tagger/tagger.ts";

export { isStyle } from "./names/shape.ts";

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
const KIND_OF_ENTRY: Partial<Record<Entry["kind"], EntityKind>> = {
  country: "place",
  place: "place",
  body: "organization",
  figure: "person",
};

/** The proper names of a text, in order, none overlapping. Here the lexicon, the tagger and grammar vote. */
export function findNames(doc: Doc, tags: Tags): Mention[] {
  const taken = new Uint8Array(doc.tokens.length);
  const mentions: Mention[] = [];
  const add = (mention: Mention | null) => {
    if (mention === null || isOccupiersBody(doc, mention.from, mention.to) || isNisba(doc, mention.from, mention.to))
      return;
    for (let at = mention.from; at < mention.to; at++) if (taken[at]) return;
    taken.fill(1, mention.from, mention.to);
    mentions.push(mention);
  };
  for (let at = 0; at < doc.words.length; at++) {
    const team = nationalTeam(doc, at);
    if (team !== null) add(mentionOf(doc, team, lettersBefore(doc, at), "organization", [], "lexicon"));
  }
  for (const [from, to, label] of taggedRuns(doc, tags)) {
    for (const mention of fromTagger(doc, from, to, KIND_OF_LABEL[label]!, taken, tags)) add(mention);
  }
  for (const match of doc.matches) add(fromLexicon(doc, match, tags));
  for (let at = 0; at < doc.words.length; at++) {
    const range = taken[at]
      ? null
      : (personOfShape(doc, at, tags.margins.names) ??
        unknownSpeaker(doc, at, tags.margins.names) ??
        foreignName(doc, at, tags, taken));
    if (range !== null) add(mentionOf(doc, range, lettersBefore(doc, at), "person", [], "lexicon"));
  }
  namedAgain(doc, mentions, taken, (from, to, letters, kind) => {
    if (to - from > 1 || tags.margins.names[from]! > (isCommonWord(doc.words[from]!) ? -0.8 : -4))
      add(mentionOf(doc, [from, to], letters, kind, [], "lexicon"));
  });
  mentions.sort((a, b) => a.from - b.from);
  return mentions;
}

/** A first name or an everyday word: alone it stands for a person only where the tagger leans to it. */
const isCommonWord = (word: Word): boolean => word.senses.length > 0 || (word.kinds & KIND_BITS.given) !== 0;
const isOnlyAName = (word: Word): boolean =>
  word.senses.length === 0 &&
  (word.kinds & (KIND_BITS.given | KIND_BITS.place | KIND_BITS.country | KIND_BITS.body)) === 0;

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
    while (to < labels.length && doc.tokens.breaks[to] === 0 && goesOnAs(doc, to, label, HEADS.names[labels[to]!]!))
      to++;
    found.push([at, to, label]);
    at = to;
  }
  return found;
}

/** Two people seldom stand side by side without a word or mark between them, unless the first is known: `نقل إلى حفتر سلام السيسي`. */
const goesOnAs = (doc: Doc, at: number, label: string, next: string): boolean =>
  next === `I-${label}` ||
  (label === "PER" && next === "B-PER" && lettersBefore(doc, at) === 0 && !endsKnownName(doc, at));

const endsKnownName = (doc: Doc, end: number): boolean =>
  doc.matches.some(({ to, entries }) => to === end && entries.some(({ kind }) => kind === "figure"));

function fromTagger(doc: Doc, first: number, end: number, kind: EntityKind, taken: Uint8Array, tags: Tags): Mention[] {
  let from = first;
  let to = end;
  while (from < to && isMark(doc, from)) from++;
  while (to > from && isMark(doc, to - 1)) to--;
  if (from >= to) return [];
  const body = kind === "place" ? bodyFrom(doc, from, to) : undefined;
  if (body !== undefined)
    return listed(mentionOf(doc, [from, body.to], body.letters, "organization", body.entries, "lexicon"));
  const ranges = properRanges(doc, ...throughMatch(doc, from, to, kind), kind, taken, tags);
  return ranges.flatMap((range) => {
    const match = matchesAt(doc, range[0]).find((candidate) => candidate.to === range[1] && isOfKind(candidate, kind));
    const mention = mentionOf(
      doc,
      range,
      match?.letters ?? lettersBefore(doc, range[0]),
      kind,
      match?.entries ?? [],
      match ? "both" : "tagger",
    );
    return listed(mention);
  });
}

const listed = (mention: Mention | null): Mention[] => (mention === null ? [] : [mention]);

/** A body whose name opens with a place and goes on behind it: `مصر للطيران`, `لبنان القوي`. */
const bodyFrom = (doc: Doc, from: number, to: number): Match | undefined =>
  matchesAt(doc, from).find(
    (match) => match.to > to && match.entries.some((entry) => entry.kind === "body" && !entry.ambiguous),
  );

function properRanges(doc: Doc, from: number, to: number, kind: EntityKind, taken: Uint8Array, tags: Tags): Range[] {
  if (kind === "person") return personsIn(doc, from, to, tags.margins.names);
  if (kind === "place")
    return [
      properPlace(doc, from, to, (start, end) =>
        matchesAt(doc, start).some((match) => match.to === end && isOfKind(match, "place")),
      ),
    ];
  return bodiesIn(doc, ...bareName(doc, ...quotedName(doc, from, to))).map((range) => wholeBody(doc, ...range, taken));
}

/** A name of the lexicon that covers a tagged one and more is the name. */
function throughMatch(doc: Doc, from: number, to: number, kind: EntityKind): Range {
  for (let start = from; start >= 0 && from - start <= 4; start--) {
    const match = matchesAt(doc, start).find((candidate) => candidate.to >= to && isOfKind(candidate, kind));
    if (match !== undefined && match.to - match.from > to - from)
      return kind === "place" && isOutside(doc, match.from) ? [from, to] : [match.from, match.to];
    if (doc.tokens.breaks[start]! > 0) break;
  }
  return [from, to];
}

const isOfKind = (match: Match, kind: EntityKind): boolean =>
  match.entries.some((entry) => KIND_OF_ENTRY[entry.kind] === kind);

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
    if (cut.letters > 0 && cut.stem.length > 2 && factsOf(doc).forms.has(cut.stem)) return cut.letters;
  }
  const definite = cutProclitics(word.form).find(
    (cut) => cut.letters > 0 && cut.stem.startsWith("ال") && cut.stem.length > 4,
  );
  if (definite !== undefined) return definite.letters;
  return word.form.startsWith("و") && word.form.length > 4 ? 1 : 0;
}

function fromLexicon(doc: Doc, match: Match, tags: Tags): Mention | null {
  for (const entry of match.entries) {
    const kind = KIND_OF_ENTRY[entry.kind];
    if (kind === undefined || (match.to - match.from === 1 && isCloser(doc, match))) continue;
    if (
      ("ambiguous" in entry && entry.ambiguous) ||
      (entry.kind === "figure" &&
        entry.short &&
        match.to - match.from === 1 &&
        !(isOnlyAName(doc.words[match.from]!) && tags.margins.names[match.from]! > -1.5))
    )
      continue;
    if (kind === "place" && isNamesake(doc, match.from)) continue;
    // A name of one word that the tagger firmly calls an ordinary word stays one.
    if (match.to - match.from === 1 && tags.margins.names[match.from]! < (entry.kind === "country" ? -4 : -2)) continue;
    const range: Range =
      kind === "organization" ? bareName(doc, match.from, throughNisba(doc, match)) : [match.from, match.to];
    const letters = range[0] === match.from ? match.letters : lettersBefore(doc, range[0]);
    return mentionOf(doc, range, letters, kind, match.entries, "lexicon");
  }
  return null;
}

/** A body that every state has is called by that state's nisba too: `الدفاع الجوي` + `الروسي`. */
function throughNisba(doc: Doc, { from, to, entries }: Match): number {
  const isAnyones = entries.every((entry) => entry.kind !== "body" || entry.country === "");
  return isAnyones && to - from > 1 && goesOn(doc, to) && isDemonym(doc.words[to]!) ? to + 1 : to;
}

/** A particle or adverb, be it behind a conjunction: `وحتى` is nobody of the family حتي. */
const isCloser = (doc: Doc, { from, letters }: Match): boolean =>
  closesName(doc, from) || (letters > 0 && CLOSERS.has(doc.words[from]!.form.slice(letters)));

function mentionOf(
  doc: Doc,
  [from, to]: Range,
  letters: number,
  kind: EntityKind,
  entries: Entry[],
  by: Mention["by"],
): Mention | null {
  const { tokens, text, words } = doc;
  const raw = text.slice(tokens.start[from]!, tokens.end[from]!);
  const start = tokens.start[from]! + (letters > 0 ? lengthOfLetters(raw, letters) : 0);
  const names: string[] = [];
  for (let at = from; at < to; at++) if (tokens.kind[at] !== TokenKind.punctuation) names.push(words[at]!.form);
  const first = names[0];
  if (first === undefined || start >= tokens.end[to - 1]!) return null;
  // للجيش keeps its letters in the span, and is الجيش by name.
  names[0] = letters > 0 ? first.slice(letters) : first;
  if (/^لل../.test(names[0])) names[0] = `ال${names[0].slice(2)}`;
  return {
    from,
    to,
    span: [start, tokens.end[to - 1]!],
    kind,
    words: names,
    entries: entries.filter((entry) => KIND_OF_ENTRY[entry.kind] === kind),
    by,
  };
}
