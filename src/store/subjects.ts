import type { Kysely } from "kysely";
import { Indexing } from "./indexing.ts";
import type { SubjectName } from "./keys.ts";
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

  /** The row id of a subject; where the record has none, it is made of what one report says of it. */
  idOf(subject: SubjectName, name: string, nameEn: string | null, country: string | null): number {
    const known = this.ids.get(subject.key);
    if (known !== undefined) return known;
    const found = this.statements.find.get(subject.key);
    const id = found === undefined ? this.make(subject, name, nameEn, country) : Number(found.id);
    if (this.ids.size >= MOST_KEPT) this.ids.clear();
    this.ids.set(subject.key, id);
    return id;
  }

  private make({ key, kind, folded }: SubjectName, name: string, nameEn: string | null, country: string | null) {
    const id = this.statements.insert(key, kind, folded, name, nameEn, country, 0, 0);
    const { words, stems } = this.indexing.of(name);
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
