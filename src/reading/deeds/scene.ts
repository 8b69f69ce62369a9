import { KIND_BITS, type Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import type { Saying } from "../statements/statements.ts";
import type { Tags } from "../tagger/tagger.ts";
import { type Marks, marksOf } from "./marks.ts";
import { type Standing, standingsOf } from "./standings.ts";

/** A report with everything known of it before its deeds are read. */
export interface Scene {
  doc: Doc;
  cast: Cast;
  tags: Tags;
  sayings: Saying[];
  /** In order of place. */
  standings: Standing[];
  /** How many of them stand before each token, and one entry more: so those of tokens 3 to 8 are `slice(before[3], before[9])`. */
  standingsBefore: Int32Array;
  /** Finite verbs before each token, and one entry more. */
  verbs: Int32Array;
  marks: Marks;
  /** 1 where a token belongs to a proper name. */
  named: Uint8Array;
  /** Innermost saying at each token, or -1. */
  saying: Int32Array;
  /** First token behind the headline. */
  bodyFrom: number;
  /** How many words the tagger takes for deeds, against what a report of this length has: 0 as usual, below 0 fewer. */
  density: number;
  /** The report is of a game, not of politics. */
  sport: boolean;
}

export function sceneOf(doc: Doc, cast: Cast, tags: Tags, sayings: Saying[]): Scene {
  const { length } = doc.tokens;
  const named = new Uint8Array(length);
  for (const actor of cast.actors) for (const { from, to } of actor.mentions) named.fill(1, from, to);
  const verbs = new Int32Array(length + 1);
  for (let at = 0; at < length; at++)
    verbs[at + 1] = verbs[at]! + (named[at] === 0 && isFiniteVerb(doc.words[at]!) ? 1 : 0);
  const saying = new Int32Array(length).fill(-1);
  for (const [
    index,
    {
      tokens: [from, to],
    },
  ] of sayings.entries())
    saying.fill(index, from, to);
  let bodyFrom = 1;
  while (bodyFrom < length && doc.tokens.breaks[bodyFrom] === 0) bodyFrom++;
  const standings = standingsOf(doc, cast, verbs);
  const standingsBefore = new Int32Array(length + 1);
  for (const { at } of standings) standingsBefore[at + 1]!++;
  for (let at = 0; at < length; at++) standingsBefore[at + 1]! += standingsBefore[at]!;
  return {
    doc,
    cast,
    tags,
    sayings,
    standings,
    standingsBefore,
    verbs,
    marks: marksOf(doc),
    named,
    saying,
    bodyFrom,
    density: densityOf(tags),
    sport: isOfSport(doc, cast),
  };
}

const USUAL = 40;

function densityOf({ margins: { deeds } }: Tags): number {
  let sure = 0;
  for (const margin of deeds) if (margin > 0) sure++;
  return Math.log((sure + 0.5) / (deeds.length / USUAL + 0.5));
}

/** A form that can only be a finite verb, of those verbs that the lexicon knows. */
function isFiniteVerb(word: Word): boolean {
  if ((word.kinds & (KIND_BITS.reporting | KIND_BITS.deed)) === 0) return false;
  let found = false;
  for (const { entry, inflection } of word.senses) {
    if (inflection === undefined ? entry.kind !== "demonym" : inflection.aspect === "masdar") return false;
    found ||= inflection !== undefined && (inflection.aspect === "perfect" || inflection.aspect === "imperfect");
  }
  return found;
}

function isOfSport(doc: Doc, cast: Cast): boolean {
  let signs = 0;
  for (const { entry } of cast.actors) if (entry?.kind === "body" && entry.type === "club") signs++;
  for (const word of doc.words)
    if (
      (word.kinds & KIND_BITS.office) !== 0 &&
      word.senses.some(({ entry }) => entry.kind === "office" && entry.type === "sport")
    )
      signs++;
  return signs >= 2;
}
