import { type Kysely, sql } from "kysely";

/**
 * Which deeds of different reports are one. All of it is made from the current readings and the stories' links, by
 * src/work/happenings.ts, and can be made anew at any time. A deed's number is its article's row times 4096 plus its
 * place in the reading.
 */
const statements = [
  // Reports whose deeds were looked at, by whom they were read then, and what made happenings of them.
  `create table happening_reports (
    article integer primary key references articles,
    reader text not null,
    maker text not null
  ) strict`,

  // Reports in which somebody or some place was found to be another since then, so that they are to be looked at anew.
  `create table happening_moved (article integer primary key) strict`,
  `create trigger happening_moves after update of subject on entities when new.subject <> old.subject
    begin insert or ignore into happening_moved values (new.article); end`,

  // What of a deed is compared with others, as src/record/happenings packs it.
  `create table happening_deeds (
    deed integer primary key,
    sketch blob not null
  ) strict`,

  // What two participants, or one and a place, make together: under this a deed is looked up, among those of about the
  // same days, counted from 1970.
  `create table happening_keys (
    key integer not null,
    first_day integer not null,
    deed integer not null,
    last_day integer not null,
    primary key (key, first_day, deed)
  ) strict, without rowid`,

  // Pairs of deeds that may be one, each in both directions.
  `create table happening_links (
    deed integer not null,
    other integer not null,
    odds real not null,
    primary key (deed, other)
  ) strict, without rowid`,

  // The id of a happening comes from its first telling, so it is the same in whatever order the reports were read.
  // Independent tellings are of different texts.
  `create table happenings (
    id integer primary key,
    day integer not null,
    type text not null,
    mode text,
    status text not null,
    tellings integer not null,
    independent integer not null
  ) strict`,
  `create index happenings_by_day on happenings (day, tellings, id)`,

  // Every deed that was looked at: n is its place in the happening; deeds of one text have the same number in text.
  `create table happening_tellings (
    deed integer primary key,
    happening integer not null references happenings,
    n integer not null,
    text integer not null
  ) strict`,
  `create index happening_tellings_by_happening on happening_tellings (happening, n)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
