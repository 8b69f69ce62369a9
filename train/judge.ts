/**
 * `npm run train:judge -- OUT.jsonl`: reads each annotated report of gold/train by a tagger and by tables for deeds that have not seen it, through
 * the whole reader, and writes the readings, so that `score.mjs` can judge them and show the misses.
 *
 * The table of src/reading/statements is used as it stands: it has few weights, but has seen these reports.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compile } from "../src/lexicon/lexicon.ts";
import { tables } from "../src/lexicon/tables.ts";
import { Words } from "../src/lexicon/words.ts";
import type { Reading } from "../src/model.ts";
import { articleOf, isProblem } from "../src/page/index.ts";
import { Reader } from "../src/reading/reader.ts";
import { readAnnotated } from "./annotated.ts";
import { exampleOf, type Gold } from "./gold.ts";
import { learnStages } from "./stages.ts";
import { FOLDS, foldOf, taggerWithout } from "./taggers.ts";
import { readReports } from "./told.ts";

const { values: flags, positionals } = parseArgs({
  options: { data: { type: "string", default: join(import.meta.dirname, "../../shared") } },
  allowPositionals: true,
});
const [out] = positionals;
if (out === undefined) {
  console.error("isnad: name the file for the readings: npm run train:judge -- OUT.jsonl");
  process.exit(1);
}
const golds = readAnnotated(flags.data);
const words = new Words(compile(tables));
const examples = golds.map((gold) => exampleOf(gold, words));
const reports = readReports(flags.data);
const readings: string[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  learnStages(reports.filter((report) => report.fold !== fold));
  const reader = new Reader(taggerWithout(fold, examples));
  golds.forEach((gold, index) => {
    if (foldOf(index) === fold) readings[index] = JSON.stringify(readingOf(gold, reader));
  });
}
writeFileSync(out, `${readings.join("\n")}\n`);

/** The report as `isnad read` would take it from JSON Lines: title and body apart. */
function readingOf({ id, url, outlet, published, text }: Gold, reader: Reader): Reading {
  const [title, ...body] = text.split("\n\n");
  const bytes = Buffer.from(JSON.stringify({ id, url, outlet, published, title, text: body.join("\n\n") }));
  const article = articleOf({ hash: id, bytes, mediaType: "application/json", origin: id });
  if (isProblem(article)) throw new Error(`${id}: ${article.problem}`);
  return reader.read(article);
}
