import { Pro } from "../../language/clitics.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import { type Candidate, type Nearness, roleIn } from "./candidates.ts";
import { TYPES } from "./evidence.ts";
import { MARKS } from "./marks.ts";
import { type Note, Questions } from "./questions.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";
import { PARTAKING } from "./weights.ts";

/** Judged from one naming: does an actor take part, is it the one who does it, is it the place where it is done? */
export const partaking = new Questions(PARTAKING, 3);

/** How often and where a report names each actor. */
export interface Prominence {
  count: Int32Array;
  headline: Uint8Array;
  /** How many people and bodies are named more often, up to a few. */
  rank: Int32Array;
}

export function prominenceOf({ cast, standings, bodyFrom }: Scene): Prominence {
  const count = new Int32Array(cast.actors.length);
  const headline = new Uint8Array(cast.actors.length);
  for (const { actor, at, nisba } of standings) {
    if (nisba) continue;
    count[actor]!++;
    if (at < bodyFrom) headline[actor] = 1;
  }
  const others = cast.actors
    .flatMap(({ kind }, index) => (kind === "place" ? [] : [count[index]!]))
    .sort((a, b) => b - a);
  const rank = count.map((own) => {
    let above = 0;
    while (above < MOST_ABOVE && above < others.length && others[above]! > own) above++;
    return above;
  });
  return { count, headline, rank };
}

const MOST_ABOVE = 5;

/** What a word's candidates have in common, looked at once for all of them. */
export interface Company {
  subjects: number;
  objects: number;
  /** People and bodies in the word's sentence, the nearest first. */
  inSentence: Candidate[];
  /** Whoever opens the sentence. */
  first: Candidate | undefined;
}

export function companyOf({ cast }: Scene, trigger: Trigger, candidates: Candidate[]): Company {
  const company: Company = { subjects: 0, objects: 0, inSentence: [], first: undefined };
  for (const candidate of candidates) {
    if (candidate.seat === "subj") company.subjects++;
    else if (candidate.seat === "obj") company.objects++;
    if (candidate.nearness !== "sentence") continue;
    if (company.first === undefined || candidate.standing.at < company.first.standing.at) company.first = candidate;
    if (cast.actors[candidate.standing.actor]!.kind !== "place") company.inSentence.push(candidate);
  }
  company.inSentence.sort((a, b) => wordsApart(trigger, a) - wordsApart(trigger, b));
  return company;
}

const wordsApart = (trigger: Trigger, { standing }: Candidate): number =>
  Math.max(0, standing.at >= trigger.to ? standing.at - trigger.to : trigger.from - standing.to);

/** All that speaks for or against an actor's taking part in a deed, from one place where it stands. */
export function partakingOf(
  scene: Scene,
  trigger: Trigger,
  candidate: Candidate,
  company: Company,
  prominence: Prominence,
  note: Note,
): void {
  const { standing, nearness, seat } = candidate;
  const actor = scene.cast.actors[standing.actor]!;
  const kind = kindOf(scene, standing.actor);
  const slot = slotOf(trigger, candidate);
  note(KIND[kind]);
  note(KIND_IN_TYPE[trigger.type]![kind]);
  if (trigger.mode !== "") note(KIND_IN_MODE[trigger.mode]![kind]);
  note(SLOT[slot]!);
  note(SLOT_IN_TYPE[trigger.type]![slot]!);
  note((trigger.verbal ? SLOT_OF_VERB : SLOT_OF_NOUN)[slot]!);
  note(SLOT_OF_KIND[kind]![slot]!);
  note(slotsOfWord(trigger.lemma)[slot]!);
  if (actor.anonymous) note(SIGN.unnamed);
  if (prominence.headline[standing.actor] === 1) note(SIGN["in headline"]);
  note(SIGN["named often"], Math.min(4, prominence.count[standing.actor]!) - 1);
  note(SIGN["named less than"], prominence.rank[standing.actor]!);
  if (prominence.rank[standing.actor] === 0) note(SIGN["most named"]);
  speaking(scene, trigger, candidate, note);
  competing(kind, candidate, company, note);
  if (nearness === "sentence") {
    apart(scene, trigger, candidate, note);
    beside(scene, trigger, candidate, note);
    const role = roleIn(trigger, seat);
    if (role !== undefined) {
      note((seat === "subj" || seat === "obj" ? ROLE : ROLE_BY_PREPOSITION)[role]);
      note(ROLE_OF_KIND[role]![kind]);
    }
  } else carriedOn(trigger, candidate, company, note);
}

type Kind = (typeof KINDS)[number];

function kindOf(scene: Scene, index: number): Kind {
  const { kind, entry } = scene.cast.actors[index]!;
  if (kind !== "place")
    return entry?.kind === "body" && (entry.type === "agency" || entry.type === "outlet") ? "outlet" : kind;
  return entry?.kind === "country"
    ? "country"
    : entry?.kind === "place" && entry.type === "capital"
      ? "capital"
      : "place";
}

/** Where a candidate stands, as an index of `SLOTS`: the finest that grammar tells of it without looking at the words between. */
function slotOf(trigger: Trigger, { standing, nearness, seat }: Candidate): number {
  if (nearness !== "sentence") return SLOT_AT[nearness]!;
  const behind = standing.at >= trigger.to;
  if (standing.nisba)
    return SLOT_AT[behind ? (standing.at === trigger.to ? "nisba right behind" : "nisba behind") : "nisba before"]!;
  if (standing.nested) return SLOT_AT[behind ? "nested behind" : "nested before"]!;
  if (seat === "subj") return SLOT_AT[behind ? "subject behind" : "subject before"]!;
  if (seat === "obj") return SLOT_AT.object!;
  const { preposition } = standing;
  return behind
    ? (SLOT_BEHIND.get(preposition) ?? SLOT_BEHIND.get("other")!)
    : (SLOT_BEFORE.get(preposition) ?? SLOT_BEFORE.get("other")!);
}

/** Who tells of the deed, and whether the actor stands in the same words as the deed. */
function speaking(scene: Scene, trigger: Trigger, { standing, nearness }: Candidate, note: Note): void {
  const inside = scene.saying[trigger.from]!;
  if (inside >= 0) {
    const saying = scene.sayings[inside]!;
    if (saying.speakers.includes(standing.actor)) note(SIGN["tells of it"]);
    else if (saying.via.includes(standing.actor)) note(SIGN["passes it on"]);
  }
  if (nearness !== "sentence") return;
  const other = scene.saying[standing.at]!;
  if (inside >= 0)
    note(other === inside ? SIGN["in the same words"] : other < 0 ? SIGN["outside the words"] : SIGN["in other words"]);
  else if (other >= 0) note(SIGN["in words, the deed outside"]);
}

/** Who else could take the part. */
function competing(
  kind: Kind,
  candidate: Candidate,
  { subjects, objects, inSentence, first }: Company,
  note: Note,
): void {
  const inside = candidate.nearness === "sentence";
  if (subjects > (candidate.seat === "subj" ? 1 : 0))
    note(inside ? SIGN["another subject"] : SIGN["a subject in the sentence"]);
  if (objects > (candidate.seat === "obj" ? 1 : 0)) note(SIGN["another object"]);
  if (candidate === first) note(SIGN["first of the sentence"]);
  if (kind === "country" || kind === "capital" || kind === "place") return;
  const { actor } = candidate.standing;
  let others = 0;
  let nearer = 0;
  let met = false;
  for (const other of inSentence) {
    met ||= other === candidate;
    if (other.standing.actor === actor) continue;
    others++;
    if (!met) nearer++;
  }
  note(inside ? SIGN["others in the sentence"] : SIGN["some in the sentence"], Math.min(4, others));
  if (others === 0) note(inside ? SIGN["alone in the sentence"] : SIGN["nobody in the sentence"]);
  if (!inside) return;
  note(SIGN["others nearer"], Math.min(4, nearer));
  if (nearer === 0) note(SIGN.nearest);
}

/** What stands between the word and the actor. */
function apart({ verbs, marks }: Scene, trigger: Trigger, { standing, order }: Candidate, note: Note): void {
  const behind = standing.at >= trigger.to;
  const [from, to] = behind ? [trigger.to, standing.at] : [standing.to, trigger.from];
  const pieces = behind ? BEHIND : BEFORE;
  const last = Math.max(from, to);
  note(pieces.distance, Math.log2(1 + Math.max(0, to - from)));
  if (to <= from) note(pieces.right);
  note(pieces.order, Math.min(order, 4));
  note(pieces.verbs, Math.min(verbs[last]! - verbs[from]!, 3));
  for (let kind = 0; kind < marks.length; kind++) {
    const count = marks[kind]![last]! - marks[kind]![from]!;
    if (count > 0) note(pieces.marks[kind]!, Math.min(count, 3));
  }
}

/** The words to either side of the actor and of the deed's word. */
function beside(scene: Scene, trigger: Trigger, { standing }: Candidate, note: Note): void {
  const { words } = scene.doc;
  const behind = standing.at >= trigger.to;
  const before = standing.at - 1;
  if (before >= 0 && (before < trigger.from || before >= trigger.to)) {
    const { kinds } = words[before]!;
    if (scene.verbs[before + 1]! > scene.verbs[before]!)
      note((kinds & KIND_BITS.reporting) !== 0 ? SIGN["behind a reporting verb"] : SIGN["behind another verb"]);
    if ((kinds & KIND_BITS.deedNoun) !== 0) note(SIGN["behind another deed"]);
    if ((kinds & KIND_BITS.placeHead) !== 0) note(SIGN["behind a place noun"]);
  }
  const next = standing.to;
  if (next < words.length && next !== trigger.from) {
    if (scene.verbs[next + 1]! > scene.verbs[next]!) note(SIGN["before another verb"]);
    if (RELATIVE.test(words[next]!.form)) note(SIGN["before a relative clause"]);
  }
  if (standing.joined) note(SIGN.joined);
  if (scene.cast.actors[standing.actor]!.kind === "place") {
    if (placeWithin(scene, standing.to, standing.to + LINK)) note(SIGN["within the place behind it"]);
    if (placeWithin(scene, standing.at - LINK, standing.at)) note(SIGN["around the place before it"]);
  }
  if (behind) return;
  if (trigger.pronoun !== "") note(SIGN["before a pronoun"]);
  if ((trigger.pro & (Pro.wa | Pro.fa)) !== 0)
    note(trigger.verbal ? SIGN["before a joined verb"] : SIGN["before a joined noun"]);
  if (RELATIVE.test(words[trigger.from - 1]?.form ?? "")) note(SIGN["before a relative"]);
}

/** `حي التواهي في عدن`: how many words there are at most between a place and what it lies in. */
const LINK = 3;

/** Whether a place is named among some words that no verb parts. */
function placeWithin({ cast, verbs }: Scene, from: number, to: number): boolean {
  const first = Math.max(0, from);
  const last = Math.min(to, cast.at.length);
  if (last <= first || verbs[last]! > verbs[first]!) return false;
  for (let at = first; at < last; at++) if (cast.at[at]! >= 0) return cast.actors[cast.at[at]!]!.kind === "place";
  return false;
}

const RELATIVE = /^(?:الذي|التي|الذين|اللذان|اللذين)$/;

/** Whoever was spoken of before and isn't named again. */
function carriedOn(
  trigger: Trigger,
  { nearness, order }: Candidate,
  { subjects, inSentence }: Company,
  note: Note,
): void {
  const pieces = CARRIED[nearness];
  note(trigger.verbal ? SIGN["earlier, verb"] : SIGN["earlier, noun"]);
  if (trigger.definite || trigger.pronoun !== "") note(SIGN["earlier, taken up again"]);
  if (order > 0) return;
  note(pieces.first);
  if (trigger.pronoun !== "") note(pieces["first, and a pronoun"]);
  if (inSentence.length === 0) note(pieces["first, and nobody in the sentence"]);
  if (trigger.verbal && subjects === 0) note(pieces["first, and a verb without subject"]);
}

const KINDS = ["person", "organization", "outlet", "country", "capital", "place"] as const;
const MODES = ["meeting", "visit", "call", "multilateral", "letter"];
const ROLES = ["actor", "recipient", "present", "place"] as const;
const PREPOSITIONS = [
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
  "other",
];
const SLOTS = [
  "previous",
  "earlier",
  "headline",
  "nisba right behind",
  "nisba behind",
  "nisba before",
  "nested behind",
  "nested before",
  "subject behind",
  "subject before",
  "object",
  ...PREPOSITIONS.map((preposition) => `behind ${preposition}`),
  ...PREPOSITIONS.map((preposition) => `before ${preposition}`),
];
const SLOT_AT: Record<string, number> = Object.fromEntries(SLOTS.map((slot, index) => [slot, index]));

const SLOT_BEHIND = new Map(PREPOSITIONS.map((preposition) => [preposition, SLOT_AT[`behind ${preposition}`]!]));
const SLOT_BEFORE = new Map(PREPOSITIONS.map((preposition) => [preposition, SLOT_AT[`before ${preposition}`]!]));

const byKey = <Pieces>(keys: readonly string[], piecesOf: (key: string) => Pieces): Record<string, Pieces> =>
  Object.fromEntries(keys.map((key) => [key, piecesOf(key)]));
const slots = (prefix: string): number[] => SLOTS.map((slot) => partaking.piece(`${prefix}${slot}`));
const KIND = partaking.pieces(KINDS, "kind");
const KIND_IN_TYPE = byKey(TYPES, (type) => partaking.pieces(KINDS, type));
const KIND_IN_MODE = byKey(MODES, (mode) => partaking.pieces(KINDS, mode));
const SLOT = slots("");
const SLOT_OF_VERB = slots("verb, ");
const SLOT_OF_NOUN = slots("noun, ");
const SLOT_IN_TYPE = byKey(TYPES, (type) => slots(`${type}, `));
const SLOT_OF_KIND = byKey(KINDS, (kind) => slots(`${kind}, `));
const ROLE = partaking.pieces(ROLES, "seated");
const ROLE_BY_PREPOSITION = partaking.pieces(ROLES, "role");
const ROLE_OF_KIND = byKey(ROLES, (role) => partaking.pieces(KINDS, role));
const BETWEEN = ["distance", "right", "order", "verbs"] as const;
const piecesBetween = (side: string) => ({
  ...partaking.pieces(BETWEEN, side),
  marks: MARKS.map((mark) => partaking.piece(`${side} ${mark}`)),
});
const BEHIND = piecesBetween("behind:");
const BEFORE = piecesBetween("before:");
const FIRST = [
  "first",
  "first, and a pronoun",
  "first, and nobody in the sentence",
  "first, and a verb without subject",
] as const;
const CARRIED = byKey(["previous", "earlier", "headline"], (nearness) =>
  partaking.pieces(FIRST, `${nearness}:`),
) as Record<Nearness, Record<(typeof FIRST)[number], number>>;
const SIGN = partaking.pieces([
  "unnamed",
  "in headline",
  "named often",
  "named less than",
  "most named",
  "tells of it",
  "passes it on",
  "in the same words",
  "outside the words",
  "in other words",
  "in words, the deed outside",
  "another subject",
  "a subject in the sentence",
  "another object",
  "first of the sentence",
  "others in the sentence",
  "some in the sentence",
  "alone in the sentence",
  "nobody in the sentence",
  "others nearer",
  "nearest",
  "behind a reporting verb",
  "behind another verb",
  "behind another deed",
  "behind a place noun",
  "within the place behind it",
  "around the place before it",
  "before another verb",
  "before a relative clause",
  "joined",
  "before a pronoun",
  "before a joined verb",
  "before a joined noun",
  "before a relative",
  "earlier, verb",
  "earlier, noun",
  "earlier, taken up again",
] as const);

const ofWord = new Map<string, number[]>();

/** Where those who take part stand for this very word. */
function slotsOfWord(lemma: string): number[] {
  let pieces = ofWord.get(lemma);
  if (pieces === undefined) {
    pieces = slots(`${lemma}: `);
    ofWord.set(lemma, pieces);
  }
  return pieces;
}
