/** Positions that no issue matches, grouped by what they have in common: candidates for new issues. */
import { rarityIn } from "../stories/terms.ts";

/** A position without an issue. */
export interface OpenPosition {
  /** Places of equal text and speaker may come in any order; ids decide between equals. */
  id: string;
  /** Terms of its words in order, as src/record/stories counts them. */
  terms: Uint32Array;
}

export interface Candidate {
  /** The positions that have both terms near each other, by their places in the list; of one wording the first. */
  members: number[];
  /** The member whose terms most others have. */
  typical: number;
}

/** Words between which a pair is taken, and how rare its two words must be together. */
const NEAR = 3;
const RARE = 12;
/** Positions of different wording that make a candidate. */
const LEAST = 3;
/** What one position may add of its pairs: the rest of a long one is another thought. */
const LOOKED_AT = 25;

/** Groups around the pairs of words that most positions have, each position in the first group that takes it. */
export function candidatesOf(positions: readonly OpenPosition[], most: number): Candidate[] {
  const order = positions.map((_, at) => at).sort((a, b) => (positions[a]!.id < positions[b]!.id ? -1 : 1));
  const wordings = new Set<string>();
  const having = new Map<number, Map<number, number[]>>();
  for (const at of order) {
    const { terms } = positions[at]!;
    const wording = terms.join();
    if (wordings.has(wording)) continue;
    wordings.add(wording);
    for (const [one, other] of pairsOf(terms)) {
      let others = having.get(one);
      if (others === undefined) having.set(one, (others = new Map()));
      const list = others.get(other);
      if (list === undefined) others.set(other, [at]);
      else list.push(at);
    }
  }
  const pairs = [...having].flatMap(([one, others]) =>
    [...others].filter(([, list]) => list.length >= LEAST).map(([other, list]) => ({ one, other, list })),
  );
  const taken = new Set<number>();
  const candidates: Candidate[] = [];
  while (candidates.length < most) {
    let best: { list: number[]; one: number; other: number } | undefined;
    for (const pair of pairs) {
      if (best !== undefined && pair.list.length < best.list.length) continue;
      if (pair.list.some((at) => taken.has(at))) pair.list = pair.list.filter((at) => !taken.has(at));
      if (
        best === undefined ||
        pair.list.length > best.list.length ||
        (pair.list.length === best.list.length && comesFirst(pair, best))
      )
        best = pair;
    }
    if (best === undefined || best.list.length < LEAST) break;
    for (const at of best.list) taken.add(at);
    candidates.push({ members: best.list, typical: typicalOf(best.list, positions) });
  }
  return candidates;
}

interface Pair {
  one: number;
  other: number;
}

const comesFirst = (a: Pair, b: Pair): boolean => a.one < b.one || (a.one === b.one && a.other < b.other);

/** Pairs of different terms near each other, the lesser first, each once. */
function pairsOf(terms: Uint32Array): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  for (let at = 0; at < Math.min(terms.length, LOOKED_AT); at++) {
    for (let next = at + 1; next <= at + NEAR && next < terms.length; next++) {
      const [a, b] = [terms[at]!, terms[next]!];
      if (a === b || rarityIn(a) + rarityIn(b) < RARE) continue;
      const pair: [number, number] = a < b ? [a, b] : [b, a];
      pairs.set(pair.join(), pair);
    }
  }
  return [...pairs.values()];
}

/** The member that shares most with the others; of equals the first. */
function typicalOf(members: readonly number[], positions: readonly OpenPosition[]): number {
  const counts = new Map<number, number>();
  for (const at of members)
    for (const term of new Set(positions[at]!.terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const likeness = (at: number) => {
    const terms = new Set(positions[at]!.terms);
    let sum = 0;
    for (const term of terms) sum += counts.get(term)! - 1;
    return sum / Math.sqrt(terms.size + 1);
  };
  let best = members[0]!;
  for (const at of members) if (likeness(at) > likeness(best)) best = at;
  return best;
}
