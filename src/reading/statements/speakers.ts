import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import { isStyle } from "../names.ts";
import { addSource } from "../nominals.ts";
import { agrees } from "./agreement.ts";
import type { Content } from "./content.ts";
import type { Cue } from "./cues.ts";
import { actorAt, formAt, type Ground, isComma, isThat, lastWithHead, note, sentenceStart, signAt } from "./ground.ts";

/** Remembers who spoke last, so that `وأضاف` goes on from the right speaker. */
export interface Floor {
  /** The speakers of the last saying at the level of the report itself, and on whose word. */
  speakers: number[];
  via: number[];
  sentence: number;
}

/**
 * Who says it: the subject `ahead` of the verb, else behind it, else whoever had the floor.
 * `governing` are the speakers of the saying before in the same sentence, whose clause a participle goes on with.
 */
export function speakersOf(ground: Ground, cue: Cue, content: Content, ahead: number[], floor: Floor | null, governing: number[] | null): number[] {
  if (cue.form === "colon") return colonSpeakers(ground, cue);
  if (cue.form === "participle") return participleSpeakers(ground, cue, floor, governing);
  const [from, to] = content.subject;
  if (ahead.length > 0) return ahead;
  const known = floor !== null && floor.speakers.length > 0 && floor.speakers.some((index) => agrees(ground, index, cue));
  const behind = subjectsIn(ground, from, to, cue.form === "source").filter((index, order) => order > 0 || !known || agrees(ground, index, cue));
  const goesOn = governing ?? floor?.speakers ?? [];
  if (behind.length === 1 && goesOn.length > 0 && !goesOn.includes(behind[0]!) && isAccused(cue, content)) return goesOn;
  if (behind.length > 0) return issuersOf(ground, behind, from, to, floor);
  const late = cue.form === "verb" ? lateSubject(ground, from, to) : [];
  if (late.length > 0) return late;
  const named = definiteSubject(ground, from, to, floor);
  if (named.length > 0) return named;
  const unnamed = unnamedSubject(ground, from, to);
  if (unnamed.length > 0) return unnamed;
  if (cue.form === "source") return /^(?:قوله|قولها|قولهم|تعبيره|تعبيرها|وصفه|وصفها|رايه|رايها|تقديره)$/.test(formAt(ground.doc, from)) ? (governing ?? floor?.speakers ?? []) : [];
  if (cue.form === "noun") return nounSpeakers(ground, cue, governing, floor);
  return floorSpeakers(ground, cue, floor, governing);
}

/** Verbs that need an object beside what they say of it: the one name between `اتهم` and `ب` is the accused. */
const WITH_OBJECT = /^(?:اتهم|وصف|شبه)$/;
const isAccused = (cue: Cue, content: Content): boolean => cue.pronoun === "" && WITH_OBJECT.test(cue.lemma) && (content.marker === "ب" || content.marker === "أن");

/** `ويجيب عن هذا السؤال القسم:`, `كشفت للصحيفة مصادر أن`: a subject that stands last, behind whom or what it is said to. */
function lateSubject(ground: Ground, from: number, to: number): number[] {
  let at = to - 1;
  while (at > from && signAt(ground.doc, at) !== "") at--;
  const index = at > from ? actorAt(ground, at) : -1;
  if (index < 0) return [];
  let first = ground.described[at]?.from ?? at;
  while (first > from && actorAt(ground, first - 1) === index) first--;
  return first > from && !isGoverned(ground, first) && !isGoverned(ground, first - 1) ? [ownerAt(ground, first, index)] : [];
}

/** `نقلت الصحيفة عن X قوله`: behind عن stands whose saying it is; else a saying with a pronoun goes on with whoever speaks. */
function nounSpeakers(ground: Ground, cue: Cue, governing: number[] | null, floor: Floor | null): number[] {
  const { doc } = ground;
  if (!/(?:ه|ها|هم|هما)$/.test(formAt(doc, cue.from))) return [];
  const start = Math.max(sentenceStart(doc, cue.from), cue.from - REACH);
  for (let at = cue.from - 1; at >= start; at--) {
    if (formAt(doc, at) !== "عن") continue;
    const named = subjectsIn(ground, at + 1, cue.from);
    return named.length > 0 ? named : unnamedSubject(ground, at + 1, cue.from);
  }
  return governing ?? floor?.speakers ?? [];
}

function participleSpeakers(ground: Ground, cue: Cue, floor: Floor | null, governing: number[] | null): number[] {
  if (governing !== null && governing.length > 0) return governing;
  const clause = subjectsInClause(ground, sentenceStart(ground.doc, cue.from), cue.from);
  if (clause.length > 0 && clause.some((index) => agrees(ground, index, cue))) return clause;
  return floorSpeakers(ground, cue, floor, null);
}

/** A verb without a subject of its own: inside a sentence it goes on with that sentence's subject, at its opening with whoever spoke last. */
function floorSpeakers(ground: Ground, cue: Cue, floor: Floor | null, governing: number[] | null): number[] {
  if (governing !== null && governing.some((index) => agrees(ground, index, cue))) return governing;
  const start = sentenceStart(ground.doc, cue.from);
  if (cue.from - start > 3 && governing === null) {
    const main = subjectsInClause(ground, start, cue.from).filter((index) => ground.cast.actors[index]!.kind !== "place" || cue.gender === "f");
    if (main.length > 0 && main.some((index) => agrees(ground, index, cue))) return main;
  }
  if (floor !== null && floor.speakers.length > 0 && (floor.speakers.length > 1 || agrees(ground, floor.speakers[0]!, cue))) return floor.speakers;
  const recent = lastBefore(ground, cue);
  return recent >= 0 ? [recent] : (floor?.speakers ?? []);
}

const PREPOSITIONS_BEFORE_SUBJECT = new Set(["في", "خلال", "من", "الي", "علي", "عبر", "مع", "عن", "بعد", "قبل", "لدي", "امام", "ضد", "بين", "حول"]);

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
    if (at > from && actorAt(ground, at - 1) === index && ground.described[at - 1]?.owner === ground.described[at]?.owner) continue;
    if (found.length === 0) {
      if (!governed && isPrefixed(ground, at)) break;
      const owner = ownerAt(ground, at, index);
      found.push(owner);
    } else if (isJoined(ground, at) && !found.includes(index)) found.push(index);
    else if (ground.cast.actors[found[0]!]!.anonymous && found.length === 1 && isApposed(ground, at, index)) return [index];
  }
  return found;
}

/** A description opens with its own head; whoever it belongs to is meant, not a body named inside it. */
function ownerAt(ground: Ground, at: number, index: number): number {
  const described = ground.described[at];
  return described !== undefined && described.from <= at ? described.owner : index;
}

/** `لمراسل الميادين في جنيف، موسى عاصي`: the name behind a comma is the unnamed one's. */
function isApposed({ doc, cast, described }: Ground, at: number, index: number): boolean {
  const comma = isComma(doc, at - 1) ? at - 1 : isComma(doc, at - 2) ? at - 2 : -1;
  return comma > 0 && cast.actors[index]!.kind === "person" && described[comma - 1]?.owner !== index;
}

/** Has ب, ل or ك written onto it. */
function isPrefixed(ground: Ground, at: number): boolean {
  const { doc, cast } = ground;
  const form = formAt(doc, at);
  if (!/^[وف]?[بلك]/.test(form)) return false;
  const actor = cast.actors[actorAt(ground, at)];
  if (actor === undefined) return false;
  const start = doc.tokens.start[at]!;
  const starts = (place: { from: number; span: [number, number] }) => place.from === at && place.span[0] > start && /[بلك]/.test(doc.text.slice(start, place.span[0]));
  return /^[وف]?لل/.test(form) || actor.mentions.some(starts) || actor.descriptions.some(starts);
}

function isJoined({ doc, cast }: Ground, at: number): boolean {
  let first = at;
  while (first > 0 && isStyle(doc, first - 1) && cast.at[first - 1]! < 0) first--;
  return /^و/.test(formAt(doc, first)) || formAt(doc, first - 1) === "و";
}

/** Stands behind a preposition, written apart or onto it. */
const isGoverned = (ground: Ground, at: number): boolean => isPrefixed(ground, at) || PREPOSITIONS_BEFORE_SUBJECT.has(formAt(ground.doc, at - 1));

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
  // `وكانت وسائل إعلام قد ذكرت`: an unnamed source between the two verbs.
  if (subjects.length === 0 && /^[وف]?كان/.test(opener)) return unnamedSubject(ground, from, end);
  if (subjects.length === 0 || (bare > 2 && !subjects.some((index) => agrees(ground, index, cue)))) return [];
  return lastPerson(ground, from, end, subjects);
}

/** `وفي مدينة رفح، أعلنت…`: place, time or occasion fronted, with the subject still to come. */
function opensAdverbial({ doc }: Ground, from: number): boolean {
  const form = formAt(doc, from);
  return PREPOSITIONS_BEFORE_SUBJECT.has(form) || PREPOSITIONS_BEFORE_SUBJECT.has(form.replace(/^[وف]/, "")) || /^[وف]?ب(?:ال|عد|حسب)/.test(form);
}

/** `القيادي في حركة X فلان يتهم`: of a noun phrase right before its verb, the person named last, unless a preposition governs him. */
function lastPerson(ground: Ground, from: number, end: number, subjects: number[]): number[] {
  let at = end - 1;
  while (at > from && signAt(ground.doc, at) !== "") at--;
  const last = actorAt(ground, at);
  if (last < 0 || subjects.includes(last) || ground.cast.actors[last]!.kind !== "person" || subjects.some((index) => ground.cast.actors[index]!.kind === "person")) return subjects;
  let first = at;
  while (first > from && actorAt(ground, first - 1) === last) first--;
  return isGoverned(ground, first) ? subjects : [last];
}

/** `بلاده`: the country of whoever tells it, by the lexicon or by the nisba of an office (وزير الخارجية القطري). */
function nationOf({ doc, cast }: Ground, speakers: number[]): number[] {
  const actor = cast.actors[speakers[0] ?? -1];
  if (actor === undefined) return [];
  const demonyms = actor.descriptions.flatMap(({ from, to }) => doc.words.slice(from, to)).flatMap(({ senses }) => senses.flatMap(({ entry }) => (entry.kind === "demonym" ? [entry.iso] : [])));
  const iso = actor.country || demonyms[0];
  const index = cast.actors.findIndex((other) => other.entry?.kind === "country" && other.entry.iso === iso);
  return index >= 0 ? [index] : [];
}

const FINITE = new Set(["perfect", "imperfect"]);

/** A word that the lexicon knows for a finite verb only: the clause has its verb already. */
function hasFinite({ doc, cast }: Ground, at: number): boolean {
  if (cast.at[at]! >= 0) return false;
  const { senses } = doc.words[at]!;
  return senses.length > 0 && senses.every(({ inflection }) => inflection !== undefined && FINITE.has(inflection.aspect));
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

/** `X: …`, `قال X: …`: the subject of the line, or whoever stands right before the colon. */
function colonSpeakers(ground: Ground, cue: Cue): number[] {
  const start = sentenceStart(ground.doc, cue.from);
  const first = subjectsIn(ground, start, cue.from);
  if (first.length > 0) return first.slice(0, 1);
  const direct = actorAt(ground, cue.from - 1);
  return direct >= 0 ? [ownerAt(ground, cue.from - 1, direct)] : unnamedSubject(ground, start, cue.from);
}

/** Papers that speak for whoever issued them, folded and without article. */
const PAPERS = new Set(["بيان", "تقرير", "بلاغ", "دراسه", "رساله", "وثيقه", "احصاءيه", "احصائيه", "بيانات", "كتاب", "مذكره", "نص", "قرار", "خبر"]);
const bareHead = (form: string): string => form.replace(/^[وف]?ال/, "");

/** `أكد بيان أصدره المتحدث`, `أضاف التقرير`: behind a paper stands whoever issued it, or whoever had the floor. */
function issuersOf(ground: Ground, found: number[], from: number, to: number, floor: Floor | null): number[] {
  const actor = ground.cast.actors[found[0]!]!;
  if (!actor.anonymous || !PAPERS.has(bareHead(formAt(ground.doc, from)))) return found;
  for (let at = from + 1; at < to; at++) {
    const index = actorAt(ground, at);
    if (index >= 0 && !found.includes(index)) return [ownerAt(ground, at, index)];
  }
  return floor !== null && floor.speakers.length > 0 ? floor.speakers : found;
}

/** `الوزير`, `المصدر`, `الحزب` as subject: the last actor with that office or head noun; of a paper, whoever had the floor. */
function definiteSubject(ground: Ground, from: number, to: number, floor: Floor | null): number[] {
  const { doc } = ground;
  let at = from;
  while (at < to && (doc.tokens.kind[at] === TokenKind.punctuation || isStyle(doc, at))) at++;
  if (at >= to) return [];
  const form = formAt(doc, at);
  if (form.startsWith("ال") && PAPERS.has(bareHead(form))) return floor?.speakers ?? [];
  if ((doc.words[at]!.kinds & (KIND_BITS.office | KIND_BITS.source | KIND_BITS.bodyHead)) === 0) return [];
  const index = lastWithHead(ground, form, at);
  return index >= 0 ? [index] : [];
}

const QUANTITIES = new Set(["عدد", "بعض", "احد", "احدي", "مجموعه", "عشرات", "مئات", "الاف", "جميع", "كل"]);
const ENDS_SOURCE = new Set(["خلال", "اليوم", "امس", "الي", "علي", "عبر", "لوكاله", "لقناه", "عن", "ان", "ب", "بعد", "قبل"]);

/** `مراسل القناة`, `ناشطون`, `عدد من السكان`: people right behind a verb whom nothing names become a source of their own. */
export function unnamedSubject(ground: Ground, from: number, end: number): number[] {
  const { doc, cast } = ground;
  if (from >= end || signAt(doc, from) !== "") return [];
  const quantity = QUANTITIES.has(formAt(doc, from));
  const head = quantity && formAt(doc, from + 1) === "من" ? from + 2 : quantity ? from + 1 : from;
  const isSource = doc.words[head]?.senses.some(({ entry, definite }) => entry.kind === "source" || (entry.kind === "office" && (!definite || quantity)));
  if (isSource !== true || head >= end) return [];
  let to = head + 1;
  while (to < end && to - head < 6 && doc.tokens.kind[to] === TokenKind.arabic && !ENDS_SOURCE.has(formAt(doc, to)) && !isThat(formAt(doc, to))) to++;
  if (formAt(doc, to - 1) === "في") to--;
  const index = addSource(cast, doc, from, to);
  if (index < 0) return [];
  note(ground, index);
  return [index];
}

/** Who stands behind a cue that trails what it reports: `، بحسب ما نقلت الوكالة`. */
export function attributedTo(ground: Ground, content: Content): number[] {
  const [from, to] = content.subject;
  const named = subjectsIn(ground, from, to, true);
  return named.length > 0 ? named : unnamedSubject(ground, from, to);
}

/** The last actor before a cue that its verb can agree with, people and bodies only. */
function lastBefore(ground: Ground, cue: Cue): number {
  const { doc, cast } = ground;
  const sentence = doc.sentences.of[cue.from]!;
  for (let at = cue.from - 1; at >= Math.max(0, cue.from - 80) && sentence - doc.sentences.of[at]! <= 2; at--) {
    const index = actorAt(ground, at);
    if (index >= 0 && cast.actors[index]!.kind !== "place" && agrees(ground, index, cue)) return ownerAt(ground, at, index);
  }
  return -1;
}
