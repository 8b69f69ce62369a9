import { type Kysely, sql } from "kysely";

/**
 * Who is who across reports. What is named keeps the subject of its very name in `named`; `subject`, here and wherever
 * else, is who or what it is found to be. All of it is made from the current readings and from `identity_pairs`, by
 * src/work/identity.ts, and can be made anew at any time.
 */
const statements = [
  `alter table entities add column named integer not null default 0 references subjects`,
  `update entities set named = subject`,
  `alter table subjects add column canonical integer references subjects`,
  `create index subjects_by_canonical on subjects (canonical) where canonical is not null`,
  // An office as offices compare: the words that tell it from others, and whose it is; assumed = 1 where that is only
  // the country that the report is about. What names another person is misplaced.
  `alter table offices add column core text`,
  `alter table offices add column country text`,
  `alter table offices add column assumed integer not null default 0`,
  `alter table offices add column misplaced integer not null default 0`,
  `create index offices_by_core on offices (core, country, day) where core is not null`,

  // Reports that were looked at, and what each of them added to the names and traits: JSON.
  `create table identity_reports (
    article integer primary key references articles,
    reader text not null,
    maker text not null,
    names text not null,
    traits text not null
  ) strict`,

  // Names that mean the same in every report, by the block in which they are compared, and in how many places.
  `create table identity_names (
    name integer primary key references subjects,
    block text not null,
    uses integer not null
  ) strict`,
  `create index identity_names_by_block on identity_names (block)`,

  // What reports say of a name: when it is named, of which countries they speak, which office they give it. Days are
  // counted from 1970; 0 is no day.
  `create table identity_traits (
    name integer not null references subjects,
    what text not null,
    value text not null,
    day integer not null,
    count integer not null,
    primary key (name, what, value, day)
  ) strict, without rowid`,
  `create index identity_traits_by_office on identity_traits (value, name) where what = 'office'`,

  // Who is called by one name or by an office alone, so that it depends on the report who that is; clue is JSON.
  `create table identity_unresolved (
    article integer not null,
    n integer not null,
    block text not null,
    clue text not null,
    primary key (article, n)
  ) strict, without rowid`,
  `create index identity_unresolved_by_block on identity_unresolved (block)`,

  // Blocks in which something has changed since they were resolved.
  `create table identity_dirty (block text primary key) strict, without rowid`,

  // Matches that were made (sure = 1) or nearly so, with their reasons as JSON: of a name, or of an entity of a report.
  `create table identity_matches (
    id integer primary key,
    block text not null,
    name integer not null references subjects,
    article integer,
    n integer,
    target integer not null references subjects,
    sure integer not null,
    likely real not null,
    reasons text not null
  ) strict`,
  `create index identity_matches_by_block on identity_matches (block)`,
  `create index identity_matches_unsure on identity_matches (sure, article, n, name)`,
  `create index identity_matches_by_target on identity_matches (target)`,

  // What people have said of who is who: ids of subjects, or of entities in their reports (ARTICLE#e1).
  `create table identity_pairs (
    a text not null,
    b text not null,
    same integer not null,
    primary key (a, b)
  ) strict, without rowid`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
