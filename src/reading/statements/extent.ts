import { Pro } from "../../language/clitics.ts";
import type { Quote } from "../../language/quotes.ts";
import type { Doc } from "../doc.ts";
import { agrees } from "./agreement.ts";
import type { Cue } from "./cues.ts";
import { actorAt, formAt, type Ground, isComma, isOutlet, isThat, sentenceStart, signAt } from "./ground.ts";
import { subjectsInClause } from "./subjects.ts";

/** Words after which, behind a comma, a new clause begins that nobody in particular says. */
const CLAUSE_OPENERS = new Set([
  "كما",
  "حسبما",
  "مثلما",
  "علما",
  "يذكر",
  "ويذكر",
  "يشار",
  "ويشار",
  "جاء",
  "وذلك",
  "وياتي",
  "وتاتي",
  "ياتي",
]);
/** Left hanging before the next clause once that is cut off. */
const HANGING = new Set(["كما", "فيما", "بينما", "و", "حيث", "وقد", "قد", "حين", "وفق"]);

/** Where content that runs on in the sentence ends: before the next cue of the same level, a trailing source, or a new clause. */
export function endOfContent(ground: Ground, from: number, end: number, cue: Cue): number {
  const { doc, cues, quoteAt } = ground;
  let to = end;
  for (let k = ground.nextCue[from + 1] ?? cues.length; k < cues.length && cues[k]!.from < end; k++) {
    const other = cues[k]!;
    if (isInside(doc, quoteAt, other.from) || !startsSibling(doc, other, cue)) continue;
    if (goesOnInside(ground, from, other, cue)) continue;
    to = other.from;
    break;
  }
  for (let at = from + 2; at < to; at++) {
    if (isComma(doc, at - 1) && opensOther(doc, at) && !isInside(doc, quoteAt, at)) {
      to = at;
      break;
    }
  }
  return trimEnd(doc, from, to);
}

/** `كما أنّ` goes on, `كما حضر` doesn't; `في وقت` sets something else beside what was said. */
function opensOther(doc: Doc, at: number): boolean {
  const form = formAt(doc, at);
  if (form === "كما") return !isThat(formAt(doc, at + 1));
  return CLAUSE_OPENERS.has(form) || (form === "في" && formAt(doc, at + 1) === "وقت");
}

/** Inside a quotation, not on its marks. */
export function isInside(doc: Doc, quoteAt: Int32Array, at: number): boolean {
  const quote = doc.quotes[quoteAt[at] ?? -1];
  return quote !== undefined && quote.open < at && at < quote.close;
}

/** Where content that opens with a quotation ends: at its close, or on where the sentence runs on or quotes on. */
export function endOfQuoted(ground: Ground, quote: Quote, end: number, cue: Cue): number {
  const { doc } = ground;
  const after = quote.close + 1;
  if (!quote.closed || after >= end || doc.sentences.of[quote.close] !== doc.sentences.of[after]) return quote.close;
  const sign = signAt(doc, after);
  if (sign !== "" && !isComma(doc, after)) return quote.close;
  const joined = isComma(doc, after) ? after + 1 : after;
  const quotesOn =
    joined + 1 < end &&
    /^و/.test(formAt(doc, joined)) &&
    [joined + 1, joined + 2].some((at) => doc.quotes[ground.quoteAt[at]!]?.open === at);
  if (quotesOn && ground.cues[ground.nextCue[joined]!]?.from !== joined) return endOfContent(ground, after, end, cue);
  if (isComma(doc, after) || quote.close - quote.open > 12 || ground.cues[ground.nextCue[joined]!]?.from === joined)
    return quote.close;
  return endOfContent(ground, after, end, cue);
}

/** Drops closing punctuation, and conjunctions left hanging before the next cue. */
export function trimEnd(doc: Doc, from: number, end: number): number {
  let to = end;
  while (to > from) {
    const sign = signAt(doc, to - 1);
    if ((sign !== "" && sign !== "%" && sign !== ")") || HANGING.has(formAt(doc, to - 1))) to--;
    else break;
  }
  return to;
}

/** A verb that nearly always reports opens a saying of its own even where the tagger leans the other way. */
const SHY = -2;

/** Does this cue open a saying beside the one before it, rather than one told inside it? */
function startsSibling(doc: Doc, other: Cue, cue: Cue): boolean {
  if (other.form === "source") return other.margin > -1 || isComma(doc, other.from - 1);
  if (other.form === "colon" || other.form === "noun") return false;
  const apart = signAt(doc, other.from - 1) !== "";
  if (other.form === "participle")
    return isAdverbial(doc, other) && (apart || other.margin > 0 || (other.pro & Pro.wa) !== 0);
  if (other.pro & Pro.wa)
    return other.margin > 0 || (apart && other.margin > -2) || (other.weight > 0.85 && other.margin > SHY);
  const opener = formAt(doc, other.from - 1);
  if (opener === "حين" || opener === "انه" || opener === "انها")
    return /^(?:في|غير|الا)$/.test(formAt(doc, other.from - 2)) && other.margin > 0;
  if (opener === "حيث" && isComma(doc, other.from - 2)) return other.margin > 0;
  return cue.form !== "noun" && ["فيما", "بينما", "كما", "حسبما"].includes(opener) && other.margin > -2;
}

/** Words for those who tell what others say. */
const RELAY = /^(?:ال)?(?:متحدث|متحدثه|ناطق|ناطقه|مصدر|مصادر|مراسل|مراسله)$/;

/**
 * `قال المتحدث إن الرئيس زار المدينة، ودعا إلى…`: where a spokesman or an outlet tells, and what it tells opens with somebody whom the next verb
 * fits, that verb goes on with him, inside what is told.
 */
function goesOnInside(ground: Ground, from: number, other: Cue, cue: Cue): boolean {
  const { doc } = ground;
  if (
    cue.form !== "verb" ||
    other.form !== "verb" ||
    ((other.pro & Pro.wa) === 0 && formAt(doc, other.from - 1) !== "كما")
  )
    return false;
  const [inner] = subjectsInClause(ground, from, Math.min(other.from, from + CLAUSE_HEAD));
  if (inner === undefined || ground.cast.actors[inner]!.kind === "place" || !agrees(ground, inner, other)) return false;
  for (let at = Math.max(sentenceStart(doc, cue.from), cue.from - 8); at < from; at++) {
    if (RELAY.test(formAt(doc, at))) return true;
    const index = actorAt(ground, at);
    if (index >= 0 && isOutlet(ground, index) && index !== inner) return true;
  }
  return false;
}

/** How far into what is told its subject may stand. */
const CLAUSE_HEAD = 6;

/** `مؤكدا`, `مشيرة`, `قائلين`: a participle as adverb, which goes on with the speaker of the clause before. */
export function isAdverbial(doc: Doc, cue: Cue): boolean {
  return (cue.pro & Pro.al) === 0 && cue.pronoun === "" && /(?:ا|ه|ين)$/.test(formAt(doc, cue.from));
}
