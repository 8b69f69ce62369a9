import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import type { Cue } from "./cues.ts";

/** A description and whose it is. */
export interface Described {
  from: number;
  to: number;
  owner: number;
}

/** What the layer of statements looks at: the text, who stands where, what is quoted, which words may report. Built once a report. */
export interface Ground {
  doc: Doc;
  cast: Cast;
  cues: Cue[];
  /** For each token, the index of the first cue that starts there or later. */
  nextCue: Int32Array;
  /** For each token, the index of the quotation it stands in, marks included; -1 outside. */
  quoteAt: Int32Array;
  /** For each token, the longest description that covers it. */
  described: (Described | undefined)[];
  /** Head noun of names and descriptions, without article → where actors so called stand, in order. */
  heads: Map<string, { at: number; index: number }[]>;
  /** Grammatical gender by actor, as far as it was asked for. */
  genders: Map<number, "m" | "f" | "">;
}

export function groundOf(doc: Doc, cast: Cast, cues: Cue[]): Ground {
  const { length } = doc.tokens;
  const quoteAt = new Int32Array(length).fill(-1);
  for (const [index, quote] of doc.quotes.entries())
    quoteAt.fill(index, quote.open, Math.min(length, quote.close + (quote.closed ? 1 : 0)));
  const nextCue = new Int32Array(length + 1);
  let next = cues.length;
  nextCue[length] = next;
  for (let at = length - 1; at >= 0; at--) {
    while (next > 0 && cues[next - 1]!.from >= at) next--;
    nextCue[at] = next;
  }
  const ground: Ground = {
    doc,
    cast,
    cues,
    nextCue,
    quoteAt,
    described: new Array(length),
    heads: new Map(),
    genders: new Map(),
  };
  for (let index = 0; index < cast.actors.length; index++) note(ground, index);
  for (const places of ground.heads.values()) places.sort((a, b) => a.at - b.at);
  return ground;
}

const headOf = (form: string): string => form.replace(/^[وف]?(?:[بلك]?ال|لل)?(?=..)/, "");

/** Takes an actor's descriptions and head nouns into the ground. */
export function note(ground: Ground, index: number): void {
  const { doc, cast, described, heads } = ground;
  const actor = cast.actors[index]!;
  for (const { from, to } of actor.descriptions) {
    for (let at = from; at < to; at++) {
      const known = described[at];
      if (known === undefined || known.to - known.from < to - from) described[at] = { from, to, owner: index };
    }
  }
  const places = [
    ...actor.descriptions.map(({ from }) => from),
    ...(actor.kind === "organization" ? actor.mentions.map(({ from }) => from) : []),
    ...(actor.kind === "person" ? actor.mentions.flatMap(({ from }) => titlesBefore(doc, from)) : []),
  ];
  for (const at of places) {
    const head = headOf(doc.words[at]!.form);
    const known = heads.get(head);
    if (known === undefined) heads.set(head, [{ at, index }]);
    else known.push({ at, index });
  }
}

/** Offices and titles right before a name, by which it may be taken up again: `الرئيس` of `السيد الرئيس عبد الفتاح السيسي`. */
function titlesBefore(doc: Doc, name: number): number[] {
  const found: number[] = [];
  for (let at = name - 1; at >= 0 && name - at <= MOST_TITLES && doc.tokens.breaks[at + 1] === 0; at--) {
    const { kinds, form } = doc.words[at]!;
    if ((kinds & (KIND_BITS.office | KIND_BITS.style)) === 0) break;
    if (/^[وفبلك]?ال/.test(form)) found.push(at);
  }
  return found;
}

const MOST_TITLES = 3;

/** Where actors stand whose name or description opens with this noun. */
export const placesOf = (ground: Ground, form: string): { at: number; index: number }[] =>
  ground.heads.get(headOf(form)) ?? [];

/** The last actor before a token whose name or description opens with this noun; -1 where there is none. */
export function lastWithHead(ground: Ground, form: string, at: number): number {
  const places = placesOf(ground, form);
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? places[low - 1]!.index : -1;
}

/** The actor whose name or description covers a token; -1 where there is none. */
export const actorAt = (ground: Ground, at: number): number => ground.cast.at[at] ?? -1;

/** A newspaper, channel or news agency of the lexicon. */
export function isOutlet({ cast }: Ground, index: number): boolean {
  const { entry } = cast.actors[index]!;
  return entry?.kind === "body" && (entry.type === "agency" || entry.type === "outlet");
}

/** The folded form of a token; "" beyond the text. */
export const formAt = (doc: Doc, at: number): string => (at >= 0 && at < doc.words.length ? doc.words[at]!.form : "");

/** The first sign of a punctuation token; "" for words and numbers. */
export const signAt = (doc: Doc, at: number): string =>
  doc.tokens.kind[at] === TokenKind.punctuation ? doc.text[doc.tokens.start[at]!]! : "";

export const isComma = (doc: Doc, at: number): boolean => {
  const sign = signAt(doc, at);
  return sign === "،" || sign === "," || sign === "؛" || sign === ";";
};

export const sentenceStart = (doc: Doc, at: number): number => doc.sentences.ranges[doc.sentences.of[at]!]![0];
export const sentenceEnd = (doc: Doc, at: number): number => doc.sentences.ranges[doc.sentences.of[at]!]![1];

/** أن and إن with or without particle and pronoun, folded. */
const THAT = new Set(
  ["", "و", "ف", "ب", "ل"].flatMap((particle) =>
    ["ان", "كاان"].flatMap((that) =>
      ["", "ه", "ها", "هم", "هن", "هما", "نا", "ني", "ي", "كم"].map((pronoun) => particle + that + pronoun),
    ),
  ),
);
THAT.delete("لان");
export const isThat = (form: string): boolean => form.length < 8 && THAT.has(form);

/** Prepositions written apart, folded → as the frames of the lexicon name them. */
export const PREPOSITIONS: ReadonlyMap<string, string> = new Map([
  ["علي", "على"],
  ["الي", "إلى"],
  ["عن", "عن"],
  ["من", "من"],
  ["ب", "ب"],
  ["ل", "ل"],
  ["في", "في"],
  ["بشان", "بشأن"],
  ["مع", "مع"],
]);
