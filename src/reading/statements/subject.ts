import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { isStyle } from "../names.ts";
import { actorAt, formAt, type Ground, isComma, isThat, PREPOSITIONS, signAt } from "./ground.ts";

/** Days and little words that stand between a verb, its subject and what is said. */
const TIME_WORDS = new Set(
  (
    "اليوم امس الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت يوم مساء صباح فجر ظهر الليله الماضي الماضيه المنصرم الفائت ايضا كذلك بدوره بدورها بدورهم " +
    "حديثا هنا قائلا مجددا اول الجاري الحالي بشده مؤخرا موخرا اخيرا لاحقا سابقا حينها"
  ).split(" "),
);

const NOUN_HEADS = KIND_BITS.office | KIND_BITS.source | KIND_BITS.bodyHead;
/** Prepositions and adverbs that open where, when and how it was said. */
const CIRCUMSTANCE = new Set([
  "في",
  "خلال",
  "عبر",
  "بعد",
  "قبل",
  "عقب",
  "لدي",
  "امام",
  "اثناء",
  "حول",
  "بشان",
  "مع",
  "ردا",
  "تعليقا",
  "ضمن",
  "ضيف",
  "علي",
  "من",
  "عن",
]);
/** How many tokens a circumstance may take before what is said. */
const LONGEST_CIRCUMSTANCE = 22;

const QUANTITIES = new Set("عدد العديد بعض احد احدي مجموعه عشرات مئات مءات الاف معظم غالبيه جميع كل".split(" "));
/** `عدد`, `أحد`, `مئات`: opens a phrase of people of whom nothing else is known. */
export const isQuantity = (form: string): boolean => QUANTITIES.has(form);

const RESUMED = /^(?:به|بها|بهم|عنه|عنها|له|لها|لهم|فيه|فيها|عليه|عليها|خلاله|خلالها)$/;

/** Where the subject may begin behind a verb: past `به`, `فيه`, which stand for what is reported or where. */
export const startOfSubject = (doc: Doc, at: number): number => (RESUMED.test(formAt(doc, at)) ? at + 1 : at);

/** The end of the noun phrase that may be the subject behind a verb: names, offices, titles, apposition, and days in between. */
export function endOfSubject(ground: Ground, start: number, end: number): number {
  const { doc } = ground;
  let at = start;
  let last = start;
  while (at < end) {
    if (isPartOfName(ground, at) || TIME_WORDS.has(formAt(doc, at))) {
      last = ++at;
      continue;
    }
    // An adjective between an office and its holder: `مقررة الأمم المتحدة الخاصة فلانة`.
    if (
      last === at &&
      at > start &&
      /^ال..+(?:ه|ي|يه)$/.test(formAt(doc, at)) &&
      at + 1 < end &&
      (isPartOfName(ground, at + 1) || isComma(doc, at + 1))
    ) {
      last = ++at;
      continue;
    }
    if (doc.tokens.kind[at] === TokenKind.number && last > start) {
      at++;
      continue;
    }
    const sign = signAt(doc, at);
    if (sign !== "") {
      const bracket = sign === "(" ? closingBracket(doc, at, end) : -1;
      if (bracket > 0 && last > start) {
        at = bracket + 1;
        last = at;
      } else if (
        at + 1 < end &&
        '،,()-–"«»“”'.includes(sign) &&
        (isPartOfName(ground, at + 1) || TIME_WORDS.has(formAt(doc, at + 1)))
      )
        at++;
      else if (last === at && at > start && ')"»”،,'.includes(sign)) last = ++at;
      else break;
      continue;
    }
    if (at === start && isQuantity(formAt(doc, at)) && at + 2 < end) {
      last = at = endOfNounPhrase(ground, formAt(doc, at + 1) === "من" ? at + 2 : at + 1, end);
      continue;
    }
    if (at === start && (doc.words[at]!.kinds & NOUN_HEADS) !== 0) {
      last = at = endOfNounPhrase(ground, at, end);
      continue;
    }
    break;
  }
  return last;
}

/**
 * Of a run of names behind a verb that takes an object, the end of the first: `هنأ الوزير نظيره`. Bodies inside a description, bracketed
 * apposition, and names joined by `و` belong to it.
 */
export function endOfFirstActor(ground: Ground, start: number, end: number): number {
  const { doc } = ground;
  let first = -1;
  for (let at = start; at < end; at++) {
    const index = ground.described[at]?.owner ?? actorAt(ground, at);
    if (index < 0 || index === first) continue;
    if (first < 0) first = index;
    else if (!/^و/.test(formAt(doc, at)) && signAt(doc, at - 1) !== "-" && signAt(doc, at - 1) !== "–") {
      let from = at;
      while (from > start && isStyle(doc, from - 1) && actorAt(ground, from - 1) < 0) from--;
      return isComma(doc, from - 1) ? from - 1 : from;
    }
  }
  return end;
}

const isPartOfName = (ground: Ground, at: number): boolean => actorAt(ground, at) >= 0 || isStyle(ground.doc, at);

/** A noun with its adjectives and the definite nouns it governs: `مصادر عسكرية`, `قادة الأحزاب الكبرى`. */
function endOfNounPhrase({ doc, cast }: Ground, start: number, end: number): number {
  let at = start + 1;
  while (at < end && doc.tokens.kind[at] === TokenKind.arabic && cast.at[at]! < 0) {
    const { form } = doc.words[at]!;
    if (isThat(form) || PREPOSITIONS.has(form) || !/^ال...|(?:ي|يه|يين|يون)$/.test(form)) break;
    at++;
  }
  return at;
}

/** `(38 عاما)`: the closing bracket within a few tokens; -1 where there is none. */
function closingBracket(doc: Doc, open: number, end: number): number {
  for (let at = open + 1; at < Math.min(end, open + 9); at++) if (signAt(doc, at) === ")") return at;
  return -1;
}

/**
 * Behind the subject, the end of a circumstance set off by commas (`، في مؤتمر صحافي،`) or by the relative clause of the subject
 * (`الذي يزور تونس،`). Gives `start` where none stands there.
 */
export function endOfCircumstance(ground: Ground, start: number, end: number): number {
  const { doc } = ground;
  const opens = isComma(doc, start) ? start + 1 : start;
  const form = formAt(doc, opens);
  const relative = /^(?:الذي|التي|الذين|وهو|وهي)$/.test(form);
  if (!relative && !CIRCUMSTANCE.has(form) && !(isComma(doc, start - 1) && form.startsWith("ل"))) return start;
  for (let at = opens + 1; at < Math.min(end, opens + LONGEST_CIRCUMSTANCE); at++) {
    if (isComma(doc, at)) return at + 1;
    if (signAt(doc, at) !== "" && !"()".includes(signAt(doc, at))) return start;
  }
  return start;
}
