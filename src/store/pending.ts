/**
 * Which reports a step has yet to look at, or anew, that makes something out of many readings. Each step notes the reports
 * that it looked at in a table of its own: which reader's reading, and what made something of it.
 */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "./tables.ts";

const NOTES = ["identity_reports", "story_members", "happening_reports", "positioned"] as const;
export type Notes = (typeof NOTES)[number];

/** A report's place in the order of days. */
export type Mark = readonly [day: number, article: number];

/** Reports that were superseded by a new version, read by another reader or looked at by another maker since, or of which `or` holds. */
export async function outdatedIn(
  db: Kysely<Tables>,
  notes: Notes,
  maker: string,
  most: number,
  or: RawBuilder<unknown> = sql`false`,
): Promise<number[]> {
  const { rows } = await sql<{ article: number }>`select n.article from ${sql.table(notes)} n
    left join readings r on r.article = n.article left join articles a on a.key = n.article
    where n.maker <> ${maker} or r.reader is not n.reader or a.current is not 1 or ${or} limit ${most}`.execute(db);
  return rows.map(({ article }) => article);
}

/** How many reports were not looked at. */
export async function countUnseenIn(db: Kysely<Tables>, notes: Notes): Promise<number> {
  const { rows } = await sql<{ count: number }>`select
    (select count(*) from articles a join readings r on r.article = a.key where a.current = 1) -
    (select count(*) from ${sql.table(notes)}) as count`.execute(db);
  return rows[0]?.count ?? 0;
}

/** The next reports behind `after` that were not looked at, by their days, and where to go on. */
export async function unseenIn(
  db: Kysely<Tables>,
  notes: Notes,
  after: Mark,
  most: number,
): Promise<{ articles: number[]; last: Mark }> {
  const { rows } = await sql<{ day: number; key: number }>`
    select a.day, a.key from articles a indexed by articles_by_day
    join readings r on r.article = a.key left join ${sql.table(notes)} n on n.article = a.key
    where a.current = 1 and n.article is null and (a.day, a.key) > (${after[0]}, ${after[1]})
    order by a.day, a.key limit ${most}`.execute(db);
  const { day, key } = rows.at(-1) ?? { day: after[0], key: after[1] };
  return { articles: rows.map((row) => row.key), last: [day, key] };
}

/** Has every step look anew at a report whose rows have changed. */
export async function markStale(db: Kysely<Tables>, article: number): Promise<void> {
  for (const notes of NOTES)
    await sql`update ${sql.table(notes)} set reader = '' where article = ${article}`.execute(db);
}
