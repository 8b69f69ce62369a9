import type { Kysely, Selectable } from "kysely";
import { sentences } from "../../language/sentences.ts";
import { tokenize } from "../../language/tokens.ts";
import type { Article, Span } from "../../model.ts";
import type { Tables } from "../tables.ts";

/** The report that a row comes from. */
export interface ArticleRef {
  id: string;
  title?: string;
  outlet?: string;
  published?: string;
  url?: string;
}

/** A stretch of a report with its UTF-16 offsets into the article's text. */
export interface Quote {
  span: Span;
  text: string;
}

export interface Source {
  ref: ArticleRef;
  text: string;
}

/** Reports by their rows' keys. */
export async function sourcesOf(db: Kysely<Tables>, keys: Iterable<number>): Promise<Map<number, Source>> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("articles")
    .select(["key", "id", "title", "outlet", "published", "url", "text"])
    .where("key", "in", wanted)
    .execute();
  return new Map(rows.map(({ key, text, ...article }) => [key, { text, ref: refOf(article) }]));
}

export function refOf(
  row: { id: string } & Record<"title" | "outlet" | "published" | "url", string | null>,
): ArticleRef {
  const { id, title, outlet, published, url } = row;
  return {
    id,
    ...(title !== null && { title }),
    ...(outlet !== null && { outlet }),
    ...(published !== null && { published }),
    ...(url !== null && { url }),
  };
}

/** The article that a row holds. */
export function articleIn(row: Selectable<Tables["articles"]>): Article {
  const { paragraphs, related, removed, byline, language, text } = row;
  return {
    ...refOf(row),
    ...(byline !== null && { byline }),
    language,
    text,
    paragraphs: JSON.parse(paragraphs),
    related: JSON.parse(related),
    removed: JSON.parse(removed),
  };
}

export function quote(text: string, span: Span): Quote {
  return { span, text: text.slice(...span) };
}

/** The sentences of a text, in order. */
export function sentenceSpans(text: string): Span[] {
  const tokens = tokenize(text);
  return sentences(tokens).ranges.map(([from, to]) => [tokens.start[from]!, tokens.end[to - 1]!]);
}

/** The sentence that holds the offset, or what is nearest before it. */
export function sentenceAt(text: string, offset: number): Quote {
  const spans = sentenceSpans(text);
  return quote(text, spans.findLast(([start]) => start <= offset) ?? spans[0] ?? [0, 0]);
}
