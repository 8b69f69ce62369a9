import { type Kysely, sql } from "kysely";
import type { Act } from "../../model.ts";
import { isoDay } from "../days.ts";
import type { Tables } from "../tables.ts";
import { type Days, within } from "./places.ts";

export interface IssueCount {
  issue: string;
  positions: number;
  acts: Partial<Record<Act, number>>;
  for: number;
  against: number;
  /** The first and last day of a position. */
  first?: string;
  last?: string;
}

/** Issues on which there are positions, those with the most first. */
export async function issueCounts(db: Kysely<Tables>, acts: readonly Act[], days: Days = {}): Promise<IssueCount[]> {
  const conditions = [sql`act in (${sql.join(acts)})`, ...within(sql`day`, days)];
  const { rows } = await sql<Counted & { issue: string }>`select issue, act, count(*) as count,
      sum(stance = 'for') as pro, sum(stance = 'against') as contra,
      min(nullif(day, 0)) as first, max(day) as last
    from positions where ${sql.join(conditions, sql` and `)} group by issue, act order by act`.execute(db);
  return [...Map.groupBy(rows, ({ issue }) => issue)]
    .map(([issue, counted]) => ({ issue, ...summed(counted) }))
    .sort((a, b) => b.positions - a.positions || (a.issue < b.issue ? -1 : 1));
}

export interface IssueActor extends Omit<IssueCount, "issue"> {
  id: string;
  name: string;
}

/** Who takes positions on some issues, those with the most first. */
export async function issueActors(
  db: Kysely<Tables>,
  issues: readonly string[],
  acts: readonly Act[],
  days: Days = {},
): Promise<IssueActor[]> {
  const conditions = [
    sql`x.issue in (${sql.join(issues)})`,
    sql`x.act in (${sql.join(acts)})`,
    ...within(sql`x.day`, days),
  ];
  const { rows } = await sql<
    Counted & { id: string; name: string }
  >`select s.key as id, s.name, x.act, count(*) as count,
      sum(x.stance = 'for') as pro, sum(x.stance = 'against') as contra,
      min(nullif(x.day, 0)) as first, max(x.day) as last
    from positions x
    cross join statement_parties p on p.article = x.article and p.statement = x.statement and p.role = 'speaker'
    cross join subjects s on s.id = p.subject
    where ${sql.join(conditions, sql` and `)} group by s.id, x.act order by x.act`.execute(db);
  return [...Map.groupBy(rows, ({ id }) => id)]
    .map(([id, counted]) => ({ id, name: counted[0]!.name, ...summed(counted) }))
    .sort((a, b) => b.positions - a.positions || (a.id < b.id ? -1 : 1));
}

interface Counted {
  act: Act;
  count: number;
  pro: number | null;
  contra: number | null;
  first: number | null;
  last: number;
}

function summed(rows: readonly Counted[]): Omit<IssueCount, "issue"> {
  const sum = (value: (row: Counted) => number) => rows.reduce((total, row) => total + value(row), 0);
  const firsts = rows.flatMap(({ first }) => first ?? []);
  const first = isoDay(firsts.length > 0 ? Math.min(...firsts) : 0);
  const last = isoDay(Math.max(...rows.map((row) => row.last)));
  return {
    positions: sum(({ count }) => count),
    acts: Object.fromEntries(rows.map(({ act, count }) => [act, count])),
    for: sum(({ pro }) => pro ?? 0),
    against: sum(({ contra }) => contra ?? 0),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
  };
}
