/** What a story's tellings have people say, each point once however it is worded. */
import { groupsOf } from "../stories/grouping.ts";
import type { Piece } from "./pieces.ts";

/** A piece and the place of its telling in their list. */
export interface ToldPiece extends Piece {
  telling: number;
}

/** The roots of some words, and how rare these are. */
export type Roots = Map<string, number>;

/** One point that tellings make somebody say. */
export interface Point {
  /** The pieces that say it, in the order of tellings; the one most like all others. */
  pieces: ToldPiece[];
  typical: ToldPiece;
  /** Tellings that have its words in another statement's piece or, said by nobody, in their text. */
  also: { telling: number; by?: ToldPiece }[];
}

/** From this likeness on two pieces say the same; it runs from 0 to 1. */
const ALIKE = 0.34;
/** What is left of a word's weight where it is of a name: everybody in a story names the same. */
const NAME = 0.3;
/** Log-odds for the whole of likeness: pieces that have nothing in common are as good as certainly two points. */
const STEEP = 10;
/** What it takes from likeness that another says it. */
const OTHER_SPEAKER = 0.12;
/** Part of a point's core that a text must have to tell it. */
const TOLD = 0.6;
/** Part of the pieces of two groups that tell the other's core where the groups are one point. */
const MERGED = 1 / 4;
/** A core that is smaller or weighs less is too common for its words to be looked for. */
const LEAST_ROOTS = 2;
const LEAST_CORE = 6;

/**
 * The points that pieces make. `sentences` are the roots of each telling's sentences, in which points are looked for,
 * and `names` those of the story's names.
 */
export function pointsOf(
  pieces: readonly ToldPiece[],
  sentences: readonly (readonly Roots[])[],
  names: ReadonlySet<string>,
): Point[] {
  const weights = weightsIn(pieces, names);
  const likeness = (a: ToldPiece, b: ToldPiece) => alike(a, b, weights);
  const links = pieces.flatMap((piece, a) =>
    pieces.slice(a + 1).map((other, at) => ({
      a,
      b: a + 1 + at,
      odds: (likeness(piece, other) - (isOther(piece, other) ? OTHER_SPEAKER : 0) - ALIKE) * STEEP,
    })),
  );
  const groups = groupsOf(pieces.length, links, 0).map((group) => group.sort((a, b) => a - b).map((at) => pieces[at]!));
  return merged(groups, weights).map((members) => {
    const tells = tellsCore(members, weights);
    const having = new Set(members.map(({ telling }) => telling));
    const also = sentences.flatMap((told, telling) => {
      if (having.has(telling)) return [];
      const by = pieces.find((piece) => piece.telling === telling && tells(piece.roots));
      if (by !== undefined) return [{ telling, by }];
      return told.some(tells) ? [{ telling }] : [];
    });
    return { pieces: members, typical: typicalOf(members, weights), also };
  });
}

/** Groups, of which two become one where enough of the pieces of both tell the core of the other too. */
function merged(groups: readonly ToldPiece[][], weights: Map<string, number>): ToldPiece[][] {
  const cores = groups.map((group) => tellsCore(group, weights));
  const telling = (group: number, core: number) => groups[group]!.filter(({ roots }) => cores[core]!(roots)).length;
  const into = groups.map((_, at) => at);
  const headOf = (at: number): number => (into[at] === at ? at : headOf(into[at]!));
  groups.forEach((group, one) => {
    for (let other = one + 1; other < groups.length; other++) {
      const both = telling(one, other) + telling(other, one);
      if (both < MERGED * (group.length + groups[other]!.length)) continue;
      const [first, last] = [headOf(one), headOf(other)].sort((a, b) => a - b);
      into[last!] = first!;
    }
  });
  return [...Map.groupBy(groups.keys(), headOf).values()].map((places) => places.flatMap((place) => groups[place]!));
}

/** Whether some words tell a point, given the pieces that surely do. */
function tellsCore(members: readonly ToldPiece[], weights: Map<string, number>): (roots: Roots) => boolean {
  const core = coreOf(members);
  const weight = weigh(core, weights);
  if (core.length < LEAST_ROOTS || weight < LEAST_CORE) return () => false;
  return (roots) =>
    weigh(
      core.filter((root) => roots.has(root)),
      weights,
    ) >=
    TOLD * weight;
}

/** How much each root tells: the rarer in the language, and in this story, the more. */
function weightsIn(pieces: readonly ToldPiece[], names: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, { rarity: number; times: number }>();
  for (const { roots } of pieces)
    for (const [root, rarity] of roots) {
      const known = found.get(root);
      found.set(root, { rarity: Math.min(rarity, known?.rarity ?? rarity), times: (known?.times ?? 0) + 1 });
    }
  return new Map(
    [...found].map(([root, { rarity, times }]) => [
      root,
      (names.has(root) ? NAME : 1) * rarity * (1 - times / (pieces.length + 1)),
    ]),
  );
}

function weigh(roots: Iterable<string>, weights: Map<string, number>): number {
  let sum = 0;
  for (const root of roots) sum += weights.get(root) ?? 0;
  return sum;
}

/** Half by what of the shorter the other has, half by what both have of all. */
function alike(a: ToldPiece, b: ToldPiece, weights: Map<string, number>): number {
  const both = weigh(common(a.roots, b.roots), weights);
  if (both === 0) return 0;
  const [one, other] = [weigh(a.roots.keys(), weights), weigh(b.roots.keys(), weights)];
  return both / Math.min(one, other) / 2 + both / (one + other);
}

/** Whether two say it of whom neither speaks for the other. */
function isOther({ saying: a }: ToldPiece, { saying: b }: ToldPiece): boolean {
  const [one, other] = [
    [...a.speakers, ...a.via],
    [...b.speakers, ...b.via],
  ];
  return one.length > 0 && other.length > 0 && !one.some((who) => other.includes(who));
}

/** The roots that more than half of the tellings that make the point have. */
function coreOf(members: readonly ToldPiece[]): string[] {
  const tellings = new Map<string, Set<number>>();
  for (const { telling, roots } of members)
    for (const root of roots.keys()) tellings.set(root, (tellings.get(root) ?? new Set()).add(telling));
  const all = new Set(members.map(({ telling }) => telling)).size;
  return [...tellings].filter(([, { size }]) => size * 2 > all).map(([root]) => root);
}

const common = (a: Roots, b: Roots): string[] => [...a.keys()].filter((root) => b.has(root));

/** The piece that has most in common with the others, of all that either says. */
function typicalOf(members: readonly ToldPiece[], weights: Map<string, number>): ToldPiece {
  const size = ({ roots }: ToldPiece) => weigh(roots.keys(), weights);
  const sums = members.map((one) =>
    members.reduce((sum, other) => sum + weigh(common(one.roots, other.roots), weights) / (size(one) + size(other)), 0),
  );
  return members[sums.indexOf(Math.max(...sums))]!;
}
