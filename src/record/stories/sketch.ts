import type { Article, Entity } from "../../model.ts";
import { hashOf, stemsIn, tells, termOf } from "./terms.ts";

/** What of a reading is looked at; a `Reading` will do. */
export interface Told {
  article: Pick<Article, "title" | "outlet" | "published" | "text">;
  entities: readonly Pick<Entity, "name">[];
}

/** What of a report is compared with others. Lists of numbers are ascending and hold each number once. */
export interface Sketch {
  /** Days since 1970; 0 where the report has no date. */
  day: number;
  /** Hash of the outlet's name, 0 where there is none. */
  outlet: number;
  /** Terms of the title; of title and lead; of the whole report, as far as it is looked at. */
  title: Uint32Array;
  lead: Uint32Array;
  text: Uint32Array;
  /** Terms of the names of people, bodies and places. */
  names: Uint32Array;
  /** Hashes of the numbers in title and lead. */
  numbers: Uint32Array;
  /** Hashes of stems that follow each other, by which the same wording is known. */
  shingles: Uint32Array;
}

/** Words of the body that make the lead: what comes first is what happened. */
const LEAD = 45;
/** Words looked at. The rest of a long report is background. */
const MOST = 320;
const SHINGLE = 4;
const SHINGLED = 240;
const DAY = 86_400_000;

export function sketchOf({ article, entities }: Told): Sketch {
  const title = stemsIn(article.title ?? "");
  const body = stemsIn(bodyOf(article)).slice(0, MOST);
  const lead = [...title, ...body.slice(0, LEAD)];
  return {
    day: Math.floor(Date.parse(article.published?.slice(0, 10) ?? "") / DAY) || 0,
    outlet: article.outlet === undefined ? 0 : hashOf(article.outlet),
    title: ascending(termsOf(title)),
    lead: ascending(termsOf(lead)),
    text: ascending(termsOf([...title, ...body])),
    names: ascending(entities.flatMap(({ name }) => termsOf(stemsIn(name)))),
    numbers: ascending(lead.filter((stem) => /^\d/.test(stem)).map((stem) => hashOf(stem))),
    shingles: ascending(shinglesOf(body.slice(0, SHINGLED))),
  };
}

/** The text without its first line where that is the title. */
function bodyOf({ title, text }: Told["article"]): string {
  return title !== undefined && text.startsWith(title) ? text.slice(title.length) : text;
}

function termsOf(stems: readonly string[]): number[] {
  return stems.map(termOf).filter(tells);
}

function shinglesOf(stems: readonly string[]): number[] {
  return stems.slice(SHINGLE - 1).map((_, at) => hashOf(stems.slice(at, at + SHINGLE).join(" ")));
}

function ascending(numbers: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set(numbers)).sort();
}
