/** What two lists of terms have in common. Lists are ascending and hold each term once. */
import { rarityIn } from "./terms.ts";

export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** How much of a report's terms the other has. */
export const share = (terms: Uint32Array, others: Uint32Array): number => ratio(shared(terms, others), weightOf(terms));

export const shared = (a: Uint32Array, b: Uint32Array): number => weightOf(common(a, b));

/** The more, the more terms there are and the rarer they are. */
export function weightOf(terms: Uint32Array): number {
  let sum = 0;
  for (const term of terms) sum += rarityIn(term);
  return sum;
}

/** The numbers that stand in both lists. */
export function common(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let length = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) both[length++] = x;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both.subarray(0, length);
}
