import { type Kysely, sql } from "kysely";
import { queryStem, searchWords } from "../../language/search.ts";
import type { EntityKind } from "../../model.ts";
import type { Tables } from "../tables.ts";

/** A person, organization or place across reports. */
export interface Subject {
  row: number;
  /** `person:` and 16 hexadecimal digits. */
  id: string;
  kind: EntityKind;
  name: string;
  nameEn?: string;
  country?: string;
  reports: number;
  mentions: number;
}

/** An entity in the role that a row gives it, under the name that the report gives it. */
export interface Party {
  /** Its id across reports. */
  id: string;
  name: string;
  nameEn?: string;
}

/** A name's words may fit very many subjects; the most reported ones are taken. */
const MOST = 200;
const ID = /^(?:person|organization|place):[0-9a-f]{16}$/;

/**
 * The subjects that a name means, the most reported first: an id means that one, words mean all whose names hold every one of them,
 * with or without the article.
 */
export async function subjectsNamed(db: Kysely<Tables>, name: string, kind?: EntityKind): Promise<Subject[]> {
  const query = db
    .selectFrom("subjects")
    .select(["id", "key", "kind", "name", "name_en", "country", "reports", "mentions"])
    .where("reports", ">", 0)
    .$if(kind !== undefined, (only) => only.where("kind", "=", kind!))
    .orderBy("reports", "desc")
    .orderBy("id")
    .limit(MOST);
  const wanted = name.trim();
  if (ID.test(wanted)) return (await query.where("key", "=", wanted).execute()).map(subjectOf);
  const words = nameQuery(wanted);
  if (words === "") return [];
  const rows = await query.where("id", "in", sql<number>`(select rowid from subject_words where subject_words match ${words})`).execute();
  return rows.map(subjectOf);
}

/** The rows of the subjects that a name means; nothing where no name is given. */
export async function rowsNamed(db: Kysely<Tables>, name: string | undefined): Promise<number[] | undefined> {
  return name === undefined ? undefined : (await subjectsNamed(db, name)).map(({ row }) => row);
}

/** A name's words as a query of the index `subject_words`; empty where it has none. */
export function nameQuery(name: string): string {
  return searchWords(name).words.map((word) => `"${queryStem(word)}"`).join(" ");
}

export function subjectOf(row: {
  id: number;
  key: string;
  kind: EntityKind;
  name: string;
  name_en: string | null;
  country: string | null;
  reports: number;
  mentions: number;
}): Subject {
  const { id, key, kind, name, name_en, country, reports, mentions } = row;
  return { row: id, id: key, kind, name, ...(name_en !== null && { nameEn: name_en }), ...(country !== null && { country }), reports, mentions };
}

/** Names and ids of entities by article and place in the reading: `nameAt(article, n)`. */
export async function partiesOf(db: Kysely<Tables>, articles: Iterable<number>): Promise<(article: number, entity: number) => Party | undefined> {
  const wanted = [...new Set(articles)];
  const rows =
    wanted.length === 0
      ? []
      : await db
          .selectFrom("entities")
          .innerJoin("subjects", "subjects.id", "entities.subject")
          .select(["entities.article", "entities.n", "subjects.key", "entities.name", "entities.name_en"])
          .where("entities.article", "in", wanted)
          .execute();
  const parties = new Map(rows.map(({ article, n, key, name, name_en }) => [`${article} ${n}`, { id: key, name, ...(name_en !== null && { nameEn: name_en }) }]));
  return (article, entity) => parties.get(`${article} ${entity}`);
}
