/** What of the record's deeds is compared, and which of them are alike. Works inside the caller's transaction. */
import { type Kysely, sql } from "kysely";
import { among } from "../among.ts";
import type { Tables } from "../tables.ts";

/** Deeds of one report at most; further ones are left out. */
export const MOST_DEEDS = 4096;

export const deedNumber = (article: number, n: number): number => article * MOST_DEEDS + n;
export const articleOf = (deed: number): number => Math.floor(deed / MOST_DEEDS);
export const placeOf = (deed: number): number => deed % MOST_DEEDS;

export interface SketchedDeed {
  deed: number;
  sketch: Uint8Array;
  keys: readonly { key: number; from: number; to: number }[];
}

/** Two deeds and the log-odds that they are one; each pair once. */
export interface DeedLink {
  deed: number;
  other: number;
  odds: number;
}

/** Two reports as the stories compared them; each pair once. */
export interface ReportLink {
  article: number;
  other: number;
  odds: number;
  copy: boolean;
}

export async function addDeeds(db: Kysely<Tables>, added: readonly SketchedDeed[]): Promise<void> {
  for (const { deed, sketch } of added) await db.insertInto("happening_deeds").values({ deed, sketch }).execute();
  const rows = added.flatMap(({ deed, keys }) => keys.map(({ key, from, to }) => [key, from, deed, to]));
  await sql`insert or ignore into happening_keys (key, first_day, deed, last_day)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(rows)})`.execute(db);
}

/** The sketches of some deeds. */
export async function sketchesOf(db: Kysely<Tables>, deeds: Iterable<number>): Promise<Map<number, Uint8Array>> {
  const rows = await db.selectFrom("happening_deeds").selectAll().where("deed", "in", among(deeds)).execute();
  return new Map(rows.map(({ deed, sketch }) => [deed, sketch]));
}

/** The numbers of the deeds of some reports that are there to be compared. */
export async function deedsOf(db: Kysely<Tables>, articles: Iterable<number>): Promise<number[]> {
  const { rows } = await sql<{ deed: number }>`select deed from json_each(${JSON.stringify([...articles])}) wanted
    cross join happening_deeds on deed >= wanted.value * ${MOST_DEEDS} and deed < (wanted.value + 1) * ${MOST_DEEDS}`.execute(
    db,
  );
  return rows.map(({ deed }) => deed);
}

/** What the stories found of some reports and any others. */
export async function reportLinks(db: Kysely<Tables>, articles: Iterable<number>): Promise<ReportLink[]> {
  const rows = await db.selectFrom("story_links").selectAll().where("article", "in", among(articles)).execute();
  return rows.map(({ copy, ...link }) => ({ ...link, copy: copy === 1 }));
}

/**
 * Pairs of a deed of these and another one of another report that are looked up under the same key for days that lie
 * no more than `apart` from each other. No stretch of days is longer than `longest`.
 */
export async function likelyPairs(
  db: Kysely<Tables>,
  deeds: readonly SketchedDeed[],
  { apart, longest }: { apart: number; longest: number },
): Promise<[deed: number, other: number][]> {
  // Numbers are worded into the query where they divide: given apart they come as fractions.
  const wanted = deeds.flatMap(({ deed, keys }) =>
    keys.map(({ key, from, to }) => [key, from - apart, to + apart, deed]),
  );
  const { rows } = await sql<{ deed: number; other: number }>`
    select distinct wanted.value ->> 3 as deed, k.deed as other
    from json_each(${JSON.stringify(wanted)}) wanted cross join happening_keys k
      on k.key = wanted.value ->> 0
      and k.first_day between (wanted.value ->> 1) - ${longest} and wanted.value ->> 2
      and k.last_day >= wanted.value ->> 1
    where k.deed / ${sql.lit(MOST_DEEDS)} <> (wanted.value ->> 3) / ${sql.lit(MOST_DEEDS)}`.execute(db);
  return rows.map(({ deed, other }) => [deed, other]);
}

export async function addLinks(db: Kysely<Tables>, links: readonly DeedLink[]): Promise<void> {
  const rows = links.flatMap(({ deed, other, odds }) => [
    [deed, other, odds],
    [other, deed, odds],
  ]);
  await sql`insert into happening_links (deed, other, odds)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`.execute(db);
}

/** The links between these deeds. */
export async function linksAmong(db: Kysely<Tables>, deeds: ReadonlySet<number>): Promise<DeedLink[]> {
  const rows = await db.selectFrom("happening_links").selectAll().where("deed", "in", among(deeds)).execute();
  return rows.filter(({ deed, other }) => deed < other && deeds.has(other));
}

/** These deeds and all that hang together with them by links stronger than `odds`. */
export async function connected(db: Kysely<Tables>, seeds: Iterable<number>, odds: number): Promise<Set<number>> {
  const found = new Set(seeds);
  let edge = [...found];
  while (edge.length > 0) {
    const rows = await db
      .selectFrom("happening_links")
      .select("other")
      .distinct()
      .where("deed", "in", among(edge))
      .where("odds", ">", odds)
      .execute();
    edge = rows.map(({ other }) => other).filter((other) => !found.has(other));
    for (const other of edge) found.add(other);
  }
  return found;
}

/** Takes away all that is known of some deeds, given the days and keys under which they are looked up. */
export async function removeDeeds(
  db: Kysely<Tables>,
  removed: readonly Pick<SketchedDeed, "deed" | "keys">[],
): Promise<void> {
  const keys = removed.flatMap(({ deed, keys }) => keys.map(({ key, from }) => [key, from, deed]));
  await sql`delete from happening_keys where (key, first_day, deed) in
    (select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(keys)}))`.execute(db);
  const deeds = removed.map(({ deed }) => deed);
  const links = await db
    .selectFrom("happening_links")
    .select(["deed", "other"])
    .where("deed", "in", among(deeds))
    .execute();
  const both = links.flatMap(({ deed, other }) => [
    [deed, other],
    [other, deed],
  ]);
  await sql`delete from happening_links where (deed, other) in
    (select value ->> 0, value ->> 1 from json_each(${JSON.stringify(both)}))`.execute(db);
  await db.deleteFrom("happening_deeds").where("deed", "in", among(deeds)).execute();
}
