import { type FoundDate, findDates } from "./dates.ts";
import type { Doc } from "./doc.ts";
import { type Cast, castOf } from "./entities.ts";
import { findNames } from "./names.ts";
import type { Tags } from "./tagger/tagger.ts";

/**
 * The two layers that all others stand on, read together because a word may be taken for both: a name inside a longer date is a part of the date
 * (`أبريل/نيسان`), and a weekday inside a person's name is a part of the name (`أحمد الخميس`).
 */
export function namesAndDates(doc: Doc, tags: Tags): { cast: Cast; dates: FoundDate[] } {
  const dates = findDates(
    doc.tokens,
    doc.words.map((word) => word.form),
    doc.published,
  );
  const dateAt = new Map<number, FoundDate>();
  for (const date of dates) for (let at = date.from; at < date.to; at++) dateAt.set(at, date);
  const names = findNames(doc, tags).filter(({ from, to }) => {
    const date = dateAt.get(from);
    return date === undefined || to > date.to || to - from === date.to - date.from;
  });
  const cast = castOf(doc, names);
  return { cast, dates: dates.filter(({ from }) => cast.actors[cast.at[from]!]?.kind !== "person") };
}
