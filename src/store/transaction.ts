import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Does all of `use` or, where it throws, nothing. */
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
