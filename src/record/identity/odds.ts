/** How evidence becomes a decision: log-odds are added up, and candidates and "nobody of these" share what is likely. */

/** One piece of evidence, and what it adds to the log-odds. */
export interface Reason {
  name: string;
  adds: number;
}

export interface Weighed<To> {
  to: To;
  odds: number;
  reasons: Reason[];
}

export interface Match<To> extends Weighed<To> {
  /** How likely it is among all candidates, 0 to 1. */
  likely: number;
}

/** What a piece of evidence adds that leaves no doubt. */
export const CERTAIN = 12;

/** As likely as this, a match is made; as likely as that, the best one is kept as unsure, with what else may be meant. */
export const SURE = 0.9;
export const UNSURE = 0.4;
const BESIDE = 0.1;
const MOST = 3;

export function weighed<To>(to: To, reasons: (Reason | undefined)[]): Weighed<To> {
  const kept = reasons.filter((reason) => reason !== undefined);
  return { to, odds: kept.reduce((sum, { adds }) => sum + adds, 0), reasons: kept };
}

/** The sure match, or the unsure ones, or none. Candidates come in an order that breaks ties. */
export function decide<To>(candidates: readonly Weighed<To>[]): { sure: boolean; matches: Match<To>[] } {
  const all = candidates.reduce((sum, { odds }) => sum + Math.exp(odds), 1);
  const matches = candidates
    .map((candidate) => ({ ...candidate, likely: Math.exp(candidate.odds) / all }))
    .sort((a, b) => b.likely - a.likely);
  const [best] = matches;
  if (best === undefined) return { sure: false, matches: [] };
  if (best.likely >= SURE) return { sure: true, matches: [best] };
  const unsure = matches.slice(0, MOST).filter(({ likely }) => likely >= BESIDE);
  return { sure: false, matches: best.likely >= UNSURE ? unsure : [] };
}
