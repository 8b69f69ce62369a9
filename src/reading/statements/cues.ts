import { Pro } from "../../language/clitics.ts";
import { TokenKind } from "../../language/tokens.ts";
import type { ReportedObject, ReportingNoun, ReportingVerb } from "../../lexicon/entries.ts";
import { KIND_BITS, type Sense } from "../../lexicon/words.ts";
import type { Act } from "../../model.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import type { Tags } from "../tagger/tagger.ts";
import { formAt, isThat, PREPOSITIONS } from "./ground.ts";

/** How a cue stands in its sentence, which decides where its speaker and content are to be looked for. */
export type CueForm = "verb" | "participle" | "noun" | "source" | "colon";

/** A word that may report a saying. */
export interface Cue {
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  form: CueForm;
  act: Act;
  /** Objects that make it a saying, where the lexicon names some. */
  objects: ReportedObject[];
  /** How content may follow: particles, prepositions, `obj`, `quote`. */
  frame: string[];
  lemma: string;
  /** Proclitics (`Pro` bits) of the first word, and its letters before the stem. */
  pro: number;
  letters: number;
  gender: "m" | "f" | "";
  number: "s" | "d" | "p" | "";
  /** What the tagger thinks of it: above 0 a cue. */
  margin: number;
  weight: number;
  /** The object pronoun written onto it (أكده), or "". */
  pronoun: string;
}

const CONTENT_PREPOSITIONS = ["إن", "أن", "ب", "على", "إلى", "عن", "ل", "من", "obj", "quote"];

/** All words of a text that the lexicon or the tagger takes for cues, in order. */
export function findCues(doc: Doc, cast: Cast, tags: Tags): Cue[] {
  const cues: Cue[] = [];
  const phrases = reportingPhrases(doc);
  for (let at = 0; at < doc.tokens.length; at++) {
    const word = doc.words[at]!;
    if (doc.tokens.kind[at] === TokenKind.punctuation) {
      if (word.form === ":") cues.push(colonCue(at, tags.margins.cues[at]!));
      continue;
    }
    const phrase = phrases.get(at);
    if (phrase !== undefined) {
      cues.push(sourceCue(at, phrase.to, phrase.entry, phrase.letters, tags.margins.cues[at]!));
      at = phrase.to - 1;
      continue;
    }
    const margin = tags.margins.cues[at]!;
    if (margin < HOPELESS || (margin <= 0 && (word.kinds & CUE_KINDS) === 0)) continue;
    if (isImpersonal(doc, at) || isAcross(doc, at) || (margin < 3 && standsInName(cast, at))) continue;
    const sense = bestSense(doc, at);
    const noun = margin > 0 ? doc.words[at]!.senses.find(({ entry }) => entry.kind === "reportingNoun") : undefined;
    if (sense !== undefined) {
      const cue = cueOf(at, sense, margin);
      if (cue.form === "noun" && isPerformed(doc, at)) cue.margin = Math.max(margin, SURE);
      if (cue.form !== "noun" || cue.margin > HOPELESS_NOUN) cues.push(cue);
    } else if (noun?.entry.kind === "reportingNoun")
      cues.push({ ...sourceCue(at, at + 1, noun.entry, noun.letters - (noun.definite ? 2 : 0), margin), form: "noun" });
    else if (tags.labels.cues[at] === 1) cues.push(unlistedCue(doc, at, margin));
  }
  return cues;
}

/** What a verbal noun that is performed counts, whatever the tagger thinks of it. */
const SURE = 3;
const PERFORMING = /^[وف]?(?:تم|يتم|جري|شهد|شهدت|تضمن|تضمنت|تخلل|تخلله|تخللها|مع)$/;

/** Stands for a verb: `تم التأكيد على…`, whose speaker stays unnamed, or `نقلت الصحيفة عن X تأكيده…`. */
const isPerformed = (doc: Doc, at: number): boolean =>
  /^و?ال/.test(formAt(doc, at))
    ? PREPOSITIONS.has(formAt(doc, at + 1)) && isBehind(doc, at, PERFORMING, 3)
    : /(?:ه|ها|هم)$/.test(formAt(doc, at)) && isBehind(doc, at, /^عن$/, 14) && isBehind(doc, at, PASSING, 25);

const PASSING = /^[وف]?[تي]?نقل(?:ت|وا)?$/;

/** Such a word stands within so many tokens before, in the same line. */
function isBehind(doc: Doc, at: number, word: RegExp, reach: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - reach) && doc.tokens.breaks[before + 1] === 0; before--)
    if (word.test(formAt(doc, before))) return true;
  return false;
}

/** Below these margins no other sign makes a word a cue, so nobody needs to look further. */
const HOPELESS = -4.5;
const HOPELESS_NOUN = -1;

const CUE_KINDS = KIND_BITS.reporting | KIND_BITS.reportingNoun;

/** `يذكر أن`, `يشار إلى أن`: the paper's own note on what is known, nobody's saying. */
function isImpersonal(doc: Doc, at: number): boolean {
  if (!/^و?(?:يذكر|يشار|يلاحظ)$/.test(formAt(doc, at))) return false;
  return isThat(formAt(doc, at + 1)) || (formAt(doc, at + 1) === "الي" && isThat(formAt(doc, at + 2)));
}

/** `قال عبر منصته`: the preposition, where no عن follows as it does the verb (`عبر عن أسفه`). */
function isAcross(doc: Doc, at: number): boolean {
  if (formAt(doc, at) !== "عبر") return false;
  for (let next = at + 1; next <= at + ACROSS_REACH && doc.tokens.breaks[next] === 0; next++)
    if (/^عن(?:ه|ها)?$/.test(formAt(doc, next))) return false;
  return true;
}

const ACROSS_REACH = 25;

function standsInName(cast: Cast, at: number): boolean {
  const index = cast.at[at]!;
  return index >= 0 && cast.actors[index]!.mentions.some((mention) => mention.from <= at && at < mention.to);
}

/** What the shortened imperfect stands behind, folded: negation, command and purpose. */
const BEFORE_JUSSIVE = new Set(["لم", "ولم", "فلم", "لن", "ولن", "لا", "ولا", "ان", "بان", "لكي", "كي", "حتي", "الا"]);

function bestSense(doc: Doc, at: number): Sense | undefined {
  let best: Sense | undefined;
  let bestRank = -1;
  for (const sense of doc.words[at]!.senses) {
    if (sense.entry.kind !== "reporting") continue;
    if (
      sense.inflection?.aspect === "jussive" &&
      (sense.pro & Pro.li) === 0 &&
      !BEFORE_JUSSIVE.has(formAt(doc, at - 1))
    )
      continue;
    const rank = rankOf(sense);
    if (rank > bestRank) {
      best = sense;
      bestRank = rank;
    }
  }
  return best;
}

/** Of several readings of a form, the finite verb goes first, then the participle, then the verbal noun; heavier verbs before lighter. */
function rankOf(sense: Sense): number {
  const aspect = sense.inflection?.aspect ?? "";
  const order =
    aspect === "perfect" || aspect === "imperfect" ? 4 : aspect === "jussive" ? 2 : aspect === "participle" ? 3 : 1;
  return order + (sense.entry as ReportingVerb).weight + (sense.pronoun === "" ? 0.5 : 0);
}

function cueOf(at: number, sense: Sense, margin: number): Cue {
  const verb = sense.entry as ReportingVerb;
  const aspect = sense.inflection?.aspect ?? "";
  const form: CueForm =
    aspect === "masdar" ? "noun" : aspect === "participle" || aspect === "passive-participle" ? "participle" : "verb";
  return {
    from: at,
    to: at + 1,
    form,
    act: verb.act,
    objects: verb.objects,
    frame: verb.frame,
    lemma: verb.lemma,
    pro: sense.pro,
    letters: sense.letters,
    gender: sense.inflection?.gender ?? "",
    number: sense.inflection?.number ?? "",
    margin,
    weight: verb.weight,
    pronoun: sense.pronoun,
  };
}

function unlistedCue(doc: Doc, at: number, margin: number): Cue {
  const { form } = doc.words[at]!;
  const conjunction = /^[وف](?=...)/.test(form);
  return {
    from: at,
    to: at + 1,
    form: "verb",
    act: "assert",
    objects: [],
    frame: CONTENT_PREPOSITIONS,
    lemma: form,
    pro: conjunction ? Pro.wa : 0,
    letters: conjunction ? 1 : 0,
    gender: form.endsWith("ت") ? "f" : "",
    number: "",
    margin,
    weight: 0.5,
    pronoun: "",
  };
}

function colonCue(at: number, margin: number): Cue {
  return {
    from: at,
    to: at + 1,
    form: "colon",
    act: "assert",
    objects: [],
    frame: ["quote"],
    lemma: ":",
    pro: 0,
    letters: 0,
    gender: "",
    number: "",
    margin,
    weight: 0.5,
    pronoun: "",
  };
}

function sourceCue(from: number, to: number, entry: ReportingNoun, letters: number, margin: number): Cue {
  return {
    from,
    to,
    form: "source",
    act: entry.act,
    objects: [],
    frame: entry.frame,
    lemma: entry.word,
    pro: 0,
    letters,
    gender: "",
    number: "",
    margin,
    weight: 1,
    pronoun: "",
  };
}

/** Verbs of passing on (نقل، أورد، ذكر): behind their عن stands who says it, not what. */
export const passesOn = (cue: Cue): boolean =>
  cue.form === "verb" && /^(?:نقل|[اأ]ورد|نشر|تناقل|ذكر|تداول)/.test(cue.lemma);

/** What opens a phrase that names a source; a verb behind it (`بحسب ما ذكر`) is the cue itself. */
const SOURCE_OPENERS = new Set(["بحسب", "حسب", "وفق", "وفقا", "طبقا", "نقلا", "استنادا", "تبعا", "علي"]);

interface Phrase {
  to: number;
  entry: ReportingNoun;
  letters: number;
}

/** `بحسب`, `وفقا ل`, `نقلا عن`: words and phrases of the lexicon that name a source, by their first token. */
function reportingPhrases(doc: Doc): Map<number, Phrase> {
  const found = new Map<number, Phrase>();
  const add = (from: number, to: number, entry: ReportingNoun, letters: number) => {
    if (found.has(from) || !SOURCE_OPENERS.has(formAt(doc, from).slice(letters))) return;
    const end = reportsByVerb(doc, from, to)
      ? -1
      : formAt(doc, from + 1) === "ما" || formAt(doc, from + 1) === "لما"
        ? from + 1
        : to;
    if (end > from) found.set(from, { to: end, entry, letters });
  };
  for (const match of doc.matches) {
    const entry = match.entries.find((candidate) => candidate.kind === "reportingNoun");
    if (entry?.kind === "reportingNoun") add(match.from, match.to, entry, match.letters);
  }
  doc.words.forEach((word, at) => {
    if ((word.kinds & KIND_BITS.reportingNoun) === 0) return;
    const sense = word.senses.find((candidate) => candidate.entry.kind === "reportingNoun");
    if (sense?.entry.kind === "reportingNoun") add(at, at + 1, sense.entry, sense.letters);
  });
  return found;
}

/** `بحسب ما ذكرت`, `وفقا لما أفاد`: a reporting verb stands behind the ما of the phrase. */
function reportsByVerb(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    if (!["ما", "لما", "حسبما", "وفقما"].includes(formAt(doc, at))) continue;
    return [at + 1, at + 2].some((behind) => ((doc.words[behind]?.kinds ?? 0) & KIND_BITS.reporting) !== 0);
  }
  return false;
}
