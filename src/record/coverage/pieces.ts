/** Statements cut into what each of them says: one statement often makes several points. */
import { foldWord } from "../../language/fold.ts";
import { rows } from "../../lexicon/rows.ts";
import { tables } from "../../lexicon/tables.ts";
import type { Act, Span } from "../../model.ts";
import { rootsIn } from "./roots.ts";

/** A statement in a telling. Whoever takes part is an id across reports. */
export interface Saying {
  id: string;
  speakers: readonly string[];
  /** From the speaker outward. */
  via: readonly string[];
  act: Act;
  content: Span;
}

/** A part of a statement that says one thing. */
export interface Piece {
  saying: Saying;
  span: Span;
  /** The roots of its telling words, and how rare these are. */
  roots: Map<string, number>;
}

/** Signs between clauses, and the conjunction that takes a particle of reported speech up again. */
const BREAKS = /(?<!\d)[.,:]|[.,:](?!\d)|[،؛!؟\n]|\s(?=و(?:أن|أنه|أنها|إن|إنه|إنها|إلى|على)\s)/g;
/** Words that open the mention of a source: بحسب, وفق… */
const SOURCES = new Set(
  rows(tables.reporting_nouns)
    .filter(({ word, frame }) => frame?.startsWith("obj") && !word?.includes(" "))
    .map(({ word = "" }) => foldWord(word)),
);
/** Telling words that a piece has at least; a shorter one belongs to the piece before it. */
const LEAST = 2;

/** What is left of a statement when those told in it are taken out is mostly a frame: «the minister called for». */
const LEAST_FRAMED = 5;

/** What the statements of a text say, in its order. What a statement tells in another's words is left to that other. */
export function piecesOf(text: string, sayings: readonly Saying[]): Piece[] {
  return sayings.flatMap((saying) => {
    const inner = sayings.map(({ content }) => content).filter((content) => isInside(content, saying.content));
    const least = inner.length > 0 ? LEAST_FRAMED : LEAST;
    return without(saying.content, inner)
      .flatMap((stretch) => cut(text, stretch))
      .map((span) => ({ saying, span, roots: rootsIn(text.slice(...span)) }))
      .filter(({ span, roots }) => roots.size >= least && !isSource(text.slice(...span)));
  });
}

/** Whether words only tell from whom something is: «according to the spokesman». */
const isSource = (words: string): boolean => SOURCES.has(foldWord(/^\p{L}+/u.exec(words)?.[0] ?? ""));

const isInside = ([start, end]: Span, [from, to]: Span): boolean =>
  from <= start && end <= to && end - start < to - from;

/** What is left of a stretch when others are taken out of it. */
function without([start, end]: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = start;
  for (const [from, to] of others.toSorted((a, b) => a[0] - b[0])) {
    if (from > at) left.push([at, from]);
    at = Math.max(at, to);
  }
  if (at < end) left.push([at, end]);
  return left;
}

function cut(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  const close = (to: number) => {
    const last = pieces.at(-1);
    const short = rootsIn(text.slice(from, to)).size < LEAST;
    if (short && last !== undefined) last[1] = to;
    else if (to > from) pieces.push([from, to]);
  };
  for (const { index, 0: sign } of text.slice(start, end).matchAll(BREAKS)) {
    const to = start + index;
    if (rootsIn(text.slice(from, to)).size < LEAST) continue;
    close(to);
    from = to + sign.length;
  }
  close(end);
  return pieces.map(([a, b]) => trimmed(text, [a, b]));
}

function trimmed(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end);
  return [start + words.length - words.trimStart().length, end - words.length + words.trimEnd().length];
}
