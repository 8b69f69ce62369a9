import { Pro } from "../../language/clitics.ts";
import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS, type Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import type { Cast } from "../entities.ts";
import { isStyle } from "../names.ts";

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

const PREPOSITIONS = new Map([
  ["مع", "مع"],
  ["الي", "إلى"],
  ["علي", "على"],
  ["في", "في"],
  ["من", "من"],
  ["بين", "بين"],
  ["عن", "عن"],
  ["ضد", "على"],
  ["لدي", "في"],
  ["داخل", "في"],
  ["قرب", "في"],
  ["جنوب", "في"],
  ["شمال", "في"],
  ["شرق", "في"],
  ["غرب", "في"],
  ["جنوبي", "في"],
  ["شمالي", "في"],
  ["شرقي", "في"],
  ["غربي", "في"],
  ["وسط", "في"],
  ["حول", "حول"],
  ["بشان", "حول"],
  ["بخصوص", "حول"],
  ["قبل", "من"],
  ["نحو", "إلى"],
  ["تجاه", "إلى"],
  ["باتجاه", "إلى"],
  ["بحق", "على"],
  ["ب", "ب"],
  ["ل", "ل"],
  ["لل", "ل"],
  ["بحضور", "بحضور"],
  ["بمشاركه", "بحضور"],
  ["برفقه", "بحضور"],
  ["بصحبه", "بحضور"],
  ["حضر", "بحضور"],
  ["حضره", "بحضور"],
  ["حضرها", "بحضور"],
  ["يرافقه", "بحضور"],
  ["رافقه", "بحضور"],
  ["وحضور", "بحضور"],
  ["برءاسه", "برئاسة"],
  ["بقياده", "برئاسة"],
  ["مقابل", "مع"],
  ["بعد", "بعد"],
  ["منذ", "بعد"],
  ["خلال", "خلال"],
  ["وفق", "وفق"],
  ["بحسب", "وفق"],
  ["حسب", "وفق"],
]);
/** What many papers call Israel; a country of another name behind it (`الاحتلال الأميركي`) speaks for itself. */
const OCCUPIER = new Set(["الاحتلال", "للاحتلال", "والاحتلال", "بالاحتلال"]);
/** Further than that many words a preposition doesn't reach. */
const REACH = 4;

/** Every actor where the text has it, in order. `verbs`: finite verbs before each token. */
export function standingsOf(doc: Doc, cast: Cast, verbs: Int32Array): Standing[] {
  const reader = new StandingReader(doc, cast);
  for (const [start, end] of doc.sentences.ranges) {
    reader.openSentence();
    for (let at = start; at < end; at++) {
      if (cast.at[at]! >= 0) reader.readName(at, at === start);
      else if (doc.tokens.kind[at] === TokenKind.punctuation) reader.readMark(doc.words[at]!.form);
      else reader.readWord(at, verbs[at + 1]! > verbs[at]!);
    }
  }
  return reader.found;
}

/** Reads along a sentence and keeps in mind which preposition is still open and who stood last. */
class StandingReader {
  readonly found: Standing[] = [];
  private readonly doc: Doc;
  private readonly cast: Cast;
  private readonly starts: Int32Array;
  private readonly countries: Map<string, number>;
  /** Whose description covers each token, or -1: `للجيش` in `القائد العام للجيش` stands inside the commander's. */
  private readonly owners: Int32Array;
  private preposition = "";
  private wordsSince = 0;
  private last: Standing | null = null;

  constructor(doc: Doc, cast: Cast) {
    this.doc = doc;
    this.cast = cast;
    this.starts = startsOf(doc, cast);
    this.countries = countriesOf(cast);
    this.owners = ownersOf(cast, doc.tokens.length);
  }

  openSentence(): void {
    this.preposition = "";
    this.last = null;
  }

  readName(at: number, opensSentence: boolean): void {
    const { doc, last } = this;
    const actor = this.cast.at[at]!;
    if (!opensSentence && this.cast.at[at - 1] === actor && this.starts[at]! < 0) {
      if (last !== null && last.actor === actor) last.to = at + 1;
      return;
    }
    const owner = this.owners[at]!;
    if (owner >= 0 && owner !== actor) {
      this.found.push({
        at,
        to: at + 1,
        actor,
        preposition: attachedTo(doc, at, this.starts[at]!),
        nisba: false,
        nested: true,
        joined: false,
      });
      return;
    }
    // An office and the name behind it are one: `الرئيس المصري` + `عبد الفتاح السيسي`, titles and names of bodies in between.
    if (last !== null && last.actor === actor && this.isOnePhrase(last, at)) {
      last.to = at + 1;
      return;
    }
    const attached = attachedTo(doc, at, this.starts[at]!);
    const joined = last !== null && this.preposition === "" && attached === "" && isJoined(doc, last.to, at);
    const isPerson = this.cast.actors[actor]!.kind === "person";
    const nested = last !== null && last.to === at && !isPerson && !joined && attached === "";
    const inherited = last !== null && (joined || nested) ? last.preposition : "";
    this.last = {
      at,
      to: at + 1,
      actor,
      preposition: attached || this.preposition || inherited,
      nisba: false,
      nested,
      joined,
    };
    this.found.push(this.last);
    this.preposition = "";
  }

  /** Only titles, marks and what belongs to its own description stand between an actor and its next place. */
  private isOnePhrase(last: Standing, at: number): boolean {
    if (at - last.to > LONGEST_APPOSITION) return false;
    for (let place = last.to; place < at; place++) {
      if (this.owners[place] === last.actor || isStyle(this.doc, place)) continue;
      if (this.doc.tokens.kind[place] !== TokenKind.punctuation) return false;
    }
    return true;
  }

  /** A comma or colon ends the reach of a preposition. */
  readMark(form: string): void {
    if (form === "،" || form === "," || form === "؛" || form === ":") this.preposition = "";
  }

  readWord(at: number, isVerb: boolean): void {
    const word = this.doc.words[at]!;
    if (OCCUPIER.has(word.form)) this.readOccupier(at, word.form);
    else if ((word.kinds & KIND_BITS.demonym) !== 0) this.readNisba(at, word);
    else if (isVerb) this.preposition = "";
    else this.readPreposition(word);
  }

  private readOccupier(at: number, form: string): void {
    const actor = this.countries.get("IL");
    if (actor === undefined) return;
    const preposition = form.startsWith("لل") ? "ل" : this.preposition;
    this.last = { at, to: at + 1, actor, preposition, nisba: false, nested: false, joined: false };
    this.found.push(this.last);
    this.preposition = "";
  }

  private readNisba(at: number, word: Word): void {
    const actor = countryOf(word, this.countries);
    if (actor >= 0)
      this.found.push({ at, to: at + 1, actor, preposition: "", nisba: true, nested: false, joined: false });
  }

  private readPreposition(word: Word): void {
    const { form } = word;
    const named =
      PREPOSITIONS.get(form) ??
      (form.startsWith("و") ? PREPOSITIONS.get(form.slice(1)) : undefined) ??
      prefixOf(word, this.preposition);
    if (named !== undefined) {
      this.preposition = named;
      this.wordsSince = 0;
    } else if ((word.kinds & KIND_BITS.style) === 0 && ++this.wordsSince > REACH) this.preposition = "";
  }
}

/** `بوزير`, `لقوات`: a preposition written onto a noun opens where none is open yet. */
function prefixOf(word: Word, open: string): string | undefined {
  if (open !== "" || word.senses.length === 0) return undefined;
  const { pro } = word.senses[0]!;
  return pro & Pro.bi ? "ب" : pro & Pro.li ? "ل" : undefined;
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

/** For each token the person or body whose description covers it, or -1. */
function ownersOf(cast: Cast, length: number): Int32Array {
  const owners = new Int32Array(length).fill(-1);
  cast.actors.forEach((actor, index) => {
    for (const { from, to } of actor.descriptions) if (to - from > 1) owners.fill(index, from, to);
  });
  return owners;
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

const LONGEST_APPOSITION = 12;
const COMMAS = new Set(["،", ","]);

function isJoined(doc: Doc, from: number, at: number): boolean {
  if (at - from > 4) return false;
  for (let place = from; place < at; place++)
    if (doc.tokens.kind[place] !== TokenKind.punctuation && !isStyle(doc, place) && doc.words[place]!.form !== "و")
      return false;
  return (
    doc.words[from]!.form.startsWith("و") ||
    doc.words[at]!.form.startsWith("و") ||
    (at > from && COMMAS.has(doc.words[at - 1]!.form))
  );
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
