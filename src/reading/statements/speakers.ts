import { agrees } from "./agreement.ts";
import type { Content } from "./content.ts";
import type { Cue } from "./cues.ts";
import { actorAt, formAt, type Ground, sentenceStart, signAt } from "./ground.ts";
import { namedBelow } from "./headline.ts";
import { honoured } from "./honoured.ts";
import { issuersOf } from "./issuers.ts";
import { phraseSeated, seated } from "./seat.ts";
import { bothSides, definiteSubject, holderOf, unnamedSubject } from "./sources.ts";
import { startOfSubject } from "./subject.ts";
import { lateSubject, ownerAt, subjectsIn, subjectsInClause } from "./subjects.ts";

/** Remembers who spoke last, so that `وأضاف` goes on from the right speaker. */
export interface Floor {
  /** The speakers of the last saying at the level of the report itself, and on whose word. */
  speakers: number[];
  via: number[];
  sentence: number;
}

/**
 * Who says it: the subject `ahead` of the verb, else behind it, else whoever had the floor.
 * `governing` are the speakers of the saying before in the same sentence, whose clause a participle goes on with; `told` is what the
 * saying around this one tells.
 */
export function speakersOf(
  ground: Ground,
  cue: Cue,
  content: Content,
  ahead: number[],
  floor: Floor | null,
  governing: number[] | null,
  told: [from: number, to: number] | null,
): number[] {
  const below = namedBelow(ground, cue);
  if (below >= 0) return [below];
  if (cue.form === "colon") return colonSpeakers(ground, cue);
  if (cue.form === "participle") return participleSpeakers(ground, cue, floor, governing);
  const [from, to] = content.subject;
  if (ahead.length > 0) return ahead;
  const owner = cue.form === "noun" ? nounSpeakers(ground, cue, governing, floor) : [];
  if (owner.length > 0) return owner;
  const both = bothSides(ground, from);
  if (both.length > 0) return both;
  const styled = honoured(ground, startOfSubject(ground.doc, from), governing ?? floor?.speakers ?? []);
  if (styled.length > 0) return styled;
  const known =
    floor !== null && floor.speakers.length > 0 && floor.speakers.some((index) => agrees(ground, index, cue));
  if (known && isThatVerySource(ground, from)) return floor.speakers;
  const issuers = issuersOf(ground, from, to, floor);
  if (issuers !== null) return issuers;
  const behind = seated(ground, from, to, cue.form === "source").filter(
    (index, order) => order > 0 || !known || agrees(ground, index, cue),
  );
  const goesOn = governing ?? floor?.speakers ?? [];
  if (
    behind.length === 1 &&
    goesOn.length > 0 &&
    !goesOn.includes(behind[0]!) &&
    isAccused(ground, behind[0]!, cue, content)
  )
    return goesOn;
  if (behind.length > 0) return holderOf(ground, behind, from, to);
  const late = cue.form === "verb" ? lateSubject(ground, from, to) : [];
  if (late.length > 0) return late;
  const named = definiteSubject(ground, from, to);
  if (named.length > 0) return named;
  const unnamed = unnamedSubject(ground, from, to);
  if (unnamed.length > 0) return unnamed;
  // A dual or plural verb has its subject before it.
  const phrase = takesPerson(cue) || cue.number === "d" || cue.number === "p" ? [] : phraseSeated(ground, from, to);
  if (phrase.length > 0) return phrase;
  if (cue.form === "source")
    return /^(?:قوله|قولها|قولهم|تعبيره|تعبيرها|وصفه|وصفها|رايه|رايها|تقديره)$/.test(formAt(ground.doc, from))
      ? (governing ?? floor?.speakers ?? [])
      : [];
  if (cue.form === "noun") return [];
  const inner = told === null ? [] : subjectsInClause(ground, told[0], Math.min(cue.from, told[0] + 6));
  if (governing === null && inner.length > 0 && agrees(ground, inner[0]!, cue)) return inner;
  return floorSpeakers(ground, cue, floor, governing);
}

/** `المصدر نفسه`, `المتحدث ذاته`: whoever spoke last. */
const isThatVerySource = ({ doc }: Ground, at: number): boolean =>
  /^(?:ال(?:مصدر|متحدث|مسؤول|مسوول|جهه|مصادر|مرجع)|ذات|نفس)$/.test(formAt(doc, at)) &&
  /^(?:نفسه|نفسها|ذاته|ذاتها|عينه|عينها|المصدر|المصادر|المتحدث)$/.test(formAt(doc, at + 1));

/** Verbs that need an object beside what they say of it: the one name between `اتهم` and `ب` is the accused. */
const WITH_OBJECT = /^(?:اتهم|وصف|شبه)$/;
function isAccused({ doc, cast }: Ground, behind: number, cue: Cue, content: Content): boolean {
  if (cue.pronoun !== "" || !WITH_OBJECT.test(cue.lemma) || !["ب", "أن"].includes(content.marker)) return false;
  // Whom it is said of stands behind the subject.
  if (content.subject[1] === content.from && content.letters === 0) return false;
  let last = content.subject[1] - 1;
  while (last > cue.to && signAt(doc, last) !== "") last--;
  const object = formAt(doc, last);
  const isAdjective = cast.at[last - 1] === behind && /ه$/.test(object) && /ه$/.test(formAt(doc, last - 1));
  return cast.at[last] === behind || isAdjective || !object.startsWith("ال");
}

/** Verbs whose object is somebody: a noun of nobody known behind them is no subject. */
const WITH_PERSON = /^(?:دعا|طالب|حث|ناشد|اتهم|وصف|شبه|هنأ|شكر|حذر|سأل|أبلغ|أخبر|طمأن|كلف|انتقد|أمر|طلب)$/;
const takesPerson = (cue: Cue): boolean => cue.form !== "verb" || WITH_PERSON.test(cue.lemma);

/** How far before `قوله` its عن may stand. */
const NOUN_REACH = 30;

/** `نقلت الصحيفة عن X قوله`: behind عن stands whose saying it is; else a saying with a pronoun goes on with whoever speaks. */
function nounSpeakers(ground: Ground, cue: Cue, governing: number[] | null, floor: Floor | null): number[] {
  const { doc } = ground;
  if (formAt(doc, cue.from - 1) === "مع") return governing ?? floor?.speakers ?? [];
  if (!/(?:ه|ها|هم|هما)$/.test(formAt(doc, cue.from))) return [];
  const start = Math.max(sentenceStart(doc, cue.from), cue.from - NOUN_REACH);
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
  if (governing?.some((index) => agrees(ground, index, cue))) return governing;
  const start = sentenceStart(ground.doc, cue.from);
  if (cue.from - start > 3 && governing === null) {
    const main = subjectsInClause(ground, start, cue.from).filter(
      (index) => ground.cast.actors[index]!.kind !== "place" || cue.gender === "f",
    );
    if (main.length > 0 && main.some((index) => agrees(ground, index, cue))) return main;
  }
  if (
    floor !== null &&
    floor.speakers.length > 0 &&
    (floor.speakers.length > 1 || agrees(ground, floor.speakers[0]!, cue))
  )
    return floor.speakers;
  const recent = lastBefore(ground, cue);
  return recent >= 0 ? [recent] : (floor?.speakers ?? []);
}

/** `X: …`, `قال X: …`: the subject of the line, or whoever stands right before the colon. */
function colonSpeakers(ground: Ground, cue: Cue): number[] {
  const start = sentenceStart(ground.doc, cue.from);
  const first = subjectsIn(ground, start, cue.from);
  if (first.length > 0) return first.slice(0, 1);
  const direct = actorAt(ground, cue.from - 1);
  return direct >= 0 ? [ownerAt(ground, cue.from - 1, direct)] : unnamedSubject(ground, start, cue.from);
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
    if (index >= 0 && cast.actors[index]!.kind !== "place" && agrees(ground, index, cue))
      return ownerAt(ground, at, index);
  }
  return -1;
}
