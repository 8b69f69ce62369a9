import { Pro } from "../../language/clitics.ts";
import { lengthOfLetters } from "../../language/fold.ts";
import { KIND_BITS, type Sense } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";

/** Whether what is written, or the word before or behind, leaves no room for this reading of a word. */
export function ruledOut(doc: Doc, at: number, sense: Sense, raw: string): boolean {
  const { inflection } = sense;
  const word = doc.words[at]!;
  const before = doc.sentences.of[at - 1] === doc.sentences.of[at] ? doc.words[at - 1]?.form : undefined;
  if (inflection?.aspect === "jussive" && !opensJussive(doc.words[at - 1]?.form, sense.pro)) return true;
  if (looksLikeNisba(sense, word.form) || contradicts(sense, raw)) return true;
  if (!isFiniteVerb(sense)) return false;
  if (before !== undefined && sense.pro === 0 && NOUN_FOLLOWS.has(before)) return true;
  if (word.form === "لاحق" && before !== undefined && TIMES.has(before)) return true;
  if (inflection?.voice === "passive" && (word.kinds & KIND_BITS.office) !== 0) return true;
  return word.form === "قابل" && (before === "غير" || (doc.words[at + 1]?.form.startsWith("ل") ?? false));
}

const isFiniteVerb = ({ inflection }: Sense): boolean =>
  inflection !== undefined && inflection.aspect !== "masdar" && !inflection.aspect.endsWith("participle");

/** Behind these stands a noun and never a finite verb: `بعد توقف`, `في وجه`. */
const NOUN_FOLLOWS = new Set(
  "بعد وبعد قبل عقب منذ خلال اثناء في وفي الي علي وعلي عن وعن بين وبين اثر جراء بسبب نتيجه وسط دون ضد لدي عبر اول ثاني ثالث حول جميع غداه بعيد قبيل رغم".split(
    " ",
  ),
);

/** `في وقت لاحق` is later, and pursues nobody. */
const TIMES = new Set(["وقت", "موعد", "تاريخ", "يوم", "عام", "شهر"]);

/** `اجتماعي` is far more often "social" than the construct dual of `اجتماع`; the same goes for `تطبيعي`, `انتخابي`. */
function looksLikeNisba({ entry, inflection, pronoun }: Sense, form: string): boolean {
  if (pronoun !== "" || !form.endsWith("ي")) return false;
  if (inflection !== undefined) return inflection.aspect === "masdar" && inflection.number === "d";
  return entry.kind === "deedNoun" && !/[يى]$/.test(entry.word);
}

/** What the written signs rule out: a pronoun where ة closes the word (`رحلة`), a verb with tanwin (`فجرًا`), a march with a doubled ي (`مسيّرة` is a drone); and persons that the news doesn't speak in (`لنقل`). */
function contradicts(sense: Sense, raw: string): boolean {
  const { entry, inflection, pronoun } = sense;
  if (pronoun !== "" && raw.endsWith("ة")) return true;
  if (sense.letters > 0 && !sense.definite && opensDoubled(raw, sense.letters)) return true;
  if (inflection?.aspect === "jussive" && inflection.person !== undefined && inflection.person !== 3) return true;
  if (isFiniteVerb(sense) && (raw.includes("\u064b") || isFarFromNews(inflection))) return true;
  return entry.kind === "deedNoun" && entry.word === "مسيرة" && raw.includes("ي\u0651");
}

/** No stem opens with a doubled letter: `فرّق` is no ف before `رّق`. */
const opensDoubled = (raw: string, letters: number): boolean =>
  raw.includes("\u0651") && raw[lengthOfLetters(raw, letters) + 1] === "\u0651";

/** Nobody is spoken to in the news, and few say "I": `أبدت` is "she showed", not "I annihilated". */
const isFarFromNews = (inflection: Sense["inflection"]): boolean =>
  inflection?.person === 2 || (inflection?.person === 1 && inflection.number === "s");

const SHORTENING = new Set([
  "لم",
  "لن",
  "ان",
  "الا",
  "كي",
  "لكي",
  "حتي",
  "لا",
  "ولم",
  "ولن",
  "وان",
  "بان",
  "لان",
  "فلم",
  "فلن",
]);
const opensJussive = (before: string | undefined, pro: number): boolean =>
  (pro & Pro.li) !== 0 || (before !== undefined && SHORTENING.has(before));
