import { type Kysely, sql } from "kysely";

/**
 * What statements are about and for whom actors speak. All of it is made from the current readings and the lexicon's issues,
 * by src/work/positions.ts, and can be made anew at any time. Who a subject is stays with the tables of the reading.
 */
const statements = [
  // Every report that was looked at, by which reader it was read and what made its positions.
  `create table positioned (
    article integer primary key references articles,
    reader text not null,
    maker text not null
  ) strict`,

  // The state that an entity of a report stands for: itself a state, a capital, an organ or somebody in office.
  `create table voices (
    article integer not null,
    entity integer not null,
    state text not null,
    manner text not null,
    day integer not null,
    primary key (article, entity)
  ) strict, without rowid`,
  `create index voices_by_state on voices (state, article, entity, manner)`,

  // The issues of each statement, whatever its act; stance is for or against what the name says, where that can be
  // told. Contents of the same words have the same wording.
  `create table positions (
    article integer not null,
    statement integer not null,
    issue text not null,
    act text not null,
    stance text,
    wording integer not null,
    day integer not null,
    primary key (article, statement, issue)
  ) strict, without rowid`,
  `create index positions_by_issue on positions (issue, act, day, article, statement)`,

  // Whom the content of a statement names, and which states it speaks of.
  `create table statement_entities (
    article integer not null,
    statement integer not null,
    entity integer not null,
    primary key (article, entity, statement)
  ) strict, without rowid`,
  `create table statement_states (
    article integer not null,
    statement integer not null,
    state text not null,
    primary key (article, statement, state)
  ) strict, without rowid`,
  `create index statement_states_by_state on statement_states (state, article, statement)`,

  // The terms of each position that no issue matches, as 32-bit numbers.
  `create table open_positions (
    article integer not null,
    statement integer not null,
    terms blob not null,
    primary key (article, statement)
  ) strict, without rowid`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
