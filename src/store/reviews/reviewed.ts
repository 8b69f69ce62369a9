/** Which readings stand in the record with reviews put on. */
import { type Kysely, sql } from "kysely";
import type { Reading, Review } from "../../model.ts";
import { among } from "../among.ts";
import type { Tables } from "../tables.ts";

/** An article version whose rows are not as its reviews want them. */
export interface Waiting {
  article: number;
  id: string;
  reader: string;
  /** How many reviews the article has. */
  reviews: number;
}

/** Article versions that were read anew or reviewed since reviews were last put on them. */
export async function waiting(db: Kysely<Tables>): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select a.key as article, a.id, r.reader, w.reviews
    from (select article, count(*) as reviews from reviews where article is not null group by article) w
    join articles a on a.id = w.article and a.current = 1
    join readings r on r.article = a.key
    left join reviewed d on d.article = a.key
    where d.reviews is not w.reviews or d.reader is not r.reader
    order by a.key`.execute(db);
  return rows;
}

/** The reading as it was before reviews, without its article; nothing where the rows are just that, or another reader's. */
export async function originalOf(
  db: Kysely<Tables>,
  { article, reader }: Waiting,
): Promise<Omit<Reading, "article"> | undefined> {
  const found = await db
    .selectFrom("reviewed")
    .select("original")
    .where("article", "=", article)
    .where("reader", "=", reader)
    .executeTakeFirst();
  return found && JSON.parse(found.original);
}

/** A review, as the entry shows it that it speaks of. */
export interface Verdict {
  verdict: Review["verdict"];
  /** The review's id. */
  review: string;
}

/** An entry of a reading, by its id within that, and what was said of it last. */
export interface EntryMark extends Verdict {
  entry: string;
}

/** Notes that an article version's rows are its reading with its reviews. */
export async function noteReviewed(
  db: Kysely<Tables>,
  { article, reader, reviews }: Waiting,
  { article: _, ...original }: Reading,
  marks: readonly EntryMark[],
): Promise<void> {
  await db
    .replaceInto("reviewed")
    .values({ article, reader, reviews, original: JSON.stringify(original) })
    .execute();
  await db.deleteFrom("review_marks").where("article", "=", article).execute();
  if (marks.length > 0)
    await db
      .insertInto("review_marks")
      .values(marks.map((mark) => ({ article, ...mark })))
      .execute();
}

/** The last review of each entry of some article versions: `markAt(article, "v3")`. */
export async function marksOf(
  db: Kysely<Tables>,
  articles: readonly number[],
): Promise<(article: number, entry: string) => Verdict | undefined> {
  const found = await db.selectFrom("review_marks").selectAll().where("article", "in", among(articles)).execute();
  const marks = new Map(found.map(({ article, entry, ...verdict }) => [`${article} ${entry}`, verdict]));
  return (article, entry) => marks.get(`${article} ${entry}`);
}
