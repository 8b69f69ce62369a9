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

/** From here on a match is made; from there on it is kept as unsure. */
export const SURE = 0.9;
export const UNSURE = 0.35;
/** Candidates that are kept of an unsure match. */
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
  const together = matches.slice(0, MOST).reduce((sum, { likely }) => sum + likely, 0);
  return {
    sure: false,
    matches: together >= UNSURE ? matches.slice(0, MOST).filter(({ likely }) => likely > 0.05) : [],
  };
}
