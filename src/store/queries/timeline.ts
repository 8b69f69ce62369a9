import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { type EventRow, eventRows } from "./events.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { type PersonRow, personRow } from "./people.ts";
import { type Days, type Place, placesIn } from "./places.ts";
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
const EVENT = 0;
const STATEMENT = 1;

/** What a person, organization or place took part in and said, day by day, the oldest first. What has no day comes first. */
export async function timeline(db: Kysely<Tables>, name: string, filter: TimelineFilter = {}): Promise<Timeline> {
  const [subject, ...rest] = await subjectsNamed(db, name, 1 + OTHERS);
  if (subject === undefined) return { rows: [], others: [] };
  const limit = limitOf(filter);
  const found = await stepsOf(db, subject.row, filter, limit + 1);
  const shown = found.slice(0, limit);
  const told = new Map<string, TimelineRow>();
  const places = (kind: number) => shown.filter((step) => step.kind === kind);
  const keep = (steps: Step[], rows: TimelineRow[]) => rows.forEach((row, at) => told.set(keyOf(steps[at]!), row));
  keep(places(EVENT), (await eventRows(db, places(EVENT))).map((row) => ({ kind: "event", ...row })));
  keep(places(STATEMENT), (await statementRows(db, places(STATEMENT))).map((row) => ({ kind: "statement", ...row })));
  const rows = shown.flatMap((step) => told.get(keyOf(step)) ?? []);
  return {
    ...pageOf(found, limit, ({ day, article, kind, n }) => [day, article, kind, n], rows),
    subject: await personRow(db, subject, OFFICES),
    others: rest.map(({ row: _, ...other }) => other),
  };
}

/** A place in a timeline: a report's events come before its statements. */
interface Step extends Place {
  kind: number;
}

const keyOf = ({ article, kind, n }: Step) => `${article} ${kind} ${n}`;

async function stepsOf(db: Kysely<Tables>, subject: number, filter: TimelineFilter, most: number): Promise<Step[]> {
  const after = placeOf(filter.after, 4);
  const oldestFirst = filter.newestFirst !== true;
  const order = (kind: number) => ({ after: after && behind(after, kind), oldestFirst, most });
  const place = { day: sql`p.day`, article: sql`p.article` };
  const deeds = await placesIn(db, { tables: sql`event_participants p`, ...place, n: sql`p.event` }, [sql`p.subject = ${subject}`], filter, order(EVENT));
  const said = [sql`p.subject = ${subject}`, sql`p.role = 'speaker'`];
  const sayings = await placesIn(db, { tables: sql`statement_parties p`, ...place, n: sql`p.statement` }, said, filter, order(STATEMENT));
  const steps = [...deeds.map((deed) => ({ ...deed, kind: EVENT })), ...sayings.map((saying) => ({ ...saying, kind: STATEMENT }))];
  const way = oldestFirst ? 1 : -1;
  return steps.sort((a, b) => way * (a.day - b.day || a.article - b.article) || a.kind - b.kind || a.n - b.n).slice(0, most);
}

/** Behind which place of one kind a timeline goes on that came as far as a place of either kind. */
function behind([day = 0, article = 0, kind = 0, n = 0]: readonly number[], wanted: number): number[] {
  if (kind === wanted) return [day, article, n];
  return [day, article, kind > wanted ? Number.MAX_SAFE_INTEGER : -1];
}
