import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS, type Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import { isStyle } from "../names.ts";
import type { Saying } from "../statements/statements.ts";
import type { Tags } from "../tagger/tagger.ts";

/** An actor where it stands in a sentence. */
export interface Standing {
  /** Tokens, end exclusive. */
  at: number;
  to: number;
  actor: number;
  /** The preposition that governs it, written apart or onto the word; "" where there is none. */
  preposition: string;
  /** Named only by an adjective of its country: `غارة إسرائيلية`. */
  nisba: boolean;
  /** Stands inside the description of another: `السعودية` in `وزير خارجية السعودية عادل الجبير`. */
  nested: boolean;
  /** Joined by `و` or a comma to the actor that stands before. */
  joined: boolean;
}

/** A report with everything known of it before its deeds are read. */
export interface Scene {
  doc: Doc;
  cast: Cast;
  tags: Tags;
  sayings: Saying[];
  /** In order of place. */
  standings: Standing[];
  /** Index of the first standing at or behind the beginning of each sentence, and one entry more. */
  firstStanding: Int32Array;
  /** Finite verbs before each token, and one entry more. */
  verbs: Int32Array;
  /** 1 where a token belongs to a proper name. */
  named: Uint8Array;
  /** Innermost saying at each token, or -1. */
  saying: Int32Array;
  /** First token behind the headline. */
  bodyFrom: number;
  /** How many words the tagger takes for deeds, against what a report of this length has: 0 as usual, below 0 fewer. */
  density: number;
  /** The report is of a game, not of politics. */
  sport: boolean;
}

export function sceneOf(doc: Doc, cast: Cast, tags: Tags, sayings: Saying[]): Scene {
  const { length } = doc.tokens;
  const named = new Uint8Array(length);
  for (const actor of cast.actors) for (const { from, to } of actor.mentions) named.fill(1, from, to);
  const verbs = new Int32Array(length + 1);
  for (let at = 0; at < length; at++) verbs[at + 1] = verbs[at]! + (named[at] === 0 && isFinite(doc.words[at]!) ? 1 : 0);
  const saying = new Int32Array(length).fill(-1);
  sayings.forEach(({ tokens: [from, to] }, index) => saying.fill(index, from, to));
  let bodyFrom = 1;
  while (bodyFrom < length && doc.tokens.breaks[bodyFrom] === 0) bodyFrom++;
  const standings = standingsOf(doc, cast);
  const firstStanding = new Int32Array(doc.sentences.ranges.length + 1).fill(standings.length);
  for (let k = standings.length - 1; k >= 0; k--) firstStanding[doc.sentences.of[standings[k]!.at]!] = k;
  for (let s = doc.sentences.ranges.length - 1; s >= 0; s--) firstStanding[s] = Math.min(firstStanding[s]!, firstStanding[s + 1]!);
  return { doc, cast, tags, sayings, standings, firstStanding, verbs, named, saying, bodyFrom, density: densityOf(tags), sport: isOfSport(doc, cast) };
}

const USUAL = 40;

function densityOf({ margins: { deeds } }: Tags): number {
  let sure = 0;
  for (const margin of deeds) if (margin > 0) sure++;
  return Math.log((sure + 0.5) / (deeds.length / USUAL + 0.5));
}

/** A form that can only be a finite verb, of those verbs that the lexicon knows. */
function isFinite(word: Word): boolean {
  if ((word.kinds & (KIND_BITS.reporting | KIND_BITS.deed)) === 0) return false;
  let finite = false;
  for (const { entry, inflection } of word.senses) {
    if (inflection === undefined ? entry.kind !== "demonym" : inflection.aspect === "masdar") return false;
    finite ||= inflection !== undefined && (inflection.aspect === "perfect" || inflection.aspect === "imperfect");
  }
  return finite;
}

function isOfSport(doc: Doc, cast: Cast): boolean {
  let signs = 0;
  for (const { entry } of cast.actors) if (entry?.kind === "body" && entry.type === "club") signs++;
  for (const word of doc.words) if ((word.kinds & KIND_BITS.office) !== 0 && word.senses.some(({ entry }) => entry.kind === "office" && entry.type === "sport")) signs++;
  return signs >= 2;
}

const PREPOSITIONS = new Map([
  ["مع", "مع"], ["الي", "إلى"], ["علي", "على"], ["في", "في"], ["من", "من"], ["بين", "بين"], ["عن", "عن"], ["ضد", "على"], ["لدي", "في"],
  ["داخل", "في"], ["قرب", "في"], ["جنوب", "في"], ["شمال", "في"], ["شرق", "في"], ["غرب", "في"], ["جنوبي", "في"], ["شمالي", "في"], ["شرقي", "في"],
  ["غربي", "في"], ["وسط", "في"], ["حول", "حول"], ["بشان", "حول"], ["بخصوص", "حول"], ["قبل", "من"], ["نحو", "إلى"], ["تجاه", "إلى"], ["باتجاه", "إلى"],
  ["بحق", "على"], ["ب", "ب"], ["ل", "ل"], ["لل", "ل"], ["بحضور", "بحضور"], ["بمشاركه", "بحضور"], ["برفقه", "بحضور"], ["بصحبه", "بحضور"],
  ["حضر", "بحضور"], ["حضره", "بحضور"], ["حضرها", "بحضور"], ["يرافقه", "بحضور"], ["رافقه", "بحضور"], ["وحضور", "بحضور"], ["برءاسه", "برئاسة"], ["بقياده", "برئاسة"],
  ["مقابل", "مع"], ["بعد", "بعد"], ["منذ", "بعد"], ["خلال", "خلال"], ["وفق", "وفق"], ["بحسب", "وفق"], ["حسب", "وفق"],
]);
/** What many papers call Israel; a country of another name behind it (`الاحتلال الأميركي`) speaks for itself. */
const OCCUPIER = new Set(["الاحتلال", "للاحتلال", "والاحتلال", "بالاحتلال"]);
/** Further than that many words a preposition doesn't reach. */
const REACH = 4;

function standingsOf(doc: Doc, cast: Cast): Standing[] {
  const written = startsOf(doc, cast);
  const countries = countriesOf(cast);
  const found: Standing[] = [];
  for (const [start, end] of doc.sentences.ranges) {
    let preposition = "";
    let since = 0;
    let last: Standing | null = null;
    for (let at = start; at < end; at++) {
      const word = doc.words[at]!;
      const { form } = word;
      const index = cast.at[at]!;
      if (index >= 0) {
        if (at > start && cast.at[at - 1] === index && written[at]! < 0) {
          if (last !== null && last.actor === index) last.to = at + 1;
          continue;
        }
        const attached = attachedTo(doc, at, written[at]!);
        const joined: boolean = last !== null && preposition === "" && attached === "" && isJoined(doc, last.to, at);
        const nested: boolean = last !== null && last.to === at && last.actor !== index && !joined && attached === "";
        last = { at, to: at + 1, actor: index, preposition: attached || preposition || (joined || nested ? last!.preposition : ""), nisba: false, nested, joined };
        found.push(last);
        preposition = "";
        continue;
      }
      if (doc.tokens.kind[at] === TokenKind.punctuation) {
        if (form === "،" || form === "," || form === "؛" || form === ":") preposition = "";
        continue;
      }
      if (OCCUPIER.has(form) && countries.has("IL")) {
        found.push((last = { at, to: at + 1, actor: countries.get("IL")!, preposition: form.startsWith("لل") ? "ل" : preposition, nisba: false, nested: false, joined: false }));
        preposition = "";
        continue;
      }
      if ((word.kinds & KIND_BITS.demonym) !== 0) {
        const actor = countryOf(word, countries);
        if (actor >= 0) found.push({ at, to: at + 1, actor, preposition: "", nisba: true, nested: false, joined: false });
        continue;
      }
      const named = PREPOSITIONS.get(form) ?? (form.charCodeAt(0) === 0x648 ? PREPOSITIONS.get(form.slice(1)) : undefined);
      if (named !== undefined) {
        preposition = named;
        since = 0;
      } else if ((word.kinds & KIND_BITS.style) === 0 && ++since > REACH) preposition = "";
      else if (isFinite(word)) preposition = "";
      else if (preposition === "" && word.senses.length > 0) {
        const { pro } = word.senses[0]!;
        if (pro & 4) [preposition, since] = ["ب", 0];
        else if (pro & 8) [preposition, since] = ["ل", 0];
      }
    }
  }
  return found;
}

/** Where in the text the name or description that begins at a token begins, or -1. */
function startsOf(doc: Doc, cast: Cast): Int32Array {
  const starts = new Int32Array(doc.tokens.length).fill(-1);
  for (const actor of cast.actors) {
    for (const { from, span } of actor.descriptions) starts[from] = span[0];
    for (const { from, span } of actor.mentions) starts[from] = span[0];
  }
  return starts;
}

/** A preposition written onto the first word: `بالرئيس`, `لمصر`, `للجيش`. */
function attachedTo(doc: Doc, at: number, written: number): string {
  const start = doc.tokens.start[at]!;
  const { form } = doc.words[at]!;
  if (form.startsWith("لل") || form.startsWith("ولل")) return "ل";
  for (let place = start; place < written; place++) {
    const letter = doc.text[place]!;
    if (letter === "ب" || letter === "ل") return letter;
  }
  return "";
}

function isJoined(doc: Doc, from: number, at: number): boolean {
  if (at - from > 4) return false;
  for (let place = from; place < at; place++) if (doc.tokens.kind[place] !== TokenKind.punctuation && !isStyle(doc, place) && doc.words[place]!.form !== "و") return false;
  return doc.words[from]!.form.startsWith("و") || doc.words[at]!.form.startsWith("و") || (at > from && doc.tokens.kind[at - 1] === TokenKind.punctuation);
}

function countriesOf(cast: Cast): Map<string, number> {
  const found = new Map<string, number>();
  cast.actors.forEach(({ entry }, index) => {
    if (entry?.kind === "country" && !found.has(entry.iso)) found.set(entry.iso, index);
  });
  return found;
}

function countryOf(word: Word, countries: Map<string, number>): number {
  for (const { entry } of word.senses) if (entry.kind === "demonym") return countries.get(entry.iso) ?? -1;
  return -1;
}
