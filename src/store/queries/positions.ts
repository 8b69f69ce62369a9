import { type Kysely, sql } from "kysely";
import type { Act } from "../../model.ts";
import type { Tables } from "../tables.ts";
import { type Actor, spokenOf, standingIn } from "./actors.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { type Days, within } from "./places.ts";
import { type StatementRow, statementRows } from "./statements.ts";
import { type Party, partiesOf } from "./subjects.ts";

export type Stance = "for" | "against";

/** Which positions; all that is said must hold. */
export interface PositionFilter extends Paging, Days {
  acts: readonly Act[];
  /** Ids of issues of which it is one. */
  issues?: readonly string[];
  stance?: Stance;
  /** Who is spoken of or to. */
  about?: Actor;
  newestFirst?: boolean;
}

export interface PositionRow extends StatementRow {
  issues: { id: string; stance?: Stance }[];
  /** Who of the speakers speaks for the actor, and how: as an organ of the state, in an office of it… */
  speaksFor: (Party & { manner: string })[];
  /** Statements of the same day in which other reports have the same words. */
  alsoIn: string[];
  /** The actor's last position before this day on one of these issues. */
  before?: Before;
}

export interface Before {
  id: string;
  day: string;
  issue: string;
  /** What was said then. */
  text: string;
}

/** A statement on issues while no words of it are needed. */
interface Said {
  day: number;
  article: number;
  n: number;
  id: string;
  act: Act;
  wording: number;
  issues: Map<string, Stance | null>;
  standing: Map<number, string | null>;
  also: Said[];
}

/** An actor's positions, the oldest first; those of one day and wording are one. */
export async function positions(db: Kysely<Tables>, actor: Actor, filter: PositionFilter): Promise<Page<PositionRow>> {
  const all = await saidBy(db, actor, filter);
  const before = previousOf(all);
  if (filter.newestFirst) all.reverse();
  const limit = limitOf(filter);
  const after = placeOf(filter.after, 3);
  const begin = after === undefined ? 0 : 1 + all.findIndex((said) => placeIn(said).join() === after.join());
  const found = all.slice(begin, begin + limit + 1);
  return pageOf(found, limit, placeIn, await positionRows(db, found.slice(0, limit), before));
}

const placeIn = ({ day, article, n }: Said): number[] => [day, article, n];

export interface Change {
  issue: string;
  /** The last position in each of the two times; one is missing where the issue was dropped or is new. */
  before?: PositionRow;
  after?: PositionRow;
}

/** How an actor's positions of one time differ from those of another, issue by issue. */
export async function changes(
  db: Kysely<Tables>,
  actor: Actor,
  filter: Omit<PositionFilter, "from" | "to">,
  [first, second]: readonly [Days, Days],
): Promise<Change[]> {
  const lastOf = async (days: Days) => {
    const last = new Map<string, Said>();
    for (const said of await saidBy(db, actor, { ...filter, ...days }))
      for (const issue of said.issues.keys()) last.set(issue, said);
    return last;
  };
  const [then, now] = [await lastOf(first), await lastOf(second)];
  const rowOf = async (said: Said | undefined) =>
    said === undefined ? undefined : (await positionRows(db, [said], new Map()))[0];
  const found: Change[] = [];
  for (const issue of [...new Set([...then.keys(), ...now.keys()])].sort()) {
    const [before, after] = [await rowOf(then.get(issue)), await rowOf(now.get(issue))];
    found.push({ issue, ...(before && { before }), ...(after && { after }) });
  }
  return found;
}

/** What an actor said that fits, by day, by report and in its order, copies put to the first of them. */
async function saidBy(db: Kysely<Tables>, actor: Actor, filter: Omit<PositionFilter, "limit">): Promise<Said[]> {
  const { acts, issues, stance, about } = filter;
  const conditions = [
    sql`x.act in (${sql.join(acts)})`,
    ...(issues === undefined ? [] : [sql`x.issue in (${sql.join(issues)})`]),
    ...(stance === undefined ? [] : [sql`x.stance = ${stance}`]),
    ...(about === undefined ? [] : [sql`(s.article, s.item) in ${spokenOf(about)}`]),
    ...within(sql`x.day`, filter),
  ];
  const { rows } = await sql<{
    day: number;
    article: number;
    n: number;
    id: string;
    act: Act;
    wording: number;
    issue: string;
    stance: Stance | null;
    entity: number;
    manner: string | null;
  }>`select x.day, x.article, x.statement as n, a.id, x.act, x.wording, x.issue, x.stance, s.entity, s.manner
    from ${standingIn(actor, "statement_parties", sql`p.role = 'speaker'`)} s
    cross join positions x on x.article = s.article and x.statement = s.item
    cross join articles a on a.key = x.article
    where ${sql.join(conditions, sql` and `)}`.execute(db);
  const statements = new Map<string, Said>();
  for (const { issue, stance: side, entity, manner, ...row } of rows) {
    const key = `${row.article} ${row.n}`;
    const said = statements.get(key) ?? { ...row, issues: new Map(), standing: new Map(), also: [] };
    statements.set(key, said);
    said.issues.set(issue, side);
    said.standing.set(entity, manner);
  }
  const order = [...statements.values()].sort(
    (a, b) => a.day - b.day || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.n - b.n),
  );
  const first = new Map<string, Said>();
  return order.filter((said) => {
    const key = `${said.day} ${said.act} ${said.wording}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, said);
    else known.also.push(said);
    return known === undefined;
  });
}

interface Previous {
  issue: string;
  said: Said;
}

/** For each position the last one of an earlier day on an issue of it, rather of the same act. Needs them in order. */
function previousOf(all: readonly Said[]): Map<Said, Previous> {
  const previous = new Map<Said, Previous>();
  const last = new Map<string, Said>();
  for (const [, sameDay] of Map.groupBy(all, ({ day }) => day)) {
    for (const said of sameDay) {
      const known = [...said.issues.keys()].flatMap((issue) => {
        const before = last.get(`${issue} ${said.act}`) ?? last.get(issue);
        return before === undefined ? [] : [{ issue, said: before }];
      });
      const [nearest] = known.sort((a, b) => b.said.day - a.said.day);
      if (nearest !== undefined) previous.set(said, nearest);
    }
    for (const said of sameDay)
      for (const issue of said.issues.keys()) last.set(issue, said).set(`${issue} ${said.act}`, said);
  }
  return previous;
}

async function positionRows(
  db: Kysely<Tables>,
  found: readonly Said[],
  previous: ReadonlyMap<Said, Previous>,
): Promise<PositionRow[]> {
  const earlier = [...new Set(found.flatMap((said) => previous.get(said)?.said ?? []))];
  const rows = new Map(
    (await statementRows(db, [...found, ...earlier])).map((row, at) => [[...found, ...earlier][at]!, row]),
  );
  const copies = await statementRows(
    db,
    found.flatMap(({ also }) => also),
  );
  const partyAt = await partiesOf(
    db,
    found.map(({ article }) => article),
  );
  return found.map((said) => {
    const before = previous.get(said);
    const told = before && rows.get(before.said)!;
    return {
      ...rows.get(said)!,
      issues: [...said.issues]
        .map(([id, stance]) => ({ id, ...(stance !== null && { stance }) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      speaksFor: [...said.standing].flatMap(([entity, manner]) => {
        const party = partyAt(said.article, entity);
        return party === undefined || manner === null ? [] : [{ ...party, manner }];
      }),
      alsoIn: copies.splice(0, said.also.length).map(({ id }) => id),
      ...(before &&
        told && { before: { id: told.id, day: told.day ?? "", issue: before.issue, text: told.content.text } }),
    };
  });
}
