import { Pro, withoutArticle } from "../../language/clitics.ts";
import { lengthOfLetters } from "../../language/fold.ts";
import { TokenKind } from "../../language/tokens.ts";
import type { Entry } from "../../lexicon/entries.ts";
import { phraseWords } from "../../lexicon/lexicon.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { EntityKind, Span } from "../../model.ts";
import type { Doc } from "../doc.ts";
import type { Cast, Description } from "../entities.ts";
import { matchesAt } from "../names/matches.ts";
import { closesName, goesOn, isDemonym, isMark, isStyle, isVerb } from "../names/shape.ts";

/** A noun phrase without a proper name of its own, before it is known whom it stands for. */
export interface Nominal {
  from: number;
  to: number;
  span: Span;
  kind: "description" | "source";
  /** Folded words, the first without particles. */
  words: string[];
}

/** A folded word without its article. */
export const bare = (word: string): string => withoutArticle(word, 2);

/** A description's folded words; found once. */
export function wordsOf(cast: Cast, description: Description): string[] {
  description.words ??= phraseWords(cast.doc.text.slice(...description.span));
  return description.words;
}

const NOUNS =
  KIND_BITS.office |
  KIND_BITS.source |
  KIND_BITS.bodyHead |
  KIND_BITS.placeHead |
  KIND_BITS.deedNoun |
  KIND_BITS.casualty |
  KIND_BITS.style;

/** `نظيره المصري`: somebody of the same office. */
export const COUNTERPART = /^([وف]?[بل]?)نظير(?:ه|ته|ها|تها|هما|تهما)$/;

/** Letters of prefixed particles before a noun, the article not counted; with `للـ` only those before it, for it shares a letter with the article. */
export function particleLetters(doc: Doc, at: number): number {
  const word = doc.words[at]!;
  const counterpart = COUNTERPART.exec(word.form);
  if (counterpart !== null) return counterpart[1]!.length;
  if (/^[وف]?لل../.test(word.form)) return word.form.startsWith("لل") ? 0 : 1;
  let fewest = -1;
  for (const match of word.starts.length > 0 ? matchesAt(doc, at) : [])
    if (fewest === -1 || match.letters < fewest) fewest = match.letters;
  for (const sense of word.senses) {
    if ((KIND_BITS[sense.entry.kind] & NOUNS) === 0 && sense.inflection === undefined) continue;
    const letters = Math.max(0, sense.letters - (sense.pro & Pro.al ? 2 : 0));
    if (fewest === -1 || letters < fewest) fewest = letters;
  }
  if (fewest !== -1) return fewest;
  if (word.form.startsWith("وساءل") || word.form.startsWith("وكال")) return 0;
  const prefixed = /^(?:[وف]?[بك]|[وف])(?=ال..)/.exec(word.form);
  return prefixed ? prefixed[0].length : 0;
}

/** The tokens as a nominal, without particles and marks at its edges; null where nothing is left. */
export function nominalAt(doc: Doc, first: number, end: number, kind: Nominal["kind"]): Nominal | null {
  const { tokens, words } = doc;
  let from = first;
  let to = end;
  const isEdge = (at: number) => isMark(doc, at) && doc.text[tokens.start[at]!] !== '"';
  while (
    from < to &&
    (isEdge(from) || (closesName(doc, from) && !isOneOf(doc, from) && !COUNTERPART.test(words[from]!.form)))
  )
    from++;
  while (
    to > from &&
    (isEdge(to - 1) || (closesName(doc, to - 1) && words[to - 1]!.form !== "سابقا") || isAbbreviation(doc, to - 1))
  )
    to--;
  if (from >= to) return null;
  const letters = particleLetters(doc, from);
  const raw = doc.text.slice(tokens.start[from]!, tokens.end[from]!);
  const start = tokens.start[from]! + (letters > 0 ? lengthOfLetters(raw, letters) : 0);
  const folded = words
    .slice(from, to)
    .filter((_, k) => tokens.kind[from + k] !== TokenKind.punctuation)
    .map((other) => other.form);
  if (folded.length === 0 || start >= tokens.end[to - 1]!) return null;
  if (letters > 0) folded[0] = words[from]!.form.slice(letters);
  folded[0] = folded[0]!.replace(/^لل(?=..)/, "ال");
  return { from, to, span: [start, tokens.end[to - 1]!], kind, words: folded };
}

/** `أحد المسؤولين`: one of several. */
export const isOneOf = (doc: Doc, at: number): boolean =>
  doc.words[at]!.form === "احد" || doc.words[at]!.form === "احدي";

/** `د`, `م` before a name. */
const isAbbreviation = (doc: Doc, at: number): boolean => doc.words[at]!.form.length === 1 && isStyle(doc, at);

/** Prepositions with which an office or a source says what it belongs to: `النائب عن`, `القيادي في`, `المتحدث باسم`. */
const BELONGING = new Set(["في", "عن", "لدي", "الي", "باسم", "من", "علي"]);
/** Offices that say where their holder is sent. */
const ENVOYS = new Set(["سفير", "قنصل", "مبعوث", "ممثل", "مندوب", "مراسل", "مراسله", "موفد", "موفده"]);

/** Whose office is to serve another: `النائب الثاني` + `لرئيس مجلس الوزراء`. */
const isDeputy = (doc: Doc, at: number): boolean =>
  /^[وبل]?ال(?:نائب|مساعد|مستشار|معاون|وكيل|سكرتير)ه?$/.test(doc.words[at]!.form);
const MINISTERS = new Set(["وزير", "وزيره"]);

/** A phrase goes on through the body or country that it is of, and through adjectives: `المتحدث باسم` + `وزارة العمل` + `السعودية`. */
export function extended(doc: Doc, cast: Cast, nominal: Nominal): Nominal {
  let { to } = nominal;
  while (goesOn(doc, to)) {
    const step = stepThrough(doc, cast, nominal, to);
    if (step === 0) break;
    to += step;
  }
  return to === nominal.to ? nominal : (nominalAt(doc, nominal.from, to, nominal.kind) ?? nominal);
}

/** How many tokens from `at` on belong to the phrase: those of one name, of a preposition with a name, or one adjective. */
function stepThrough(doc: Doc, cast: Cast, nominal: Nominal, at: number): number {
  if (isSaidTo(doc, at)) return 0;
  const form = doc.words[at]!.form;
  const last = doc.words[at - 1]!.form;
  const named = namedTokens(cast, at);
  if (named > 0) {
    const index = cast.at[at]!;
    const attached =
      /^[بل]/.test(form) &&
      cast.actors[index]!.mentions.some((mention) => mention.from === at && !mention.words[0]!.startsWith(form[0]!));
    if (/^و/.test(form) && !BELONGING.has(last)) return 0;
    if (
      cast.actors[index]!.kind === "place" &&
      (attached || (BELONGING.has(last) && !ENVOYS.has(bare(nominal.words[0]!)) && last === "في"))
    )
      return 0;
    return named;
  }
  if (isMark(doc, at)) return 0;
  if (isDemonym(doc.words[at]!) || form === "سابقا") return 1;
  if (isDeputy(doc, nominal.from) && isOfficeFor(doc, at)) return 1;
  if (MINISTERS.has(bare(nominal.words[0]!)) && isPortfolio(doc, at)) return 1;
  if (!BELONGING.has(form) || !goesOn(doc, at + 1)) return 0;
  const behind = namedTokens(cast, at + 1);
  if (behind === 0) return 0;
  const { kind } = cast.actors[cast.at[at + 1]!]!;
  return kind === "organization" || form === "باسم" || ENVOYS.has(bare(nominal.words[0]!)) ? behind + 1 : 0;
}

const isOfficeFor = (doc: Doc, at: number): boolean =>
  doc.words[at]!.senses.some(
    ({ entry, pro, letters }) => entry.kind === "office" && letters > 0 && (pro & Pro.li) !== 0,
  );

const NO_PORTFOLIO =
  KIND_BITS.office | KIND_BITS.source | KIND_BITS.bodyHead | KIND_BITS.style | KIND_BITS.given | KIND_BITS.family;
/** A further field of a minister, or an adjective behind one: `وزير الموارد` + `والبيئة`, `وزير الثروة` + `السمكية`. */
function isPortfolio(doc: Doc, at: number): boolean {
  const { form, kinds } = doc.words[at]!;
  return (
    /^وال....|^ال...+(?:ي|يه)$/.test(form) && (kinds & NO_PORTFOLIO) === 0 && /^[وبل]?ال/.test(doc.words[at - 1]!.form)
  );
}

/** Tokens of the name of a body or place that begins here; 0 where none does. */
function namedTokens(cast: Cast, at: number): number {
  const index = cast.at[at] ?? -1;
  if (index < 0 || cast.actors[index]!.kind === "person") return 0;
  let to = at + 1;
  while (to < cast.at.length && cast.at[to] === index && cast.doc.tokens.breaks[to] === 0) to++;
  return to - at;
}

const isOfficeOf = (doc: Doc, at: number): boolean =>
  doc.words[at]!.senses.some(({ entry, definite }) => entry.kind === "office" && definite);

/** Cuts off what a tagger took along: from a verb, a relative pronoun or a clause particle on. */
export function phraseEnd(doc: Doc, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const word = doc.words[at]!;
    if (isMark(doc, at)) continue;
    if (
      COUNTERPART.test(word.form) ||
      word.senses.some(
        ({ entry, pro, letters }) =>
          entry.kind === "office" &&
          letters > 0 &&
          (pro & Pro.li) !== 0 &&
          isOfficeOf(doc, from) &&
          !isDeputy(doc, from),
      )
    )
      return at;
    if (isSaidTo(doc, at)) return at;
    if (
      (closesName(doc, at) && !BELONGING.has(word.form) && word.form !== "سابقا") ||
      (isVerb(word) && (word.kinds & NOUNS) === 0)
    )
      return at;
  }
  return end;
}

/** `مصدر أمني للميادين`, `مصادر لوكالة …`: an outlet or agency behind ل is told something, and is no part of the source. */
export function isSaidTo(doc: Doc, at: number): boolean {
  const { starts, senses } = doc.words[at]!;
  const isPress = (entry: Entry) => "type" in entry && (entry.type === "outlet" || entry.type === "agency");
  return (
    senses.some(
      ({ entry, pro, letters }) => letters > 0 && (pro & Pro.li) !== 0 && entry.kind === "bodyHead" && isPress(entry),
    ) ||
    (starts.some(({ pro }) => (pro & Pro.li) !== 0) &&
      matchesAt(doc, at).some(
        ({ pro, entries }) => (pro & Pro.li) !== 0 && entries.some((entry) => entry.kind === "body" && isPress(entry)),
      ))
  );
}

const BODY_WORDS = new Set(
  (
    "فريق وساءل وسائل اعلام وكالات صحف سلطات منظمات حكومه جيش قوات شرطه حركه وسائط هيئات مواقع وفد حلف تحالف فصاءل فصائل معارضه مقاومه متمردين متمردون حوثيين سلطه نظام اداره جناح " +
    "تنظيم صحيفه قناه جريده موقع منصه بعثه ائتلاف جبهه كيان جمعيات شركات نقابات ميليشيا مليشيا عصابه"
  ).split(" "),
);
const PLACE_WORDS = new Set(
  "مملكه بلاد بلد قطاع عاصمه سلطنه اراضي جانب دوله جمهوريه وطن مطار ميناء مستشفي مشفي قصر طريق محطه قاعده مخيم جزيره".split(
    " ",
  ),
);

const PAPERS = new Set(
  "بيان بيانات تقرير تقارير معلومات ارقام احصاءيات احصائيات دراسه عضويه معركه قضيه حكم وثيقه وثائق وثاءق اقتصاد موقف".split(
    " ",
  ),
);

/** Papers and affairs are no one's description, nor is the `مصدر` of something. */
export function isThing(doc: Doc, nominal: Nominal): boolean {
  const head = bare(nominal.words[0]!);
  return (
    PAPERS.has(head) ||
    (head === "مصدر" && nominal.words[1]?.startsWith("ال") === true && !nominal.words[0]!.startsWith("ال")) ||
    (nominal.words.length === 1 && !isHolder(doc, nominal))
  );
}

/** The head noun is one for people, bodies or places. */
export function isHolder(doc: Doc, nominal: Nominal): boolean {
  const head = bare(nominal.words[0]!);
  const { kinds } = doc.words[isOneOf(doc, nominal.from) ? nominal.from + 1 : nominal.from]!;
  const holders = KIND_BITS.source | KIND_BITS.office | KIND_BITS.bodyHead | KIND_BITS.placeHead;
  return (kinds & holders) !== 0 || BODY_WORDS.has(head) || PLACE_WORDS.has(head);
}

/** What a phrase stands for by its head noun. */
export function kindOf(doc: Doc, nominal: Nominal): EntityKind {
  const head = bare(nominal.words[0]!);
  if (head === "مجموعه" && nominal.words[1] === "من") return "person";
  if (BODY_WORDS.has(head) || PAPERS.has(head)) return "organization";
  if (PLACE_WORDS.has(head)) return "place";
  let first = nominal.from;
  while (first < nominal.to - 1 && isMark(doc, first)) first++;
  const { kinds } = doc.words[first]!;
  if (kinds & (KIND_BITS.office | KIND_BITS.style)) return "person";
  if (kinds & KIND_BITS.bodyHead) return "organization";
  if (kinds & KIND_BITS.placeHead) return "place";
  return "person";
}
