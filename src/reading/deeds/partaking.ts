import { Pro } from "../../language/clitics.ts";
import type { Role } from "../../lexicon/entries.ts";
import type { Note } from "./linear.ts";
import type { Scene, Standing } from "./scene.ts";
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

/** How often and where a report names each actor. */
export interface Prominence {
  count: Int32Array;
  headline: Uint8Array;
}

export function prominenceOf(scene: Scene): Prominence {
  const count = new Int32Array(scene.cast.actors.length);
  const headline = new Uint8Array(scene.cast.actors.length);
  for (const { actor, at, nisba } of scene.standings) {
    if (nisba) continue;
    count[actor]!++;
    if (at < scene.bodyFrom) headline[actor] = 1;
  }
  return { count, headline };
}

/** All that speaks for or against an actor's taking part in a deed, from one place where it stands. */
export function partakingOf(scene: Scene, trigger: Trigger, { standing, order, nearness, seat }: Candidate, prominence: Prominence, note: Note): void {
  const { doc, cast } = scene;
  const actor = cast.actors[standing.actor]!;
  const behind = standing.at >= trigger.to;
  note(KIND[kindOf(scene, standing.actor)]!);
  if (actor.anonymous) note("unnamed");
  if (prominence.headline[standing.actor] === 1) note("in headline");
  note("named often", Math.min(4, prominence.count[standing.actor]!) - 1);
  speaking(scene, trigger, standing.actor, note);
  note(NEAR[nearness]);
  if (nearness !== "sentence") {
    note(trigger.verbal ? "earlier, verb" : "earlier, noun");
    if (trigger.definite || trigger.pronoun !== "") note("earlier, taken up again");
    return;
  }
  const side = behind ? "behind" : "before";
  const from = behind ? trigger.to : standing.to;
  const to = behind ? standing.at : trigger.from;
  const verbs = scene.verbs[Math.max(from, to)]! - scene.verbs[from]!;
  note(SIDE[side]!);
  note(DISTANCE[side]!, Math.log2(1 + Math.max(0, to - from)));
  if (to <= from) note(behind ? "right behind" : "right before");
  note(ORDER[side]!, Math.min(order, 4));
  note(VERBS[side]!, Math.min(verbs, 3));
  if (standing.joined) note("joined");
  if (standing.nested) note("nested");
  if (standing.nisba) note(behind && to <= from ? "nisba right behind" : "nisba");
  note((behind ? PREPOSITION_BEHIND : PREPOSITION_BEFORE)[standing.preposition] ?? "preposition other");
  const role = roleIn(trigger, seat);
  if (role !== undefined) note((seat === "subj" || seat === "obj" ? ROLE : ROLE_BY_PREPOSITION)[role]!);
  if (seat === "subj") note(behind ? "subject behind" : "subject before");
  if (seat === "obj") note(trigger.verbal ? "object of verb" : "object of noun");
  if (behind && standing.preposition === "" && !standing.nisba) note(trigger.verbal ? "plain behind verb" : "plain behind noun");
  if (!behind && standing.preposition === "") note(trigger.verbal ? (trigger.pro & (Pro.wa | Pro.fa) ? "plain before a joined verb" : "plain before verb") : "plain before noun");
  if (trigger.pronoun !== "" && !behind) note("before a pronoun");
  if (/^(?:الذي|التي|الذين)$/.test(doc.words[trigger.from - 1]?.form ?? "") && !behind) note("before a relative");
}

/** The role that the frame of a deed's word gives to a grammatical place. */
export function roleIn(trigger: Trigger, seat: string): Role | undefined {
  if (seat === "بحضور") return "present";
  return seat === "" ? undefined : trigger.frame[seat]?.[0];
}

const MOST = 8;
const MOST_EARLIER = 4;

/** Everyone near enough to take part, with their grammatical places. */
export function candidatesFor(scene: Scene, trigger: Trigger): Candidate[] {
  const { standings, firstStanding } = scene;
  const sentence = scene.doc.sentences.of[trigger.from]!;
  const first = firstStanding[sentence]!;
  const end = firstStanding[sentence + 1]!;
  let split = first;
  while (split < end && standings[split]!.at < trigger.from) split++;
  const found: Candidate[] = [];
  const known = new Set<number>();
  const add = (standing: Standing, order: number, nearness: Nearness, seat: string) => {
    known.add(standing.actor);
    found.push({ standing, order, nearness, seat });
  };
  let subjectAhead = false;
  for (let k = split - 1; k >= first && split - k <= MOST; k--) {
    const isSubject: boolean = !subjectAhead && seatsAhead(scene, trigger, standings[k]!) && !headless(standings, k, split);
    subjectAhead ||= isSubject && !standings[k]!.joined;
    add(standings[k]!, split - 1 - k, "sentence", isSubject ? "subj" : "");
  }
  seatsBehind(scene, trigger, split, Math.min(end, split + MOST), subjectAhead).forEach((seat, k) => add(standings[split + k]!, k, "sentence", seat));
  for (let back = 1; back <= 2 && sentence - back >= 0; back++) {
    const from = firstStanding[sentence - back]!;
    const to = Math.min(firstStanding[sentence - back + 1]!, from + MOST_EARLIER);
    for (let k = from; k < to; k++) if (!standings[k]!.nisba && !known.has(standings[k]!.actor)) add(standings[k]!, k - from, back === 1 ? "previous" : "earlier", "");
  }
  for (let k = 0; k < standings.length && k < MOST_EARLIER && standings[k]!.at < scene.bodyFrom; k++) if (!known.has(standings[k]!.actor)) add(standings[k]!, k, "headline", "");
  return found;
}

/** `السيسي يستقبل حفتر`: whoever stands bare before a verb, no other verb between, is its subject. */
const seatsAhead = (scene: Scene, trigger: Trigger, standing: Standing): boolean =>
  trigger.verbal && standing.preposition === "" && !standing.nisba && !standing.nested && (trigger.pro & (Pro.wa | Pro.fa)) === 0 && scene.verbs[trigger.from] === scene.verbs[standing.to];

const headless = (standings: Standing[], at: number, split: number): boolean => split - at > 3 && standings[at]!.joined;

/** Bare names behind a verb are its subject and then its object; behind a noun the owner, and what the owner's deed is done to. */
function seatsBehind(scene: Scene, trigger: Trigger, from: number, to: number, subjectAhead: boolean): string[] {
  const { frame } = trigger;
  let next = trigger.passive ? ["obj"] : subjectAhead ? ["obj"] : ["subj", "obj"];
  if (!trigger.verbal && frame.obj !== undefined && frame.subj !== undefined && !subjectBehindNoun(scene, from, to)) next = ["obj"];
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

function kindOf(scene: Scene, index: number): string {
  const { kind, entry } = scene.cast.actors[index]!;
  if (kind !== "place") return entry?.kind === "body" && (entry.type === "agency" || entry.type === "outlet") ? "outlet" : kind;
  return entry?.kind === "country" ? "country" : entry?.kind === "place" && entry.type === "capital" ? "capital" : "place";
}

function speaking(scene: Scene, trigger: Trigger, actor: number, note: Note): void {
  const inside = scene.saying[trigger.from]!;
  if (inside < 0) return;
  const saying = scene.sayings[inside]!;
  if (saying.speakers.includes(actor)) note("tells of it");
  else if (saying.via.includes(actor)) note("passes it on");
}

const named = (prefix: string, keys: readonly string[]): Record<string, string> => Object.fromEntries(keys.map((key) => [key, `${prefix} ${key}`]));
const KIND = named("kind", ["person", "organization", "outlet", "country", "capital", "place"]);
const NEAR = named("near", ["sentence", "previous", "earlier", "headline"]) as Record<Nearness, string>;
const SIDE = named("side", ["behind", "before"]);
const DISTANCE = named("distance", ["behind", "before"]);
const ORDER = named("order", ["behind", "before"]);
const VERBS = named("verbs between", ["behind", "before"]);
const ROLES = ["actor", "recipient", "present", "place"];
const ROLE = named("seated", ROLES);
const ROLE_BY_PREPOSITION = named("role", ROLES);
const SIGNS = ["", "مع", "إلى", "على", "في", "من", "بين", "عن", "ب", "ل", "حول", "بحضور", "برئاسة", "بعد", "خلال", "وفق"];
const PREPOSITION_BEHIND = named("behind", SIGNS);
const PREPOSITION_BEFORE = named("before", SIGNS);
