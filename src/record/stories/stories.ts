/** From links between reports to stories. */
import { groupsOf } from "./grouping.ts";

/** A report of which a story is made. */
export interface Member {
  id: string;
  /** A number that runs with the days; 0 where the report has none. */
  day: number;
}

/** Two reports, by their places in a list, that may tell the same event. */
export interface Link {
  a: number;
  b: number;
  /** Log-odds that they do. */
  odds: number;
  /** Whether one is the other's text, wholly or in large part. */
  copy: boolean;
}

/** Reports of one event, by their places in the list, the earliest first. */
export interface Story {
  members: number[];
  /** The member that is most like all others. */
  typical: number;
  /** Members that are copies of one text, for each text that has several. */
  copies: number[][];
}

/** Two groups of reports become one where the log-odds of their pairs are above this on average. */
export const JOINED = 0;
/** Links weaker than this are not worth keeping. */
export const WEAKEST = -2;

/** The stories that some reports tell. Depends on the reports and their links, not on the order of either. */
export function storiesOf(reports: readonly Member[], links: readonly Link[]): Story[] {
  const order = reports.map((_, at) => at).sort((a, b) => compare(reports[a]!, reports[b]!));
  const rank = new Map(order.map((at, place) => [at, place]));
  const ranked = links.map((link) => ({ ...link, a: rank.get(link.a)!, b: rank.get(link.b)! }));
  const groups = groupsOf(reports.length, ranked, JOINED)
    .map((group) => group.sort((a, b) => a - b))
    .sort(([first], [other]) => first! - other!);
  const groupOf = new Int32Array(reports.length);
  groups.forEach((group, index) => {
    for (const member of group) groupOf[member] = index;
  });
  const within = Map.groupBy(
    ranked.filter(({ a, b }) => groupOf[a] === groupOf[b]),
    ({ a }) => groupOf[a]!,
  );
  return groups.map((members, index) => {
    const inside = within.get(index) ?? [];
    const reportAt = (place: number) => order[place]!;
    return {
      members: members.map(reportAt),
      typical: reportAt(typicalOf(members, inside)),
      copies: copiesOf(members, inside).map((copies) => copies.map(reportAt)),
    };
  });
}

/** Reports in the order of their days, then of their ids; those without a day come last. */
function compare(a: Member, b: Member): number {
  return (a.day || Number.POSITIVE_INFINITY) - (b.day || Number.POSITIVE_INFINITY) || (a.id < b.id ? -1 : 1);
}

function typicalOf(members: readonly number[], links: readonly Link[]): number {
  const likeness = new Map(members.map((member) => [member, 0]));
  for (const { a, b, odds } of [...links].sort((one, other) => one.a - other.a || one.b - other.b)) {
    likeness.set(a, likeness.get(a)! + odds);
    likeness.set(b, likeness.get(b)! + odds);
  }
  return members.reduce((best, member) => (likeness.get(member)! > likeness.get(best)! ? member : best));
}

/** Members that hang together by copying, where they are two or more. */
function copiesOf(members: readonly number[], links: readonly Link[]): number[][] {
  const first = new Map(members.map((member) => [member, member]));
  const firstOf = (member: number): number => {
    const up = first.get(member)!;
    return up === member ? member : firstOf(up);
  };
  for (const { a, b, copy } of links) {
    if (!copy) continue;
    const [one, other] = [firstOf(a), firstOf(b)].sort((x, y) => x - y);
    first.set(other!, one!);
  }
  return [...Map.groupBy(members, firstOf).values()].filter(({ length }) => length > 1);
}
