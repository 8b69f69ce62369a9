import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { type EventRow, eventRows } from "./events.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { type PersonRow, personRow } from "./people.ts";
import { type Condition, type Days, type Place, placesIn } from "./places.ts";
import { type StatementRow, statementRows } from "./statements.ts";
import { type Subject, subjectsNamed } from "./subjects.ts";

export interface TimelineFilter extends Paging, Days {
  newestFirst?: boolean;
}

export type TimelineRow = ({ kind: "event" } & EventRow) | ({ kind: "statement" } & StatementRow);

export interface Timeline extends Page<TimelineRow> {
  /** Whose it is: of all whom the name means, the one in the most reports. Missing where it means nobody. */
  subject?: PersonRow;
  /** Whom the name could mean too. */
  others: Omit<Subject, "row">[];
}

/** Offices that a timeline is headed with, and others whom its name could mean. */
const OFFICES = 10;
const OTHERS = 10;
/** A report's events come before its statements. */
const KINDS = ["event", "statement"] as const;
type Kind = (typeof KINDS)[number];

/**
 * What somebody or something took part in and said, day by day, the oldest first. What has no day comes first of all.
 */
export async function timeline(db: Kysely<Tables>, name: string, filter: TimelineFilter = {}): Promise<Timeline> {
  const [subject, ...rest] = await subjectsNamed(db, name, 1 + OTHERS);
  if (subject === undefined) return { rows: [], others: [] };
  const limit = limitOf(filter);
  const found = await stepsOf(db, subject.row, filter, limit + 1);
  const shown = found.slice(0, limit);
  const placesOf = (kind: Kind) => shown.filter((step) => step.kind === kind);
  const told = {
    event: (await eventRows(db, placesOf("event"))).map((row) => ({ kind: "event" as const, ...row })),
    statement: (await statementRows(db, placesOf("statement"))).map((row) => ({ kind: "statement" as const, ...row })),
  };
  const rows = shown.flatMap(({ kind }): TimelineRow[] => told[kind].splice(0, 1));
  return {
    ...pageOf(found, limit, ({ day, article, kind, n }) => [day, article, KINDS.indexOf(kind), n], rows),
    subject: await personRow(db, subject, OFFICES),
    others: rest.map(({ row: _, ...other }) => other),
  };
}

interface Step extends Place {
  kind: Kind;
}

async function stepsOf(db: Kysely<Tables>, subject: number, filter: TimelineFilter, most: number): Promise<Step[]> {
  const after = placeOf(filter.after, 4);
  const oldestFirst = filter.newestFirst !== true;
  const mine = sql`p.subject = ${subject}`;
  const find = async (kind: Kind, tables: Condition, n: Condition, conditions: Condition[]): Promise<Step[]> => {
    const ground = { tables, day: sql`p.day`, article: sql`p.article`, n };
    const order = { after: after && behind(after, kind), oldestFirst, most };
    return (await placesIn(db, ground, conditions, filter, order)).map((place) => ({ ...place, kind }));
  };
  const steps = [
    ...(await find("event", sql`event_participants p`, sql`p.event`, [mine])),
    ...(await find("statement", sql`statement_parties p`, sql`p.statement`, [mine, sql`p.role = 'speaker'`])),
  ];
  const way = oldestFirst ? 1 : -1;
  const rank = ({ kind }: Step) => KINDS.indexOf(kind);
  return steps
    .sort((a, b) => way * (a.day - b.day || a.article - b.article) || rank(a) - rank(b) || a.n - b.n)
    .slice(0, most);
}

/** Behind which place of one kind a timeline goes on that came as far as a place of either kind. */
function behind([day = 0, article = 0, rank = 0, n = 0]: readonly number[], kind: Kind): number[] {
  const wanted = KINDS.indexOf(kind);
  if (rank === wanted) return [day, article, n];
  return [day, article, rank > wanted ? Number.MAX_SAFE_INTEGER : -1];
}
