import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { Insertable, Kysely } from "kysely";
import type { Tables } from "./tables.ts";

type Columns<T extends keyof Tables> = readonly (keyof Insertable<Tables[T]> & string)[];
type Values<T extends keyof Tables, C extends Columns<T>> = { [K in keyof C]: Insertable<Tables[T]>[C[K]] };

/** Statements of the fast path: worded by Kysely, so that their columns are checked, and prepared once. */
export class Prepared {
  private readonly database: DatabaseSync;
  private readonly db: Kysely<Tables>;

  constructor(database: DatabaseSync, db: Kysely<Tables>) {
    this.database = database;
    this.db = db;
  }

  /** Inserts a row of `table`, given the values in the order of `columns`. Gives the row's id. */
  insert<T extends keyof Tables, const C extends Columns<T>>(
    table: T,
    columns: C,
  ): (...values: Values<T, C>) => number {
    const row = Object.fromEntries(columns.map((column) => [column, 0]));
    const statement = this.database.prepare(
      this.db
        .insertInto(table)
        .values(row as never)
        .compile().sql,
    );
    return (...values) => Number(statement.run(...(values as unknown as SQLInputValue[])).lastInsertRowid);
  }

  /** A statement worded by Kysely; the values in `query` only stand for those that are given on each run. */
  query(query: { compile(): { sql: string } }): StatementSync {
    return this.database.prepare(query.compile().sql);
  }
}
