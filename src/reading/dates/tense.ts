/**
 * Whether a sentence looks back or ahead at a place in it. News writes "Thursday" and "on 5 October" without saying which one;
 * the words around say it.
 */

import { right, type Scan } from "./scan.ts";
import { foldedSet } from "./vocabulary.ts";

export type Direction = "past" | "future";

const FUTURE = foldedSet(
  "سوف لن بحلول لغاية اعتبارا ابتداء بدءا بداية موعد موعدا غدا المقبل المقبلة القادم المقرر مقرر المقررة مقررة مقررا المزمع المرتقب المرتقبة مرتقب مرتقبة المنتظر المنتظرة منتظر المتوقعة متوقع يتوقع يعتزم تعتزم ينوي تنوي يستعد تستعد المفترض",
);
const PAST = foldedSet("كان كانت كانوا قد لقد منذ تم جرى عقب إثر");
/** Words that begin like a verb in the future and are none. */
const NO_FUTURE_VERBS = foldedSet(
  "سيناء سياسة سياسي سياسية سياسيا سياسات سياسيين سياسيون سيادة سيادي سيادية سيارة سيارات سيارته سيطرة سيطرت سيطروا سيطرته سيطرتها سيرة سيراليون سيما سيول سيئول سيناريو سيناريوهات سينما سينمائي سينمائية سيدة سيدات سيدني سيرغي سيرجي سيبيريا ستوكهولم ستيفان ستيفن ستراسبورغ سنوات سنوية سنويا سنغافورة سنجار ستاندرد ستريت سيئة سيوف سياحة سياحي سياحية سياق سياقه سياقها",
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
  return PAST.has(form) ? "past" : null;
}

/** The direction of the sentence around some tokens: of the nearest word before them that tells, else of the first behind them. */
export function directionAt(scan: Scan, { from, to }: { from: number; to: number }): Direction | null {
  const { tokens, folded } = scan;
  const ends = (at: number): boolean => tokens.breaks[at + 1] !== 0 || ENDS.has(folded[at]!);
  if (from > 0 && folded[from - 1] === "حتي" && !ends(from - 1)) return "future";
  for (let at = from - 1; at >= Math.max(0, from - BEFORE) && !ends(at); at--) {
    const direction = directionOf(folded[at]!);
    if (direction !== null) return direction;
  }
  for (let at = to; at < to + BEHIND; at++) {
    const form = right(scan, at);
    // Behind "that", another clause has a time of its own.
    if (form === "" || ENDS.has(form) || /^[وف]?ان(?:ه|ها|هم|هما)?$/.test(form)) return null;
    const direction = directionOf(form);
    if (direction !== null) return direction;
  }
  return null;
}
