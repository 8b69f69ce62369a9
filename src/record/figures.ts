/** Numbers that a report gives, and what they count. */
import { readNumber } from "../language/numerals.ts";
import { searchWords } from "../language/search.ts";
import { countedBy } from "../lexicon/counted.ts";
import type { Span } from "../model.ts";
import { stemOf } from "./stories/terms.ts";

export interface Figure {
  /** `dead`, `USD`… or the stem of the noun that is counted, where no word says more. */
  what: string;
  value: number;
  /** Whether the lexicon knows what it counts, and not the noun alone. */
  known: boolean;
  /** The words, in the text that was searched. */
  span: Span;
}

/** Words before a number that may say what it counts: قتل ما لا يقل عن 12 شخصا. */
const BEFORE = 5;
const LATEST_YEAR = 2100;
const FIRST_YEAR = 1900;

/** The figures of a sentence, in order. Times, dates and ages are none. */
export function figuresIn(sentence: string): Figure[] {
  const { words, start, end } = searchWords(sentence);
  const found: Figure[] = [];
  let from = 0;
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at);
    const next = at + (number?.length ?? 0);
    const noun = words[next] ?? "";
    const two = number === null && countedBy(noun)?.two === true;
    if (number === null && !two) {
      at++;
      continue;
    }
    const value = number?.value ?? 2;
    const clock = sentence[start[at]! - 1] === ":" || sentence[end[at]!] === ":";
    const counted = clock || number?.ordinal === true ? undefined : whatOf(words, from, at, noun, value);
    if (counted !== undefined) {
      const last = Math.min(next, words.length - 1);
      found.push({ ...counted, value, span: [start[at]!, end[last]!] });
    }
    from = Math.max(next, at + 1);
    at = from;
  }
  return found;
}

function numberAt(words: readonly string[], at: number) {
  const word = words[at]!;
  const number = readNumber(words, at);
  if (number !== null || !word.startsWith("و") || word.length < 3) return number;
  return readNumber([word.slice(1), ...words.slice(at + 1, at + 24)], 0);
}

/** What a number before this noun counts, where it counts anything that is a figure. */
function whatOf(
  words: readonly string[],
  from: number,
  at: number,
  noun: string,
  value: number,
): Pick<Figure, "what" | "known"> | undefined {
  const behind = countedBy(noun);
  if (behind?.what === "time") return undefined;
  if (behind?.behind === true && behind.what !== "people") return { what: behind.what, known: true };
  for (let before = at - 1; before >= Math.max(from, at - BEFORE); before--) {
    const counted = countedBy(words[before]!);
    if (counted?.what === "time") return undefined;
    if (counted?.before === true) return { what: counted.what, known: true };
  }
  if (behind?.what === "people" || !/^\p{Script=Arabic}{3,}$/u.test(noun)) return undefined;
  const year = Number.isInteger(value) && value >= FIRST_YEAR && value <= LATEST_YEAR;
  return year ? undefined : { what: stemOf(noun), known: false };
}
