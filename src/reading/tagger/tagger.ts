import type { Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { classOf, classPairs, matchCodes, PLACES, placeCodes, REACH, wordFeatures } from "./features.ts";
import {
  addPacked,
  COLUMNS,
  HEADS,
  type Head,
  headNames,
  headStart,
  OFFSETS,
  type TaggerModel,
  UNIT,
} from "./model.ts";

export interface Tags {
  /** Label index of each token, by head. */
  labels: Record<Head, Uint8Array>;
  /**
   * By head, in log-odds: how much better the token's label is than label 0; where label 0 was chosen, how much better the best other
   * label would be (mostly below 0). Transitions are left aside.
   */
  margins: Record<Head, Float32Array>;
}

/**
 * The sums are filled from the side of what is seen: a word, a pair of classes or a code adds its scores to all the tokens that look at it,
 * which stand in a row, so that one look-up and one run through memory serves them all. `Row` says for each of these tokens, from the left,
 * which feature it sees there.
 */
type Row = readonly (number | string)[];
/**
 * Two neighbouring columns are added at once, as one number: the second counts 65536 times as much as the first. Sums of scores lie far
 * within the 16 bits that each has.
 */
const PAIRS = COLUMNS / 2;
/** Words, for the five tokens around them: the token furthest to the left sees them from the last of `OFFSETS`. */
const WORD_WIDTH = OFFSETS.length * PAIRS;
/** The pairs of classes of two words so far apart, from that which the leftmost token sees to that of the rightmost. */
const pairsAt = (distance: number): Row =>
  [...classPairs.keys()]
    .filter((k) => classPairs[k]![1] - classPairs[k]![0] === distance)
    .sort((a, b) => classPairs[b]![0] - classPairs[a]![0]);
/** Pairs of neighbours (p, p + 1), for the tokens from p - 1 to p + 2. */
const NEIGHBOURS = pairsAt(1);
/** Pairs with one token between them (p, p + 2), for the tokens from p to p + 2. */
const AROUND_ONE = pairsAt(2);
/** Codes of matches at p, for the tokens p - 1, p and p + 1; where no match is, only p looks. */
const MATCH: Row = ["m+", "m", "m-"];
const NO_MATCH: Row = ["m"];
const PLACE: Row = ["g"];
/** Tokens beyond the text on either side that may get scores too, so that its edges need no care. */
const MARGIN = REACH + 1;

/** More than there are classes of words; the place of a pair of them in its table counts on it. */
const MOST_CLASSES = 256;
/** Words whose scores are at hand; when all slots are taken, words are scored anew as they come again. */
const SLOTS = 1 << 17;
let rounds = 0;
const newRound = (): number => SLOTS * rounds++;
/** In a table of places: not looked up yet; looked up, and the model has nothing. */
const UNKNOWN = 0;
const NOTHING = -1;

/** Labels tokens with names, nominals, cues and deeds. Deterministic. Scores lie in a few large arrays, since this is the reader's hottest loop. */
export class Tagger {
  private readonly model: TaggerModel;
  private readonly chains = {} as Record<Head, Chain>;
  private readonly classes = new Map<string, number>();
  private readonly classNames: string[] = ["edge"];
  /** Scores of words by slot, `WORD_WIDTH` each; slot 0 is unused. */
  private readonly wordSums = new Int32Array(SLOTS * WORD_WIDTH);
  /** Where the scores of one word are summed up, a number a column. */
  private readonly columns = new Int32Array(OFFSETS.length * COLUMNS);
  private readonly wordClasses = new Uint8Array(SLOTS);
  private nextSlot = 1;
  /** What a word remembers is its slot and this number, which is another one for each tagger and whenever all slots are taken. */
  private round = newRound();
  /** Scores of pairs of classes and of codes, one row behind the other; the first vector is unused. */
  private others = new Int32Array(PAIRS * 1024);
  private othersEnd = PAIRS;
  /** Where in `others` the scores of a pair of classes begin, or `UNKNOWN` or `NOTHING`. */
  private readonly neighbours = new Int32Array(MOST_CLASSES * MOST_CLASSES);
  private readonly aroundOne = new Int32Array(MOST_CLASSES * MOST_CLASSES);
  private readonly matches = new Map<string, number>();
  /** By index into the tagger's `PLACES`. */
  private readonly places: Int32Array;

  constructor(model: TaggerModel) {
    this.model = model;
    for (const head of headNames) this.chains[head] = new Chain(head, model.transitions[head]);
    this.places = Int32Array.from(PLACES, (place) => this.keep([`g=${place}`]));
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
      if (others > 1) for (const [from, to] of doc.sentences.ranges) this.chains[head].label(sums, from, to, chosen);
      const margin = new Float32Array(length);
      for (let at = 0; at < length; at++) {
        const base = at * COLUMNS + start;
        let best = sums[base]!;
        if (others === 1) chosen[at] = best > 0 ? 1 : 0;
        else if (chosen[at]! > 0) best = sums[base + chosen[at]! - 1]!;
        else
          for (let column = 1; column < others; column++) if (sums[base + column]! > best) best = sums[base + column]!;
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
    const sums = new Int32Array((length + 2 * MARGIN) * PAIRS);
    const classes = new Uint8Array(length + 2 * REACH);
    for (let at = 0; at < length; at++) {
      const slot = this.slotOf(words[at]!);
      classes[at + REACH] = this.wordClasses[slot]!;
      add(sums, (at + MARGIN - REACH) * PAIRS, this.wordSums, slot * WORD_WIDTH, WORD_WIDTH);
    }
    for (let at = -REACH; at < length + REACH - 1; at++) {
      const left = classes[at + REACH]! * MOST_CLASSES;
      this.addRow(sums, at - 1, this.pair(this.neighbours, NEIGHBOURS, left + classes[at + REACH + 1]!), NEIGHBOURS);
      if (at + 2 < length + REACH)
        this.addRow(sums, at, this.pair(this.aroundOne, AROUND_ONE, left + classes[at + REACH + 2]!), AROUND_ONE);
    }
    const matches = matchCodes(doc);
    const places = placeCodes(doc);
    const noMatch = this.code(NO_MATCH, "");
    for (let at = 0; at < length; at++) {
      const match = matches[at]!;
      if (match === "") this.addRow(sums, at, noMatch, NO_MATCH);
      else this.addRow(sums, at - 1, this.code(MATCH, match), MATCH);
      this.addRow(sums, at, this.places[places[at]!]!, PLACE);
    }
    return unpacked(sums, MARGIN * PAIRS, length * PAIRS);
  }

  /** Where the scores of a word lie; they are summed up when it comes first. */
  private slotOf(word: Word): number {
    const known = word.slot - this.round;
    if (known > 0 && known < SLOTS) return known;
    if (this.nextSlot === SLOTS) {
      this.nextSlot = 1;
      this.round = newRound();
    }
    const slot = this.nextSlot++;
    word.slot = this.round + slot;
    this.wordClasses[slot] = this.classNumber(classOf(word));
    this.columns.fill(0);
    for (const feature of wordFeatures(word).near) {
      const scores = this.model.wordWeights(feature);
      if (scores !== undefined)
        for (let k = 0; k < scores.length; k++) addPacked(scores[k]!, this.columns, (OFFSETS.length - 1 - k) * COLUMNS);
    }
    pack(this.columns, this.wordSums, slot * WORD_WIDTH, WORD_WIDTH);
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

  /** Where the scores of a pair of classes lie: `place` is that of the left class times `MOST_CLASSES`, and the right class. */
  private pair(table: Int32Array, row: Row, place: number): number {
    const known = table[place]!;
    if (known !== UNKNOWN) return known;
    const left = this.classNames[Math.floor(place / MOST_CLASSES)]!;
    const right = this.classNames[place % MOST_CLASSES]!;
    return (table[place] = this.keep(row.map((k) => pairFeature(k as number, left, right))));
  }

  /** Where the scores of a code of matches lie. */
  private code(row: Row, code: string): number {
    let place = this.matches.get(code);
    if (place === undefined) this.matches.set(code, (place = this.keep(row.map((prefix) => `${prefix}=${code}`))));
    return place;
  }

  /** Puts the scores of features into `others`, one behind the other, and gives where they begin. */
  private keep(features: string[]): number {
    const scores = features.map((feature) => this.model.weights(feature));
    if (scores.every((packed) => packed === undefined)) return NOTHING;
    const place = this.othersEnd;
    this.othersEnd += features.length * PAIRS;
    if (this.othersEnd > this.others.length) {
      const larger = new Int32Array(this.others.length * 2);
      larger.set(this.others);
      this.others = larger;
    }
    this.columns.fill(0);
    scores.forEach((packed, k) => packed !== undefined && addPacked(packed, this.columns, k * COLUMNS));
    pack(this.columns, this.others, place, features.length * PAIRS);
    return place;
  }

  /** Adds the scores at `place` to the tokens in a row from `at` on, which may lie a little beyond the text. */
  private addRow(sums: Int32Array, at: number, place: number, row: Row): void {
    if (place !== NOTHING) add(sums, (at + MARGIN) * PAIRS, this.others, place, row.length * PAIRS);
  }
}

function add(sums: Int32Array, base: number, scores: Int32Array, place: number, length: number): void {
  for (let k = 0; k < length; k++) sums[base + k]! += scores[place + k]!;
}

function pack(columns: Int32Array, into: Int32Array, start: number, length: number): void {
  for (let k = 0; k < length; k++) into[start + k] = columns[2 * k]! + (columns[2 * k + 1]! << 16);
}

function unpacked(pairs: Int32Array, start: number, length: number): Int32Array {
  const columns = new Int32Array(2 * length);
  for (let k = 0; k < length; k++) {
    const pair = pairs[start + k]!;
    const first = (pair << 16) >> 16;
    columns[2 * k] = first;
    columns[2 * k + 1] = (pair - first) >> 16;
  }
  return columns;
}

export const pairFeature = (k: number, left: string, right: string): string => `x${k}=${left}|${right}`;

/** Finds the best sequence of labels of one head for a sentence: sums of tokens plus transitions. */
class Chain {
  private readonly start: number;
  private readonly size: number;
  private readonly transitions: Int32Array;
  /**
   * For each label, how much better it may be to come from it than from label 0, at most. Where a label is behind label 0 by as much
   * nothing comes from it, which is so at most words: they are sure to be no part of a name.
   */
  private readonly leads: Int32Array;
  private before: Int32Array;
  private now: Int32Array;
  private back = new Uint8Array(1024);

  constructor(head: Head, transitions: Int32Array) {
    const size = HEADS[head].length;
    this.start = headStart[head];
    this.size = size;
    this.transitions = transitions;
    this.leads = Int32Array.from(HEADS[head], (_, old) => {
      let lead = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < size; label++)
        lead = Math.max(lead, transitions[old * size + label]! - transitions[label]!);
      return lead;
    });
    this.before = new Int32Array(size);
    this.now = new Int32Array(size);
  }

  /** Writes the labels of the tokens from `from` to `to`. */
  label(sums: Int32Array, from: number, to: number, into: Uint8Array): void {
    const { start, size, transitions, leads } = this;
    const length = to - from;
    if (length === 0) return;
    if (this.back.length < length * size) this.back = new Uint8Array(2 * length * size);
    let { back, before, now } = this;
    before[0] = 0;
    for (let label = 1; label < size; label++) before[label] = sums[from * COLUMNS + start + label - 1]!;
    for (let at = 1; at < length; at++) {
      const base = (from + at) * COLUMNS + start - 1;
      const row = at * size;
      for (let label = 0; label < size; label++) {
        now[label] = before[0]! + transitions[label]!;
        back[row + label] = 0;
      }
      for (let old = 1; old < size; old++) {
        const sum = before[old]!;
        if (sum + leads[old]! <= before[0]!) continue;
        for (let label = 0; label < size; label++) {
          const score = sum + transitions[old * size + label]!;
          if (score <= now[label]!) continue;
          now[label] = score;
          back[row + label] = old;
        }
      }
      for (let label = 1; label < size; label++) now[label]! += sums[base + label]!;
      [before, now] = [now, before];
    }
    let label = 0;
    for (let other = 1; other < size; other++) if (before[other]! > before[label]!) label = other;
    for (let at = length - 1; at >= 0; at--) {
      into[from + at] = label;
      label = back[at * size + label]!;
    }
  }
}
