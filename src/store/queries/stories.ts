import { type Kysely, sql } from "kysely";
import { among } from "../among.ts";
import { isoDay } from "../days.ts";
import { keyOf, numberIn } from "../keys.ts";
import type { Tables } from "../tables.ts";
import { type ArticleRef, refOf } from "./articles.ts";
import { limitOf, type Page, type Paging, pageOf, placeOf } from "./paging.ts";
import { type Days, within } from "./places.ts";

/** Which stories; all that is said must hold. The days are those of a story's last report. */
export interface StoryFilter extends Paging, Days {
  /** So many reports at least. */
  least?: number;
  /** One of its reports is of this outlet. */
  outlet?: string;
}

/** Reports that tell the same main event. */
export interface StoryRow {
  /** `story:` and 13 hexadecimal digits; the same as long as its first report is. */
  id: string;
  /** Of the report that is most like the others. */
  title?: string;
  /** How that report begins, where it has no title. */
  opening?: string;
  /** Ids of the articles, the earliest first. */
  reports: string[];
  /** How many different texts they are. */
  independent: number;
  /** Articles that are one text, for each text that several have. */
  copies: string[][];
  /** The first and last day of a report. */
  from?: string;
  to?: string;
  outlets: string[];
  articles: ArticleRef[];
}

/** Signs of a report's beginning. */
const OPENING = 120;

/** Stories as they were last made, the newest first, of one day those with the most reports. */
export async function stories(db: Kysely<Tables>, filter: StoryFilter = {}): Promise<Page<StoryRow>> {
  const limit = limitOf(filter);
  const after = placeOf(filter.after, 3);
  const { least, outlet } = filter;
  let query = db.selectFrom("stories").selectAll();
  if (least !== undefined) query = query.where("reports", ">=", least);
  if (outlet !== undefined) query = query.where("id", "in", toldBy(outlet));
  if (after !== undefined)
    query = query.where(sql<boolean>`(last_day, reports, id) < (${after[0]}, ${after[1]}, ${after[2]})`);
  for (const condition of within(sql`last_day`, filter)) query = query.where(condition as never);
  const found = await query
    .orderBy("last_day", "desc")
    .orderBy("reports", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const mark = (story: Tables["stories"]) => [story.last_day, story.reports, story.id];
  return pageOf(found, limit, mark, await storyRows(db, found.slice(0, limit)));
}

/** The story with this id, where there is one. */
export async function storyNamed(db: Kysely<Tables>, id: string): Promise<StoryRow | undefined> {
  const number = numberIn("story", id);
  if (number === undefined) return undefined;
  const found = await db.selectFrom("stories").selectAll().where("id", "=", number).execute();
  return (await storyRows(db, found))[0];
}

function toldBy(outlet: string) {
  return sql<number>`(
    select story from articles cross join story_members on article = key where outlet = ${outlet} and current = 1
  )`;
}

async function storyRows(db: Kysely<Tables>, found: readonly Tables["stories"][]): Promise<StoryRow[]> {
  const rows = await db
    .selectFrom("story_members")
    .innerJoin("articles", "articles.key", "story_members.article")
    .select(["story", "key", "copy", "id", "title", "outlet", "published", "url"])
    .select(sql<string | null>`iif(title is null, substr(text, 1, ${OPENING}), null)`.as("opening"))
    .where("story", "in", among(found.map(({ id }) => id)))
    .orderBy("story")
    .orderBy("n")
    .execute();
  const members = Map.groupBy(rows, ({ story }) => story);
  return found.map(({ id, typical, independent, first_day, last_day }) => {
    const reports = members.get(id) ?? [];
    const told = reports.find(({ key }) => key === typical);
    const title = told?.title ?? undefined;
    const opening = told?.opening?.trim();
    const [from, to] = [isoDay(first_day), isoDay(last_day)];
    const copied = reports.filter(({ copy }) => copy !== null);
    return {
      id: keyOf("story", id),
      ...(title !== undefined && { title }),
      ...(opening !== undefined && { opening }),
      reports: reports.map((report) => report.id),
      independent,
      copies: [...Map.groupBy(copied, ({ copy }) => copy).values()].map((group) => group.map((report) => report.id)),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      outlets: [...new Set(reports.flatMap(({ outlet }) => outlet ?? []))],
      articles: reports.map(({ story: _, key: __, copy: ___, opening: ____, ...article }) => refOf(article)),
    };
  });
}
