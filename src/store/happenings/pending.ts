/** Which reports' deeds are yet to be compared, or to be compared anew. */
import { type Kysely, sql } from "kysely";
import type { Edtf, EntityKind, EventType, Span } from "../../model.ts";
import { among } from "../among.ts";
import { countUnseenIn, type Mark, outdatedIn, unseenIn } from "../pending.ts";
import { sentenceSpans } from "../queries/articles.ts";
import type { Tables } from "../tables.ts";
import { deedNumber, MOST_DEEDS } from "./deeds.ts";

/** Who takes part in a deed, or where it is done, across reports. */
export interface Taker {
  id: string;
  kind: EntityKind;
  name: string;
  country?: string;
  /** Whether its report calls it by name. */
  named: boolean;
}

/** A deed with what its report tells of it. */
export interface PendingDeed {
  deed: number;
  type: EventType;
  mode?: string;
  date?: Edtf;
  published?: string;
  actors: Taker[];
  place?: Taker;
  /** Ids of all whom the report names or describes. */
  cast: string[];
  /** Whether the report opens with it, in its title or first sentence. */
  opens: boolean;
  triggers: string;
  sentences: string;
}

export interface PendingReport {
  article: number;
  deeds: PendingDeed[];
}

/** Sentences with which a report opens: title and lead. */
const OPENING = 2;
const NOTES = "happening_reports";

/**
 * Reports that were looked at but must be so again, or no more: superseded by a new version, read by another reader,
 * looked at by another maker, or with somebody in them found to be another.
 */
export const outdated = (db: Kysely<Tables>, maker: string, most: number): Promise<number[]> =>
  outdatedIn(db, NOTES, maker, most, sql`n.article in (select article from happening_moved)`);

/** Forgets that some reports were looked at. */
export async function forget(db: Kysely<Tables>, articles: readonly number[]): Promise<void> {
  await db.deleteFrom("happening_reports").where("article", "in", among(articles)).execute();
  await db.deleteFrom("happening_moved").where("article", "in", among(articles)).execute();
}

/** Notes that some reports are looked at by this maker. */
export async function remember(db: Kysely<Tables>, articles: readonly number[], maker: string): Promise<void> {
  await sql`insert into happening_reports (article, reader, maker)
    select article, reader, ${maker} from readings where article in ${among(articles)}`.execute(db);
  await db.deleteFrom("happening_moved").where("article", "in", among(articles)).execute();
}

/** The next reports behind `after` that were not looked at, by their days, and where to go on. */
export async function unseen(
  db: Kysely<Tables>,
  after: Mark,
  most: number,
): Promise<{ pending: PendingReport[]; last: Mark }> {
  const { articles, last } = await unseenIn(db, NOTES, after, most);
  return { pending: await pendingOf(db, articles), last };
}

/** How many reports were not looked at. */
export const countUnseen = (db: Kysely<Tables>): Promise<number> => countUnseenIn(db, NOTES);

async function pendingOf(db: Kysely<Tables>, articles: readonly number[]): Promise<PendingReport[]> {
  const events = await db
    .selectFrom("events")
    .select(["article", "n", "type", "mode", "date", "place_entity", "triggers"])
    .where("article", "in", among(articles))
    .where("n", "<", MOST_DEEDS)
    .execute();
  const taking = await db
    .selectFrom("event_participants")
    .select(["article", "event", "entity"])
    .where("article", "in", among(articles))
    .execute();
  const casts = await castsOf(db, articles);
  const sources = await db
    .selectFrom("articles")
    .select(["key", "published", "text"])
    .where("key", "in", among(articles))
    .execute();
  const byReport = Map.groupBy(events, ({ article }) => article);
  const byDeed = Map.groupBy(taking, ({ article, event }) => deedNumber(article, event));
  return sources.map(({ key, published, text }) => {
    const found = byReport.get(key) ?? [];
    const sentences = found.length === 0 ? [] : sentenceSpans(text);
    const cast = casts.get(key) ?? new Map<number, Taker>();
    const ids = [...cast.values()].map(({ id }) => id);
    const deeds = found.map(({ n, type, mode, date, place_entity, triggers }): PendingDeed => {
      const deed = deedNumber(key, n);
      const spans: Span[] = JSON.parse(triggers);
      const place = place_entity === null ? undefined : cast.get(place_entity);
      return {
        deed,
        type,
        ...(mode !== null && { mode }),
        ...(date !== null && { date }),
        ...(published !== null && { published }),
        actors: (byDeed.get(deed) ?? []).flatMap(({ entity }) => cast.get(entity) ?? []),
        ...(place !== undefined && { place }),
        cast: ids,
        opens: spans.some(([start]) => start < (sentences[OPENING]?.[0] ?? text.length)),
        triggers: spans.map((span) => text.slice(...span)).join(" "),
        sentences: sentencesWith(spans, sentences)
          .map((span) => text.slice(...span))
          .join("\n"),
      };
    });
    return { article: key, deeds };
  });
}

/** The sentences in which some spans begin. */
export function sentencesWith(spans: readonly Span[], sentences: readonly Span[]): Span[] {
  return sentences.filter(([start, end]) => spans.some(([at]) => start <= at && at < end));
}

/** By report and place in its reading, who or what is named or described there. */
async function castsOf(db: Kysely<Tables>, articles: readonly number[]): Promise<Map<number, Map<number, Taker>>> {
  const rows = await db
    .selectFrom("entities")
    .innerJoin("subjects", "subjects.id", "entities.subject")
    .select(["article", "n", "subjects.key", "kind", "subjects.name", "subjects.country", "entities.mentions"])
    .where("article", "in", among(articles))
    .execute();
  const casts = new Map(articles.map((article) => [article, new Map<number, Taker>()]));
  for (const { article, n, key, kind, name, country, mentions } of rows)
    casts.get(article)!.set(n, { id: key, kind, name, ...(country !== null && { country }), named: mentions > 0 });
  return casts;
}
