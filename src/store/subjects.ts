import type { Kysely } from "kysely";
import type { Entity } from "../model.ts";
import { Indexing } from "./indexing.ts";
import { foldedName, subjectKey } from "./keys.ts";
import type { Prepared } from "./prepared.ts";
import type { Tables } from "./tables.ts";

/** Subjects whose row ids are kept in memory. */
const MOST_KEPT = 100_000;

/** The entities across articles while a batch is written: finds or makes their rows and keeps count of them. */
export class Subjects {
  private readonly ids = new Map<string, number>();
  private readonly changes = new Map<number, { reports: number; mentions: number }>();
  private readonly indexing = new Indexing();
  private readonly statements;

  constructor(db: Kysely<Tables>, prepared: Prepared) {
    this.statements = {
      find: prepared.query(db.selectFrom("subjects").select("id").where("key", "=", "")),
      insert: prepared.insert("subjects", [
        "key",
        "kind",
        "folded",
        "name",
        "name_en",
        "country",
        "reports",
        "mentions",
      ]),
      index: prepared.insert("subject_words", ["rowid", "words"]),
      count: prepared.query(
        db
          .updateTable("subjects")
          .set((eb) => ({ reports: eb("reports", "+", 0), mentions: eb("mentions", "+", 0) }))
          .where("id", "=", 0),
      ),
    };
  }

  /** The row id of the subject that an entity is. */
  idOf(entity: Entity): number {
    const name = `${entity.kind} ${entity.name}`;
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const folded = foldedName(entity.name);
    const key = subjectKey(entity.kind, folded);
    const found = this.statements.find.get(key);
    const id = found === undefined ? this.make(key, folded, entity) : Number(found.id);
    if (this.ids.size >= MOST_KEPT) this.ids.clear();
    this.ids.set(name, id);
    return id;
  }

  private make(key: string, folded: string, entity: Entity): number {
    const id = this.statements.insert(
      key,
      entity.kind,
      folded,
      entity.name,
      entity.nameEn ?? null,
      entity.country ?? null,
      0,
      0,
    );
    const { words, stems } = this.indexing.of(entity.name);
    this.statements.index(id, `${words} ${stems}`);
    return id;
  }

  /** Notes that a subject is in so many reports more, and named so many times more; less, where they are negative. */
  count(id: number, reports: number, mentions: number): void {
    const change = this.changes.get(id);
    if (change === undefined) this.changes.set(id, { reports, mentions });
    else {
      change.reports += reports;
      change.mentions += mentions;
    }
  }

  /** Writes the counts noted since the last time. */
  flush(): void {
    for (const [id, { reports, mentions }] of this.changes) {
      if (reports !== 0 || mentions !== 0) this.statements.count.run(reports, mentions, id);
    }
    this.changes.clear();
  }

  /** Forgets everything noted and known, after the transaction that it belonged to was undone. */
  forget(): void {
    this.ids.clear();
    this.changes.clear();
  }
}
