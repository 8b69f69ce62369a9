import { isStyle } from "../names.ts";
import { agrees } from "./agreement.ts";
import type { Cue } from "./cues.ts";
import { actorAt, formAt, type Ground, isThat, sentenceStart, signAt } from "./ground.ts";
import { phraseAt, phraseSeated } from "./seat.ts";
import { definiteSubject, unnamedSubject } from "./sources.ts";
import { isGoverned, PREPOSITIONS_BEFORE_SUBJECT, subjectsIn, subjectsInClause } from "./subjects.ts";

/** Words that open a clause whose subject may stand before its verb. */
const opensClause = (form: string): boolean =>
  isThat(form) || /^[وف]?(?:كان|كانت|كانا|كانوا|لكن|ولكن|فيما|بينما|حيث|اذ|حين|كما|غير|الا|ليس|ما)$/.test(form);

/** How far before a verb its subject may begin. */
const REACH = 30;

/** The subject of a verb that stands before it: the antecedent of `الذي`, or the noun phrase from the clause's opening up to the verb. */
export function subjectAhead(ground: Ground, cue: Cue, outer: number[] = []): number[] {
  const { doc, cast } = ground;
  const start = Math.max(sentenceStart(doc, cue.from), cue.from - REACH);
  let end = cue.from;
  while (end > start && ["قد", "لا", "لم", "لن", "ايضا", "امس", "اليوم"].includes(formAt(doc, end - 1))) end--;
  const relative = /^(?:الذي|التي|الذين|اللذين|اللذان)$/.test(formAt(doc, end - 1));
  if (relative) return antecedent(ground, cue, start, end - 1);
  if (IN_IT.test(formAt(doc, cue.to))) {
    const sender = senderOf(ground, sentenceStart(doc, cue.from), cue.from);
    if (sender.length > 0) return sender;
  }
  if (cue.pro !== 0) return [];
  let at = end - 1;
  let bare = 0;
  for (; at >= start; at--) {
    const form = formAt(doc, at);
    if (opensClause(form)) break;
    if (cast.at[at]! < 0 && !isStyle(doc, at) && signAt(doc, at) === "") bare++;
    if (hasFinite(ground, at) || bare > 8 || signAt(doc, at) === ":") {
      if (signAt(doc, at) === ":" || /^و?كان/.test(form)) break;
      return [];
    }
  }
  const from = at + 1;
  if (from >= end || opensAdverbial(ground, from)) return [];
  const opener = formAt(doc, at);
  if (/^بلاد(?:ه|ها|هم|نا|ي)$/.test(formAt(doc, end - 1))) return nationOf(ground, outer);
  const subjects = subjectsInClause(ground, from, end);
  // `وكانت السلطات في المدينة قد أعلنت`: an unnamed source right behind the first verb.
  if (
    /^[وف]?كان/.test(opener) &&
    actorAt(ground, from) < 0 &&
    ground.cast.actors[subjects[0] ?? -1]?.kind !== "person"
  ) {
    const unnamed = unnamedSubject(ground, from, end);
    if (unnamed.length > 0 || subjects.length === 0) return unnamed;
  }
  // `أن السيد الرئيس أكد`: a title that a name has elsewhere in the report.
  if (subjects.length === 0 && isThat(opener) && bare <= 1) {
    const known = definiteSubject(ground, from, end);
    if (known.length > 0) return known;
  }
  if (subjects.length === 0 && cue.margin > 0 && phraseAt(ground, from, end)?.[1] === end)
    return phraseSeated(ground, from, end);
  if (subjects.length === 0 || (bare > 2 && !subjects.some((index) => agrees(ground, index, cue)))) return [];
  return lastPerson(ground, from, end, subjects);
}

const IN_IT = /^(?:فيه|فيها|خلاله|خلالها)$/;
const MESSAGE = /^[وب]?(?:ال)?(?:اتصالا?|مكالمه|برقيه|برقيات|رساله|كتابا?|خطابا?)$/;

/** `تلقى الوزير اتصالا من نظيره أعرب فيه`: the verb tells what the message says; whoever sent it speaks. */
function senderOf(ground: Ground, start: number, end: number): number[] {
  for (let at = end - 1; at > start; at--) {
    if (formAt(ground.doc, at) !== "من") continue;
    const sender = subjectsIn(ground, at + 1, end, true);
    if (sender.length === 0) continue;
    for (let before = at - 1; before >= Math.max(start, at - 6); before--)
      if (MESSAGE.test(formAt(ground.doc, before))) return sender.slice(0, 1);
  }
  return [];
}

/** `وفي مدينة رفح، أعلنت…`: place, time or occasion fronted, with the subject still to come. */
function opensAdverbial({ doc }: Ground, from: number): boolean {
  const form = formAt(doc, from);
  return (
    PREPOSITIONS_BEFORE_SUBJECT.has(form) ||
    PREPOSITIONS_BEFORE_SUBJECT.has(form.replace(/^[وف]/, "")) ||
    /^[وف]?ب(?:ال|عد|حسب)/.test(form)
  );
}

/** `القيادي في حركة X فلان يتهم`: of a noun phrase right before its verb, the person named last, unless a preposition governs him. */
function lastPerson(ground: Ground, from: number, end: number, subjects: number[]): number[] {
  let at = end - 1;
  while (at > from && signAt(ground.doc, at) !== "") at--;
  const last = actorAt(ground, at);
  if (
    last < 0 ||
    subjects.includes(last) ||
    ground.cast.actors[last]!.kind !== "person" ||
    subjects.some((index) => ground.cast.actors[index]!.kind === "person")
  )
    return subjects;
  let first = at;
  while (first > from && actorAt(ground, first - 1) === last) first--;
  return isGoverned(ground, first) ? subjects : [last];
}

/** `بلاده`: the country of whoever tells it, by the lexicon or by the nisba of an office (وزير الخارجية القطري). */
function nationOf({ doc, cast }: Ground, speakers: number[]): number[] {
  const actor = cast.actors[speakers[0] ?? -1];
  if (actor === undefined) return [];
  const demonyms = actor.descriptions
    .flatMap(({ from, to }) => doc.words.slice(from, to))
    .flatMap(({ senses }) => senses.flatMap(({ entry }) => (entry.kind === "demonym" ? [entry.iso] : [])));
  const iso = actor.country || demonyms[0];
  const index = cast.actors.findIndex((other) => other.entry?.kind === "country" && other.entry.iso === iso);
  return index >= 0 ? [index] : [];
}

const FINITE = new Set(["perfect", "imperfect"]);

/** A word that the lexicon knows for a finite verb only: the clause has its verb already. */
function hasFinite({ doc, cast }: Ground, at: number): boolean {
  if (cast.at[at]! >= 0) return false;
  const { senses } = doc.words[at]!;
  return (
    senses.length > 0 && senses.every(({ inflection }) => inflection !== undefined && FINITE.has(inflection.aspect))
  );
}

function antecedent(ground: Ground, cue: Cue, start: number, end: number): number[] {
  let at = end - 1;
  while (at > start && signAt(ground.doc, at) !== "") at--;
  const near = at >= start ? actorAt(ground, at) : -1;
  if (near < 0) return [];
  const described = ground.described[at];
  const owner = described !== undefined ? described.owner : near;
  return agrees(ground, owner, cue) ? [owner] : agrees(ground, near, cue) ? [near] : [];
}
