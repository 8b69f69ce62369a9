/**
 * Lists come page by page: each page says with a mark where the next one begins, which stays right while the record
 * grows.
 */

export interface Paging {
  /** Rows wanted at most: 1 to 1,000; 50 where it is not said. */
  limit?: number;
  /** The `next` of the page before. */
  after?: string;
}

export interface Page<Row> {
  rows: Row[];
  /** Where the next page begins; missing on the last one. */
  next?: string;
}

const USUAL = 50;
const MOST = 1000;

export function limitOf({ limit = USUAL }: Paging): number {
  return Math.min(MOST, Math.max(1, Math.floor(limit) || 1));
}

/**
 * A page of rows, of which `found` has the keys; one more key than `limit` was asked for, to see whether there are
 * more.
 */
export function pageOf<Key, Row>(
  found: readonly Key[],
  limit: number,
  markOf: (key: Key) => number[],
  rows: Row[],
): Page<Row> {
  const last = found[limit - 1];
  return found.length > limit && last !== undefined ? { rows, next: mark(markOf(last)) } : { rows };
}

/** A place in a list as text. */
export function mark(place: readonly number[]): string {
  return place.join("_");
}

/**
 * The place that a mark of so many numbers means, or nothing where there is no mark. Throws where it is none of ours.
 */
export function placeOf(after: string | undefined, numbers: number): number[] | undefined {
  if (after === undefined) return undefined;
  const place = after.split("_").map(Number);
  if (place.length !== numbers || !place.every(Number.isFinite))
    throw new Error(`${JSON.stringify(after)} is no page mark of this list`);
  return place;
}
