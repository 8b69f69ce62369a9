/** Cuts a text into words, numbers and punctuation. White space is no token; every token knows its place in the text. */

export const TokenKind = { arabic: 0, number: 1, punctuation: 2, foreign: 3 } as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** Tokens as columns: token `i` is `text.slice(start[i], end[i])`. */
export interface Tokens {
  text: string;
  length: number;
  start: number[];
  end: number[];
  kind: TokenKind[];
  /** Line breaks between token `i - 1` and token `i`; the first token has 1. */
  breaks: number[];
}

const OTHER = 0;
const SPACE = 1;
const BREAK = 2;
const ARABIC = 3;
const DIGIT = 4;
const LATIN = 5;
/** Belongs to whatever word it stands in: vowel signs, tatweel, joiners, soft hyphens. */
const MARK = 6;

const CLASS = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const char = String.fromCharCode(code);
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x0b || code === 0x0c)
    CLASS[code] = BREAK;
  else if (/[\s\u200b\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\u0000-\u001f]/.test(char)) CLASS[code] = SPACE;
  else if (/[\u0640\u00ad\u200c\u200d\u2060]/.test(char) || /\p{M}/u.test(char)) CLASS[code] = MARK;
  else if (/\p{Nd}/u.test(char)) CLASS[code] = DIGIT;
  else if (/\p{Script=Arabic}/u.test(char) && /\p{L}/u.test(char)) CLASS[code] = ARABIC;
  else if (/\p{L}/u.test(char) || (code >= 0xd800 && code <= 0xdfff)) CLASS[code] = LATIN;
}

const RUNS = "./-–—_*=~!?؟،:<>'";
/** `12,500`, `3.5`, `٣٫٥`: a separator between two digits stays inside the number. */
const isDecimalMark = (code: number) => code === 0x2c || code === 0x2e || code === 0x66b || code === 0x66c;

/** The two letters of `ال`. */
const opensWithArticle = (text: string, at: number) =>
  text.charCodeAt(at) === 0x627 && text.charCodeAt(at + 1) === 0x644;
/** `عبد` alone joins the name of God behind it: `عبد الله` and `عبدالله` are one token each. */
const isAbd = (text: string, start: number, end: number) =>
  text.charCodeAt(end - 1) === 0x62f &&
  text.charCodeAt(end - 2) === 0x628 &&
  text.charCodeAt(end - 3) === 0x639 &&
  (end - start === 3 || (end - start === 4 && "وبلف".includes(text[start]!)));

/** Cuts `text` into tokens. Any string is accepted; the cost is linear in its length. */
export function tokenize(text: string): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const kind: TokenKind[] = [];
  const breaks: number[] = [];
  let lines = 1;
  let at = 0;
  while (at < text.length) {
    const type = CLASS[text.charCodeAt(at)]!;
    if (type === SPACE || type === BREAK) {
      if (type === BREAK && !(text.charCodeAt(at) === 0x0a && text.charCodeAt(at - 1) === 0x0d)) lines++;
      at++;
      continue;
    }
    const from = at++;
    let what: TokenKind = TokenKind.punctuation;
    if (type === ARABIC || type === LATIN) {
      what = type === ARABIC ? TokenKind.arabic : TokenKind.foreign;
      for (; at < text.length; at++) {
        const next = CLASS[text.charCodeAt(at)]!;
        if (next !== type && next !== MARK) break;
      }
      // "د." is one token: the point belongs to the abbreviation. Behind a number ("2025م.") it ends the sentence.
      const unit = lines === 0 && kind.at(-1) === TokenKind.number;
      if (
        at - from === 1 &&
        type === ARABIC &&
        !unit &&
        text.charCodeAt(at) === 0x2e &&
        text.charCodeAt(at + 1) !== 0x2e
      )
        at++;
    } else if (type === DIGIT) {
      what = TokenKind.number;
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (CLASS[code] !== DIGIT && !(isDecimalMark(code) && CLASS[text.charCodeAt(at + 1)] === DIGIT)) break;
      }
    } else if (type === OTHER) {
      // A run of one sign ("..", "//", "--") is one token; quotation marks and brackets stay apart.
      while (RUNS.includes(text[from]!) && text.charCodeAt(at) === text.charCodeAt(from)) at++;
    } else {
      while (at < text.length && CLASS[text.charCodeAt(at)] === MARK) at++;
    }
    const last = start.length - 1;
    const joins =
      what === TokenKind.arabic &&
      lines === 0 &&
      last >= 0 &&
      from - end[last]! === 1 &&
      kind[last] === TokenKind.arabic &&
      opensWithArticle(text, from) &&
      isAbd(text, start[last]!, end[last]!);
    if (joins) {
      end[last] = at;
      continue;
    }
    start.push(from);
    end.push(at);
    kind.push(what);
    breaks.push(lines);
    lines = 0;
  }
  return { text, length: start.length, start, end, kind, breaks };
}

/** The same tokens with some of them cut: `cuts` gives, for a token, the code units of each part, which add up to its own. */
export function splitTokens(tokens: Tokens, cuts: ReadonlyMap<number, readonly number[]>): Tokens {
  if (cuts.size === 0) return tokens;
  const split: Tokens = { text: tokens.text, length: 0, start: [], end: [], kind: [], breaks: [] };
  for (let at = 0; at < tokens.length; at++) {
    let from = tokens.start[at]!;
    const parts = cuts.get(at) ?? [tokens.end[at]! - from];
    parts.forEach((length, part) => {
      split.start.push(from);
      split.end.push(from + length);
      split.kind.push(tokens.kind[at]!);
      split.breaks.push(part === 0 ? tokens.breaks[at]! : 0);
      from += length;
    });
  }
  split.length = split.start.length;
  return split;
}
