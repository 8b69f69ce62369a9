import { Pro } from "../../language/clitics.ts";
import { TokenKind } from "../../language/tokens.ts";
import type { Entry } from "../../lexicon/entries.ts";
import { KIND_BITS, type Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { distribution } from "../tagger/classes.ts";
import { matchesAt } from "./matches.ts";
import type { Range } from "./people.ts";
import { closesName, goesOn, isArabic, isConjoined, isDemonym, isMark, isNamePart, isVerb } from "./shape.ts";

/** How the name of a body is built by grammar: head noun, complements, adjectives, and what it is for or where it is. */

const COMPLEX =
  KIND_BITS.bodyHead |
  KIND_BITS.office |
  KIND_BITS.source |
  KIND_BITS.style |
  KIND_BITS.given |
  KIND_BITS.country |
  KIND_BITS.figure;
/** Kinds of body whose names say what they are for (مركز … للدراسات) or where they are (السفارة … في …). */
const WITH_PURPOSE = new Set([
  "ngo",
  "government",
  "university",
  "company",
  "other",
  "intergovernmental",
  "union",
  "religious",
  "security",
  "bank",
  "outlet",
]);
const WITH_PLACE = new Set(["university", "union", "ngo"]);
const EMBASSIES = new Set([
  "سفاره",
  "السفاره",
  "قنصليه",
  "القنصليه",
  "غرفه",
  "الغرفه",
  "فرع",
  "الجامعه",
  "بعثه",
  "البعثه",
]);

/** The name of a body to its grammatical end. */
export function wholeBody(doc: Doc, first: number, end: number, taken: Uint8Array): Range {
  const from = first;
  const spelled = throughLetters(doc, from, end);
  if (spelled > end) return [from, spelled];
  const to = throughPlace(
    doc,
    from,
    throughPurpose(doc, from, throughComplements(doc, from, end, taken), taken),
    taken,
  );
  return [from, to];
}

/** Names of Latin letters; those that are everyday words too (`إن`, `أن`, `في`) count where an abbreviation goes through them. */
const LETTERS = new Set("ايه بي سي دي اف جي جيه اتش كيه ام كيو ار اس تي يو دبليو اكس واي زد ال ان او اي في".split(" "));
const EVERYDAY = new Set(["ان", "او", "اي", "ال", "في"]);

/** The rest of an abbreviation spelled by letters: `سي` + `أن أن`, `إن تي` + `في`. */
function throughLetters(doc: Doc, from: number, end: number): number {
  let to = end;
  const form = (at: number) => doc.words[at]!.form;
  const isLetter = (at: number) => goesOn(doc, at) && isArabic(doc, at) && LETTERS.has(form(at));
  if (!LETTERS.has(form(end - 1))) return end;
  while (isLetter(to)) {
    if (!EVERYDAY.has(form(to))) to++;
    else if (form(to) === "في" ? form(to - 1) === "تي" : doc.text[doc.tokens.start[to]!] === "آ") to++;
    else if (form(to) === "ان" && isLetter(to + 1) && form(to + 1) === "ان") to += 2;
    else break;
  }
  return to - from > 1 ? to : end;
}

/** Where an abbreviation that stands in a run of tokens ends, which may lie behind them; -1 where there is none. */
function abbreviationEnd(doc: Doc, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const { form } = doc.words[at]!;
    if (LETTERS.has(form) && !EVERYDAY.has(form)) return throughLetters(doc, from, at + 1);
  }
  return -1;
}

/** Further definite complements and adjectives: `وزارة الزراعة` + `والثروة` + `السمكية`, `مجلس الأمن` + `الروسي`. */
function throughComplements(doc: Doc, from: number, end: number, taken: Uint8Array): number {
  let to = throughGenitive(doc, from, end, taken);
  const conjoins = headTypes(doc.words[from]!, false).includes("ministry") || OF_SEVERAL.has(nounForm(doc, from));
  while (goesOn(doc, to) && isArabic(doc, to) && !taken[to]) {
    const word = doc.words[to]!;
    const conjoined = /^وال./.test(word.form);
    if (isVerb(word)) break;
    if (
      conjoined
        ? !(conjoins && to - from >= 2 && isPlainNoun(word))
        : !(isDemonym(word) && to - from >= 2 && isCommonNoun(doc.words[to - 1]!))
    )
      break;
    to++;
  }
  return to;
}

/** Bodies besides ministries that are named after several things: `الإدارة العامة للعلاقات` + `والإعلام`. */
const OF_SEVERAL = new Set("اداره وكاله لجنه رئاسه مديريه مركز غرفه هيئه مكتب قسم".split(" "));

/** A common noun without article waits for its genitive: `هيئة سوق رأس` + `المال`. */
function throughGenitive(doc: Doc, from: number, to: number, taken: Uint8Array): number {
  const last = doc.words[to - 1]!;
  const isOpen =
    to - from >= 2 &&
    isArabic(doc, to - 1) &&
    !/^[وفبكل]?ال|^لل|(?:ي|يه|ان|ين|ون)$/.test(last.form) &&
    (last.kinds & NAMES) === 0 &&
    !isConjoined(last) &&
    distribution(last.form) !== "";
  if (!isOpen || !goesOn(doc, to) || !isArabic(doc, to) || taken[to]) return to;
  const next = doc.words[to]!;
  return /^ال...../.test(next.form) && !isAdjective(next) && !isVerb(next) && (next.kinds & COMPLEX) === 0
    ? to + 1
    : to;
}

const NAMES =
  KIND_BITS.given |
  KIND_BITS.family |
  KIND_BITS.figure |
  KIND_BITS.place |
  KIND_BITS.country |
  KIND_BITS.body |
  KIND_BITS.demonym;

/** A proper name needs no nisba behind it: `جامعة هارفارد`. */
const isCommonNoun = (word: Word): boolean =>
  word.form.startsWith("ال") && !isDemonym(word) && (word.kinds & (KIND_BITS.place | KIND_BITS.country)) === 0;

/** `مركز الخليج` + `للأبحاث`, with the adjectives that follow. */
function throughPurpose(doc: Doc, from: number, end: number, taken: Uint8Array): number {
  if (!headTypes(doc.words[from]!, true).some((type) => WITH_PURPOSE.has(type))) return end;
  if (!goesOn(doc, end) || !isArabic(doc, end) || taken[end]) return end;
  const opens = (at: number) => /^لل....|^لكره$/.test(doc.words[at]!.form);
  const word = doc.words[end]!;
  let to = end;
  if (opens(end)) {
    if ((word.kinds & (COMPLEX | KIND_BITS.place | KIND_BITS.body)) !== 0 || isVerb(word)) return end;
    if (BALL.test(word.form)) return goesOn(doc, end + 1) && isArabic(doc, end + 1) ? end + 2 : end;
    to++;
  } else {
    if (BALL.test(doc.words[end - 1]!.form)) return /^ال/.test(word.form) ? end + 1 : end;
    let at = end - 1;
    while (at > from && !opens(at)) at--;
    if (at === from) return end;
  }
  while (goesOn(doc, to) && isArabic(doc, to) && !taken[to] && (isAdjective(doc.words[to]!) || isFurther(doc, to)))
    to++;
  return to;
}

/** Games are called by two words: `لكرة القدم`, `للكرة الطائرة`. */
const BALL = /^لل?كره$/;

/** What a body is for besides: `للإغاثة` + `والأعمال`. */
function isFurther(doc: Doc, at: number): boolean {
  const word = doc.words[at]!;
  return /^وال...../.test(word.form) && isPlainNoun(word) && !isVerb(word) && (word.kinds & KIND_BITS.place) === 0;
}

/** `السفارة الروسية` + `في القاهرة`, `المحكمة الابتدائية` + `بتونس`. */
function throughPlace(doc: Doc, from: number, to: number, taken: Uint8Array): number {
  const head = doc.words[from]!;
  if (LOCAL.has(nounForm(doc, from)) && to - from >= 2 && goesOn(doc, to) && !taken[to]) {
    const under = matchesAt(doc, to).find(
      ({ entries, pro }) => (pro & Pro.li) !== 0 && entries.some(({ kind }) => kind === "body"),
    );
    const end = under?.to ?? to;
    return goesOn(doc, end) && !taken[end] ? throughSeat(doc, end) : end;
  }
  if (
    !EMBASSIES.has(head.form) &&
    !(to - from >= 2 && headTypes(head, true).some((type) => WITH_PLACE.has(type)) && head.form.startsWith("ال"))
  )
    return to;
  if (!goesOn(doc, to)) return to;
  const hasPreposition = doc.words[to]!.form === "في";
  const place = hasPreposition ? to + 1 : to;
  if (place >= doc.tokens.length || !goesOn(doc, place) || taken[place]) return to;
  const match = matchesAt(doc, place).find((candidate) =>
    candidate.entries.some((entry) => entry.kind === "place" || entry.kind === "country"),
  );
  if (match === undefined || !(hasPreposition ? match.letters === 0 : (match.pro & 4) !== 0 && match.letters > 0))
    return to;
  return match.to;
}

/** Bodies of which each place has one of its own, so that the place belongs to the name. */
const LOCAL = new Set("فرقه مركز محكمه فرع قياده وحدات اداره مكتب مديريه لجنه تنسيقيه شعبه جوازات".split(" "));
const nounForm = (doc: Doc, at: number): string =>
  doc.words[at]!.form.replace(/^[وبل](?=....)/, "").replace(/^(?:ال|ل)(?=...)/, "");

/** Through `بتونس`, `بمنطقة الباحة`. */
function throughSeat(doc: Doc, at: number): number {
  const isPlaceOf = ({ entries }: { entries: Entry[] }) =>
    entries.some(({ kind }) => kind === "place" || kind === "country");
  const place = matchesAt(doc, at).find((match) => isPlaceOf(match) && match.pro === Pro.bi);
  if (place !== undefined) return place.to;
  const isDistrict = doc.words[at]!.senses.some(
    ({ entry, pro, definite }) => entry.kind === "placeHead" && pro === Pro.bi && !definite,
  );
  if (!isDistrict || !goesOn(doc, at + 1)) return at;
  return matchesAt(doc, at + 1).find((match) => isPlaceOf(match) && match.letters === 0)?.to ?? at + 2;
}

/** A definite adjective of the feminine or a nisba: `والاستراتيجية`, `السياسية`. */
const isAdjective = (word: Word): boolean =>
  /^و?ال...*(?:يه|ي)$/.test(word.form) && (word.kinds & (KIND_BITS.given | KIND_BITS.style | KIND_BITS.figure)) === 0;
/** What a ministry may be for besides: no office, no person, no body of its own. */
const isPlainNoun = (word: Word): boolean =>
  (word.kinds & (COMPLEX & ~KIND_BITS.bodyHead & ~KIND_BITS.source)) === 0 &&
  !isNamePart(word) &&
  !BODIES.test(word.form);
const BODIES = /^وال(?:مجلس|هي[ءئي]ه|لجنه|برلمان|جيش|شرطه|حكومه|وزاره|سفاره|منظمه|شركه|جامعه|جمعيه|بنك|حزب|حركه)$/;

function headTypes(word: Word, definiteToo: boolean): string[] {
  if ((word.kinds & KIND_BITS.bodyHead) === 0) return [];
  return word.senses.flatMap(({ entry, definite }) =>
    entry.kind === "bodyHead" && (definiteToo || !definite) ? [entry.type] : [],
  );
}

const TEAM = /^[وبلف]?(?:ال|ل)?منتخب$/;
const TEAM_KINDS = new Set(["الاول", "الوطني", "الاولمبي"]);

/** A country's team: `منتخب البرتغال`, `المنتخب السعودي الأول لكرة القدم`. */
export function nationalTeam(doc: Doc, from: number): Range | null {
  if (!TEAM.test(doc.words[from]!.form) || !goesOn(doc, from + 1)) return null;
  let to = from + 1;
  while (goesOn(doc, to) && TEAM_KINDS.has(doc.words[to]!.form)) to++;
  if (!goesOn(doc, to)) return null;
  const country = matchesAt(doc, to).find(
    ({ entries, letters }) => letters === 0 && entries.some((entry) => entry.kind === "country"),
  );
  if (country !== undefined) to = country.to;
  else if (isDemonym(doc.words[to]!)) to++;
  else return null;
  while (goesOn(doc, to) && TEAM_KINDS.has(doc.words[to]!.form)) to++;
  if (country === undefined && goesOn(doc, to + 1) && BALL.test(doc.words[to]!.form)) to += 2;
  return [from, to];
}

/** A name in quotation marks stands without the noun in front: `وكالة "رويترز"` → `رويترز`. */
export function quotedName(doc: Doc, from: number, end: number): Range {
  const to = closeBehind(doc, from, end);
  const numbered = throughNumber(doc, from, to);
  if (numbered > from) return [from, numbered];
  if (KEEPS_QUOTED.has(headForm(doc, from))) return [from, to];
  for (let at = from + 1; at < to; at++) {
    const opens = isMark(doc, at) && QUOTE_SIGNS.has(doc.text[doc.tokens.start[at]!]!) && at + 1 < to;
    if (!opens) continue;
    const close = doc.quotes.find(({ open }) => open === at)?.close;
    if (close === undefined) return [from, to];
    return close >= to
      ? [at + 1, to]
      : close + 1 >= to || isEpithet(doc.words[close + 1]!)
        ? [at + 1, close]
        : [from, to];
  }
  return [from, to];
}

/** Where a name ends that goes by a number in quotation marks: `القناة الـ"14" الإسرائيلية`; -1 where it has none. */
function throughNumber(doc: Doc, from: number, to: number): number {
  for (let at = from + 1; at <= to && goesOn(doc, at); at++) {
    const close = doc.words[at - 1]!.form === "ال" ? doc.quotes.find(({ open }) => open === at)?.close : undefined;
    if (close !== at + 2 || doc.tokens.kind[at + 1] !== TokenKind.number) continue;
    return goesOn(doc, close + 1) && isDemonym(doc.words[close + 1]!) ? close + 2 : close + 1;
  }
  return -1;
}

/** Where a quotation that was opened before `from` closes: what stands behind the mark is no part of the name, unless a noun for a body is quoted: `"الجيش" الإسرائيلي`. */
function closeBehind(doc: Doc, from: number, to: number): number {
  const close = doc.quotes.find(({ open, close }) => open < from && close > from && close < to)?.close;
  if (close === undefined) return to;
  return close === from + 1 && headTypes(doc.words[from]!, true).length > 0 ? to : close;
}

const headForm = (doc: Doc, at: number): string => doc.words[at]!.form.replace(/^[وبل](?=....)/, "");
/** Bodies whose noun belongs to the name even before quotation marks: `قوات "الدعم السريع"`. */
const KEEPS_QUOTED = new Set(["قوات", "كتائب", "كتاءب", "سرايا", "حزب", "لواء", "بنك", "جيش"]);
/** Nouns for outlets that are no part of their names: `صحيفة الأهرام` is called الأهرام. */
const OUTLETS = new Set(["صحيفه", "منصه", "موقع", "شبكه", "تطبيق", "مجله", "قناه"]);
/** Nouns that stay outside only where what follows is a name by itself, not a common noun: `شركة مايكروسوفت`, but `شركة الاتصالات`. */
const BEFORE_NAMES = new Set(["شركه", "وكاله", "تنظيم", "جماعه"]);

/** The name of a body without a noun for outlets in front, and without adverbs and what it belongs to behind. */
export function bareName(doc: Doc, first: number, end: number): Range {
  let to = end;
  for (let at = first + 1; at < to; at++) if (BELONGING.test(doc.words[at]!.form)) to = at;
  const spelled = abbreviationEnd(doc, first, to);
  while (to - first > 1 && to > spelled && (closesName(doc, to - 1) || isMark(doc, to - 1))) to--;
  if (to - first < 2) return [first, to];
  const head = headForm(doc, first);
  const isOutside = OUTLETS.has(head) || (BEFORE_NAMES.has(head) && isNameByItself(doc, first + 1, to));
  const from = isOutside ? first + 1 : first;
  // A proper name needs no nisba: `وول ستريت جورنال` + `الأميركية`.
  if (isOutside) while (to - from > 1 && isEpithet(doc.words[to - 1]!)) to--;
  return [from, to];
}

const BELONGING = /^التابع(?:ه)?$/;
/** What is said of a body that has a name by itself: its nisba, its judgement, its trade. */
const isEpithet = (word: Word): boolean => isDemonym(word) || /^(?:الارهابيه?|المتطرفه?|للانباء)$/.test(word.form);
/** Names of agencies that say what they are for keep their noun: `وكالة المغرب العربي للأنباء`. */
const PURPOSES = /^لل/;

function isNameByItself(doc: Doc, from: number, to: number): boolean {
  if (doc.words[from]!.form.startsWith("ال") || (doc.words[from]!.kinds & KIND_BITS.deedNoun) !== 0) return false;
  for (let at = from; at < to; at++) if (PURPOSES.test(doc.words[at]!.form)) return false;
  return true;
}

const QUOTE_SIGNS = new Set(['"', "«", "“", "”"]);

/** A name that the lexicon knows as one goes through a token: `الرئاسة العامة للأرصاد` + `وحماية البيئة`. */
const isWithin = (doc: Doc, from: number, at: number): boolean =>
  Array.from({ length: at - from }, (_, k) => from + k).some((start) =>
    matchesAt(doc, start).some(({ to, entries }) => to > at && entries.some(({ kind }) => kind === "body")),
  );

/** A joint run of two bodies (`منظمة الصحة ووزارة الداخلية`) is cut before the second head. */
export function bodiesIn(doc: Doc, from: number, to: number): Range[] {
  const found: Range[] = [];
  let start = from;
  for (let at = from + 1; at < to; at++) {
    const word = doc.words[at]!;
    const opens =
      /^و/.test(word.form) &&
      word.senses.some(
        ({ entry, letters, definite, pro }) => entry.kind === "bodyHead" && (pro & 1) !== 0 && letters > 0 && !definite,
      );
    if (!opens || isMark(doc, at) || isWithin(doc, start, at)) continue;
    found.push([start, at]);
    start = at;
  }
  found.push([start, to]);
  return found;
}
