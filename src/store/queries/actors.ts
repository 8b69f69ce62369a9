import { type Kysely, type RawBuilder, sql } from "kysely";
import { foldedName } from "../keys.ts";
import type { Tables } from "../tables.ts";
import { type Subject, subjectOf, subjectsNamed } from "./subjects.ts";

/** Somebody who takes positions: a subject, and where that is a state or its capital, all who speak for the state. */
export interface Actor {
  subject: Subject;
  /** ISO code of the state that is meant. */
  state?: string;
}

export interface NamedActor extends Actor {
  /** Others whom the name could mean. */
  others: Subject[];
}

const OTHERS = 5;

/**
 * Whom a name means: the most reported of those with just this name, else of those whose names hold its words. `alone`
 * leaves a state without its organs and officials. Nothing where it means nobody.
 */
export async function actorNamed(
  db: Kysely<Tables>,
  name: string,
  { alone = false } = {},
): Promise<NamedActor | undefined> {
  const found = await subjectsNamed(db, name, 1 + OTHERS);
  const exact = await db
    .selectFrom("subjects")
    .select(["id", "key", "kind", "name", "name_en", "country", "reports", "mentions"])
    .where("folded", "=", foldedName(name))
    .where("reports", ">", 0)
    .orderBy("reports", "desc")
    .orderBy("key")
    .executeTakeFirst();
  const subject = exact === undefined ? found[0] : subjectOf(exact);
  if (subject === undefined) return undefined;
  const others = found.filter(({ row }) => row !== subject.row);
  const state = alone ? undefined : await stateOf(db, subject.row);
  return { subject, others, ...(state !== undefined && { state }) };
}

/** The state that a subject is, or is the capital of. */
async function stateOf(db: Kysely<Tables>, subject: number): Promise<string | undefined> {
  const { rows } = await sql<{ state: string }>`select state from entities e
    join voices v on v.article = e.article and v.entity = e.n
    where e.subject = ${subject} and v.manner in ('state', 'capital') limit 1`.execute(db);
  return rows[0]?.state;
}

/**
 * The rows of `parts` in which an actor stands, as `(article, ITEM, entity, manner)`: manner says how it stands for its
 * state, and is null where it is the actor itself.
 */
export function standingIn(
  { subject, state }: Actor,
  parts: "event_participants" | "statement_parties",
  condition: RawBuilder<unknown> = sql`true`,
): RawBuilder<unknown> {
  const item = sql.ref(parts === "event_participants" ? "p.event" : "p.statement");
  const itself = sql`select p.article as article, ${item} as item, p.entity as entity, null as manner
    from ${sql.table(parts)} p where p.subject = ${subject.row} and ${condition}`;
  if (state === undefined) return sql`(${itself})`;
  // The organs' rows are found report by report.
  return sql`(${itself} union all select p.article, ${item}, p.entity, v.manner
    from voices v cross join ${sql.table(parts)} p on p.article = v.article and p.entity = v.entity
    where v.state = ${state} and p.subject <> ${subject.row} and ${condition})`;
}

/** The statements whose content names an actor or speaks of its state, or that are addressed to it: `(article, item)`. */
export function spokenOf(actor: Actor): RawBuilder<unknown> {
  const named =
    actor.state === undefined
      ? sql`select s.article, s.statement from entities e cross join statement_entities s
          on s.article = e.article and s.entity = e.n where e.subject = ${actor.subject.row}`
      : sql`select article, statement from statement_states where state = ${actor.state}`;
  return sql`(${named} union select article, item from ${standingIn(actor, "statement_parties", sql`p.role = 'addressee'`)})`;
}
