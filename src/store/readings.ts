import type { StatementSync } from "node:sqlite";
import type { Kysely } from "kysely";
import type { Act, EventType } from "../model.ts";
import type { Prepared } from "./prepared.ts";
import { COLUMNS, type ReadingRows } from "./rows.ts";
import type { Subjects } from "./subjects.ts";
import type { Tables } from "./tables.ts";
import type { Tallies } from "./tallies.ts";

/** Tables that hold what was read of an article version. */
const READ = ["entities", "offices", "events", "event_participants", "statements", "statement_parties"] as const;

/** Writes readings as rows, and takes the rows of an article version away. Works inside the caller's transaction. */
export class Readings {
  private readonly subjects: Subjects;
  private readonly tallies: Tallies;
  private readonly insert;
  private readonly removals: StatementSync[];
  private readonly counted;

  constructor(db: Kysely<Tables>, prepared: Prepared, subjects: Subjects, tallies: Tallies) {
    this.subjects = subjects;
    this.tallies = tallies;
    this.insert = {
      entity: prepared.insert("entities", ["article", "subject", "named", "day", ...COLUMNS.entities]),
      office: prepared.insert("offices", ["article", "subject", "day", "assumed", "misplaced", ...COLUMNS.offices]),
      event: prepared.insert("events", ["article", "place", ...COLUMNS.events]),
      participant: prepared.insert("event_participants", ["article", "subject", ...COLUMNS.event_participants]),
      statement: prepared.insert("statements", ["article", "day", ...COLUMNS.statements]),
      party: prepared.insert("statement_parties", ["article", "subject", "day", ...COLUMNS.statement_parties]),
    };
    this.removals = READ.map((table) => prepared.query(db.deleteFrom(table).where("article", "=", 0)));
    this.counted = {
      entities: prepared.query(db.selectFrom("entities").select(["subject", "mentions"]).where("article", "=", 0)),
      events: prepared.query(db.selectFrom("events").select("type").where("article", "=", 0)),
      statements: prepared.query(db.selectFrom("statements").select("act").where("article", "=", 0)),
    };
  }

  /** Adds the rows of a reading to the article version with this key. */
  add(article: number, rows: ReadingRows): void {
    const { insert, subjects, tallies } = this;
    const { day } = rows;
    const ids = rows.entities.map(([, , name, nameEn, country], n) =>
      subjects.idOf(rows.subjects[n]!, name, nameEn, country),
    );
    const counted = new Set<number>();
    for (const [n, row] of rows.entities.entries()) {
      const subject = ids[n]!;
      insert.entity(article, subject, subject, day, ...row);
      subjects.count(subject, counted.has(subject) ? 0 : 1, row[5]);
      counted.add(subject);
    }
    for (const row of rows.offices) insert.office(article, ids[row[0]]!, day, 0, 0, ...row);
    for (const row of rows.events) {
      insert.event(article, row[0] === null ? null : ids[row[0]]!, ...row);
      tallies.event(row[5], 1);
    }
    for (const row of rows.participants) insert.participant(article, ids[row[0]]!, ...row);
    for (const row of rows.statements) {
      insert.statement(article, day, ...row);
      tallies.statementOf(row[2], 1);
    }
    for (const row of rows.parties) insert.party(article, ids[row[0]]!, day, ...row);
  }

  /** Takes away what was read of the article version with this key. */
  remove(article: number): void {
    const subjects = new Set<number>();
    for (const row of this.counted.entities.all(article)) {
      const subject = Number(row.subject);
      this.subjects.count(subject, subjects.has(subject) ? 0 : -1, -Number(row.mentions));
      subjects.add(subject);
    }
    for (const { type } of this.counted.events.all(article)) this.tallies.event(type as EventType, -1);
    for (const { act } of this.counted.statements.all(article)) this.tallies.statementOf(act as Act, -1);
    for (const removal of this.removals) removal.run(article);
  }
}
