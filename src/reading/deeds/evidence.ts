import { Pro } from "../../language/clitics.ts";
import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { chance, type Note, Questions } from "./questions.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";
import { DEED } from "./weights.ts";

/** Does a word name a deed? */
export const naming = new Questions(DEED);

/** What the word before says of a deed: wished or feared, denied, over, to come. */
const LEADS = new Map<string, number>();
const lead = (name: string, words: string) => {
  const piece = naming.piece(`${name} before`);
  for (const word of words.split(" ")) LEADS.set(word, piece);
};
lead(
  "wish",
  "ضروره بضروره اهميه باهميه يجب ينبغي وجوب رغبه رغبته استعداد استعداده امكانيه حق اراده مطالبه دعوه الدعوه",
);
lead("aim", "بهدف لاجل اجل بغيه قصد بغرض هدف لمنع منع مكافحه لمكافحه محاربه تجنب دون عدم حال اذا لو ان كي لكي حتي");
lead("fear", "خطر مخاطر احتمال احتماليه خشيه تهديد محاوله مخطط خوف");
lead("negation", "لم لن لا ما ولم ولن ليس ليست");
lead("after", "بعد عقب اثر غداه قبل منذ خلال اثناء لدي عند بعيد قبيل وبعد ومنذ وخلال");
lead("cause", "جراء نتيجه بسبب في الي عن من علي بين الي");
lead("relative", "الذي التي الذين اللذان اللتان اللذين ما حيث");
lead("auxiliary", "تم يتم سيتم جري يجري كان كانت قد وقد لقد وكان وكانت تمت جرت");
lead("agent", "مراسل مصادر مصدر زعيم قاءد وزير وزيره رءيس مدير مديره");
lead(
  "rule",
  "قانون القانون مشروع اليه هيءه لجنه وزاره اداره مركز محطه نظام ملف قضيه مساله موضوع سياسه خطه مقترح اقتراح فكره مسار",
);
lead("zone", "مناطق منطقه تحت محور محاور خط خطوط جبهه جبهات غرفه ساحه");
lead("attempt", "حاول حاولت حاولوا يحاول تحاول يحاولون محاولات محاولته محاولتها يعتزم تعتزم ينوي تنوي");
lead("ending", "انهاء لانهاء بانهاء وقف لوقف بوقف ووقف حل لحل تسويه لتسويه رفع لرفع فك لفك");
lead("holding", "اجراء باجراء لاجراء عقد بعقد لعقد تنظيم بتنظيم لتنظيم");
lead("refusal", "رفض رفضت يرفض ترفض برفض");

/** `وصولا إلى إجراء`, `ضرورة إجراء`: what is yet to be held. */
const AHEAD_OF_HOLDING = /^(?:الي|علي|نحو|ضروره|بضروره|اهميه|دون|عدم|قبل|تاجيل|موعد)$/;

const HOLDING = naming.piece("holding before");
const WISHES = new Set(["wish", "aim", "fear"].map((name) => naming.piece(`${name} before`)));

const CASUALTY_NEAR = 4;

/** All that speaks for or against a word's naming a deed, told before it is known who takes part. */
export function evidenceOf(scene: Scene, trigger: Trigger, echoes: Echoes, note: Note): void {
  const { doc, tags } = scene;
  const { form, margin, weight, type } = trigger;
  note(SIGN.margin, clamp(margin, 8));
  note(SIGN["margin>0"], Math.max(0, clamp(margin, 8)));
  note(MARGIN_OF_FORM[form], clamp(margin, 8));
  note(SIGN.weight, Math.log((weight + 0.02) / (1.02 - weight)));
  note(FORM[form]);
  note(TYPE[type]!);
  if (trigger.need === "") note(SIGN["need none"]);
  else if (trigger.need.startsWith("obj:")) note(trigger.met ? SIGN["object there"] : SIGN["object missing"]);
  else note(NEED[trigger.need]!);
  if (trigger.passive) note(SIGN.passive);
  if (trigger.definite) note(form === "noun" || form === "masdar" ? SIGN["definite noun"] : SIGN.definite);
  if (trigger.pronoun !== "") note(trigger.verbal ? SIGN["pronoun on verb"] : SIGN["pronoun on noun"]);
  if (!trigger.verbal && doc.words[trigger.from]!.form.endsWith("ا")) {
    note(SIGN["accusative noun"]);
    const why = ACCUSATIVE[type];
    if (why !== undefined) note(why);
  }
  if (trigger.pro & Pro.li) note(trigger.verbal ? SIGN["لـ on verb"] : SIGN["لـ on noun"]);
  if (trigger.pro & Pro.bi) note(SIGN.بـ);
  if (trigger.pro & Pro.sa) note(SIGN.سـ);
  for (const [kind, name] of ALSO) if ((trigger.also & kind) !== 0) note(name);
  if (trigger.dual) note(SIGN.dual);
  surroundings(scene, trigger, note);
  speech(scene, trigger, note);
  const place = doc.sentences.of[trigger.from]!;
  if (trigger.from < scene.bodyFrom) note(SIGN.headline);
  else note(place <= 3 ? SIGN.lead : place > 12 ? SIGN["far down"] : SIGN.middle);
  if (scene.sport) note(SIGN.sport);
  const echo = echoes.words.get(trigger.lemma)!;
  note(SIGN["same word again"], Math.min(3, Math.log2(echo.count)));
  const elsewhere = trigger.margin === echo.top ? echo.second : echo.top;
  if (echo.count > 1) note(SIGN["margin elsewhere"], clamp(elsewhere, 6));
  if (echo.inHeadline && trigger.from >= scene.bodyFrom) note(SIGN["in headline too"]);
  note(SIGN.density, scene.density);
  const kin = echoes.types.get(type)!;
  note(SIGN["surest of its type"], clamp(trigger.margin === kin.top ? kin.second : kin.top, 6));
  note(SIGN["words of its type"], Math.log2(1 + kin.likely - (trigger.margin > 0 ? 1 : 0)));
  note(SIGN["share of its type"], kin.mass / (echoes.mass + 0.5));
  note(SIGN["how far down"], place / scene.doc.sentences.ranges.length);
  note(FORM_OF_TYPE[type]![form]);
  peopleAround(scene, trigger, note);
  note(SIGN["margin before"], clamp(tags.margins.deeds[trigger.from - 1] ?? -4, 4));
  note(SIGN["margin behind"], clamp(tags.margins.deeds[trigger.to] ?? -4, 4));
}

/** How often a report has each word, how sure the tagger is of it at best and second best. */
interface Echo {
  count: number;
  top: number;
  second: number;
  inHeadline: boolean;
}

/** The like for each type: how many of its words the tagger takes for deeds, and how much it leans to it in all. */
interface Kin {
  top: number;
  second: number;
  likely: number;
  mass: number;
}

export interface Echoes {
  words: Map<string, Echo>;
  types: Map<string, Kin>;
  mass: number;
}

export function echoesOf(scene: Scene, triggers: Trigger[]): Echoes {
  const words = new Map<string, Echo>();
  const types = new Map<string, Kin>();
  let mass = 0;
  for (const { lemma, type, margin, from } of triggers) {
    const word = words.get(lemma) ?? { count: 0, top: LOWEST, second: LOWEST, inHeadline: from < scene.bodyFrom };
    const kin = types.get(type) ?? { top: LOWEST, second: LOWEST, likely: 0, mass: 0 };
    words.set(lemma, word);
    types.set(type, kin);
    word.count++;
    if (margin > 0) kin.likely++;
    const likelihood = chance(margin);
    kin.mass += likelihood;
    mass += likelihood;
    for (const best of [word, kin]) {
      if (margin > best.top) [best.top, best.second] = [margin, best.top];
      else if (margin > best.second) best.second = margin;
    }
  }
  return { words, types, mass };
}

const LOWEST = Number.NEGATIVE_INFINITY;
const FAR = 10;
/** Words that a name may have before the last one. */
const LONG_NAME = 10;

/** Whether anyone or any place stands near enough to have to do with it. */
function peopleAround(scene: Scene, trigger: Trigger, note: Note): void {
  const { standings, standingsBefore, doc } = scene;
  const [start, end] = doc.sentences.ranges[doc.sentences.of[trigger.from]!]!;
  const first = standingsBefore[Math.max(start, trigger.from - FAR - LONG_NAME)]!;
  const last = standingsBefore[Math.min(end, trigger.to + FAR)]!;
  let before = 0;
  let behind = 0;
  let placed = false;
  for (let k = first; k < last; k++) {
    const { at, to, preposition } = standings[k]!;
    if (to <= trigger.from && trigger.from - to < FAR) before++;
    else if (at >= trigger.to && at - trigger.to < FAR) {
      behind++;
      placed ||= preposition === "في" || preposition === "على";
    }
  }
  note(SIGN["actors before"], Math.min(2, before));
  note(SIGN["actors behind"], Math.min(2, behind));
  if (placed) note(SIGN["place behind"]);
}

const clamp = (value: number, limit: number): number => Math.max(-limit, Math.min(limit, value));
const FORMS = [
  "perfect",
  "imperfect",
  "jussive",
  "participle",
  "passive-participle",
  "masdar",
  "noun",
  "phrase",
] as const;
const FORM = naming.pieces(FORMS, "form");
const MARGIN_OF_FORM = naming.pieces(FORMS, "margin of");
/** The types that the lexicon knows words for. */
export const TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
  "APPOINT",
  "OTHER",
] as const;
const TYPE: Record<string, number> = naming.pieces(TYPES, "type");
const FORM_OF_TYPE: Record<string, Record<(typeof FORMS)[number], number>> = Object.fromEntries(
  TYPES.map((type) => [type, naming.pieces(FORMS, type)]),
);
/** `احتجاجًا على`: why something is done. */
const ACCUSATIVE: Record<string, number> = naming.pieces(["PROTEST", "ASSAULT"], "accusative");
const NEED: Record<string, number> = naming.pieces(["person", "body", "human"], "need");

const ALSO = (
  ["reporting", "office", "style", "act", "bodyHead", "placeHead", "given", "family", "casualty"] as const
).map((kind) => [KIND_BITS[kind], naming.piece(`also ${kind}`)] as const);

function surroundings(scene: Scene, trigger: Trigger, note: Note): void {
  const { doc, cast } = scene;
  const before = doc.words[trigger.from - 1];
  const opens =
    trigger.from === 0 ||
    doc.sentences.of[trigger.from - 1] !== doc.sentences.of[trigger.from] ||
    (doc.tokens.breaks[trigger.from] ?? 0) > 0;
  if (opens) note(trigger.verbal ? SIGN["verb opens sentence"] : SIGN["noun opens sentence"]);
  else {
    const first = LEADS.get(before!.form);
    if (first !== undefined) note(first);
    const second = LEADS.get(doc.words[trigger.from - 2]?.form ?? "") ?? -1;
    if (first === HOLDING)
      note(AHEAD_OF_HOLDING.test(doc.words[trigger.from - 2]?.form ?? "") ? SIGN["to be held"] : SIGN.held);
    if (WISHES.has(second)) note(SIGN["wish two before"]);
    if (cast.at[trigger.from - 1]! >= 0) note(SIGN["name before"]);
    if ((before!.kinds & KIND_BITS.reporting) !== 0) note(SIGN["reporting word before"]);
    if (doc.tokens.kind[trigger.from - 1] === TokenKind.number) note(SIGN["number before"]);
  }
  const behind = doc.words[trigger.to];
  if (behind === undefined || doc.sentences.of[trigger.to] !== doc.sentences.of[trigger.from])
    note(SIGN["closes sentence"]);
  else {
    if (cast.at[trigger.to]! >= 0) note(SIGN["name behind"]);
    if ((behind.kinds & KIND_BITS.demonym) !== 0) note(SIGN["nisba behind"]);
    if (doc.tokens.kind[trigger.to] === TokenKind.number) note(SIGN["number behind"]);
    if (doc.tokens.kind[trigger.to] === TokenKind.punctuation) note(SIGN["mark behind"]);
    if ((behind.kinds & (KIND_BITS.deed | KIND_BITS.deedNoun)) !== 0) note(SIGN["deed word behind"]);
  }
  if (before !== undefined && (before.kinds & (KIND_BITS.deed | KIND_BITS.deedNoun)) !== 0)
    note(SIGN["deed word before"]);
  if (casualtiesBehind(doc, trigger.to)) note(SIGN["casualties behind"]);
  if (cast.at[trigger.from]! >= 0) note(SIGN["within a description"]);
}

function casualtiesBehind(doc: Doc, from: number): boolean {
  for (let at = from; at < from + CASUALTY_NEAR && at < doc.words.length; at++)
    if ((doc.words[at]!.kinds & KIND_BITS.casualty) !== 0) return true;
  return false;
}

/** Whether it stands in somebody's words, and what they do with them. */
function speech(scene: Scene, trigger: Trigger, note: Note): void {
  const inside = scene.saying[trigger.from]!;
  if (inside < 0) {
    note(SIGN["report's own words"]);
    return;
  }
  const saying = scene.sayings[inside]!;
  note(SPEECH[saying.act]);
  if (saying.mode === "direct") note(SIGN.verbatim);
  if (saying.cueToken === trigger.from) note(SIGN["is a cue"]);
}

const SPEECH = naming.pieces(
  ["assert", "demand", "support", "reject", "praise", "accuse", "promise", "deny", "announce", "warn"] as const,
  "in words that",
);

const SIGN = naming.pieces([
  "margin",
  "margin>0",
  "weight",
  "need none",
  "object there",
  "object missing",
  "passive",
  "definite noun",
  "definite",
  "pronoun on verb",
  "pronoun on noun",
  "accusative noun",
  "لـ on verb",
  "لـ on noun",
  "بـ",
  "سـ",
  "dual",
  "headline",
  "lead",
  "far down",
  "middle",
  "sport",
  "same word again",
  "margin elsewhere",
  "in headline too",
  "density",
  "surest of its type",
  "words of its type",
  "share of its type",
  "how far down",
  "margin before",
  "margin behind",
  "actors before",
  "actors behind",
  "place behind",
  "verb opens sentence",
  "noun opens sentence",
  "to be held",
  "held",
  "wish two before",
  "name before",
  "reporting word before",
  "number before",
  "closes sentence",
  "name behind",
  "nisba behind",
  "number behind",
  "mark behind",
  "deed word behind",
  "deed word before",
  "casualties behind",
  "within a description",
  "report's own words",
  "verbatim",
  "is a cue",
] as const);
