/** Blocks that are to be resolved, with all that is known in them. */
import { type Kysely, sql } from "kysely";
import type { EntityKind } from "../../model.ts";
import { among } from "../among.ts";
import type { Tables } from "../tables.ts";

export interface StoredName {
  name: number;
  block: string;
  kind: EntityKind;
  folded: string;
  /** The subject it stood for so far. */
  canonical: number;
  /** The folded name of that subject. */
  standsFor: string;
  reports: number;
  days: number[];
  countries: Map<string, number>;
  offices: { office: string; day: number; count: number; former: boolean }[];
}

/** Somebody in a report, by the id of the entity, `ARTICLE#e1`. */
export interface StoredSomebody {
  id: string;
  article: number;
  n: number;
  block: string;
  clue: string;
  named: number;
  subject: number;
}

/** Some blocks that are to be resolved: those of names first, since those of offices build upon them. */
export async function dirtyBlocks(db: Kysely<Tables>, most: number): Promise<string[]> {
  const dirty = db.selectFrom("identity_dirty").select("block").orderBy("block").limit(most);
  const names = await dirty.where(sql<boolean>`block not like 'office %'`).execute();
  return (names.length > 0 ? names : await dirty.execute()).map(({ block }) => block);
}

export async function clean(db: Kysely<Tables>, blocks: Iterable<string>): Promise<void> {
  await db.deleteFrom("identity_dirty").where("block", "in", among(blocks)).execute();
}

/** The names of some blocks. */
export async function namesIn(db: Kysely<Tables>, blocks: Iterable<string>): Promise<StoredName[]> {
  return await stored(db, sql`block in ${among(blocks)}`);
}

/** Names by their subjects. */
export async function namesAt(db: Kysely<Tables>, subjects: Iterable<number>): Promise<StoredName[]> {
  return await stored(db, sql`identity_names.name in ${among(subjects)}`);
}

/** Names to which reports give an office of these words. */
export async function namesWithOffice(db: Kysely<Tables>, core: string): Promise<StoredName[]> {
  const told = sql`select name from identity_traits where what = 'office' and value >= ${`${core}|`} and value < ${`${core}}`}`;
  return await stored(db, sql`identity_names.name in (${told})`);
}

async function stored(db: Kysely<Tables>, where: ReturnType<typeof sql>): Promise<StoredName[]> {
  const rows = await db
    .selectFrom("identity_names")
    .innerJoin("subjects", "subjects.id", "identity_names.name")
    .leftJoin("subjects as c", "c.id", "subjects.canonical")
    .select(({ fn }) => [
      "identity_names.name",
      "block",
      "subjects.kind",
      "subjects.folded",
      "subjects.canonical",
      "uses",
      fn.coalesce("c.folded", "subjects.folded").as("standsFor"),
    ])
    .where(where as never)
    .orderBy("subjects.folded")
    .execute();
  const traits = await db
    .selectFrom("identity_traits")
    .selectAll()
    .where("name", "in", among(rows.map(({ name }) => name)))
    .execute();
  const traitsOf = Map.groupBy(traits, ({ name }) => name);
  return rows.map(({ canonical, uses, ...row }) => {
    const own = traitsOf.get(row.name) ?? [];
    return {
      ...row,
      canonical: canonical ?? row.name,
      reports: uses,
      days: own
        .flatMap(({ what, day, count }) => (what === "day" ? Array<number>(count).fill(day) : []))
        .sort((a, b) => a - b),
      countries: new Map(
        own.flatMap(({ what, value, count }) => (what === "country" ? [[value, count] as const] : [])),
      ),
      offices: own.flatMap(({ what, value, day, count }) => {
        const former = what === "former";
        return former || what === "office" ? [{ office: value, day, count, former }] : [];
      }),
    };
  });
}

/** Those in some blocks who are called by one name or an office alone. */
export async function unresolvedIn(db: Kysely<Tables>, blocks: Iterable<string>): Promise<StoredSomebody[]> {
  return await db
    .selectFrom("identity_unresolved as u")
    .innerJoin("entities as e", (join) => join.onRef("e.article", "=", "u.article").onRef("e.n", "=", "u.n"))
    .innerJoin("articles as a", "a.key", "u.article")
    .select([
      "u.article",
      "u.n",
      "u.block",
      "u.clue",
      "e.named",
      "e.subject",
      sql<string>`a.id || '#' || e.id`.as("id"),
    ])
    .where("u.block", "in", among(blocks))
    .orderBy("u.article")
    .orderBy("u.n")
    .execute();
}

/** The blocks of offices that names are told to hold. */
export async function officeBlocksOf(db: Kysely<Tables>, names: Iterable<number>): Promise<string[]> {
  const { rows } = await sql<{
    block: string;
  }>`select distinct 'office ' || substr(value, 1, instr(value, '|') - 1) as block
    from identity_traits where what = 'office' and name in ${among(names)}`.execute(db);
  return rows.map(({ block }) => block);
}
