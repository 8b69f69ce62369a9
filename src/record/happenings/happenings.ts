/** From links between deeds to happenings: one deed with all its tellings. */
import { groupsOf } from "../stories/grouping.ts";

/** A deed as one report tells it. */
export interface Telling {
  /** The report's id, and the deed's place in its reading. */
  report: string;
  n: number;
  /** A number that runs with the days of reports; 0 where the report has none. */
  day: number;
}

/** Two tellings, by their places in a list, that may be of one deed. */
export interface Link {
  a: number;
  b: number;
  /** Log-odds that they are. */
  odds: number;
}

/** Tellings of one deed, by their places in the list, the earliest first. */
export interface Happening {
  tellings: number[];
  /** For each telling the number of its text: copies of one text have the same. Numbers run from 0. */
  texts: number[];
}

/** Two groups of tellings become one where the log-odds of their pairs are above this on average. */
export const JOINED = 0;
/** Links weaker than this are not worth keeping. */
export const WEAKEST = -3;

/**
 * The happenings of which some tellings tell; `copies` are pairs of reports, by id, that are one text. Depends on the
 * tellings and their links, not on the order of either.
 */
export function happeningsOf(
  tellings: readonly Telling[],
  links: readonly Link[],
  copies: readonly (readonly [string, string])[],
): Happening[] {
  const order = tellings.map((_, at) => at).sort((a, b) => compare(tellings[a]!, tellings[b]!));
  const rank = new Map(order.map((at, place) => [at, place]));
  const ranked = links.map(({ a, b, odds }) => ({ a: rank.get(a)!, b: rank.get(b)!, odds }));
  const groups = groupsOf(tellings.length, ranked, JOINED)
    .map((group) => group.sort((a, b) => a - b).map((place) => order[place]!))
    .sort(([first], [other]) => rank.get(first!)! - rank.get(other!)!);
  const copiesOf = Map.groupBy(
    copies.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]),
    ([report]) => report,
  );
  return groups.map((group) => ({
    tellings: group,
    texts: textsOf(
      group.map((at) => tellings[at]!.report),
      copiesOf,
    ),
  }));
}

/** Tellings in the order of their reports' days, then of their ids; those without a day come last. */
function compare(a: Telling, b: Telling): number {
  const days = (a.day || Number.POSITIVE_INFINITY) - (b.day || Number.POSITIVE_INFINITY) || 0;
  return days || (a.report === b.report ? a.n - b.n : a.report < b.report ? -1 : 1);
}

/** Numbers reports by their texts: a report has the number of the first that hangs together with it by copying. */
function textsOf(reports: readonly string[], copiesOf: Map<string, (readonly [string, string])[]>): number[] {
  const textOf = new Map<string, number>();
  const within = new Set(reports);
  let texts = 0;
  for (const report of reports) {
    if (textOf.has(report)) continue;
    const edge = [report];
    textOf.set(report, texts);
    for (const one of edge) {
      for (const [, other] of copiesOf.get(one) ?? []) {
        if (!within.has(other) || textOf.has(other)) continue;
        textOf.set(other, texts);
        edge.push(other);
      }
    }
    texts++;
  }
  return reports.map((report) => textOf.get(report)!);
}
