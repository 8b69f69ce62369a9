import { common, ratio, share, shared, weightOf } from "./overlap.ts";
import type { Sketch } from "./sketch.ts";
import { rarityIn } from "./terms.ts";

/** From this rarity on a term is rare: names of persons and villages, odd words. */
const RARE = 8;
/** Share of the shorter report's wording that the other has where one text is a copy of the other. */
const COPIED = 0.5;

/** What speaks for or against two reports telling the same event, by name; most of it runs from 0 to 1. */
export function evidenceOf(a: Sketch, b: Sketch) {
  const titles = shared(a.title, b.title);
  const aNames = common(a.names, a.lead);
  const bNames = common(b.names, b.lead);
  const titleTold = [share(a.title, b.text), share(b.title, a.text)] as const;
  return {
    /** Words that both titles have: their share, and their weight. */
    titles: ratio(2 * titles, weightOf(a.title) + weightOf(b.title)),
    titlesWeight: titles / 50,
    /** How much of the one's title the other report tells: of the title told less, and of the one told more. */
    titleTold: Math.min(...titleTold),
    titleToldOnce: Math.max(...titleTold),
    /** The rarest word of each title that the other report doesn't have. */
    untold: (rarestMissing(a.title, b.text) + rarestMissing(b.title, a.text)) / 20,
    /** The same for title and lead. */
    leadsWeight: shared(a.lead, b.lead) / 150,
    leadTold: Math.min(share(a.lead, b.text), share(b.lead, a.text)),
    rare: common(a.lead, b.lead).filter((term) => rarityIn(term) >= RARE).length / 4,
    /** Names of people, bodies and places: in the whole report, and in title and lead. Where one lead has none, words decide. */
    names: ratio(shared(a.names, b.names), Math.min(weightOf(a.names), weightOf(b.names))),
    leadNames: ratio(2 * shared(aNames, bNames), weightOf(aNames) + weightOf(bNames)),
    leadNamesTold: Math.min(share(aNames, b.text), share(bNames, a.text)),
    nameless: aNames.length === 0 || bNames.length === 0 ? 1 : 0,
    /** Numbers of title and lead, such as those of the dead. */
    numbers: Math.min(1, common(a.numbers, b.numbers).length / 2),
    /** Days between them, where both have one. */
    days: a.day === 0 || b.day === 0 ? 0 : Math.abs(a.day - b.day) / 3,
    sameOutlet: a.outlet !== 0 && a.outlet === b.outlet ? 1 : 0,
    copied: areCopies(a, b) ? 1 : 0,
  };
}

export type Evidence = ReturnType<typeof evidenceOf>;

/** Whether one report is the other's text, wholly or in large part. */
function areCopies(a: Sketch, b: Sketch): boolean {
  const shorter = Math.min(a.shingles.length, b.shingles.length);
  return shorter > 0 && common(a.shingles, b.shingles).length >= COPIED * shorter;
}

function rarestMissing(terms: Uint32Array, others: Uint32Array): number {
  const missing = terms.filter((term) => !others.includes(term));
  return missing.reduce((rarest, term) => Math.max(rarest, rarityIn(term)), 0);
}
