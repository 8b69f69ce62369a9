/**
 * The nouns of Isnad: plain data, no behaviour. `Reading` is the contract of what `isnad read --json` prints,
 * one JSON object a line, for each report read. Fields may be added; those here keep their names and meaning.
 */

/** Raw bytes of a report as they were found, before anything was understood of them. */
export interface Capture {
  /** SHA-256 of `bytes`, hexadecimal. */
  hash: string;
  bytes: Uint8Array;
  mediaType: "text/plain" | "text/html" | "application/json";
  /** Where it came from: a path, `path#line`, `-` for standard input, or a URL. For people, never an identity. */
  origin: string;
}

/** UTF-16 offsets into `Article.text`, end exclusive: `text.slice(start, end)` is the words themselves. */
export type Span = [start: number, end: number];

/** ISO 8601 / EDTF: `2024-12-29`, `2021-10`, `2025`, `2025-01-18/2025-01-20`; a duration is `P11Y`. */
export type Edtf = string;

export interface Reading {
  article: Article;
  entities: Entity[];
  dates: DateMention[];
  events: Event[];
  statements: Statement[];
  /** Name and version of what read it, so that a record knows which readings are stale. */
  reader: string;
}

export interface Article {
  id: string;
  url?: string;
  outlet?: string;
  title?: string;
  byline?: string;
  /** ISO date or date-time of publication; the anchor for "today", "yesterday", "last Saturday". */
  published?: string;
  language: string;
  /** The report proper, title first: what every span points into. */
  text: string;
  paragraphs: Span[];
  /** Headlines of other reports that the page carried; they are kept apart from this report. */
  related: { title: string; url?: string }[];
  /** What was taken out and why: "share-buttons", "watermark", "advertisement", "ticker", "visitor-address"… */
  removed: { reason: string; text: string }[];
}

export const ENTITY_KINDS = ["person", "organization", "place"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

export interface Entity {
  id: string;
  kind: EntityKind;
  /** The fullest proper form known. */
  name: string;
  nameEn?: string;
  /** Proper-name mentions, without titles, ranks and prefixed particles. */
  mentions: Span[];
  /** Definite noun phrases that stand for the entity: "the Egyptian president". */
  descriptions: Span[];
  /** Offices that this report says a person holds or held. */
  offices: { title: string; of?: string; span: Span; former?: boolean; acting?: boolean; new?: boolean }[];
  /** ISO 3166-1 alpha-2. */
  country?: string;
}

export interface DateMention {
  span: Span;
  value: Edtf | null;
  calendar: "gregorian" | "islamic-umalqura";
}

/** PLOVER's event types, and APPOINT (appoint, elect, dismiss, resign) and OTHER, which PLOVER has no type for. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
  "APPOINT",
  "OTHER",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const EVENT_STATUSES = ["actual", "planned", "denied", "possible"] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** How a CONSULT comes about. */
export const CONSULT_MODES = ["meeting", "visit", "call", "multilateral", "letter"] as const;

/** A deed: who did what with whom, where and when. Each real-world event once per report, however often it is named. */
export interface Event {
  id: string;
  type: EventType;
  /** For CONSULT: one of `CONSULT_MODES`. */
  mode?: string;
  triggers: Span[];
  /** Entity ids. */
  actors: string[];
  recipients: string[];
  present: string[];
  place?: string;
  date?: Edtf;
  status: EventStatus;
}

export const ACTS = [
  "assert",
  "demand",
  "support",
  "reject",
  "praise",
  "accuse",
  "promise",
  "deny",
  "announce",
  "warn",
] as const;
export type Act = (typeof ACTS)[number];

/** A saying: who said it, on whose word we have it, with which reporting verb, in which words. */
export interface Statement {
  id: string;
  /** Entity ids; empty where the report names nobody. Two for a joint statement. */
  speakers: string[];
  /** The chain between speaker and report, from the speaker outward: spokesman, agency, "a source". */
  via: string[];
  cue: Span;
  content: Span;
  act: Act;
  mode: "direct" | "indirect";
  addressees?: string[];
}

/** One line of the JSON Lines that `isnad read` accepts, beside HTML, text, URLs and feeds. */
export interface InputReport {
  id?: string;
  url?: string;
  outlet?: string;
  title?: string;
  published?: string;
  text: string;
}

// Reviews: what people say of the record's entries. A review is a record of its own: never changed, only undone by another.

/** A stretch by place, by wording and by what stands around it: TextPositionSelector and TextQuoteSelector of the W3C's Web Annotation model. */
export interface Anchor {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

/** An entity of a report, so that another reading of it has it too. */
export interface EntityRef {
  kind: EntityKind;
  name: string;
  /** Where the report names or describes it. */
  at?: Anchor;
}

/** Entries of a report, with places and entities that don't depend on one reading. */
export interface Parts {
  event: Omit<Event, "id" | "triggers" | "actors" | "recipients" | "present" | "place"> & {
    triggers: Anchor[];
    actors: EntityRef[];
    recipients: EntityRef[];
    present: EntityRef[];
    place?: EntityRef;
  };
  statement: Omit<Statement, "id" | "speakers" | "via" | "addressees" | "cue" | "content"> & {
    speakers: EntityRef[];
    via: EntityRef[];
    addressees: EntityRef[];
    cue: Anchor;
    content: Anchor;
  };
  entity: Pick<Entity, "kind" | "name" | "nameEn" | "country"> & { mentions: Anchor[]; descriptions: Anchor[] };
  office: Omit<Entity["offices"][number], "span"> & { person: EntityRef; at: Anchor };
  date: Omit<DateMention, "span"> & { at: Anchor };
}

export type PartName = keyof Parts;
export type Part = { [Name in PartName]: { part: Name } & Parts[Name] }[PartName];

interface Said {
  /** A UUID. */
  id: string;
  /** ISO date-time. */
  at: string;
  /** Who says so. */
  by: string;
  why?: string;
}

/** Of an entry: it is right, it is not there, it can't be told, or it is so. */
export interface EntryReview extends Said {
  verdict: "confirm" | "reject" | "unsure" | "correct";
  /** The article's id. */
  article: string;
  before: Part;
  /** Of a correction. */
  after?: Part;
}

/** Of two subjects, by the keys of their names: they are one, they are two, or it can't be told. */
export interface IdentityReview extends Said {
  verdict: "merge" | "split" | "unsure";
  subjects: [key: string, other: string];
  /** Of the subject that one article has under the first key only. */
  article?: string;
}

export interface Undo extends Said {
  verdict: "undo";
  /** The review that no longer holds. */
  undoes: string;
}

export type Review = EntryReview | IdentityReview | Undo;
