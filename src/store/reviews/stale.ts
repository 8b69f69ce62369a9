import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Tables that note which reader's reading of a report something was made of. */
const MADE_OF = ["identity_reports", "story_members", "happening_reports", "positioned"] as const;

/** Has all that is made out of many readings made anew of a report whose rows have changed. */
export async function markStale(db: Kysely<Tables>, article: number): Promise<void> {
  for (const table of MADE_OF)
    await db
      .updateTable(table as "positioned")
      .set({ reader: "" })
      .where("article", "=", article)
      .execute();
}
