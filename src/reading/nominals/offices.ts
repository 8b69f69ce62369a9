import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import { closesName, goesOn, isArabic, isMark, isNamePart, isStyle, isVerb } from "../names/shape.ts";
import type { Tags } from "../tagger/tagger.ts";
import { demonymAt } from "./countries.ts";
import { COUNTERPART, kindOf, type Nominal, nominalAt, particleLetters } from "./phrases.ts";

const SKIPPED_BEFORE_NAME = new Set(["،", ",", '"', "«", "“", "(", "-", "–", ":"]);
/** How far from its name an office may begin. */
const REACH = 12;

/** Phrases that open with an office and end where a person's name begins, found by grammar: `وزير الخارجية المصري` + name. */
export function officesBeforeNames(doc: Doc, cast: Cast, tags: Tags): Nominal[] {
  const found: Nominal[] = [];
  for (const actor of cast.actors) {
    if (actor.kind !== "person") continue;
    for (const mention of actor.mentions) {
      let to = mention.from;
      while (
        to > 0 &&
        goesOn(doc, to) &&
        ((doc.words[to - 1]!.kinds & KIND_BITS.style) !== 0 || isOpening(doc, to - 1))
      )
        to--;
      const from = officeStart(doc, cast, to, tags);
      const nominal = from < 0 ? null : nominalAt(doc, from, to, "description");
      if (nominal !== null) found.push(nominal);
    }
  }
  return found;
}

const isOpening = (doc: Doc, at: number): boolean =>
  isMark(doc, at) &&
  SKIPPED_BEFORE_NAME.has(doc.text[doc.tokens.start[at]!]!) &&
  !"،,:".includes(doc.text[doc.tokens.start[at]!]!);
/** One office; neither a rank nor the nisba ملكي nor a dual. */
const isOfficeHead = (doc: Doc, at: number): boolean => {
  const { kinds, senses, form } = doc.words[at]!;
  if (COUNTERPART.test(form)) return true;
  if ((kinds & KIND_BITS.style) !== 0) return false;
  return senses.some(
    ({ entry, pronoun, letters }) =>
      entry.kind === "office" &&
      !entry.plural &&
      pronoun === "" &&
      form.length - letters <= entry.title.length &&
      (!form.endsWith("ا") || entry.title.endsWith("ا")) &&
      (!form.endsWith("ي") || /[يى]$/.test(entry.title)),
  );
};
/** Nouns that stand before an office in one phrase with it: `نائب وزير`, `كبير مستشاري`. */
const GRADES = new Set("ناءب نائب مساعد وكيل كبير احد مستشار مدير رئيس عضو سكرتير امين".split(" "));
const INSIDE = new Set(["في", "باسم", "لدي", "عن", "علي", "الي"]);

/** Where the office phrase that ends at `to` begins, or -1. */
function officeStart(doc: Doc, cast: Cast, to: number, tags: Tags): number {
  let from = -1;
  for (let at = to - 1; at >= 0 && to - at <= REACH; at--) {
    if (!isArabic(doc, at) && !isQuoteOrNumber(doc, at)) break;
    const word = doc.words[at]!;
    const index = cast.at[at]!;
    if (index >= 0 && cast.actors[index]!.kind === "person") break;
    if (
      from < 0 &&
      index < 0 &&
      !word.form.includes("ال") &&
      !INSIDE.has(word.form) &&
      !isOfficeHead(doc, at) &&
      tags.margins.nominals[at]! < -2 &&
      !(at > 0 && goesOn(doc, at) && isOfficeHead(doc, at - 1))
    )
      break;
    if (
      from < 0 &&
      index < 0 &&
      (closesName(doc, at) ? !INSIDE.has(word.form) : isVerb(word) && !isOfficeHead(doc, at))
    )
      break;
    if (index < 0 && isOfficeHead(doc, at) && !isNamePart(word)) {
      if (from < 0 && tags.margins.nominals[at]! < -4) break;
      from = at;
      if (at === 0 || !GRADES.has(doc.words[at - 1]!.form.replace(/^[وبل](?=...)/, "")) || particleLetters(doc, at) > 0)
        break;
    } else if (from >= 0) break;
    if (doc.tokens.breaks[at]! > 0) break;
  }
  return from >= 0 && (to - from > 1 || doc.words[from]!.form.includes("ال") || tags.margins.nominals[from]! > 0)
    ? from
    : -1;
}

const isQuoteOrNumber = (doc: Doc, at: number): boolean =>
  !isMark(doc, at) || '"«»“”'.includes(doc.text[doc.tokens.start[at]!]!);

/** `نظيره العراقي`, with whom it stands for: whoever is named behind it, be it after a comma, or was called by that nisba before. */
export function counterparts(doc: Doc, cast: Cast): void {
  for (let from = 0; from < doc.tokens.length; from++) {
    if (!COUNTERPART.test(doc.words[from]!.form) || cast.at[from] !== -1) continue;
    const iso = goesOn(doc, from + 1) ? demonymAt(doc, from + 1) : undefined;
    const to = iso === undefined ? from + 1 : from + 2;
    let name = to;
    while (
      goesOn(doc, name) &&
      name - to < 4 &&
      ((isMark(doc, name) && SKIPPED_BEFORE_NAME.has(doc.words[name]!.form)) || isStyle(doc, name))
    )
      name++;
    const named = goesOn(doc, name) ? actorStartingAt(cast, name, "person") : -1;
    const index =
      named >= 0 || iso === undefined
        ? named
        : cast.actors.findIndex(
            ({ kind, descriptions }) =>
              kind === "person" && descriptions.some((phrase) => demonymAt(doc, phrase.to - 1) === iso),
          );
    const nominal = index < 0 ? null : nominalAt(doc, from, to, "description");
    if (nominal !== null) cast.describe(index, nominal);
  }
}

/** A phrase right before or right behind a name of its own kind belongs to whoever has that name. */
export function attachToName(doc: Doc, cast: Cast, nominal: Nominal): boolean {
  const kind = kindOf(doc, nominal);
  const { tokens, text } = doc;
  const sign = (at: number) => text[tokens.start[at]!]!;
  let after = nominal.to;
  let commas = 0;
  while (
    after < tokens.length &&
    tokens.breaks[after] === 0 &&
    after - nominal.to < 7 &&
    cast.at[after] === -1 &&
    ((isMark(doc, after) && SKIPPED_BEFORE_NAME.has(sign(after))) || isStyle(doc, after))
  ) {
    if (sign(after) === "،" || sign(after) === ",") commas++;
    after++;
  }
  const behind = goesOn(doc, after) ? actorStartingAt(cast, after, kind) : -1;
  let before = nominal.from - 1;
  while (
    before >= 0 &&
    nominal.from - before < 3 &&
    tokens.breaks[before + 1] === 0 &&
    isMark(doc, before) &&
    SKIPPED_BEFORE_NAME.has(sign(before))
  )
    before--;
  const isAhead =
    before >= 0 &&
    cast.at[before]! >= 0 &&
    cast.actors[cast.at[before]!]!.kind === kind &&
    particleLetters(doc, nominal.from) === 0;
  // Behind the name of a body or place only an apposition set off by a comma describes it.
  const ahead =
    isAhead && (kind === "person" || nominal.from - before > 1) && hasMention(cast, cast.at[before]!)
      ? cast.at[before]!
      : -1;
  const conjoined = behind >= 0 && /^و/.test(doc.words[nominal.to]?.form ?? "") && isStyle(doc, nominal.to);
  const index =
    behind >= 0 && !conjoined && (ahead < 0 || commas === 0) ? behind : ahead >= 0 ? ahead : conjoined ? -1 : behind;
  if (index < 0 || (kind !== "person" && nominal.words.length < 2)) return false;
  cast.describe(index, nominal);
  addOffice(doc, cast, index, nominal);
  return true;
}

const hasMention = (cast: Cast, index: number): boolean => cast.actors[index]!.mentions.length > 0;

function actorStartingAt(cast: Cast, at: number, kind: string): number {
  const index = cast.at[at]!;
  return index >= 0 &&
    cast.actors[index]!.kind === kind &&
    cast.actors[index]!.mentions.some((mention) => mention.from === at && startsBare(cast, mention))
    ? index
    : -1;
}

/** `و` before a name begins something else: "the minister and Ahmad". */
const startsBare = (cast: Cast, mention: { from: number; span: [number, number] }): boolean =>
  mention.span[0] === cast.doc.tokens.start[mention.from];

const FORMER = new Set([
  "السابق",
  "السابقه",
  "الاسبق",
  "الراحل",
  "المخلوع",
  "سابقا",
  "سابق",
  "المقال",
  "المقاله",
  "المستقيل",
  "المستقيله",
]);
const ACTING = new Set(["بالانابه", "بالنيابه", "المكلف", "المكلفه", "بالوكاله", "باعمال", "الموقت", "الموقته"]);
const NEW = new Set(["الجديد", "الجديده", "المعين", "المعينه", "المنتخب", "المنتخبه"]);

/** Notes a person's office as worded, with its holder and whether it is a former, acting or new one. */
export function addOffice(doc: Doc, cast: Cast, index: number, nominal: Nominal): void {
  const actor = cast.actors[index]!;
  const isOffice = doc.words
    .slice(nominal.from, nominal.from + 3)
    .some((word) => (word.kinds & KIND_BITS.office) !== 0);
  if (!isOffice || actor.kind !== "person") return;
  const title = doc.text.slice(...nominal.span);
  if (actor.offices.some((held) => held.title === title)) return;
  const holder = holderOf(doc, cast, nominal);
  const has = (words: Set<string>) => nominal.words.some((word) => words.has(word));
  actor.offices.push({
    title,
    span: nominal.span,
    ...(holder && { of: holder }),
    ...(has(FORMER) && { former: true }),
    ...(has(ACTING) && { acting: true }),
    ...(has(NEW) && { new: true }),
  });
}

/** The body or country whose office it is: a name inside the phrase, or the country of its nisba. */
function holderOf(doc: Doc, cast: Cast, nominal: Nominal): string | undefined {
  for (let at = nominal.from; at < nominal.to; at++) {
    const index = cast.at[at]!;
    if (index >= 0 && cast.actors[index]!.kind !== "person") return cast.actors[index]!.name;
  }
  for (let at = nominal.from; at < nominal.to; at++) {
    const iso = demonymAt(doc, at);
    if (iso !== undefined) return iso;
  }
  return undefined;
}
