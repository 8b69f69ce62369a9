/** What single reports add to the knowledge of who is who, and take away with them. Works inside the caller's transaction. */
import { type Kysely, sql } from "kysely";
import type { EntityKind } from "../../model.ts";
import { among } from "../among.ts";
import { countUnseenIn, outdatedIn } from "../pending.ts";
import type { Tables } from "../tables.ts";

/** A report as it is looked at; days are counted from 1970. */
export interface LookedAt {
  article: number;
  day: number;
  outlet?: string;
  entities: {
    n: number;
    kind: EntityKind;
    folded: string;
    named: number;
    country?: string;
    mentions: number;
    offices: { n: number; title: string; of?: string }[];
  }[];
}

/** What was found in a report: rows of names and traits are counted, the others are its own. */
export interface Found {
  article: number;
  names: [name: number, block: string][];
  traits: [name: number, what: string, value: string, day: number][];
  unresolved: [n: number, block: string, clue: string][];
  offices: [entity: number, n: number, core: string, country: string | null, assumed: 0 | 1, misplaced: 0 | 1][];
  /** All blocks that it touches. */
  blocks: string[];
}

/** Reports that were looked at as they are no longer. */
export const outdated = (db: Kysely<Tables>, maker: string, most: number): Promise<number[]> =>
  outdatedIn(db, "identity_reports", maker, most);

/** The next reports behind an article that were not looked at. */
export async function unseen(db: Kysely<Tables>, after: number, most: number): Promise<LookedAt[]> {
  const { rows } = await sql<{ key: number; day: number; outlet: string | null }>`
    select a.key, coalesce(cast(julianday(substr(a.published, 1, 10)) - 2440587.5 as integer), 0) as day, a.outlet
    from articles a join readings r on r.article = a.key left join identity_reports i on i.article = a.key
    where a.current = 1 and i.article is null and a.key > ${after} order by a.key limit ${most}`.execute(db);
  const keys = among(rows.map(({ key }) => key));
  const entities = await db
    .selectFrom("entities")
    .innerJoin("subjects", "subjects.id", "entities.named")
    .select(["article", "n", "kind", "folded", "named", "entities.country", "entities.mentions"])
    .where("article", "in", keys)
    .orderBy("article")
    .orderBy("n")
    .execute();
  const offices = await db
    .selectFrom("offices")
    .select(["article", "entity", "n", "title", "of"])
    .where("article", "in", keys)
    .execute();
  const entitiesOf = Map.groupBy(entities, ({ article }) => article);
  const officesOf = Map.groupBy(offices, ({ article, entity }) => `${article} ${entity}`);
  return rows.map(({ key, day, outlet }) => ({
    article: key,
    day: Math.max(0, day),
    ...(outlet !== null && { outlet }),
    entities: (entitiesOf.get(key) ?? []).map(({ article, country, ...entity }) => ({
      ...entity,
      ...(country !== null && { country }),
      offices: (officesOf.get(`${article} ${entity.n}`) ?? []).map(({ n, title, of }) => ({
        n,
        title,
        ...(of !== null && { of }),
      })),
    })),
  }));
}

/** How many reports were not looked at. */
export const countUnseen = (db: Kysely<Tables>): Promise<number> => countUnseenIn(db, "identity_reports");

/** Adds what was found in some reports. */
export async function addFound(db: Kysely<Tables>, found: readonly Found[], maker: string): Promise<void> {
  await count(db, found, 1);
  const unresolved = found.flatMap(({ article, unresolved }) => unresolved.map((one) => [article, ...one]));
  await sql`insert into identity_unresolved (article, n, block, clue)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(unresolved)})`.execute(
    db,
  );
  const offices = found.flatMap(({ article, offices }) => offices.map((one) => [article, ...one]));
  await sql`update offices set core = value ->> 3, country = value ->> 4, assumed = value ->> 5, misplaced = value ->> 6
    from json_each(${JSON.stringify(offices)})
    where article = value ->> 0 and entity = value ->> 1 and n = value ->> 2`.execute(db);
  const reports = found.map(({ article, names, traits }) => [article, JSON.stringify(names), JSON.stringify(traits)]);
  await sql`insert into identity_reports (article, reader, maker, names, traits)
    select value ->> 0, reader, ${maker}, value ->> 1, value ->> 2
    from json_each(${JSON.stringify(reports)}) join readings on article = value ->> 0`.execute(db);
  await touch(
    db,
    found.flatMap(({ blocks }) => blocks),
  );
}

/** Takes away what was found in some reports. */
export async function removeFound(db: Kysely<Tables>, articles: readonly number[]): Promise<void> {
  const gone = among(articles);
  const reports = await db.selectFrom("identity_reports").selectAll().where("article", "in", gone).execute();
  const unresolved = db.selectFrom("identity_unresolved").where("article", "in", gone);
  const blocks = (await unresolved.select("block").distinct().execute()).map(({ block }) => block);
  const found = reports.map(({ article, names, traits }) => ({
    article,
    names: JSON.parse(names) as Found["names"],
    traits: JSON.parse(traits) as Found["traits"],
  }));
  await count(db, found, -1);
  const names = found.flatMap((one) => one.names);
  const named = among(names.map(([name]) => name));
  await db.deleteFrom("identity_traits").where("name", "in", named).where("count", "<=", 0).execute();
  const unused = db.selectFrom("identity_names").select("name").where("name", "in", named).where("uses", "<=", 0);
  await db.updateTable("subjects").set({ canonical: null }).where("id", "in", unused).execute();
  await db.deleteFrom("identity_names").where("name", "in", named).where("uses", "<=", 0).execute();
  await db.deleteFrom("identity_unresolved").where("article", "in", gone).execute();
  await db.deleteFrom("identity_reports").where("article", "in", gone).execute();
  await touch(db, [
    ...blocks,
    ...names.map(([, block]) => block),
    ...found.flatMap(({ traits }) => officeBlocks(traits)),
  ]);
}

/** The blocks in which offices that are told are looked for. */
export const officeBlocks = (traits: Found["traits"]): string[] =>
  traits.flatMap(([, what, value]) => (what === "office" ? [`office ${value.split("|")[0]}`] : []));

async function count(db: Kysely<Tables>, found: readonly Pick<Found, "names" | "traits">[], sign: 1 | -1) {
  const names = new Map<string, unknown[]>();
  const traits = new Map<string, unknown[]>();
  const tally = (counted: Map<string, unknown[]>, row: readonly unknown[]) => {
    const key = row.join("|");
    const known = counted.get(key);
    if (known === undefined) counted.set(key, [...row, sign]);
    else known[known.length - 1] = (known.at(-1) as number) + sign;
  };
  for (const one of found) {
    for (const row of one.names) tally(names, row);
    for (const row of one.traits) tally(traits, row);
  }
  await sql`insert into identity_names (name, block, uses)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify([...names.values()])}) where true
    on conflict (name) do update set uses = uses + excluded.uses`.execute(db);
  await sql`insert into identity_traits (name, what, value, day, count)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
    from json_each(${JSON.stringify([...traits.values()])}) where true
    on conflict (name, what, value, day) do update set count = count + excluded.count`.execute(db);
}

/** Notes that these blocks are to be resolved anew. */
export async function touch(db: Kysely<Tables>, blocks: Iterable<string>): Promise<void> {
  await sql`insert or ignore into identity_dirty (block)
    select value from json_each(${JSON.stringify([...new Set(blocks)])})`.execute(db);
}
