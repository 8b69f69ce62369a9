import { type Kysely, sql } from "kysely";
import type { EntityKind } from "../../model.ts";
import type { Tables } from "../tables.ts";
import { subjectsNamed } from "./subjects.ts";

/** Somebody whom somebody met, and how often. */
export interface Met {
  id: string;
  kind: EntityKind;
  name: string;
  nameEn?: string;
  /** Meetings, calls, visits of both, as reports tell them; two reports of one meeting count twice. */
  count: number;
}

export interface Meetings {
  met: Met[];
  /** Who of them met each other too. */
  among: { one: string; other: string; count: number }[];
}

/** Whom a small network has room for. */
const MOST = 14;
/** The newest of somebody's consultations that are looked at, so that it costs the same for whoever is in the news daily. */
const NEWEST = 500;

/** With whom somebody met, spoke or conferred, most often first; nothing where the record knows nobody by this id. */
export async function meetings(db: Kysely<Tables>, id: string): Promise<Meetings | undefined> {
  const [subject] = await subjectsNamed(db, id, 1);
  if (subject === undefined) return undefined;
  const consultations = sql`(
    select distinct p.article, p.event from event_participants p
    cross join events v on v.article = p.article and v.n = p.event
    where p.subject = ${subject.row} and v.type = 'CONSULT' and v.status = 'actual'
    order by p.day desc limit ${NEWEST}
  )`;
  const { rows } = await sql<{
    row: number;
    key: string;
    kind: EntityKind;
    name: string;
    en: string | null;
    count: number;
  }>`
    select s.id as row, s.key, s.kind, s.name, s.name_en as en, count(distinct c.article * 4096 + c.event) as count
    from ${consultations} c
    cross join event_participants o on o.article = c.article and o.event = c.event
    cross join subjects s on s.id = o.subject
    where o.subject <> ${subject.row} and s.kind <> 'place' and s.mentions > 0
    group by s.id order by count desc, s.reports desc, s.id limit ${MOST}
  `.execute(db);
  const among =
    rows.length < 2
      ? []
      : (
          await sql<{ one: string; other: string; count: number }>`
    select a.key as one, b.key as other, count(distinct c.article * 4096 + c.event) as count
    from ${consultations} c
    cross join event_participants p on p.article = c.article and p.event = c.event
    cross join event_participants q on q.article = c.article and q.event = c.event and q.subject > p.subject
    join subjects a on a.id = p.subject join subjects b on b.id = q.subject
    where p.subject in (${sql.join(rows.map(({ row }) => row))}) and q.subject in (${sql.join(rows.map(({ row }) => row))})
    group by p.subject, q.subject order by count desc
  `.execute(db)
        ).rows;
  return {
    met: rows.map(({ row: _, key, en, ...one }) => ({ id: key, ...one, ...(en !== null && { nameEn: en }) })),
    among,
  };
}
