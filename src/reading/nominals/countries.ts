import { foldWord, lengthOfLetters } from "../../language/fold.ts";
import { entryOf } from "../../lexicon/entries.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import type { Actor, Cast } from "../entities.ts";
import { goesOn, isArabic } from "../names/shape.ts";

/** Definite phrases that stand for a country or a capital: `المملكة`, `البلاد`, `الاحتلال`, `الجانب التركي`, `العاصمة السورية`. */

type CountryName = (iso: string) => string;

const KINGDOMS = ["SA", "MA", "JO", "BH"];
/** Phrases for Israel in the Arab press, with the adjectives that may follow. */
const OCCUPIER = new Set(["الاحتلال", "العدو"]);
const SIDE = new Set(["الجانب", "الطرف"]);

export function addCountryPhrases(doc: Doc, cast: Cast, countryName: CountryName): void {
  addListedPhrases(doc, cast, countryName);
  const weights = countryWeights(doc, cast);
  const heaviest = (isos: Iterable<string>) =>
    [...isos].reduce<string | null>(
      (best, iso) => ((weights.get(iso) ?? 0) > (best === null ? 0 : (weights.get(best) ?? 0)) ? iso : best),
      null,
    );
  const main = heaviest(weights.keys());
  const kingdom = heaviest(KINGDOMS) ?? "SA";
  const knowsIsrael = weights.has("IL") || weights.has("PS") || weights.has("LB");
  for (let at = 0; at < doc.tokens.length; at++) {
    if (!isArabic(doc, at)) continue;
    const opener = OPENERS.get(doc.words[at]!.form);
    if (opener === undefined) continue;
    const { stem, letters } = opener;
    // The occupier is spoken of inside the names of its bodies too.
    if (cast.at[at] !== -1 && !(OCCUPIER.has(stem) && !opensName(cast, at))) continue;
    const next = goesOn(doc, at + 1) ? demonymAt(doc, at + 1) : undefined;
    if (OCCUPIER.has(stem)) {
      if (!knowsIsrael || (next !== undefined && next !== "IL")) continue;
      const to = next === undefined ? at + 1 : at + 2;
      const head = occupiersBody(doc, at);
      if (head >= 0) describeBody(doc, cast, head, to, OCCUPIERS_BODIES.get(bodyHead(doc, head))!);
      else describeCountry(doc, cast, "IL", at, to, letters, countryName);
    } else if (stem === "المملكه") describeCountry(doc, cast, kingdom, at, at + 1, letters, countryName);
    else if (stem === "السلطنه") describeCountry(doc, cast, "OM", at, at + 1, letters, countryName);
    else if (stem === "البلاد" && main !== null && next === undefined)
      describeCountry(doc, cast, main, at, at + 1, letters, countryName);
    else if (SIDE.has(stem) && next !== undefined) describeCountry(doc, cast, next, at, at + 2, letters, countryName);
    else if (stem === "القطاع")
      describePlace(doc, cast, at, at + 1, letters, (actor) =>
        actor.mentions.some(({ words }) => words.at(-1) === "غزه"),
      );
    else if (stem === "العاصمه") {
      const to = next === undefined ? at + 1 : at + 2;
      const named = goesOn(doc, to) ? cast.actors[cast.at[to]!] : undefined;
      if (next !== undefined)
        describePlace(doc, cast, at, to, letters, (actor) => isCapital(actor) && actor.country === next);
      else if (named?.kind !== "place" && cast.actors.filter(isCapital).length === 1)
        describePlace(doc, cast, at, to, letters, isCapital);
    }
  }
}

const isCapital = ({ entry }: Actor): boolean => entry?.kind === "place" && entry.type === "capital";
const opensName = (cast: Cast, at: number): boolean => at === 0 || cast.at[at - 1] !== cast.at[at];

/** The words that open such a phrase, by each form in which they stand with particles: the word itself, and the letters before it. */
const OPENERS = new Map<string, { stem: string; letters: number }>();
for (const stem of [...OCCUPIER, ...SIDE, "المملكه", "السلطنه", "البلاد", "القطاع", "العاصمه"]) {
  OPENERS.set(stem, { stem, letters: 0 });
  OPENERS.set(`لل${stem.slice(2)}`, { stem, letters: 0 });
  for (const particle of stem.length > 5 ? "وفبك" : "") OPENERS.set(particle + stem, { stem, letters: 1 });
}

/** Bodies that are spoken of as the occupier's: they stand for the body of that state. */
const OCCUPIERS_BODIES = new Map([
  ["جيش", "الجيش الإسرائيلي"],
  ["قوات", "الجيش الإسرائيلي"],
  ["حكومه", "الحكومة الإسرائيلية"],
  ["سلطات", "السلطات الإسرائيلية"],
]);
const bodyHead = (doc: Doc, at: number): string =>
  doc.words[at]!.form.replace(/^[وبلف](?=....)/, "").replace(/^ل(?=جيش|قوات|حكومه|سلطات)/, "");

/** Where the head of `جيش الاحتلال` stands before the occupier, be it in quotation marks; -1 where there is none. */
export function occupiersBody(doc: Doc, at: number): number {
  const head = at > 1 && doc.text[doc.tokens.start[at - 1]!]! === '"' ? at - 2 : at - 1;
  return head >= 0 && goesOn(doc, at) && OCCUPIERS_BODIES.has(bodyHead(doc, head)) ? head : -1;
}

/** `جيش الاحتلال` is a description, no name. */
export function isOccupiersBody(doc: Doc, from: number, to: number): boolean {
  for (let at = from + 1; at < Math.min(to, from + 3); at++)
    if (OCCUPIER.has(doc.words[at]!.form)) return occupiersBody(doc, at) === from;
  return false;
}

function describeBody(doc: Doc, cast: Cast, from: number, to: number, name: string): void {
  const folded = foldWord(name);
  let index = cast.actors.findIndex(
    (actor) =>
      actor.kind === "organization" &&
      (foldWord(actor.name) === folded || actor.mentions.some(({ words }) => words.join(" ") === folded)),
  );
  if (index < 0)
    index = cast.add({
      kind: "organization",
      name,
      mentions: [],
      descriptions: [],
      offices: [],
      country: "IL",
      anonymous: false,
    });
  const first = from > 0 && doc.text[doc.tokens.start[from - 1]!] === '"' ? from - 1 : from;
  const raw = doc.text.slice(doc.tokens.start[from]!, doc.tokens.end[from]!);
  const letters = first < from ? 0 : foldWord(raw).length - bodyHead(doc, from).length;
  describe(doc, cast, index, first, to, letters);
}

/** The country of a nisba with the article. */
export function demonymAt(doc: Doc, at: number): string | undefined {
  const word = doc.words[at]!;
  if ((word.kinds & KIND_BITS.demonym) === 0) return undefined;
  const entry = word.senses.find((sense) => sense.entry.kind === "demonym" && sense.definite)?.entry;
  return entry?.kind === "demonym" ? entry.iso : undefined;
}

/** How often a report speaks of each country: by name, by its places and bodies, by its nisba. */
function countryWeights(doc: Doc, cast: Cast): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (iso: string | undefined, weight: number) => iso && weights.set(iso, (weights.get(iso) ?? 0) + weight);
  for (const actor of cast.actors)
    add(actor.country, actor.mentions.length * (actor.entry?.kind === "country" ? 1.5 : 1));
  for (let at = 0; at < doc.tokens.length; at++) add(demonymAt(doc, at), 1);
  return weights;
}

function describeCountry(
  doc: Doc,
  cast: Cast,
  iso: string,
  from: number,
  to: number,
  letters: number,
  countryName: CountryName,
): void {
  let index = cast.actors.findIndex((actor) => actor.entry?.kind === "country" && actor.entry.iso === iso);
  if (index < 0) {
    const name = countryName(iso);
    const entry = entryOf({ kind: "country", iso, name, nameEn: "" });
    index = cast.add({
      kind: "place",
      name,
      mentions: [],
      descriptions: [],
      offices: [],
      entry,
      country: iso,
      anonymous: false,
    });
  }
  describe(doc, cast, index, from, to, letters);
}

function describePlace(
  doc: Doc,
  cast: Cast,
  from: number,
  to: number,
  letters: number,
  isIt: (actor: Actor) => boolean | undefined,
): void {
  const index = cast.actors.findIndex((actor) => actor.kind === "place" && isIt(actor));
  if (index >= 0) describe(doc, cast, index, from, to, letters);
}

function describe(doc: Doc, cast: Cast, index: number, from: number, to: number, letters: number): void {
  const raw = doc.text.slice(doc.tokens.start[from]!, doc.tokens.end[from]!);
  const start = doc.tokens.start[from]! + (letters > 0 ? lengthOfLetters(raw, letters) : 0);
  cast.describe(index, { from, to, span: [start, doc.tokens.end[to - 1]!] });
}

/** Phrases that the lexicon ties to a country wherever they stand (أرض الكنانة); a country not named otherwise is added. */
function addListedPhrases(doc: Doc, cast: Cast, countryName: CountryName): void {
  let coveredTo = 0;
  for (const match of doc.matches) {
    const phrase = match.entries.find((entry) => entry.kind === "countryPhrase");
    if (phrase?.kind !== "countryPhrase" || match.from < coveredTo || cast.at[match.from] !== -1) continue;
    coveredTo = match.to;
    describeCountry(doc, cast, phrase.iso, match.from, match.to, match.letters, countryName);
  }
}
