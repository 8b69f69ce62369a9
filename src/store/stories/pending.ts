/** Which reports are yet to be grouped, or to be grouped anew. */
import type { Kysely } from "kysely";
import { among } from "../among.ts";
import { countUnseenIn, type Mark, outdatedIn, unseenIn } from "../pending.ts";
import { type ArticleRef, sourcesOf } from "../queries/articles.ts";
import type { Tables } from "../tables.ts";

/** A report with what was read of it, as far as stories go by that. */
export interface Pending {
  article: number;
  told: {
    article: ArticleRef & { text: string };
    entities: { name: string }[];
  };
}

const NOTES = "story_members";

/**
 * Reports that were grouped but are so no longer: superseded by a new version, read by another reader, or grouped by
 * another maker.
 */
export const outdated = (db: Kysely<Tables>, maker: string, most: number): Promise<number[]> =>
  outdatedIn(db, NOTES, maker, most);

/** How many reports are in no story. */
export const countUngrouped = (db: Kysely<Tables>): Promise<number> => countUnseenIn(db, NOTES);

/** The next reports behind `after` that are in no story, by their days, and where to go on. */
export async function ungrouped(
  db: Kysely<Tables>,
  after: Mark,
  most: number,
): Promise<{ pending: Pending[]; last: Mark }> {
  const { articles, last } = await unseenIn(db, NOTES, after, most);
  return { pending: await pendingOf(db, articles), last };
}

async function pendingOf(db: Kysely<Tables>, articles: readonly number[]): Promise<Pending[]> {
  const sources = await sourcesOf(db, articles);
  const names = await db
    .selectFrom("entities")
    .select(["article", "name"])
    .where("article", "in", among(articles))
    .execute();
  const entities = Map.groupBy(names, ({ article }) => article);
  return [...sources].map(([article, { ref, text }]) => ({
    article,
    told: { article: { ...ref, text }, entities: entities.get(article) ?? [] },
  }));
}
