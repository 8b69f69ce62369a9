import type { Role } from "../../lexicon/entries.ts";
import { type Candidate, candidatesFor, roleIn } from "./candidates.ts";
import { companyOf, type Prominence, partaking, partakingOf } from "./partaking.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

/** An actor's part in a deed. */
export interface Part {
  actor: number;
  role: Role;
  /** Log-odds of its taking part at all, and of its being where the deed was done. */
  odds: number;
  here: number;
  /** Named in the deed's own sentence. */
  inSentence: boolean;
}

export interface Participants {
  /** Each actor once; those with odds below 0 are kept for merging to confirm. */
  parts: Part[];
  /** Index of an actor, or -1. */
  place: number;
  placeOdds: number;
  /** A verb of meeting that has its own subject and object: nobody from other sentences met there too. */
  complete: boolean;
}

/** Who takes part in a deed and where it is done, as far as the sentence that names it and the ones before tell. */
export function participantsOf(scene: Scene, trigger: Trigger, prominence: Prominence): Participants {
  const parts = new Map<number, Part>();
  let place = -1;
  let placeOdds = Number.NEGATIVE_INFINITY;
  const candidates = candidatesFor(scene, trigger);
  const company = companyOf(scene, trigger, candidates);
  for (const candidate of candidates) {
    const { actor } = candidate.standing;
    const [odds = 0, doer = 0, here = 0] = partaking.allOdds((note) =>
      partakingOf(scene, trigger, candidate, company, prominence, note),
    );
    const part = {
      actor,
      odds,
      here,
      inSentence: candidate.nearness === "sentence",
      role: roleOf(trigger, candidate, doer),
    };
    const known = parts.get(actor);
    if (known === undefined || part.odds > known.odds) parts.set(actor, part);
    if (here > placeOdds && scene.cast.actors[actor]!.kind === "place") [place, placeOdds] = [actor, here];
  }
  return { parts: [...parts.values()], place, placeOdds, complete: isComplete(scene, trigger, candidates) };
}

/** `استقبل X Y`, `زار X …، حيث التقى Y`: whoever met stands in the verb's own sentence, people or bodies, the guest in a seat of the verb's. */
function isComplete(scene: Scene, trigger: Trigger, candidates: Candidate[]): boolean {
  if (!isMeetingVerb(trigger)) return false;
  const here = candidates.filter(
    ({ nearness, standing }) =>
      nearness === "sentence" && !standing.nested && scene.cast.actors[standing.actor]!.kind !== "place",
  );
  const guest = here.find(({ seat }) => roleIn(trigger, seat) === "recipient")?.standing.actor;
  const isHost = ({ seat, standing }: Candidate) =>
    standing.actor !== guest && (roleIn(trigger, seat) === "actor" || standing.to <= trigger.from);
  return guest !== undefined && here.some(isHost);
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
