import type { DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import type { Entry } from "./entries.ts";
import { Prepared } from "./prepared.ts";
import { Readings } from "./readings.ts";
import type { ReadingRows } from "./rows.ts";
import { Subjects } from "./subjects.ts";
import type { Tables } from "./tables.ts";
import { Tallies } from "./tallies.ts";

export interface AddCounts {
  /** Articles that the record did not have. */
  added: number;
  /** Articles whose text changed: the old version is kept. */
  newVersions: number;
  /** Articles that were there and were read by another reader before: their rows are replaced. */
  reread: number;
  /** Articles that were there just so. */
  unchanged: number;
}

/** A version of an article as the record has it. */
interface Version {
  key: number;
  version: number;
  current: number;
  reader: string | null;
  text: string;
  title: string | null;
  byline: string | null;
  outlet: string | null;
  published: string | null;
}

const ARTICLE = [
  "id",
  "day",
  "published",
  "outlet",
  "url",
  "title",
  "byline",
  "language",
  "paragraphs",
  "related",
  "removed",
  "text",
] as const;

/** Adds batches to the record, each in one transaction. */
export class Writer {
  private readonly database: DatabaseSync;
  private readonly subjects: Subjects;
  private readonly tallies: Tallies;
  private readonly readings: Readings;
  private readonly statements;

  constructor(database: DatabaseSync, db: Kysely<Tables>) {
    const prepared = new Prepared(database, db);
    this.database = database;
    this.subjects = new Subjects(db, prepared);
    this.tallies = new Tallies(db, prepared);
    this.readings = new Readings(db, prepared, this.subjects, this.tallies);
    const captured = db.selectFrom("captures").where("hash", "=", "");
    const article = db.updateTable("articles").where("key", "=", 0);
    this.statements = {
      articleOf: prepared.query(captured.select("article")),
      reader: prepared.query(captured.innerJoin("readings", "readings.article", "captures.article").select("reader")),
      versions: prepared.query(
        db
          .selectFrom("articles")
          .leftJoin("readings", "readings.article", "articles.key")
          .select(["key", "version", "current", "reader", "text", "title", "byline", "outlet", "published"])
          .where("id", "=", "")
          .orderBy("version"),
      ),
      capture: prepared.insert("captures", [
        "hash",
        "article",
        "origin",
        "media_type",
        "first_seen",
        "packing",
        "bytes",
      ]),
      article: prepared.insert("articles", ["version", "current", ...ARTICLE]),
      supersede: prepared.query(article.set({ current: 0 })),
      rewrite: prepared.query(article.set(Object.fromEntries(ARTICLE.map((column) => [column, ""])))),
      words: prepared.insert("article_words", ["rowid", "words", "stems"]),
      removeWords: prepared.query(db.deleteFrom("article_words").where("rowid", "=", 0)),
      reading: prepared.insert("readings", [
        "article",
        "reader",
        "read_at",
        "entities",
        "dates",
        "events",
        "statements",
      ]),
      recount: prepared.query(
        db.updateTable("readings").set({ entities: 0, events: 0, statements: 0 }).where("article", "=", 0),
      ),
      removeReading: prepared.query(db.deleteFrom("readings").where("article", "=", 0)),
    };
  }

  /** For each hash whether that capture is in the record, read by this very reader. */
  has(hashes: readonly string[], reader: string): boolean[] {
    return hashes.map((hash) => this.statements.reader.get(hash)?.reader === reader);
  }

  /** Adds a batch: all of it, or nothing where this throws. `now` is an ISO date-time. */
  add(batch: readonly Entry[], now: string): AddCounts {
    const counts: AddCounts = { added: 0, newVersions: 0, reread: 0, unchanged: 0 };
    this.database.exec("begin immediate");
    try {
      for (const entry of batch) counts[this.addEntry(entry, now)]++;
      this.subjects.flush();
      this.tallies.flush();
      this.database.exec("commit");
    } catch (error) {
      this.subjects.forget();
      this.tallies.forget();
      if (this.database.isTransaction) this.database.exec("rollback");
      throw error;
    }
    return counts;
  }

  /** Puts a reading in the place of that of an article version. Works inside the caller's transaction. */
  replace(key: number, rows: ReadingRows): void {
    this.readings.remove(key);
    this.readings.add(key, rows);
    this.statements.recount.run(rows.entities.length, rows.events.length, rows.statements.length, key);
    this.subjects.flush();
    this.tallies.flush();
  }

  private addEntry(entry: Entry, now: string): keyof AddCounts {
    const { capture, article, rows } = entry;
    const captured = this.statements.articleOf.get(capture.hash)?.article;
    const versions = this.statements.versions.all(article.id) as unknown as Version[];
    // A capture gives one version; where a newer `page/` cleans it otherwise, that version is rewritten and none is
    // added.
    const same =
      versions.find((version) => isSame(version, article)) ?? versions.find((version) => version.key === captured);
    const key = same?.key ?? this.addVersion(entry, versions);
    if (captured === undefined) this.addCapture(capture, key, now);
    if (same?.reader === rows.reader) return "unchanged";
    if (same !== undefined) this.rewrite(same, entry);
    if (same === undefined || same.current === 1) this.readings.add(key, rows);
    this.statements.reading(
      key,
      rows.reader,
      now,
      rows.entities.length,
      rows.dates,
      rows.events.length,
      rows.statements.length,
    );
    if (same !== undefined) return "reread";
    return versions.length > 0 ? "newVersions" : "added";
  }

  private addVersion({ article, words }: Entry, versions: Version[]): number {
    for (const { key, current } of versions) {
      if (current === 0) continue;
      this.statements.supersede.run(0, key);
      this.statements.removeWords.run(key);
      this.readings.remove(key);
    }
    const key = this.statements.article((versions.at(-1)?.version ?? 0) + 1, 1, ...valuesOf(article));
    this.statements.words(key, words.words, words.stems);
    return key;
  }

  private addCapture(capture: Entry["capture"], article: number, now: string): void {
    const { hash, origin, mediaType, packing, bytes } = capture;
    this.statements.capture(hash, article, origin, mediaType, now, packing, bytes);
  }

  /** Puts what is known now in place of what was known of the same version, and takes its old reading away. */
  private rewrite(same: Version, { article, words }: Entry): void {
    this.statements.rewrite.run(...valuesOf(article), same.key);
    this.statements.removeReading.run(same.key);
    this.readings.remove(same.key);
    if (same.current === 0 || same.text === article.text) return;
    this.statements.removeWords.run(same.key);
    this.statements.words(same.key, words.words, words.stems);
  }
}

/** Whether a version says what an article says. Headlines of other reports around it may differ. */
function isSame(version: Version, article: Entry["article"]): boolean {
  return (["text", "title", "byline", "outlet", "published"] as const).every(
    (column) => version[column] === article[column],
  );
}

/** The values of `ARTICLE`'s columns. */
function valuesOf(article: Entry["article"]) {
  const { id, day, published, outlet, url, title, byline, language, paragraphs, related, removed, text } = article;
  return [id, day, published, outlet, url, title, byline, language, paragraphs, related, removed, text] as const;
}
