import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import { isStyle } from "../names.ts";
import type { Trigger } from "./triggers.ts";

/** Actors that stand together behind a word, joined by `و` or commas. */
interface Group {
  at: number;
  /** The preposition in front, written apart or onto the word; "" where there is none. */
  preposition: string;
  actors: number[];
}

export interface Participants {
  actors: number[];
  recipients: number[];
  present: number[];
  place: number;
}

const PREPOSITIONS: Record<string, string> = { "مع": "مع", "الي": "إلى", "علي": "على", "في": "في", "من": "من", "بين": "بين", "عن": "عن", "ضد": "ضد", "لدي": "في", "داخل": "في", "قرب": "في", "جنوب": "في", "شمال": "في", "شرق": "في", "غرب": "في", "جنوبي": "في", "شمالي": "في", "شرقي": "في", "غربي": "في", "وسط": "في", "ب": "ب", "ل": "ل", "حول": "حول", "بشان": "حول", "قبل": "قبل", "نحو": "إلى", "تجاه": "إلى", "برءاسه": "ب" };
const ATTENDANCE = /^(?:و?بحضور|و?بمشاركه|و?برفقه|و?بصحبه|حضر|حضره|حضرها|وحضر|يرافقه|رافقه|ويرافقه|ورافقه)$/;

/** Groups of actors between two tokens. */
function groupsIn(doc: Doc, cast: Cast, from: number, to: number): Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  let preposition = "";
  for (let at = from; at < to; at++) {
    const index = cast.at[at]!;
    const word = doc.words[at]!;
    if (index >= 0) {
      if (at > from && cast.at[at - 1] === index) continue;
      const joined: boolean = open !== null && (isJoined(doc, at) || doc.tokens.kind[at - 1] === TokenKind.punctuation) && preposition === "";
      const attached = prefixed(doc, cast, at, index);
      if (joined && open !== null && (attached === "" || attached === open.preposition)) open.actors.push(index);
      else {
        open = { at, preposition: attached || preposition, actors: [index] };
        groups.push(open);
      }
      preposition = "";
      continue;
    }
    if (isStyle(doc, at) || doc.tokens.kind[at] === TokenKind.punctuation) continue;
    const named: string | undefined = PREPOSITIONS[word.form] ?? PREPOSITIONS[word.form.replace(/^و/, "")];
    if (named !== undefined) preposition = named;
    else if ((word.kinds & (KIND_BITS.placeHead | KIND_BITS.office | KIND_BITS.bodyHead)) !== 0) preposition = /^ب/.test(word.form) ? "ب" : /^لل?/.test(word.form) && word.senses.some((sense) => sense.pro & 8) ? "ل" : preposition;
    else {
      preposition = preposition === "في" || preposition === "مع" || preposition === "بين" ? preposition : "";
      open = null;
    }
  }
  return groups;
}

function isJoined(doc: Doc, at: number): boolean {
  let first = at;
  while (first > 0 && isStyle(doc, first - 1)) first--;
  return /^و/.test(doc.words[first]!.form) || doc.words[first - 1]?.form === "و";
}

function prefixed(doc: Doc, cast: Cast, at: number, index: number): string {
  const actor = cast.actors[index]!;
  const place = [...actor.mentions, ...actor.descriptions].find((candidate) => candidate.from === at);
  const start = doc.tokens.start[at]!;
  if (place === undefined || place.span[0] === start) return /^و?لل/.test(doc.words[at]!.form) ? "ل" : "";
  return /[بلك]/.exec(doc.text.slice(start, place.span[0]))?.[0] ?? "";
}

/** The clause around a token: from the sentence's beginning or the last other finite verb, to the next one or the sentence's end. */
export function clauseAround(doc: Doc, trigger: Trigger, others: readonly number[]): [from: number, to: number] {
  const [start, end] = doc.sentences.ranges[doc.sentences.of[trigger.from]!]!;
  let from = start;
  let to = end;
  for (const other of others) {
    if (other < trigger.from && other >= from) from = other;
    if (other > trigger.to && other < to) to = other;
  }
  return [from, to];
}

/** Who takes part in a deed, and where, read off the frame of the word that names it. */
export function participantsOf(doc: Doc, cast: Cast, trigger: Trigger, clause: [number, number]): Participants {
  const result: Participants = { actors: [], recipients: [], present: [], place: -1 };
  const [from, to] = clause;
  const attendance = doc.words.findIndex((word, at) => at > trigger.from && at < to && ATTENDANCE.test(word.form));
  const end = attendance >= 0 ? attendance : to;
  const after = groupsIn(doc, cast, trigger.to, end);
  const before = groupsIn(doc, cast, from, trigger.from);
  if (attendance >= 0) for (const group of groupsIn(doc, cast, attendance + 1, to)) for (const index of group.actors) if (cast.actors[index]!.kind !== "place") result.present.push(index);
  const give = (roles: readonly string[] | undefined, group: Group) => {
    for (const index of group.actors) assign(cast, result, roles, index, group.preposition);
  };
  const plain = after.filter((group) => group.preposition === "");
  const { frame } = trigger;
  const ahead = subjectAhead(before, trigger);
  let objects = plain;
  if (trigger.passive) {
    if (plain[0]) give(frame.obj ?? frame.subj, plain[0]);
    objects = plain.slice(1);
  } else if (ahead !== undefined) {
    give(frame.subj, ahead);
    if (trigger.verbal && plain[0]) give(frame.obj, plain[0]);
  } else if (trigger.verbal) {
    if (plain[0] && trigger.pronoun === "") give(frame.subj, plain[0]);
    if (plain[1] ?? (trigger.pronoun !== "" ? plain[0] : undefined)) give(frame.obj, (plain[1] ?? plain[0])!);
  } else if (plain[0]) {
    // A noun in construct: its first name is its subject where the frame has one, else what it is done to.
    give(plain[0].at - trigger.to <= 3 ? (frame.subj ?? frame.obj) : undefined, plain[0]);
    if (frame.subj && plain[1]) give(frame.obj, plain[1]);
  }
  if (!trigger.verbal && ahead === undefined && result.actors.length === 0) {
    const owner = before.filter((group) => group.preposition === "").at(-1);
    if (owner !== undefined) give(frame.subj, owner);
  }
  void objects;
  for (const group of after) if (group.preposition !== "") give(frame[group.preposition], group);
  if (result.place < 0) result.place = placeNear(cast, after, before);
  const taken = new Set([...result.actors, ...result.recipients]);
  result.present = [...new Set(result.present)].filter((index) => !taken.has(index));
  result.recipients = [...new Set(result.recipients)].filter((index) => !result.actors.includes(index));
  result.actors = [...new Set(result.actors)];
  return result;
}

/** `السيسي يستقبل حفتر`: a name right before a finite verb that opens no clause of its own. */
function subjectAhead(before: Group[], trigger: Trigger): Group | undefined {
  if (!trigger.verbal || trigger.pro & 3) return undefined;
  const last = before.findLast((group) => group.preposition === "");
  return last !== undefined ? last : undefined;
}

function assign(cast: Cast, result: Participants, roles: readonly string[] | undefined, index: number, preposition: string): void {
  const { kind } = cast.actors[index]!;
  for (const role of roles ?? []) {
    if (role === "place") {
      if (kind === "place" && result.place < 0) result.place = index;
    } else if (kind === "place" && (preposition === "في" || (roles ?? []).includes("place"))) {
      if (result.place < 0) result.place = index;
    } else if (role === "actor") result.actors.push(index);
    else if (role === "recipient") result.recipients.push(index);
    else if (role === "present") result.present.push(index);
  }
}

/** A place behind في or ب, after the deed's word first, else before it. */
function placeNear(cast: Cast, after: Group[], before: Group[]): number {
  for (const groups of [after, [...before].reverse()]) {
    for (const group of groups) {
      if (group.preposition !== "في" && group.preposition !== "ب") continue;
      const index = group.actors.find((actor) => cast.actors[actor]!.kind === "place");
      if (index !== undefined) return index;
    }
  }
  return -1;
}
