import { sql } from "kysely";
import type { Condition, Ground } from "./places.ts";
import type { NamedSet } from "./subjects.ts";

/** Whoever must take part in an event or statement: one of these subjects, in this role or in any. */
export interface Taking {
  named: NamedSet;
  role?: string;
}

/** Events and who takes part in them, or statements and theirs. */
export interface Things {
  rows: "events" | "statements";
  parts: "event_participants" | "statement_parties";
  /** The column of `parts` that names the row. */
  owner: "event" | "statement";
}

/** Up to so many reports it is quickest to gather all that the named take part in. */
const FEW = 2000;

/**
 * Where to look for things in which all of `taking` take part and for which `conditions` on the row `r` hold. Both
 * ways go by the order of days: by the index of those who take part where they are in few reports, or are one and
 * nothing else is asked; else through all things, where so many are theirs that enough of them are soon found.
 */
export function groundOf(
  { rows, parts, owner }: Things,
  taking: readonly Taking[],
  conditions: readonly Condition[],
): { ground: Ground; conditions: Condition[] } {
  const [lead, ...rest] = taking.toSorted((a, b) => a.named.reports - b.named.reports);
  const leads =
    lead !== undefined &&
    (lead.named.reports <= FEW || (lead.named.subjects === 1 && rest.length + conditions.length === 0));
  const [key, at] = leads ? [sql.ref(`p.${owner}`), sql`p`] : [sql`r.n`, sql`r`];
  const part = (alias: string, { named, role }: Taking) =>
    sql.join(
      [
        sql`${sql.ref(`${alias}.subject`)} in ${named.set}`,
        ...(role === undefined ? [] : [sql`${sql.ref(`${alias}.role`)} = ${role}`]),
      ],
      sql` and `,
    );
  const others = (leads ? rest : taking).map((one) => {
    const there = sql`w.article = ${at}.article and ${sql.ref(`w.${owner}`)} = ${key}`;
    return sql`exists (select 1 from ${sql.table(parts)} w where ${there} and ${part("w", one)})`;
  });
  const joined =
    conditions.length > 0
      ? sql`${sql.table(parts)} p cross join ${sql.table(rows)} r on r.article = p.article and r.n = ${key}`
      : sql`${sql.table(parts)} p`;
  return {
    ground: {
      tables: leads ? joined : sql`${sql.table(rows)} r`,
      day: sql`${at}.day`,
      article: sql`${at}.article`,
      n: key,
    },
    conditions: [...(leads ? [part("p", lead)] : []), ...others, ...conditions],
  };
}
