import { Pro } from "../../language/clitics.ts";
import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import type { Actor, Cast } from "../entities.ts";
import { addSource } from "../nominals.ts";
import { isStyle } from "../names.ts";
import type { Content } from "./content.ts";
import type { Cue } from "./cues.ts";

/** Remembers who spoke last, so that `وأضاف` goes on from the right speaker. */
export interface Floor {
  /** The speakers of the last saying at the level of the report itself, and on whose word. */
  speakers: number[];
  via: number[];
  sentence: number;
}

/** The actor whose name or description covers a token; -1 where there is none. */
export const actorAt = (cast: Cast, at: number): number => cast.at[at] ?? -1;

const canSpeak = (cast: Cast, index: number): boolean => index >= 0;

/**
 * The actors that are the subject behind a verb: the first name or description there, and those joined to it by `و`.
 * What stands behind a preposition is no subject.
 */
export function subjectsIn(doc: Doc, cast: Cast, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const index = actorAt(cast, at);
    if (index < 0) {
      if (found.length > 0 && !isStyle(doc, at) && doc.tokens.kind[at] !== TokenKind.punctuation) break;
      const { form } = doc.words[at]!;
      if (found.length === 0 && ["في", "خلال", "من", "الي", "علي", "عبر", "مع", "عن", "بعد", "قبل", "لدي", "امام"].includes(form)) break;
      continue;
    }
    if (at > from && actorAt(cast, at - 1) === index) continue;
    if (found.length === 0) {
      const preposed = prefixOf(doc, cast, at);
      if (preposed) break;
      found.push(outermost(doc, cast, at, to, index));
    } else if (joined(doc, cast, at) && !found.includes(index)) found.push(index);
  }
  return [...new Set(found)];
}

/** A description opens with its own head; whoever it belongs to is the subject, not a body named inside it. */
function outermost(_doc: Doc, cast: Cast, at: number, to: number, index: number): number {
  for (let owner = 0; owner < cast.actors.length; owner++) {
    for (const description of cast.actors[owner]!.descriptions) if (description.from === at && description.to <= to + 1 && owner !== index) return owner;
  }
  return index;
}

function prefixOf(doc: Doc, cast: Cast, at: number): boolean {
  const actor = cast.actors[actorAt(cast, at)]!;
  const start = doc.tokens.start[at]!;
  const place = [...actor.mentions, ...actor.descriptions].find((candidate) => candidate.from === at);
  if (place === undefined || place.span[0] === start) return /^لل/.test(doc.words[at]!.form);
  const prefix = doc.text.slice(start, place.span[0]);
  return /[بلك]/.test(prefix);
}

function joined(doc: Doc, cast: Cast, at: number): boolean {
  let first = at;
  while (first > 0 && isStyle(doc, first - 1) && actorAt(cast, first - 1) < 0) first--;
  return /^و/.test(doc.words[first]!.form) || doc.words[first - 1]?.form === "و";
}

/** Can a verb of this gender and number have this actor for its subject? */
export function agrees(doc: Doc, cast: Cast, index: number, cue: Cue): boolean {
  if (cue.form === "colon" || cue.form === "source" || cue.form === "noun") return true;
  const actor = cast.actors[index]!;
  if (cue.number === "p" || cue.number === "d") return actor.anonymous || actor.kind === "organization";
  const gender = genderOf(doc, actor);
  return gender === "" || cue.gender === "" || gender === cue.gender;
}

const MASCULINE_STATES = new Set(["LB", "IQ", "MA", "SD", "YE", "JO", "SO"]);

/** Grammatical gender as far as name, kind and office tell; "" where they don't. */
function genderOf(doc: Doc, actor: Actor): "m" | "f" | "" {
  const first = actor.mentions[0] ?? actor.descriptions[0];
  if (first === undefined) return "";
  const words = doc.words.slice(first.from, first.to);
  if (actor.kind === "person") {
    const office = words[0]?.senses.find(({ entry }) => entry.kind === "office")?.entry;
    if (actor.mentions.length === 0) return office?.kind === "office" && !office.plural ? (office.feminine ? "f" : "m") : "";
    const names = actor.mentions.reduce((a, b) => (b.words.length > a.words.length ? b : a));
    const given = doc.words[names.from]!.starts.flatMap(({ node }) => node.entries ?? []).find((entry) => entry.kind === "given");
    if (actor.descriptions.some((description) => doc.words[description.from]!.senses.some(({ entry }) => entry.kind === "office" && entry.feminine))) return "f";
    return given?.kind === "given" && given.gender === "f" ? "f" : given?.kind === "given" && given.gender === "m" ? "m" : "";
  }
  if (actor.entry?.kind === "country") return MASCULINE_STATES.has(actor.entry.iso) ? "m" : "f";
  if (actor.entry?.kind === "body" && (actor.entry.type === "outlet" || actor.entry.type === "agency")) return words.length === 1 ? "f" : "";
  const head = words[0]!.form.replace(/^[وفبلك](?=ال)/, "");
  if (/(?:ه|ات|اء)$/.test(head)) return "f";
  return words[0]!.senses.some(({ entry }) => entry.kind === "bodyHead" && !entry.plural) ? "m" : "";
}

/** Who says it. Looks behind the verb, before it, then to whoever had the floor. */
export function speakersOf(doc: Doc, cast: Cast, cue: Cue, content: Content, floor: Floor | null, governing: number[] | null): number[] {
  if (cue.form === "colon") return colonSpeakers(doc, cast, cue);
  if (cue.form === "verb" || cue.form === "source" || cue.form === "noun") {
    const behind = subjectsIn(doc, cast, content.subject[0], content.subject[1]);
    if (behind.length > 0) return behind;
    const named = definiteSubject(doc, cast, content.subject[0], content.subject[1]);
    if (named >= 0) return [named];
    const unnamed = unnamedSubject(doc, cast, content.subject[0], content.subject[1]);
    if (unnamed.length > 0) return unnamed;
  }
  if (cue.form === "source" || cue.form === "noun") return [];
  if (cue.pro === 0 && cue.form === "verb") {
    const relative = subjectBefore(doc, cast, cue);
    if (relative.length > 0) return relative;
  }
  if (cue.form === "participle" && governing !== null && governing.length > 0) return governing;
  const ahead = subjectBefore(doc, cast, cue);
  if (ahead.length > 0 && ((cue.pro & Pro.wa) === 0 || floor === null || floor.sentence !== doc.sentences.of[cue.from])) {
    if (ahead.some((index) => agrees(doc, cast, index, cue))) return ahead;
  }
  if (floor !== null && floor.speakers.length > 0 && (floor.speakers.length > 1 || agrees(doc, cast, floor.speakers[0]!, cue))) return floor.speakers;
  const recent = lastBefore(doc, cast, cue);
  return recent >= 0 ? [recent] : (floor?.speakers ?? []);
}

/** `X: …`, `قال X: …`: whoever stands right before the colon. */
function colonSpeakers(doc: Doc, cast: Cast, cue: Cue): number[] {
  const [start] = doc.sentences.ranges[doc.sentences.of[cue.from]!]!;
  const direct = actorAt(cast, cue.from - 1);
  if (direct >= 0) {
    let from = cue.from - 1;
    while (from > start && actorAt(cast, from - 1) === direct) from--;
    return [outermost(doc, cast, from, cue.from, direct)];
  }
  const first = subjectsIn(doc, cast, start, cue.from);
  return first.slice(0, 1);
}

/**
 * The subject of a verb that follows it: the antecedent of `الذي`, what stands between `كان` and `قد`, whoever stands right before
 * the verb, else the clause's first actor.
 */
function subjectBefore(doc: Doc, cast: Cast, cue: Cue): number[] {
  const [start] = doc.sentences.ranges[doc.sentences.of[cue.from]!]!;
  let at = cue.from - 1;
  if (doc.words[at]?.form === "قد" || doc.words[at]?.form === "لا" || doc.words[at]?.form === "لم") at--;
  const relative = /^(?:الذي|التي|الذين|اللذين|اللذان)$/.test(doc.words[at]?.form ?? "");
  if (relative) at--;
  while (at > start && doc.tokens.kind[at] === TokenKind.punctuation) at--;
  const near = at >= start ? actorAt(cast, at) : -1;
  if (near >= 0 && (relative || agrees(doc, cast, near, cue))) {
    let from = at;
    while (from > start && actorAt(cast, from - 1) === near) from--;
    if (relative || !isGoverned(doc, cast, from)) return [ownerOf(cast, from, near)];
  }
  return subjectsInClause(doc, cast, start, cue.from);
}

/** Stands behind a preposition, written apart or onto it. */
const isGoverned = (doc: Doc, cast: Cast, at: number): boolean =>
  prefixOf(doc, cast, at) || ["في", "من", "الي", "علي", "مع", "عن", "خلال", "بين"].includes(doc.words[at - 1]?.form ?? "");

/** Whose description ends right before this name, or covers it: `المتحدث باسم الوزارة` names the spokesman, not the ministry. */
function ownerOf(cast: Cast, at: number, index: number): number {
  const owner = cast.actors.findIndex((actor) => actor.descriptions.some((description) => description.from < at && at < description.to));
  return owner >= 0 ? owner : index;
}

/** The first actor of a clause that stands behind no preposition: subject of a nominal sentence or of the verb that opens it. */
export function subjectsInClause(doc: Doc, cast: Cast, from: number, to: number): number[] {
  for (let at = from; at < to; at++) {
    const index = actorAt(cast, at);
    if (index < 0 || (at > from && actorAt(cast, at - 1) === index)) continue;
    if (cast.actors[index]!.kind === "place" && ["في", "من", "الي"].includes(doc.words[at - 1]?.form ?? "")) continue;
    if (isGoverned(doc, cast, at)) continue;
    return subjectsIn(doc, cast, at, to);
  }
  return [];
}

/** `الوزير`, `المصدر`, `الحزب` as subject: the last actor with that office or head noun. */
function definiteSubject(doc: Doc, cast: Cast, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const word = doc.words[at]!;
    if (doc.tokens.kind[at] === TokenKind.punctuation || isStyle(doc, at)) continue;
    if ((word.kinds & (KIND_BITS.office | KIND_BITS.source | KIND_BITS.bodyHead)) === 0) return -1;
    const head = word.form.replace(/^[وف]?ال/, "");
    let best = -1;
    let nearest = Number.POSITIVE_INFINITY;
    cast.actors.forEach((actor, index) => {
      const phrases = [...actor.descriptions.map((description) => doc.words[description.from]!.form), ...(actor.kind === "organization" ? actor.mentions.map((mention) => mention.words[0]!) : [])];
      if (!phrases.some((phrase) => phrase.replace(/^[وفبل]?(?:ال)?/, "") === head || phrase === head || phrase === `ال${head}`)) return;
      for (const place of [...actor.mentions, ...actor.descriptions]) {
        const distance = at - place.from;
        if (distance > 0 && distance < nearest) {
          nearest = distance;
          best = index;
        }
      }
    });
    return best;
  }
  return -1;
}

/** `مراسل القناة`, `ناشطون`: people right behind a verb whom nothing names become a source of their own. */
export function unnamedSubject(doc: Doc, cast: Cast, from: number, end: number): number[] {
  const isPerson = doc.words[from]?.senses.some(({ entry, definite }) => entry.kind === "source" || (entry.kind === "office" && !definite));
  if (isPerson !== true || from >= end || doc.tokens.kind[from] === TokenKind.punctuation) return [];
  let to = from + 1;
  while (to < end && doc.tokens.kind[to] === TokenKind.arabic && !["في", "خلال", "اليوم", "امس", "ان", "الي", "علي", "عبر", "لوكاله", "لقناه"].includes(doc.words[to]!.form)) to++;
  const index = addSource(cast, doc, from, to);
  return index >= 0 ? [index] : [];
}

/** The last actor before a cue that its verb can agree with, people and bodies only. */
function lastBefore(doc: Doc, cast: Cast, cue: Cue): number {
  const sentence = doc.sentences.of[cue.from]!;
  for (let at = cue.from - 1; at >= 0 && sentence - doc.sentences.of[at]! <= 2; at--) {
    const index = actorAt(cast, at);
    if (canSpeak(cast, index) && cast.actors[index]!.kind !== "place" && agrees(doc, cast, index, cue)) return index;
  }
  return -1;
}
