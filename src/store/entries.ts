import type { Article, Capture, Reading } from "../model.ts";
import { dayOf } from "./days.ts";
import { Indexing } from "./indexing.ts";
import { Names } from "./keys.ts";
import { type Packing, pack } from "./packing.ts";
import { type ReadingRows, rowsOf } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** A capture, the article it holds, and what was read of that. */
export interface Item {
  capture: Capture;
  article: Article;
  reading: Reading;
}

/** An item made ready for the record: all that needs no database is done. Plain data, so that any thread can do it. */
export interface Entry {
  capture: Omit<Capture, "bytes"> & { packing: Packing; bytes: Uint8Array };
  article: Omit<Tables["articles"], "key" | "version" | "current">;
  /** What the word index holds of the text. */
  words: { words: string; stems: string };
  rows: ReadingRows;
}

/** Makes entries. It remembers words and names from one to the next. */
export class Entries {
  private readonly indexing = new Indexing();
  private readonly names = new Names();

  of({ capture: { hash, origin, mediaType, bytes }, article, reading }: Item): Entry {
    return {
      capture: { hash, origin, mediaType, ...pack(bytes) },
      article: articleRow(article),
      words: this.indexing.of(article.text),
      rows: rowsOf(reading, this.names),
    };
  }
}

function articleRow(article: Article): Entry["article"] {
  const { id, published, outlet, url, title, byline, language, paragraphs, related, removed, text } = article;
  return {
    id,
    day: dayOf(published),
    published: published ?? null,
    outlet: outlet ?? null,
    url: url ?? null,
    title: title ?? null,
    byline: byline ?? null,
    language,
    paragraphs: JSON.stringify(paragraphs),
    related: JSON.stringify(related),
    removed: JSON.stringify(removed),
    text,
  };
}
