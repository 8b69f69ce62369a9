/** The heads of the tagger: each labels every token on its own. */
export const HEADS = {
  names: ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"],
  nominals: ["O", "B-DESC", "I-DESC", "B-SRC", "I-SRC"],
  cues: ["O", "CUE"],
  deeds: ["O", "DEED"],
} as const;
export type Head = keyof typeof HEADS;

export const headNames = Object.keys(HEADS) as Head[];
/** Where each head's labels begin in a vector over all labels of all heads. */
export const headStart = {} as Record<Head, number>;
let labels = 0;
for (const head of headNames) {
  headStart[head] = labels;
  labels += HEADS[head].length;
}
/** Labels of all heads together. */
export const LABELS = labels;

/** Weights by feature, over all labels of all heads; and for each head a matrix of transitions, row = label before. */
export interface TaggerModel {
  weights: (feature: string) => Float32Array | undefined;
  has: (feature: string) => boolean;
  transitions: Record<Head, Float32Array>;
}

const ZERO = 0x4e00;
const SCALE = 64;

/**
 * The file form: a line a feature, `feature<TAB>(label, weight)…`, a label being one letter from "A" on and a weight one CJK character
 * whose code says how far it lies from U+4E00 + 4096, in 1/64. Transitions are features named `>head`.
 */
export function encodeModel(weights: Map<string, Float32Array>): string {
  const lines: string[] = [];
  for (const [feature, values] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let line = "";
    values.forEach((value, label) => {
      const step = Math.max(-4096, Math.min(4095, Math.round(value * SCALE)));
      if (step !== 0) line += String.fromCharCode(65 + label) + String.fromCharCode(ZERO + 4096 + step);
    });
    if (line !== "") lines.push(`${feature}\t${line}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Reads the file form. Weights are unpacked when first asked for. */
export function decodeModel(file: string): TaggerModel {
  const packed = new Map<string, string>();
  let from = 0;
  while (from < file.length) {
    const end = file.indexOf("\n", from);
    const tab = file.indexOf("\t", from);
    packed.set(file.slice(from, tab), file.slice(tab + 1, end));
    from = end + 1;
  }
  const unpack = (line: string, size: number): Float32Array => {
    const values = new Float32Array(size);
    for (let at = 0; at + 1 < line.length; at += 2) values[line.charCodeAt(at) - 65] = (line.charCodeAt(at + 1) - ZERO - 4096) / SCALE;
    return values;
  };
  const transitions = {} as Record<Head, Float32Array>;
  for (const head of headNames) {
    const size = HEADS[head].length;
    transitions[head] = new Float32Array(size * size);
    for (let before = 0; before < size; before++) transitions[head].set(unpack(packed.get(`>${head}${before}`) ?? "", size), before * size);
  }
  return {
    has: (feature) => packed.has(feature),
    weights: (feature) => {
      const line = packed.get(feature);
      return line === undefined ? undefined : unpack(line, LABELS);
    },
    transitions,
  };
}
