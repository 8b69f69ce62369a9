/**
 * `node train/held.ts FOLDER`: writes the reports kept back as annotated, one JSON file each, so that `gold-input.mjs` and `score.mjs` of
 * ../shared/eval take them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readStandoff } from "./annotated.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("isnad: name the folder for the annotated reports: node train/held.ts FOLDER");
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const golds = readStandoff(join(import.meta.dirname, "../../shared"), "held");
for (const { other: _, ...gold } of golds) writeFileSync(join(folder, `${gold.id}.json`), JSON.stringify(gold));
console.log(`${folder}: ${golds.length} reports`);
