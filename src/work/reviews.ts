/** Brings the readings in the record in line with what people said of them. */

import type { EntryReview, Reading, Review } from "../model.ts";
import { applyReviews } from "../record/reviews/apply.ts";
import { holding } from "../record/reviews/holding.ts";
import type { OpenRecord } from "../store/index.ts";
import { readingNow } from "../store/queries/reading.ts";
import { noteReviewed, originalOf, type Waiting, waiting } from "../store/reviews/reviewed.ts";
import { addReviews, reviewsOf } from "../store/reviews/reviews.ts";
import { inTransaction } from "../store/transaction.ts";

/** Adds reviews and puts those of entries on their readings; gives how many the record did not have. */
export async function review(record: OpenRecord, reviews: readonly Review[]): Promise<number> {
  const added = await inTransaction(record.db, () => addReviews(record.db, reviews));
  await updateReviewed(record);
  return added;
}

/** Puts reviews on readings that were read anew or reviewed since. What it costs depends on these only. */
export async function updateReviewed(record: OpenRecord): Promise<void> {
  for (const one of await waiting(record.db)) await inTransaction(record.db, () => putOn(record, one));
}

async function putOn(record: OpenRecord, one: Waiting): Promise<void> {
  const { db } = record;
  const now = await readingNow(db, one.article);
  if (now === undefined) return;
  const original: Reading = { ...now, ...(await originalOf(db, one)) };
  const said = holding(await reviewsOf(db, one.id)).filter((each): each is EntryReview => "before" in each);
  const { reading, marks } = applyReviews(original, said);
  record.replace(one.article, reading);
  await noteReviewed(
    db,
    one,
    original,
    marks.map(({ entry, review: { id, verdict } }) => ({ entry, verdict, review: id })),
  );
}
