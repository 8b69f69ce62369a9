import type { Evidence } from "../trace.ts";

/** Takes down one piece of evidence and how strong it is. */
export type Note = (name: string, value?: number) => void;

/** Log-odds of a yes: the sum of what speaks for and against. Evidence that the model doesn't know counts nothing. */
export function logOdds(weights: Map<string, number>, tell: (note: Note) => void): number {
  let sum = weights.get("bias") ?? 0;
  tell((name, value = 1) => {
    const weight = weights.get(name);
    if (weight !== undefined) sum += weight * value;
  });
  return sum;
}

/** The evidence that counts for or against a yes, as it is told. */
export function evidenceIn(weights: Map<string, number>, tell: (note: Note) => void): Evidence[] {
  const found: Evidence[] = [{ name: "bias", value: 1, adds: weights.get("bias") ?? 0 }];
  tell((name, value = 1) => {
    const adds = (weights.get(name) ?? 0) * value;
    if (adds !== 0) found.push({ name, value, adds });
  });
  return found;
}
