import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import type { Range } from "./people.ts";
import { closesName, goesOn, isArabic, isDemonym, isMark } from "./shape.ts";

const DIRECTIONS = new Set("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط محيط اطراف ضواحي داخل نحو جوار قرب".split(" "));
const SIDES = new Set("الشمالي الجنوبي الشرقي الغربي الشماليه الجنوبيه الشرقيه الغربيه".split(" "));
/** Said of a place, no part of its name: `الجولان المحتل`; `فلسطين المحتلة` is a name. */
const OCCUPIED = "المحتل";
/** Outside the name even where the lexicon lists both together. */
const POSITION = /^[وبل]?موقع$/;
const COUNTRYSIDE = /^[وبل]?ريف$/;

/** A place's name without type word or direction in front (`مدينة غزة` → `غزة`) and nisba behind, with the noun that belongs to it (`مطار …`, `ريف … الشرقي`). */
export function properPlace(
  doc: Doc,
  first: number,
  end: number,
  isListed: (from: number, to: number) => boolean,
): Range {
  let from = first;
  let to = end;
  if (to - from > 1 && POSITION.test(doc.words[from]!.form) && isListed(from + 1, to)) from++;
  while (to - from > 1 && !isListed(from, to) && isOutside(doc, from)) from++;
  if (to - from > 2 && isMark(doc, from + 1) && isOutside(doc, from)) from += 2;
  if (doc.words[to - 1]!.form === OCCUPIED && isListed(from, to - 1)) to--;
  while (to - from > 1 && !isListed(from, to) && isDemonym(doc.words[to - 1]!)) to--;
  return withInsideNoun(doc, from, to);
}

/** A direction or a noun for a kind of place that is no part of the name behind it. */
export function isOutside(doc: Doc, at: number): boolean {
  const word = doc.words[at]!;
  return (
    DIRECTIONS.has(word.form.replace(/^[وبل](?=...)/, "")) ||
    word.senses.some(({ entry, definite }) => entry.kind === "placeHead" && !entry.inside && !definite)
  );
}

/** A country called by its own nisba is that only where no noun stands before that the nisba may go with: `المستشفيات السعودية`. */
export function isNisba(doc: Doc, at: number, to: number): boolean {
  if (at === 0 || to - at > 1 || !goesOn(doc, at) || !isDemonym(doc.words[at]!)) return false;
  const before = doc.words[at - 1]!;
  return (
    /^[وفبكل]?ال...|^لل.../.test(before.form) &&
    !closesName(doc, at - 1) &&
    (before.kinds & (KIND_BITS.place | KIND_BITS.country)) === 0
  );
}

function withInsideNoun(doc: Doc, from: number, end: number): Range {
  if (from === 0 || !goesOn(doc, from) || !isArabic(doc, from - 1)) return [from, end];
  const before = doc.words[from - 1]!;
  if (!COUNTRYSIDE.test(before.form)) return [from, end];
  return goesOn(doc, end) && SIDES.has(doc.words[end]!.form) ? [from - 1, end + 1] : [from, end];
}

/** What deeds and units are named after is no place there: `طوفان الأقصى`, `كتائب شهداء الأقصى`. */
const NAMED_AFTER = new Set("طوفان انتفاضه شهداء كتاءب كتايب سيوف عمليه معركه درع بركان عاصفه غضب نبع".split(" "));
export const isNamesake = (doc: Doc, from: number): boolean =>
  from > 0 && goesOn(doc, from) && NAMED_AFTER.has(doc.words[from - 1]!.form.replace(/^[وبل](?=....)/, ""));
