import { type Kysely, type RawBuilder, type SqlBool, sql } from "kysely";
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

const ID = /^(?:person|organization|place):[0-9a-f]{16}$/;

/**
 * The subjects that a name means, the most reported first: an id means that one, words mean all whose names hold
 * every one of them, with or without the article.
 */
export async function subjectsNamed(db: Kysely<Tables>, name: string, most: number): Promise<Subject[]> {
  const rows = await db
    .selectFrom("subjects")
    .select(["id", "key", "kind", "name", "name_en", "country", "reports", "mentions"])
    .where("reports", ">", 0)
    .where(meaning(name))
    .orderBy("reports", "desc")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map(subjectOf);
}

/** The subjects that a name means, as a set. */
export interface NamedSet {
  /** `(…)`, to stand behind `in`. */
  set: RawBuilder<unknown>;
  subjects: number;
  /** In how many reports they are, a report with two of them counted twice. */
  reports: number;
}

export async function setNamed(db: Kysely<Tables>, name: string): Promise<NamedSet> {
  const { fn } = db;
  const found = await db
    .selectFrom("subjects")
    .select([
      fn.countAll<number>().as("subjects"),
      fn.coalesce(fn.sum<number>("reports"), sql<number>`0`).as("reports"),
      fn.max("id").as("last"),
    ])
    .where("reports", ">", 0)
    .where(meaning(name))
    .executeTakeFirstOrThrow();
  const { subjects, reports, last } = found;
  return {
    subjects,
    reports,
    set: subjects === 1 ? sql`(${last})` : sql`(select id from subjects where ${meaning(name)})`,
  };
}

/** The condition that a row of `subjects` is meant by a name, be it its own or another that it goes under. */
export function meaning(name: string): RawBuilder<SqlBool> {
  const wanted = name.trim();
  if (ID.test(wanted)) return standsFor(sql`key = ${wanted}`);
  const words = searchWords(wanted)
    .words.map((word) => `"${queryStem(word)}"`)
    .join(" ");
  return words === ""
    ? sql<SqlBool>`false`
    : standsFor(sql`id in (select rowid from subject_words where subject_words match ${words})`);
}

const standsFor = (named: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  sql<SqlBool>`subjects.id in (select coalesce(canonical, id) from subjects where ${named})`;

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
  return {
    row: id,
    id: key,
    kind,
    name,
    ...(name_en !== null && { nameEn: name_en }),
    ...(country !== null && { country }),
    reports,
    mentions,
  };
}

/** Names and ids of entities by article and place in the reading: `nameAt(article, n)`. */
export async function partiesOf(
  db: Kysely<Tables>,
  articles: Iterable<number>,
): Promise<(article: number, entity: number) => Party | undefined> {
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
  const parties = new Map(
    rows.map(({ article, n, key, name, name_en }) => [
      `${article} ${n}`,
      { id: key, name, ...(name_en !== null && { nameEn: name_en }) },
    ]),
  );
  return (article, entity) => parties.get(`${article} ${entity}`);
}
