import type { Kysely } from "kysely";
import type { Act, EventType } from "../model.ts";
import type { Prepared } from "./prepared.ts";
import type { Tables } from "./tables.ts";

/** Counts the record's events by type and statements by act while a batch is written. */
export class Tallies {
  private readonly changes = { event: new Map<EventType, number>(), statement: new Map<Act, number>() };
  private readonly statement;

  constructor(db: Kysely<Tables>, prepared: Prepared) {
    this.statement = prepared.query(
      db
        .insertInto("tallies")
        .values({ what: "event", name: "OTHER", count: 0 })
        .onConflict((known) =>
          known
            .columns(["what", "name"])
            .doUpdateSet((eb) => ({ count: eb("tallies.count", "+", eb.ref("excluded.count")) })),
        ),
    );
  }

  event(type: EventType, change: 1 | -1): void {
    this.changes.event.set(type, (this.changes.event.get(type) ?? 0) + change);
  }

  statementOf(act: Act, change: 1 | -1): void {
    this.changes.statement.set(act, (this.changes.statement.get(act) ?? 0) + change);
  }

  /** Writes the counts noted since the last time. */
  flush(): void {
    for (const [what, counts] of Object.entries(this.changes))
      for (const [name, count] of counts) this.statement.run(what, name, count);
    this.forget();
  }

  /** Forgets the counts noted, after the transaction that they belonged to was undone. */
  forget(): void {
    this.changes.event.clear();
    this.changes.statement.clear();
  }
}
