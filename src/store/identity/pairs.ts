/** What people have said of who is who. It comes from reviews and goes before all evidence. */
import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import { touch } from "./reports.ts";

/** Two that are one or are not, each by the id of a subject (`person:…`) or of an entity in its report (`ARTICLE#e1`). */
export interface StoredPair {
  a: string;
  b: string;
  same: boolean;
}

/** A pair with what is known of its ends: the folded name and the block of a subject, the block of an entity. */
export interface PlacedPair {
  same: boolean;
  ends: [End, End];
}

export interface End {
  /** The folded name of a subject, the id of an entity. */
  id: string;
  subject?: number;
  block?: string;
}

/** Puts these pairs in place of those there were. What they bear on is resolved anew at the next update. */
export async function setPairs(db: Kysely<Tables>, pairs: readonly StoredPair[]): Promise<void> {
  const before = await placedPairs(db);
  await db.deleteFrom("identity_pairs").execute();
  for (const { a, b, same } of pairs) {
    await db
      .insertInto("identity_pairs")
      .values({ a, b, same: same ? 1 : 0 })
      .execute();
  }
  const ends = [...before, ...(await placedPairs(db))].flatMap((pair) => pair.ends);
  await touch(
    db,
    ends.flatMap(({ block }) => block ?? []),
  );
}

/** The pairs there are, in a fixed order. */
export async function storedPairs(db: Kysely<Tables>): Promise<StoredPair[]> {
  const rows = await db.selectFrom("identity_pairs").selectAll().orderBy("a").orderBy("b").execute();
  return rows.map(({ a, b, same }) => ({ a, b, same: same === 1 }));
}

/**
 * Who goes by a name in one article, as pairs name it: the entity where who that is depends on the report, else the name's
 * subject. Nothing where the article has nobody of that name.
 */
export async function endIn(db: Kysely<Tables>, article: string, key: string): Promise<string | undefined> {
  const found = await db
    .selectFrom("articles")
    .innerJoin("entities", "entities.article", "articles.key")
    .innerJoin("subjects", "subjects.id", "entities.named")
    .leftJoin("identity_unresolved as u", (join) =>
      join.onRef("u.article", "=", "entities.article").onRef("u.n", "=", "entities.n"),
    )
    .select(["entities.id", "u.block"])
    .where("articles.id", "=", article)
    .where("current", "=", 1)
    .where("subjects.key", "=", key)
    .executeTakeFirst();
  return found && (found.block === null ? key : `${article}#${found.id}`);
}

/** Whether there is a name with this key in the record. */
export async function isName(db: Kysely<Tables>, key: string): Promise<boolean> {
  const found = await db.selectFrom("subjects").select("id").where("key", "=", key).executeTakeFirst();
  return found !== undefined;
}

/** The key of the name that an entity of an article goes by there, whoever it was found to be. */
export async function nameIn(db: Kysely<Tables>, article: string, entity: string): Promise<string | undefined> {
  const found = await db
    .selectFrom("articles")
    .innerJoin("entities", "entities.article", "articles.key")
    .innerJoin("subjects", "subjects.id", "entities.named")
    .select("subjects.key")
    .where("articles.id", "=", article)
    .where("current", "=", 1)
    .where("entities.id", "=", entity)
    .executeTakeFirst();
  return found?.key;
}

export async function placedPairs(db: Kysely<Tables>): Promise<PlacedPair[]> {
  const placed: PlacedPair[] = [];
  for (const { a, b, same } of await storedPairs(db))
    placed.push({ same, ends: [await endOf(db, a), await endOf(db, b)] });
  return placed;
}

async function endOf(db: Kysely<Tables>, id: string): Promise<End> {
  const subject = await db
    .selectFrom("subjects")
    .leftJoin("identity_names", "identity_names.name", "subjects.id")
    .select(["id", "folded", "block"])
    .where("key", "=", id)
    .executeTakeFirst();
  if (subject !== undefined)
    return { id: subject.folded, subject: subject.id, ...(subject.block !== null && { block: subject.block }) };
  const at = id.lastIndexOf("#");
  const entity = await db
    .selectFrom("articles")
    .innerJoin("entities", "entities.article", "articles.key")
    .innerJoin("identity_unresolved as u", (join) =>
      join.onRef("u.article", "=", "entities.article").onRef("u.n", "=", "entities.n"),
    )
    .select("block")
    .where("articles.id", "=", id.slice(0, at))
    .where("current", "=", 1)
    .where("entities.id", "=", id.slice(at + 1))
    .executeTakeFirst();
  return { id, ...(entity && { block: entity.block }) };
}
