import type { Row } from "./logistic.ts";

export interface BoostOptions {
  trees: number;
  depth: number;
  /** How much of each tree's say is taken. */
  rate: number;
  /** Examples, weighed by their doubt, that a leaf needs. */
  leastLeaf: number;
  /** Strength of the pull of each leaf towards 0. */
  pull: number;
}

/** One question of a tree, or a leaf: where `column` is -1, `value` is what it counts; else the way goes `left` up to and with `value`. */
export interface TreeNode {
  column: number;
  value: number;
  left: number;
  right: number;
}

export interface Boosted {
  columns: string[];
  bias: number;
  trees: TreeNode[][];
}

const MOST_BINS = 32;

/** Gradient-boosted trees for a yes or no (Friedman 2001, with Newton's step in the leaves): the same rows always give the same trees. */
export function fitTrees(rows: Row[], options: BoostOptions): Boosted {
  const columns = columnsOf(rows);
  const table = binned(rows, columns);
  const yes = Float64Array.from(rows, (row) => (row.yes ? 1 : 0));
  const share = (yes.reduce((sum, one) => sum + one, 0) + 1) / (rows.length + 2);
  const bias = Math.log(share / (1 - share));
  const scores = new Float64Array(rows.length).fill(bias);
  const slopes = new Float64Array(rows.length);
  const bends = new Float64Array(rows.length);
  const trees: TreeNode[][] = [];
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < rows.length; row++) {
      const chance = 1 / (1 + Math.exp(-scores[row]!));
      slopes[row] = yes[row]! - chance;
      bends[row] = Math.max(1e-6, chance * (1 - chance));
    }
    const tree: TreeNode[] = [];
    const all = Int32Array.from(rows, (_, row) => row);
    grow(table, all, slopes, bends, scores, tree, options.depth, options);
    trees.push(tree);
  }
  return { columns, bias, trees };
}

function columnsOf(rows: Row[]): string[] {
  const counts = new Map<string, number>();
  for (const { evidence } of rows) for (const name of evidence.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 8).map(([name]) => name).sort();
}

interface Table {
  /** By column: the bin of each row. */
  bins: Uint8Array[];
  /** By column: the values between its bins. */
  cuts: number[][];
}

function binned(rows: Row[], columns: string[]): Table {
  const bins: Uint8Array[] = [];
  const cuts: number[][] = [];
  for (const name of columns) {
    const values = Float64Array.from(rows, (row) => row.evidence.get(name) ?? 0);
    const cut = cutsOf(values);
    cuts.push(cut);
    bins.push(Uint8Array.from(values, (value) => binOf(cut, value)));
  }
  return { bins, cuts };
}

function cutsOf(values: Float64Array): number[] {
  const sorted = values.slice().sort();
  const distinct = [...new Set(sorted)];
  const middles = (list: number[]) => list.slice(1).map((value, k) => (value + list[k]!) / 2);
  if (distinct.length <= MOST_BINS) return middles(distinct);
  const picked = new Set<number>();
  for (let k = 0; k < MOST_BINS; k++) picked.add(sorted[Math.floor((k * sorted.length) / MOST_BINS)]!);
  picked.add(sorted.at(-1)!);
  return middles([...picked].sort((a, b) => a - b));
}

function binOf(cuts: number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && value > cuts[bin]!) bin++;
  return bin;
}

/** Grows a node for some rows and everything below it; adds each leaf's say to the rows' scores. Gives the node's place. */
function grow(
  table: Table,
  rows: Int32Array,
  slopes: Float64Array,
  bends: Float64Array,
  scores: Float64Array,
  tree: TreeNode[],
  depth: number,
  options: BoostOptions,
): number {
  let slope = 0;
  let bend = 0;
  for (const row of rows) {
    slope += slopes[row]!;
    bend += bends[row]!;
  }
  const node: TreeNode = { column: -1, value: 0, left: -1, right: -1 };
  const place = tree.push(node) - 1;
  const split = depth > 0 ? bestSplit(table, rows, slopes, bends, slope, bend, options) : null;
  if (split === null) {
    node.value = (options.rate * slope) / (bend + options.pull);
    for (const row of rows) scores[row]! += node.value;
    return place;
  }
  const bins = table.bins[split.column]!;
  node.column = split.column;
  node.value = table.cuts[split.column]![split.bin]!;
  node.left = grow(table, rows.filter((row) => bins[row]! <= split.bin), slopes, bends, scores, tree, depth - 1, options);
  node.right = grow(table, rows.filter((row) => bins[row]! > split.bin), slopes, bends, scores, tree, depth - 1, options);
  return place;
}

const sums = new Float64Array(2 * (MOST_BINS + 2));

function bestSplit(
  { bins, cuts }: Table,
  rows: Int32Array,
  slopes: Float64Array,
  bends: Float64Array,
  slope: number,
  bend: number,
  { pull, leastLeaf }: BoostOptions,
): { column: number; bin: number } | null {
  const whole = (slope * slope) / (bend + pull);
  let best: { column: number; bin: number } | null = null;
  let top = 1e-3;
  for (let column = 0; column < bins.length; column++) {
    const own = bins[column]!;
    sums.fill(0, 0, 2 * (cuts[column]!.length + 1));
    for (const row of rows) {
      const at = 2 * own[row]!;
      sums[at]! += slopes[row]!;
      sums[at + 1]! += bends[row]!;
    }
    let leftSlope = 0;
    let leftBend = 0;
    for (let bin = 0; bin < cuts[column]!.length; bin++) {
      leftSlope += sums[2 * bin]!;
      leftBend += sums[2 * bin + 1]!;
      const rightBend = bend - leftBend;
      if (leftBend < leastLeaf || rightBend < leastLeaf) continue;
      const rightSlope = slope - leftSlope;
      const gain = (leftSlope * leftSlope) / (leftBend + pull) + (rightSlope * rightSlope) / (rightBend + pull) - whole;
      if (gain > top) [best, top] = [{ column, bin }, gain];
    }
  }
  return best;
}

/** Log-odds of one example by boosted trees. */
export function scoreOfTrees({ columns, bias, trees }: Boosted, evidence: Map<string, number>): number {
  const values = columns.map((name) => evidence.get(name) ?? 0);
  let sum = bias;
  for (const tree of trees) {
    let at = 0;
    while (tree[at]!.column >= 0) at = values[tree[at]!.column]! <= tree[at]!.value ? tree[at]!.left : tree[at]!.right;
    sum += tree[at]!.value;
  }
  return sum;
}
