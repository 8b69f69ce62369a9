/** Two reports by their places in a list, and the log-odds that they tell the same event. */
interface Link {
  a: number;
  b: number;
  odds: number;
}

/** What two reports count that have no link: as good as certainly another event. */
const UNLINKED = -4;

/**
 * Groups reports 0 … `size - 1`: as long as two groups speak for each other on the average of all their pairs, by more
 * than `least`, the two that do most become one. So a report that is like two events doesn't make them one. Depends on
 * nothing but the links and, where two choices are equal, on the order of the reports.
 */
export function groupsOf(size: number, links: readonly Link[], least: number): number[][] {
  /** For each group, its neighbours and what their pairs' odds exceed `UNLINKED` by, summed up. */
  const near = Array.from({ length: size }, () => new Map<number, number>());
  const members = Array.from({ length: size }, (_, report) => [report]);
  for (const { a, b, odds } of links) {
    if (odds <= UNLINKED) continue;
    near[a]!.set(b, odds - UNLINKED);
    near[b]!.set(a, odds - UNLINKED);
  }
  const best = members.map((_, group) => bestOf(near, members, group));
  for (const part of connected(size, links, least)) joinAll(part, near, members, best, least);
  return members.filter((group) => group.length > 0);
}

/** Reports that hang together by links above `least`; no others can come into one group. */
function connected(size: number, links: readonly Link[], least: number): number[][] {
  const beside = Array.from({ length: size }, (): number[] => []);
  for (const { a, b, odds } of links) {
    if (odds <= least) continue;
    beside[a]!.push(b);
    beside[b]!.push(a);
  }
  const seen = new Uint8Array(size);
  const parts: number[][] = [];
  for (let first = 0; first < size; first++) {
    if (seen[first] === 1) continue;
    seen[first] = 1;
    const part = [first];
    for (const report of part) {
      for (const other of beside[report]!) {
        if (seen[other] === 1) continue;
        seen[other] = 1;
        part.push(other);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}

function joinAll(
  part: readonly number[],
  near: Map<number, number>[],
  members: number[][],
  best: Best[],
  least: number,
): void {
  for (;;) {
    const from = part.reduce((one, other) => (best[other]!.odds > best[one]!.odds ? other : one));
    if (best[from]!.odds <= least) return;
    const { group: into } = best[from]!;
    join(near, members, from, into);
    best[from] = NONE;
    for (const group of [into, ...near[into]!.keys()]) best[group] = bestOf(near, members, group);
  }
}

interface Best {
  group: number;
  odds: number;
}

const NONE: Best = { group: -1, odds: Number.NEGATIVE_INFINITY };

/** The neighbour that speaks most for a group; of equals the first. */
function bestOf(near: Map<number, number>[], members: number[][], group: number): Best {
  let best = NONE;
  for (const [other, sum] of near[group]!) {
    const odds = UNLINKED + sum / (members[group]!.length * members[other]!.length);
    if (odds > best.odds || (odds === best.odds && other < best.group)) best = { group: other, odds };
  }
  return best;
}

function join(near: Map<number, number>[], members: number[][], from: number, into: number): void {
  members[into]!.push(...members[from]!);
  members[from] = [];
  for (const [other, sum] of near[from]!) {
    near[other]!.delete(from);
    if (other === into) continue;
    const both = (near[into]!.get(other) ?? 0) + sum;
    near[into]!.set(other, both);
    near[other]!.set(into, both);
  }
  near[from]!.clear();
}
