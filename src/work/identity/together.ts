import type { PlacedPair } from "../../store/identity/pairs.ts";

/** Blocks that are resolved together, since somebody says that names of them are one: each of `blocks` in one group. */
export function together(blocks: readonly string[], pairs: readonly PlacedPair[]): string[][] {
  const beside = new Map<string, string[]>();
  for (const { same, ends } of pairs) {
    const [a, b] = ends.map(({ subject, block }) => (subject === undefined ? undefined : block));
    if (!same || a === undefined || b === undefined || a === b) continue;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      beside.set(from, [...(beside.get(from) ?? []), to]);
  }
  const seen = new Set<string>();
  return blocks.flatMap((first) => {
    if (seen.has(first)) return [];
    const group = new Set([first]);
    for (const block of group) for (const other of beside.get(block) ?? []) group.add(other);
    for (const block of group) seen.add(block);
    return [[...group].sort()];
  });
}
