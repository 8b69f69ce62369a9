/**
 * `node train/deeds.ts -- [--write]`: learns the weights by which deeds are read (src/reading/deeds/weights.ts) from annotated reports.
 *
 * What the tagger says of a report it was trained on is too sure, so the reports are cut into three and each third is tagged by a tagger
 * trained on the others. The stages follow each other as in reading: is it a deed, who takes part, where; which namings mean one deed;
 * does it count, who counts. Prints cross-validated F1 of each.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DEED, EVENT, PART, PARTAKING, SAME } from "../src/reading/deeds/weights.ts";
import { learnStages } from "./stages.ts";
import { readReports } from "./told.ts";

const HEAD = `/**
 * What each piece of evidence counts when deeds are read, in log-odds. Learnt by train/deeds.ts from annotated reports; not for editing by
 * hand. The pieces are named where they are told: evidence.ts, partaking.ts, merge.ts, deeds.ts.
 */
`;
const ABOUT = {
  DEED: "/** Does a word name a deed? */",
  PARTAKING:
    "/** Judged from one naming: does an actor take part, is it the one who does it, is it the place where it is done? */",
  SAME: "/** Do two namings mean one deed? */",
  EVENT: "/** Do some namings together make a deed that counts? */",
  PART: "/** Does an actor take part, judged from all namings? */",
};
/** Evidence that counts less than this for every question is left out. */
const LEAST_WEIGHT = 0.05;

const { values: flags } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    data: { type: "string", default: join(import.meta.dirname, "../../shared") },
  },
});
learnStages(readReports(flags.data), console.log);
if (flags.write) {
  const short = (weight: number | readonly number[]) =>
    typeof weight === "number" ? Number(weight.toFixed(2)) : weight.map((one) => Number(one.toFixed(2)));
  const counts = (weight: number | readonly number[]) => [weight].flat().some((one) => Math.abs(one) >= LEAST_WEIGHT);
  const tables = Object.entries({ DEED, PARTAKING, SAME, EVENT, PART }).map(([name, weights]) => {
    const entries = [...weights]
      .filter(([piece, weight]) => piece !== "" && counts(weight))
      .map(([piece, weight]) => `  [${JSON.stringify(piece)}, ${JSON.stringify(short(weight))}],`);
    const value = name === "PARTAKING" ? "readonly [number, number, number]" : "number";
    return `${ABOUT[name as keyof typeof ABOUT]}\nexport const ${name} = new Map<string, ${value}>([\n${entries.join("\n")}\n]);\n`;
  });
  writeFileSync(join(import.meta.dirname, "../src/reading/deeds/weights.ts"), `${HEAD}\n${tables.join("\n")}`);
}
