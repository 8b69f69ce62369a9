import { lengthOfLetters } from "../../language/fold.ts";
import type { EventStatus, EventType, Span } from "../../model.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import type { Saying } from "../statements/statements.ts";
import type { Tags } from "../tagger/tagger.ts";
import type { Trace } from "../trace.ts";
import { type DateAt, dateOf, datesBySentence, statusOf } from "./circumstances.ts";
import { echoesOf, evidenceOf, naming } from "./evidence.ts";
import { type Cluster, contextOf, looksBack, mergeNamings, type Naming } from "./merge.ts";
import { prominenceOf } from "./partaking.ts";
import { type Part, participantsOf } from "./participants.ts";
import { chance, type Note, Questions } from "./questions.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { findTriggers, type Trigger } from "./triggers.ts";
import { EVENT, PART } from "./weights.ts";

/** Do some namings together make a deed that counts? */
export const counting = new Questions(EVENT);
/** Does an actor take part, judged from all namings? */
export const taking = new Questions(PART);

export type { DateAt };

/** A deed, with actors by index. */
export interface Deed {
  type: EventType;
  mode: string;
  triggers: Span[];
  actors: number[];
  recipients: number[];
  present: number[];
  /** Index of an actor, or -1. */
  place: number;
  date: string | null;
  status: EventStatus;
  /** First token that names it. */
  at: number;
}

/** A word less likely than this to name a deed isn't looked at further. */
const WORTH_READING = -1.5;

/** A wrong deed brings wrong participants with it, so it takes a little more to count one than what finds most of them. */
const LEAST_ODDS = 0.4;
/** The same for who takes part: those near a word that names no deed after all are wrong too. */
const LEAST_PART = 0.6;

/** The deeds of a report: each once, however often it is named. */
export function findDeeds(doc: Doc, cast: Cast, tags: Tags, dates: DateAt[], sayings: Saying[], trace?: Trace): Deed[] {
  const scene = sceneOf(doc, cast, tags, sayings);
  return mergeNamings(scene, findNamings(scene, dates, trace))
    .filter((cluster) => counting.odds((note) => weightOf(cluster, note)) > LEAST_ODDS)
    .map((cluster) => {
      const deed = deedOf(scene, cluster);
      trace?.deeds.set(deed, { namings: cluster, evidence: counting.evidence((note) => weightOf(cluster, note)) });
      return deed;
    });
}

/** Every word that may name a deed, with whoever takes part in it. */
export function findNamings(scene: Scene, dates: DateAt[], trace?: Trace): Naming[] {
  const { doc } = scene;
  const prominence = prominenceOf(scene);
  const bySentence = datesBySentence(doc, dates);
  const namings: Naming[] = [];
  const taken = takenOtherwise(scene, dates);
  const triggers = findTriggers(doc, scene.tags).filter(({ from }) => taken[from] === 0);
  const echoes = echoesOf(scene, triggers);
  for (const trigger of triggers) {
    const odds = naming.odds((note) => evidenceOf(scene, trigger, echoes, note));
    if (odds < WORTH_READING) continue;
    trace?.namings.set(
      trigger,
      naming.evidence((note) => evidenceOf(scene, trigger, echoes, note)),
    );
    namings.push({
      trigger,
      odds,
      ...participantsOf(scene, trigger, prominence),
      date: dateOf(scene, trigger, bySentence),
      status: statusOf(doc, trigger),
      sentence: doc.sentences.of[trigger.from]!,
      background: looksBack(doc, doc.sentences.of[trigger.from]!),
      context: contextOf(scene, trigger),
    });
  }
  return namings;
}

/** 1 where a word is read as something else already: part of a name, of a date (`فجر`, `أوت`), or the cue of a saying (`توقّع`). */
function takenOtherwise(scene: Scene, dates: DateAt[]): Uint8Array {
  const taken = scene.named.slice();
  for (const { from, to } of dates) taken.fill(1, from, to);
  for (const { cueToken } of scene.sayings) taken[cueToken] = 1;
  return taken;
}

/** All that speaks for or against taking some namings together for a deed of the report. */
export function weightOf(cluster: Cluster, note: Note): void {
  const odds = cluster.map((naming) => naming.odds).sort((a, b) => b - a);
  note(WEIGHS["surest naming"], odds[0]!);
  note(WEIGHS["second naming"], Math.max(-2, odds[1] ?? -2));
  note(WEIGHS["more namings"], Math.log2(cluster.length));
  const parts = sharesOf(cluster)
    .map(({ part }) => part)
    .filter(({ odds }) => odds > 0);
  note(WEIGHS.parts, Math.min(3, parts.length));
  note(WEIGHS["surest part"], Math.max(-2, Math.min(3, Math.max(-2, ...parts.map((part) => part.odds)))));
  if (parts.length === 0) note(WEIGHS.nobody);
  if (cluster.some((naming) => naming.placeOdds > 0)) note(WEIGHS.placed);
  if (cluster.some((naming) => naming.date !== null)) note(WEIGHS.dated);
  note(counting.piece(`type ${cluster[0]!.trigger.type}`));
}

/** An actor's part in a deed as all its namings tell it. */
export interface Share {
  part: Part;
  /** The second surest part that a naming gives it; as low as can be where there is none. */
  second: number;
  /** Namings near which it stands, and those that give it a part. */
  near: number;
  given: number;
}

const LOWEST = -4;

/** Everyone who stands near the namings of a deed, the surest first. */
export function sharesOf(cluster: Cluster): Share[] {
  const shares = new Map<number, Share>();
  for (const { parts } of cluster) {
    for (const part of parts) {
      const known = shares.get(part.actor);
      const given = part.odds > 0 ? 1 : 0;
      if (known === undefined) shares.set(part.actor, { part, second: LOWEST, near: 1, given });
      else {
        known.near++;
        known.given += given;
        known.second = Math.max(known.second, Math.min(part.odds, known.part.odds));
        if (part.odds > known.part.odds) known.part = part;
      }
    }
  }
  return [...shares.values()].sort((a, b) => b.part.odds - a.part.odds);
}

/** All that speaks for or against counting someone among those who took part; `rank`: how many are surer. */
export function shareOf(scene: Scene, cluster: Cluster, share: Share, rank: number, top: number, note: Note): void {
  const { part, second, near, given } = share;
  note(SIGN["surest part"], Math.max(LOWEST, Math.min(4, part.odds)));
  note(SIGN["second part"], Math.max(LOWEST, Math.min(4, second)));
  note(SIGN["less than the surest"], Math.min(4, top - part.odds));
  note(SIGN["share of namings"], given / cluster.length);
  note(SIGN["near in namings"], near / cluster.length);
  note(SIGN.namings, Math.log2(cluster.length));
  note(SIGN.rank, Math.min(5, rank));
  if (!part.inSentence) note(SIGN["named elsewhere only"]);
  if (part.role === "present") note(SIGN.present);
  const { kind, entry } = scene.cast.actors[part.actor]!;
  const type = cluster[0]!.trigger.type;
  const sort = entry?.kind === "country" ? "country" : kind;
  note(taking.piece(`kind ${sort}`));
  note(taking.piece(`${type} ${sort}`));
  note(taking.piece(`type ${type}`));
  if (kind === "place") {
    note(SIGN["may be the place"], Math.max(LOWEST, Math.min(4, part.here)));
    if (placeFrom(cluster) === part.actor) note(taking.piece(`the place of ${type}`));
  }
}

/** Whoever took part in a deed, each once. Where people or bodies consult, the countries named beside them are where and what about. */
function partsOf(scene: Scene, cluster: Cluster): Part[] {
  const complete = cluster.some((naming) => naming.complete);
  const shares = sharesOf(cluster);
  const parts = shares
    .filter(({ part }) => !complete || part.inSentence)
    .filter(
      (share, rank) =>
        taking.odds((note) => shareOf(scene, cluster, share, rank, shares[0]!.part.odds, note)) > LEAST_PART,
    )
    .map(({ part }) => part);
  const isPlace = ({ actor }: Part) => scene.cast.actors[actor]!.kind === "place";
  return cluster[0]!.trigger.type === "CONSULT" && !parts.every(isPlace)
    ? parts.filter((part) => !isPlace(part))
    : parts;
}

function deedOf(scene: Scene, cluster: Cluster): Deed {
  const surest = cluster.reduce((a, b) => (b.odds > a.odds ? b : a));
  const parts = partsOf(scene, cluster);
  const having = (role: Part["role"]) => parts.filter((part) => part.role === role).map((part) => part.actor);
  const place = placeFrom(cluster);
  return {
    type: surest.trigger.type,
    mode: surest.trigger.mode,
    triggers: cluster.filter((naming) => naming.odds > -1.5).map((naming) => triggerSpan(scene.doc, naming.trigger)),
    actors: having("actor"),
    recipients: having("recipient"),
    present: having("present"),
    place,
    date: dateFrom(cluster),
    status: statusFrom(cluster),
    at: cluster[0]!.trigger.from,
  };
}

/** Below this no place is named for a deed: in cross-validation a place less sure was wrong in nine of ten cases. */
const LEAST_PLACE = -1.5;

/** The place that most of the namings speak for, the surer ones more. */
function placeFrom(cluster: Cluster): number {
  const votes = new Map<number, number>();
  for (const { place, placeOdds, odds } of cluster)
    if (place >= 0 && placeOdds > LEAST_PLACE)
      votes.set(place, (votes.get(place) ?? 0) + chance(placeOdds) * chance(odds));
  let best = -1;
  for (const [place, vote] of votes) if (best < 0 || vote > votes.get(best)!) best = place;
  return best;
}

/** Words of distance that one in log-odds is worth: a date near a doubtful naming is as good as one further from a sure one. */
const WORTH_OF_ODDS = 2;

/** The date that stands nearest to one of the deed's words, the surer words first. */
function dateFrom(cluster: Cluster): string | null {
  let best: string | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { date, odds } of cluster) {
    const distance = date === null ? nearest : date.distance - WORTH_OF_ODDS * odds;
    if (date !== null && distance < nearest) [best, nearest] = [date.value, distance];
  }
  return best;
}

/** A deed told once as done is done. */
function statusFrom(cluster: Cluster): EventStatus {
  const told = cluster.filter((naming) => naming.odds > -1);
  const statuses = (told.length > 0 ? told : cluster).map((naming) => naming.status);
  return statuses.includes("planned") && statuses.filter((status) => status === "actual").length <= 1
    ? "planned"
    : statuses.includes("actual")
      ? "actual"
      : statuses[0]!;
}

function triggerSpan(doc: Doc, trigger: Trigger): Span {
  const start = doc.tokens.start[trigger.from]!;
  const raw = doc.text.slice(start, doc.tokens.end[trigger.from]!);
  return [
    start + (trigger.letters > 0 ? lengthOfLetters(raw, trigger.letters) : 0),
    doc.tokens.end[trigger.nameTo - 1]!,
  ];
}

const WEIGHS = counting.pieces([
  "surest naming",
  "second naming",
  "more namings",
  "parts",
  "surest part",
  "nobody",
  "placed",
  "dated",
] as const);
const SIGN = taking.pieces([
  "surest part",
  "second part",
  "less than the surest",
  "share of namings",
  "near in namings",
  "namings",
  "rank",
  "named elsewhere only",
  "present",
  "may be the place",
] as const);
