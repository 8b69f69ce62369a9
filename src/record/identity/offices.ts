/** Offices as they compare: what is held, of which country, by whatever wording. */
import { nisbaForms } from "../../lexicon/inflect.ts";
import { alternatives, rows } from "../../lexicon/rows.ts";
import { tables } from "../../lexicon/tables.ts";
import { remembering } from "./remembering.ts";
import { bare, wordsOf } from "./words.ts";

export interface Office {
  /** Its words without articles, country and what passes: `وزير خارجيه`. */
  core: string;
  /** ISO 3166-1 alpha-2 of the country that the words name. */
  country?: string;
  former: boolean;
  /** Whether one person holds it at a time, as far as its kind goes. */
  single: boolean;
}

const countryNames = new Map<string, string>();
const nisbas = new Map<string, string>();
for (const { iso = "", name, demonym } of rows(tables.countries)) {
  for (const variant of alternatives(name)) countryNames.set(wordsOf(variant).map(bare).join(" "), iso);
  for (const nisba of alternatives(demonym))
    for (const { form } of nisbaForms(nisba)) nisbas.set(wordsOf(form).join(" "), iso);
}
const LONGEST_COUNTRY = Math.max(...[...countryNames.keys(), ...nisbas.keys()].map((name) => name.split(" ").length));

/** Words that open an office: the masculine of each, and whether one person holds such an office rather than many. */
const heads = new Map<string, { masculine: string; single: boolean }>();
const MANY = new Set(["sport", "media", "academic", "business"]);
/** Callings and ranks of other kinds that many have. */
const CALLINGS = new Set(
  "عضو مسؤول دبلوماسي ضابط جندي مقاتل قيادي سياسي ناشط طبيب موظف عامل عسكري نقابي معارض مراقب منشق حقوقي".split(" "),
);
for (const { title, feminine, kind = "" } of rows(tables.offices)) {
  const opening = (phrase: string) => bare(wordsOf(phrase)[0] ?? "");
  const [masculine = ""] = alternatives(title).map(opening);
  const note = (form: string, of: string) => {
    if (!heads.has(form)) heads.set(form, { masculine: of, single: !MANY.has(kind) && !CALLINGS.has(of) });
  };
  for (const form of alternatives(title)) note(opening(form), opening(form));
  for (const form of alternatives(feminine)) note(opening(form), masculine);
}

const FORMER = new Set(["سابق", "سابقه", "اسبق", "راحل", "مخلوع", "سابقا", "مقال", "مستقيل", "معزول"]);
/** What passes, and what says nothing of the office. */
const PASSING = new Set(["حالي", "حاليه", "جديد", "جديده", "شرعي", "منتخب", "مكلف", "مؤقت", "في", "لدي", "ب", "ل"]);

/** Offices of a country: where somebody is who has one is no part of it, as it is of an ambassador's. */
const OF_COUNTRIES = new Set(["رئيس", "وزير", "ملك", "امير", "ولي", "مستشار", "متحدث", "ناطق"]);

/** Offices that go by several words. */
const SAME: [RegExp, string][] = [
  [/^رئيس (?:مجلس وزراء|حكومه)(?: |$)/, "رئيس وزراء "],
  [/^وزير اول$/, "رئيس وزراء"],
  [/^رئيس (?:جمهوريه|دوله|بلاد)$/, "رئيس"],
  [/^(?:عاهل|خادم حرمين شريفين)$/, "ملك"],
  [/^(?:متحدث|ناطق)(?: رسمي| اعلامي)*(?: باسم)? (?=.)/, "متحدث باسم "],
  [/^متحدث باسم (?=(?:خارجيه|داخليه|دفاع|عدل|صحه|ماليه)$)/, "متحدث باسم وزاره "],
  [/^رئيس (?:مجلس نواب|مجلس شعب|برلمان)$/, "رئيس برلمان"],
];
/** Whose the office is though no country is named. */
const OF = new Map([["خادم حرمين شريفين", "SA"]]);

/** The office that a phrase names; nothing where it doesn't begin with one. */
export const officeIn = (phrase: string): Office | undefined => offices(phrase) ?? undefined;

const offices = remembering((phrase): Office | null => {
  const words = wordsOf(phrase).map((word) => bare(word.replace(/^لل(?=...)/, "ال")));
  const head = heads.get(words[0] ?? "");
  if (head === undefined) return null;
  let country: string | undefined;
  let former = false;
  const core = [head.masculine];
  for (let at = 1; at < words.length; ) {
    const named = countryAt(words, at);
    if (named !== undefined) {
      country ??= named.country;
      at += named.length;
      continue;
    }
    const word = words[at]!;
    if (word === "في" && country !== undefined && OF_COUNTRIES.has(head.masculine)) break;
    if (FORMER.has(word)) former = true;
    else if (!PASSING.has(word)) core.push(word);
    at++;
  }
  const joined = core.join(" ");
  country ??= OF.get(joined);
  return {
    core: SAME.reduce((rest, [wording, one]) => rest.replace(wording, one), joined).trim(),
    ...(country !== undefined && { country }),
    former,
    single: head.single,
  };
});

/** The country that words name or describe from a place on, with the particle before it. */
export function countryAt(words: readonly string[], at: number): { country: string; length: number } | undefined {
  for (let length = LONGEST_COUNTRY; length > 0; length--) {
    if (at + length > words.length) continue;
    const name = words.slice(at, at + length).join(" ");
    const country = nisbas.get(name) ?? countryNames.get(name) ?? countryNames.get(name.replace(/^[بل](?=...)/, ""));
    if (country !== undefined) return { country, length };
  }
  return undefined;
}
