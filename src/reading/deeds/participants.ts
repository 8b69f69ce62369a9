import type { Role } from "../../lexicon/entries.ts";
import { type Candidate, candidatesFor, roleIn } from "./candidates.ts";
import { companyOf, type Prominence, partaking, partakingOf } from "./partaking.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

/** An actor's part in a deed. */
export interface Part {
  actor: number;
  role: Role;
  /** Log-odds of its taking part at all. */
  odds: number;
}

export interface Participants {
  /** Each actor once; those with odds below 0 are kept for merging to confirm. */
  parts: Part[];
  /** Index of an actor, or -1. */
  place: number;
  placeOdds: number;
}

/** Who takes part in a deed and where it is done, as far as the sentence that names it and the ones before tell. */
export function participantsOf(scene: Scene, trigger: Trigger, prominence: Prominence): Participants {
  const parts = new Map<number, Part>();
  let place = -1;
  let placeOdds = Number.NEGATIVE_INFINITY;
  const candidates = candidatesFor(scene, trigger);
  const complete = isComplete(trigger, candidates);
  const company = companyOf(scene, trigger, candidates);
  for (const candidate of candidates) {
    const { actor } = candidate.standing;
    const [odds, doer, here] = partaking.allOdds((note) =>
      partakingOf(scene, trigger, candidate, company, prominence, note),
    ) as unknown as [number, number, number];
    const part = {
      actor,
      odds: odds + seatedOdds(scene, trigger, candidate) + (complete && candidate.nearness !== "sentence" ? ABSENT : 0),
      role: roleOf(trigger, candidate, doer),
    };
    const known = parts.get(actor);
    if (known === undefined || part.odds > known.odds) parts.set(actor, part);
    if (here > placeOdds && scene.cast.actors[actor]!.kind === "place") [place, placeOdds] = [actor, here];
  }
  return { parts: [...parts.values()], place, placeOdds };
}

/** What it takes off whoever is named in other sentences only, where a verb has its subject with it. */
const ABSENT = 0;

/** A verb with its subject behind it and no pronoun: its sentence says who takes part. */
const isComplete = (trigger: Trigger, candidates: Candidate[]): boolean =>
  trigger.verbal &&
  trigger.pronoun === "" &&
  candidates.some(({ seat, nearness }) => seat === "subj" && nearness === "sentence");

/** What grammar adds to what was learnt, in log-odds, for the verbs of meeting. */
const SEATED = 0;
const UNSEATED = 0;

/**
 * `استقبل X Y`: the subject and the object of a verb of meeting are who met, however many others are named in their descriptions; whoever else the
 * sentence names has no seat at the meeting.
 */
function seatedOdds(scene: Scene, trigger: Trigger, { standing, nearness, seat }: Candidate): number {
  if (!isMeetingVerb(trigger) || nearness !== "sentence") return 0;
  const role = roleIn(trigger, seat);
  const canMeet = scene.cast.actors[standing.actor]!.kind !== "place";
  if (canMeet && role !== undefined && role !== "place" && !standing.nested) return SEATED;
  return standing.at >= trigger.to && (standing.nested || seat === "") ? UNSEATED : 0;
}

const isMeetingVerb = ({ type, mode, verbal, passive, frame }: Trigger): boolean =>
  type === "CONSULT" && mode === "meeting" && verbal && !passive && frame.obj !== undefined;

/** The role of the frame where a preposition tells it, else the likelier one. */
function roleOf(trigger: Trigger, { seat }: Candidate, doer: number): Role {
  const role = roleIn(trigger, seat);
  if (isMeetingVerb(trigger) && (role === "actor" || role === "recipient")) return role;
  if (role === "present" || (role !== undefined && role !== "place" && seat !== "subj" && seat !== "obj")) return role;
  return doer > 0 ? "actor" : "recipient";
}
