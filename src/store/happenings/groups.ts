/** Which deeds make a happening. Works inside the caller's transaction. */
import { type Kysely, sql } from "kysely";
import type { Edtf, EventStatus, EventType } from "../../model.ts";
import { among } from "../among.ts";
import { dayOf } from "../days.ts";
import { numberOf } from "../keys.ts";
import type { Tables } from "../tables.ts";
import { articleOf, deedNumber } from "./deeds.ts";

/** A deed with what the record shows of its happening. */
export interface GroupedDeed {
  deed: number;
  /** Of its report. */
  report: string;
  n: number;
  day: number;
  id: string;
  type: EventType;
  mode: string | null;
  status: EventStatus;
  date: Edtf | null;
}

export interface StoredHappening {
  /** The earliest first. */
  tellings: readonly GroupedDeed[];
  /** For each telling the number of its text. */
  texts: readonly number[];
  date: Edtf | undefined;
  status: EventStatus;
}

/** Some deeds with their reports. */
export async function deedsAt(db: Kysely<Tables>, deeds: ReadonlySet<number>): Promise<GroupedDeed[]> {
  const articles = new Set([...deeds].map(articleOf));
  const rows = await db
    .selectFrom("events")
    .innerJoin("articles", "articles.key", "events.article")
    .select(["key", "articles.id as report", "n", "articles.day", "events.id", "type", "mode", "status", "date"])
    .where("article", "in", among(articles))
    .execute();
  return rows
    .map(({ key, ...row }) => ({ deed: deedNumber(key, row.n), ...row }))
    .filter(({ deed }) => deeds.has(deed));
}

/** Pairs of the reports of some deeds that are one text, by their ids. */
export async function copiesAmong(db: Kysely<Tables>, deeds: readonly GroupedDeed[]): Promise<[string, string][]> {
  const reports = new Map(deeds.map(({ deed, report }) => [articleOf(deed), report]));
  const rows = await db
    .selectFrom("story_links")
    .select(["article", "other"])
    .where("article", "in", among(reports.keys()))
    .where("copy", "=", 1)
    .execute();
  return rows.flatMap(({ article, other }): [string, string][] =>
    article < other && reports.has(other) ? [[reports.get(article)!, reports.get(other)!]] : [],
  );
}

/** Puts happenings in place of those in which their deeds were. No deed may be left behind. */
export async function replaceHappenings(db: Kysely<Tables>, happenings: readonly StoredHappening[]): Promise<void> {
  await removeHappenings(
    db,
    happenings.flatMap(({ tellings }) => tellings.map(({ deed }) => deed)),
  );
  const made: unknown[] = [];
  const members: unknown[] = [];
  for (const { tellings, texts, date, status } of happenings) {
    const [first] = tellings;
    const { type, mode, report, id: event } = first!;
    const id = numberOf(`${report}#${event}`);
    const days = tellings.map(({ day }) => day).filter((day) => day > 0);
    const day = dayOf(date) || (days.length > 0 ? Math.min(...days) : 0);
    made.push([id, day, type, mode, status, tellings.length, new Set(texts).size]);
    tellings.forEach(({ deed }, n) => members.push([deed, id, n, texts[n]]));
  }
  await sql`insert into happenings (id, day, type, mode, status, tellings, independent)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
    from json_each(${JSON.stringify(made)})`.execute(db);
  await sql`insert into happening_tellings (deed, happening, n, text)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${JSON.stringify(members)})`.execute(db);
}

/** All deeds of the happenings that some deeds are in. */
export async function companions(db: Kysely<Tables>, deeds: Iterable<number>): Promise<number[]> {
  const happenings = db.selectFrom("happening_tellings").select("happening").where("deed", "in", among(deeds));
  const rows = await db.selectFrom("happening_tellings").select("deed").where("happening", "in", happenings).execute();
  return rows.map(({ deed }) => deed);
}

/** Takes away the happenings that some deeds are in. */
export async function removeHappenings(db: Kysely<Tables>, deeds: Iterable<number>): Promise<void> {
  const rows = await db
    .selectFrom("happening_tellings")
    .select("happening")
    .distinct()
    .where("deed", "in", among(deeds))
    .execute();
  const happenings = rows.map(({ happening }) => happening);
  await db.deleteFrom("happening_tellings").where("happening", "in", among(happenings)).execute();
  await db.deleteFrom("happenings").where("id", "in", among(happenings)).execute();
}
