import { type Evidence, evidenceOf, type Reports } from "./evidence.ts";
import type { Sketch } from "./sketch.ts";
import { BIAS, WEIGHTS } from "./weights.ts";

const weights = Object.entries(WEIGHTS) as [keyof Evidence, number][];

/** The log-odds that two tellings of one kind are of one deed. */
export function oddsOf(a: Sketch, b: Sketch, reports: Reports): number {
  const evidence = evidenceOf(a, b, reports);
  let odds = BIAS;
  for (const [name, weight] of weights) odds += weight * evidence[name];
  return odds;
}

/** Two deeds of two reports and the log-odds that they are one. */
export interface Odds {
  deed: number;
  other: number;
  odds: number;
}

/** What a pair of two reports' deeds loses where one of the two goes better with another deed of that report. */
const RIVALLED = 5;

/** The pairs of two reports' deeds, those that have a better rival held back: a report tells each deed once. */
export function withoutRivals(pairs: readonly Odds[]): Odds[] {
  const best = new Map<number, number>();
  for (const { deed, other, odds } of pairs)
    for (const one of [deed, other]) best.set(one, Math.max(odds, best.get(one) ?? odds));
  return pairs.map((pair) => {
    const { deed, other, odds } = pair;
    return odds < Math.max(best.get(deed)!, best.get(other)!) ? { ...pair, odds: odds - RIVALLED } : pair;
  });
}
