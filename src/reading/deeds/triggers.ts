import { Pro } from "../../language/clitics.ts";
import type { DeedNoun, DeedVerb, Frame } from "../../lexicon/entries.ts";
import type { Sense } from "../../lexicon/words.ts";
import type { EventType } from "../../model.ts";
import type { Doc } from "../doc.ts";
import type { Tags } from "../tagger/tagger.ts";

/** A word that may name a deed. */
export interface Trigger {
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  type: EventType;
  mode: string;
  frame: Frame;
  need: string;
  weight: number;
  margin: number;
  /** Finite verb, or noun (verbal nouns included). */
  verbal: boolean;
  passive: boolean;
  future: boolean;
  imperfect: boolean;
  gender: string;
  /** Letters before the stem, and the same without the article. */
  letters: number;
  pro: number;
  pronoun: string;
  lemma: string;
}

/** Every word and phrase that the lexicon ties to a deed, in order. */
export function findTriggers(doc: Doc, tags: Tags): Trigger[] {
  const found: Trigger[] = [];
  const phrases = new Map(doc.matches.flatMap((match) => {
    const entry = match.entries.find((candidate) => candidate.kind === "deedNoun");
    return entry?.kind === "deedNoun" && match.to - match.from > 1 ? [[match.from, { to: match.to, entry, letters: match.letters, pro: match.pro }] as const] : [];
  }).reverse());
  for (let at = 0; at < doc.words.length; at++) {
    const phrase = phrases.get(at);
    if (phrase !== undefined) {
      found.push(nounTrigger(at, phrase.to, phrase.entry, phrase.letters, phrase.pro, "", tags.margins.deeds[at]!));
      at = phrase.to - 1;
      continue;
    }
    const sense = heaviest(doc.words[at]!.senses);
    if (sense === undefined) continue;
    const margin = tags.margins.deeds[at]!;
    if (sense.entry.kind === "deedNoun") found.push(nounTrigger(at, at + 1, sense.entry, sense.letters - (sense.definite ? 2 : 0), sense.pro, sense.pronoun, margin));
    else found.push(verbTrigger(at, sense, sense.entry as DeedVerb, margin));
  }
  return found;
}

function heaviest(senses: Sense[]): Sense | undefined {
  let best: Sense | undefined;
  let top = 0;
  for (const sense of senses) {
    const { entry } = sense;
    if (entry.kind !== "deed" && entry.kind !== "deedNoun") continue;
    const weight = entry.weight + (sense.pronoun === "" ? 0.1 : 0) + (sense.inflection?.aspect === "passive-participle" || sense.inflection?.aspect === "participle" ? -0.3 : 0);
    if (best === undefined || weight > top) {
      best = sense;
      top = weight;
    }
  }
  return best;
}

function nounTrigger(from: number, to: number, entry: DeedNoun, letters: number, pro: number, pronoun: string, margin: number): Trigger {
  return {
    from, to, type: entry.type, mode: entry.mode, frame: entry.frame, need: entry.need, weight: entry.weight, margin, verbal: false, passive: false,
    future: false, imperfect: false, gender: "", letters, pro, pronoun, lemma: entry.word,
  };
}

function verbTrigger(at: number, sense: Sense, entry: DeedVerb, margin: number): Trigger {
  const { inflection } = sense;
  const aspect = inflection?.aspect ?? "";
  const verbal = aspect === "perfect" || aspect === "imperfect" || aspect === "jussive";
  return {
    from: at, to: at + 1, type: entry.type, mode: entry.mode, frame: entry.frame, need: entry.need, weight: entry.weight, margin, verbal,
    passive: inflection?.voice === "passive", future: (sense.pro & Pro.sa) !== 0, imperfect: aspect === "imperfect", gender: inflection?.gender ?? "",
    letters: sense.letters - (sense.definite ? 2 : 0), pro: sense.pro, pronoun: sense.pronoun, lemma: entry.lemma,
  };
}
