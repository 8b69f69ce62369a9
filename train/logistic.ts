/** One example of a yes or no: its pieces of evidence by name, and the answer. */
export interface Row {
  evidence: Map<string, number>;
  yes: boolean;
  /** Part of the data that it belongs to; rows of one fold are never judged by weights learnt from them. */
  fold: number;
  /** Of a report that others annotated, who may see some things otherwise. */
  other?: boolean;
}

export interface FitOptions {
  /** Strength of the pull towards 0 (a Gaussian prior of variance 1 / pull on each weight, the bias excepted). */
  pull: number;
  passes?: number;
  rate?: number;
}

/** Opens the names of columns that count for rows of other annotators only. */
const OTHERS = "\0";
/** How much more strongly these are pulled towards 0. */
const OTHERS_PULL = 3;

/**
 * Logistic regression by AdaGrad in a fixed order of shuffles, so that the same rows always give the same weights. Each piece of evidence
 * has a second weight for rows of other annotators, which takes up what they see otherwise and is left out of what is learnt
 * (H. Daumé, Frustratingly Easy Domain Adaptation, ACL 2007).
 */
export function fitLogistic(rows: Row[], { pull, passes = 60, rate = 0.3 }: FitOptions): Map<string, number> {
  const columns = new Map<string, number>([["bias", 0]]);
  const columnOf = (name: string) => {
    if (!columns.has(name)) columns.set(name, columns.size);
    return columns.get(name)!;
  };
  const examples = rows.map(({ evidence, yes, other = false }) => {
    const at = [0];
    const value = [1];
    const tell = (name: string, strength: number) => {
      at.push(columnOf(name));
      value.push(strength);
    };
    if (other) tell(OTHERS, 1);
    for (const [name, strength] of evidence) {
      tell(name, strength);
      if (other) tell(OTHERS + name, strength);
    }
    return { at, value, yes: yes ? 1 : 0 };
  });
  const pulls = Float64Array.from(columns.keys(), (name, column) =>
    column === 0 ? 0 : name.startsWith(OTHERS) ? pull * OTHERS_PULL : pull,
  );
  const seen = new Float64Array(columns.size);
  for (const { at } of examples) for (const column of at) seen[column]!++;
  const weights = new Float64Array(columns.size);
  const squares = new Float64Array(columns.size).fill(1e-6);
  const random = randomNumbers(42);
  const order = examples.map((_, index) => index);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const index of order) {
      const { at, value, yes } = examples[index]!;
      let sum = 0;
      for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * value[k]!;
      const error = 1 / (1 + Math.exp(-sum)) - yes;
      for (let k = 0; k < at.length; k++) {
        const column = at[k]!;
        const slope = error * value[k]! + (pulls[column]! * weights[column]!) / seen[column]!;
        squares[column]! += slope * slope;
        weights[column]! -= (rate * slope) / Math.sqrt(squares[column]!);
      }
    }
  }
  return new Map(
    [...columns].filter(([name]) => !name.startsWith(OTHERS)).map(([name, column]) => [name, weights[column]!]),
  );
}

/** Log-odds of each row by weights learnt from the other folds. */
export function crossScores(rows: Row[], options: FitOptions): number[] {
  const scores = new Array<number>(rows.length).fill(0);
  for (const fold of new Set(rows.map((row) => row.fold))) {
    const weights = fitLogistic(
      rows.filter((row) => row.fold !== fold),
      options,
    );
    rows.forEach((row, index) => {
      if (row.fold === fold) scores[index] = scoreOf(weights, row.evidence);
    });
  }
  return scores;
}

export function scoreOf(weights: Map<string, number>, evidence: Map<string, number>): number {
  let sum = weights.get("bias") ?? 0;
  for (const [name, strength] of evidence) sum += (weights.get(name) ?? 0) * strength;
  return sum;
}

/** The score from which on saying yes gives the best F1, and that F1; rows of other annotators don't count. `lost`: yeses that are no row at all. */
export function bestThreshold(
  rows: Row[],
  scores: number[],
  lost = 0,
): { threshold: number; f1: number; precision: number; recall: number } {
  const ranked = scores
    .map((score, index) => ({ score, ...rows[index]! }))
    .filter(({ other }) => !other)
    .sort((a, b) => b.score - a.score);
  const all = ranked.filter(({ yes }) => yes).length + lost;
  let right = 0;
  let best = { threshold: 0, f1: 0, precision: 0, recall: 0 };
  ranked.forEach(({ score, yes }, index) => {
    if (yes) right++;
    const f1 = (2 * right) / (index + 1 + all);
    if (f1 > best.f1) best = { threshold: score, f1, precision: right / (index + 1), recall: right / all };
  });
  return best;
}

/** A small linear congruential generator: 0 ≤ number < 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
