/** Brings the record in line with what people said of it. */
import type { Kysely } from "kysely";
import type { EntryReview, IdentityReview, Reading, Review } from "../model.ts";
import { applyReviews } from "../record/reviews/apply.ts";
import { holding } from "../record/reviews/holding.ts";
import { endIn, type StoredPair, setPairs, storedPairs } from "../store/identity/pairs.ts";
import type { OpenRecord } from "../store/index.ts";
import { markStale } from "../store/pending.ts";
import { readingNow } from "../store/queries/reading.ts";
import { noteReviewed, originalOf, type Waiting, waiting } from "../store/reviews/reviewed.ts";
import { addReviews, identityReviews, reviewsOf } from "../store/reviews/reviews.ts";
import type { Tables } from "../store/tables.ts";
import { inTransaction } from "./transaction.ts";

/** What of an open record this needs. */
export type Reviewable = Pick<OpenRecord, "db" | "replace">;

/** Adds reviews and does what they say; gives how many the record did not have. */
export async function review(record: Reviewable, reviews: readonly Review[]): Promise<number> {
  const added = await inTransaction(record.db, () => addReviews(record.db, reviews));
  await updateReviewed(record);
  return added;
}

/**
 * Puts reviews on readings that were read anew or reviewed since, and tells identity what was said of who is who. What it costs depends on
 * these only.
 */
export async function updateReviewed(record: Reviewable): Promise<void> {
  const { db } = record;
  for (const one of await waiting(db)) await inTransaction(db, () => putOn(record, one));
  const pairs = await pairsSaid(db);
  if (!areAlike(pairs, await storedPairs(db))) await inTransaction(db, () => setPairs(db, pairs));
}

/** Whether no review waits to be put on a reading, and identity knows all that was said. */
export async function areReviewsPutOn(db: Kysely<Tables>): Promise<boolean> {
  return (await waiting(db)).length === 0 && areAlike(await pairsSaid(db), await storedPairs(db));
}

async function putOn(record: Reviewable, one: Waiting): Promise<void> {
  const { db } = record;
  const now = await readingNow(db, one.article);
  if (now === undefined) return;
  const original: Reading = { ...now, ...(await originalOf(db, one)) };
  const said = holding(await reviewsOf(db, one.id)).filter((each): each is EntryReview => "before" in each);
  const { reading, marks } = applyReviews(original, said);
  record.replace(one.article, reading);
  await markStale(db, one.article);
  await noteReviewed(
    db,
    one,
    original,
    marks.map(({ entry, review: { id, verdict } }) => ({ entry, verdict, review: id })),
  );
}

/** What reviews say of who is who, in a fixed order; of two that speak of the same pair the later one holds. */
async function pairsSaid(db: Kysely<Tables>): Promise<StoredPair[]> {
  const said = holding(await identityReviews(db)).filter((each): each is IdentityReview => "subjects" in each);
  const pairs = new Map<string, StoredPair>();
  for (const { verdict, subjects, article } of said) {
    const [first, other] = subjects;
    const one = article === undefined ? first : await endIn(db, article, first);
    if (one === undefined || one === other) continue;
    const [a, b] = one < other ? [one, other] : [other, one];
    pairs.set(`${a} ${b}`, { a, b, same: verdict === "merge" });
  }
  return [...pairs].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair);
}

const areAlike = (some: readonly StoredPair[], others: readonly StoredPair[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);
