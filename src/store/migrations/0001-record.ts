import { type Kysely, sql } from "kysely";

/**
 * What was found and what was read of it.
 *
 * - `day` is what a row counts under in order and filters: an event's own day where the report dates it, else the
 *   report's. It is a number, `days.ts` says which: it is in every index, and 50,000 reports make millions of entries.
 * - Rows of a reading belong to the article's current version; a superseded version keeps its text, from which its
 *   reading can be made again. `n` is a row's place in its list of the reading.
 * - Lists are read backwards, the newest day first; `n desc` keeps the order within a report.
 * - Spans are UTF-16 offsets into `articles.text`, end exclusive.
 */
const statements = [
  // Every version of every article, the text last so that the other columns are read without it.
  `create table articles (
    key integer primary key,
    id text not null,
    version integer not null,
    current integer not null,
    day integer not null,
    published text,
    outlet text,
    url text,
    title text,
    byline text,
    language text not null,
    paragraphs text not null,
    related text not null,
    removed text not null,
    text text not null,
    unique (id, version)
  ) strict`,
  `create index articles_by_day on articles (day, key) where current = 1`,
  `create index articles_by_outlet on articles (outlet, day, key) where current = 1`,

  // The bytes as they were found, and the article version they gave.
  `create table captures (
    hash text primary key,
    article integer not null references articles,
    origin text not null,
    media_type text not null,
    first_seen text not null,
    packing text not null,
    bytes blob not null
  ) strict`,
  `create index captures_by_article on captures (article)`,

  // What read an article version last, and how much it found.
  `create table readings (
    article integer primary key references articles,
    reader text not null,
    read_at text not null,
    entities integer not null,
    dates integer not null,
    events integer not null,
    statements integer not null
  ) strict`,

  // Entities across articles: for now, all of one kind whose folded names are the same. Counts are of current versions.
  `create table subjects (
    id integer primary key,
    key text not null unique,
    kind text not null,
    folded text not null,
    name text not null,
    name_en text,
    country text,
    reports integer not null,
    mentions integer not null
  ) strict`,
  `create index subjects_by_reports on subjects (kind, reports, id)`,

  `create table entities (
    article integer not null references articles,
    n integer not null,
    id text not null,
    subject integer not null references subjects,
    day integer not null,
    name text not null,
    name_en text,
    country text,
    mentions integer not null,
    primary key (article, n)
  ) strict, without rowid`,
  `create index entities_by_subject on entities (subject, day, article)`,

  // Proper names (proper = 1) and definite descriptions (proper = 0).
  `create table mentions (
    article integer not null,
    entity integer not null,
    n integer not null,
    proper integer not null,
    start integer not null,
    end integer not null,
    primary key (article, entity, n)
  ) strict, without rowid`,

  `create table offices (
    article integer not null,
    entity integer not null,
    n integer not null,
    subject integer not null references subjects,
    day integer not null,
    title text not null,
    folded text not null,
    "of" text,
    former integer not null,
    acting integer not null,
    new integer not null,
    start integer not null,
    end integer not null,
    primary key (article, entity, n)
  ) strict, without rowid`,
  `create index offices_by_subject on offices (subject, folded, title)`,

  `create table dates (
    article integer not null,
    n integer not null,
    start integer not null,
    end integer not null,
    value text,
    calendar text not null,
    primary key (article, n)
  ) strict, without rowid`,

  `create table events (
    article integer not null references articles,
    n integer not null,
    id text not null,
    day integer not null,
    date text,
    type text not null,
    mode text,
    status text not null,
    place integer references subjects,
    place_entity integer,
    triggers text not null,
    primary key (article, n)
  ) strict, without rowid`,
  `create index events_by_day on events (day, article, n desc, type, status, mode)`,
  `create index events_by_place on events (place, day, article, n desc) where place is not null`,

  `create table event_participants (
    article integer not null,
    event integer not null,
    role text not null,
    n integer not null,
    entity integer not null,
    subject integer not null references subjects,
    day integer not null,
    primary key (article, event, role, n)
  ) strict, without rowid`,
  `create index event_participants_by_subject on event_participants (subject, day, article, event desc, role)`,

  `create table statements (
    article integer not null references articles,
    n integer not null,
    id text not null,
    day integer not null,
    act text not null,
    mode text not null,
    cue_start integer not null,
    cue_end integer not null,
    start integer not null,
    end integer not null,
    primary key (article, n)
  ) strict, without rowid`,
  `create index statements_by_day on statements (day, article, n desc, act, mode)`,

  // Speakers, relays (from the speaker outward, in the order of n) and addressees.
  `create table statement_parties (
    article integer not null,
    statement integer not null,
    role text not null,
    n integer not null,
    entity integer not null,
    subject integer not null references subjects,
    day integer not null,
    primary key (article, statement, role, n)
  ) strict, without rowid`,
  `create index statement_parties_by_subject on statement_parties (subject, role, day, article, statement desc)`,

  // How many rows there are of a kind, for numbers about the whole record: event types and acts.
  `create table tallies (
    what text not null,
    name text not null,
    count integer not null,
    primary key (what, name)
  ) strict, without rowid`,

  // Words for searching, by articles.key and subjects.id. They come folded and cut by src/language/search.ts, joined
  // by spaces; the ascii tokenizer leaves every letter beyond ASCII as it is.
  `create virtual table article_words using fts5(words, stems, content = '', contentless_delete = 1, tokenize = 'ascii')`,
  `create virtual table subject_words using fts5(words, content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'none')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
