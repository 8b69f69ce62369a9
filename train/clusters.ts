/**
 * `node train/clusters.ts`: groups words by the company they keep in unannotated reports, so that the tagger can treat a name that
 * nobody listed like its neighbours. Writes src/reading/tagger/classes.tsv: a line a class, its words by frequency.
 *
 * Method: positive pointwise mutual information of each word with its left and right neighbour (Church & Hanks 1990), reduced by a randomised
 * singular value decomposition (Halko et al. 2011), grouped by spherical k-means. Deterministic.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { foldWord } from "../src/language/fold.ts";
import { TokenKind, tokenize } from "../src/language/tokens.ts";
import { random } from "./random.ts";

const { values: flags } = parseArgs({
  options: {
    data: { type: "string", default: join(import.meta.dirname, "../../shared") },
    least: { type: "string", default: "15" },
    classes: { type: "string", default: "400" },
    contexts: { type: "string", default: "1500" },
    dimensions: { type: "string", default: "50" },
    out: { type: "string", default: join(import.meta.dirname, "../src/reading/tagger/classes.tsv") },
  },
});
const LEAST = Number(flags.least);
const CLASSES = Number(flags.classes);
const CONTEXTS = Number(flags.contexts);
const DIMENSIONS = Number(flags.dimensions);

/** Every report as folded words; punctuation stays, numbers become one word. */
function* texts(): Generator<string[]> {
  const folder = join(flags.data!, "corpus");
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl.gz"))
    .sort()) {
    for (const line of gunzipSync(readFileSync(join(folder, file)))
      .toString("utf8")
      .split("\n")) {
      if (line === "") continue;
      const { title, text } = JSON.parse(line) as { title?: string; text: string };
      const whole = `${title ?? ""}\n${text}`;
      const tokens = tokenize(whole);
      yield tokens.start.map((start, at) =>
        tokens.kind[at] === TokenKind.number ? "0" : foldWord(whole.slice(start, tokens.end[at]!)),
      );
    }
  }
}

const counts = new Map<string, number>();
for (const words of texts()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const vocabulary = [...counts]
  .filter(([, count]) => count >= LEAST)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .map(([word]) => word);
const numberOf = new Map(vocabulary.map((word, index) => [word, index]));
console.error(`${vocabulary.length} words seen ${LEAST} times or more`);

/** Neighbour counts: row = word, column = context word to the left, or CONTEXTS + context word to the right. */
const rowsOf: Map<number, number>[] = vocabulary.map(() => new Map());
for (const words of texts()) {
  let before = -1;
  for (const word of words) {
    const index = numberOf.get(word) ?? -1;
    if (index >= 0 && before >= 0) {
      if (before < CONTEXTS) bump(rowsOf[index]!, before);
      if (index < CONTEXTS) bump(rowsOf[before]!, CONTEXTS + index);
    }
    before = index;
  }
}
function bump(row: Map<number, number>, column: number): void {
  row.set(column, (row.get(column) ?? 0) + 1);
}

const columns = CONTEXTS * 2;
const columnSums = new Float64Array(columns);
let total = 0;
for (const row of rowsOf)
  for (const [column, count] of row) {
    columnSums[column]! += count;
    total += count;
  }
interface Sparse {
  index: Int32Array;
  value: Float32Array;
}
const matrix: Sparse[] = rowsOf.map((row) => {
  const sum = [...row.values()].reduce((a, b) => a + b, 0);
  const kept = [...row].flatMap(([column, count]): [number, number][] => {
    const information = Math.log((count * total) / (sum * columnSums[column]!));
    return information > 0 ? [[column, information]] : [];
  });
  return { index: Int32Array.from(kept, ([column]) => column), value: Float32Array.from(kept, ([, value]) => value) };
});

/** matrix × dense, dense having `columns` rows. */
function times(dense: Float32Array): Float32Array {
  const out = new Float32Array(matrix.length * DIMENSIONS);
  matrix.forEach(({ index, value }, row) => {
    for (let k = 0; k < index.length; k++)
      for (let d = 0; d < DIMENSIONS; d++) out[row * DIMENSIONS + d]! += value[k]! * dense[index[k]! * DIMENSIONS + d]!;
  });
  return out;
}
/** matrix transposed × dense. */
function transposedTimes(dense: Float32Array): Float32Array {
  const out = new Float32Array(columns * DIMENSIONS);
  matrix.forEach(({ index, value }, row) => {
    for (let k = 0; k < index.length; k++)
      for (let d = 0; d < DIMENSIONS; d++) out[index[k]! * DIMENSIONS + d]! += value[k]! * dense[row * DIMENSIONS + d]!;
  });
  return out;
}
/** Makes columns orthonormal (modified Gram–Schmidt), in place. */
function orthonormal(dense: Float32Array, rows: number): void {
  for (let d = 0; d < DIMENSIONS; d++) {
    for (let earlier = 0; earlier < d; earlier++) {
      let dot = 0;
      for (let row = 0; row < rows; row++) dot += dense[row * DIMENSIONS + d]! * dense[row * DIMENSIONS + earlier]!;
      for (let row = 0; row < rows; row++) dense[row * DIMENSIONS + d]! -= dot * dense[row * DIMENSIONS + earlier]!;
    }
    let norm = 0;
    for (let row = 0; row < rows; row++) norm += dense[row * DIMENSIONS + d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let row = 0; row < rows; row++) dense[row * DIMENSIONS + d]! /= norm;
  }
}

const next = random(11);
let basis: Float32Array = Float32Array.from({ length: columns * DIMENSIONS }, () => next() - 0.5);
for (let round = 0; round < 3; round++) {
  orthonormal(basis, columns);
  basis = transposedTimes(times(basis));
}
orthonormal(basis, columns);
const vectors = times(basis);
for (let row = 0; row < vocabulary.length; row++) {
  let norm = 0;
  for (let d = 0; d < DIMENSIONS; d++) norm += vectors[row * DIMENSIONS + d]! ** 2;
  norm = Math.sqrt(norm) || 1;
  for (let d = 0; d < DIMENSIONS; d++) vectors[row * DIMENSIONS + d]! /= norm;
}

/** Spherical k-means; the first centres are frequent words spread over the vocabulary. */
const centres = new Float32Array(CLASSES * DIMENSIONS);
for (let k = 0; k < CLASSES; k++) {
  const seed = Math.floor((k / CLASSES) ** 2 * Math.min(vocabulary.length, 20_000));
  centres.set(vectors.subarray(seed * DIMENSIONS, (seed + 1) * DIMENSIONS), k * DIMENSIONS);
}
const classOf = new Int32Array(vocabulary.length);
for (let round = 0; round < 15; round++) {
  let moved = 0;
  for (let row = 0; row < vocabulary.length; row++) {
    let best = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < CLASSES; k++) {
      let dot = 0;
      for (let d = 0; d < DIMENSIONS; d++) dot += vectors[row * DIMENSIONS + d]! * centres[k * DIMENSIONS + d]!;
      if (dot > top) {
        top = dot;
        best = k;
      }
    }
    if (classOf[row] !== best) moved++;
    classOf[row] = best;
  }
  centres.fill(0);
  for (let row = 0; row < vocabulary.length; row++)
    for (let d = 0; d < DIMENSIONS; d++) centres[classOf[row]! * DIMENSIONS + d]! += vectors[row * DIMENSIONS + d]!;
  for (let k = 0; k < CLASSES; k++) {
    let norm = 0;
    for (let d = 0; d < DIMENSIONS; d++) norm += centres[k * DIMENSIONS + d]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < DIMENSIONS; d++) centres[k * DIMENSIONS + d]! /= norm;
  }
  console.error(`round ${round + 1}: ${moved} words moved`);
  if (moved < vocabulary.length / 500) break;
}
const lines = Array.from({ length: CLASSES }, (): string[] => []);
vocabulary.forEach((word, row) => {
  if (/^[\u0621-\u06ff]{2,}$/.test(word)) lines[classOf[row]!]!.push(word);
});
writeFileSync(
  flags.out!,
  `${lines
    .filter((words) => words.length > 0)
    .map((words) => words.join(" "))
    .join("\n")}\n`,
);
