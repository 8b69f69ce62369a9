/** Takes down one piece of evidence and how strong it is. */
export type Note = (name: string, value?: number) => void;

/** What a linear model has learned of each piece of evidence: log-odds for each unit. */
export type Weights = Record<string, number>;

/** Log-odds of a yes: the sum of what speaks for and against. Evidence that the model doesn't know counts nothing. */
export function logOdds(weights: Map<string, number>, tell: (note: Note) => void): number {
  let sum = weights.get("bias") ?? 0;
  tell((name, value = 1) => {
    const weight = weights.get(name);
    if (weight !== undefined) sum += weight * value;
  });
  return sum;
}
