/**
 * The words around which a date expression is built, found by one look-up of the folded form. Forms with و ف ب ل ك in front
 * are entered too, so that no word of the text has to be cut.
 */

import { foldWord } from "../../language/fold.ts";
import months from "../../lexicon/data/months.tsv" with { type: "text" };
import { rows } from "../../lexicon/rows.ts";
import type { Calendar, Unit } from "./expression.ts";
import { DAYS, DECADES, FEASTS, FRACTIONS, SEASONS, UNITS, WEEKDAYS } from "./vocabulary.ts";

/** One name of a month: the words behind the first one, and the month. */
export interface MonthName {
  rest: string[];
  month: number;
  calendar: Calendar;
}

export type Meaning =
  | { kind: "month"; names: MonthName[] }
  | { kind: "weekday"; weekday: number }
  | { kind: "day"; by: number }
  | { kind: "unit"; unit: Unit; count: "one" | "two" | "many"; definite: boolean }
  | { kind: "season"; first: number; definite: boolean }
  | { kind: "fraction"; parts: number; definite: boolean }
  | { kind: "decade"; first: number }
  | { kind: "period" }
  | { kind: "feast" };

/** A word that may mean something in dates; `letters` of it are proclitics and no part of the expression. */
export interface Sign {
  letters: number;
  /** What it may be, to be tried in this order. */
  meanings: Meaning[];
}

/** `باب` is a door, not "in August"; `وصيف` comes second in a contest. */
const OTHER_WORDS = new Set(["باب", "لاب", "واب", "كاب", "فاب", "لامس", "وصيف", "وغد", "بعقد", "لعقد", "وعقد", "فقرن"]);
const PROCLITICS = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"];

const meanings = new Map<string, Meaning[]>();

function enter(form: string, meaning: Meaning): void {
  const known = meanings.get(form);
  if (known === undefined) meanings.set(form, [meaning]);
  else known.push(meaning);
}

/** Enters a noun with and without its article. */
function enterNoun(form: string, meaning: (definite: boolean) => Meaning): void {
  enter(form, meaning(false));
  enter(`ال${form}`, meaning(true));
}

function enterMonth(form: string, name: MonthName): void {
  const known = meanings.get(form)?.find((meaning) => meaning.kind === "month");
  if (known === undefined) enter(form, { kind: "month", names: [name] });
  else known.names.push(name);
}

/** `كانون 2`, `تشرين 1`. */
const FIGURES = new Map([
  ["الاول", "1"],
  ["الثاني", "2"],
]);

for (const row of rows(months)) {
  const [first = "", ...rest] = foldWord(row.name ?? "").split(" ");
  if (first === "") continue;
  const calendar = row.calendar === "gregorian" ? "gregorian" : "islamic-umalqura";
  const figure = FIGURES.get(rest[0] ?? "");
  enterMonth(first, { rest, month: Number(row.month), calendar });
  if (figure !== undefined && calendar === "gregorian")
    enterMonth(first, { rest: [figure], month: Number(row.month), calendar });
}
for (const first of new Set(FEASTS.map(({ name }) => name[0]!))) enter(first, { kind: "feast" });
for (const [name, weekday] of WEEKDAYS) enter(name, { kind: "weekday", weekday });
for (const [name, by] of DAYS) enter(name, { kind: "day", by });
for (const { unit, one, two, many } of UNITS) {
  for (const form of one) enterNoun(form, (definite) => ({ kind: "unit", unit, count: "one", definite }));
  for (const form of two) enterNoun(form, (definite) => ({ kind: "unit", unit, count: "two", definite }));
  for (const form of many) enterNoun(form, (definite) => ({ kind: "unit", unit, count: "many", definite }));
}
for (const [name, first] of SEASONS) enterNoun(name, (definite) => ({ kind: "season", first, definite }));
for (const [name, parts] of FRACTIONS) enterNoun(name, (definite) => ({ kind: "fraction", parts, definite }));
for (const [stem, first] of DECADES) {
  for (const ending of ["يات", "ات"]) enterNoun(stem + ending, () => ({ kind: "decade", first }));
}
enter("الفتره", { kind: "period" });

const SIGNS = new Map<string, Sign>();
/** 1 for what `hintOf` says of a sign: it tells most other words at once, without the table of signs, which is too large to be always at hand. */
const HINTS = new Uint8Array(1 << 14);

/** Made of length and the first, middle and last letter. */
const hintOf = (form: string): number =>
  (form.charCodeAt(0) * 7 +
    form.charCodeAt(form.length >> 1) * 61 +
    form.charCodeAt(form.length - 1) * 419 +
    form.length * 2063) &
  (HINTS.length - 1);

function enterSign(form: string, letters: number, known: Meaning[]): void {
  if (SIGNS.has(form) || OTHER_WORDS.has(form)) return;
  SIGNS.set(form, { letters, meanings: known });
  HINTS[hintOf(form)] = 1;
}

for (const [form, known] of meanings) enterSign(form, 0, known);
for (const [form, known] of meanings) {
  for (const proclitic of PROCLITICS) enterSign(proclitic + form, proclitic.length, known);
  // In للعام the article has lost its alef, so that nothing but the conjunction can be cut off.
  if (form.startsWith("ال")) {
    for (const conjunction of ["", "و", "ف"]) enterSign(`${conjunction}ل${form.slice(1)}`, conjunction.length, known);
  }
}

/** What a folded word may mean in dates; `undefined` for almost every word. */
export const signOf = (form: string): Sign | undefined => (HINTS[hintOf(form)] === 1 ? SIGNS.get(form) : undefined);

export type MeaningOf<Kind extends Meaning["kind"]> = Extract<Meaning, { kind: Kind }>;

/** The meaning of one kind that a folded word may have. */
export const meaningOf = <Kind extends Meaning["kind"]>(form: string, kind: Kind): MeaningOf<Kind> | undefined =>
  SIGNS.get(form)?.meanings.find((meaning): meaning is MeaningOf<Kind> => meaning.kind === kind);
