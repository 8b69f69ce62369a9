/**
 * Folding levels spellings that Arabic writers treat as one: seats of hamza on alef, ya and alef maqsura, ta marbuta
 * and ha, tatweel, vowel signs, presentation forms, Persian letters, bidi marks, Arabic-Indic digits, Latin case.
 */

const DROP = 0;
/** One code unit → its folded code unit; 0 drops it, NUL included. Presentation forms that unfold to several letters stand in `LIGATURES`. */
const TABLE = new Uint16Array(0x10000);
const LIGATURES = new Map<number, string>();

const REPLACED: Record<string, string> = {
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ٲ: "ا",
  ٳ: "ا",
  ى: "ي",
  ی: "ي",
  ې: "ي",
  ے: "ي",
  ة: "ه",
  ۀ: "ه",
  ہ: "ه",
  ھ: "ه",
  ە: "ه",
  ۃ: "ه",
  ک: "ك",
  ڪ: "ك",
};

function build(): void {
  for (let code = 0; code < 0x10000; code++) TABLE[code] = code;
  for (let code = 0x41; code <= 0x5a; code++) TABLE[code] = code + 32;
  for (const [from, to] of Object.entries(REPLACED)) TABLE[from.charCodeAt(0)] = to.charCodeAt(0);
  for (let digit = 0; digit < 10; digit++) {
    TABLE[0x660 + digit] = 0x30 + digit;
    TABLE[0x6f0 + digit] = 0x30 + digit;
  }
  const dropped: [number, number][] = [
    [0x610, 0x61a],
    [0x64b, 0x65f],
    [0x670, 0x670],
    [0x6d6, 0x6dc],
    [0x6df, 0x6e8],
    [0x6ea, 0x6ed],
    [0x640, 0x640],
    [0xad, 0xad],
    [0x61c, 0x61c],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2069],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
  ];
  for (const [from, to] of dropped) TABLE.fill(DROP, from, to + 1);
  const presentation: [number, number][] = [
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefe],
  ];
  for (const [from, to] of presentation) {
    for (let code = from; code <= to; code++) {
      const plain = String.fromCharCode(code).normalize("NFKC");
      if (plain === String.fromCharCode(code)) continue;
      const folded = foldWord(plain.replaceAll(" ", ""));
      if (folded.length === 1) TABLE[code] = folded.charCodeAt(0);
      else if (folded.length === 0) TABLE[code] = DROP;
      else LIGATURES.set(code, folded);
    }
  }
}
build();

/** The folded form of a word or phrase, for comparing and looking up. White space and punctuation stay as they are. */
export function foldWord(word: string): string {
  let at = 0;
  while (at < word.length) {
    const code = word.charCodeAt(at);
    if (TABLE[code] !== code || code === DROP || LIGATURES.has(code)) break;
    at++;
  }
  if (at === word.length) return word;
  let out = word.slice(0, at);
  for (; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const to = TABLE[code]!;
    const ligature = LIGATURES.size > 0 && code >= 0xfb50 ? LIGATURES.get(code) : undefined;
    if (ligature !== undefined) out += ligature;
    else if (to !== DROP) out += String.fromCharCode(to);
  }
  return out;
}

export interface Folded {
  text: string;
  /** `offsets[i]` is where `text[i]` comes from in the original; `offsets[text.length]` is the original's length. */
  offsets: Int32Array;
}

/** Folds a text and keeps, for each folded code unit, its UTF-16 offset in the original. */
export function fold(original: string): Folded {
  const offsets: number[] = [];
  let text = "";
  for (let at = 0; at < original.length; at++) {
    const folded = foldWord(original[at]!);
    for (let k = 0; k < folded.length; k++) offsets.push(at);
    text += folded;
  }
  offsets.push(original.length);
  return { text, offsets: Int32Array.from(offsets) };
}

/** Where the original's span lies that a span of the folded text came from; trailing vowel signs are included. */
export function unfoldSpan(folded: Folded, start: number, end: number): [start: number, end: number] {
  return [folded.offsets[start]!, end > start ? folded.offsets[end]! : folded.offsets[start]!];
}

/** How many code units of `word` its first `letters` folded letters take, vowel signs and tatweel behind them included. */
export function lengthOfLetters(word: string, letters: number): number {
  let left = letters;
  let at = 0;
  while (at < word.length) {
    const width = foldWord(word[at]!).length;
    if (width > 0 && left <= 0) break;
    left -= width;
    at++;
  }
  return at;
}
