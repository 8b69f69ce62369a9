/**
 * Learns the weights of `src/reading/statements/weights.ts`: which words that may report really do. Logistic regression over the signs
 * of `signsOf`, on annotated reports read by taggers that have not seen them (three folds by report).
 *
 *   node train/accept.ts [--write] [--data FOLDER]
 *
 * Prints cross-validated precision and recall of the decision; with `--write`, puts the weights into weights.ts.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { signsOf } from "../src/reading/statements/accept.ts";
import { subjectAhead } from "../src/reading/statements/ahead.ts";
import { contentOf } from "../src/reading/statements/content.ts";
import { findCues } from "../src/reading/statements/cues.ts";
import { groundOf } from "../src/reading/statements/ground.ts";
import { bestThreshold, crossScores, fitLogistic, type Row } from "./logistic.ts";
import { goldSaying } from "./sayings.ts";
import { readUnseen, type Unseen } from "./unseen.ts";

/** Strength of the pull towards 0. */
const PULL = 1;

const HEAD = `/**
 * Weights of what speaks for a saying (\`signsOf\` in accept.ts), learned by \`train/accept.ts\` from annotated reports: logistic regression,
 * so that a sum above 0 means "more likely a saying than not". Change them by training anew, not by hand.
 */
export const ACCEPT_WEIGHTS: Readonly<Record<string, number>> = {
`;

const { values: flags } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    data: { type: "string", default: join(import.meta.dirname, "../../shared") },
  },
});
const rows = readUnseen(flags.data).flatMap(rowsOf);

function rowsOf(report: Unseen): Row[] {
  const { doc, cast, tags, fold } = report;
  const ground = groundOf(doc, cast, findCues(doc, cast, tags));
  const found: Row[] = [];
  let toldTo = 0;
  for (const cue of ground.cues) {
    const named = cue.form === "verb" && subjectAhead(ground, cue).length > 0;
    const content = contentOf(ground, cue, named);
    if (content === null) continue;
    const said = goldSaying(report, cue, content) !== undefined;
    const signs = signsOf(ground, cue, content, named, cue.from < toldTo).filter(([sign]) => sign !== "bias");
    found.push({ evidence: new Map(signs), yes: said, fold, other: report.gold.other === true });
    if (said && content.marker !== "before") toldTo = Math.max(toldTo, content.to);
  }
  return found;
}

const { precision, recall, f1, threshold } = bestThreshold(rows, crossScores(rows, { pull: PULL }));
console.log(
  `${rows.length} candidates: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)} from ${threshold.toFixed(2)} on`,
);
if (flags.write) {
  const lines = [...fitLogistic(rows, { pull: PULL })]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, weight]) => `  ${/^\w+$/.test(sign) ? sign : JSON.stringify(sign)}: ${weight.toFixed(2)},\n`);
  writeFileSync(join(import.meta.dirname, "../src/reading/statements/weights.ts"), `${HEAD}${lines.join("")}};\n`);
}
