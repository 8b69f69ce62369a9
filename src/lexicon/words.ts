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
  inflection?: VerbInflection;
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
  /** Where the tagger keeps its scores of this word; its own affair. */
  slot: number;
}

const KINDS = [
  "country", "countryPhrase", "place", "body", "figure", "given", "family", "office", "style", "source", "bodyHead", "placeHead",
  "demonym", "reporting", "reportingNoun", "act", "deed", "deedNoun", "casualty",
] as const satisfies Entry["kind"][];
export const KIND_BITS = Object.fromEntries(KINDS.map((kind, index) => [kind, 1 << index])) as Record<Entry["kind"], number>;

/** Words a generation holds; two are kept, so that memory stays bounded on endless input and frequent words stay at hand. */
const GENERATION = 60_000;

/** Analyses words and remembers them: texts repeat their words, so almost every token costs one Map look-up. */
export class Words {
  readonly lexicon: Lexicon;
  private young = new Map<string, Word>();
  private old = new Map<string, Word>();

  private readonly isOtherWord: (form: string) => boolean;

  /** `isOtherWord` knows further words by folded form, those that the lexicon has no entry for. */
  constructor(lexicon: Lexicon, isOtherWord: (form: string) => boolean = () => false) {
    this.lexicon = lexicon;
    this.isOtherWord = isOtherWord;
  }

  /** The analysis of a word as written. */
  of(raw: string): Word {
    return this.young.get(raw) ?? this.remember(raw, this.old.get(raw) ?? this.analyse(raw));
  }

  private remember(raw: string, word: Word): Word {
    if (this.young.size >= GENERATION) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(raw, word);
    return word;
  }

  private analyse(raw: string): Word {
    const word = analyse(foldWord(raw).replaceAll(" ", ""), this.lexicon);
    if (word.senses.length === 0 && word.starts.length === 0) word.parts = unglue(word.form, (form) => this.isWord(form));
    return word;
  }

  private isWord(form: string): boolean {
    const { words, names } = this.lexicon;
    const known = (stem: string) => words.has(stem) || names.next?.has(stem) === true || this.isOtherWord(stem);
    return known(form) || (form.startsWith("ال") && words.has(form.slice(2))) || (form.length > 4 && /^[وبلف]/.test(form) && known(form.slice(1)));
  }
}

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
  return { form, senses, starts, kinds, parts: null, slot: 0 };
}

const FINITE = new Set(["perfect", "imperfect", "jussive"]);

function collect(lexicon: Lexicon, stem: string, letters: number, pro: number, pronoun: string, into: Sense[]): void {
  for (const { entry, inflection } of lexicon.words.get(stem) ?? []) {
    const finite = inflection !== undefined && FINITE.has(inflection.aspect);
    if (inflection?.beforeEnclitic && pronoun === "") continue;
    if (pro & Pro.sa && inflection?.aspect !== "imperfect") continue;
    if (finite && pro & (Pro.bi | Pro.ka)) continue;
    if (finite && pro & Pro.li && inflection.aspect === "perfect") continue;
    into.push({ entry, ...(inflection && { inflection }), letters, pro, definite: false, pronoun });
  }
  if (pronoun === "" && stem.startsWith("ال") && stem.length > 4 && (pro & Pro.sa) === 0) {
    for (const { entry, inflection } of lexicon.words.get(stem.slice(2)) ?? []) {
      if (inflection !== undefined && FINITE.has(inflection.aspect)) continue;
      into.push({ entry, ...(inflection && { inflection }), letters: letters + 2, pro: pro | Pro.al, definite: true, pronoun });
    }
  }
}
