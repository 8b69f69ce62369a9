import { foldWord } from "../language/fold.ts";
import { tokenize } from "../language/tokens.ts";
import { conjugate, type VerbForm, type VerbInflection } from "../language/verbs.ts";
import type { Act, EventType } from "../model.ts";
import { type Entry, entryOf, type Frame, type HeldOffice, type ReportedObject, type Role } from "./entries.ts";
import { nisbaForms, pluralForms, singularForms } from "./inflect.ts";
import { alternatives, type Row, rows } from "./rows.ts";
import type { Tables } from "./tables.ts";
import { insert, newNode, type TrieNode } from "./trie.ts";

/** An entry under one of its inflected forms. */
export interface FormEntry {
  entry: Entry;
  /** For verbs: which form this is. */
  inflection?: VerbInflection;
}

/** The compiled lexicon: what the reader looks words up in. */
export interface Lexicon {
  /** Names and phrases, word by word, each word folded and with its article. */
  names: TrieNode;
  /** Single words by folded form without article: offices, heads, verbs, nouns of deeds… */
  words: Map<string, FormEntry[]>;
  /** ISO 3166-1 alpha-2 → the country's first name. */
  countries: Map<string, { name: string; nameEn: string }>;
}

/** The folded words of a phrase, cut as texts are cut, so that `عبد الله` is one word. */
export function phraseWords(phrase: string): string[] {
  const tokens = tokenize(phrase);
  const words: string[] = [];
  for (let at = 0; at < tokens.length; at++)
    words.push(foldWord(phrase.slice(tokens.start[at]!, tokens.end[at]!)).replace(/ /g, ""));
  return words;
}

/** The hamza before a long u, which Egyptian papers seat on ya: شئون for شؤون, مسئول for مسؤول. */
const EASTERN = /ؤو/;
const egyptian = (form: string): string => form.replaceAll("ؤو", "ئو");

/** Compiles the lexicon's tables. Pure; takes some tens of milliseconds. */
export function compile(tables: Tables): Lexicon {
  const lexicon: Lexicon = { names: newNode(), words: new Map(), countries: new Map() };
  const each = (table: keyof Tables, use: (row: Row) => void) => rows(tables[table]).forEach(use);
  const name = (phrase: string, entry: Entry) => {
    const words = phraseWords(phrase);
    if (words.length > 0) insert(lexicon.names, words, entry);
    if (EASTERN.test(phrase)) name(egyptian(phrase), entry);
  };
  const word = (form: string, entry: Entry, inflection?: VerbInflection) => {
    if (EASTERN.test(form)) word(egyptian(form), entry, inflection);
    const key = foldWord(form);
    const entries = lexicon.words.get(key);
    const formEntry: FormEntry = inflection ? { entry, inflection } : { entry };
    if (entries === undefined) lexicon.words.set(key, [formEntry]);
    else if (!entries.some((known) => known.entry === entry && known.inflection?.aspect === inflection?.aspect))
      entries.push(formEntry);
  };
  /** A noun that may be a phrase: one word goes among the words in all its forms, a phrase among the names as it stands. */
  const noun = (forms: string[], entry: Entry) => {
    for (const form of new Set(forms)) {
      if (form.includes(" ")) name(form, entry);
      else word(form.replace(/^ال(?=...)/, ""), entry);
    }
  };

  each("countries", (row) => {
    const iso = row.iso!;
    const names = alternatives(row.name);
    lexicon.countries.set(iso, { name: names[0] ?? iso, nameEn: row.name_en ?? "" });
    const country = entryOf({ kind: "country", iso, name: names[0]!, nameEn: row.name_en ?? "" });
    for (const variant of names) name(variant, country);
    const capitals = alternatives(row.capital);
    const capital = entryOf({
      kind: "place",
      name: capitals[0]!,
      nameEn: row.capital_en ?? "",
      type: "capital",
      country: iso,
      ambiguous: false,
    });
    for (const variant of capitals) name(variant, capital);
    for (const phrase of alternatives(row.also)) name(phrase, entryOf({ kind: "countryPhrase", iso, name: phrase }));
    for (const nisba of alternatives(row.demonym)) {
      for (const { form, feminine, plural } of nisbaForms(nisba)) {
        const entry: Entry = entryOf({ kind: "demonym", iso, feminine, plural });
        if (form.includes(" ")) {
          name(form, entry);
          name(
            form
              .split(" ")
              .map((part) => `ال${part}`)
              .join(" "),
            entry,
          );
        } else word(form, entry);
      }
    }
    for (const plural of alternatives(row.demonym_plural))
      word(plural.replace(/^ال/, ""), entryOf({ kind: "demonym", iso, feminine: false, plural: true }));
  });
  each("places", (row) => {
    const names = alternatives(row.name);
    const place = entryOf({
      kind: "place",
      name: names[0]!,
      nameEn: row.name_en ?? "",
      type: row.kind ?? "",
      country: row.country ?? "",
      ambiguous: row.ambiguous === "1",
    });
    for (const variant of names) name(variant, place);
  });
  each("bodies", (row) => {
    const names = alternatives(row.name);
    const base = {
      kind: "body" as const,
      name: names[0]!,
      nameEn: row.name_en ?? "",
      type: row.kind ?? "",
      country: row.country ?? "",
    };
    const isAmbiguous = row.ambiguous === "1";
    const body = entryOf({ ...base, ambiguous: isAmbiguous });
    // Where a row has both, only its forms of one word are ambiguous (الجزيرة, but not قناة الجزيرة).
    const mixed = names.some((variant) => variant.includes(" ")) && names.some((variant) => !variant.includes(" "));
    const longer = isAmbiguous && mixed ? entryOf({ ...base, ambiguous: false }) : body;
    for (const variant of names) name(variant, variant.includes(" ") ? longer : body);
  });
  each("figures", (row) => {
    const names = alternatives(row.name);
    const base = {
      kind: "figure" as const,
      name: names[0]!,
      nameEn: row.name_en ?? "",
      country: row.country ?? "",
      offices: heldOffices(row.offices),
    };
    for (const variant of names) name(variant, entryOf({ ...base, short: false }));
    for (const variant of alternatives(row.short)) name(variant, entryOf({ ...base, short: true }));
  });
  // Names of people differ in little else than their form: they share entries, which are few and so always at hand.
  const shared = new Map<string, Entry>();
  const share = (entry: Entry): Entry => {
    const key = Object.values(entry).join();
    const known = shared.get(key) ?? entryOf(entry);
    shared.set(key, known);
    return known;
  };
  each("given_names", (row) => {
    const entry = share({ kind: "given", gender: row.gender ?? "", ambiguous: row.ambiguous === "1" });
    for (const variant of alternatives(row.name)) name(variant, entry);
  });
  each("family_names", (row) => {
    const entry = share({ kind: "family", ambiguous: row.ambiguous === "1" });
    for (const variant of alternatives(row.name)) name(variant, entry);
  });
  each("offices", (row) => {
    for (const title of alternatives(row.title))
      noun(
        singularForms(title),
        entryOf({ kind: "office", title, type: row.kind ?? "", plural: false, feminine: false }),
      );
    for (const feminine of alternatives(row.feminine))
      noun(
        singularForms(feminine),
        entryOf({
          kind: "office",
          title: feminine,
          type: row.kind ?? "",
          plural: false,
          feminine: true,
        }),
      );
    for (const plural of alternatives(row.plural))
      noun(
        pluralForms(plural),
        entryOf({
          kind: "office",
          title: alternatives(row.title)[0]!,
          type: row.kind ?? "",
          plural: true,
          feminine: false,
        }),
      );
  });
  each("styles", (row) => {
    for (const style of alternatives(row.word)) {
      name(style, entryOf({ kind: "style", type: row.kind ?? "" }));
      if (!style.includes(" ") && !style.startsWith("ال") && style.length > 2)
        name(`ال${style}`, entryOf({ kind: "style", type: row.kind ?? "" }));
    }
  });
  each("sources", (row) => {
    for (const head of alternatives(row.word))
      noun(singularForms(head), entryOf({ kind: "source", type: row.kind ?? "", plural: false }));
    for (const head of alternatives(row.plural))
      noun(pluralForms(head), entryOf({ kind: "source", type: row.kind ?? "", plural: true }));
  });
  each("body_heads", (row) => {
    for (const head of alternatives(row.head))
      noun(
        singularForms(head),
        entryOf({ kind: "bodyHead", type: row.kind ?? "", plural: false, note: row.note ?? "" }),
      );
    for (const head of alternatives(row.plural))
      noun(pluralForms(head), entryOf({ kind: "bodyHead", type: row.kind ?? "", plural: true, note: row.note ?? "" }));
  });
  each("place_heads", (row) => {
    for (const head of alternatives(row.head))
      noun(
        singularForms(head),
        entryOf({ kind: "placeHead", type: row.kind ?? "", inside: row.inside === "1", plural: false }),
      );
    for (const head of alternatives(row.plural))
      noun(
        pluralForms(head),
        entryOf({ kind: "placeHead", type: row.kind ?? "", inside: row.inside === "1", plural: true }),
      );
  });
  each("casualties", (row) => {
    for (const head of alternatives(row.word))
      noun(singularForms(head), entryOf({ kind: "casualty", word: head, type: row.kind ?? "", plural: false }));
    for (const head of alternatives(row.plural))
      noun(
        pluralForms(head),
        entryOf({
          kind: "casualty",
          word: alternatives(row.word)[0]!,
          type: row.kind ?? "",
          plural: true,
        }),
      );
  });
  each("acts", (row) => {
    for (const head of alternatives(row.word)) noun([head], entryOf({ kind: "act", word: head, act: row.act as Act }));
  });
  each("reporting_nouns", (row) => {
    for (const head of alternatives(row.word))
      noun([head], entryOf({ kind: "reportingNoun", word: head, act: row.act as Act, frame: alternatives(row.frame) }));
  });
  each("reporting", (row) => {
    const entry: Entry = entryOf({
      kind: "reporting",
      lemma: row.lemma!,
      act: row.act as Act,
      acts: actsByFrame(row.note),
      objects: objectsOf(row.note),
      frame: alternatives(row.frame),
      weight: number(row.weight, 1),
    });
    verb(row, entry, word);
  });
  each("deeds", (row) => {
    const entry: Entry = entryOf({ kind: "deed", lemma: row.lemma!, ...deed(row) });
    verb(row, entry, word);
  });
  each("deed_nouns", (row) => {
    for (const head of alternatives(row.word))
      noun(singularForms(head), entryOf({ kind: "deedNoun", word: head, ...deed(row), plural: false }));
    for (const head of alternatives(row.plural))
      noun(
        pluralForms(head),
        entryOf({ kind: "deedNoun", word: alternatives(row.word)[0]!, ...deed(row), plural: true }),
      );
  });
  return lexicon;
}

/** `act:أن=assert act:عن=announce` in a verb's note: its act where the content follows in that way. */
function actsByFrame(note: string | undefined): Record<string, Act> {
  return Object.fromEntries(
    [...(note ?? "").matchAll(/act:([^=\s]+)=([a-z]+)/g)].map(([, frame, act]) => [frame!, act as Act]),
  );
}

/** `obj:شكر|تهنئة` or `obj:اتهام is accuse` in a verb's note: the objects with which it reports a saying. */
function objectsOf(note: string | undefined): ReportedObject[] {
  return [...(note ?? "").matchAll(/obj:([^\s;]+)(?: is ([a-z]+))?/g)].map(([, words, act]) => ({
    words: words!.split("|").map((word) => foldWord(word).replace(/ه$/, "")),
    act: (act ?? "") as Act | "",
  }));
}

const number = (cell: string | undefined, otherwise: number): number => (cell ? Number(cell) : otherwise);

function deed(row: Row) {
  const frame: Frame = {};
  for (const part of (row.frame ?? "").split(";")) {
    const [where, role] = part.split("=");
    if (where && role) (frame[where.trim()] ??= []).push(role.trim() as Role);
  }
  return {
    type: row.type as EventType,
    mode: row.mode ?? "",
    frame,
    need: row.need ?? "",
    weight: number(row.weight, 1),
  };
}

/** `title@from-to|title@from-` */
function heldOffices(cell: string | undefined): HeldOffice[] {
  return alternatives(cell).map((part) => {
    const [title, years] = part.split("@");
    const [from, to] = (years ?? "").split("-");
    return { title: title!.trim(), from: from ?? "", to: to ?? "" };
  });
}

function verb(row: Row, entry: Entry, word: (form: string, entry: Entry, inflection?: VerbInflection) => void): void {
  const options = { lemma: row.lemma!, masdar: alternatives(row.masdar) };
  for (const inflection of conjugate(row.root!, row.form as VerbForm, options)) {
    if (!inflection.form.includes(" ")) word(inflection.form, entry, inflection);
  }
}
