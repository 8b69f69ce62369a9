/** Numbers beside a word of time, in digits or spelled out, and years. */

import { readNumber } from "../../language/numerals.ts";
import type { Calendar } from "./expression.ts";
import { isNumber, left, proclitics, right, type Scan, touches, type Words } from "./scan.ts";
import { foldedSet } from "./vocabulary.ts";

export interface NumberAt extends Words {
  value: number;
  /** Said as "the third", or written with the article (`الـ14`). */
  definite: boolean;
  inDigits: boolean;
}

const ARTICLE = new Set(["ال"]);
/** How many tokens before a word are looked at for a number. */
const LONGEST = 5;

const INTEGER = /^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,3})$/;

/** The whole number at a token in digits, with the article before it if it has one. */
function digitsAt(scan: Scan, at: number): NumberAt | null {
  const form = scan.folded[at]!;
  if (!INTEGER.test(form)) return null;
  const value = Number(form.replaceAll(",", ""));
  const letters = proclitics(left(scan, at - 1), ARTICLE);
  return letters < 0
    ? { value, from: at, to: at + 1, letters: 0, definite: false, inDigits: true }
    : { value, from: at - 1, to: at + 1, letters, definite: true, inDigits: true };
}

/** The number that ends right before the token `to`. */
export function numberBefore(scan: Scan, to: number): NumberAt | null {
  if (left(scan, to - 1) === "") return null;
  if (isNumber(scan, to - 1)) return digitsAt(scan, to - 1);
  let from = to - 1;
  while (from > to - LONGEST && left(scan, from - 1) !== "") from--;
  for (; from < to; from++) {
    const spelled = spelledAt(scan, from);
    if (spelled?.to === to) return spelled;
  }
  return null;
}

/** The number that begins at a token: `24`, `الـ24`, `الثالث`. */
export function numberAt(scan: Scan, from: number): NumberAt | null {
  const form = right(scan, from);
  if (form === "") return null;
  const digits = form === "ال" ? from + 1 : from;
  if (right(scan, digits) !== "" && isNumber(scan, digits)) return digitsAt(scan, digits);
  return spelledAt(scan, from);
}

/** The spelled-out number that begins at a token, with a proclitic on its first word or without. */
export function spelledAt(scan: Scan, from: number): NumberAt | null {
  const { folded } = scan;
  const form = folded[from] ?? "";
  const whole = spelled(folded, from, from, 0);
  if (whole !== null || form.length < 3 || !"وفبلك".includes(form[0]!)) return whole;
  const cut = form.startsWith("لل") ? `ا${form.slice(1)}` : form.slice(1);
  return spelled([cut, ...folded.slice(from + 1, from + LONGEST)], 0, from, form.startsWith("لل") ? 0 : 1);
}

function spelled(words: string[], at: number, from: number, letters: number): NumberAt | null {
  const number = readNumber(words, at);
  if (number === null) return null;
  // ألف has no article.
  const definite = number.ordinal || /^ال(?!ف(?:ا|ان|ين)?$)/.test(words[at]!);
  return { value: number.value, from, to: from + number.length, letters, definite, inDigits: false };
}

export interface YearAt {
  year: number;
  calendar: Calendar;
  /** Whether the era is written behind it: `1437هـ`, `2015م`. */
  era: boolean;
  to: number;
}

const GREGORIAN = foldedSet("م ميلادي ميلادية الميلادي الميلادية للميلاد");
const HIJRI = foldedSet("هـ هجري هجرية الهجري الهجرية للهجرة");

/** Without an era, years in this stretch, 1882 to 2028 of our era, are Hijri. */
const FIRST_BARE_HIJRI = 1300;
const LAST_BARE_HIJRI = 1450;
const LAST_HIJRI = 1600;

/** The ends of `2017/2018`. Years in a row are at times written from right to left: `2018/2017`. */
export const inOrder = (a: number, b: number): [number, number] => (b === a - 1 ? [b, a] : [a, b]);

/** Where the words `قبل الميلاد` or `ق.م` end that begin at a token; `null` where they don't stand there. */
export function beforeChrist(scan: Scan, at: number): number | null {
  if (right(scan, at) === "قبل") return right(scan, at + 1) === "الميلاد" ? at + 2 : null;
  const letter = right(scan, at + 1) === "." ? at + 2 : at + 1;
  return right(scan, at) === "ق" && right(scan, letter) === "م" ? letter + 1 : null;
}

/** The year in four digits at a token. */
export function yearAt(scan: Scan, at: number): YearAt | null {
  const form = right(scan, at);
  return isNumber(scan, at) && /^(?:1\d|2[01])\d\d$/.test(form) ? withEra(scan, Number(form), at + 1) : null;
}

/** Two figures of a year are those of one in the last century from here on. */
const FIRST_SHORT_YEAR = 40;

/** The year in two or three digits behind its noun: `عام 48`, `سنة 570م`, `عام 40 هـ`. */
export function shortYearAt(scan: Scan, at: number): YearAt | null {
  const form = right(scan, at);
  if (!isNumber(scan, at) || !/^[1-9]\d{1,2}$/.test(form)) return null;
  const year = withEra(scan, Number(form), at + 1);
  if (year.era) return year;
  if (!mayFollowYear(scan, year.to)) return null;
  return form.length === 3 ? year : year.year < FIRST_SHORT_YEAR ? null : { ...year, year: 1900 + year.year };
}

/** Words that may follow a year; a thing counted is none of them. */
const AFTER_YEAR = foldedSet(
  "في من إلى على عن أن إن إثر أو ثم حين حيث عندما بعد قبل حتى بين مع كما بينما فيما كان كانت لم لن قد عقب نتيجة خلال منذ ضد لدى عند لكن هو هي",
);

/** Whether what begins at a token may follow a year without an era, and doesn't make an amount of it. */
export function mayFollowYear(scan: Scan, at: number): boolean {
  const next = right(scan, at);
  if (next === "" || AFTER_YEAR.has(next)) return true;
  if (/^[%٪/]$/.test(next) || (next === "-" && isNumber(scan, at + 1)) || (next === ":" && touches(scan, at)))
    return false;
  return /^(?:ال|[وبل]|[^\u0621-\u064a])/.test(next);
}

/** A year whose words end before the token `to`, with the era behind it if there is one. Years before Christ count down from 0. */
export function withEra(scan: Scan, year: number, to: number): YearAt {
  const next = right(scan, to);
  const christ = beforeChrist(scan, to);
  if (christ !== null) return { year: 1 - year, calendar: "gregorian", era: true, to: christ };
  if (HIJRI.has(next) && year <= LAST_HIJRI) return { year, calendar: "islamic-umalqura", era: true, to: to + 1 };
  // "2015 م. خالد" is an engineer.
  const isTitle = next === "م" && !touches(scan, to) && right(scan, to + 1) === "." && touches(scan, to + 1);
  if (GREGORIAN.has(next) && !isTitle) return { year, calendar: "gregorian", era: true, to: to + 1 };
  const hijri = year >= FIRST_BARE_HIJRI && year <= LAST_BARE_HIJRI;
  return { year, calendar: hijri ? "islamic-umalqura" : "gregorian", era: false, to };
}
