/** Styles that stand for somebody named before: `شدد سيادته`, `وأضاف سموه`. */
import { actorAt, formAt, type Ground, placesOf } from "./ground.ts";

const HEAD_OF_STATE = /^(?:فخامه|الرييس|الرئيس|الرييسه|الرئيسه)$/;
/** By style, the titles of those who bear it: each list is looked for where the one before it finds nobody. */
const BEARERS: readonly [style: RegExp, titles: readonly RegExp[]][] = [
  [/^سمو(?:ه|ها)$/, [/^(?:ال)?(?:سمو|امير|اميره|شيخ|شيخه|ولي)$/]],
  [/^جلالت(?:ه|ها)$/, [/^(?:ال)?(?:جلاله|ملك|ملكه|سلطان|عاهل|خادم)$/]],
  [/^فخامت(?:ه|ها)$/, [HEAD_OF_STATE]],
  [/^سيادت(?:ه|ها)$/, [HEAD_OF_STATE, /^(?:ال)?(?:سيد|سيده|قائد|قايد|مشير|وزير|وزيره|محافظ|لواء|فريق)$/]],
  [/^معالي(?:ه|ها)$/, [/^(?:ال)?(?:معالي|وزير|وزيره)$/, /^(?:ال)?(?:رئيس|رييس|محافظ|مدير|امين|دكتور)$/]],
  [/^دولت(?:ه|ها)$/, [/^(?:ال)?(?:دوله|رئيس|رييس)$/]],
  [/^سعادت(?:ه|ها)$/, [/^(?:ال)?(?:سعاده|سفير|سفيره|قنصل)$/, /^(?:ال)?(?:مدير|وكيل|استاذ|دكتور|مهندس|لواء|عميد)$/]],
  [/^(?:سماحت|فضيلت)ه$/, [/^(?:ال)?(?:سماحه|فضيله|شيخ|مفتي|امام)$/]],
  [/^(?:قداست|غبطت|نيافت)ه$/, [/^(?:ال)?(?:قداسه|غبطه|نيافه|بابا|بطريرك|مطران|كاردينال)$/]],
];
/** How far behind a title the name may stand that it belongs to, in tokens. */
const NAME_WITHIN = 4;
/** How far back somebody is still meant, in tokens. */
const REACH = 150;

/**
 * Whoever bears the style at the head of a subject: of the people with such a title who last had the floor, else the last one before it;
 * [] where it is no such style or nobody has one.
 */
export function honoured(ground: Ground, start: number, speaking: readonly number[]): number[] {
  const titles = BEARERS.find(([style]) => style.test(formAt(ground.doc, start)))?.[1] ?? [];
  for (const title of titles) {
    let last = -1;
    for (let at = start - 1; at >= 0; at--) {
      if (!title.test(formAt(ground.doc, at).replace(/^[وفبلك](?=ال)/, ""))) continue;
      const bearer = bearerAt(ground, at, start);
      if (speaking.includes(bearer)) return [bearer];
      if (last < 0 && at >= start - REACH) last = bearer;
    }
    if (last >= 0) return [last];
  }
  return [];
}

/** The person to whom a title belongs: described by it, named behind it, or so titled elsewhere; -1 where that can't be told. */
function bearerAt(ground: Ground, title: number, end: number): number {
  const { doc, cast, described } = ground;
  const isPerson = (index: number) => index >= 0 && cast.actors[index]!.kind === "person";
  for (let at = title; at < Math.min(end, title + NAME_WITHIN); at++) {
    if (doc.tokens.breaks[at] !== 0 && at > title) break;
    const index = described[at]?.owner ?? actorAt(ground, at);
    if (isPerson(index)) return index;
  }
  const form = formAt(doc, title);
  const known = placesOf(ground, form).findLast(
    ({ at, index }) => at < title && formAt(doc, at) === form && isPerson(index),
  );
  return known?.index ?? -1;
}
