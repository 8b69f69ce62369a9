/** Entities are moved to who or what they are found to be, and with them all in which they take part. */
import { type Kysely, sql } from "kysely";
import type { EntityKind } from "../../model.ts";
import { among } from "../among.ts";
import { Indexing } from "../indexing.ts";
import { subjectKey } from "../keys.ts";
import type { Tables } from "../tables.ts";

export type Move = [article: number, n: number, to: number];

/** Somebody of whom the record may have no subject yet. */
export interface Known {
  kind: EntityKind;
  folded: string;
  name: string;
  nameEn?: string | undefined;
  country?: string | undefined;
}

const indexing = new Indexing();

/** The subject of a name; one that is in no report yet is made. */
export async function subjectFor(db: Kysely<Tables>, { kind, folded, name, nameEn, country }: Known): Promise<number> {
  const key = subjectKey(kind, folded);
  const found = await db.selectFrom("subjects").select("id").where("key", "=", key).executeTakeFirst();
  if (found !== undefined) return found.id;
  const row = { key, kind, folded, name, name_en: nameEn || null, country: country || null, reports: 0, mentions: 0 };
  const { id } = await db
    .insertInto("subjects")
    .values({ ...row, canonical: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { words, stems } = indexing.of(name);
  await db
    .insertInto("subject_words")
    .values({ rowid: id, words: `${words} ${stems}` })
    .execute();
  return id;
}

/** Notes which subject each name stands for, and gives the moves that this makes. */
export async function setCanonical(
  db: Kysely<Tables>,
  names: readonly { name: number; before: number; to: number }[],
): Promise<Move[]> {
  const changed = names
    .filter(({ before, to }) => before !== to)
    .map(({ name, to }) => [name, to === name ? null : to]);
  await sql`update subjects set canonical = value ->> 1 from json_each(${JSON.stringify(changed)})
    where subjects.id = value ->> 0`.execute(db);
  const wanted = names.flatMap(({ name, before, to }) => [...new Set([name, before])].map((from) => [name, from, to]));
  const { rows } = await sql<{ article: number; n: number; target: number }>`
    select e.article, e.n, j.value ->> 2 as target from json_each(${JSON.stringify(wanted.filter(([, from, to]) => from !== to))}) j
    cross join entities e on e.subject = j.value ->> 1 and e.named = j.value ->> 0
    where not exists (select 1 from identity_unresolved u where u.article = e.article and u.n = e.n)`.execute(db);
  return rows.map(({ article, n, target }) => [article, n, target]);
}

/** Moves entities, and counts anew where they come from and go to. */
export async function move(db: Kysely<Tables>, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const list = sql`json_each(${JSON.stringify(moves)}) j`;
  const { rows } = await sql<{ subject: number }>`select distinct subject from ${list}
    join entities e on e.article = j.value ->> 0 and e.n = j.value ->> 1`.execute(db);
  for (const [table, entity, subject] of MOVED) {
    const rows = sql.table(table);
    await sql`update ${rows} set ${sql.ref(subject)} = j.value ->> 2 from ${list}
      where ${sql.ref(`${table}.article`)} = j.value ->> 0 and ${sql.ref(`${table}.${entity}`)} = j.value ->> 1`.execute(
      db,
    );
  }
  await recount(db, [...rows.map(({ subject }) => subject), ...moves.map(([, , to]) => to)]);
}

/** Tables whose rows follow an entity, and their columns for the entity and for who it is. */
const MOVED = [
  ["entities", "n", "subject"],
  ["offices", "entity", "subject"],
  ["event_participants", "entity", "subject"],
  ["statement_parties", "entity", "subject"],
  ["events", "place_entity", "place"],
] as const;

async function recount(db: Kysely<Tables>, subjects: Iterable<number>): Promise<void> {
  await sql`update subjects set
    reports = (select count(distinct article) from entities where subject = subjects.id),
    mentions = (select coalesce(sum(mentions), 0) from entities where subject = subjects.id)
    where id in ${among(new Set(subjects))}`.execute(db);
}

/** The moves that take the entities of some reports back to the subjects of their very names. */
export async function movesBack(db: Kysely<Tables>, articles: Iterable<number>): Promise<Move[]> {
  const rows = await db
    .selectFrom("entities")
    .select(["article", "n", "named"])
    .where("article", "in", among(articles))
    .whereRef("subject", "<>", "named")
    .execute();
  return rows.map(({ article, n, named }) => [article, n, named]);
}
