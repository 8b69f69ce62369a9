import { Pro } from "../language/clitics.ts";
import { lengthOfLetters } from "../language/fold.ts";
import { TokenKind } from "../language/tokens.ts";
import type { Entry } from "../lexicon/entries.ts";
import { phraseWords } from "../lexicon/lexicon.ts";
import { KIND_BITS } from "../lexicon/words.ts";
import type { Span } from "../model.ts";
import type { Doc } from "./doc.ts";
import type { Actor, Cast } from "./entities.ts";
import { isStyle } from "./names.ts";
import { HEADS } from "./tagger/model.ts";
import type { Tags } from "./tagger/tagger.ts";

/** A noun phrase without a proper name of its own, before it is known whom it stands for. */
interface Nominal {
  from: number;
  to: number;
  span: Span;
  kind: "description" | "source";
  /** Folded words, the first without particles. */
  words: string[];
}

const bare = (word: string) => word.replace(/^ال(?=..)/, "");

/** Ties descriptions to the entities they stand for, notes offices, and adds sources without a name. */
export function addNominals(doc: Doc, cast: Cast, tags: Tags, countryName: (iso: string) => string): void {
  const nominals = taggedNominals(doc, tags).map((nominal) => (nominal.kind === "description" ? extended(doc, cast, nominal) : nominal));
  const left: Nominal[] = [];
  for (const nominal of nominals) {
    if (nominal.kind === "source") addUnnamed(cast, nominal);
    else if (!attachToName(doc, cast, nominal)) left.push(nominal);
  }
  addCountryPhrases(doc, cast, countryName);
  for (const nominal of left) {
    const index = referent(doc, cast, nominal);
    if (index !== -1) cast.describe(index, nominal);
    else addUnnamed(cast, nominal);
  }
}

function taggedNominals(doc: Doc, tags: Tags): Nominal[] {
  const found: Nominal[] = [];
  const labels = tags.labels.nominals;
  for (let at = 0; at < labels.length; ) {
    const label = HEADS.nominals[labels[at]!]!;
    if (label === "O") {
      at++;
      continue;
    }
    let to = at + 1;
    while (to < labels.length && HEADS.nominals[labels[to]!] === `I-${label.slice(2)}` && doc.tokens.breaks[to] === 0) to++;
    const nominal = nominalAt(doc, at, to, label.endsWith("SRC") ? "source" : "description");
    if (nominal !== null) found.push(nominal);
    at = to;
  }
  return found;
}

/** An office goes on through the body or country that it is of, and through adjectives: `المتحدث باسم` + `وزارة العمل` + `السعودية`. */
function extended(doc: Doc, cast: Cast, nominal: Nominal): Nominal {
  let { to } = nominal;
  while (to < doc.tokens.length && doc.tokens.breaks[to] === 0 && doc.tokens.kind[to] !== TokenKind.punctuation) {
    const index = cast.at[to]!;
    const ofBody = index >= 0 && cast.actors[index]!.kind !== "person" && !/^و/.test(doc.words[to]!.form);
    const adjective = doc.words[to]!.senses.some((sense) => sense.entry.kind === "demonym" && sense.definite);
    if (!ofBody && !adjective) break;
    to++;
  }
  return to === nominal.to ? nominal : (nominalAt(doc, nominal.from, to, nominal.kind) ?? nominal);
}

function nominalAt(doc: Doc, first: number, end: number, kind: Nominal["kind"]): Nominal | null {
  const { tokens, words } = doc;
  let from = first;
  let to = end;
  const isMark = (at: number) => tokens.kind[at] === TokenKind.punctuation && doc.text[tokens.start[at]!] !== '"';
  while (from < to && isMark(from)) from++;
  while (to > from && isMark(to - 1)) to--;
  if (from >= to) return null;
  const word = words[from]!;
  const letters = particleLetters(doc, from);
  const raw = doc.text.slice(tokens.start[from]!, tokens.end[from]!);
  const start = tokens.start[from]! + (letters > 0 ? lengthOfLetters(raw, letters) : 0);
  const folded = words.slice(from, to).filter((_, k) => tokens.kind[from + k] !== TokenKind.punctuation).map((other) => other.form);
  if (folded.length === 0) return null;
  folded[0] = word.form.slice(letters).replace(/^لل(?=..)/, "ال");
  return { from, to, span: [start, tokens.end[to - 1]!], kind, words: folded };
}

/** Letters of prefixed particles before a noun, the article not counted; 0 for `لل`. */
export function particleLetters(doc: Doc, at: number): number {
  const word = doc.words[at]!;
  const nouns = KIND_BITS.office | KIND_BITS.source | KIND_BITS.bodyHead | KIND_BITS.placeHead | KIND_BITS.deedNoun | KIND_BITS.casualty | KIND_BITS.style;
  let fewest = -1;
  for (const sense of word.senses) {
    if ((KIND_BITS[sense.entry.kind] & nouns) === 0 && sense.inflection === undefined) continue;
    const letters = sense.letters - (sense.pro & Pro.al && !/^.?لل/.test(word.form) ? 2 : 0);
    if (fewest === -1 || letters < fewest) fewest = Math.max(0, letters);
  }
  if (fewest !== -1) return fewest;
  const prefixed = /^(?:[وف]?[بك]|[وف])(?=ال..)/.exec(word.form);
  return prefixed ? prefixed[0].length : 0;
}

const SKIPPED_BEFORE_NAME = new Set(["،", ",", '"', "«", "“", "(", "-", "–", ":"]);

/** An office right before or right behind a person's name belongs to that person. */
function attachToName(doc: Doc, cast: Cast, nominal: Nominal): boolean {
  const { tokens, text } = doc;
  const sign = (at: number) => text[tokens.start[at]!]!;
  let after = nominal.to;
  let commas = 0;
  while (after < tokens.length && tokens.breaks[after] === 0 && after - nominal.to < 7 && cast.at[after] === -1 &&
    ((tokens.kind[after] === TokenKind.punctuation && SKIPPED_BEFORE_NAME.has(sign(after))) || isStyle(doc, after))) {
    if (sign(after) === "،" || sign(after) === ",") commas++;
    after++;
  }
  const behind = after < tokens.length && tokens.breaks[after] === 0 ? personStartingAt(cast, after) : -1;
  let before = nominal.from - 1;
  while (before >= 0 && nominal.from - before < 3 && tokens.breaks[before + 1] === 0 && tokens.kind[before] === TokenKind.punctuation && SKIPPED_BEFORE_NAME.has(sign(before))) before--;
  const ahead = before >= 0 && cast.at[before]! >= 0 && cast.actors[cast.at[before]!]!.kind === "person" && particleLetters(doc, nominal.from) === 0 ? cast.at[before]! : -1;
  const conjoined = behind >= 0 && /^و/.test(doc.words[nominal.to]?.form ?? "") && isStyle(doc, nominal.to);
  const index = behind >= 0 && !conjoined && (ahead < 0 || commas === 0) ? behind : ahead >= 0 ? ahead : conjoined ? -1 : behind;
  if (index < 0) return false;
  cast.describe(index, nominal);
  addOffice(doc, cast, index, nominal);
  return true;
}

function personStartingAt(cast: Cast, at: number): number {
  const index = cast.at[at]!;
  return index >= 0 && cast.actors[index]!.kind === "person" && cast.actors[index]!.mentions.some((mention) => mention.from === at) ? index : -1;
}

const FORMER = new Set(["السابق", "السابقه", "الاسبق", "الراحل", "المخلوع", "سابقا", "سابق", "المقال", "المستقيل"]);
const ACTING = new Set(["بالانابه", "بالنيابه", "المكلف", "المكلفه", "بالوكاله", "باعمال", "الموقت", "الموقته"]);
const NEW = new Set(["الجديد", "الجديده", "المعين", "المنتخب"]);

function addOffice(doc: Doc, cast: Cast, index: number, nominal: Nominal): void {
  const isOffice = doc.words.slice(nominal.from, nominal.from + 3).some((word) => (word.kinds & KIND_BITS.office) !== 0);
  if (!isOffice) return;
  const title = doc.text.slice(...nominal.span);
  const actor = cast.actors[index]!;
  if (actor.offices.some((held) => held.title === title)) return;
  const holder = holderOf(doc, cast, nominal);
  const has = (words: Set<string>) => nominal.words.some((word) => words.has(word));
  actor.offices.push({
    title, span: nominal.span,
    ...(holder && { of: holder }), ...(has(FORMER) && { former: true }), ...(has(ACTING) && { acting: true }), ...(has(NEW) && { new: true }),
  });
}

/** The body or country whose office it is: a name inside the phrase, or the country of its nisba. */
function holderOf(doc: Doc, cast: Cast, nominal: Nominal): string | undefined {
  for (let at = nominal.from; at < nominal.to; at++) {
    const index = cast.at[at]!;
    if (index >= 0 && cast.actors[index]!.kind !== "person") return cast.actors[index]!.name;
  }
  for (let at = nominal.from; at < nominal.to; at++) {
    const iso = demonymOf(doc, at);
    if (iso !== undefined) return iso;
  }
  return undefined;
}

function demonymOf(doc: Doc, at: number): string | undefined {
  const entry = doc.words[at]!.senses.find((sense) => sense.entry.kind === "demonym")?.entry;
  return entry?.kind === "demonym" ? entry.iso : undefined;
}

/** Makes tokens a source without a name, or finds the one already known by that phrase. Gives its index, or -1. */
export function addSource(cast: Cast, doc: Doc, from: number, to: number): number {
  const nominal = nominalAt(doc, from, to, "source");
  return nominal === null ? -1 : addUnnamed(cast, nominal);
}

function addUnnamed(cast: Cast, nominal: Nominal): number {
  const key = nominal.words.join(" ");
  const head = bare(nominal.words[0]!);
  const known = cast.actors.findIndex((actor) => actor.anonymous && actor.descriptions.some((description) => {
    const words = wordsOf(cast, description);
    return words.join(" ") === key || (nominal.words.length <= 2 && nominal.words[0]!.startsWith("ال") && bare(words[0]!) === head);
  }));
  if (known >= 0) {
    cast.describe(known, nominal);
    return known;
  }
  const name = cast.doc.text.slice(...nominal.span).replace(/\s+/g, " ");
  const index = cast.add({ kind: isBody(nominal) ? "organization" : "person", name, mentions: [], descriptions: [], offices: [], anonymous: true });
  cast.describe(index, nominal);
  return index;
}

const BODY_SOURCES = new Set(["وسائل", "اعلام", "وكالات", "صحف", "سلطات", "منظمات", "حكومه", "جيش", "قوات", "شرطه", "حركه", "وساءل", "وسائط", "هيئات", "مواقع"]);
const isBody = (nominal: Nominal): boolean => BODY_SOURCES.has(bare(nominal.words[0]!));

function wordsOf(cast: Cast, description: { from: number; to: number; span: Span }): string[] {
  return phraseWords(cast.doc.text.slice(...description.span));
}

/** Phrases that the lexicon ties to a country wherever they stand (أرض الكنانة); a country not named otherwise is added. */
function addCountryPhrases(doc: Doc, cast: Cast, countryName: (iso: string) => string): void {
  let coveredTo = 0;
  for (const match of doc.matches) {
    const phrase = match.entries.find((entry) => entry.kind === "countryPhrase");
    if (phrase?.kind !== "countryPhrase" || match.from < coveredTo || cast.at[match.from] !== -1) continue;
    coveredTo = match.to;
    const name = countryName(phrase.iso);
    let index = cast.actors.findIndex((actor) => actor.entry?.kind === "country" && actor.entry.iso === phrase.iso);
    if (index < 0) {
      const entry: Entry = { kind: "country", iso: phrase.iso, name, nameEn: "" };
      index = cast.add({ kind: "place", name, mentions: [], descriptions: [], offices: [], entry, country: phrase.iso, anonymous: false });
    }
    const raw = doc.text.slice(doc.tokens.start[match.from]!, doc.tokens.end[match.from]!);
    const start = doc.tokens.start[match.from]! + (match.letters > 0 ? lengthOfLetters(raw, match.letters) : 0);
    cast.describe(index, { from: match.from, to: match.to, span: [start, doc.tokens.end[match.to - 1]!] });
  }
}

/** Whom a description that stands alone means: -1 where this can't be told. */
function referent(doc: Doc, cast: Cast, nominal: Nominal): number {
  const head = bare(nominal.words[0]!);
  const modifiers = nominal.words.slice(1);
  let best = -1;
  let bestScore = 0;
  cast.actors.forEach((actor, index) => {
    const score = fit(actor, cast, head, modifiers, nominal);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  });
  if (best >= 0) return best;
  return figureInOffice(doc, cast, nominal);
}

/** How well an actor answers to a description: 0 not at all; nearer and earlier in the text is better. */
function fit(actor: Actor, cast: Cast, head: string, modifiers: string[], nominal: Nominal): number {
  let score = 0;
  for (const description of actor.descriptions) {
    const words = wordsOf(cast, description);
    if (bare(words[0]!) !== head) continue;
    const missing = modifiers.filter((word) => !words.some((other) => bare(other) === bare(word))).length;
    if (missing === 0) score = Math.max(score, 3);
    else if (missing < modifiers.length) score = Math.max(score, 1);
  }
  if (score === 0 && actor.kind === "organization") {
    for (const mention of actor.mentions) {
      if (bare(mention.words[0]!) !== head) continue;
      const missing = modifiers.filter((word) => !mention.words.some((other) => bare(other) === bare(word))).length;
      if (missing === 0) score = Math.max(score, 2);
    }
  }
  if (score === 0 && modifiers.length === 0 && actor.entry?.kind === "body" && typesOf(cast.doc, nominal.from).includes(actor.entry.type)) score = 0.5;
  if (score === 0) return 0;
  const places = [...actor.mentions, ...actor.descriptions].map((place) => nominal.from - place.from);
  const nearest = Math.min(...places.map((distance) => (distance > 0 ? distance : 10_000 - distance)));
  return score + 1 / (2 + nearest);
}

/** The kinds of body that a head noun names: الصحيفة is an outlet. */
function typesOf(doc: Doc, at: number): string[] {
  return doc.words[at]!.senses.flatMap(({ entry }) => (entry.kind === "bodyHead" ? [entry.type] : []));
}

/** A public figure who held just this office when the report came out, per the lexicon. */
function figureInOffice(doc: Doc, cast: Cast, nominal: Nominal): number {
  const year = doc.published?.slice(0, 4);
  if (year === undefined) return -1;
  const key = nominal.words.map(bare).join(" ");
  return cast.actors.findIndex((actor) => actor.entry?.kind === "figure" && actor.entry.offices.some((held) =>
    (held.from === "" || held.from <= year) && (held.to === "" || held.to >= year) && phraseWords(held.title).map(bare).join(" ") === key));
}
