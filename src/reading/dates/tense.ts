/**
 * Whether a sentence looks back or ahead at a place in it. News writes "Thursday" and "on 5 October" without saying which one;
 * the words around say it.
 */

import { right, type Scan } from "./scan.ts";
import { foldedSet } from "./vocabulary.ts";

export type Direction = "past" | "future";

const FUTURE = foldedSet(
  "سوف لن سيتم ستتم سيصل ستصل سيضم ستضم سيقام بحلول لغاية اعتبارا ابتداء بدءا موعد موعدا غدا المقبل المقبلة القادم المقرر مقرر المقررة مقررة مقررا المزمع المرتقب المرتقبة مرتقب مرتقبة المنتظر المنتظرة منتظر المتوقعة متوقع يتوقع يعتزم تعتزم ينوي تنوي يستعد تستعد المفترض",
);
const PAST = foldedSet(
  "كان كانت كانوا قد لقد لم منذ تم تمت جرى جرت عقب إثر وقع وقعت وصل وصلت بدأ بدأت انتهى انتهت اندلع اندلعت التقى التقت استقبل استقبلت شهد شهدت استهدف استهدفت قتل قتلت أصيب أصيبت أحداث هجوم هجمات اعتداءات تفجيرات انقلاب مجزرة كارثة إخفاق زلزال",
);
/** What is said on a day without more was said on the last one. */
const SAID = foldedSet(
  "قال قالت أعلن أعلنت أعلنا أعلنتا أعلنوا أكد أكدت أكدوا صرح صرحت ذكر ذكرت أفاد أفادت كشف كشفت أوضح أوضحت أشار أشارت أعرب أعربت طالب طالبت وصف وصفت اتهم اتهمت نشر نشرت وقع وقعت قدم قدمت أطلق أطلقت أقر أقرت",
);
/** Words that begin like a verb in the future and are none. */
const NO_FUTURE_VERBS = foldedSet(
  "سيناء سياسة سياسي سياسية سياسيا سياسات سياسيين سياسيون سيادة سيادي سيادية سيارة سيارات سيارته سيطرة سيطرت سيطروا سيطرته سيطرتها سيرة سيراليون سيما سيول سيئول سيناريو سيناريوهات سينما سينمائي سينمائية سيدة سيدات سيدني سيرغي سيرجي سيبيريا ستوكهولم ستيور سنتكوم سنتات سيمانتك سيتي سيناتور ستاندارد ستيفان ستيفن ستراسبورغ سنوات سنوية سنويا سنغافورة سنجار ستاندرد ستريت سيئة سيوف سياحة سياحي سياحية سياق سياقه سياقها",
);

/** How many tokens are looked at before and behind. */
const BEFORE = 14;
const BEHIND = 4;
const ENDS = new Set([".", "؟", "?", "!", "..", "...", "…", "؛"]);

/** `سيلتقي`, `وستبدأ`: س and a person's prefix. */
const isFutureVerb = (form: string): boolean =>
  form.length >= 5 && form.startsWith("س") && "يتن".includes(form[1]!) && !NO_FUTURE_VERBS.has(form);

function directionOf(word: string): Direction | null {
  const form = (word.startsWith("و") || word.startsWith("ف")) && word.length > 3 ? word.slice(1) : word;
  if (FUTURE.has(form) || FUTURE.has(word) || isFutureVerb(form)) return "future";
  return PAST.has(form) || PAST.has(word) ? "past" : null;
}

const THAT = /^[وفب]?ان(?:ه|ها|هم|هما)?$/;
const WAS = foldedSet("كان كانت وكان وكانت");
const WAS_REACH = 3;

/**
 * The direction of the sentence around some tokens: of the nearest word before them that tells, else of the first behind them.
 * A saying on the way has no clause between it and the day that it was said.
 */
export function directionAt(scan: Scan, { from, to }: { from: number; to: number }): Direction | null {
  const { tokens, folded } = scan;
  const ends = (at: number): boolean => tokens.breaks[at + 1] !== 0 || ENDS.has(folded[at]!);
  const isUntil = from > 0 && folded[from - 1] === "حتي" && !ends(from - 1);
  let isClause = false;
  for (let at = from - 1; at >= Math.max(0, from - BEFORE) && !ends(at); at--) {
    const form = folded[at]!;
    const direction = form === "بدايه" && folded[at + 1] === "من" ? "future" : directionOf(form);
    // "It was to end on Friday."
    if (direction === "future")
      return folded.slice(Math.max(0, at - WAS_REACH), at).some((word) => WAS.has(word)) ? "past" : direction;
    // "They have not returned until Saturday", but "has given them until Saturday".
    if (direction === "past" && (!isUntil || form === "لم")) return direction;
    if (THAT.test(form)) isClause = true;
    if (SAID.has(form) && !isClause && !isUntil) return null;
  }
  if (isUntil) return "future";
  for (let at = to; at < to + BEHIND; at++) {
    const form = right(scan, at);
    // Behind "that" and a colon, another clause has a time of its own.
    if (form === "" || form === ":" || ENDS.has(form) || THAT.test(form)) return null;
    const direction = directionOf(form);
    if (direction !== null) return direction;
  }
  return null;
}
