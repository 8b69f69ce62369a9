import { phraseWords } from "../../lexicon/lexicon.ts";
import type { Doc } from "../doc.ts";
import type { Actor, Cast } from "../entities.ts";
import { demonymAt } from "./countries.ts";
import { bare, kindOf, type Nominal, wordsOf } from "./phrases.ts";

/** Whom a description that stands alone means: -1 where this can't be told. */
export function referent(doc: Doc, cast: Cast, nominal: Nominal): number {
  const kind = kindOf(doc, nominal);
  const head = bare(nominal.words[0]!);
  const modifiers = nominal.words.slice(1).map(bare);
  const iso = countryOf(doc, nominal);
  let best = -1;
  let bestScore = 0;
  cast.actors.forEach((actor, index) => {
    if (actor.kind !== kind) return;
    const score = fit(actor, cast, head, modifiers, iso, nominal);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  return best >= 0 ? best : figureInOffice(doc, cast, nominal);
}

/** How well an actor answers to a description: 0 not at all; nearer and earlier in the text is better. */
function fit(
  actor: Actor,
  cast: Cast,
  head: string,
  modifiers: string[],
  iso: string | undefined,
  nominal: Nominal,
): number {
  const score = Math.max(
    fitsDescription(actor, cast, nominal, head, modifiers),
    fitsName(actor, head, modifiers),
    fitsType(actor, cast.doc, modifiers, iso, nominal),
  );
  if (score === 0) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { from } of [...actor.mentions, ...actor.descriptions]) {
    const distance = nominal.from - from;
    nearest = Math.min(nearest, distance > 0 ? distance : 10_000 - distance);
  }
  return score + 1 / (2 + nearest);
}

/** What `الرئيس` presides over where nothing is said; whoever presides over something else is rather called by the whole of his office. */
const STATE = /^(?:ال)?(?:جمهوريه|دوله|بلاد|ولايات)$/;

/** The same office or body was described before with these words, or with more. */
function fitsDescription(actor: Actor, cast: Cast, nominal: Nominal, head: string, modifiers: string[]): number {
  const isPresident = modifiers.length === 0 && nominal.words[0] === "الرئيس";
  let score = 0;
  for (const description of actor.descriptions) {
    const written = wordsOf(cast, description);
    const words = written.map(bare);
    if (words[0] !== head) continue;
    const missing = modifiers.filter((word) => !words.includes(word)).length;
    if (missing === 0)
      score = Math.max(score, isPresident && written[0] === head && !STATE.test(written[1] ?? "") ? 2 : 3);
    else if (missing < modifiers.length) score = Math.max(score, 1);
  }
  return score;
}

/** The noun is the head of a body's or place's name: الهيئة after هيئة … */
function fitsName(actor: Actor, head: string, modifiers: string[]): number {
  if (actor.kind === "person") return 0;
  return actor.mentions.some(
    ({ words }) => bare(words[0]!) === head && modifiers.every((word) => words.some((other) => bare(other) === word)),
  )
    ? 2
    : 0;
}

/** Nouns that stand for one body of their kind after its name; others (`التعليم`, `المقاومة`) speak of the thing itself. */
export const CLASS_NOUNS = new Set(
  "وزاره صحيفه جريده قناه وكاله شبكه موقع حزب حركه تنظيم جماعه منظمه شركه هيءه هيئه مجلس برلمان محكمه جامعه نادي مصرف بنك حلف جمعيه موسسه مؤسسه اتحاد لجنه معهد مركز نقابه بعثه صندوق مرصد سفاره كليه ميليشيا مليشيا كتيبه جبهه".split(
    " ",
  ),
);

/** The noun names the kind of body that the lexicon knows it to be: الصحيفة after a paper's name. */
function fitsType(actor: Actor, doc: Doc, modifiers: string[], iso: string | undefined, nominal: Nominal): number {
  if (
    actor.entry?.kind !== "body" ||
    !CLASS_NOUNS.has(bare(nominal.words[0]!)) ||
    modifiers.length > 1 ||
    (modifiers.length === 1 && (iso === undefined || iso !== actor.country))
  )
    return 0;
  const { type } = actor.entry;
  return doc.words[nominal.from]!.senses.some(({ entry }) => entry.kind === "bodyHead" && entry.type === type)
    ? 0.5
    : 0;
}

function countryOf(doc: Doc, nominal: Nominal): string | undefined {
  for (let at = nominal.from; at < nominal.to; at++) {
    const iso = demonymAt(doc, at);
    if (iso !== undefined) return iso;
  }
  return undefined;
}

/** A public figure who held just this office when the report came out, per the lexicon. */
function figureInOffice(doc: Doc, cast: Cast, nominal: Nominal): number {
  const year = doc.published?.slice(0, 4);
  if (year === undefined) return -1;
  const key = nominal.words.map(bare).join(" ");
  return cast.actors.findIndex(
    (actor) =>
      actor.entry?.kind === "figure" &&
      actor.entry.offices.some(
        (held) =>
          (held.from === "" || held.from <= year) &&
          (held.to === "" || held.to >= year) &&
          phraseWords(held.title).map(bare).join(" ") === key,
      ),
  );
}
