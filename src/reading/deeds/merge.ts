import type { EventStatus, EventType } from "../../model.ts";
import type { Doc } from "../doc.ts";
import type { Told } from "./circumstances.ts";
import { TYPES } from "./evidence.ts";
import type { Part } from "./participants.ts";
import { type Note, Questions } from "./questions.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";
import { SAME } from "./weights.ts";

/** Do two namings mean one deed? */
export const sameness = new Questions(SAME);

/** One naming of a deed, with what its sentence tells of it. */
export interface Naming {
  trigger: Trigger;
  /** Log-odds of its naming a deed at all. */
  odds: number;
  parts: Part[];
  place: number;
  placeOdds: number;
  complete: boolean;
  date: Told | null;
  status: EventStatus;
  sentence: number;
  /** Its sentence looks back: `وكان … قد`, `سبق أن`, `يذكر أن`. */
  background: boolean;
  context: Set<string>;
}

/** The namings of one deed, first to last. */
export type Cluster = Naming[];

/** How many deeds of one type back a naming is compared with, beside the first ones of the report. */
const LOOK_BACK = 12;
const LOOK_AT_FIRST = 4;

/** Joins the namings of one deed: the headline's and the body's, the verb's and the noun's. Keeps the order of first naming. */
export function mergeNamings(scene: Scene, namings: Naming[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byType = new Map<EventType, Cluster[]>();
  for (const naming of namings) {
    const sameType = byType.get(naming.trigger.type) ?? [];
    byType.set(naming.trigger.type, sameType);
    const known = homeOfObject(sameType, naming) ?? likeliestHome(scene, sameType, naming);
    if (known !== null) known.push(naming);
    else {
      const cluster = [naming];
      clusters.push(cluster);
      sameType.push(cluster);
    }
  }
  return clusters;
}

/** A verb and the deed that is its object (`عقد لقاء`, `غارة شنتها`) are one. */
function homeOfObject(clusters: Cluster[], { trigger }: Naming): Cluster | undefined {
  for (let k = clusters.length - 1; k >= 0 && k >= clusters.length - LOOK_BACK; k--) {
    const last = clusters[k]!.at(-1)!.trigger;
    if (last.object === trigger.from || trigger.object === last.from) return clusters[k];
  }
  return undefined;
}

function likeliestHome(scene: Scene, clusters: Cluster[], naming: Naming): Cluster | null {
  let best: Cluster | null = null;
  let top = 0;
  for (let k = 0; k < clusters.length; k++) {
    if (k >= LOOK_AT_FIRST && k < clusters.length - LOOK_BACK) continue;
    const cluster = clusters[k]!;
    const odds = belonging(scene, cluster, naming);
    if (odds > top) [best, top] = [cluster, odds];
  }
  return best;
}

/** How well a naming fits the first and the last namings of a deed. */
function belonging(scene: Scene, cluster: Cluster, naming: Naming): number {
  const members = cluster.length <= 4 ? cluster : [cluster[0]!, cluster[1]!, ...cluster.slice(-2)];
  if (members.some((member) => areTwo(member, naming))) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const member of members) sum += sameness.odds((note) => samenessOf(scene, member, naming, note));
  return sum / members.length;
}

/** How sure a part must be to tell two meetings apart. */
const SURE_PART = 0;

/** Deeds that can't be one: their dates differ; of consultations also a visit and the meeting held on it, and where each has somebody whom the other lacks. */
function areTwo(a: Naming, b: Naming): boolean {
  if (a.date !== null && b.date !== null && !mayBeOne(a.date.value, b.date.value)) return true;
  const modes = [a.trigger.mode, b.trigger.mode];
  if (a.trigger.type !== "CONSULT") return false;
  if (!modes.includes("") && (modes[0] === "visit") !== (modes[1] === "visit")) return true;
  // `اللقاء` takes up the last meeting, whoever else its own sentence names.
  if (b.trigger.definite && !b.trigger.verbal) return false;
  const inA = consulting(a);
  const inB = consulting(b);
  return (
    inA.length > 1 &&
    inB.length > 1 &&
    inA.some((actor) => !inB.includes(actor)) &&
    inB.some((actor) => !inA.includes(actor))
  );
}

/** The same date, or one that the other makes more exact: `2024-12`, `2024-12-29`. */
const mayBeOne = (a: string, b: string): boolean =>
  a.startsWith(b) || b.startsWith(a) || a.includes("/") || b.includes("/");

const consulting = (naming: Naming): number[] =>
  naming.parts.filter((part) => part.odds > SURE_PART && part.role !== "present").map((part) => part.actor);

/** All that speaks for or against two namings meaning one deed; `a` stands before `b`, and both are of one type. */
export function samenessOf(scene: Scene, a: Naming, b: Naming, note: Note): void {
  note(TYPE[a.trigger.type]!);
  const sameLemma = a.trigger.lemma === b.trigger.lemma;
  if (sameLemma) note(SIGN["same word"]);
  if (b.trigger.definite) note(sameLemma ? SIGN["taken up by the same noun"] : SIGN["taken up by a noun"]);
  if (b.trigger.pronoun !== "" && !b.trigger.verbal) note(SIGN["noun with a pronoun"]);
  note(
    a.trigger.verbal
      ? b.trigger.verbal
        ? SIGN["verb, verb"]
        : SIGN["verb, noun"]
      : b.trigger.verbal
        ? SIGN["noun, verb"]
        : SIGN["noun, noun"],
  );
  if (a.trigger.from < scene.bodyFrom)
    note(
      b.trigger.from < scene.bodyFrom
        ? SIGN["both in headline"]
        : b.sentence - a.sentence <= 3
          ? SIGN["headline and lead"]
          : SIGN["headline and body"],
    );
  const apart = b.sentence - a.sentence;
  if (apart === 0) {
    note(SIGN["same sentence"]);
    const crowded = SAME_SENTENCE[a.trigger.type];
    if (crowded !== undefined) note(crowded);
    note(SIGN["words apart"], Math.log2(1 + b.trigger.from - a.trigger.to));
    if (b.trigger.from - a.trigger.to <= 2) note(SIGN["side by side"]);
    if (scene.verbs[b.trigger.from]! - scene.verbs[a.trigger.to]! > 0) note(SIGN["another verb between"]);
    if (sameLemma) note(SIGN["same word, same sentence"]);
  } else note(SIGN["sentences apart"], Math.log2(apart));
  if (apart <= 1 && LOSSES.has(a.trigger.lemma) !== LOSSES.has(b.trigger.lemma))
    note(apart === 0 ? SIGN["its losses, same sentence"] : SIGN["its losses"]);
  if (LOSSES.has(a.trigger.lemma) && LOSSES.has(b.trigger.lemma)) note(SIGN["losses both"]);
  const roles = a.trigger.type === "ASSAULT" ? ROLES_IN_ASSAULT : ROLES;
  compareParts(a.parts, b.parts, note);
  compareRole(a.parts, b.parts, "actor", roles, note);
  compareRole(a.parts, b.parts, "recipient", roles, note);
  if (apart > 0) note(SIGN["words in common"], Math.min(8, inCommon(a.context, b.context)));
  if (a.place >= 0 && b.place >= 0 && a.placeOdds > 0 && b.placeOdds > 0)
    note(a.place === b.place ? SIGN["same place"] : SIGN["other place"]);
  if (a.date !== null && b.date !== null) note(a.date.value === b.date.value ? SIGN["same date"] : SIGN["other date"]);
  if (a.background !== b.background)
    note(b.background ? SIGN["the second looked back on"] : SIGN["the first looked back on"]);
  if ((a.date === null) !== (b.date === null)) note(apart === 0 ? SIGN["one dated, same sentence"] : SIGN["one dated"]);
  if (a.status !== b.status) note(SIGN["other status"]);
  if (a.trigger.mode !== "") note(a.trigger.mode === b.trigger.mode ? SIGN["same mode"] : SIGN["other mode"]);
}

function compareParts(a: Part[], b: Part[], note: Note): void {
  let shared = 0;
  let surest = 0;
  let inA = 0;
  let inB = 0;
  for (const part of a) {
    if (part.odds <= 0) continue;
    inA++;
    const other = b.find((candidate) => candidate.actor === part.actor && candidate.odds > 0);
    if (other === undefined) continue;
    shared++;
    if (Math.min(part.odds, other.odds) > 1) surest++;
  }
  for (const part of b) if (part.odds > 0) inB++;
  note(SIGN["shared parts"], Math.min(3, shared));
  if (surest > 0) note(SIGN["surely shared"]);
  if (inA === 0 || inB === 0) note(inA === inB ? SIGN["no parts"] : SIGN["parts in one only"]);
  else if (shared === 0) note(SIGN["nobody shared"]);
  else if (shared === inA || shared === inB) note(SIGN["all shared"]);
  if (inA - shared > 0 && inB - shared > 0) note(SIGN["others in both"]);
}

function compareRole(a: Part[], b: Part[], role: "actor" | "recipient", pieces: typeof ROLES, note: Note): void {
  let inA = 0;
  let inB = 0;
  let shared = 0;
  for (const part of a) {
    if (part.odds <= 0 || part.role !== role) continue;
    inA++;
    if (b.some((other) => other.actor === part.actor && other.odds > 0)) shared++;
  }
  for (const part of b) if (part.odds > 0 && part.role === role) inB++;
  if (shared > 0) note(pieces.shared[role]);
  else if (inA > 0 && inB > 0) note(pieces.other[role]);
}

function inCommon(a: Set<string>, b: Set<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

const CONTEXT = 12;

/** The longer words around a deed's word in its sentence: headline, lead and body tell of one deed in the same words. */
export function contextOf(scene: Scene, trigger: Trigger): Set<string> {
  const { words, sentences } = scene.doc;
  const [start, end] = sentences.ranges[sentences.of[trigger.from]!]!;
  const found = new Set<string>();
  for (let at = Math.max(start, trigger.from - CONTEXT); at < Math.min(end, trigger.to + CONTEXT); at++) {
    if (at >= trigger.from && at < trigger.to) continue;
    const { form } = words[at]!;
    if (form.length > 3) found.add(form.startsWith("ال") ? form.slice(2) : form);
  }
  return found;
}

const LOOKING_BACK = new Set("سبق وسبق يذكر ويذكر يشار ويشار تجدر وتجدر الجدير والجدير جدير وجدير".split(" "));
const WAS = /^[وف]?كان(?:ت|وا)?$/;
const REACH_OF_WAS = 12;

/** Whether a sentence tells of what had been before: `وكان … قد`, `سبق أن`, `يذكر أن`. */
export function looksBack({ words, sentences }: Doc, sentence: number): boolean {
  const [start, end] = sentences.ranges[sentence]!;
  const { form } = words[start]!;
  if (LOOKING_BACK.has(form)) return true;
  if (!WAS.test(form)) return false;
  for (let at = start + 1; at < Math.min(end, start + REACH_OF_WAS); at++) if (words[at]!.form === "قد") return true;
  return false;
}

/** Words for what an attack cost: they mean the attack that their sentence tells of. */
const LOSSES = new Set("استشهاد استشهد مقتل قتل إصابة أصيب مصرع جرح ارتقى سقط دمر تدمير أودى أسفر".split(" "));

const SAME_SENTENCE: Record<string, number> = sameness.pieces(["ASSAULT", "CONSULT"], "same sentence");
const TYPE: Record<string, number> = sameness.pieces(TYPES, "type");

const rolesOf = (prefix: string) => ({
  shared: sameness.pieces(["actor", "recipient"], `${prefix}shared`),
  other: sameness.pieces(["actor", "recipient"], `${prefix}other`),
});
const ROLES = rolesOf("");
const ROLES_IN_ASSAULT = rolesOf("ASSAULT: ");
const SIGN = sameness.pieces([
  "same word",
  "taken up by the same noun",
  "taken up by a noun",
  "noun with a pronoun",
  "verb, verb",
  "verb, noun",
  "noun, verb",
  "noun, noun",
  "both in headline",
  "headline and lead",
  "headline and body",
  "same sentence",
  "words apart",
  "side by side",
  "another verb between",
  "same word, same sentence",
  "sentences apart",
  "its losses, same sentence",
  "its losses",
  "losses both",
  "words in common",
  "same place",
  "other place",
  "same date",
  "other date",
  "the second looked back on",
  "the first looked back on",
  "one dated, same sentence",
  "one dated",
  "other status",
  "same mode",
  "other mode",
  "shared parts",
  "surely shared",
  "no parts",
  "parts in one only",
  "nobody shared",
  "all shared",
  "others in both",
] as const);
