/** SQLite as Node.js brings it, opened for the record, and as Kysely wants to see it. */
import { DatabaseSync } from "node:sqlite";
import { type Dialect, type SqliteDatabase, SqliteDialect } from "kysely";

/** How long one process waits for another's transaction, in milliseconds, where nothing else is said. */
const PATIENCE = 30_000;

/** Opens a SQLite file, and changes nothing in it. Throws where it is no database. */
export function openSqlite(
  file: string,
  { readonly, patience = PATIENCE }: { readonly: boolean; patience?: number },
): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: readonly, timeout: patience });
  try {
    database.exec("pragma schema_version; pragma cache_size = -32768; pragma temp_store = memory");
    if (readonly) database.exec("pragma mmap_size = 1073741824");
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Has a database written ahead of itself: readers and one writer go on side by side, and a killed writer leaves the
 * last finished transaction.
 */
export function writeAhead(database: DatabaseSync): void {
  database.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = 16000");
  // References are right by construction; checking each costs more than writing it.
  database.exec("pragma foreign_keys = off");
}

/** Filters make many wordings of a query; past this many they are prepared anew each time. */
const MOST_PREPARED = 200;

/** Kysely's SQLite dialect over `node:sqlite`. Statements are prepared once for each wording. */
export function dialectOf(database: DatabaseSync): Dialect {
  const prepared = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();
  const prepare: SqliteDatabase["prepare"] = (sql) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    type Values = Parameters<typeof statement.run>;
    const adapted = {
      reader: statement.columns().length > 0,
      // Rows come without a prototype; as plain objects they compare and print like any other.
      all: (values: readonly unknown[]) => statement.all(...(values as Values)).map((row) => ({ ...row })),
      run: (values: readonly unknown[]) => statement.run(...(values as Values)),
      iterate: (values: readonly unknown[]) => statement.iterate(...(values as Values)),
    };
    if (prepared.size < MOST_PREPARED) prepared.set(sql, adapted);
    return adapted;
  };
  return new SqliteDialect({ database: { prepare, close: () => database.close() } });
}
