import { cutEnclitics, cutProclitics, Pro } from "../language/clitics.ts";
import { foldWord } from "../language/fold.ts";
import { unglue } from "../language/glue.ts";
import type { VerbInflection } from "../language/verbs.ts";
import type { Entry } from "./entries.ts";
import type { Lexicon } from "./lexicon.ts";
import type { TrieNode } from "./trie.ts";

/** One reading of a word: an entry, with the clitics that stand around it in this form. */
export interface Sense {
  entry: Entry;
  inflection: VerbInflection | undefined;
  /** Letters of the form before the stem. */
  letters: number;
  /** `Pro` bits. */
  pro: number;
  /** Has the article. */
  definite: boolean;
  /** The pronoun at the end, or "". */
  pronoun: string;
}

/** A place in the trie of names that this word may open. */
export interface NameStart {
  node: TrieNode;
  letters: number;
  pro: number;
}

/** What is known of a written word, whatever text it stands in. Shared between texts: never change one, `slot` apart. */
export interface Word {
  form: string;
  senses: Sense[];
  starts: NameStart[];
  /** One bit for each kind of entry among the senses: see `KIND_BITS`. */
  kinds: number;
  /** Letters of each part where a lost space has glued words together; null where this is one word. */
  parts: number[] | null;
  /** Where a tagger keeps its scores of this word; its own affair. */
  slot: number;
}

const KINDS = [
  "country",
  "countryPhrase",
  "place",
  "body",
  "figure",
  "given",
  "family",
  "office",
  "style",
  "source",
  "bodyHead",
  "placeHead",
  "demonym",
  "reporting",
  "reportingNoun",
  "act",
  "deed",
  "deedNoun",
  "casualty",
] as const satisfies Entry["kind"][];
export const KIND_BITS = Object.fromEntries(KINDS.map((kind, index) => [kind, 1 << index])) as Record<
  Entry["kind"],
  number
>;

/** Words kept at most; past that those not met lately make room, so that memory stays bounded on endless input. */
const MOST_KEPT = 80_000;
/** Longer ones, which no text repeats, are not kept. */
const LONGEST_KEPT = 64;
/** Places in the hash table: a power of two above `MOST_KEPT`, so that free ones are near. */
const PLACES = 1 << 17;
const WIDTH = 4;

/**
 * Analyses words and remembers them: texts repeat their words, so almost every token costs one look-up. The look-up is a hash table of its own
 * over the text itself, because a `Map` would need a new string for each token it is asked for.
 */
export class Words {
  readonly lexicon: Lexicon;
  private readonly isOtherWord: (form: string) => boolean;
  /** By hash, `WIDTH` numbers each: the entry (0 is none), and where in `units` it begins and ends, beside it to be in one line of the cache. */
  private readonly places = new Int32Array(PLACES * WIDTH);
  /** The words as written, one behind the other. */
  private units = new Uint16Array(1 << 16);
  private unitsEnd = 0;
  private words: (Word | null)[] = [null];
  private readonly met = new Uint8Array(MOST_KEPT + 1);
  /** The code units of the word that is asked for. */
  private readonly asked = new Uint16Array(LONGEST_KEPT);

  /** `isOtherWord` knows further words by folded form, those that the lexicon has no entry for. */
  constructor(lexicon: Lexicon, isOtherWord: (form: string) => boolean = () => false) {
    this.lexicon = lexicon;
    this.isOtherWord = isOtherWord;
  }

  /** The analysis of the word that stands in `text` from `start` to `end`. */
  at(text: string, start: number, end: number): Word {
    const length = end - start;
    if (length > LONGEST_KEPT) return this.analyse(text.slice(start, end));
    const { asked, places } = this;
    for (let k = 0; k < length; k++) asked[k] = text.charCodeAt(start + k);
    let place = placeOf(asked, 0, length);
    for (let entry = places[place]!; entry !== 0; entry = places[place]!) {
      if (this.isAsked(places[place + 1]!, places[place + 2]!, length)) {
        this.met[entry] = 1;
        return this.words[entry]!;
      }
      place = next(place);
    }
    const word = this.analyse(text.slice(start, end));
    if (this.words.length > MOST_KEPT) this.makeRoom();
    this.keep(asked, 0, length, word);
    return word;
  }

  /** Whether the word that is asked for is the one in `units` from `start` to `end`. */
  private isAsked(start: number, end: number, length: number): boolean {
    if (end - start !== length) return false;
    const { asked, units } = this;
    for (let k = 0; k < length; k++) if (units[start + k] !== asked[k]) return false;
    return true;
  }

  private keep(written: Uint16Array, from: number, to: number, word: Word): void {
    const { places, unitsEnd: start } = this;
    this.unitsEnd = start + to - from;
    if (this.unitsEnd > this.units.length) {
      const larger = new Uint16Array(this.units.length * 2);
      larger.set(this.units);
      this.units = larger;
    }
    this.units.set(written.subarray(from, to), start);
    let place = placeOf(written, from, to);
    while (places[place] !== 0) place = next(place);
    places[place] = this.words.push(word) - 1;
    places[place + 1] = start;
    places[place + 2] = this.unitsEnd;
  }

  /** Drops the words not met since this was done last. */
  private makeRoom(): void {
    const { units, words, met } = this;
    const places = this.places.slice();
    const stay = met.reduce((sum, one) => sum + one, 0);
    this.words = [null];
    this.units = new Uint16Array(1 << 16);
    this.unitsEnd = 0;
    this.places.fill(0);
    // Where all were met, all go: that is a text of more different words than are kept.
    if (stay < MOST_KEPT / 2) {
      for (let place = 0; place < places.length; place += WIDTH) {
        const entry = places[place]!;
        if (met[entry] === 1) this.keep(units, places[place + 1]!, places[place + 2]!, words[entry]!);
      }
    }
    met.fill(0);
  }

  private analyse(raw: string): Word {
    const word = analyse(interned(foldWord(raw).replaceAll(" ", "")), this.lexicon);
    if (word.senses.length === 0 && word.starts.length === 0)
      word.parts = unglue(word.form, (form) => this.isWord(form));
    return word;
  }

  private isWord(form: string): boolean {
    const { words, names } = this.lexicon;
    const known = (stem: string) => words.has(stem) || names.next?.has(stem) === true || this.isOtherWord(stem);
    return (
      known(form) ||
      (form.startsWith("ال") && words.has(form.slice(2))) ||
      (form.length > 4 && /^[وبلف]/.test(form) && known(form.slice(1)))
    );
  }
}

/** The place where a word is looked for first, by FNV-1a. */
function placeOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return ((hash ^ (hash >>> 15)) & (PLACES - 1)) * WIDTH;
}

const next = (place: number): number => (place + WIDTH) & (PLACES * WIDTH - 1);

/**
 * The same string as V8 keeps it for names of properties: two of these are compared by their addresses, and none is a window on a whole
 * text, as slices are.
 */
const interned = (form: string): string => Object.keys({ [form]: 0 })[0]!;

/** Most words have no senses or open no name: they share one empty list, which spares memory. */
const NONE: never[] = [];

function analyse(form: string, lexicon: Lexicon): Word {
  const senses: Sense[] = [];
  const starts: NameStart[] = [];
  const cuts = form.length > 40 ? [{ stem: form, letters: 0, pro: 0 }] : cutProclitics(form);
  for (const { stem, letters, pro } of cuts) {
    if ((pro & Pro.sa) === 0) {
      const node = lexicon.names.next?.get(stem);
      if (node !== undefined) starts.push({ node, letters, pro });
    }
    collect(lexicon, stem, letters, pro, "", senses);
  }
  if (senses.length === 0) {
    for (const { stem, letters, pro } of cuts) {
      if (pro & Pro.al) continue;
      for (const cut of cutEnclitics(stem)) collect(lexicon, cut.stem, letters, pro, cut.pronoun, senses);
    }
  }
  let kinds = 0;
  for (const sense of senses) kinds |= KIND_BITS[sense.entry.kind];
  for (const start of starts) for (const entry of start.node.entries ?? []) kinds |= KIND_BITS[entry.kind];
  return {
    form,
    senses: senses.length > 0 ? senses : NONE,
    starts: starts.length > 0 ? starts : NONE,
    kinds,
    parts: null,
    slot: 0,
  };
}

const FINITE = new Set(["perfect", "imperfect", "jussive"]);

function collect(lexicon: Lexicon, stem: string, letters: number, pro: number, pronoun: string, into: Sense[]): void {
  const found = lexicon.words.get(stem);
  if (found !== undefined) {
    for (const { entry, inflection } of found) {
      const finite = inflection !== undefined && FINITE.has(inflection.aspect);
      if (inflection?.beforeEnclitic && pronoun === "") continue;
      if (pro & Pro.sa && inflection?.aspect !== "imperfect") continue;
      if (finite && pro & (Pro.bi | Pro.ka)) continue;
      if (finite && pro & Pro.li && inflection.aspect === "perfect") continue;
      into.push({ entry, inflection, letters, pro, definite: false, pronoun });
    }
  }
  if (pronoun !== "" || !stem.startsWith("ال") || stem.length <= 4 || (pro & Pro.sa) !== 0) return;
  const definite = lexicon.words.get(stem.slice(2));
  if (definite === undefined) return;
  for (const { entry, inflection } of definite) {
    if (inflection !== undefined && FINITE.has(inflection.aspect)) continue;
    into.push({ entry, inflection, letters: letters + 2, pro: pro | Pro.al, definite: true, pronoun });
  }
}
