/** The sample reports, read once, to be put into records in any order. */
import { hash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InputReport } from "../../src/model.ts";
import { articleOf, isProblem } from "../../src/page/index.ts";
import { Reader } from "../../src/reading/reader.ts";
import type { Item } from "../../src/store/index.ts";
import { root } from "../support/cli.ts";

const reader = new Reader();

/** A report as it was read by a reader of this name. */
export function itemOf(report: InputReport, by: string): Item {
  const bytes = Buffer.from(JSON.stringify(report));
  const capture = {
    hash: hash("sha256", bytes, "hex"),
    bytes,
    mediaType: "application/json" as const,
    origin: report.id!,
  };
  const article = articleOf(capture);
  if (isProblem(article)) throw new Error(article.problem);
  return { capture, article, reading: { ...reader.read(article), reader: by } };
}

export const reports = globSync("samples/*.jsonl", { cwd: root })
  .sort()
  .flatMap((file) => readFileSync(join(root, file), "utf8").split("\n").filter(Boolean))
  .map((line) => JSON.parse(line) as InputReport);

export const items = reports.map((report) => itemOf(report, "test/1"));

/** A fixed shuffle: places in the order of their hashes. */
export const shuffled = (seed: string): Item[] =>
  items.toSorted((a, b) => (hash("md5", seed + a.article.id) < hash("md5", seed + b.article.id) ? -1 : 1));
