/** The heads of the tagger: each labels every token on its own. Label 0 is "none of these". */
export const HEADS = {
  names: ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"],
  nominals: ["O", "B-DESC", "I-DESC", "B-SRC", "I-SRC"],
  cues: ["O", "CUE"],
  deeds: ["O", "DEED"],
} as const;
export type Head = keyof typeof HEADS;

export const headNames = Object.keys(HEADS) as Head[];
/**
 * Where each head's labels begin in a vector of scores over all heads. Label 0 has no column: scores say how much better a label is
 * than it.
 */
export const headStart = {} as Record<Head, number>;
let columns = 0;
for (const head of headNames) {
  headStart[head] = columns;
  columns += HEADS[head].length - 1;
}
/** Columns of a vector of scores: an even number, for the tagger adds them in pairs. */
export const COLUMNS = columns + (columns % 2);

/** Where a token looks for words, in tokens from itself. */
export const OFFSETS = [-2, -1, 0, 1, 2] as const;

/** Scores are whole numbers; this many are 1 in log-odds. */
export const UNIT = 64;

/** What was learnt: scores by feature, a column a label; and for each head a matrix of transitions, row = label before. */
export interface TaggerModel {
  /** Scores of a feature that stands for itself, packed: see `addPacked`. */
  weights: (feature: string) => string | undefined;
  /** Packed scores of a word's feature seen from each of `OFFSETS`. */
  wordWeights: (feature: string) => readonly string[] | undefined;
  transitions: Record<Head, Int32Array>;
}

const ZERO = 0x4e00 + 4096;

/**
 * The file form: a line a feature, `feature<TAB>(column, score)…`, a column being one letter from "A" on and a score one CJK character
 * whose code says how far it lies from U+5E00. A word's features open with their offset; transitions are named `>head label`.
 */
export function encodeModel(weights: Map<string, Float32Array>): string {
  const lines: string[] = [];
  for (const [feature, values] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let line = "";
    values.forEach((value, column) => {
      const score = Math.max(-4096, Math.min(4095, Math.round(value * UNIT)));
      if (score !== 0) line += String.fromCharCode(65 + column) + String.fromCharCode(ZERO + score);
    });
    if (line !== "") lines.push(`${feature}\t${line}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Reads the file form. Scores stay packed: most features have a few, and most words of a text have been summed up before. */
export function decodeModel(file: string): TaggerModel {
  const plain = new Map<string, string>();
  const byWord = new Map<string, string[]>();
  for (let from = 0; from < file.length; ) {
    const end = file.indexOf("\n", from);
    const tab = file.indexOf("\t", from);
    const packed = file.slice(tab + 1, end);
    const sign = file[from] === "-" ? 1 : 0;
    const digit = file.charCodeAt(from + sign) - 0x30;
    if (digit >= 0 && digit <= 2) {
      const feature = file.slice(from + sign + 1, tab);
      let parts = byWord.get(feature);
      if (parts === undefined) byWord.set(feature, (parts = OFFSETS.map(() => "")));
      parts[(sign === 1 ? -digit : digit) + 2] = packed;
    } else plain.set(file.slice(from, tab), packed);
    from = end + 1;
  }
  const transitions = {} as Record<Head, Int32Array>;
  for (const head of headNames) {
    const size = HEADS[head].length;
    transitions[head] = new Int32Array(size * size);
    for (let before = 0; before < size; before++)
      addPacked(plain.get(`>${head}${before}`) ?? "", transitions[head], before * size);
  }
  return { weights: (feature) => plain.get(feature), wordWeights: (feature) => byWord.get(feature), transitions };
}

/** Adds packed scores to a vector that begins at `start`. */
export function addPacked(packed: string, into: Int32Array, start: number): void {
  for (let place = 0; place + 1 < packed.length; place += 2)
    into[start + packed.charCodeAt(place) - 65]! += packed.charCodeAt(place + 1) - ZERO;
}
