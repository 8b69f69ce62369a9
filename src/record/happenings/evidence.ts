import { common, ratio, share, weightOf } from "../stories/overlap.ts";
import { type Sketch, tellingOf, without } from "./sketch.ts";

/** How the two reports go together: the log-odds that they tell one story, where they were compared, and whether they are one text. */
export interface Reports {
  odds?: number;
  copy: boolean;
}

/** From this much on more common participants say no more. */
const ENOUGH = 6;
/** A person on either side whom the other report does not know says it all. */
const STRANGE = 3;

/** What speaks for or against two tellings of one kind being of one deed, by name; most of it runs from 0 to 1. */
export function evidenceOf(a: Sketch, b: Sketch, reports: Reports) {
  const both = telling(common(a.who, b.who));
  const fewer = Math.min(telling(a.who), telling(b.who));
  const opening = a.opens === 1 && b.opens === 1;
  const gap = gapBetween(a, b);
  const exact = a.from > 0 && a.from === a.to && b.from > 0 && b.from === b.to;
  const dates = a.from > 0 && b.from > 0;
  const words = common(a.words, b.words);
  const wording = ratio(weightOf(words), Math.min(weightOf(a.words), weightOf(b.words)));
  return {
    /** Participants: how much of the fewer the other has, how telling the common ones are, and that there are none. */
    who: ratio(both, fewer),
    whoShared: Math.min(both, ENOUGH) / ENOUGH,
    others: both === 0 ? Math.min(fewer, STRANGE) / STRANGE : 0,
    /** Participants of each of whom the other's report knows nothing. */
    strangers: Math.min(strangers(a.who, b.cast), strangers(b.who, a.cast), STRANGE) / STRANGE,
    unknown: fewer === 0 ? 1 : 0,
    /** The same place; another place, where neither holds the other. */
    place: a.place !== 0 && a.place === b.place ? 1 : 0,
    elsewhere: isElsewhere(a, b) ? 1 : 0,
    /** The same exact day; days that are dated and may be the same; days apart, dated or else as the reports run. */
    day: exact && gap === 0 ? 1 : 0,
    within: dates && !exact && gap === 0 ? 1 : 0,
    nextDay: dates && gap === 1 ? 1 : 0,
    otherDay: dates && gap > 1 ? 1 : 0,
    apart: dates ? 0 : Math.min(gap, 4) / 4,
    /** The words of their sentences, and those that name the deed. */
    words: wording,
    wordsShared: Math.min(weightOf(words), 80) / 80,
    triggers: Math.max(share(a.triggers, b.triggers), share(b.triggers, a.triggers)),
    /** Whether the reports tell one story. */
    story: Math.min(4, Math.max(-2, reports.odds ?? -2)) / 4,
    /** Both reports open with their deed, and tell one story; or they do, and yet tell different ones. */
    sameNews: opening && (reports.odds ?? -1) > 0 ? 1 : 0,
    otherNews: opening && (reports.odds ?? -1) < 0 ? 1 : 0,
    /** In two copies of one text the same deed is told in the same words, and another in others. */
    copied: reports.copy ? 2 * wording - 1 : 0,
  };
}

export type Evidence = ReturnType<typeof evidenceOf>;

/** Days between the two: by their dates, else by the days of the reports. */
function gapBetween(a: Sketch, b: Sketch): number {
  const [one, other] = [spanOf(a), spanOf(b)];
  if (one === undefined || other === undefined) return 0;
  return Math.max(0, one[0] - other[1], other[0] - one[1]);
}

/** The days on which a deed may have been, as far as its report says: an undated one in the two days up to it. */
function spanOf({ from, to, told }: Sketch): readonly [from: number, to: number] | undefined {
  if (from > 0) return [from, to];
  return told > 0 ? [told - 1, told] : undefined;
}

function isElsewhere(a: Sketch, b: Sketch): boolean {
  if (a.place === 0 || b.place === 0 || a.place === b.place) return false;
  return a.country !== b.country || (a.wide === 0 && b.wide === 0);
}

/** How telling those are that a report doesn't know. */
function strangers(who: Uint32Array, cast: Uint32Array): number {
  return telling(who.filter((actor) => !cast.includes(without(actor))));
}

function telling(actors: Uint32Array): number {
  let sum = 0;
  for (const actor of actors) sum += tellingOf(actor);
  return sum;
}
