import { Pro } from "../../language/clitics.ts";
import type { EventStatus } from "../../model.ts";
import type { Doc } from "../doc.ts";
import { CLAUSE } from "./marks.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

/** A date mention as deeds need it: where it stands and its value. */
export interface DateAt {
  from: number;
  to: number;
  value: string | null;
}

/** Dates by sentence, so that a long report costs no more a deed than a short one. */
export function datesBySentence(doc: Doc, dates: DateAt[]): Map<number, DateAt[]> {
  const found = new Map<number, DateAt[]>();
  for (const date of dates) {
    if (date.value === null || date.value.startsWith("P")) continue;
    const sentence = doc.sentences.of[date.from]!;
    const list = found.get(sentence);
    if (list === undefined) found.set(sentence, [date]);
    else list.push(date);
  }
  return found;
}

/** A date told of a deed, and how far from the deed's word it stands. */
export interface Told {
  value: string;
  distance: number;
}

/**
 * The date in the same sentence that stands nearest, a finite verb in between counting as distance. A sentence that only carries on from the
 * one before (`كذلك`, `بالتزامن`) has its date. Null where the text tells none.
 */
export function dateOf(scene: Scene, trigger: Trigger, dates: Map<number, DateAt[]>): Told | null {
  const sentence = scene.doc.sentences.of[trigger.from]!;
  const own = nearestDate(scene, trigger, dates.get(sentence) ?? []);
  if (own !== null || !carriesOn(scene.doc, sentence)) return own;
  const before = dates.get(sentence - 1)?.at(-1)?.value ?? null;
  return before === null ? null : { value: before, distance: FARTHEST };
}

function nearestDate(scene: Scene, trigger: Trigger, dates: DateAt[]): Told | null {
  let best: Told | null = null;
  for (const { from: at, to: end, value } of dates) {
    const behind = at >= trigger.to;
    const [from, to] = behind ? [trigger.to, at] : [end, trigger.from];
    const verbs = Math.abs(scene.verbs[to]! - scene.verbs[from]!);
    const closed = behind ? 0 : clausesBetween(scene, from, to);
    const words = Math.max(0, to - from) * (behind ? 1 : BEFORE) + verbs * A_VERB + closed * A_CLAUSE;
    const distance = opensSentence(scene.doc, at) ? Math.min(words, WHOLE_SENTENCE) : words;
    if (value !== null && distance < (best?.distance ?? FARTHEST)) best = { value, distance };
  }
  return best;
}

/** A date before the word is as good as one behind it that stands this much further off. */
const BEFORE = 1.3;
/** A date that opens the sentence (`ويوم السبت، …`, `وفي مايو، …`) holds for all of it, unless another stands nearer. */
const WHOLE_SENTENCE = 15;
const opensSentence = (doc: Doc, at: number): boolean => at - doc.sentences.ranges[doc.sentences.of[at]!]![0] <= 1;
/** What a word that opens a clause counts between a date and the word behind it: `في مايو، كما استأنفت`. */
const A_CLAUSE = 16;
const clausesBetween = ({ marks }: Scene, from: number, to: number): number =>
  to > from ? marks[CLAUSE]![to]! - marks[CLAUSE]![from]! : 0;
/** Words that a finite verb in between is worth. */
const A_VERB = 8;
const CARRYING_ON = new Set(["كذلك", "وكذلك", "بالتزامن", "وبالتزامن", "وتزامنا", "تزامنا", "بالتوازي", "وبالتوازي"]);
const carriesOn = (doc: Doc, sentence: number): boolean =>
  CARRYING_ON.has(doc.words[doc.sentences.ranges[sentence]![0]]?.form ?? "");

const FARTHEST = 45;
const NEGATIONS = new Set(["لم", "لن", "ولم", "ولن", "فلم", "فلن", "عدم", "دون"]);
const DENIALS = new Set(["نفي", "نفت", "ينفي", "تنفي", "نافيا", "نافيه", "ونفي", "ونفت"]);
const PLANS = new Set([
  "المقرر",
  "يعتزم",
  "تعتزم",
  "اعتزامه",
  "المتوقع",
  "المزمع",
  "المرتقب",
  "المرتقبه",
  "سيتم",
  "ستتم",
  "تمهيدا",
  "استعدادا",
  "تحضيرا",
  "سيعقد",
  "ستعقد",
  "سيجري",
  "ستجري",
  "سوف",
  "ينوي",
  "تنوي",
  "عزمه",
  "عزمها",
  "موعد",
]);
const TO_COME = new Set([
  "المقبل",
  "المقبله",
  "القادم",
  "القادمه",
  "المرتقب",
  "المرتقبه",
  "المقرر",
  "المقرره",
  "المزمع",
  "المزمعه",
  "غدا",
  "المنتظر",
  "المنتظره",
]);
const DOUBTS = new Set([
  "قد",
  "ربما",
  "احتمال",
  "احتماليه",
  "امكانيه",
  "يمكن",
  "محتمل",
  "محتمله",
  "المحتمل",
  "المحتمله",
]);

/** Done, planned, denied or only possible: by the words around and the verb's form. */
export function statusOf(doc: Doc, trigger: Trigger): EventStatus {
  const sentence = doc.sentences.of[trigger.from];
  const near = (offset: number): string => {
    const at = offset < 0 ? trigger.from + offset : trigger.to - 1 + offset;
    return doc.sentences.of[at] === sentence ? doc.words[at]!.form : "";
  };
  if (trigger.verbal && (NEGATIONS.has(near(-1)) || near(-1) === "ما")) return "denied";
  if (DENIALS.has(near(-1)) || DENIALS.has(near(-2))) return "denied";
  if ((trigger.pro & Pro.sa) !== 0 || near(-1) === "سوف") return "planned";
  for (let back = 1; back <= 4; back++) if (PLANS.has(near(-back))) return "planned";
  if (!trigger.verbal || trigger.form === "imperfect")
    for (let ahead = 1; ahead <= 4; ahead++) if (TO_COME.has(near(ahead))) return "planned";
  if (trigger.form === "imperfect" && DOUBTS.has(near(-1))) return "possible";
  if (!trigger.verbal && (DOUBTS.has(near(-1)) || DOUBTS.has(near(1)))) return "possible";
  return "actual";
}
