import { type Evidence, evidenceOf } from "./evidence.ts";
import type { Sketch } from "./sketch.ts";
import { BIAS, WEIGHTS } from "./weights.ts";

const weights = Object.entries(WEIGHTS) as [keyof Evidence, number][];

/** What two reports' sketches say of them: log-odds that they tell the same event, and whether they are one text. */
export function compare(a: Sketch, b: Sketch): { odds: number; copy: boolean } {
  const evidence = evidenceOf(a, b);
  let odds = BIAS;
  for (const [name, weight] of weights) odds += weight * evidence[name];
  return { odds, copy: evidence.copied === 1 };
}
