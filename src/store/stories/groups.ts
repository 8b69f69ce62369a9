/** Which reports make a story. Works inside the caller's transaction. */
import { type Kysely, sql } from "kysely";
import { among } from "../among.ts";
import { numberOf } from "../keys.ts";
import type { Tables } from "../tables.ts";

/** Reports of one event by their articles' rows, the earliest first. */
export interface StoredStory {
  members: readonly number[];
  typical: number;
  /** Members of one text, for each text that several have. */
  copies: readonly (readonly number[])[];
}

export interface GroupedReport {
  article: number;
  id: string;
  /** As `days.ts` counts. */
  day: number;
  /** What read it, and what compared it with others: as it was when it was grouped first. */
  reader: string;
  maker: string;
}

/** Reports by their articles' rows; those that are in no story yet are taken as grouped by `maker` now. */
export async function reportsAt(
  db: Kysely<Tables>,
  articles: Iterable<number>,
  maker: string,
): Promise<GroupedReport[]> {
  return await db
    .selectFrom("articles")
    .leftJoin("readings", "readings.article", "articles.key")
    .leftJoin("story_members", "story_members.article", "articles.key")
    .select(({ fn, val }) => [
      "key as article",
      "id",
      "day",
      fn.coalesce("story_members.reader", "readings.reader", val("")).as("reader"),
      fn.coalesce("story_members.maker", val(maker)).as("maker"),
    ])
    .where("key", "in", among(articles))
    .orderBy("key")
    .execute();
}

/** All reports of the stories that some reports are in. */
export async function storymates(db: Kysely<Tables>, articles: Iterable<number>): Promise<number[]> {
  const stories = db.selectFrom("story_members").select("story").where("article", "in", among(articles));
  const rows = await db.selectFrom("story_members").select("article").where("story", "in", stories).execute();
  return rows.map(({ article }) => article);
}

/** Puts stories in place of those in which their reports were. No report may be left behind. */
export async function replaceStories(
  db: Kysely<Tables>,
  reports: readonly GroupedReport[],
  stories: readonly StoredStory[],
): Promise<void> {
  const at = new Map(reports.map((report) => [report.article, report]));
  await removeStories(db, at.keys());
  const made: unknown[] = [];
  const members: unknown[] = [];
  for (const { members: articles, typical, copies } of stories) {
    const id = numberOf(at.get(articles[0]!)!.id);
    const days = articles.map((article) => at.get(article)!.day).filter((day) => day > 0);
    const repeated = copies.reduce((sum, { length }) => sum + length - 1, 0);
    const copyOf = new Map(copies.flatMap((group, n) => group.map((article) => [article, n] as const)));
    made.push([
      id,
      days.length > 0 ? Math.min(...days) : 0,
      Math.max(0, ...days),
      articles.length,
      articles.length - repeated,
      typical,
    ]);
    articles.forEach((article, n) => {
      const { reader, maker } = at.get(article)!;
      members.push([article, id, n, copyOf.get(article) ?? null, reader, maker]);
    });
  }
  await sql`insert into stories (id, first_day, last_day, reports, independent, typical)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
    from json_each(${JSON.stringify(made)})`.execute(db);
  await sql`insert into story_members (article, story, n, copy, reader, maker)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
    from json_each(${JSON.stringify(members)})`.execute(db);
}

/** Takes away the stories that some reports are in. */
export async function removeStories(db: Kysely<Tables>, articles: Iterable<number>): Promise<void> {
  const rows = await db
    .selectFrom("story_members")
    .select("story")
    .distinct()
    .where("article", "in", among(articles))
    .execute();
  const stories = rows.map(({ story }) => story);
  await db.deleteFrom("story_members").where("story", "in", among(stories)).execute();
  await db.deleteFrom("stories").where("id", "in", among(stories)).execute();
}
