/** The reviews that a record has. */
import type { Kysely } from "kysely";
import type { Review } from "../../model.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "../queries/paging.ts";
import type { Tables } from "../tables.ts";

/** Adds reviews, those it has already but once; gives how many were new. Throws where one undoes what neither the record nor the list has. */
export async function addReviews(db: Kysely<Tables>, reviews: readonly Review[]): Promise<number> {
  let added = 0;
  for (const review of reviews) {
    const { id, at, by, verdict } = review;
    const article = await articleOf(db, review);
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto("reviews")
      .values({ id, at, by, verdict, article, body: JSON.stringify(review) })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows);
  }
  return added;
}

/** The article that a review speaks of; an undo is of that of what it undoes. */
async function articleOf(db: Kysely<Tables>, review: Review): Promise<string | null> {
  if (review.verdict !== "undo") return review.article ?? null;
  const undone = await db.selectFrom("reviews").select("article").where("id", "=", review.undoes).executeTakeFirst();
  if (undone === undefined) throw new Error(`the record has no review ${review.undoes} to undo`);
  return undone.article;
}

export interface ReviewFilter extends Paging {
  /** Of this article. */
  article?: string;
  by?: string;
  verdict?: Review["verdict"];
}

/** Reviews, the last added first. */
export async function reviews(db: Kysely<Tables>, filter: ReviewFilter = {}): Promise<Page<Review>> {
  const limit = limitOf(filter);
  const after = placeOf(filter.after, 1);
  const { article, by, verdict } = filter;
  const found = await db
    .selectFrom("reviews")
    .select(["n", "body"])
    .$if(after !== undefined, (query) => query.where("n", "<", after![0]!))
    .$if(article !== undefined, (query) => query.where("article", "=", article!))
    .$if(by !== undefined, (query) => query.where("by", "=", by!))
    .$if(verdict !== undefined, (query) => query.where("verdict", "=", verdict!))
    .orderBy("n", "desc")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit).map(({ body }) => JSON.parse(body) as Review);
  return pageOf(found, limit, ({ n }) => [n], rows);
}

/** All reviews of an article. */
export async function reviewsOf(db: Kysely<Tables>, article: string): Promise<Review[]> {
  const found = await db.selectFrom("reviews").select("body").where("article", "=", article).orderBy("n").execute();
  return found.map(({ body }) => JSON.parse(body));
}

/** The review with this id, where there is one. */
export async function reviewNamed(db: Kysely<Tables>, id: string): Promise<Review | undefined> {
  const found = await db.selectFrom("reviews").select("body").where("id", "=", id).executeTakeFirst();
  return found && JSON.parse(found.body);
}

/** All reviews that say who is who. */
export async function identityReviews(db: Kysely<Tables>): Promise<Review[]> {
  const found = await db
    .selectFrom("reviews")
    .select("body")
    .where("verdict", "in", ["merge", "split", "undo"])
    .orderBy("n")
    .execute();
  return found.map(({ body }) => JSON.parse(body));
}
