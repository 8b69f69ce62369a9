import type { DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import type { Article, Capture, Reading } from "../model.ts";
import { dayOf } from "./days.ts";
import { Indexing } from "./indexing.ts";
import { pack } from "./packing.ts";
import { Prepared } from "./prepared.ts";
import { Readings } from "./readings.ts";
import { Subjects } from "./subjects.ts";
import type { Tables } from "./tables.ts";
import { Tallies } from "./tallies.ts";

/** A capture, the article it holds, and what was read of that. */
export interface Item {
  capture: Capture;
  article: Article;
  reading: Reading;
}

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
  "version",
  "current",
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
  private readonly indexing = new Indexing();
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
      article: prepared.insert("articles", ARTICLE),
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
      removeReading: prepared.query(db.deleteFrom("readings").where("article", "=", 0)),
    };
  }

  /** For each hash whether that capture is in the record, read by this very reader. */
  has(hashes: readonly string[], reader: string): boolean[] {
    return hashes.map((hash) => this.statements.reader.get(hash)?.reader === reader);
  }

  /** Adds a batch: all of it, or nothing where this throws. `now` is an ISO date-time. */
  add(batch: readonly Item[], now: string): AddCounts {
    const counts: AddCounts = { added: 0, newVersions: 0, reread: 0, unchanged: 0 };
    this.database.exec("begin immediate");
    try {
      for (const item of batch) counts[this.addItem(item, now)]++;
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

  private addItem({ capture, article, reading }: Item, now: string): keyof AddCounts {
    const captured = this.statements.articleOf.get(capture.hash)?.article;
    const versions = this.statements.versions.all(article.id) as unknown as Version[];
    // A capture gives one version; where a newer `page/` cleans it otherwise, that version is rewritten and none is
    // added.
    const same =
      versions.find((version) => isSame(version, article)) ?? versions.find((version) => version.key === captured);
    const key = same?.key ?? this.addVersion(article, versions);
    if (captured === undefined) this.addCapture(capture, key, now);
    if (same?.reader === reading.reader) return "unchanged";
    if (same !== undefined) this.rewrite(same, article);
    if (same === undefined || same.current === 1) this.readings.add(key, reading);
    this.statements.reading(
      key,
      reading.reader,
      now,
      reading.entities.length,
      reading.dates.length,
      reading.events.length,
      reading.statements.length,
    );
    if (same !== undefined) return "reread";
    return versions.length > 0 ? "newVersions" : "added";
  }

  private addVersion(article: Article, versions: Version[]): number {
    for (const { key, current } of versions) {
      if (current === 0) continue;
      this.statements.supersede.run(0, key);
      this.statements.removeWords.run(key);
      this.readings.remove(key);
    }
    const key = this.statements.article(...articleRow(article, (versions.at(-1)?.version ?? 0) + 1, 1));
    this.addWords(key, article.text);
    return key;
  }

  private addCapture({ hash, origin, mediaType, bytes: raw }: Capture, article: number, now: string): void {
    const { packing, bytes } = pack(raw);
    this.statements.capture(hash, article, origin, mediaType, now, packing, bytes);
  }

  /** Puts what is known now in place of what was known of the same version, and takes its old reading away. */
  private rewrite(same: Version, article: Article): void {
    this.statements.rewrite.run(...articleRow(article, same.version, same.current === 1 ? 1 : 0), same.key);
    this.statements.removeReading.run(same.key);
    this.readings.remove(same.key);
    if (same.current === 0 || same.text === article.text) return;
    this.statements.removeWords.run(same.key);
    this.addWords(same.key, article.text);
  }

  private addWords(key: number, text: string): void {
    const { words, stems } = this.indexing.of(text);
    this.statements.words(key, words, stems);
  }
}

/** Whether a version says what an article says. Headlines of other reports around it may differ. */
function isSame(version: Version, { text, title, byline, outlet, published }: Article): boolean {
  return (
    version.text === text &&
    version.title === (title ?? null) &&
    version.byline === (byline ?? null) &&
    version.outlet === (outlet ?? null) &&
    version.published === (published ?? null)
  );
}

/** The values of `ARTICLE`'s columns. */
function articleRow(article: Article, version: number, current: 0 | 1) {
  const { id, published, outlet, url, title, byline, language, paragraphs, related, removed, text } = article;
  return [
    id,
    version,
    current,
    dayOf(published),
    published ?? null,
    outlet ?? null,
    url ?? null,
    title ?? null,
    byline ?? null,
    language,
    JSON.stringify(paragraphs),
    JSON.stringify(related),
    JSON.stringify(removed),
    text,
  ] as const;
}
