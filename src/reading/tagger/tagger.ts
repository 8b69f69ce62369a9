import type { Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { classOf, classPairs, featuresAt, matchCodes, offsets, placeCodes, wordFeatures } from "./features.ts";
import { HEADS, type Head, headNames, headStart, LABELS, type TaggerModel } from "./model.ts";

/** What the model makes of one word, seen from each offset; kept on the word. */
interface WordScores {
  class: number;
  /** `offsets.length` vectors of `LABELS` sums. */
  sums: Float32Array;
}

export interface Tags {
  /** Label index of each token, by head. */
  labels: Record<Head, Uint8Array>;
  /** By head: score of the chosen label minus that of the label 0 (`O`), transitions left aside. */
  margins: Record<Head, Float32Array>;
}

const SLOT = 0;

/** Labels tokens with names, nominals, cues and deeds. Deterministic; a model of another text's words is shared, never changed. */
export class Tagger {
  private readonly model: TaggerModel;
  private readonly classes = new Map<string, number>();
  private readonly classNames: string[] = [];
  private readonly pairSums = new Map<number, Float32Array | null>();
  private readonly codeSums = new Map<string, Float32Array>();

  constructor(model: TaggerModel) {
    this.model = model;
  }

  tag(doc: Doc): Tags {
    const { length } = doc.tokens;
    const sums = this.score(doc);
    const labels = {} as Tags["labels"];
    const margins = {} as Tags["margins"];
    for (const head of headNames) {
      labels[head] = new Uint8Array(length);
      for (const [from, to] of doc.sentences.ranges) viterbi(sums, from, to, headStart[head], HEADS[head].length, this.model.transitions[head], labels[head]);
      const margin = new Float32Array(length);
      for (let at = 0; at < length; at++) {
        const base = at * LABELS + headStart[head];
        margin[at] = sums[base + labels[head][at]!]! - sums[base]!;
      }
      margins[head] = margin;
    }
    return { labels, margins };
  }

  /** Sums of weights, `LABELS` for each token. */
  private score(doc: Doc): Float32Array {
    const { words } = doc;
    const length = words.length;
    const sums = new Float32Array(length * LABELS);
    const scored: WordScores[] = words.map((word) => this.wordScores(word));
    const matches = matchCodes(doc);
    const places = placeCodes(doc);
    for (let at = 0; at < length; at++) {
      const base = at * LABELS;
      for (let k = 0; k < offsets.length; k++) {
        const other = at + offsets[k]!;
        const from = other < 0 || other >= length ? this.edge : scored[other]!;
        add(sums, base, from.sums, k * LABELS);
      }
      for (let k = 0; k < classPairs.length; k++) {
        const [left, right] = classPairs[k]!;
        const pair = this.pair(k, scored[at + left]?.class ?? 0, scored[at + right]?.class ?? 0);
        if (pair !== null) add(sums, base, pair, 0);
      }
      add(sums, base, this.code("m", matches[at]!), 0);
      add(sums, base, this.code("g", places[at]!), 0);
      if (at + 1 < length && matches[at + 1] !== "") add(sums, base, this.code("m+", matches[at + 1]!), 0);
      if (at > 0 && matches[at - 1] !== "") add(sums, base, this.code("m-", matches[at - 1]!), 0);
    }
    return sums;
  }

  private wordScores(word: Word): WordScores {
    const known = word.cached[SLOT] as WordScores | undefined;
    if (known !== undefined) return known;
    const features = wordFeatures(word);
    const sums = new Float32Array(offsets.length * LABELS);
    offsets.forEach((offset, k) => {
      for (const feature of featuresAt(features, offset)) this.addWeights(sums, k * LABELS, feature);
    });
    const scores = { class: this.classNumber(classOf(word)), sums };
    word.cached[SLOT] = scores;
    return scores;
  }

  /** Beyond the first and last token: one feature, and class 0. */
  private readonly edge: WordScores = { class: 0, sums: new Float32Array(offsets.length * LABELS) };

  private classNumber(name: string): number {
    let number = this.classes.get(name);
    if (number === undefined) {
      number = this.classNames.push(name);
      this.classes.set(name, number);
    }
    return number;
  }

  private pair(k: number, left: number, right: number): Float32Array | null {
    const key = (k * 1024 + left) * 1024 + right;
    let sums = this.pairSums.get(key);
    if (sums === undefined) {
      sums = this.model.weights(pairFeature(k, this.classNames[left - 1] ?? "edge", this.classNames[right - 1] ?? "edge")) ?? null;
      this.pairSums.set(key, sums);
    }
    return sums;
  }

  private code(prefix: string, code: string): Float32Array {
    const feature = `${prefix}=${code}`;
    let sums = this.codeSums.get(feature);
    if (sums === undefined) {
      sums = this.model.weights(feature) ?? new Float32Array(LABELS);
      this.codeSums.set(feature, sums);
    }
    return sums;
  }

  private addWeights(sums: Float32Array, base: number, feature: string): void {
    const weights = this.model.weights(feature);
    if (weights !== undefined) add(sums, base, weights, 0);
  }
}

export const pairFeature = (k: number, left: string, right: string): string => `x${k}=${left}|${right}`;

function add(into: Float32Array, base: number, from: Float32Array, start: number): void {
  for (let label = 0; label < LABELS; label++) into[base + label]! += from[start + label]!;
}

/** Writes the best sequence of labels of one head for the tokens from `from` to `to`: sums of tokens plus transitions. */
function viterbi(sums: Float32Array, from: number, to: number, start: number, size: number, transitions: Float32Array, into: Uint8Array): void {
  const length = to - from;
  if (length === 0) return;
  const back = new Uint8Array(length * size);
  let before = new Float32Array(size);
  let now = new Float32Array(size);
  for (let label = 0; label < size; label++) before[label] = sums[from * LABELS + start + label]!;
  for (let at = 1; at < length; at++) {
    for (let label = 0; label < size; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let best = 0;
      for (let old = 0; old < size; old++) {
        const score = before[old]! + transitions[old * size + label]!;
        if (score > top) {
          top = score;
          best = old;
        }
      }
      now[label] = top + sums[(from + at) * LABELS + start + label]!;
      back[at * size + label] = best;
    }
    [before, now] = [now, before];
  }
  let label = 0;
  for (let other = 1; other < size; other++) if (before[other]! > before[label]!) label = other;
  for (let at = length - 1; at >= 0; at--) {
    into[from + at] = label;
    label = back[at * size + label]!;
  }
}
