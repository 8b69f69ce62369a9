/** The record: one file that holds what was read. */
import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type { Reading } from "../model.ts";
import type { Entry } from "./entries.ts";
import { Names } from "./keys.ts";
import { formOf, migrate } from "./migrate.ts";
import { rowsOf } from "./rows.ts";
import { dialectOf, openSqlite, writeAhead } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { type AddCounts, Writer } from "./writer.ts";

export type { Entry, Item } from "./entries.ts";
export type { Tables } from "./tables.ts";
export type { AddCounts } from "./writer.ts";

export interface OpenRecord {
  /** For the functions in `queries/`. */
  readonly db: Kysely<Tables>;
  /**
   * Adds a batch in one transaction: all of it, or nothing where this fails. What the record has already changes
   * nothing; changed content under a known article id becomes a new version. Much of the cost is the transaction's, so
   * batches of some hundreds are written up to twice as fast as dozens.
   */
  add(batch: readonly Entry[]): Promise<AddCounts>;
  /** For each capture's hash whether the record has it, read by this very reader, so that it needn't be read again. */
  has(hashes: readonly string[], reader: string): boolean[];
  /** Puts a reading in the place of that of an article version, by its key. Works inside the caller's transaction. */
  replace(article: number, reading: Reading): void;
  close(): Promise<void>;
}

/** A trouble with the record that its user can do something about; the message says what. */
export class RecordError extends Error {}

export interface OpenOptions {
  readonly?: boolean;
  /** How long to wait for another process that writes, in milliseconds. */
  patience?: number;
}

/** Whether somebody else writes in the record, or it may not be written at all. */
export function isHeld(error: unknown): boolean {
  const { cause, errcode } = error as { cause?: unknown; errcode?: number };
  return errcode === 5 || errcode === 8 || (cause !== undefined && isHeld(cause));
}

/**
 * Opens the record in `file`. To be written it is made where it is missing; where it is of an older form, it is brought
 * to the newest. Any number of processes may read it meanwhile. Throws a `RecordError` where it can't be opened.
 */
export async function openRecord(file: string, options: OpenOptions = {}): Promise<OpenRecord> {
  const readonly = options.readonly === true;
  if (readonly && !existsSync(file)) {
    const advice = `make it with \`isnad read INPUT --db ${file}\`, or name another with --db`;
    throw new RecordError(`there is no record ${file}: ${advice}`);
  }
  const database = await opened(file, readonly, options.patience);
  const db = new Kysely<Tables>({ dialect: dialectOf(database) });
  let writer: Writer | undefined;
  const names = new Names();
  const write = () => (writer ??= new Writer(database, db));
  return {
    db,
    add: async (batch) => {
      try {
        return write().add(batch, new Date().toISOString());
      } catch (error) {
        throw new RecordError(`the record ${file} can't be written: ${reason(error)}`, { cause: error });
      }
    },
    has: (hashes, reader) => write().has(hashes, reader),
    replace: (article, reading) => write().replace(article, rowsOf(reading, names)),
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}

async function opened(file: string, readonly: boolean, patience?: number): Promise<DatabaseSync> {
  let database: DatabaseSync | undefined;
  try {
    database = openSqlite(file, { readonly, ...(patience !== undefined && { patience }) });
    const form = formOf(database);
    if (form === "foreign") {
      throw new RecordError(`${file} is a database, but no record of Isnad: name another file with --db`);
    }
    if (form === "newer") throw new RecordError(`${file} was made by a newer Isnad: update Isnad to open it`);
    if (!readonly) {
      writeAhead(database);
      if (form !== "newest") await migrate(database, new Kysely<Tables>({ dialect: dialectOf(database) }));
    }
    if (!readonly || form === "newest") return database;
  } catch (error) {
    database?.close();
    throw error instanceof RecordError
      ? error
      : new RecordError(`the record ${file} can't be opened: ${reason(error)}`, { cause: error });
  }
  // A record of an older form is brought up to date once, then opened to be read.
  database.close();
  (await opened(file, false)).close();
  return await opened(file, true);
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message === "unable to open database file") return "its folder is missing, or it may not be read or written";
  if (message === "file is not a database") return "it is no SQLite file; name another with --db";
  if (message === "database is locked") return "another program keeps it locked; try again when that has finished";
  return message;
}
