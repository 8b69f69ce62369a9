import type { DeedNoun, DeedVerb, Frame } from "../../lexicon/entries.ts";
import { KIND_BITS, type Sense, type Word } from "../../lexicon/words.ts";
import type { EventType } from "../../model.ts";
import type { Doc, Match } from "../doc.ts";
import type { Tags } from "../tagger/tagger.ts";
import { ruledOut } from "./homographs.ts";
import { objectAt } from "./needs.ts";

/** How a deed is named: by a finite verb, a participle, a verbal noun, another noun, or a phrase. */
export type TriggerForm =
  | "perfect"
  | "imperfect"
  | "jussive"
  | "participle"
  | "passive-participle"
  | "masdar"
  | "noun"
  | "phrase";

/** A word or phrase that may name a deed. */
export interface Trigger {
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  /** Where the name of the deed ends: before `to` where a phrase goes on to describe it. */
  nameTo: number;
  type: EventType;
  mode: string;
  frame: Frame;
  need: string;
  /** What `need` asks of the words around is there; `true` where it asks nothing of them. */
  met: boolean;
  /** The token of the object that `need` asks for; -1 where it asks for none or none is there. */
  object: number;
  weight: number;
  /** What the tagger thinks of its first word. */
  margin: number;
  form: TriggerForm;
  /** Finite verb, or noun (verbal nouns and participles included). */
  verbal: boolean;
  passive: boolean;
  definite: boolean;
  /** Letters before the stem, the article not counted. */
  letters: number;
  pro: number;
  pronoun: string;
  lemma: string;
  /** What else the word may be. */
  also: number;
  dual: boolean;
}

/** Below this, the tagger's doubts are enough to pass a word by. */
const SURELY_NOT = -5;

/** Every word and phrase that the lexicon ties to a deed and the tagger doesn't rule out, in order; where phrases overlap, the longest. */
export function findTriggers(doc: Doc, tags: Tags): Trigger[] {
  const found: Trigger[] = [];
  const phrases = longestPhrases(doc);
  for (let at = 0; at < doc.words.length; at++) {
    const phrase = phrases.get(at);
    if (phrase !== undefined) {
      found.push(phraseTrigger(doc, phrase, tags.margins.deeds[at]!));
      at = phrase.to - 1;
      continue;
    }
    const word = doc.words[at]!;
    if ((word.kinds & (KIND_BITS.deed | KIND_BITS.deedNoun)) === 0 || tags.margins.deeds[at]! < SURELY_NOT) continue;
    const trigger = likeliest(doc, at, word.senses, tags.margins.deeds[at]!);
    if (trigger !== null) found.push(trigger);
  }
  return followObjects(found);
}

/** `أجرى زيارة`, `عقد قمة`, `شن غارة`: a verb that says little is of the kind and mode of the deed that is its object. */
function followObjects(triggers: Trigger[]): Trigger[] {
  const byToken = new Map(triggers.map((trigger) => [trigger.from, trigger]));
  for (const trigger of triggers) {
    if (trigger.object < 0) continue;
    const object = byToken.get(trigger.object);
    if (object === undefined || object.verbal || object.type !== trigger.type) trigger.object = -1;
    else if (object.mode !== "") trigger.mode = object.mode;
  }
  return triggers;
}

function longestPhrases(doc: Doc): Map<number, Match & { entry: DeedNoun }> {
  const found = new Map<number, Match & { entry: DeedNoun }>();
  for (const match of doc.matches) {
    if (match.to - match.from < 2 || found.has(match.from)) continue;
    const entry = match.entries.find((candidate) => candidate.kind === "deedNoun");
    if (entry?.kind === "deedNoun") found.set(match.from, { ...match, entry });
  }
  return found;
}

function phraseTrigger(
  doc: Doc,
  { from, to, letters, pro, entry }: Match & { entry: DeedNoun },
  margin: number,
): Trigger {
  const head = headOf(doc, from, entry);
  return {
    from,
    to,
    nameTo: head === undefined ? to : from + 1,
    type: entry.type,
    mode: entry.mode,
    frame: entry.frame,
    need: entry.need,
    met: true,
    object: -1,
    weight: entry.weight,
    margin,
    form: "phrase",
    verbal: false,
    passive: false,
    definite: entry.word.startsWith("ال"),
    letters,
    pro,
    pronoun: "",
    lemma: head ?? entry.word,
    also: 0,
    dual: false,
  };
}

const NAMES_IT_ALONE = 0.6;

/** `العدوان الإسرائيلي`, `هجوم إرهابي`: the first word names the deed, what follows only describes it. Its lexicon form, or undefined. */
function headOf(doc: Doc, from: number, { type }: DeedNoun): string | undefined {
  const head = doc.words[from]!.senses.find(
    ({ entry }) => entry.kind === "deedNoun" && entry.type === type && entry.weight >= NAMES_IT_ALONE,
  )?.entry;
  return head?.kind === "deedNoun" ? head.word : undefined;
}

/** The sense that fits best: whose object stands near, a noun's own line before a verb's noun, a finite verb before a participle. */
function likeliest(doc: Doc, at: number, senses: Sense[], margin: number): Trigger | null {
  let best: Sense | null = null;
  let top = Number.NEGATIVE_INFINITY;
  let objectOfBest = -1;
  const raw = doc.text.slice(doc.tokens.start[at]!, doc.tokens.end[at]!);
  for (const sense of senses) {
    const { entry, inflection } = sense;
    if (entry.kind !== "deed" && entry.kind !== "deedNoun") continue;
    if (ruledOut(doc, at, sense, raw) || (inflection?.aspect === "masdar" && hasOwnLine(senses, entry.type))) continue;
    const needsObject = entry.need.startsWith("obj:");
    const object = needsObject ? objectAt(doc, at, entry.need) : -1;
    if (needsObject && object < 0 && sense.pronoun === "") continue;
    let score = entry.weight + (needsObject ? (object < 0 ? -0.7 : 0.4) : 0) - (sense.pronoun === "" ? 0 : 0.1);
    if (entry.kind === "deedNoun") score += 0.15;
    if (inflection?.aspect === "participle" || inflection?.aspect === "passive-participle") score -= 0.3;
    if (score > top) [best, top, objectOfBest] = [sense, score, object];
  }
  return best === null ? null : wordTrigger(at, best, objectOfBest, margin, doc.words[at]!);
}

const hasOwnLine = (senses: Sense[], type: EventType): boolean =>
  senses.some(({ entry }) => entry.kind === "deedNoun" && entry.type === type);

const OTHER_MEANINGS =
  KIND_BITS.reporting |
  KIND_BITS.office |
  KIND_BITS.style |
  KIND_BITS.act |
  KIND_BITS.bodyHead |
  KIND_BITS.placeHead |
  KIND_BITS.given |
  KIND_BITS.family |
  KIND_BITS.casualty;

function wordTrigger(at: number, sense: Sense, object: number, margin: number, word: Word): Trigger {
  const entry = sense.entry as DeedVerb | DeedNoun;
  const form = sense.inflection?.aspect ?? "noun";
  return {
    from: at,
    to: at + 1,
    nameTo: at + 1,
    type: entry.type,
    mode: entry.mode,
    frame: entry.frame,
    need: entry.need,
    met: object >= 0 || !entry.need.startsWith("obj:"),
    object,
    weight: entry.weight,
    margin,
    form,
    verbal: form === "perfect" || form === "imperfect" || form === "jussive",
    passive: sense.inflection?.voice === "passive",
    definite: sense.definite,
    letters: sense.letters - (sense.definite ? 2 : 0),
    pro: sense.pro,
    pronoun: sense.pronoun,
    lemma: entry.kind === "deed" ? entry.lemma : entry.word,
    also: word.kinds & OTHER_MEANINGS,
    dual:
      sense.inflection !== undefined
        ? sense.inflection.number === "d"
        : /(?:ان|ين)$/.test(word.form) && !/[انين]$/.test(entry.kind === "deedNoun" ? entry.word : ""),
  };
}
