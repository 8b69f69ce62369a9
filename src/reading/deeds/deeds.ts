import { lengthOfLetters } from "../../language/fold.ts";
import type { EventStatus, EventType, Span } from "../../model.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import type { Saying } from "../statements/statements.ts";
import type { Tags } from "../tagger/tagger.ts";
import { mergeDeeds } from "./merge.ts";
import { clauseAround, type Participants, participantsOf } from "./participants.ts";
import { findTriggers, type Trigger } from "./triggers.ts";

/** A date mention as deeds need it: where it stands and its value. */
export interface DateAt {
  from: number;
  to: number;
  value: string | null;
}

/** A deed, with actors by index. */
export interface Deed extends Participants {
  type: EventType;
  mode: string;
  triggers: Span[];
  /** Folded words of the triggers, for telling whether two mentions mean one deed. */
  lemmas: string[];
  date: string | null;
  status: EventStatus;
  /** First token that names it. */
  at: number;
}

/** The deeds of a report: each once, however often it is named. */
export function findDeeds(doc: Doc, cast: Cast, tags: Tags, dates: DateAt[], sayings: Saying[]): Deed[] {
  const triggers = findTriggers(doc, tags);
  const finite = finiteVerbs(doc);
  const deeds: Deed[] = [];
  for (const trigger of triggers) {
    if (cast.at[trigger.from]! >= 0 && !standsAsNoun(cast, trigger)) continue;
    if (isWish(doc, trigger, sayings)) continue;
    const clause = clauseAround(doc, trigger, finite);
    const participants = participantsOf(doc, cast, trigger, clause);
    if (!accept(doc, cast, trigger, participants)) continue;
    deeds.push({
      ...participants, type: trigger.type, mode: trigger.mode, triggers: [triggerSpan(doc, trigger)], lemmas: [trigger.lemma],
      date: dateOf(doc, trigger, clause, dates), status: statusOf(doc, trigger), at: trigger.from,
    });
  }
  return mergeDeeds(deeds);
}

/** A name such as `لقاء الأحبة` covers its words; a trigger inside a name is none. */
const standsAsNoun = (cast: Cast, trigger: Trigger): boolean =>
  cast.actors[cast.at[trigger.from]!]!.mentions.every((mention) => trigger.from < mention.from || trigger.from >= mention.to);

function finiteVerbs(doc: Doc): number[] {
  const found: number[] = [];
  doc.words.forEach((word, at) => {
    const isVerb = word.senses.some((sense) => (sense.entry.kind === "reporting" || sense.entry.kind === "deed") && (sense.inflection?.aspect === "perfect" || sense.inflection?.aspect === "imperfect"));
    const isNoun = word.senses.some((sense) => sense.inflection === undefined || sense.inflection.aspect === "masdar");
    if (isVerb && !isNoun) found.push(at);
  });
  return found;
}

const WISHES = new Set(["ضروره", "بضروره", "اهميه", "باهميه", "يجب", "ينبغي", "بهدف", "لاجل", "اجل", "وجوب", "امكانيه", "احتمال", "رغبه", "رغبته", "استعداد", "استعداده", "دون", "عدم", "لمنع", "منع", "حال", "اذا", "لو", "الي"]);

/** What somebody demands, wishes, warns of or promises is no deed. */
function isWish(doc: Doc, trigger: Trigger, sayings: Saying[]): boolean {
  if (trigger.margin > 2) return false;
  const inside = sayings.filter((saying) => saying.tokens[0] <= trigger.from && trigger.from < saying.tokens[1]);
  if (inside.some((saying) => saying.act === "demand" || saying.act === "promise" || saying.act === "warn") && trigger.margin <= 0) return true;
  for (let at = Math.max(0, trigger.from - 2); at < trigger.from; at++) if (WISHES.has(doc.words[at]!.form) && trigger.margin <= 0) return true;
  return trigger.verbal && /^(?:ان|لان|كي|لكي)$/.test(doc.words[trigger.from - 1]?.form ?? "") && trigger.imperfect && trigger.margin <= 0;
}

function accept(doc: Doc, cast: Cast, trigger: Trigger, participants: Participants): boolean {
  const { actors, recipients, present } = participants;
  const people = [...actors, ...recipients, ...present];
  let score = trigger.margin + (trigger.weight - 0.5) * 3;
  if (people.length === 0) score -= 1;
  if (trigger.need === "person" && !people.some((index) => cast.actors[index]!.kind !== "place")) score -= 2;
  if (trigger.need === "body" && people.length === 0) score -= 2;
  if (trigger.need.startsWith("obj:") && !objectNear(doc, trigger)) score -= 4;
  return score > 0;
}

function objectNear(doc: Doc, trigger: Trigger): boolean {
  const wanted = trigger.need.slice(4).split("|");
  for (let at = trigger.to; at < Math.min(doc.words.length, trigger.to + 8); at++) {
    const { form } = doc.words[at]!;
    if (wanted.some((word) => form === word || form.replace(/^(?:و|ب|ل)?(?:ال)?/, "").startsWith(word))) return true;
  }
  return false;
}

function dateOf(doc: Doc, trigger: Trigger, clause: [number, number], dates: DateAt[]): string | null {
  const sentence = doc.sentences.of[trigger.from];
  let best: string | null = null;
  let nearest = 40;
  for (const date of dates) {
    if (date.value === null || date.value.startsWith("P") || doc.sentences.of[date.from] !== sentence) continue;
    const distance = date.from >= trigger.to ? date.from - trigger.to : (trigger.from - date.to) * 1.5;
    const inside = date.from >= clause[0] && date.from < clause[1];
    const cost = distance + (inside ? 0 : 15);
    if (cost < nearest) {
      nearest = cost;
      best = date.value;
    }
  }
  return best;
}

function statusOf(doc: Doc, trigger: Trigger): EventStatus {
  const before = [1, 2, 3].map((back) => doc.words[trigger.from - back]?.form ?? "");
  if (trigger.verbal && (before[0] === "لم" || before[0] === "لن" || before[0] === "لا" || before[0] === "ما")) return "denied";
  if (before.some((form) => /^و?(?:نفي|نفت|ينفي)$/.test(form))) return "denied";
  if (trigger.future || before[0] === "سوف") return "planned";
  if (before.some((form) => ["المقرر", "يعتزم", "تعتزم", "المتوقع", "المزمع", "المرتقب", "المرتقبه", "سيتم", "تمهيدا", "ستعقد", "سيعقد"].includes(form))) return "planned";
  if (doc.words.slice(trigger.to, trigger.to + 4).some((word) => ["المقبل", "المقبله", "القادم", "القادمه", "المرتقب", "المرتقبه", "المقرر", "المزمع", "غدا"].includes(word.form))) return "planned";
  if (trigger.imperfect && (before[0] === "قد" || before[0] === "ربما")) return "possible";
  return "actual";
}

function triggerSpan(doc: Doc, trigger: Trigger): Span {
  const start = doc.tokens.start[trigger.from]!;
  const raw = doc.text.slice(start, doc.tokens.end[trigger.from]!);
  return [start + (trigger.letters > 0 ? lengthOfLetters(raw, trigger.letters) : 0), doc.tokens.end[trigger.to - 1]!];
}
