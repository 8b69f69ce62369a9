import { type Kysely, sql } from "kysely";
import { isoDay } from "../days.ts";
import type { Tables } from "../tables.ts";
import { type Actor, spokenOf, standingIn } from "./actors.ts";
import { type EventRow, eventRows } from "./events.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { type Days, type Place, within } from "./places.ts";
import { type StatementRow, statementRows } from "./statements.ts";

export interface TiesFilter extends Paging, Days {
  newestFirst?: boolean;
}

/** What two actors had to do with each other. A deed that several reports tell of has one entry with several events. */
export type Tie =
  | { kind: "event"; day?: string; type: string; mode?: string; events: EventRow[] }
  /** One of the two about the other. */
  | { kind: "statement"; day?: string; statement: StatementRow };

export interface TiesMonth {
  /** `2019-04`; missing for what has no day. */
  month?: string;
  meetings: number;
  calls: number;
  visits: number;
  otherDeeds: number;
  statements: number;
  entries: Tie[];
}

interface Deed extends Place {
  id: string;
  type: string;
  mode: string | null;
  parties: Set<number>;
}

/** An entry while no words of it are needed. */
type Found =
  | { kind: "event"; day: number; deeds: Deed[] }
  | { kind: "statement"; day: number; place: Place & { id: string } };

const MONTH = 100;

/** The ties of two actors, month by month, the oldest first. Either order of the two gives the same. */
export async function ties(
  db: Kysely<Tables>,
  one: Actor,
  other: Actor,
  filter: TiesFilter = {},
): Promise<Page<TiesMonth>> {
  const found: Found[] = [
    ...sameDeeds(await deedsOf(db, one, other, filter)),
    ...(await sayingsOf(db, one, other, filter)).map((place) => ({
      kind: "statement" as const,
      day: place.day,
      place,
    })),
  ];
  const months = [...Map.groupBy(found, ({ day }) => Math.floor(day / MONTH))].sort(([a], [b]) => a - b);
  if (filter.newestFirst) months.reverse();
  const limit = limitOf(filter);
  const [after] = placeOf(filter.after, 1) ?? [];
  const begin = after === undefined ? 0 : 1 + months.findIndex(([month]) => month === after);
  const shown = months.slice(begin, begin + limit + 1);
  const rows: TiesMonth[] = [];
  for (const [month, entries] of shown.slice(0, limit)) rows.push(await monthOf(db, month, entries));
  return pageOf(shown, limit, ([month]) => [month], rows);
}

async function monthOf(db: Kysely<Tables>, month: number, found: readonly Found[]): Promise<TiesMonth> {
  const events = await eventRows(
    db,
    found.flatMap((one) => (one.kind === "event" ? one.deeds : [])),
  );
  const statements = await statementRows(
    db,
    found.flatMap((one) => (one.kind === "statement" ? [one.place] : [])),
  );
  const dated = (day: string | undefined) => (day === undefined ? {} : { day });
  const entries = found
    .map((one): Tie => {
      if (one.kind === "statement") {
        const [statement] = statements.splice(0, 1);
        return { kind: "statement", ...dated(statement!.day), statement: statement! };
      }
      const told = events.splice(0, one.deeds.length);
      const { day, type, mode } = told[0]!;
      return { kind: "event", ...dated(day), type, ...(mode !== undefined && { mode }), events: told };
    })
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
  const count = (fits: (tie: Tie) => boolean) => entries.filter(fits).length;
  const consults = (mode: string) => (tie: Tie) => tie.kind === "event" && tie.type === "CONSULT" && tie.mode === mode;
  const deeds = count(({ kind }) => kind === "event");
  const [meetings, calls, visits] = ["meeting", "call", "visit"].map((mode) => count(consults(mode))) as [
    number,
    number,
    number,
  ];
  const name = isoDay(month * MONTH);
  return {
    ...(name !== undefined && { month: name }),
    meetings,
    calls,
    visits,
    otherDeeds: deeds - meetings - calls - visits,
    statements: entries.length - deeds,
    entries,
  };
}

const keyOf = (tie: Tie): string =>
  `${tie.day ?? ""} ${tie.kind} ${tie.kind === "event" ? tie.events[0]!.id : tie.statement.id}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Events in which one takes part on each side, and not the same one on both. */
async function deedsOf(db: Kysely<Tables>, one: Actor, other: Actor, days: Days): Promise<Deed[]> {
  const conditions = [sql`a.entity <> b.entity`, ...within(sql`e.day`, days)];
  const { rows } = await sql<
    Place & { id: string; type: string; mode: string | null; parties: string }
  >`select e.day, e.article, e.n, r.id || '#' || e.id as id, e.type, e.mode,
      (select json_group_array(distinct p.subject) from event_participants p
        where p.article = e.article and p.event = e.n) as parties
    from ${standingIn(one, "event_participants")} a
    join ${standingIn(other, "event_participants")} b on b.article = a.article and b.item = a.item
    cross join events e on e.article = a.article and e.n = a.item
    cross join articles r on r.key = e.article
    where ${sql.join(conditions, sql` and `)} group by e.article, e.n`.execute(db);
  return rows.map((row) => ({ ...row, parties: new Set<number>(JSON.parse(row.parties)) }));
}

/** Deeds of one day and kind in which at least two are the same are one, told several times. */
function sameDeeds(deeds: readonly Deed[]): Found[] {
  const kinds = Map.groupBy(
    deeds.toSorted((a, b) => compare(a.id, b.id)),
    ({ day, type, mode }) => `${day} ${type} ${mode}`,
  );
  return [...kinds.values()].flatMap((alike) => {
    const groups: Deed[][] = [];
    for (const deed of alike) {
      const same = groups.find(([first]) => deed.parties.intersection(first!.parties).size > 1);
      if (same === undefined) groups.push([deed]);
      else same.push(deed);
    }
    return groups.map((group) => ({ kind: "event" as const, day: group[0]!.day, deeds: group }));
  });
}

/** Statements of each about the other. */
async function sayingsOf(
  db: Kysely<Tables>,
  one: Actor,
  other: Actor,
  days: Days,
): Promise<(Place & { id: string })[]> {
  const said = (speaker: Actor, about: Actor) => {
    const conditions = [sql`(s.article, s.item) in ${spokenOf(about)}`, ...within(sql`t.day`, days)];
    return sql`select t.day, t.article, t.n, r.id || '#' || t.id as id
      from ${standingIn(speaker, "statement_parties", sql`p.role = 'speaker'`)} s
      cross join statements t on t.article = s.article and t.n = s.item
      cross join articles r on r.key = t.article
      where ${sql.join(conditions, sql` and `)}`;
  };
  const { rows } = await sql<Place & { id: string }>`${said(one, other)} union ${said(other, one)}`.execute(db);
  return rows;
}
