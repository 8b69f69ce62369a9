import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { Actor } from "../entities.ts";
import { closesName, isStyle, isVerb } from "../names/shape.ts";
import { isSaidTo } from "../nominals/phrases.ts";
import { addSource, growSource } from "../nominals.ts";
import { actorAt, formAt, type Ground, isComma, isThat, note, signAt } from "./ground.ts";
import { isPaper } from "./papers.ts";
import { isQuantity } from "./subject.ts";
import { isPrefixed, subjectsIn } from "./subjects.ts";

/** Words behind which a noun phrase never goes on: they say when, where and how it was said. */
const ENDS_PHRASE = new Set(
  (
    "خلال عبر بعد قبل عقب امام اثناء حول بشان مع ردا تعليقا ضمن الي علي عن ان اليوم امس الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت مساء صباح فجر يوم ايضا كذلك " +
    "بدوره بدورها مجددا لاحقا سابقا مؤخرا اخيرا الذي التي الذين قائلا قوله قولها تاكيده تاكيدها ان انه"
  ).split(" "),
);
/** What something is said in; behind `في` they say where it was said, and not whose source it is. */
const OCCASION =
  /^(?:ال)?(?:بيان|بيانها|بيانه|تصريح|تصريحات|مؤتمر|موتمر|حديث|حديثه|حديثها|مقابله|كلمه|كلمته|كلمتها|تقرير|تقريرها|رساله|وقت|مقال|لقاء|حوار|تغريده|خطاب|جلسه|اجتماع|ختام|مذكره|اتصال|منشور|هذا|هذه|ذلك|نهايه|بدايه|اعقاب|اطار|معرض|رد|رده|ردها|تعليق|سياق|حسابه|حسابها|ساعه|وقفه|اول|حال|حين|حق|شان|شهر|يوم|عام)$/;
/** Words for one of those named before (`الأول`, `سموه`), not for somebody new. */
const NOBODY =
  /^(?:سمو|جلالت|فخامت|معالي|سعادت|سيادت|دولت|سماحت|فضيلت)(?:ه|ها|هم)$|^ال(?:اول|اولي|ثاني|ثانيه|ثالث|اخير|اخيره|اخر|اخري|جانب|جانبان|جانبين|طرف|طرفان|طرفين|بعض|وقت|امر)$/;
const NOUN_BITS =
  KIND_BITS.office | KIND_BITS.source | KIND_BITS.bodyHead | KIND_BITS.placeHead | KIND_BITS.casualty | KIND_BITS.style;

/** The noun phrase that stands in the subject's seat, up to `limit` at most; its tokens, end exclusive, or null where none opens there. */
export function phraseAt(ground: Ground, start: number, limit: number): [from: number, to: number] | null {
  const { doc } = ground;
  let from = start;
  while (from < limit && /^[،,"«“(-]/.test(signAt(doc, from))) from++;
  if (from >= limit || !opensPhrase(ground, from)) return null;
  let to = from + 1;
  let quoted = false;
  while (to < limit && doc.tokens.breaks[to] === 0) {
    const sign = signAt(doc, to);
    if (sign !== "") {
      if (!'"«»“”'.includes(sign) || (!quoted && to + 5 < limit && !closesSoon(ground, to, limit))) break;
      quoted = !quoted;
      to++;
      continue;
    }
    if (isThat(formAt(doc, to)) || (!quoted && endsPhrase(ground, to, limit))) break;
    to++;
  }
  while (to > from + 1 && /^(?:في|من|و)$|^["«“]/.test(formAt(doc, to - 1))) to--;
  return [from, to];
}

function opensPhrase(ground: Ground, at: number): boolean {
  const { doc } = ground;
  const word = doc.words[at]!;
  if (doc.tokens.kind[at] !== TokenKind.arabic || isPrefixed(ground, at) || word.form.length < 3) return false;
  if (NOBODY.test(word.form) || ENDS_PHRASE.has(word.form) || (closesName(doc, at) && !isQuantity(word.form)))
    return false;
  if (/^[وف]?[بلك]/.test(word.form) && word.senses.some(({ letters }) => letters > 0)) return false;
  if (actorAt(ground, at) >= 0 || (word.kinds & NOUN_BITS) !== 0) return true;
  return (
    (word.kinds & KIND_BITS.act) === 0 &&
    (isQuantity(word.form) || !isVerb(word)) &&
    !/^(?:بال|لل|وال|فال|كال)|(?:ا|اً)$/.test(word.form)
  );
}

function endsPhrase(ground: Ground, at: number, limit: number): boolean {
  const { doc } = ground;
  const { form } = doc.words[at]!;
  if (isSaidTo(doc, at)) return true;
  const index = actorAt(ground, at);
  if (index >= 0) return actorAt(ground, at - 1) >= 0 && actorAt(ground, at - 1) !== index && !/^و/.test(form);
  // Behind a name or a definite noun only adjectives and what says where belong to the phrase; a bare noun is an object, or somebody's name.
  if ((actorAt(ground, at - 1) >= 0 || /^(?:ال|لل|وال)/.test(formAt(doc, at - 1))) && !/^(?:وال|ال|في$|من$)/.test(form))
    return true;
  if (form === "في")
    return at + 1 >= limit || OCCASION.test(formAt(doc, at + 1)) || ENDS_PHRASE.has(formAt(doc, at + 1));
  if (form === "ل" || form === "لـ") return true;
  if (/^ل(?:وكال|قنا|صحيف|شبك|موقع|اذاع|مراسل|جريد|تلفزيون|برنامج|راديو)/.test(form)) return true;
  return ENDS_PHRASE.has(form) || isThat(form);
}

/** A short quotation inside a name closes within a few words. */
function closesSoon(ground: Ground, open: number, limit: number): boolean {
  for (let at = open + 1; at < Math.min(limit, open + 6); at++) if (/^["»”]/.test(signAt(ground.doc, at))) return true;
  return false;
}

/** Makes a phrase a source without a name, or finds the one so called; [] where it can't be one. */
export function sourceFrom(ground: Ground, from: number, to: number): number[] {
  const index = addSource(ground.cast, ground.doc, from, to);
  if (index < 0) return [];
  note(ground, index);
  return [index];
}

/**
 * Who is seated as subject in a stretch of text: the first name there, unless the phrase around it speaks as a whole (`مكتب فلان`,
 * `عائلة فلان`, `مراسل القناة في غزة`), or a phrase without any name.
 */
export function seated(ground: Ground, from: number, to: number, governed: boolean): number[] {
  const named = subjectsIn(ground, from, to, governed);
  const holder = holderBehindComma(ground, from, to, named[0] ?? -1);
  if (holder >= 0) return [holder];
  const phrase = phraseAt(ground, from, to);
  if (phrase === null) return named;
  const [head, end] = phrase;
  const apposed = apposedTo(ground, end, to);
  const bearer = isStyle(ground.doc, head) ? bearerOf(ground, head, end) : -1;
  if (bearer >= 0) return [bearer];
  if (named.length === 0) return apposed >= 0 ? [apposed] : [];
  const first = ground.cast.actors[named[0]!]!;
  const standsAt = firstPlace(ground, named[0]!, head, end);
  if (standsAt < 0 || end - head < 2) return named;
  if (standsAt > head && apposed < 0 && isOwnSource(ground, head, first)) return sourceFrom(ground, head, end);
  if (standsAt > head && apposed >= 0 && first.kind !== "person") return [apposed];
  if (standsAt === head && first.anonymous && first.mentions.length === 0) return [grown(ground, named[0]!, head, end)];
  return named;
}

/** The phrase in the subject's seat as a source of its own, or whoever bears just these words in a name; [] for papers, which say nothing by themselves. */
export function phraseSeated(ground: Ground, from: number, to: number): number[] {
  const phrase = phraseAt(ground, from, to);
  if (phrase === null || isPaper(formAt(ground.doc, phrase[0]))) return [];
  const known = bearerOf(ground, ...phrase);
  return known >= 0 ? [known] : sourceFrom(ground, ...phrase);
}

/** `السيد نصار`: the last person named before with these words, styles left out; -1 where there is none. */
function bearerOf({ doc, cast }: Ground, from: number, to: number): number {
  let first = from;
  while (first < to && isStyle(doc, first)) first++;
  if (first === to) return -1;
  for (let at = first - 1; at >= 0; at--) {
    const index = cast.at[at]!;
    if (index < 0 || formAt(doc, at) !== formAt(doc, first)) continue;
    if (!cast.actors[index]!.mentions.some((mention) => mention.from <= at && at < mention.to)) continue;
    let words = 1;
    while (
      first + words < to &&
      formAt(doc, at + words) === formAt(doc, first + words) &&
      cast.at[at + words] === index
    )
      words++;
    if (first + words === to) return index;
  }
  return -1;
}

function firstPlace(ground: Ground, index: number, from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (actorAt(ground, at) === index || ground.described[at]?.owner === index) return at;
  return -1;
}

/** `…، فلان`: the person named behind the comma that ends a phrase; -1 where there is none. */
function apposedTo(ground: Ground, end: number, limit: number): number {
  const { doc, cast } = ground;
  if (!isComma(doc, end)) return -1;
  let at = end + 1;
  while (at < limit && isStyle(doc, at)) at++;
  const index = at < limit ? actorAt(ground, at) : -1;
  return index >= 0 && cast.actors[index]!.kind === "person" && cast.actors[index]!.mentions.length > 0 ? index : -1;
}

/**
 * `الباحث بالمركز، فلان،`: an office of which nobody is known, and behind a comma who holds it; -1 where that is not so. `first` is the first actor
 * of the seat.
 */
function holderBehindComma(ground: Ground, from: number, to: number, first: number): number {
  const { doc, cast } = ground;
  const known = cast.actors[first];
  if (known?.kind === "person" && !known.anonymous) return -1;
  if (known?.anonymous !== true && ((doc.words[from]?.kinds ?? 0) & (KIND_BITS.office | KIND_BITS.source)) === 0)
    return -1;
  const limit = Math.min(doc.tokens.length, to + HOLDER_WITHIN);
  for (let at = from + 1; at < Math.min(limit, to + 1); at++) {
    if (
      isThat(formAt(doc, at)) ||
      /^(?:الذي|التي|الذين)$/.test(formAt(doc, at)) ||
      ".:".includes(signAt(doc, at) || "-")
    )
      return -1;
    const index = isComma(doc, at) && !/^و/.test(formAt(doc, at + 1)) ? apposedTo(ground, at, limit) : -1;
    if (index < 0) continue;
    let end = at + 1;
    while (end < limit && (actorAt(ground, end) === index || isStyle(doc, end))) end++;
    return isThat(formAt(doc, end)) || signAt(doc, end) !== "" ? index : -1;
  }
  return -1;
}

/** How far behind the seat such a holder may still stand, in tokens. */
const HOLDER_WITHIN = 6;

/** A head that nobody is known by, and that is no paper and no rank, title or office before a name; of a place, also a body (`سلطات المنطقة`). */
function isOwnSource(ground: Ground, head: number, named: Actor): boolean {
  const { kinds, form } = ground.doc.words[head]!;
  return (
    !(named.kind === "person" && form.startsWith("ال")) &&
    actorAt(ground, head) < 0 &&
    !isPaper(formAt(ground.doc, head)) &&
    !isStyle(ground.doc, head) &&
    (kinds & (KIND_BITS.office | KIND_BITS.placeHead)) === 0 &&
    ((kinds & KIND_BITS.bodyHead) === 0 || named.kind === "place")
  );
}

/** Gives a source the whole of the phrase that it opens, not only its first words. */
function grown(ground: Ground, index: number, from: number, to: number): number {
  const known = ground.cast.actors[index]!.descriptions.find((description) => description.from === from);
  if (known === undefined || known.to >= to || !/^(?:في|من|لدي|داخل|باسم)$/.test(formAt(ground.doc, known.to)))
    return index;
  const own = growSource(ground.cast, ground.doc, index, from, to);
  note(ground, own);
  return own;
}
