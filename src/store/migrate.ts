import type { DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";
import type { Tables } from "./tables.ts";

/** How a file stands to the record's newest form. */
export type Form = "empty" | "older" | "newest" | "newer" | "foreign";

export function formOf(database: DatabaseSync): Form {
  const tables = database
    .prepare("select name from sqlite_schema where type = 'table'")
    .all()
    .map(({ name }) => name);
  if (tables.length === 0) return "empty";
  if (!tables.includes("kysely_migration")) return "foreign";
  const done = new Set(
    database
      .prepare("select name from kysely_migration")
      .all()
      .map(({ name }) => String(name)),
  );
  const known = Object.keys(migrations);
  if ([...done].some((name) => !known.includes(name))) return "newer";
  return known.every((name) => done.has(name)) ? "newest" : "older";
}

/** Brings the record to its newest form, all steps in one transaction, so that it is killed or raced without harm. */
export async function migrate(database: DatabaseSync, db: Kysely<Tables>): Promise<void> {
  database.exec("begin immediate");
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    database.exec("commit");
  } catch (error) {
    if (database.isTransaction) database.exec("rollback");
    throw error;
  }
}
