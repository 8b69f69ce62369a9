import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/tables.ts";

/** Runs `use` in one transaction: all that it writes is kept, or nothing where it throws. */
export async function inTransaction<T>(db: Kysely<Tables>, use: () => Promise<T>): Promise<T> {
  await sql`begin immediate`.execute(db);
  try {
    const result = await use();
    await sql`commit`.execute(db);
    return result;
  } catch (error) {
    await sql`rollback`.execute(db);
    throw error;
  }
}
