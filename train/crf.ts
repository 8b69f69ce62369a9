import {
  classOf,
  classPairs,
  featuresAt,
  matchCodes,
  PLACES,
  placeCodes,
  wordFeatures,
} from "../src/reading/tagger/features.ts";
import { COLUMNS, HEADS, type Head, headNames, headStart, OFFSETS } from "../src/reading/tagger/model.ts";
import { pairFeature } from "../src/reading/tagger/tagger.ts";
import type { Example } from "./gold.ts";
import { random } from "./random.ts";

/** A sentence of an example: feature numbers of each token, gold labels by head. */
interface Chain {
  features: Int32Array[];
  labels: Partial<Record<Head, Uint8Array>>;
  weight: number;
}

/** The features that the tagger would look up for each token. Kept in step with `Tagger.score`. */
function featuresOf(example: Example, numbers: Map<string, number>): Int32Array[] {
  const { doc } = example;
  const number = (feature: string) => {
    const known = numbers.get(feature) ?? numbers.size;
    if (known === numbers.size) numbers.set(feature, known);
    return known;
  };
  const perWord = doc.words.map(wordFeatures);
  const classes = doc.words.map(classOf);
  const matches = matchCodes(doc);
  const places = placeCodes(doc);
  return doc.words.map((_, at) => {
    const list: number[] = [];
    for (const offset of OFFSETS) {
      const word = perWord[at + offset];
      if (word !== undefined) for (const feature of featuresAt(word, offset)) list.push(number(feature));
    }
    for (const [k, [left, right]] of classPairs.entries()) {
      list.push(number(pairFeature(k, classes[at + left] ?? "edge", classes[at + right] ?? "edge")));
    }
    list.push(number(`m=${matches[at]}`), number(`g=${PLACES[places[at]!]}`));
    if (at + 1 < doc.words.length && matches[at + 1] !== "") list.push(number(`m+=${matches[at + 1]}`));
    if (at > 0 && matches[at - 1] !== "") list.push(number(`m-=${matches[at - 1]}`));
    return Int32Array.from(list);
  });
}

export interface TrainingOptions {
  epochs: number;
  seed: number;
  /** Features seen in fewer tokens than this are left out. */
  leastSeen: number;
  /** First step of AdaGrad. */
  rate: number;
  /** Strength of the pull of weights towards 0 (L2). */
  decay: number;
  /** How much better the first label of a run counts after label 0 than was learnt: likelihood alone finds too few runs for the best F1. */
  boldness: number;
  /** Weights nearer to 0 than this are left out at the end. */
  smallest: number;
  /** How much an outside sentence counts against one of a report. */
  outsideWeight: number;
}

/** Trains each head as a linear-chain conditional random field (Lafferty et al. 2001) with AdaGrad. Gives weights by feature name. */
export function train(examples: Example[], options: TrainingOptions): Map<string, Float32Array> {
  const numbers = new Map<string, number>();
  const chains: Chain[] = examples.flatMap((example) => {
    const features = featuresOf(example, numbers);
    return example.doc.sentences.ranges.map(([from, to]) => ({
      features: features.slice(from, to),
      labels: Object.fromEntries(
        Object.entries(example.labels).map(([head, labels]) => [head, labels.subarray(from, to)]),
      ),
      weight: example.outside ? options.outsideWeight : 1,
    }));
  });
  const seen = new Int32Array(numbers.size);
  for (const { features } of chains) for (const list of features) for (const feature of list) seen[feature]!++;
  for (const chain of chains)
    chain.features = chain.features.map((list) => list.filter((feature) => seen[feature]! >= options.leastSeen));
  const weights = new Float32Array(numbers.size * COLUMNS);
  const squares = new Float32Array(numbers.size * COLUMNS);
  const transitions = Object.fromEntries(
    headNames.map((head) => [head, new Float32Array(HEADS[head].length ** 2)]),
  ) as Record<Head, Float32Array>;
  const transitionSquares = Object.fromEntries(
    headNames.map((head) => [head, new Float32Array(HEADS[head].length ** 2)]),
  ) as Record<Head, Float32Array>;
  const next = random(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(chains, next);
    for (const { features, labels, weight } of chains) {
      const length = features.length;
      const gradient = new Float32Array(length * COLUMNS);
      const sums = new Float32Array(length * COLUMNS);
      for (let at = 0; at < length; at++) {
        for (const feature of features[at]!)
          for (let label = 0, base = feature * COLUMNS; label < COLUMNS; label++)
            sums[at * COLUMNS + label]! += weights[base + label]!;
      }
      for (const head of headNames) {
        const gold = labels[head];
        if (gold === undefined) continue;
        const pairs = marginals(sums, length, head, transitions[head], gold, gradient);
        // A head of two labels decides token by token.
        if (HEADS[head].length > 2)
          for (let index = 0; index < pairs.length; index++)
            step(transitions[head], transitionSquares[head], index, pairs[index]! * weight, options);
      }
      for (let at = 0; at < length; at++) {
        for (const feature of features[at]!) {
          for (let label = 0, base = feature * COLUMNS; label < COLUMNS; label++) {
            const slope = gradient[at * COLUMNS + label]!;
            if (slope > 1e-4 || slope < -1e-4) step(weights, squares, base + label, slope * weight, options);
          }
        }
      }
    }
  }
  return collect(numbers, seen, weights, transitions, options);
}

function shuffle<T>(items: T[], next: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}

function step(
  weights: Float32Array,
  squares: Float32Array,
  index: number,
  slope: number,
  options: TrainingOptions,
): void {
  const pulled = slope - options.decay * weights[index]!;
  squares[index]! += pulled * pulled;
  weights[index]! += (options.rate * pulled) / (Math.sqrt(squares[index]!) + 1e-6);
}

/** Forward-backward: adds gold minus expectation to `gradient`, and gives the same for transitions. */
function marginals(
  sums: Float32Array,
  length: number,
  head: Head,
  transitions: Float32Array,
  gold: Uint8Array,
  gradient: Float32Array,
): Float32Array {
  const size = HEADS[head].length;
  const start = headStart[head];
  const score = (at: number, label: number) => (label === 0 ? 0 : sums[at * COLUMNS + start + label - 1]!);
  const forward = new Float64Array(length * size);
  const backward = new Float64Array(length * size);
  for (let label = 0; label < size; label++) forward[label] = score(0, label);
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < size; label++) {
      forward[at * size + label] =
        score(at, label) + logSum(size, (old) => forward[(at - 1) * size + old]! + transitions[old * size + label]!);
    }
  }
  for (let at = length - 2; at >= 0; at--) {
    for (let label = 0; label < size; label++) {
      backward[at * size + label] = logSum(
        size,
        (other) => backward[(at + 1) * size + other]! + transitions[label * size + other]! + score(at + 1, other),
      );
    }
  }
  const total = logSum(size, (label) => forward[(length - 1) * size + label]!);
  const pairs = new Float32Array(size * size);
  for (let at = 0; at < length; at++) {
    for (let label = 1; label < size; label++)
      gradient[at * COLUMNS + start + label - 1]! -= Math.exp(
        forward[at * size + label]! + backward[at * size + label]! - total,
      );
    if (gold[at]! > 0) gradient[at * COLUMNS + start + gold[at]! - 1]! += 1;
    if (at === 0) continue;
    for (let old = 0; old < size; old++) {
      for (let label = 0; label < size; label++) {
        pairs[old * size + label]! -= Math.exp(
          forward[(at - 1) * size + old]! +
            transitions[old * size + label]! +
            score(at, label) +
            backward[at * size + label]! -
            total,
        );
      }
    }
    pairs[gold[at - 1]! * size + gold[at]!]! += 1;
  }
  return pairs;
}

function logSum(size: number, value: (index: number) => number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < size; index++) top = Math.max(top, value(index));
  let sum = 0;
  for (let index = 0; index < size; index++) sum += Math.exp(value(index) - top);
  return top + Math.log(sum);
}

function collect(
  numbers: Map<string, number>,
  seen: Int32Array,
  weights: Float32Array,
  transitions: Record<Head, Float32Array>,
  options: TrainingOptions,
): Map<string, Float32Array> {
  const result = new Map<string, Float32Array>();
  for (const [feature, number] of numbers) {
    if (seen[number]! < options.leastSeen) continue;
    const kept = weights
      .slice(number * COLUMNS, (number + 1) * COLUMNS)
      .map((weight) => (Math.abs(weight) < options.smallest ? 0 : weight));
    if (kept.some((weight) => weight !== 0)) result.set(feature, kept);
  }
  for (const head of headNames) {
    const size = HEADS[head].length;
    HEADS[head].forEach((label, index) => {
      if (label.startsWith("B-")) transitions[head][index]! += options.boldness;
    });
    for (let before = 0; before < size; before++)
      result.set(`>${head}${before}`, transitions[head].slice(before * size, (before + 1) * size));
  }
  return result;
}
