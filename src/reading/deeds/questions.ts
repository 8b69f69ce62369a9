import type { Evidence } from "../trace.ts";

/** Takes down one piece of evidence, by its number, and how strong it is. */
export type Note = (piece: number, strength?: number) => void;

/** Weights by piece of evidence: one for each question that the evidence answers. */
export type Weights = Map<string, number | readonly number[]>;

/**
 * One or more questions of yes or no that the same evidence answers: the log-odds of a yes are the weighted sum of what is noted. Pieces of
 * evidence have names, so that weights can be read, and numbers, so that summing is fast.
 */
export class Questions {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private weights: Weights;
  private readonly sums: Float64Array;
  /** By piece, the weights for every question side by side. */
  private table = new Float64Array(256);
  private readonly note: Note = (piece, strength = 1) => {
    const { sums, table } = this;
    const width = sums.length;
    for (let k = 0, at = piece * width; k < width; k++, at++) sums[k]! += table[at]! * strength;
  };

  constructor(weights: Weights, questions = 1) {
    this.weights = weights;
    this.sums = new Float64Array(questions);
    this.piece("bias");
  }

  /** The number of a piece of evidence; evidence without a known weight counts nothing. */
  piece(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const piece = this.names.push(name) - 1;
    this.numbers.set(name, piece);
    const width = this.sums.length;
    if ((piece + 1) * width > this.table.length) {
      const wider = new Float64Array(2 * this.table.length);
      wider.set(this.table);
      this.table = wider;
    }
    this.fill(piece);
    return piece;
  }

  /** The numbers of some pieces by name, or by what follows where their names begin alike: `pieces(FORMS, "form")`. */
  pieces<Key extends string>(keys: readonly Key[], prefix = ""): Record<Key, number> {
    const name = (key: Key) => (prefix === "" ? key : `${prefix} ${key}`);
    return Object.fromEntries(keys.map((key) => [key, this.piece(name(key))])) as Record<Key, number>;
  }

  nameOf(piece: number): string {
    return this.names[piece]!;
  }

  /** Takes other weights, as training does. */
  learn(weights: Weights): void {
    this.weights = weights;
    for (let piece = 0; piece < this.names.length; piece++) this.fill(piece);
  }

  /** Log-odds of a yes to each question; the array is filled anew by the next call. */
  allOdds(tell: (note: Note) => void): Float64Array {
    for (let k = 0; k < this.sums.length; k++) this.sums[k] = this.table[k]!;
    tell(this.note);
    return this.sums;
  }

  /** Log-odds of a yes to the first question. */
  odds(tell: (note: Note) => void): number {
    return this.allOdds(tell)[0]!;
  }

  /** The evidence that counts for or against a yes to the first question, as it is told. */
  evidence(tell: (note: Note) => void): Evidence[] {
    const adding = (piece: number) => this.table[piece * this.sums.length]!;
    const found: Evidence[] = [{ name: "bias", value: 1, adds: adding(0) }];
    tell((piece, value = 1) => {
      const adds = adding(piece) * value;
      if (adds !== 0) found.push({ name: this.nameOf(piece), value, adds });
    });
    return found;
  }

  private fill(piece: number): void {
    const width = this.sums.length;
    const weights = this.weights.get(this.names[piece]!);
    for (let k = 0; k < width; k++)
      this.table[piece * width + k] = typeof weights === "number" ? weights : (weights?.[k] ?? 0);
  }
}

/** The chance that log-odds stand for. */
export const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));
