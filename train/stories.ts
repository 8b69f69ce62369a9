/**
 * `npm run train:stories -- [--write]`: learns what each piece of evidence counts when it is decided whether two reports
 * tell the same event (src/record/stories/weights.ts), from reports grouped by hand and from single pairs of other days
 * that are hard to decide (story-pairs.tsv).
 *
 * Stories are cut into folds, and a pair is judged by weights that saw neither of its two reports' stories. Prints B³ and pair F1
 * of the stories so found, and of those found with all weights.
 */
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { articleOf, isProblem } from "../src/page/index.ts";
import { Reader } from "../src/reading/reader.ts";
import { evidenceOf } from "../src/record/stories/evidence.ts";
import { keysOf, LEAST_KEYS, LEAST_RARITY } from "../src/record/stories/likely.ts";
import { type Sketch, sketchOf } from "../src/record/stories/sketch.ts";
import { type Link, storiesOf } from "../src/record/stories/stories.ts";
import { rarityIn } from "../src/record/stories/terms.ts";
import { fitLogistic, type Row, scoreOf } from "./logistic.ts";
import { random } from "./random.ts";

const FOLDS = 5;
const ROUNDS = 5;
const PULL = 2;

const HEAD = `/**
 * What each piece of evidence counts when two reports are compared, in log-odds (evidence.ts says what they are). Learnt by
 * train/stories.ts from reports grouped by hand; not for editing by hand.
 */
import type { Evidence } from "./evidence.ts";
`;

interface Report {
  id: string;
  story: number;
  sketch: Sketch;
  keys: Set<number>;
}

interface Judged {
  row: Row;
  /** The same as if no name had been found, so that words alone can decide too. */
  nameless: Row;
}

interface Pair extends Judged {
  a: number;
  b: number;
}

const { values: flags } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    data: { type: "string", default: join(import.meta.dirname, "../../shared") },
  },
});
const reader = new Reader();
const reports = readReports(join(flags.data, "gold/stories-dev"));
const pairs = pairsOf(reports);
const others = await readPairs(join(flags.data, "corpus/saudi-2015.jsonl.gz"));
const fit = (some: Judged[]) =>
  fitLogistic(
    [...some, ...others].flatMap(({ row, nameless }) => [row, nameless]),
    { pull: PULL },
  );

console.log(
  `${reports.length} reports, ${pairs.length} pairs, of one story ${pairs.filter(({ row }) => row.yes).length}`,
);
for (let round = 0; round < ROUNDS; round++) print(`held out ${round}`, heldOut(round, "row"));
for (let round = 0; round < ROUNDS; round++) print(`nameless ${round}`, heldOut(round, "nameless"));
const weights = fit(pairs);
print(
  "all",
  pairs.map(({ row }) => scoreOf(weights, row.evidence)),
);
for (const [name, weight] of weights) console.log(name.padEnd(16), weight.toFixed(2));
if (flags.write) write();

function readReports(name: string): Report[] {
  const { clusters } = JSON.parse(readFileSync(`${name}.gold.json`, "utf8")) as { clusters: { ids: string[] }[] };
  const storyOf = new Map(clusters.flatMap(({ ids }, story) => ids.map((id) => [id, story] as const)));
  const lines = readFileSync(`${name}.jsonl`, "utf8").split("\n").filter(Boolean);
  return lines.map((line, index) => {
    const { id } = JSON.parse(line) as { id: string };
    const sketch = sketchIn(line);
    return { id, story: storyOf.get(id) ?? clusters.length + index, sketch, keys: new Set(keysOf(sketch)) };
  });
}

/** Pairs of reports of the corpus that were judged one by one. */
async function readPairs(corpus: string): Promise<Judged[]> {
  const judged = readFileSync(join(import.meta.dirname, "story-pairs.tsv"), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split("\t") as [string, string, "same" | "other"]);
  const wanted = new Set(judged.flat());
  const sketches = new Map<string, Sketch>();
  for await (const line of createInterface({ input: createReadStream(corpus).pipe(createGunzip()) })) {
    const id = /"id": ?"([^"]+)"/.exec(line)?.[1] ?? "";
    if (wanted.has(id)) sketches.set(id, sketchIn(line));
  }
  return judged.map(([one, other, verdict]) =>
    judgedPair(sketches.get(one)!, sketches.get(other)!, verdict === "same"),
  );
}

/** The sketch of a report that is a line of JSON Lines. */
function sketchIn(line: string): Sketch {
  const article = articleOf({ hash: "", bytes: Buffer.from(line), mediaType: "application/json", origin: "" });
  if (isProblem(article)) throw new Error(`${article.problem}: ${line.slice(0, 80)}`);
  return sketchOf(reader.read(article));
}

function judgedPair(one: Sketch, other: Sketch, yes: boolean): Judged {
  const row = (x: Sketch, y: Sketch): Row => ({ evidence: new Map(Object.entries(evidenceOf(x, y))), yes, fold: 0 });
  return { row: row(one, other), nameless: row(withoutNames(one), withoutNames(other)) };
}

/** The pairs that are compared at all. */
function pairsOf(all: Report[]): Pair[] {
  return all.flatMap((one, a) =>
    all.slice(a + 1).flatMap((other, behind): Pair[] => {
      const common = [...one.keys].filter((key) => other.keys.has(key));
      const rarity = common.reduce((sum, key) => sum + rarityIn(key), 0);
      if (common.length < LEAST_KEYS || rarity < LEAST_RARITY) return [];
      return [{ a, b: a + 1 + behind, ...judgedPair(one.sketch, other.sketch, one.story === other.story) }];
    }),
  );
}

function withoutNames(sketch: Sketch): Sketch {
  return { ...sketch, names: new Uint32Array() };
}

/** The log-odds of each pair by weights that saw neither story. */
function heldOut(round: number, which: "row" | "nameless"): number[] {
  const next = random(round);
  const folds = new Map(
    [...new Set(reports.map(({ story }) => story))].map((story) => [story, Math.floor(next() * FOLDS)]),
  );
  const foldsOf = ({ a, b }: Pair) => [folds.get(reports[a]!.story)!, folds.get(reports[b]!.story)!];
  const learnt = new Map<string, Map<string, number>>();
  return pairs.map((pair) => {
    const out = foldsOf(pair).sort();
    const name = out.join();
    if (!learnt.has(name))
      learnt.set(name, fit(pairs.filter((other) => !foldsOf(other).some((fold) => out.includes(fold)))));
    return scoreOf(learnt.get(name)!, pair[which].evidence);
  });
}

/** Prints how well the stories found by these log-odds agree with those made by hand. */
function print(what: string, odds: number[]): void {
  const links = pairs.map(({ a, b }, index): Link => ({ a, b, odds: odds[index]!, copy: false }));
  const members = reports.map(({ id, sketch: { day } }) => ({ id, day }));
  const found: number[] = [];
  storiesOf(members, links).forEach((story, index) => {
    for (const member of story.members) found[member] = index;
  });
  let [precision, recall, right, joined, meant] = [0, 0, 0, 0, 0];
  for (const [a, one] of reports.entries()) {
    let [both, here, there] = [0, 0, 0];
    for (const [b, other] of reports.entries()) {
      if (found[a] === found[b]) here++;
      if (one.story === other.story) there++;
      if (found[a] === found[b] && one.story === other.story) both++;
    }
    precision += both / here / reports.length;
    recall += both / there / reports.length;
    right += both - 1;
    joined += here - 1;
    meant += there - 1;
  }
  const f1 = (p: number, r: number) => ((2 * p * r) / (p + r)).toFixed(3);
  console.log(
    `${what.padEnd(12)} B3 precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1(precision, recall)}`,
    `  pairs precision ${(right / joined).toFixed(3)}  recall ${(right / meant).toFixed(3)}  F1 ${f1(right / joined, right / meant)}`,
  );
}

function write(): void {
  const short = (weight: number) => Number(weight.toFixed(2));
  const { bias = 0, ...rest } = Object.fromEntries(weights);
  const lines = Object.entries(rest).map(([name, weight]) => `  ${name}: ${short(weight)},\n`);
  const file = join(import.meta.dirname, "../src/record/stories/weights.ts");
  writeFileSync(
    file,
    `${HEAD}\nexport const BIAS = ${short(bias)};\n\nexport const WEIGHTS: Record<keyof Evidence, number> = {\n${lines.join("")}};\n`,
  );
}
