import type { Deed } from "./deeds/deeds.ts";
import type { Cluster } from "./deeds/merge.ts";
import type { Trigger } from "./deeds/triggers.ts";
import type { Cue } from "./statements/cues.ts";
import type { Saying } from "./statements/statements.ts";

/** A piece of evidence: how strong it is, and what it adds to the log-odds of a yes. */
export interface Evidence {
  name: string;
  value: number;
  adds: number;
}

/** What the layers that weigh evidence tell of it to whoever asks. Given none, they tell nothing and it costs nothing. */
export class Trace {
  readonly sayings = new Map<Saying, { cue: Cue; evidence: Evidence[] }>();
  readonly namings = new Map<Trigger, Evidence[]>();
  readonly deeds = new Map<Deed, { namings: Cluster; evidence: Evidence[] }>();
}
