import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { type Cue, passesOn } from "./cues.ts";
import { actorAt, formAt, type Ground, isComma, isThat, PREPOSITIONS, sentenceEnd, signAt } from "./ground.ts";
import { endOfCircumstance, endOfFirstActor, endOfSubject, startOfSubject } from "./subject.ts";

/** What joins a cue to the words it reports. */
export interface Lead {
  /** First token of the content. */
  from: number;
  /** Letters of that token that are a particle (بالدور → الدور). */
  letters: number;
  /** `أن`, a preposition, `obj`, `quote`, or `colon`. */
  marker: string;
  /** Where the subject, if it stands behind the cue, ends. */
  subjectEnd: number;
}

/** How far behind a cue its content may begin. */
const REACH = 45;
/** How far behind the subject a preposition of the cue's frame may stand. */
const NEAR = 3;
/** And that of a verb that takes no clause: `أعرب، في لقاء مع نظيره، عن أمله`. */
const FAR = 20;

/** Words after which أن opens a clause of time or contrast, and no content: بعد أن، غير أن. */
const BEFORE_OTHER_THAT = new Set([
  "بعد",
  "وبعد",
  "قبل",
  "وقبل",
  "منذ",
  "باعتبار",
  "رغم",
  "برغم",
  "مع",
  "غير",
  "الا",
  "دون",
  "بدون",
  "حتي",
  "لولا",
  "شان",
  "يمكن",
  "يجب",
  "ينبغي",
  "يفترض",
  "كما",
  "بشرط",
  "شريطه",
  "علما",
  "بما",
]);

const opensClause = (doc: Doc, at: number): boolean =>
  isThat(formAt(doc, at)) && !BEFORE_OTHER_THAT.has(formAt(doc, at - 1));

/** Finds where the content behind a cue begins, and what joins it to the cue; null where nothing does. `named` says that its subject stands before it. */
export function leadOf(ground: Ground, cue: Cue, named: boolean): Lead | null {
  const lead = joinBehind(ground, cue, named);
  return lead === null ? null : withAddressee(ground, cue, named, lead);
}

/** Verbs said to somebody, who stands between them and what they ask, call or tell: `دعا المجتمع الدولي إلى…`. */
const ADDRESSED = /^(?:دعا|حث|ناشد|سأل|اتهم|وصف|شبه|هنأ)$/;

/** Whom the saying is said to or of belongs to what is reported. */
function withAddressee(ground: Ground, cue: Cue, named: boolean, lead: Lead): Lead {
  const { doc } = ground;
  if (!ADDRESSED.test(cue.lemma) || lead.marker === "obj" || lead.marker === "colon" || cue.pronoun !== "") return lead;
  const start = startOfSubject(doc, cue.to);
  const from = named || cue.form === "participle" ? start : endOfSpeaker(ground, start, lead.subjectEnd);
  const form = formAt(doc, from);
  if (from >= lead.subjectEnd || signAt(doc, from) !== "" || PREPOSITIONS.has(form) || isThat(form)) return lead;
  if (!named && cue.form !== "participle" && from === cue.to) return lead;
  return { ...lead, from, letters: 0, subjectEnd: from };
}

/** Behind the subject: where a second actor begins, or any noun behind a person's name. */
function endOfSpeaker(ground: Ground, start: number, end: number): number {
  const second = endOfFirstActor(ground, start, end);
  if (second < end) return second;
  let at = start;
  while (at < end && actorAt(ground, at) < 0) at++;
  const index = actorAt(ground, at);
  if (index < 0 || ground.cast.actors[index]!.kind !== "person") return end;
  while (at < end && actorAt(ground, at) === index) at++;
  return formAt(ground.doc, at).startsWith("ال") ? at : end;
}

/** What joins a cue to its content: a clause, a preposition of its frame, or nothing before an object. */
function joinBehind(ground: Ground, cue: Cue, named: boolean): Lead | null {
  const { doc } = ground;
  const end = sentenceEnd(doc, cue.from);
  const limit = Math.min(end, cue.to + REACH, nextVerb(ground, cue, end) + 1);
  const subjectEnd = endOfSubject(ground, startOfSubject(doc, cue.to), Math.min(end, cue.to + REACH));
  const takesObject = cue.frame.includes("obj") && cue.pronoun === "";
  const takesClause = ["أن", "إن"].some((that) => cue.frame.includes(that)) || cue.act === "praise";
  const objectFrom = named ? cue.to : endOfFirstActor(ground, cue.to, subjectEnd);
  const noun = takesObject && cue.act === "assert" ? actNounFrom(ground, objectFrom, limit) : -1;
  if (noun >= 0) return { from: noun, letters: 0, marker: "obj", subjectEnd: noun === objectFrom ? noun : subjectEnd };
  for (let at = cue.to; at < limit; at++) {
    const clause = clauseAt(ground, cue, at, subjectEnd, end);
    if (clause !== null) return clause;
    const quote = doc.quotes[ground.quoteAt[at]!];
    if (quote !== undefined && quote.open === at) {
      at = quote.close;
      continue;
    }
    if (at < subjectEnd || at > subjectEnd + (takesClause ? NEAR : FAR)) continue;
    if (passesOn(cue) && formAt(doc, at) === "عن") continue;
    const preposed = prepositionAt(doc, cue, at, end);
    if (preposed !== null) return { ...preposed, subjectEnd: at };
  }
  const spoken = isSpeech(cue) ? commaBehind(ground, cue, subjectEnd, end) : -1;
  if (spoken >= 0) return { from: spoken, letters: 0, marker: "colon", subjectEnd };
  return takesObject ? objectBehind(ground, cue, objectFrom, end) : prepositionFurther(ground, cue, subjectEnd, end);
}

/** How far behind the subject such a noun may stand: `أكد، في اجتماع عقده مع نظيره، ضرورة…`. */
const NOUN_REACH = 14;

/** `أكد ضرورة أن…`, `أكد أهمية "…"`: a noun that opens what is said, whatever clause or quotation follows it; -1 where none stands. */
function actNounFrom(ground: Ground, from: number, limit: number): number {
  const { doc } = ground;
  const end = Math.min(limit, from + NOUN_REACH);
  for (let at = from; at < end; at++) {
    const { kinds, senses } = doc.words[at]!;
    if ((kinds & KIND_BITS.act) === 0 || !senses.some(({ entry, letters }) => entry.kind === "act" && letters === 0))
      continue;
    if (at === from) return at;
    if (isSetOff(ground, at)) return mayPrecedeObject(ground, from) && !opensBetween(ground, from, at) ? at : -1;
  }
  return -1;
}

/** Stands behind a name, a sign or an adverb, and so depends on no noun before it. */
const isSetOff = ({ doc, cast }: Ground, at: number): boolean =>
  cast.at[at - 1]! >= 0 || signAt(doc, at - 1) !== "" || /..ا$/.test(formAt(doc, at - 1));

/** A clause, a colon or a quotation opens on the way. */
function opensBetween({ doc, quoteAt }: Ground, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (isThat(formAt(doc, at)) || signAt(doc, at) === ":" || (quoteAt[at]! >= 0 && at < to - 1)) return true;
  return false;
}

/** A subject or a circumstance opens here, and not the object itself. */
const mayPrecedeObject = ({ doc, cast }: Ground, at: number): boolean =>
  cast.at[at]! >= 0 || signAt(doc, at) !== "" || PREPOSITIONS.has(formAt(doc, at)) || /^ال|..ا$/.test(formAt(doc, at));

/** Verbs that need nothing but the words themselves behind them. */
const SPEECH = /^(?:قال|أضاف|تابع|أردف|أوضح|استطرد|أكمل|واصل|ختم|اختتم|زاد|صرح|علق|رد|تساءل)$/;
const isSpeech = (cue: Cue): boolean => cue.form === "verb" && cue.margin > 1 && SPEECH.test(cue.lemma);

const RELATIVE = /^(?:الذي|التي|الذين|اللذان|وهو|وهي|خلال|عبر|بعد|قبل|ردا|تعليقا|عقب)$/;

/** `وأضاف، العمل مستمر`: a comma for a colon; where the words begin, or -1. */
function commaBehind({ doc }: Ground, cue: Cue, subjectEnd: number, end: number): number {
  const comma = isComma(doc, cue.to) ? cue.to : isComma(doc, subjectEnd) ? subjectEnd : subjectEnd - 1;
  const next = formAt(doc, comma + 1);
  return comma >= cue.to && isComma(doc, comma) && comma + 3 < end && !PREPOSITIONS.has(next) && !RELATIVE.test(next)
    ? comma + 1
    : -1;
}

/** The next finite verb that may report, where a content that begins later would belong to that verb. */
function nextVerb({ cues, nextCue }: Ground, cue: Cue, end: number): number {
  for (let k = nextCue[cue.to]!; k < cues.length && cues[k]!.from < end; k++) {
    const other = cues[k]!;
    if ((other.form === "verb" && other.margin > -3) || (other.form === "participle" && other.margin > 0))
      return other.from;
  }
  return end;
}

/** أن, a colon or a quotation. */
function clauseAt(ground: Ground, cue: Cue, at: number, subjectEnd: number, end: number): Lead | null {
  const { doc } = ground;
  if (opensClause(doc, at)) return { from: at + 1, letters: 0, marker: "أن", subjectEnd: at };
  if (signAt(doc, at) === ":") {
    if (at + 1 < end && isThat(formAt(doc, at + 1))) return { from: at + 2, letters: 0, marker: "أن", subjectEnd: at };
    return { from: at + 1, letters: 0, marker: "colon", subjectEnd: at };
  }
  const quote = doc.quotes[ground.quoteAt[at]!];
  if (quote === undefined || quote.open !== at) return null;
  if (quote.close - at <= 5 && at !== subjectEnd && !(isSpeech(cue) && endsSentence(doc, quote.close + 1, end)))
    return null;
  if (isThat(formAt(doc, at + 1)) && quote.close > at + 2)
    return { from: at + 2, letters: 0, marker: "quote", subjectEnd: at };
  return { from: at, letters: 0, marker: "quote", subjectEnd: at };
}

const endsSentence = (doc: Doc, at: number, end: number): boolean =>
  at >= end || ".!؟".includes(signAt(doc, at) || "-");

/** A preposition of the cue's frame, written apart or onto the word behind it. */
function prepositionAt(doc: Doc, cue: Cue, at: number, end: number): Omit<Lead, "subjectEnd"> | null {
  const form = formAt(doc, at);
  const preposition = PREPOSITIONS.get(form);
  if (preposition !== undefined && cue.frame.includes(preposition) && at + 1 < end) {
    if (isThat(formAt(doc, at + 1))) return { from: at + 2, letters: 0, marker: "أن" };
    return { from: at + 1, letters: 0, marker: preposition };
  }
  if (cue.frame.includes("ب") && /^ب(?:ال...|...)/.test(form) && !NO_PREFIXED_BI.test(form))
    return { from: at, letters: 1, marker: "ب" };
  if (cue.frame.includes("ل") && /^لل?.../.test(form) && !NO_PREFIXED_LI.test(form))
    return { from: at, letters: form.startsWith("لل") ? 0 : 1, marker: "ل" };
  return null;
}

const NO_PREFIXED_BI =
  /^(?:بعد|بعدما|بين|بينما|بل|بن|بنت|باسم|بغير|بدون|بلاد.*|بلد.*|بعض.*|بدور(?:ه|ها|هم|هما)|(?:بيان|برنامج|بناء|بحث)(?:ا|ات|ه|ها)?|بشان.*)$/;
const NO_PREFIXED_LI = /^(?:لدي|لكن|لقاء|لجنه|لم|لن|لان|ليس|لوكال|لصحيف|لقنا|لاذاع|لصحاف|لموقع|لمراسل)/;

/** The object right behind the subject, or behind a circumstance between commas. */
function objectBehind(ground: Ground, cue: Cue, subjectEnd: number, end: number): Lead | null {
  const { doc } = ground;
  let from = endOfCircumstance(ground, subjectEnd, end);
  while (from < end && isComma(doc, from)) from++;
  if (from >= end) return null;
  if (ground.doc.quotes[ground.quoteAt[from]!]?.open === from) return { from, letters: 0, marker: "obj", subjectEnd };
  if (signAt(doc, from) !== "" || PREPOSITIONS.has(formAt(doc, from)))
    return prepositionFurther(ground, cue, subjectEnd, end);
  return { from, letters: 0, marker: "obj", subjectEnd };
}

/** A preposition of the frame behind a circumstance, or behind whom it is said to: `دعا المجتمع الدولي إلى`. */
function prepositionFurther(ground: Ground, cue: Cue, subjectEnd: number, end: number): Lead | null {
  const behind = endOfCircumstance(ground, subjectEnd, end);
  for (let at = behind; at < Math.min(end, behind + 8); at++) {
    if (isComma(ground.doc, at) && at > behind) return null;
    if (passesOn(cue) && formAt(ground.doc, at) === "عن") continue;
    const preposed = prepositionAt(ground.doc, cue, at, end);
    if (preposed !== null) return { ...preposed, subjectEnd };
  }
  return null;
}
