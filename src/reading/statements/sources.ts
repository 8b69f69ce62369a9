import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import { isStyle } from "../names.ts";
import { isSaidTo } from "../nominals/phrases.ts";
import { addSource } from "../nominals.ts";
import { actorAt, formAt, type Ground, isThat, lastWithHead, note, placesOf, signAt } from "./ground.ts";
import { isQuantity } from "./subject.ts";

/**
 * `المتحدثة باسم الوزارة فلانة`: where an office that nobody is known to hold opens the subject, the first person named behind it is its
 * holder, not the body whose office it is.
 */
export function holderOf(ground: Ground, found: number[], from: number, to: number): number[] {
  const { doc, cast } = ground;
  const first = cast.actors[found[0]!]!;
  const opensOffice = (doc.words[from]?.kinds ?? 0) & KIND_BITS.office;
  if (!opensOffice || (first.kind === "person" && !first.anonymous)) return found;
  if (first.kind !== "person" && cast.at[from]! >= 0 && ground.described[from] === undefined) return found;
  for (let at = from + 1; at < to; at++) {
    const index = actorAt(ground, at);
    if (
      index >= 0 &&
      cast.actors[index]!.kind === "person" &&
      !cast.actors[index]!.anonymous &&
      ground.described[at]?.owner !== index
    )
      return [index];
  }
  return first.kind === "person" || cast.at[from]! >= 0
    ? found
    : [sourceOf(ground, from, endOfActor(ground, from, to, found[0]!), found[0]!)];
}

function endOfActor(ground: Ground, from: number, to: number, index: number): number {
  let at = from;
  while (at < to && actorAt(ground, at) !== index) at++;
  while (at < to && actorAt(ground, at) === index) at++;
  return at;
}

/** Whoever is called by these tokens elsewhere, else a source without a name. */
function sourceOf(ground: Ground, from: number, to: number, otherwise: number): number {
  const { doc, cast } = ground;
  const same = (at: number) =>
    Array.from({ length: to - from - 1 }, (_, k) => k + 1).every((k) => formAt(doc, at + k) === formAt(doc, from + k));
  const known = placesOf(ground, formAt(doc, from)).find(
    ({ at, index }) => cast.actors[index]!.kind === "person" && same(at),
  );
  if (known !== undefined) return known.index;
  const index = addSource(cast, doc, from, to);
  if (index < 0) return otherwise;
  note(ground, index);
  return index;
}

/** `الوزير`, `المصدر`, `الحزب` as subject: the last actor with that office or head noun. */
export function definiteSubject(ground: Ground, from: number, to: number): number[] {
  const { doc } = ground;
  let at = from;
  while (at < to && (doc.tokens.kind[at] === TokenKind.punctuation || isStyle(doc, at))) at++;
  // `السيد الرئيس` is all titles: the last of them says who is meant.
  if (at >= to || (at > from && lastWithHead(ground, formAt(doc, at - 1), from) >= 0)) at--;
  if (at < from) return [];
  const form = formAt(doc, at);
  const both = bothSides(ground, at);
  if (both.length > 0) return both;
  const isHead =
    (doc.words[at]!.kinds & (KIND_BITS.office | KIND_BITS.source | KIND_BITS.bodyHead | KIND_BITS.style)) !== 0;
  const index = isHead ? lastWithHead(ground, form, from) : -1;
  if (index >= 0) return [index];
  const body = form.startsWith("ال") ? bodyNamedWith(ground, form, from) : -1;
  return body >= 0 ? [body] : [];
}

const BOTH = /^ال(?:جانبان|جانبين|طرفان|طرفين|وزيران|وزيرين|رئيسان|رئيسين|زعيمان|مسوولان|مسؤولان|بلدان)$/;

/** `أكد الجانبان`: the two people, or else the two countries, of whom most was said before; [] where the seat says nothing of two. */
export function bothSides({ doc, cast }: Ground, before: number): number[] {
  if (!BOTH.test(formAt(doc, before))) return [];
  const weight = (index: number) => {
    const { mentions, descriptions } = cast.actors[index]!;
    return [...mentions, ...descriptions].filter(({ from }) => from < before).length;
  };
  for (const kind of ["person", "place"]) {
    const ranked = cast.actors
      .map((actor, index) => ({ index, weight: actor.kind === kind && !actor.anonymous ? weight(index) : 0 }))
      .filter((one) => one.weight > 0)
      .sort((a, b) => b.weight - a.weight || a.index - b.index);
    if (ranked.length > 1) return ranked.slice(0, 2).map(({ index }) => index);
  }
  return [];
}

/** `الخارجية` for `وزارة الخارجية`, `الأرصاد` for `هيئة الأرصاد`: the last body before a token in whose name the word stands; -1 where none does. */
function bodyNamedWith(ground: Ground, form: string, before: number): number {
  for (let at = before - 1; at >= 0; at--) {
    const index = ground.cast.at[at]!;
    if (index >= 0 && formAt(ground.doc, at) === form && ground.cast.actors[index]!.kind === "organization")
      return index;
  }
  return -1;
}

const ENDS_SOURCE = new Set([
  "خلال",
  "اليوم",
  "امس",
  "الي",
  "علي",
  "عبر",
  "لوكاله",
  "لقناه",
  "عن",
  "ان",
  "ب",
  "بعد",
  "قبل",
]);

/** `مراسل القناة`, `ناشطون`, `عدد من السكان`: people right behind a verb whom nothing names become a source of their own. */
export function unnamedSubject(ground: Ground, from: number, end: number): number[] {
  const { doc, cast } = ground;
  if (from >= end || signAt(doc, from) !== "") return [];
  const quantity = isQuantity(formAt(doc, from));
  const head = quantity && formAt(doc, from + 1) === "من" ? from + 2 : quantity ? from + 1 : from;
  const isSource = doc.words[head]?.senses.some(
    ({ entry, definite }) => entry.kind === "source" || (entry.kind === "office" && (!definite || quantity)),
  );
  if (isSource !== true || head >= end) return [];
  let to = head + 1;
  while (
    to < end &&
    to - head < 6 &&
    doc.tokens.kind[to] === TokenKind.arabic &&
    !ENDS_SOURCE.has(formAt(doc, to)) &&
    !isSaidTo(doc, to) &&
    !isThat(formAt(doc, to))
  )
    to++;
  if (formAt(doc, to - 1) === "في") to--;
  const index = addSource(cast, doc, from, to);
  if (index < 0) return [];
  note(ground, index);
  return [index];
}
