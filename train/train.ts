/**
 * `npm run train`: learns the tagger's weights from annotated reports and name-tagged collections.
 *
 *   npm run train -- [--folds 4] [--write]
 *
 * Without --write it only prints cross-validated F1 (by report) for each kind. Data: see docs/data-card.md.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compile } from "../src/lexicon/lexicon.ts";
import { tables } from "../src/lexicon/tables.ts";
import { Words } from "../src/lexicon/words.ts";
import { decodeModel, encodeModel, HEADS, type Head, headNames } from "../src/reading/tagger/model.ts";
import { Tagger } from "../src/reading/tagger/tagger.ts";
import { readAnnotated } from "./annotated.ts";
import { train } from "./crf.ts";
import { type Example, exampleOf, taggedSentence } from "./gold.ts";
import { TAGGER_OPTIONS } from "./taggers.ts";

const { values: flags } = parseArgs({
  options: {
    folds: { type: "string", default: "4" },
    write: { type: "boolean", default: false },
    data: { type: "string", default: join(import.meta.dirname, "../../shared") },
    outside: { type: "boolean", default: false },
  },
  allowNegative: true,
});
if (!existsSync(join(flags.data, "gold/train"))) {
  console.error(`isnad: there is no training data in ${flags.data}; name its folder with --data.`);
  process.exit(1);
}

const lexicon = compile(tables);
const sharedWords = new Words(lexicon);
const reports = readAnnotated(flags.data).map((gold) => exampleOf(gold, sharedWords));
const outside = flags.outside
  ? ["aqmar.jsonl", "wojood_sample_train.jsonl", "wojood_sample_val.jsonl"].flatMap((file) =>
      readFileSync(join(flags.data, "ner", file), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line, index) => {
          const { tokens, tags } = JSON.parse(line) as { tokens: string[]; tags: string[] };
          return taggedSentence(`${file}:${index}`, tokens, tags, sharedWords);
        }),
    )
  : [];

/** Labelled runs of tokens: "label from to". */
function runs(labels: Uint8Array, head: Head): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < labels.length; at++) {
    const name = HEADS[head][labels[at]!]!;
    if (name === "O" || name.startsWith("I-")) continue;
    let to = at + 1;
    if (name.startsWith("B-")) while (to < labels.length && labels[to] === labels[at]! + 1) to++;
    found.add(`${name} ${at} ${to}`);
  }
  return found;
}

const counts = new Map<string, { right: number; read: number; gold: number }>();
const folds = Number(flags.folds);
for (let fold = 0; fold < folds; fold++) {
  const learn = reports.filter((_, index) => index % folds !== fold);
  const tagger = new Tagger(decodeModel(encodeModel(train([...outside, ...learn], TAGGER_OPTIONS))));
  for (const example of reports.filter((_, index) => index % folds === fold)) count(example, tagger);
}
function count(example: Example, tagger: Tagger): void {
  const tags = tagger.tag(example.doc);
  for (const head of headNames) {
    const gold = runs(example.labels[head]!, head);
    const read = runs(tags.labels[head], head);
    for (const run of new Set([...gold, ...read])) {
      const kind = `${head} ${run.split(" ")[0]!.replace("B-", "")}`;
      const tally = counts.get(kind) ?? { right: 0, read: 0, gold: 0 };
      if (gold.has(run)) tally.gold++;
      if (read.has(run)) tally.read++;
      if (gold.has(run) && read.has(run)) tally.right++;
      counts.set(kind, tally);
    }
  }
}
if (folds > 0) console.log(`${folds}-fold cross-validation by report, ${reports.length} reports`);
for (const [kind, { right, read, gold }] of [...counts].sort()) {
  console.log(
    `${kind.padEnd(16)} precision ${(right / read).toFixed(3)}  recall ${(right / gold).toFixed(3)}  F1 ${((2 * right) / (read + gold)).toFixed(3)}  (${gold})`,
  );
}
if (flags.write) {
  const file = encodeModel(train([...outside, ...reports], TAGGER_OPTIONS));
  writeFileSync(join(import.meta.dirname, "../src/reading/tagger/weights.tsv"), file);
  console.log(
    `src/reading/tagger/weights.tsv: ${file.split("\n").length - 1} features, ${(Buffer.byteLength(file) / 1e6).toFixed(2)} MB`,
  );
}
