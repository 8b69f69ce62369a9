import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";
import { type Days, within } from "./places.ts";

/** A position that no issue matches. */
export interface StoredOpen {
  id: string;
  day: number;
  article: number;
  n: number;
  terms: Uint32Array;
}

export async function openPositions(db: Kysely<Tables>, days: Days = {}): Promise<StoredOpen[]> {
  const conditions = within(sql`a.day`, days);
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const { rows } = await sql<Omit<StoredOpen, "terms"> & { terms: Uint8Array }>`
    select a.id || '#' || s.id as id, a.day, a.key as article, s.n, o.terms from open_positions o
    cross join articles a on a.key = o.article
    cross join statements s on s.article = o.article and s.n = o.statement ${where}`.execute(db);
  return rows.map(({ terms, ...row }) => ({ ...row, terms: new Uint32Array(terms.slice().buffer) }));
}
