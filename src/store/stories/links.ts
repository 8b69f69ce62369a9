/** What reports are compared by, and which of them are alike. Works inside the caller's transaction. */
import { type Kysely, sql } from "kysely";
import { among } from "../among.ts";
import type { Tables } from "../tables.ts";

export interface Sketched {
  article: number;
  day: number;
  sketch: Uint8Array;
  keys: readonly number[];
}

/** Two reports and how alike they are; each pair once. */
export interface StoredLink {
  article: number;
  other: number;
  odds: number;
  copy: boolean;
}

/** What it takes to be worth comparing. */
export interface Likely {
  days: number;
  keys: number;
  /** Sum of the lower 4 bits of the common keys. */
  weight: number;
}

export async function addSketches(db: Kysely<Tables>, added: readonly Sketched[]): Promise<void> {
  for (const { article, sketch } of added) await db.insertInto("story_sketches").values({ article, sketch }).execute();
  const rows = added.flatMap(({ article, day, keys }) => keys.map((key) => [key, day, article]));
  await sql`insert into story_keys (key, day, article)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`.execute(db);
}

/** The sketches of some reports. */
export async function sketchesOf(db: Kysely<Tables>, articles: Iterable<number>): Promise<Map<number, Uint8Array>> {
  const rows = await db.selectFrom("story_sketches").selectAll().where("article", "in", among(articles)).execute();
  return new Map(rows.map(({ article, sketch }) => [article, sketch]));
}

/** The reports that are worth comparing with one, found by the keys that they have in common. */
export async function likelyFor(
  db: Kysely<Tables>,
  { article, day, keys }: Omit<Sketched, "sketch">,
  least: Likely,
): Promise<number[]> {
  const { rows } = await sql<{ article: number }>`select article from story_keys
    where key in ${among(keys)} and day between ${day - least.days} and ${day + least.days} and article <> ${article}
    group by article having count(*) >= ${least.keys} and sum(key & 15) >= ${least.weight}`.execute(db);
  return rows.map((row) => row.article);
}

export async function addLinks(db: Kysely<Tables>, links: readonly StoredLink[]): Promise<void> {
  const rows = links.flatMap(({ article, other, odds, copy }) => [
    [article, other, odds, copy ? 1 : 0],
    [other, article, odds, copy ? 1 : 0],
  ]);
  await sql`insert into story_links (article, other, odds, copy)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(rows)})`.execute(db);
}

/** The links between these reports. */
export async function linksAmong(db: Kysely<Tables>, articles: ReadonlySet<number>): Promise<StoredLink[]> {
  const rows = await db.selectFrom("story_links").selectAll().where("article", "in", among(articles)).execute();
  return rows
    .filter(({ article, other }) => article < other && articles.has(other))
    .map(({ copy, ...link }) => ({ ...link, copy: copy === 1 }));
}

/** These reports and all that hang together with them by links stronger than `odds`. */
export async function connected(db: Kysely<Tables>, seeds: Iterable<number>, odds: number): Promise<Set<number>> {
  const found = new Set(seeds);
  let edge = [...found];
  while (edge.length > 0) {
    const rows = await db
      .selectFrom("story_links")
      .select("other")
      .distinct()
      .where("article", "in", among(edge))
      .where("odds", ">", odds)
      .execute();
    edge = rows.map(({ other }) => other).filter((other) => !found.has(other));
    for (const other of edge) found.add(other);
  }
  return found;
}

/** Takes away all that is known of some reports, given the days and keys under which they are looked up. */
export async function removeSketches(db: Kysely<Tables>, removed: readonly Omit<Sketched, "sketch">[]): Promise<void> {
  const keys = removed.flatMap(({ article, day, keys }) => keys.map((key) => [key, day, article]));
  await sql`delete from story_keys where (key, day, article) in
    (select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(keys)}))`.execute(db);
  const articles = removed.map(({ article }) => article);
  const links = await db
    .selectFrom("story_links")
    .select(["article", "other"])
    .where("article", "in", among(articles))
    .execute();
  const both = links.flatMap(({ article, other }) => [
    [article, other],
    [other, article],
  ]);
  await sql`delete from story_links where (article, other) in
    (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(both)}))`.execute(db);
  await db.deleteFrom("story_sketches").where("article", "in", among(articles)).execute();
}
