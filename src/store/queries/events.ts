import { type Kysely, sql } from "kysely";
import type { Edtf, EventStatus, EventType, Span } from "../../model.ts";
import { isoDay } from "../days.ts";
import type { ParticipantRole, Tables } from "../tables.ts";
import { type ArticleRef, type Quote, quote, sentenceAt, sourcesOf } from "./articles.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { among, type Condition, type Days, type Place, placesIn } from "./places.ts";
import { type Party, partiesOf, rowsNamed } from "./subjects.ts";

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
}

/** Events, the newest first. */
export async function events(db: Kysely<Tables>, filter: EventFilter = {}): Promise<Page<EventRow>> {
  const limit = limitOf(filter);
  const [actors, people, places] = [await rowsNamed(db, filter.actor), await rowsNamed(db, filter.who), await rowsNamed(db, filter.place)];
  if ([actors, people, places].some((rows) => rows?.length === 0)) return { rows: [] };

  const ofEvents: Condition[] = [];
  if (filter.type !== undefined) ofEvents.push(sql`e.type = ${filter.type}`);
  if (filter.mode !== undefined) ofEvents.push(sql`e.mode = ${filter.mode}`);
  if (filter.status !== undefined) ofEvents.push(sql`e.status = ${filter.status}`);
  if (places !== undefined) ofEvents.push(among(sql`e.place`, places));
  const ofParticipants: Condition[] = [];
  if (actors !== undefined) ofParticipants.push(among(sql`p.subject`, actors), sql`p.role = 'actor'`);
  else if (people !== undefined) ofParticipants.push(among(sql`p.subject`, people));
  if (actors !== undefined && people !== undefined) {
    ofParticipants.push(sql`exists (select 1 from event_participants w where w.article = p.article and w.event = p.event and ${among(sql`w.subject`, people)})`);
  }
  const ground = groundOf(ofParticipants.length > 0, ofEvents.length > 0);
  const found = await placesIn(db, ground, [...ofParticipants, ...ofEvents], filter, { after: placeOf(filter.after, 3), most: limit + 1 });
  return pageOf(found, limit, ({ day, article, n }) => [day, article, n], await eventRows(db, found.slice(0, limit)));
}

/** Participants' index is in the order of days too: where somebody is named it leads, and events are joined if more is asked of them. */
function groundOf(byParticipants: boolean, byEvents: boolean) {
  if (!byParticipants) return { tables: sql`events e`, day: sql`e.day`, article: sql`e.article`, n: sql`e.n` };
  const tables = byEvents ? sql`event_participants p cross join events e on e.article = p.article and e.n = p.event` : sql`event_participants p`;
  return { tables, day: sql`p.day`, article: sql`p.article`, n: sql`p.event` };
}

/** The rows of the events at these places, in their order. */
export async function eventRows(db: Kysely<Tables>, places: readonly Place[]): Promise<EventRow[]> {
  const articles = [...new Set(places.map(({ article }) => article))];
  if (articles.length === 0) return [];
  const [sources, partyAt] = [await sourcesOf(db, articles), await partiesOf(db, articles)];
  const found = await db.selectFrom("events").selectAll().where("article", "in", articles).execute();
  const taking = await db.selectFrom("event_participants").select(["article", "event", "role", "entity"]).where("article", "in", articles).execute();
  const byPlace = new Map(found.map((event) => [`${event.article} ${event.n}`, event]));
  const parties = Map.groupBy(taking, ({ article, event, role }) => `${article} ${event} ${role}`);

  return places.flatMap(({ article, n }) => {
    const event = byPlace.get(`${article} ${n}`);
    const source = sources.get(article);
    if (event === undefined || source === undefined) return [];
    const role = (name: ParticipantRole) => (parties.get(`${article} ${n} ${name}`) ?? []).flatMap(({ entity }) => partyAt(article, entity) ?? []);
    const place = event.place_entity === null ? undefined : partyAt(article, event.place_entity);
    const day = isoDay(event.day);
    const triggers: Span[] = JSON.parse(event.triggers);
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
    };
  });
}
