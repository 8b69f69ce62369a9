import type { Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { classOf, classPairs, matchCodes, placeCodes, REACH, wordFeatures } from "./features.ts";
import { COLUMNS, HEADS, type Head, headNames, headStart, OFFSETS, type TaggerModel, UNIT } from "./model.ts";

export interface Tags {
  /** Label index of each token, by head. */
  labels: Record<Head, Uint8Array>;
  /**
   * By head, in log-odds: how much better the token's label is than label 0; where label 0 was chosen, how much better the best other
   * label would be (mostly below 0). Transitions are left aside.
   */
  margins: Record<Head, Float32Array>;
}

const CODE_PREFIXES = ["m", "g", "m+", "m-"] as const;
/** More than there are classes of words; the place of a pair of them in its table counts on it. */
const MOST_CLASSES = 256;
/** Words whose scores are at hand; older ones make room, and are scored anew when they come again. */
const SLOTS = 1 << 17;
const WIDTH = OFFSETS.length * COLUMNS;
/** In a table of places: not looked up yet; looked up, and the model has nothing. */
const UNKNOWN = 0;
const NOTHING = -1;

/** Labels tokens with names, nominals, cues and deeds. Deterministic. Scores lie in a few large arrays, since this is the reader's hottest loop. */
export class Tagger {
  private readonly model: TaggerModel;
  private readonly classes = new Map<string, number>();
  private readonly classNames: string[] = ["edge"];
  /** Scores of words by slot, `WIDTH` each; slot 0 stands for what is beyond the text. */
  private readonly wordSums = new Int16Array(SLOTS * WIDTH);
  private readonly wordClasses = new Uint8Array(SLOTS);
  private readonly owners: (Word | undefined)[] = [];
  private nextSlot = 1;
  /** Scores of pairs of classes and of codes, `COLUMNS` each, one behind the other; the first vector is unused. */
  private others = new Int16Array(COLUMNS * 256);
  private othersEnd = COLUMNS;
  /** Where in `others` the scores of a pair of classes begin, or `UNKNOWN` or `NOTHING`. */
  private readonly pairs = new Int32Array(classPairs.length * MOST_CLASSES * MOST_CLASSES);
  private readonly codes = CODE_PREFIXES.map(() => new Map<string, number>());

  constructor(model: TaggerModel) {
    this.model = model;
  }

  tag(doc: Doc): Tags {
    const { length } = doc.tokens;
    const sums = this.score(doc);
    const labels = {} as Tags["labels"];
    const margins = {} as Tags["margins"];
    for (const head of headNames) {
      const start = headStart[head];
      const others = HEADS[head].length - 1;
      const chosen = new Uint8Array(length);
      if (others > 1) for (const [from, to] of doc.sentences.ranges) viterbi(sums, from, to, start, others + 1, this.model.transitions[head], chosen);
      const margin = new Float32Array(length);
      for (let at = 0; at < length; at++) {
        const base = at * COLUMNS + start;
        let best = sums[base]!;
        if (others === 1) chosen[at] = best > 0 ? 1 : 0;
        else if (chosen[at]! > 0) best = sums[base + chosen[at]! - 1]!;
        else for (let column = 1; column < others; column++) if (sums[base + column]! > best) best = sums[base + column]!;
        margin[at] = best / UNIT;
      }
      labels[head] = chosen;
      margins[head] = margin;
    }
    return { labels, margins };
  }

  /** Sums of scores, `COLUMNS` for each token. */
  private score(doc: Doc): Int32Array {
    const { words } = doc;
    const { length } = words;
    const sums = new Int32Array(length * COLUMNS);
    const matches = matchCodes(doc);
    const places = placeCodes(doc);
    const slots = new Int32Array(length + 2 * REACH);
    for (let at = 0; at < length; at++) slots[at + REACH] = this.slotOf(words[at]!);
    for (let at = 0; at < length; at++) {
      // A text with more different words than there are slots overwrites its first ones; they are scored again where needed.
      if (length > SLOTS / 2) for (let k = 0; k < OFFSETS.length; k++) if (words[at + k - REACH] !== undefined) slots[at + k] = this.slotOf(words[at + k - REACH]!);
      this.addWords(sums, at * COLUMNS, slots, at);
      for (let k = 0; k < classPairs.length; k++) {
        const [left, right] = classPairs[k]!;
        this.addOther(sums, at * COLUMNS, this.pair(k, this.wordClasses[slots[at + left + REACH]!]!, this.wordClasses[slots[at + right + REACH]!]!));
      }
      this.addOther(sums, at * COLUMNS, this.code(0, matches[at]!));
      this.addOther(sums, at * COLUMNS, this.code(1, places[at]!));
      if (at + 1 < length && matches[at + 1] !== "") this.addOther(sums, at * COLUMNS, this.code(2, matches[at + 1]!));
      if (at > 0 && matches[at - 1] !== "") this.addOther(sums, at * COLUMNS, this.code(3, matches[at - 1]!));
    }
    return sums;
  }

  /** Where the scores of a word lie; they are summed up when it comes first. */
  private slotOf(word: Word): number {
    if (this.owners[word.slot] === word) return word.slot;
    const slot = this.nextSlot;
    this.nextSlot = slot + 1 < SLOTS ? slot + 1 : 1;
    this.owners[slot] = word;
    word.slot = slot;
    this.wordClasses[slot] = this.classNumber(classOf(word));
    const start = slot * WIDTH;
    this.wordSums.fill(0, start, start + WIDTH);
    for (const feature of wordFeatures(word).near) {
      const weights = this.model.wordWeights(feature);
      if (weights !== undefined) for (let place = 0; place < WIDTH; place++) this.wordSums[start + place]! += weights[place]!;
    }
    return slot;
  }

  private classNumber(name: string): number {
    let number = this.classes.get(name);
    if (number === undefined) {
      number = Math.min(this.classNames.push(name) - 1, MOST_CLASSES - 1);
      this.classes.set(name, number);
    }
    return number;
  }

  private pair(k: number, left: number, right: number): number {
    const place = (k * MOST_CLASSES + left) * MOST_CLASSES + right;
    const known = this.pairs[place]!;
    return known !== UNKNOWN ? known : (this.pairs[place] = this.keep(pairFeature(k, this.classNames[left]!, this.classNames[right]!)));
  }

  private code(kind: number, code: string): number {
    const known = this.codes[kind]!.get(code);
    if (known !== undefined) return known;
    const place = this.keep(`${CODE_PREFIXES[kind]}=${code}`);
    this.codes[kind]!.set(code, place);
    return place;
  }

  /** Puts a feature's scores into `others` and gives where they begin. */
  private keep(feature: string): number {
    const weights = this.model.weights(feature);
    if (weights === undefined) return NOTHING;
    const place = this.othersEnd;
    this.othersEnd += COLUMNS;
    if (this.othersEnd > this.others.length) {
      const larger = new Int16Array(this.others.length * 2);
      larger.set(this.others);
      this.others = larger;
    }
    this.others.set(weights, place);
    return place;
  }

  private addOther(sums: Int32Array, base: number, place: number): void {
    if (place < 0) return;
    const { others } = this;
    for (let column = 0; column < COLUMNS; column++) sums[base + column]! += others[place + column]!;
  }

  /** The sums of the five words around a token, each seen from its own offset. */
  private addWords(sums: Int32Array, base: number, slots: Int32Array, at: number): void {
    const { wordSums } = this;
    const a = slots[at]! * WIDTH;
    const b = slots[at + 1]! * WIDTH + COLUMNS;
    const c = slots[at + 2]! * WIDTH + 2 * COLUMNS;
    const d = slots[at + 3]! * WIDTH + 3 * COLUMNS;
    const e = slots[at + 4]! * WIDTH + 4 * COLUMNS;
    for (let column = 0; column < COLUMNS; column++) {
      sums[base + column] = wordSums[a + column]! + wordSums[b + column]! + wordSums[c + column]! + wordSums[d + column]! + wordSums[e + column]!;
    }
  }
}

export const pairFeature = (k: number, left: string, right: string): string => `x${k}=${left}|${right}`;

/** Writes the best sequence of labels of one head for the tokens from `from` to `to`: sums of tokens plus transitions. */
function viterbi(sums: Int32Array, from: number, to: number, start: number, size: number, transitions: Int32Array, into: Uint8Array): void {
  const length = to - from;
  if (length === 0) return;
  const back = new Uint8Array(length * size);
  let before = new Int32Array(size);
  let now = new Int32Array(size);
  for (let label = 1; label < size; label++) before[label] = sums[from * COLUMNS + start + label - 1]!;
  for (let at = 1; at < length; at++) {
    const base = (from + at) * COLUMNS + start - 1;
    for (let label = 0; label < size; label++) {
      let top = before[0]! + transitions[label]!;
      let best = 0;
      for (let old = 1; old < size; old++) {
        const score = before[old]! + transitions[old * size + label]!;
        if (score > top) {
          top = score;
          best = old;
        }
      }
      now[label] = label === 0 ? top : top + sums[base + label]!;
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
