import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { isConjoined, isStyle } from "../names/shape.ts";
import { actorAt, formAt, type Ground, isComma, signAt } from "./ground.ts";

export const PREPOSITIONS_BEFORE_SUBJECT = new Set([
  "في",
  "خلال",
  "من",
  "الي",
  "علي",
  "عبر",
  "مع",
  "عن",
  "بعد",
  "قبل",
  "لدي",
  "امام",
  "ضد",
  "بين",
  "حول",
]);

/**
 * The actors that are the subject behind a verb: the first name or description there, and those joined to it by `و`.
 * What stands behind a preposition is no subject, unless `governed` asks for just that.
 */
export function subjectsIn(ground: Ground, from: number, to: number, governed = false): number[] {
  const { doc } = ground;
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const index = actorAt(ground, at);
    if (index < 0) {
      if (found.length > 0 && !isStyle(doc, at) && doc.tokens.kind[at] !== TokenKind.punctuation) break;
      if (found.length === 0 && !governed && PREPOSITIONS_BEFORE_SUBJECT.has(formAt(doc, at))) break;
      continue;
    }
    if (
      at > from &&
      actorAt(ground, at - 1) === index &&
      ground.described[at - 1]?.owner === ground.described[at]?.owner
    )
      continue;
    if (found.length === 0) {
      if (!governed && isPrefixed(ground, at)) break;
      const owner = ownerAt(ground, at, index);
      found.push(owner);
    } else if (isJoined(ground, at) && !found.includes(index)) found.push(index);
    else if (ground.cast.actors[found[0]!]!.anonymous && found.length === 1 && isApposed(ground, at, index))
      return [index];
  }
  return found;
}

/** A description opens with its own head; whoever it belongs to is meant, not a body named inside it. */
export function ownerAt(ground: Ground, at: number, index: number): number {
  const described = ground.described[at];
  return described !== undefined && described.from <= at ? described.owner : index;
}

/** `لمراسل الميادين في جنيف، موسى عاصي`: the name behind a comma is the unnamed one's. */
function isApposed({ doc, cast, described }: Ground, at: number, index: number): boolean {
  const comma = isComma(doc, at - 1) ? at - 1 : isComma(doc, at - 2) ? at - 2 : -1;
  return comma > 0 && cast.actors[index]!.kind === "person" && described[comma - 1]?.owner !== index;
}

/** Has ب, ل or ك written onto it, or onto the type word before its name: `لوكالة "سانا"`. */
export function isPrefixed(ground: Ground, at: number): boolean {
  const { doc, cast } = ground;
  const typeWord = signAt(doc, at - 1) === "" ? at - 1 : at - 2;
  if (actorAt(ground, at) >= 0 && actorAt(ground, typeWord) !== actorAt(ground, at) && isPrefixedType(doc, typeWord))
    return true;
  const form = formAt(doc, at);
  if (!/^[وف]?[بلك]/.test(form)) return false;
  const actor = cast.actors[actorAt(ground, at)];
  if (actor === undefined) return false;
  const start = doc.tokens.start[at]!;
  const starts = (place: { from: number; span: [number, number] }) =>
    place.from === at && place.span[0] > start && /[بلك]/.test(doc.text.slice(start, place.span[0]));
  return /^[وف]?لل/.test(form) || actor.mentions.some(starts) || actor.descriptions.some(starts);
}

function isPrefixedType(doc: Doc, at: number): boolean {
  return (
    ((doc.words[at]?.kinds ?? 0) & KIND_BITS.bodyHead) !== 0 &&
    /^[وف]?[بل]/.test(formAt(doc, at)) &&
    doc.words[at]!.senses.some(({ entry, letters }) => entry.kind === "bodyHead" && letters > 0)
  );
}

function isJoined({ doc, cast }: Ground, at: number): boolean {
  let first = at;
  while (first > 0 && isStyle(doc, first - 1) && cast.at[first - 1]! < 0) first--;
  return (isConjoined(doc.words[first]!) && signAt(doc, first - 1) !== "(") || formAt(doc, first - 1) === "و";
}

/** Stands behind a preposition, written apart or onto it, with a type word in between or without. */
export function isGoverned(ground: Ground, at: number): boolean {
  const { doc } = ground;
  if (isPrefixed(ground, at)) return true;
  let before = at - 1;
  if (/["«“(]/.test(signAt(doc, before))) before--;
  if (ground.cast.actors[actorAt(ground, at)]?.kind === "place" && isTypeWord(doc, before)) before--;
  return PREPOSITIONS_BEFORE_SUBJECT.has(formAt(doc, before)) || /^[لب]$/.test(formAt(doc, before));
}

/** `مدينة`, `مستوطنة` before the name of a place. */
const isTypeWord = (doc: Doc, at: number): boolean => ((doc.words[at]?.kinds ?? 0) & KIND_BITS.placeHead) !== 0;

/** The first actor of a clause that stands behind no preposition: subject of a nominal sentence or of the verb that opens it. */
export function subjectsInClause(ground: Ground, from: number, to: number): number[] {
  const furthest = Math.min(to, from + 60);
  for (let at = from; at < furthest; at++) {
    const index = actorAt(ground, at);
    if (index < 0 || (at > from && actorAt(ground, at - 1) === index)) continue;
    if (isGoverned(ground, at)) continue;
    return subjectsIn(ground, at, to);
  }
  return [];
}

/** `ويجيب عن هذا السؤال القسم:`, `كشفت للصحيفة مصادر أن`: a subject that stands last, behind whom or what it is said to. */
export function lateSubject(ground: Ground, from: number, to: number): number[] {
  let at = to - 1;
  while (at > from && signAt(ground.doc, at) !== "") at--;
  const index = at > from ? actorAt(ground, at) : -1;
  if (index < 0) return [];
  let first = ground.described[at]?.from ?? at;
  while (first > from && actorAt(ground, first - 1) === index) first--;
  return first > from && !isGoverned(ground, first) && !isGoverned(ground, first - 1)
    ? [ownerAt(ground, first, index)]
    : [];
}
