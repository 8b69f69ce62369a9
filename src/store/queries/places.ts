import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Edtf } from "../../model.ts";
import { dayOf, lastDayOf } from "../days.ts";
import type { Tables } from "../tables.ts";

/** Where an event or statement stands: the day it counts on, its article's row and its place in the reading. */
export interface Place {
  day: number;
  article: number;
  n: number;
}

export interface Order {
  /** The `[day, article, n]` of the place behind which to begin. */
  after?: readonly number[] | undefined;
  /** Days run up; where it is not said, down. A report's own order is kept in either case. */
  oldestFirst?: boolean;
  most: number;
}

/** From the first to the last day, month or year, both included. What has no day is in no such range. */
export interface Days {
  from?: Edtf;
  to?: Edtf;
}

/** A condition of a query, in SQL. */
export type Condition = RawBuilder<unknown>;

/** Where to look for places: a table, or tables joined, and which of their columns are the place. */
export interface Ground {
  tables: Condition;
  day: Condition;
  article: Condition;
  n: Condition;
}

/** Places that fit all conditions, each once, by day, by report, and within a report in its own order. */
export async function placesIn(
  db: Kysely<Tables>,
  ground: Ground,
  conditions: readonly Condition[],
  days: Days,
  order: Order,
): Promise<Place[]> {
  const { tables, day, article, n } = ground;
  const all = [...conditions, ...within(day, days), ...behind(ground, order)];
  const where = all.length === 0 ? sql`` : sql`where ${sql.join(all, sql` and `)}`;
  const way = order.oldestFirst ? sql`asc` : sql`desc`;
  const query = sql<Place>`select ${day} as day, ${article} as article, ${n} as n from ${tables} ${where}
    group by ${day}, ${article}, ${n} order by ${day} ${way}, ${article} ${way}, ${n} limit ${order.most}`;
  return (await query.execute(db)).rows;
}

export function within(day: Condition, { from, to }: Days): Condition[] {
  return [
    ...(from === undefined ? [] : [sql`${day} >= ${dayOf(from)}`]),
    ...(to === undefined ? [] : [sql`${day} between 1 and ${lastDayOf(to)}`]),
  ];
}

function behind({ day, article, n }: Ground, { after, oldestFirst }: Order): Condition[] {
  if (after === undefined) return [];
  const [lastDay, lastArticle, last] = after;
  const further = oldestFirst ? sql`>=` : sql`<=`;
  // The first condition is the one that an index can use.
  return [
    sql`(${day}, ${article}) ${further} (${lastDay}, ${lastArticle})`,
    sql`not (${day} = ${lastDay} and ${article} = ${lastArticle} and ${n} <= ${last})`,
  ];
}

/** Whether a query gives more rows than this, found without counting them all. */
export async function isMoreThan(db: Kysely<Tables>, query: Condition, number: number): Promise<boolean> {
  const { rows } = await sql`select 1 from ${query} limit 1 offset ${number}`.execute(db);
  return rows.length > 0;
}
