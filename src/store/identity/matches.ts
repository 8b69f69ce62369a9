/** Matches with their reasons, as they were last made. Works inside the caller's transaction. */
import { type Kysely, sql } from "kysely";
import { among } from "../among.ts";
import type { Tables } from "../tables.ts";

export interface StoredMatch {
  block: string;
  /** The subject of the very name. */
  name: number;
  /** The entity of which the match is; missing where it is of the name wherever that stands. */
  at?: { article: number; n: number };
  target: number;
  sure: boolean;
  likely: number;
  reasons: readonly { name: string; adds: number }[];
}

/** Puts matches in place of those that some blocks had. */
export async function replaceMatches(
  db: Kysely<Tables>,
  blocks: Iterable<string>,
  matches: readonly StoredMatch[],
): Promise<void> {
  await db.deleteFrom("identity_matches").where("block", "in", among(blocks)).execute();
  const rows = matches.map(({ block, name, at, target, sure, likely, reasons }) => [
    block,
    name,
    at?.article ?? null,
    at?.n ?? null,
    target,
    sure ? 1 : 0,
    likely,
    JSON.stringify(reasons),
  ]);
  await sql`insert into identity_matches (block, name, article, n, target, sure, likely, reasons)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
    from json_each(${JSON.stringify(rows)})`.execute(db);
}
