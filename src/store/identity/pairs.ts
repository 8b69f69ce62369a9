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

export async function placedPairs(db: Kysely<Tables>): Promise<PlacedPair[]> {
  const rows = await db.selectFrom("identity_pairs").selectAll().orderBy("a").orderBy("b").execute();
  const placed: PlacedPair[] = [];
  for (const { a, b, same } of rows) placed.push({ same: same === 1, ends: [await endOf(db, a), await endOf(db, b)] });
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
