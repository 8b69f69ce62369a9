import { type Kysely, sql } from "kysely";

/** What people say of the record's entries, and what of it stands in the rows of each reading. */
const statements = [
  // Only ever added to. `article` is the id of the article that a review speaks of; an undo has that of what it undoes.
  `create table reviews (
    n integer primary key,
    id text not null unique,
    at text not null,
    by text not null,
    verdict text not null,
    article text,
    body text not null
  ) strict`,
  `create index reviews_by_article on reviews (article, n)`,

  // Article versions whose rows are a reading with its reviews put on: the reading as it was read, by whom, and how many
  // reviews the article had. Where these differ from what is there now, they are put on anew.
  `create table reviewed (
    article integer primary key references articles,
    reader text not null,
    reviews integer not null,
    original text not null
  ) strict`,

  // The entries of such a reading of which a review speaks, by their ids within it.
  `create table review_marks (
    article integer not null references articles,
    entry text not null,
    verdict text not null,
    review text not null,
    primary key (article, entry)
  ) strict, without rowid`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
