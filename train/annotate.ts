/**
 * `node train/annotate.ts FOLDER NAME`: takes annotated reports of the corpora, one JSON file each in the form of gold/SPEC.md, into
 * `annotated/NAME.jsonl`, without their words.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { standoffOf } from "./annotated.ts";
import { readGold } from "./gold.ts";

const [folder, name] = process.argv.slice(2);
if (folder === undefined || name === undefined) {
  console.error(
    "isnad: name the folder of the annotated reports, and the file to make of them: node train/annotate.ts FOLDER NAME",
  );
  process.exit(1);
}
const lines = readGold(folder).map((gold) => `${JSON.stringify(standoffOf(gold))}\n`);
writeFileSync(join(import.meta.dirname, `annotated/${name}.jsonl`), lines.join(""));
console.log(`train/annotated/${name}.jsonl: ${lines.length} reports`);
