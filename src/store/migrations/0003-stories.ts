import { type Kysely, sql } from "kysely";

/**
 * Which reports tell the same event. All of it is made from the current readings, by src/work/stories.ts, and can be made
 * anew at any time.
 */
const statements = [
  // What of a report is compared with others, as src/record/stories packs it.
  `create table story_sketches (
    article integer primary key references articles,
    sketch blob not null
  ) strict`,

  // The rare terms under which a report is looked up, among those of about the same days. These are counted from 1970,
  // so that a stretch of days is a difference; 0 is no day.
  `create table story_keys (
    key integer not null,
    day integer not null,
    article integer not null,
    primary key (key, day, article)
  ) strict, without rowid`,

  // Pairs of reports that may tell the same event, each in both directions. Reports of one text have copy = 1.
  `create table story_links (
    article integer not null,
    other integer not null,
    odds real not null,
    copy integer not null,
    primary key (article, other)
  ) strict, without rowid`,

  // The id of a story comes from its first report, so it is the same in whatever order the reports were read.
  `create table stories (
    id integer primary key,
    first_day integer not null,
    last_day integer not null,
    reports integer not null,
    independent integer not null,
    typical integer not null references articles
  ) strict`,
  `create index stories_by_day on stories (last_day, reports, id)`,

  // Every report that was grouped: n is its place in the story; reports of one text have the same number in copy, others
  // have none. A report is grouped anew where another reader has read it or another maker makes the stories.
  `create table story_members (
    article integer primary key references articles,
    story integer not null references stories,
    n integer not null,
    copy integer,
    reader text not null,
    maker text not null
  ) strict`,
  `create index story_members_by_story on story_members (story, n)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
