/** Which reports are yet to be looked at for positions, or anew. Works inside the caller's transaction. */
import { type Kysely, sql } from "kysely";
import type { Act, EntityKind, Span } from "../../model.ts";
import { among } from "../among.ts";
import { countUnseenIn, outdatedIn } from "../pending.ts";
import type { Tables } from "../tables.ts";

/** What of a report's rows its positions are made of; entities and statements in the order of their rows. */
export interface PendingReport {
  article: number;
  reader: string;
  day: number;
  title: string;
  text: string;
  entities: {
    kind: EntityKind;
    name: string;
    country: string | null;
    mentions: number;
    spans: Span[];
    offices: { title: string; of: string | null; former: boolean }[];
  }[];
  statements: { n: number; act: Act; cue: Span; content: Span }[];
}

/** Reports whose positions are those of another version, reader or maker. */
export const outdatedPositions = (db: Kysely<Tables>, maker: string, most: number): Promise<number[]> =>
  outdatedIn(db, "positioned", maker, most);

/** How many reports are yet to be looked at. */
export const countUnpositioned = (db: Kysely<Tables>): Promise<number> => countUnseenIn(db, "positioned");

/** The next reports behind the row `after` that are yet to be looked at. */
export async function unpositioned(db: Kysely<Tables>, after: number, most: number): Promise<PendingReport[]> {
  const { rows: reports } = await sql<{
    article: number;
    reader: string;
    day: number;
    title: string | null;
    text: string;
  }>`select a.key as article, r.reader, a.day, a.title, a.text from articles a
    join readings r on r.article = a.key left join positioned p on p.article = a.key
    where a.current = 1 and p.article is null and a.key > ${after} order by a.key limit ${most}`.execute(db);
  const these = among(reports.map(({ article }) => article));
  const entities = await db
    .selectFrom("entities")
    .innerJoin("subjects", "subjects.id", "entities.subject")
    .select(["article", "n", "kind", "entities.name", "entities.country", "entities.mentions", "names", "descriptions"])
    .where("article", "in", these)
    .orderBy("article")
    .orderBy("n")
    .execute();
  const offices = await db
    .selectFrom("offices")
    .select(["article", "entity", "title", "of", "former"])
    .where("article", "in", these)
    .orderBy("article")
    .orderBy("entity")
    .orderBy("n")
    .execute();
  const statements = await db
    .selectFrom("statements")
    .select(["article", "n", "act", "cue_start", "cue_end", "start", "end"])
    .where("article", "in", these)
    .orderBy("article")
    .orderBy("n")
    .execute();
  const entitiesOf = Map.groupBy(entities, ({ article }) => article);
  const officesOf = Map.groupBy(offices, ({ article, entity }) => `${article} ${entity}`);
  const statementsOf = Map.groupBy(statements, ({ article }) => article);
  return reports.map(({ article, title, ...report }) => ({
    ...report,
    article,
    title: title ?? "",
    entities: (entitiesOf.get(article) ?? []).map(({ n, names, descriptions, kind, name, country, mentions }) => ({
      kind,
      name,
      country,
      mentions,
      spans: [...JSON.parse(names), ...JSON.parse(descriptions)],
      offices: (officesOf.get(`${article} ${n}`) ?? []).map((office) => ({ ...office, former: office.former === 1 })),
    })),
    statements: (statementsOf.get(article) ?? []).map(({ n, act, cue_start, cue_end, start, end }) => ({
      n,
      act,
      cue: [cue_start, cue_end],
      content: [start, end],
    })),
  }));
}
