import { Pro } from "../../language/clitics.ts";
import type { Role } from "../../lexicon/entries.ts";
import type { Scene } from "./scene.ts";
import type { Standing } from "./standings.ts";
import type { Trigger } from "./triggers.ts";

/** Someone who may take part in a deed, at one place where the text has them. */
export interface Candidate {
  standing: Standing;
  /** How many actors stand between it and the deed's word. */
  order: number;
  nearness: Nearness;
  /** Grammatical place before or behind the deed's word: subject, object, a preposition, or "" where it has none. */
  seat: string;
}

/** Where an actor stands from a deed's word: in its sentence, or in one before that the deed may still speak of. */
export type Nearness = "sentence" | "previous" | "earlier" | "headline";

/** The role that the frame of a deed's word gives to a grammatical place. */
export function roleIn(trigger: Trigger, seat: string): Role | undefined {
  if (seat === "بحضور") return "present";
  return seat === "" ? undefined : trigger.frame[seat]?.[0];
}

const MOST = 8;
const MOST_EARLIER = 4;

/** Everyone near enough to take part, with their grammatical places. */
export function candidatesFor(scene: Scene, trigger: Trigger): Candidate[] {
  const { standings, standingsBefore, doc } = scene;
  const { ranges, of } = doc.sentences;
  const sentence = of[trigger.from]!;
  const first = standingsBefore[ranges[sentence]![0]]!;
  const end = standingsBefore[ranges[sentence]![1]]!;
  const split = standingsBefore[trigger.from]!;
  const found: Candidate[] = [];
  const known = new Set<number>();
  const add = (standing: Standing, order: number, nearness: Nearness, seat: string) => {
    known.add(standing.actor);
    found.push({ standing, order, nearness, seat });
  };
  let subjectAhead = false;
  for (let k = split - 1; k >= first && split - k <= MOST; k--) {
    const isSubject: boolean =
      !subjectAhead && seatsAhead(scene, trigger, standings[k]!) && !headless(standings, k, split);
    subjectAhead ||= isSubject && !standings[k]!.joined;
    add(standings[k]!, split - 1 - k, "sentence", isSubject ? "subj" : "");
  }
  const seats = seatsBehind(scene, trigger, split, Math.min(end, split + MOST), subjectAhead);
  for (const [k, seat] of seats.entries()) add(standings[split + k]!, k, "sentence", seat);
  for (let back = 1; back <= 2 && sentence - back >= 0; back++) {
    const from = standingsBefore[ranges[sentence - back]![0]]!;
    const to = Math.min(standingsBefore[ranges[sentence - back]![1]]!, from + MOST_EARLIER);
    for (let k = from; k < to; k++)
      if (!standings[k]!.nisba && !known.has(standings[k]!.actor))
        add(standings[k]!, k - from, back === 1 ? "previous" : "earlier", "");
  }
  for (let k = 0; k < standings.length && k < MOST_EARLIER && standings[k]!.at < scene.bodyFrom; k++)
    if (!known.has(standings[k]!.actor)) add(standings[k]!, k, "headline", "");
  return found;
}

/** Words that may stand between a subject and the verb behind it. */
const NEAREST_SUBJECT = 4;

/** `السيسي يستقبل حفتر`: whoever stands bare before a verb, no other verb between, is its subject. */
const seatsAhead = (scene: Scene, trigger: Trigger, standing: Standing): boolean =>
  trigger.verbal &&
  standing.preposition === "" &&
  !standing.nisba &&
  !standing.nested &&
  trigger.from - standing.to <= NEAREST_SUBJECT &&
  (trigger.pro & (Pro.wa | Pro.fa)) === 0 &&
  scene.verbs[trigger.from] === scene.verbs[standing.to];

const headless = (standings: Standing[], at: number, split: number): boolean => split - at > 3 && standings[at]!.joined;

/** Bare names behind a verb are its subject and then its object; behind a noun the owner, and what the owner's deed is done to. */
function seatsBehind(scene: Scene, trigger: Trigger, from: number, to: number, subjectAhead: boolean): string[] {
  const { frame } = trigger;
  let next = trigger.passive ? ["obj"] : subjectAhead ? ["obj"] : ["subj", "obj"];
  if (!trigger.verbal && frame.obj !== undefined && frame.subj !== undefined && !subjectBehindNoun(scene, from, to))
    next = ["obj"];
  const seats: string[] = [];
  for (let k = from; k < to; k++) {
    const standing = scene.standings[k]!;
    if (standing.joined && seats.length > 0) seats.push(seats.at(-1)!);
    else if (standing.nisba) {
      const right = standing.at - trigger.to <= 1 && !trigger.verbal;
      seats.push(right ? "subj" : "");
      if (right) next = ["obj"];
    } else if (standing.nested) seats.push("");
    else if (standing.preposition !== "") seats.push(standing.preposition);
    else seats.push(next.shift() ?? "");
  }
  return seats;
}

/** `استهداف الاحتلال مواقع…`, `قصف إسرائيل`: a doer right behind a verbal noun, rather than what was done to it: a country, or a name with another bare one behind. */
function subjectBehindNoun(scene: Scene, from: number, to: number): boolean {
  const plain = [];
  for (let k = from; k < to && plain.length < 2; k++) {
    const standing = scene.standings[k]!;
    if (standing.preposition === "" && !standing.nisba && !standing.nested && !standing.joined) plain.push(standing);
  }
  const { entry } = scene.cast.actors[plain[0]?.actor ?? -1] ?? {};
  return entry?.kind === "country" || (plain.length === 2 && plain[1]!.at - plain[0]!.to < 3);
}
