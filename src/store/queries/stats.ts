import { type Kysely, sql } from "kysely";
import { isoDay } from "../days.ts";
import type { Tables } from "../tables.ts";

export interface Stats {
  /** Articles, and the versions of them that were superseded. */
  articles: number;
  superseded: number;
  captures: number;
  /** The first and last day of a report. */
  first?: string;
  last?: string;
  people: number;
  organizations: number;
  places: number;
  events: number;
  statements: number;
  /** How many of each, the most first. */
  eventTypes: Count[];
  acts: Count[];
  outlets: Count[];
  readers: Count[];
}

export interface Count {
  name: string;
  count: number;
}

/** What the record holds, in numbers. */
export async function stats(db: Kysely<Tables>): Promise<Stats> {
  const counts = async (table: Counted, column: string, where = sql``): Promise<Count[]> => {
    const select = sql`select ${sql.ref(column)} as name, count(*) as count from ${sql.table(table)} ${where}`;
    return (await sql<Count>`${select} group by 1 order by 2 desc, 1`.execute(db)).rows;
  };
  const count = async (table: Counted, where = sql``): Promise<number> => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)} ${where}`.execute(
      db,
    );
    return rows[0]?.count ?? 0;
  };
  const current = sql`where current = 1`;
  const days = db.selectFrom("articles").select("day").where("current", "=", 1).where("day", ">", 0).limit(1);
  const first = isoDay((await days.orderBy("day").executeTakeFirst())?.day ?? 0);
  const last = isoDay((await days.orderBy("day", "desc").executeTakeFirst())?.day ?? 0);
  const kinds = await counts("subjects", "kind", sql`where reports > 0`);
  const tallied = async (what: "event" | "statement"): Promise<Count[]> =>
    await db
      .selectFrom("tallies")
      .select(["name", "count"])
      .where("what", "=", what)
      .where("count", ">", 0)
      .orderBy("count", "desc")
      .orderBy("name")
      .execute();
  const eventTypes = await tallied("event");
  const acts = await tallied("statement");
  const articles = await count("articles", current);
  return {
    articles,
    superseded: (await count("articles")) - articles,
    captures: await count("captures"),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    people: countOf(kinds, "person"),
    organizations: countOf(kinds, "organization"),
    places: countOf(kinds, "place"),
    events: sum(eventTypes),
    statements: sum(acts),
    eventTypes,
    acts,
    outlets: await counts("articles", "outlet", sql`where current = 1 and outlet is not null`),
    readers: await counts("readings", "reader"),
  };
}

type Counted = "articles" | "captures" | "subjects" | "readings";

const countOf = (counts: Count[], name: string): number => counts.find((count) => count.name === name)?.count ?? 0;
const sum = (counts: Count[]): number => counts.reduce((total, { count }) => total + count, 0);
