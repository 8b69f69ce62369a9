/**
 * Words as search sees them. A text's words are indexed folded, and beside them what is left when particles and
 * pronouns that Arabic writes onto a word are cut off, so that حفتر is found in لحفتر and القاهرة in بالقاهرة. No
 * lexicon decides which cut is right: every possible one is indexed, and a query's word loses only its article, which
 * needs no deciding. So a query for وزارة finds للوزارة but never زاره.
 */
import { cutEnclitics } from "./clitics.ts";
import { foldWord } from "./fold.ts";
import { TokenKind, tokenize } from "./tokens.ts";

/** Words as columns: word `i` is the folded `words[i]` and stands at `text.slice(start[i], end[i])`. */
export interface SearchWords {
  words: string[];
  start: number[];
  end: number[];
}

/** The folded words and numbers of a text with their places. Punctuation is left out. */
export function searchWords(text: string): SearchWords {
  const tokens = tokenize(text);
  const found: SearchWords = { words: [], start: [], end: [] };
  for (let at = 0; at < tokens.length; at++) {
    const kind = tokens.kind[at]!;
    if (kind === TokenKind.punctuation) continue;
    const word = searchForm(text.slice(tokens.start[at], tokens.end[at]), kind);
    if (word === "") continue;
    found.words.push(word);
    found.start.push(tokens.start[at]!);
    found.end.push(tokens.end[at]!);
  }
  return found;
}

/** A token as it is looked up: folded, numbers without the signs between their digits. */
export function searchForm(token: string, kind: TokenKind): string {
  // شئون and شؤون are one word, spelled in Egypt and elsewhere.
  const folded = foldWord(token).replaceAll("ئو", "ؤو");
  if (kind === TokenKind.arabic) return folded.includes(" ") ? folded.replaceAll(/\s/g, "") : folded;
  if (kind === TokenKind.foreign) return folded.toLowerCase();
  // 12,500 is 12500; the decimal point must be no ASCII sign, at which an index would cut the number.
  return folded.replaceAll(/[,٬]/g, "").replaceAll(".", "٫");
}

/**
 * What an index of `text` holds: its folded words in order, and the stems under which they are found too, in no
 * order.
 */
export function searchTokens(text: string): { words: string[]; stems: string[] } {
  const { words } = searchWords(text);
  return { words, stems: words.flatMap(stemsOf) };
}

/** Words that open with `ال` which is no article of theirs, as far as looking up goes. */
const NO_ARTICLE = new Set(["الله", "الان"]);
/** Pronouns that are cut off; the shorter ones end too many words that have no pronoun. */
const PRONOUNS = new Set(["ها", "هم", "هما", "نا", "ه"]);
const CONJUNCTIONS = "وف";
const PREPOSITIONS = "بلك";
const SHORTEST = 3;

/** What a folded word is found under beside itself: each stem that is left when clitics are cut off it. */
export function stemsOf(word: string): string[] {
  const stems: string[] = [];
  const add = (stem: string) => {
    if (stem !== word && !stems.includes(stem)) stems.push(stem);
  };
  addCut(word, add);
  if (word.length > SHORTEST && CONJUNCTIONS.includes(word[0]!)) addCut(word.slice(1), add);
  return stems;
}

function addCut(form: string, add: (stem: string) => void): void {
  addBare(form, add);
  // ل and the article share a letter: للجيش is ل and الجيش. But لليبيا is ل and ليبيا, so both cuts are made.
  if (form === "لله") add("الله");
  if (form.length <= SHORTEST || !PREPOSITIONS.includes(form[0]!)) return;
  if (form.startsWith("لل")) add(form.slice(2));
  addBare(form.slice(1), add);
}

/** A form without proclitics but maybe with an article, or else with a pronoun. */
function addBare(form: string, add: (stem: string) => void): void {
  const rest = withoutArticle(form);
  add(rest);
  if (rest !== form) return;
  for (const { stem, pronoun } of cutEnclitics(form)) {
    // A lone ه is as often the ending ة; behind ت it is a pronoun: زيارته.
    if (stem.length < SHORTEST || !PRONOUNS.has(pronoun) || (pronoun === "ه" && form.at(-2) !== "ت")) continue;
    add(stem);
  }
}

/** `form` without its article, or as it is. */
function withoutArticle(form: string): string {
  return form.startsWith("ال") && form.length > 3 && !NO_ARTICLE.has(form) ? form.slice(2) : form;
}

/** The stem under which a query's folded word is looked up: `بالقاهره`, `القاهره` and `قاهره` all give `قاهره`. */
export function queryStem(word: string): string {
  const article = /^[وف]?(?:[بك]?ال|لل)/.exec(word)?.[0];
  if (article === undefined || article === "ال") return withoutArticle(word);
  const rest = word.slice(article.length);
  return rest.length >= SHORTEST ? rest : word;
}

/** A folded word as it may open a phrase in a text, with and without particles: `حفتر`, `وحفتر`, `لحفتر`, `ولحفتر`… */
export function withParticles(word: string): string[] {
  // ل and the article share a letter: ل and الجيش is للجيش.
  const afterLi = withoutArticle(word) === word ? word : word.slice(1);
  const prepositions = [word, `ب${word}`, `ل${afterLi}`, `ك${word}`];
  return prepositions.flatMap((form) => [form, `و${form}`, `ف${form}`]);
}

/** Whether a folded word of a text answers a query's stem. */
export function answers(word: string, stem: string): boolean {
  return word === stem || stemsOf(word).includes(stem);
}
