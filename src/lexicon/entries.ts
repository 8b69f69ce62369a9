import type { Act, EventType } from "../model.ts";

/** What the lexicon can say of a word or phrase. One `kind` a file of `data/`. */
export type Entry =
  | Country
  | Place
  | Body
  | Figure
  | GivenName
  | FamilyName
  | Office
  | Style
  | Source
  | BodyHead
  | PlaceHead
  | Demonym
  | ReportingVerb
  | ReportingNoun
  | ActWord
  | DeedVerb
  | DeedNoun
  | Casualty
  | CountryPhrase;

export interface Country {
  kind: "country";
  iso: string;
  name: string;
  nameEn: string;
}
/** A definite phrase that means a country wherever it stands. */
export interface CountryPhrase {
  kind: "countryPhrase";
  iso: string;
  name: string;
}
export interface Place {
  kind: "place";
  name: string;
  nameEn: string;
  type: string;
  country: string;
  ambiguous: boolean;
}
export interface Body {
  kind: "body";
  name: string;
  nameEn: string;
  type: string;
  country: string;
  ambiguous: boolean;
}
export interface HeldOffice {
  title: string;
  from: string;
  to: string;
}
/** `short`: this entry is the form used alone (السيسي), not the full name. */
export interface Figure {
  kind: "figure";
  name: string;
  nameEn: string;
  country: string;
  offices: HeldOffice[];
  short: boolean;
}
export interface GivenName {
  kind: "given";
  gender: string;
  ambiguous: boolean;
}
export interface FamilyName {
  kind: "family";
  ambiguous: boolean;
}
export interface Office {
  kind: "office";
  title: string;
  type: string;
  plural: boolean;
  feminine: boolean;
}
export interface Style {
  kind: "style";
  type: string;
}
export interface Source {
  kind: "source";
  type: string;
  plural: boolean;
}
export interface BodyHead {
  kind: "bodyHead";
  type: string;
  plural: boolean;
  note: string;
}
export interface PlaceHead {
  kind: "placeHead";
  type: string;
  inside: boolean;
  plural: boolean;
}
export interface Demonym {
  kind: "demonym";
  iso: string;
  feminine: boolean;
  plural: boolean;
}
/** `acts`: the act where the content follows in a certain way (`شدد أن` asserts, `شدد على` demands). */
export interface ReportingVerb {
  kind: "reporting";
  lemma: string;
  act: Act;
  acts: Record<string, Act>;
  objects: ReportedObject[];
  frame: string[];
  weight: number;
}
/** Nouns that make a verb of many meanings one of saying (قدم شكره), folded and without ة, and the act that they give it; "" leaves it the verb's own. */
export interface ReportedObject {
  words: string[];
  act: Act | "";
}
export interface ReportingNoun {
  kind: "reportingNoun";
  word: string;
  act: Act;
  frame: string[];
}
export interface ActWord {
  kind: "act";
  word: string;
  act: Act;
}
export type Role = "actor" | "recipient" | "present" | "place";
/** Preposition or grammatical place (`subj`, `obj`) → the role of whoever stands there; one place may give several. */
export type Frame = Record<string, Role[]>;
export interface DeedVerb {
  kind: "deed";
  lemma: string;
  type: EventType;
  mode: string;
  frame: Frame;
  need: string;
  weight: number;
}
export interface DeedNoun {
  kind: "deedNoun";
  word: string;
  type: EventType;
  mode: string;
  frame: Frame;
  need: string;
  weight: number;
  plural: boolean;
}
export interface Casualty {
  kind: "casualty";
  word: string;
  type: string;
  plural: boolean;
}

const BLANK = {
  kind: undefined,
  name: undefined,
  nameEn: undefined,
  type: undefined,
  country: undefined,
  iso: undefined,
  ambiguous: undefined,
  short: undefined,
  offices: undefined,
  gender: undefined,
  title: undefined,
  word: undefined,
  lemma: undefined,
  plural: undefined,
  feminine: undefined,
  inside: undefined,
  note: undefined,
  act: undefined,
  acts: undefined,
  objects: undefined,
  frame: undefined,
  mode: undefined,
  need: undefined,
  weight: undefined,
} satisfies Record<KeyOf<Entry>, undefined>;

type KeyOf<Union> = Union extends Union ? keyof Union : never;

/**
 * An entry with every field that any kind has, those of other kinds undefined: the reader asks entries for their kind all the time, and
 * V8 finds a field fast only in objects of few shapes.
 */
export const entryOf = (entry: Entry): Entry => ({ ...BLANK, ...entry });
