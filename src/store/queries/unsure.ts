import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { type ArticleRef, refOf } from "./articles.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { meaning } from "./subjects.ts";

/** Which unsure matches. */
export interface UnsureFilter extends Paging {
  /** Words of the name, or its id, or those of somebody who may be meant. */
  name?: string;
  /** As likely as this at least, 0 to 1. */
  least?: number;
}

/** A name, or somebody in one report, and who may be meant: a question that a person can answer. */
export interface UnsureRow {
  /** Of a name the id of its subject, of somebody in a report the entity's, `ARTICLE#e1`. */
  id: string;
  name: string;
  /** The report, where it is of this one only. */
  article?: ArticleRef;
  candidates: {
    id: string;
    name: string;
    /** 0 to 1; what is missing to 1 is that it is none of these. */
    likely: number;
    reasons: { name: string; adds: number }[];
  }[];
}

/** Matches that are not made since they are not sure enough, the likeliest first. */
export async function unsure(db: Kysely<Tables>, filter: UnsureFilter = {}): Promise<Page<UnsureRow>> {
  const limit = limitOf(filter);
  const after = placeOf(filter.after, 2);
  const { name, least } = filter;
  const named = (column: string) =>
    sql<boolean>`${sql.ref(column)} in (select id from subjects where ${meaning(name ?? "")})`;
  const found = await db
    .selectFrom("identity_matches as m")
    .select(({ fn }) => ["name", "article", "n", fn.max("likely").as("best"), fn.min("id").as("first")])
    .where("sure", "=", 0)
    .$if(name !== undefined, (query) => query.where((eb) => eb.or([named("m.name"), named("m.target")])))
    .groupBy(["article", "n", "name"])
    .$if(least !== undefined, (query) => query.having(sql`max(likely)`, ">=", least!))
    .$if(after !== undefined, (query) =>
      query.having(sql<boolean>`(-max(likely), min(id)) > (${-after![0]!}, ${after![1]})`),
    )
    .orderBy("best", "desc")
    .orderBy("first")
    .limit(limit + 1)
    .execute();
  const rows: UnsureRow[] = [];
  for (const { name: subject, article, n } of found.slice(0, limit))
    rows.push(await unsureRow(db, subject, article, n));
  return pageOf(found, limit, ({ best, first }) => [best, first], rows);
}

async function unsureRow(
  db: Kysely<Tables>,
  name: number,
  article: number | null,
  n: number | null,
): Promise<UnsureRow> {
  const candidates = await db
    .selectFrom("identity_matches as m")
    .innerJoin("subjects as s", "s.id", "m.target")
    .select(["s.key as id", "s.name", "likely", "reasons"])
    .where("sure", "=", 0)
    .where("m.name", "=", name)
    .where("m.article", "is", article)
    .where("m.n", "is", n)
    .orderBy("likely", "desc")
    .orderBy("s.key")
    .execute();
  const listed = candidates.map(({ reasons, ...candidate }) => ({ ...candidate, reasons: JSON.parse(reasons) }));
  if (article === null) {
    const { key, name: own } = await db
      .selectFrom("subjects")
      .select(["key", "name"])
      .where("id", "=", name)
      .executeTakeFirstOrThrow();
    return { id: key, name: own, candidates: listed };
  }
  const at = await db
    .selectFrom("entities as e")
    .innerJoin("articles as a", "a.key", "e.article")
    .select(["e.id as entity", "e.name", "a.id", "a.title", "a.outlet", "a.published", "a.url"])
    .where("e.article", "=", article)
    .where("e.n", "=", n!)
    .executeTakeFirstOrThrow();
  const { entity, name: written, ...ref } = at;
  return { id: `${ref.id}#${entity}`, name: written, article: refOf(ref), candidates: listed };
}
