/** Which reports are yet to be grouped, or to be grouped anew. */
import { type Kysely, sql } from "kysely";
import { sourcesOf } from "../queries/articles.ts";
import type { Tables } from "../tables.ts";
import { among } from "./among.ts";

/** A report with what was read of it, as far as stories go by that. Ids are those of one report. */
export interface Pending {
  article: number;
  id: string;
  reader: string;
  told: {
    article: { title?: string; outlet?: string; published?: string; text: string };
    entities: { id: string; name: string }[];
    events: { type: Tables["events"]["type"]; actors: string[]; recipients: string[]; place?: string }[];
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
  const { rows } = await sql<{ day: number; key: number; reader: string }>`
    select a.day, a.key, r.reader from articles a indexed by articles_by_day
    join readings r on r.article = a.key left join story_members m on m.article = a.key
    where a.current = 1 and m.article is null and (a.day, a.key) > (${after[0]}, ${after[1]})
    order by a.day, a.key limit ${most}`.execute(db);
  const { day, key } = rows.at(-1) ?? { day: after[0], key: after[1] };
  return { pending: await pendingOf(db, new Map(rows.map((row) => [row.key, row.reader]))), last: [day, key] };
}

/** How many reports are in no story. */
export async function countUngrouped(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select
    (select count(*) from articles a join readings r on r.article = a.key where a.current = 1) -
    (select count(*) from story_members) as count`.execute(db);
  return rows[0]?.count ?? 0;
}

async function pendingOf(db: Kysely<Tables>, readers: Map<number, string>): Promise<Pending[]> {
  const keys = among(readers.keys());
  const sources = await sourcesOf(db, readers.keys());
  const entities = Map.groupBy(
    await db.selectFrom("entities").select(["article", "n", "name"]).where("article", "in", keys).execute(),
    ({ article }) => article,
  );
  const events = Map.groupBy(
    await db
      .selectFrom("events")
      .select(["article", "n", "type", "place_entity"])
      .where("article", "in", keys)
      .execute(),
    ({ article }) => article,
  );
  const parts = Map.groupBy(
    await db
      .selectFrom("event_participants")
      .select(["article", "event", "role", "entity"])
      .where("article", "in", keys)
      .execute(),
    ({ article, event, role }) => `${article} ${event} ${role}`,
  );
  return [...readers].flatMap(([article, reader]) => {
    const source = sources.get(article);
    if (source === undefined) return [];
    const { id, title, outlet, published } = source.ref;
    const role = (event: number, name: string) =>
      (parts.get(`${article} ${event} ${name}`) ?? []).map(({ entity }) => String(entity));
    return {
      article,
      id,
      reader,
      told: {
        article: {
          text: source.text,
          ...(title !== undefined && { title }),
          ...(outlet !== undefined && { outlet }),
          ...(published !== undefined && { published }),
        },
        entities: (entities.get(article) ?? []).map(({ n, name }) => ({ id: String(n), name })),
        events: (events.get(article) ?? []).map(({ n, type, place_entity }) => ({
          type,
          actors: role(n, "actor"),
          recipients: role(n, "recipient"),
          ...(place_entity !== null && { place: String(place_entity) }),
        })),
      },
    };
  });
}
