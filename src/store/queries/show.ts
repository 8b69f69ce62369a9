import type { Kysely } from "kysely";
import type { Article, Capture, Reading } from "../../model.ts";
import { unpack } from "../packing.ts";
import type { Tables } from "../tables.ts";
import { type ArticleRef, articleIn, refOf } from "./articles.ts";
import { type EventRow, eventRows } from "./events.ts";
import { type HappeningRow, happeningNamed } from "./happenings.ts";
import { type PersonRow, personRow } from "./people.ts";
import { readingOf } from "./reading.ts";
import { type StatementRow, statementRows } from "./statements.ts";
import { type StoryRow, storyNamed } from "./stories.ts";
import { subjectsNamed } from "./subjects.ts";

export interface ShownArticle {
  kind: "article";
  article: Article;
  version: number;
  /** Whether it is the newest version. */
  current: boolean;
  /** All versions there are, the oldest first: show one with `ID@VERSION`. */
  versions: number[];
  captures: { hash: string; origin: string; mediaType: Capture["mediaType"]; firstSeen: string }[];
  /** What was read of it; missing for a superseded version. */
  reading?: Reading;
}

export interface ShownEntity {
  kind: "entity";
  entity: PersonRow;
  /** The forms of its name, the most used first, and in how many reports. */
  names: { name: string; count: number }[];
  /** The newest reports that name it. */
  articles: ArticleRef[];
}

export type Shown =
  | ShownArticle
  | ShownEntity
  | { kind: "event"; event: EventRow }
  | { kind: "statement"; statement: StatementRow }
  | { kind: "story"; story: StoryRow }
  | { kind: "happening"; happening: HappeningRow };

const OFFICES = 100;
const ARTICLES = 20;

/**
 * Whatever has this id: an article (`ID`, or `ID@2` for its second version), an entity (`person:…`, or `ARTICLE#e1`
 * as one report has it), an event (`ARTICLE#v3`), a statement (`ARTICLE#s5`), a story (`story:…`) or a happening (`happening:…`). Nothing where the record has no such
 * id.
 */
export async function show(db: Kysely<Tables>, id: string): Promise<Shown | undefined> {
  const story = await storyNamed(db, id);
  if (story !== undefined) return { kind: "story", story };
  const happening = await happeningNamed(db, id);
  if (happening !== undefined) return { kind: "happening", happening };
  return (await shownArticle(db, id)) ?? (await shownPart(db, id)) ?? (await shownEntity(db, id));
}

async function shownArticle(db: Kysely<Tables>, id: string): Promise<ShownArticle | undefined> {
  const [, named, version] = /^(.+)@(\d+)$/s.exec(id) ?? [];
  const versions = db.selectFrom("articles").selectAll().orderBy("version");
  let rows = await versions.where("id", "=", id).execute();
  let row = rows.find(({ current }) => current === 1);
  if (row === undefined && named !== undefined) {
    rows = await versions.where("id", "=", named).execute();
    row = rows.find((one) => one.version === Number(version));
  }
  if (row === undefined) return undefined;
  const { key } = row;
  const article = articleIn(row);
  const captures = await db
    .selectFrom("captures")
    .select(["hash", "origin", "media_type as mediaType", "first_seen as firstSeen"])
    .where("article", "=", key)
    .orderBy("first_seen")
    .execute();
  const reading = row.current === 1 ? await readingOf(db, key, article) : undefined;
  return {
    kind: "article",
    article,
    version: row.version,
    current: row.current === 1,
    versions: rows.map((one) => one.version),
    captures,
    ...(reading && { reading }),
  };
}

async function shownPart(db: Kysely<Tables>, id: string): Promise<Shown | undefined> {
  const at = id.lastIndexOf("#");
  if (at < 0) return undefined;
  const article = await db
    .selectFrom("articles")
    .select("key")
    .where("id", "=", id.slice(0, at))
    .where("current", "=", 1)
    .executeTakeFirst();
  if (article === undefined) return undefined;
  const part = id.slice(at + 1);
  const place = (table: "events" | "statements") =>
    db
      .selectFrom(table)
      .select(["day", "article", "n"])
      .where("article", "=", article.key)
      .where("id", "=", part)
      .execute();
  const [event] = await eventRows(db, await place("events"));
  if (event !== undefined) return { kind: "event", event };
  const [statement] = await statementRows(db, await place("statements"));
  if (statement !== undefined) return { kind: "statement", statement };
  const entity = await db
    .selectFrom("entities")
    .innerJoin("subjects", "subjects.id", "entities.subject")
    .select("subjects.key")
    .where("entities.article", "=", article.key)
    .where("entities.id", "=", part)
    .executeTakeFirst();
  return entity && (await shownEntity(db, entity.key));
}

async function shownEntity(db: Kysely<Tables>, id: string): Promise<ShownEntity | undefined> {
  if (!/^\w+:[0-9a-f]{16}$/.test(id)) return undefined;
  const [subject] = await subjectsNamed(db, id, 1);
  if (subject === undefined) return undefined;
  const named = db.selectFrom("entities").where("subject", "=", subject.row);
  const names = await named
    .select(["name", ({ fn }) => fn.countAll<number>().as("count")])
    .groupBy("name")
    .orderBy("count", "desc")
    .orderBy("name")
    .execute();
  const newest = db
    .selectFrom("entities")
    .select(["article", "day"])
    .distinct()
    .where("subject", "=", subject.row)
    .orderBy("day", "desc")
    .orderBy("article", "desc")
    .limit(ARTICLES);
  const articles = await db
    .selectFrom(newest.as("newest"))
    .innerJoin("articles", "articles.key", "newest.article")
    .select(["articles.id", "articles.title", "articles.outlet", "articles.published", "articles.url"])
    .orderBy("newest.day", "desc")
    .orderBy("newest.article", "desc")
    .execute();
  return { kind: "entity", entity: await personRow(db, subject, OFFICES), names, articles: articles.map(refOf) };
}

/** The bytes of a capture as they were kept: as they were found, but for visitors' addresses; nothing where the record has no capture of this hash. */
export async function captured(db: Kysely<Tables>, hash: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom("captures").select(["packing", "bytes"]).where("hash", "=", hash).executeTakeFirst();
  return row && unpack(row);
}
