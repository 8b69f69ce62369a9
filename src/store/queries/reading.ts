import type { Kysely } from "kysely";
import type { Article, Entity, Event, Reading, Span, Statement } from "../../model.ts";
import type { Tables } from "../tables.ts";
import { articleIn } from "./articles.ts";

/** The reading of an article version, put together from its rows as it was added. Nothing where it was not read. */
export async function readingOf(db: Kysely<Tables>, key: number, article: Article): Promise<Reading | undefined> {
  const reading = await db
    .selectFrom("readings")
    .select(["reader", "dates"])
    .where("article", "=", key)
    .executeTakeFirst();
  if (reading === undefined) return undefined;
  const rows = rowsOf(db, key);
  const entities = await db
    .selectFrom("entities")
    .innerJoin("subjects", "subjects.id", "entities.subject")
    .selectAll("entities")
    .select("kind")
    .where("article", "=", key)
    .orderBy("n")
    .execute();
  const idOf = new Map(entities.map(({ n, id }) => [n, id]));
  const ids = (found: { entity: number }[] | undefined) =>
    (found ?? []).flatMap(({ entity }) => idOf.get(entity) ?? []);
  const offices = Map.groupBy(await rows("offices"), ({ entity }) => entity);
  const participants = Map.groupBy(await rows("event_participants"), ({ event, role }) => `${event} ${role}`);
  const parties = Map.groupBy(await rows("statement_parties"), ({ statement, role }) => `${statement} ${role}`);

  return {
    article,
    entities: entities.map(
      ({ n, id, kind, name, name_en, country, names, descriptions }): Entity => ({
        id,
        kind,
        name,
        ...(name_en !== null && { nameEn: name_en }),
        mentions: JSON.parse(names),
        descriptions: JSON.parse(descriptions),
        offices: (offices.get(n) ?? []).map((office) => ({
          title: office.title,
          ...(office.of !== null && { of: office.of }),
          span: spanOf(office),
          ...(office.former === 1 && { former: true }),
          ...(office.acting === 1 && { acting: true }),
          ...(office.new === 1 && { new: true }),
        })),
        ...(country !== null && { country }),
      }),
    ),
    dates: JSON.parse(reading.dates),
    events: (await rows("events")).map(({ n, id, type, mode, triggers, place_entity, date, status }): Event => {
      const place = place_entity === null ? undefined : idOf.get(place_entity);
      return {
        id,
        type,
        ...(mode !== null && { mode }),
        triggers: JSON.parse(triggers),
        actors: ids(participants.get(`${n} actor`)),
        recipients: ids(participants.get(`${n} recipient`)),
        present: ids(participants.get(`${n} present`)),
        ...(place !== undefined && { place }),
        ...(date !== null && { date }),
        status,
      };
    }),
    statements: (await rows("statements")).map(({ n, id, act, mode, cue_start, cue_end, start, end }): Statement => {
      const addressees = ids(parties.get(`${n} addressee`));
      return {
        id,
        speakers: ids(parties.get(`${n} speaker`)),
        via: ids(parties.get(`${n} relay`)),
        cue: [cue_start, cue_end],
        content: [start, end],
        act,
        mode,
        ...(addressees.length > 0 && { addressees }),
      };
    }),
    reader: reading.reader,
  };
}

/** The reading of the article version with this key as it stands now; nothing where it was not read. */
export async function readingNow(db: Kysely<Tables>, key: number): Promise<Reading | undefined> {
  const row = await db.selectFrom("articles").selectAll().where("key", "=", key).executeTakeFirst();
  return row && (await readingOf(db, key, articleIn(row)));
}

/** What orders the rows of one article version as the reading had them. */
const ORDER = {
  offices: ["entity", "n"],
  events: ["n"],
  event_participants: ["event", "role", "n"],
  statements: ["n"],
  statement_parties: ["statement", "role", "n"],
} as const;

function rowsOf(db: Kysely<Tables>, article: number) {
  return <T extends keyof typeof ORDER>(table: T): Promise<Tables[T][]> => {
    let query = db
      .selectFrom(table as "events")
      .selectAll()
      .where("article", "=", article);
    for (const column of ORDER[table]) query = query.orderBy(column as "n");
    return query.execute() as unknown as Promise<Tables[T][]>;
  };
}

const spanOf = ({ start, end }: { start: number; end: number }): Span => [start, end];
