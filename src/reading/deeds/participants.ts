import type { Role } from "../../lexicon/entries.ts";
import { logOdds } from "./linear.ts";
import { candidatesFor, type Candidate, partakingOf, type Prominence, roleIn } from "./partaking.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";
import { PARTAKES, PLACE, ROLE } from "./weights.ts";

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
  for (const candidate of candidatesFor(scene, trigger)) {
    const { actor } = candidate.standing;
    const tell = (note: (name: string, value?: number) => void) => partakingOf(scene, trigger, candidate, prominence, note);
    const odds = logOdds(PARTAKES, tell);
    const known = parts.get(actor);
    if (known === undefined || odds > known.odds) parts.set(actor, { actor, odds, role: roleOf(trigger, candidate, tell) });
    if (scene.cast.actors[actor]!.kind !== "place") continue;
    const here = logOdds(PLACE, tell);
    if (here > placeOdds) [place, placeOdds] = [actor, here];
  }
  return { parts: [...parts.values()], place, placeOdds };
}

/** The frame's role where grammar is plain, else the likelier one. */
function roleOf(trigger: Trigger, candidate: Candidate, tell: Parameters<typeof logOdds>[1]): Role {
  const role = roleIn(trigger, candidate.seat);
  if (role === "present") return role;
  if (role !== undefined && role !== "place" && candidate.seat !== "subj" && candidate.seat !== "obj") return role;
  return logOdds(ROLE, tell) > 0 ? "actor" : "recipient";
}
