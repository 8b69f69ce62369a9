import { type Kysely, sql } from "kysely";
import { queryStem, searchWords } from "../../language/search.ts";
import type { Edtf, Span } from "../../model.ts";
import type { Tables } from "../tables.ts";
import { type ArticleRef, type Quote, quote, type Source, sentenceSpans, sourcesOf } from "./articles.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { type Condition, isMoreThan, within } from "./places.ts";
import { matchOf, parseWording, placesOfTerm, reportsMatching, type Term } from "./wording.ts";

/** Narrows a search beside what the query itself says; the query goes before. */
export interface SearchFilter extends Paging {
  outlet?: string;
  from?: Edtf;
  to?: Edtf;
}

export interface SearchRow {
  article: ArticleRef;
  /** How well it fits (BM25, to one decimal), higher is better; 0 where reports are not weighed. */
  score: number;
  /** The sentence that holds the most of what was asked for. */
  sentence: Quote;
  /** The words that answer the query in that sentence, as spans of the article's text. */
  hits: Span[];
  /** How many words and phrases of the whole report answer it. */
  count: number;
}

/** Where more reports than this answer a query, weighing them is slow and says little. */
const WEIGHED = 10_000;

/**
 * Reports that hold what `query` asks for: the best first, the newer first among equals; where more than 10,000 do, the
 * newest first. See `wording.ts` for what a query can say; no query is an error.
 */
export async function search(db: Kysely<Tables>, query: string, filter: SearchFilter = {}): Promise<Page<SearchRow>> {
  const limit = limitOf(filter);
  const wording = { ...filter, ...parseWording(query) };
  const { match, exclude } = matchOf(wording);
  const outlet = wording.outlet === undefined ? undefined : await outletsNamed(db, wording.outlet);
  const bare =
    match === "" && exclude === "" && outlet === undefined && wording.from === undefined && wording.to === undefined;
  if (bare || outlet?.length === 0) return { rows: [] };

  const conditions: Condition[] = [sql`a.current = 1`, ...within(sql`a.day`, wording)];
  const holding = reportsMatching(match);
  const weighed = match !== "" && !(await isMoreThan(db, holding, WEIGHED));
  if (weighed) conditions.push(sql`article_words match ${match}`);
  else if (match !== "") conditions.push(sql`a.key in ${holding}`);
  if (exclude !== "") conditions.push(sql`a.key not in ${reportsMatching(exclude)}`);
  if (outlet !== undefined) conditions.push(sql`a.outlet in (${sql.join(outlet)})`);
  const found = await ranked(db, weighed, conditions, placeOf(filter.after, 3), limit + 1);
  const shown = found.slice(0, limit);
  const sources = await sourcesOf(
    db,
    shown.map(({ key }) => key),
  );
  const rows = shown.map(({ key, score }) => ({ score: 0 - score, ...sighting(sources.get(key)!, wording.wanted) }));
  return pageOf(found, limit, ({ score, day, key }) => [0 - score, day, key], rows);
}

interface Ranked {
  key: number;
  /** SQLite's BM25 is the lower the better. */
  score: number;
  day: number;
}

async function ranked(
  db: Kysely<Tables>,
  weighed: boolean,
  conditions: Condition[],
  after: number[] | undefined,
  most: number,
): Promise<Ranked[]> {
  const score = weighed ? sql`round(bm25(article_words), 1)` : sql`0`;
  const tables = weighed ? sql`article_words join articles a on a.key = article_words.rowid` : sql`articles a`;
  const from =
    after === undefined ? sql`` : sql`where (score, -day, -key) > (${-after[0]!}, ${-after[1]!}, ${-after[2]!})`;
  const where = sql.join(conditions, sql` and `);
  const query = sql<Ranked>`select * from (select a.key, a.day, ${score} as score from ${tables} where ${where}) ${from}
    order by score, day desc, key desc limit ${most}`;
  return (await query.execute(db)).rows;
}

/** Outlets whose name holds every word of `name`, with or without the article. */
async function outletsNamed(db: Kysely<Tables>, name: string): Promise<string[]> {
  const stems = searchWords(name).words.map(queryStem);
  const outlets = await db
    .selectFrom("articles")
    .select("outlet")
    .distinct()
    .where("current", "=", 1)
    .where("outlet", "is not", null)
    .execute();
  const words = (outlet: string) => searchWords(outlet).words.flatMap((word) => [word, queryStem(word)]);
  return outlets.flatMap(({ outlet }) =>
    outlet !== null && stems.every((stem) => words(outlet).includes(stem)) ? [outlet] : [],
  );
}

interface Hit {
  /** Which of the wanted terms it answers. */
  term: number;
  span: Span;
}

/** The sentence of a report to show for what was asked, with the hits in it. */
function sighting({ ref, text }: Source, wanted: readonly Term[]): Omit<SearchRow, "score"> {
  const hits = hitsIn(text, wanted);
  const title = ref.title?.length ?? 0;
  let best: { sentence: Span; hits: Hit[] } = { sentence: [0, 0], hits: [] };
  let most = -1;
  let at = 0;
  for (const sentence of sentenceSpans(text)) {
    const from = at;
    while (at < hits.length && hits[at]!.span[0] < sentence[1]) at++;
    const held = hits.slice(from, at);
    const terms = new Set(held.map(({ term }) => term)).size;
    // The title is shown anyway: among equals a sentence behind it says more.
    const worth = terms * 2 + (terms > 0 && sentence[0] >= title ? 1 : 0);
    if (worth > most) [best, most] = [{ sentence, hits: held }, worth];
  }
  return { article: ref, sentence: quote(text, best.sentence), hits: apart(best.hits), count: hits.length };
}

/** Where a text answers the terms, in order, of those that begin together the longest first. */
function hitsIn(text: string, wanted: readonly Term[]): Hit[] {
  const { words, start, end } = searchWords(text);
  const hits = wanted.flatMap((term, index) =>
    placesOfTerm(words, term).map(([from, to]): Hit => ({ term: index, span: [start[from]!, end[to - 1]!] })),
  );
  return hits.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** The spans of hits, without those that begin inside the one before them. */
function apart(hits: readonly Hit[]): Span[] {
  const spans: Span[] = [];
  for (const { span } of hits) if (span[0] >= (spans.at(-1)?.[1] ?? 0)) spans.push(span);
  return spans;
}
