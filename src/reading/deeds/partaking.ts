import { Pro } from "../../language/clitics.ts";
import { type Candidate, type Nearness, roleIn } from "./candidates.ts";
import type { Note } from "./linear.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

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
export function partakingOf(
  scene: Scene,
  trigger: Trigger,
  { standing, order, nearness, seat }: Candidate,
  prominence: Prominence,
  note: Note,
): void {
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
  if (behind && standing.preposition === "" && !standing.nisba)
    note(trigger.verbal ? "plain behind verb" : "plain behind noun");
  if (!behind && standing.preposition === "")
    note(
      trigger.verbal
        ? trigger.pro & (Pro.wa | Pro.fa)
          ? "plain before a joined verb"
          : "plain before verb"
        : "plain before noun",
    );
  if (trigger.pronoun !== "" && !behind) note("before a pronoun");
  if (/^(?:الذي|التي|الذين)$/.test(doc.words[trigger.from - 1]?.form ?? "") && !behind) note("before a relative");
}

function kindOf(scene: Scene, index: number): string {
  const { kind, entry } = scene.cast.actors[index]!;
  if (kind !== "place")
    return entry?.kind === "body" && (entry.type === "agency" || entry.type === "outlet") ? "outlet" : kind;
  return entry?.kind === "country"
    ? "country"
    : entry?.kind === "place" && entry.type === "capital"
      ? "capital"
      : "place";
}

function speaking(scene: Scene, trigger: Trigger, actor: number, note: Note): void {
  const inside = scene.saying[trigger.from]!;
  if (inside < 0) return;
  const saying = scene.sayings[inside]!;
  if (saying.speakers.includes(actor)) note("tells of it");
  else if (saying.via.includes(actor)) note("passes it on");
}

const named = (prefix: string, keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.map((key) => [key, `${prefix} ${key}`]));
const KIND = named("kind", ["person", "organization", "outlet", "country", "capital", "place"]);
const NEAR = named("near", ["sentence", "previous", "earlier", "headline"]) as Record<Nearness, string>;
const SIDE = named("side", ["behind", "before"]);
const DISTANCE = named("distance", ["behind", "before"]);
const ORDER = named("order", ["behind", "before"]);
const VERBS = named("verbs between", ["behind", "before"]);
const ROLES = ["actor", "recipient", "present", "place"];
const ROLE = named("seated", ROLES);
const ROLE_BY_PREPOSITION = named("role", ROLES);
const SIGNS = [
  "",
  "مع",
  "إلى",
  "على",
  "في",
  "من",
  "بين",
  "عن",
  "ب",
  "ل",
  "حول",
  "بحضور",
  "برئاسة",
  "بعد",
  "خلال",
  "وفق",
];
const PREPOSITION_BEHIND = named("behind", SIGNS);
const PREPOSITION_BEFORE = named("before", SIGNS);
