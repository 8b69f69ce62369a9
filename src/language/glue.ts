/** Words that a lost space has glued together: `مراسلالميادينفي` is `مراسل` + `الميادين` + `في`. */

/** What may be glued on behind a word though it is short. */
const SHORT = new Set([
  "في",
  "من",
  "عن",
  "الي",
  "علي",
  "مع",
  "بعد",
  "قبل",
  "التي",
  "الذي",
  "قد",
  "ان",
  "انه",
  "هذا",
  "هذه",
  "حيث",
]);
const SHORTEST = 8;
const LONGEST = 36;

/**
 * Cuts a folded form into known words: the length of each part, or null where it is one word as far as can be told. At most three parts, each
 * known to `isWord`; what is glued on has five letters or more, or is one of a few particles.
 */
export function unglue(form: string, isWord: (form: string) => boolean): number[] | null {
  if (form.length < SHORTEST || form.length > LONGEST || isWord(form)) return null;
  // للميادين is ل + الميادين.
  const isKnown = (part: string) =>
    isWord(part) || (part.startsWith("لل") && part.length > 5 && isWord(`ال${part.slice(2)}`));
  return cut(form, isKnown, 3);
}

function cut(form: string, isWord: (form: string) => boolean, parts: number): number[] | null {
  if (parts === 1) return mayFollow(form) && isWord(form) ? [form.length] : null;
  // The longest known word first, so that `المنقوشغادرت` gives المنقوش before a shorter word inside it.
  for (let length = form.length - 2; length >= 4; length--) {
    const right = form.slice(length);
    if (!mayFollow(right)) continue;
    const left = form.slice(0, length);
    if (/^[وف]?[بكل]?ال..?$/.test(left) || !isWord(left)) continue;
    if (right === "ان" && isDual(left)) continue;
    // مراسل + الميادين, not مراسلا + لميادين.
    if (left.endsWith("ا") && right.startsWith("ل") && isWord(left.slice(0, -1))) continue;
    if (SHORT.has(right) || isWord(right)) return [length, right.length];
    const rest = cut(right, isWord, parts - 1);
    if (rest !== null) return [length, ...rest];
  }
  return null;
}

/** `الجانبان` is a dual, `المدينةأن` can't be: nouns in ة and sound plurals take no ان. */
const isDual = (left: string): boolean => /^[وف]?[بكل]?ال/.test(left) && !/(?:ه|ا|ين|ون|ات)$/.test(left);

const mayFollow = (form: string): boolean => SHORT.has(form) || form.length >= 5;
