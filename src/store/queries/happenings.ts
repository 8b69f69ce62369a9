import { type Kysely, sql } from "kysely";
import type { EventStatus, EventType } from "../../model.ts";
import { among } from "../among.ts";
import { isoDay } from "../days.ts";
import { articleOf, deedNumber, MOST_DEEDS, placeOf as placeOfDeed } from "../happenings/deeds.ts";
import { sentencesWith } from "../happenings/pending.ts";
import { keyOf, numberIn } from "../keys.ts";
import type { Tables } from "../tables.ts";
import { type Quote, quote, sentenceSpans, sourcesOf } from "./articles.ts";
import { type EventFilter, type EventRow, eventRows } from "./events.ts";
import { limitOf, type Page, pageOf, placeOf } from "./paging.ts";
import { type Condition, within } from "./places.ts";
import { setNamed } from "./subjects.ts";

/** Which happenings; all that is said must hold, by any of their tellings where it is of who took part and where. */
export interface HappeningFilter extends EventFilter {
  /** So many tellings at least. */
  least?: number;
}

/** A deed as one report tells it. */
export interface TellingRow extends EventRow {
  /** The number of its text: copies of one text have the same. */
  text: number;
  /** The sentences that name the deed. */
  sentences: Quote[];
  /** ISO 3166-1 alpha-2 of the place. */
  country?: string;
}

/** One deed with all its tellings. */
export interface HappeningRow {
  /** `happening:` and 13 hexadecimal digits; the same as long as its first telling is. */
  id: string;
  day?: string;
  type: EventType;
  mode?: string;
  status: EventStatus;
  /** How many different texts tell it. */
  independent: number;
  /** The earliest first. */
  tellings: TellingRow[];
}

/** Happenings as they were last made, the newest first, of one day those with the most tellings. */
export async function happenings(db: Kysely<Tables>, filter: HappeningFilter = {}): Promise<Page<HappeningRow>> {
  const limit = limitOf(filter);
  const after = placeOf(filter.after, 3);
  const { least, type, mode, status } = filter;
  let query = db.selectFrom("happenings").selectAll();
  if (least !== undefined) query = query.where("tellings", ">=", least);
  if (type !== undefined) query = query.where("type", "=", type);
  if (mode !== undefined) query = query.where("mode", "=", mode);
  if (status !== undefined) query = query.where("status", "=", status);
  if (after !== undefined)
    query = query.where(sql<boolean>`(day, tellings, id) < (${after[0]}, ${after[1]}, ${after[2]})`);
  for (const condition of [...(await partaking(db, filter)), ...within(sql`day`, filter)])
    query = query.where(condition as never);
  const found = await query
    .orderBy("day", "desc")
    .orderBy("tellings", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const mark = (happening: Tables["happenings"]) => [happening.day, happening.tellings, happening.id];
  return pageOf(found, limit, mark, await happeningRows(db, found.slice(0, limit)));
}

/** The happening with this id, where there is one. */
export async function happeningNamed(db: Kysely<Tables>, id: string): Promise<HappeningRow | undefined> {
  const number = numberIn("happening", id);
  if (number === undefined) return undefined;
  const found = await db.selectFrom("happenings").selectAll().where("id", "=", number).execute();
  return (await happeningRows(db, found))[0];
}

/** The happenings that some reports tell, the most told first. */
export async function happeningsIn(db: Kysely<Tables>, articles: readonly number[]): Promise<HappeningRow[]> {
  const deeds = sql<number>`(select e.article * ${sql.lit(MOST_DEEDS)} + e.n from events e
    where e.article in ${among(articles)})`;
  const found = await db
    .selectFrom("happenings")
    .selectAll()
    .where("id", "in", sql<number>`(select happening from happening_tellings where deed in ${deeds})`)
    .orderBy("tellings", "desc")
    .orderBy("id")
    .execute();
  return await happeningRows(db, found);
}

async function partaking(db: Kysely<Tables>, { who, actor, place }: HappeningFilter): Promise<Condition[]> {
  const told = (rows: Condition) => sql`id in (select happening from happening_tellings where deed in (${rows}))`;
  const deed = sql`article * ${sql.lit(MOST_DEEDS)}`;
  const conditions: Condition[] = [];
  for (const [name, role] of [
    [who, sql`true`],
    [actor, sql`role = 'actor'`],
  ] as const) {
    if (name === undefined) continue;
    const { set } = await setNamed(db, name);
    conditions.push(told(sql`select ${deed} + event from event_participants where subject in ${set} and ${role}`));
  }
  if (place !== undefined)
    conditions.push(told(sql`select ${deed} + n from events where place in ${(await setNamed(db, place)).set}`));
  return conditions;
}

async function happeningRows(db: Kysely<Tables>, found: readonly Tables["happenings"][]): Promise<HappeningRow[]> {
  const members = await db
    .selectFrom("happening_tellings")
    .selectAll()
    .where("happening", "in", among(found.map(({ id }) => id)))
    .orderBy("happening")
    .orderBy("n")
    .execute();
  const tellings = await tellingRows(db, members);
  const byHappening = Map.groupBy(members, ({ happening }) => happening);
  return found.map(({ id, day, type, mode, status, independent }) => {
    const on = isoDay(day);
    return {
      id: keyOf("happening", id),
      ...(on !== undefined && { day: on }),
      type,
      ...(mode !== null && { mode }),
      status,
      independent,
      tellings: (byHappening.get(id) ?? []).flatMap(({ deed }) => tellings.get(deed) ?? []),
    };
  });
}

async function tellingRows(
  db: Kysely<Tables>,
  members: readonly Tables["happening_tellings"][],
): Promise<Map<number, TellingRow>> {
  const places = members.map(({ deed }) => ({ day: 0, article: articleOf(deed), n: placeOfDeed(deed) }));
  const articles = new Set(places.map(({ article }) => article));
  const sources = await sourcesOf(db, articles);
  const countries = await countriesOf(db, articles);
  const sentences = new Map([...sources].map(([article, { text }]) => [article, sentenceSpans(text)]));
  const rows = await eventRows(db, places);
  return new Map(
    rows.map((row, at) => {
      const { deed, text } = members[at]!;
      const article = articleOf(deed);
      const triggers = row.triggers.map(({ span }) => span);
      const country = countries.get(deed);
      return [
        deed,
        {
          ...row,
          text,
          sentences: sentencesWith(triggers, sentences.get(article)!).map((span) =>
            quote(sources.get(article)!.text, span),
          ),
          ...(country !== undefined && { country }),
        },
      ];
    }),
  );
}

/** The countries of the places of some reports' deeds. */
async function countriesOf(db: Kysely<Tables>, articles: Iterable<number>): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom("events")
    .innerJoin("subjects", "subjects.id", "events.place")
    .select(["article", "n", "country"])
    .where("article", "in", among(articles))
    .execute();
  return new Map(
    rows.flatMap(({ article, n, country }) => (country === null ? [] : [[deedNumber(article, n), country]])),
  );
}
