import { Pro } from "../../language/clitics.ts";
import type { Evidence } from "../trace.ts";
import { objectOf } from "./acts.ts";
import type { Content } from "./content.ts";
import { type Cue, passesOn } from "./cues.ts";
import { isAdverbial, isInside } from "./extent.ts";
import { actorAt, formAt, type Ground, sentenceStart } from "./ground.ts";
import { ACCEPT_WEIGHTS } from "./weights.ts";

/** Somewhat less than even odds are enough: a saying missed costs the record more than one that can be struck out. */
const LEAST = -0.4;

/** Is this really a saying? What the tagger thinks of the cue, how the lexicon weighs it, and what leads to the content decide together. */
export function accept(ground: Ground, cue: Cue, content: Content, named: boolean, nested: boolean): boolean {
  let score = 0;
  for (const [sign, value] of signsOf(ground, cue, content, named, nested))
    score += value * (ACCEPT_WEIGHTS[sign] ?? 0);
  return score > LEAST;
}

/** The signs of a saying with what each adds to its score. */
export const evidenceOf = (signs: [sign: string, value: number][]): Evidence[] =>
  signs
    .map(([name, value]) => ({ name, value, adds: value * (ACCEPT_WEIGHTS[name] ?? 0) }))
    .filter(({ adds }) => adds !== 0);

/** Beyond this the tagger's margin says no more. */
const FIRM_MARGIN = 6;

/**
 * What speaks for or against a saying, as names with values; `train/accept.ts` learns their weights. `named` says that the subject
 * stands before the cue, `nested` that another saying tells it.
 */
export function signsOf(
  ground: Ground,
  cue: Cue,
  content: Content,
  named: boolean,
  nested: boolean,
): [sign: string, value: number][] {
  const { doc } = ground;
  const kind = cue.form === "participle" && !isAdverbial(doc, cue) ? "adjective" : cue.form;
  const marker =
    content.marker === "أن"
      ? "that"
      : ["obj", "quote", "colon", "before"].includes(content.marker)
        ? content.marker
        : "preposition";
  const signs: [string, number][] = [
    ["bias", 1],
    ["margin", Math.max(-FIRM_MARGIN, Math.min(FIRM_MARGIN, cue.margin))],
    ["weight", cue.weight],
    [`form ${kind}`, 1],
    [`marker ${marker}`, 1],
  ];
  const when = (condition: boolean, sign: string, value = 1) => {
    if (condition) signs.push([sign, value]);
  };
  if (content.marker === "obj" && cue.objects.length > 0)
    signs.push([objectOf(ground, cue, content) ? "object of saying" : "other object", 1]);
  if (passesOn(cue)) {
    when(standsBetween(ground, content, /^عن$/) && !standsBetween(ground, content, SAYING), "passed on");
    when(standsBetween(ground, content, SAYING), "passed on as said");
  }
  when(content.direct, "direct");
  when(nested, "nested");
  when(named, "subject ahead");
  when(!named && hasActor(ground, content.subject[0], content.subject[1]), "subject behind");
  when(isInside(doc, ground.quoteAt, cue.from), "quoted");
  when((cue.pro & Pro.wa) !== 0, "joined");
  when(cue.pronoun !== "", "pronoun");
  when(cue.from === sentenceStart(doc, cue.from), "opens sentence");
  when(content.to - content.from < 3, "short content");
  when(content.marker !== "before", "distance", Math.min(20, Math.max(0, content.from - cue.to)) / 10);
  when(
    cue.form === "colon" && cue.from - sentenceStart(doc, cue.from) <= 2 && namesPlace(ground, cue.from - 1),
    "place and colon",
  );
  if (cue.form === "colon") {
    const index = actorAt(ground, cue.from - 1);
    when(index >= 0 && ground.cast.actors[index]!.kind === "person", "colon behind person");
    when(!hasActor(ground, sentenceStart(doc, cue.from), cue.from), "colon behind nobody");
    when(ground.quoteAt[cue.to]! >= 0, "colon before quotation");
    when(SPOKEN.test(formAt(doc, content.from)), "colon before speech");
  }
  when(cue.form === "colon" && cue.from < 14 && sentenceStart(doc, cue.from) === 0, "headline colon");
  when(
    /^(?:بعد|قبل|عند|اثناء|خلال|في|من|الي|علي|عن|بين|هذا|هذه|اي|كل|بعض|او)$/.test(formAt(doc, cue.from - 1)),
    "governed",
  );
  return signs;
}

/** What somebody says opens so rather than what a headline tells of a topic: `لن نقبل`, `علينا أن`, `لا خلاف`. */
const SPOKEN = /^(?:لن|لا|لم|ليس|علينا|نحن|انا|هذا|هذه|ان|انه|انها|يجب|ينبغي|ما|من|[نس][^ا]...*)$/;

/** `لبنان: …` in a headline says where, not who. */
function namesPlace(ground: Ground, at: number): boolean {
  const index = actorAt(ground, at);
  return index >= 0 && ground.cast.actors[index]!.kind === "place";
}

/** `نقلت الوكالة عن X قوله إن`: there the noun is the cue. */
const SAYING = /^(?:قول|تاكيد)(?:ه|ها|هم|هما)$/;

/** Such a word stands between cue and content. */
function standsBetween({ doc }: Ground, content: Content, word: RegExp): boolean {
  for (let at = content.subject[0]; at < content.subject[1]; at++) if (word.test(formAt(doc, at))) return true;
  return false;
}

function hasActor(ground: Ground, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 12); at++) if (actorAt(ground, at) >= 0) return true;
  return false;
}
