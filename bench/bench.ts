/**
 * `npm run bench`: how fast reading is, as ratios within one run, because machines differ and are noisy.
 *
 *   floor    tokenise + fold + one Map look-up a token, one thread
 *   reading  the reading engine alone, one thread
 *   read     the whole of `isnad read` into a fresh SQLite record, all cores
 *   record   who is who, stories, happenings and positions, beyond reading: a record that grows to 31,000 reports
 *
 * Texts: the corpora of ../shared where they are, the samples (repeated) else.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { foldWord } from "../src/language/fold.ts";
import { tokenize } from "../src/language/tokens.ts";
import type { Article } from "../src/model.ts";
import { Reader } from "../src/reading/reader.ts";
import { growRecord } from "./record.ts";

const root = join(import.meta.dirname, "..");
const corpus = join(root, "../shared/corpus");
const reports = existsSync(corpus) ? fromCorpus(10_000) : fromSamples(2_000);
const megabytes = reports.reduce((sum, report) => sum + Buffer.byteLength(report.text), 0) / 1e6;
console.log(
  `${reports.length} reports, ${megabytes.toFixed(1)} MB, from ${existsSync(corpus) ? "the corpora" : "the samples"}`,
);

const few = reports.slice(0, Math.min(3_000, reports.length)).map(
  ({ id, text, published }): Article => ({
    id,
    text,
    language: "ar",
    paragraphs: [],
    related: [],
    removed: [],
    ...(published && { published }),
  }),
);
const reader = new Reader();
const floor = timed("floor", few, floorOf);
const reading = timed("reading", few, (article) => reader.read(article));
console.log(`reading ÷ floor: ${(reading / floor).toFixed(2)}`);
wholeRead();
growRecord(ofNewspapers());

/** Seconds for all articles: the better of two rounds after a warm-up. */
function timed(name: string, articles: Article[], run: (article: Article) => unknown): number {
  for (const article of articles.slice(0, 500)) run(article);
  const rounds = [1, 2].map(() => {
    const began = performance.now();
    for (const article of articles) run(article);
    return (performance.now() - began) / 1000;
  });
  const seconds = Math.min(...rounds);
  const size = articles.reduce((sum, article) => sum + Buffer.byteLength(article.text), 0) / 1e6;
  console.log(
    `${name.padEnd(8)} ${Math.round(articles.length / seconds)} reports/s  ${(size / seconds).toFixed(1)} MB/s  (one thread)`,
  );
  return seconds;
}

function floorOf(article: Article): number {
  const seen = new Map<string, number>();
  const tokens = tokenize(article.text);
  for (let at = 0; at < tokens.length; at++) {
    const word = foldWord(article.text.slice(tokens.start[at]!, tokens.end[at]!));
    seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  return seen.size;
}

function wholeRead(): void {
  const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
  try {
    const input = join(folder, "reports.jsonl");
    writeFileSync(input, reports.map((report) => JSON.stringify(report)).join("\n"));
    const began = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [...process.execArgv, join(root, "src/cli/main.ts"), "read", input, "--db", join(folder, "bench.db"), "--quiet"],
      { encoding: "utf8" },
    );
    const seconds = (performance.now() - began) / 1000;
    if (status !== 0) throw new Error(`isnad read failed: ${stderr}`);
    console.log(
      `read     ${Math.round(reports.length / seconds)} reports/s  ${(megabytes / seconds).toFixed(1)} MB/s  (isnad read into SQLite, all cores, start-up included)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface BenchReport {
  id: string;
  text: string;
  published?: string;
}

function fromCorpus(most: number): BenchReport[] {
  const files = readdirSync(corpus)
    .filter((file) => file.endsWith(".jsonl.gz"))
    .sort();
  const perFile = files.map((file) =>
    gunzipSync(readFileSync(join(corpus, file)))
      .toString("utf8")
      .split("\n")
      .filter(Boolean),
  );
  const share = most / perFile.reduce((sum, lines) => sum + lines.length, 0);
  return perFile
    .flatMap((lines) => lines.filter((_, index) => Math.floor(index * share) !== Math.floor((index - 1) * share)))
    .map((line) => {
      const { id, title, text, published } = JSON.parse(line);
      return { id, text: `${title ?? ""}\n\n${text}`, published };
    });
}

/** Reports of some weeks from many newspapers, as JSON: of the corpora those of 2015, which tell the same events. */
function ofNewspapers(): string[] {
  if (!existsSync(corpus)) return reports.map((report) => JSON.stringify(report));
  return readdirSync(corpus)
    .filter((file) => /^saudi-.*\.jsonl\.gz$/.test(file))
    .flatMap((file) =>
      gunzipSync(readFileSync(join(corpus, file)))
        .toString("utf8")
        .split("\n")
        .filter(Boolean),
    );
}

function fromSamples(most: number): BenchReport[] {
  const folder = join(root, "samples");
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean));
  return Array.from({ length: most }, (_, index) => ({
    ...JSON.parse(lines[index % lines.length]!),
    id: `sample-${index}`,
  }));
}
