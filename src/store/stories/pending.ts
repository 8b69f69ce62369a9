/** Which reports are yet to be grouped, or to be grouped anew. */
import { type Kysely, sql } from "kysely";
import { type ArticleRef, sourcesOf } from "../queries/articles.ts";
import type { Tables } from "../tables.ts";
import { among } from "./among.ts";

/** A report with what was read of it, as far as stories go by that. */
export interface Pending {
  article: number;
  told: {
    article: ArticleRef & { text: string };
    entities: { name: string }[];
  };
}

/** A report's place in the order in which reports are grouped. */
export type Mark = readonly [day: number, article: number];

/**
 * Reports that were grouped but are so no longer: superseded by a new version, read by another reader, or grouped by
 * another maker.
 */
export async function outdated(db: Kysely<Tables>, maker: string, most: number): Promise<number[]> {
  const { rows } = await sql<{ article: number }>`select m.article from story_members m
    left join readings r on r.article = m.article left join articles a on a.key = m.article
    where m.maker <> ${maker} or r.reader is not m.reader or a.current is not 1 limit ${most}`.execute(db);
  return rows.map(({ article }) => article);
}

/** The next reports behind `after` that are in no story, by their days, and where to go on. */
export async function ungrouped(
  db: Kysely<Tables>,
  after: Mark,
  most: number,
): Promise<{ pending: Pending[]; last: Mark }> {
  const { rows } = await sql<{ day: number; key: number }>`
    select a.day, a.key from articles a indexed by articles_by_day
    join readings r on r.article = a.key left join story_members m on m.article = a.key
    where a.current = 1 and m.article is null and (a.day, a.key) > (${after[0]}, ${after[1]})
    order by a.day, a.key limit ${most}`.execute(db);
  const { day, key } = rows.at(-1) ?? { day: after[0], key: after[1] };
  const keys = rows.map((row) => row.key);
  return { pending: await pendingOf(db, keys), last: [day, key] };
}

/** How many reports are in no story. */
export async function countUngrouped(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select
    (select count(*) from articles a join readings r on r.article = a.key where a.current = 1) -
    (select count(*) from story_members) as count`.execute(db);
  return rows[0]?.count ?? 0;
}

async function pendingOf(db: Kysely<Tables>, articles: readonly number[]): Promise<Pending[]> {
  const sources = await sourcesOf(db, articles);
  const names = await db
    .selectFrom("entities")
    .select(["article", "name"])
    .where("article", "in", among(articles))
    .execute();
  const entities = Map.groupBy(names, ({ article }) => article);
  return [...sources].map(([article, { ref, text }]) => ({
    article,
    told: { article: { ...ref, text }, entities: entities.get(article) ?? [] },
  }));
}
