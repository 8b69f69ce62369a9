import { type Kysely, sql } from "kysely";
import type { Edtf, EventStatus, EventType, Span } from "../../model.ts";
import { isoDay } from "../days.ts";
import { marksOf, type Verdict } from "../reviews/reviewed.ts";
import type { ParticipantRole, Tables } from "../tables.ts";
import { type ArticleRef, type Quote, quote, sentenceAt, sourcesOf } from "./articles.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { type Condition, type Days, type Place, placesIn } from "./places.ts";
import { type Party, partiesOf, setNamed } from "./subjects.ts";
import { groundOf, type Taking } from "./taking.ts";

/** Which events; all that is said must hold. A name is an entity's id, or words that its name holds. */
export interface EventFilter extends Paging, Days {
  type?: EventType;
  mode?: string;
  status?: EventStatus;
  /** Who did it. */
  actor?: string;
  /** Who took part, in whatever role. */
  who?: string;
  place?: string;
}

export interface EventRow {
  /** `ARTICLE#v3`. */
  id: string;
  article: ArticleRef;
  type: EventType;
  mode?: string;
  status: EventStatus;
  /** The event's own date, where the report gives it. */
  date?: Edtf;
  /** The day it counts on: its own, else its report's. */
  day?: string;
  actors: Party[];
  recipients: Party[];
  present: Party[];
  place?: Party;
  /** The words that name it. */
  triggers: Quote[];
  /** The sentence that says so. */
  sentence: Quote;
  /** What people said of it last. */
  reviewed?: Verdict;
}

const EVENTS = { rows: "events", parts: "event_participants", owner: "event" } as const;

/** Events, the newest first. */
export async function events(db: Kysely<Tables>, filter: EventFilter = {}): Promise<Page<EventRow>> {
  const limit = limitOf(filter);
  const { actor, who, place, type, mode, status } = filter;
  const taking: Taking[] = [];
  if (actor !== undefined) taking.push({ named: await setNamed(db, actor), role: "actor" });
  if (who !== undefined) taking.push({ named: await setNamed(db, who) });
  const conditions: Condition[] = [];
  if (type !== undefined) conditions.push(sql`r.type = ${type}`);
  if (mode !== undefined) conditions.push(sql`r.mode = ${mode}`);
  if (status !== undefined) conditions.push(sql`r.status = ${status}`);
  if (place !== undefined) conditions.push(sql`r.place in ${(await setNamed(db, place)).set}`);
  const search = groundOf(EVENTS, taking, conditions);
  const found = await placesIn(db, search.ground, search.conditions, filter, {
    after: placeOf(filter.after, 3),
    most: limit + 1,
  });
  return pageOf(found, limit, ({ day, article, n }) => [day, article, n], await eventRows(db, found.slice(0, limit)));
}

/** The rows of the events at these places, in their order. */
export async function eventRows(db: Kysely<Tables>, places: readonly Place[]): Promise<EventRow[]> {
  const articles = [...new Set(places.map(({ article }) => article))];
  if (articles.length === 0) return [];
  const [sources, partyAt] = [await sourcesOf(db, articles), await partiesOf(db, articles)];
  const markAt = await marksOf(db, articles);
  const found = await db.selectFrom("events").selectAll().where("article", "in", articles).execute();
  const taking = await db
    .selectFrom("event_participants")
    .select(["article", "event", "role", "entity"])
    .where("article", "in", articles)
    .execute();
  const byPlace = new Map(found.map((event) => [`${event.article} ${event.n}`, event]));
  const parties = Map.groupBy(taking, ({ article, event, role }) => `${article} ${event} ${role}`);

  return places.flatMap(({ article, n }) => {
    const event = byPlace.get(`${article} ${n}`);
    const source = sources.get(article);
    if (event === undefined || source === undefined) return [];
    const role = (name: ParticipantRole) =>
      (parties.get(`${article} ${n} ${name}`) ?? []).flatMap(({ entity }) => partyAt(article, entity) ?? []);
    const place = event.place_entity === null ? undefined : partyAt(article, event.place_entity);
    const day = isoDay(event.day);
    const triggers: Span[] = JSON.parse(event.triggers);
    const reviewed = markAt(article, event.id);
    return {
      id: `${source.ref.id}#${event.id}`,
      article: source.ref,
      type: event.type,
      ...(event.mode !== null && { mode: event.mode }),
      status: event.status,
      ...(event.date !== null && { date: event.date }),
      ...(day !== undefined && { day }),
      actors: role("actor"),
      recipients: role("recipient"),
      present: role("present"),
      ...(place !== undefined && { place }),
      triggers: triggers.map((span) => quote(source.text, span)),
      sentence: sentenceAt(source.text, triggers[0]?.[0] ?? 0),
      ...(reviewed && { reviewed }),
    };
  });
}
