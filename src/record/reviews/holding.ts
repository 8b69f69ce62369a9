import type { Review } from "../../model.ts";

/** The reviews that hold: those that no holding review undoes, in the order in which they were made. */
export function holding<R extends Review>(reviews: readonly R[]): R[] {
  const ordered = [...reviews].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1));
  const undone = new Set<string>();
  for (const review of ordered.toReversed())
    if (review.verdict === "undo" && !undone.has(review.id)) undone.add(review.undoes);
  return ordered.filter(({ id }) => !undone.has(id));
}
