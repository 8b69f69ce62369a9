import { type Kysely, sql } from "kysely";
import { isoDay } from "../days.ts";
import type { Tables } from "../tables.ts";
import { subjectsNamed } from "./subjects.ts";

/** An office as reports give it to somebody, and from when to when they do. */
export interface Holding {
  title: string;
  /** In how many places. */
  count: number;
  /** In how many of them as one that is no longer held. */
  former: number;
  /** The first and last day of a report that gives it, as one that is held where any does. */
  first?: string;
  last?: string;
}

const MOST = 40;

/** Offices of somebody by id, the most reported first; nothing where the record knows nobody by it. */
export async function holdings(db: Kysely<Tables>, id: string): Promise<Holding[] | undefined> {
  const [subject] = await subjectsNamed(db, id, 1);
  if (subject === undefined) return undefined;
  const rows = await db
    .selectFrom("offices")
    .select(({ fn }) => [
      fn.max("title").as("title"),
      fn.countAll<number>().as("count"),
      fn.sum<number>("former").as("former"),
      sql<number>`coalesce(min(iif(day > 0 and not former, day, null)), min(iif(day > 0, day, null)), 0)`.as("first"),
      sql<number>`coalesce(max(iif(not former, day, null)), max(day), 0)`.as("last"),
    ])
    .where("subject", "=", subject.row)
    .groupBy("folded")
    .orderBy("count", "desc")
    .orderBy("title")
    .limit(MOST)
    .execute();
  return rows.map(({ first, last, ...office }) => {
    const [from, to] = [isoDay(first), isoDay(last)];
    return { ...office, ...(from !== undefined && { first: from }), ...(to !== undefined && { last: to }) };
  });
}
