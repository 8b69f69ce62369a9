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

export type EntityKind = "person" | "organization" | "place";

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
export type EventType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT"
  | "APPOINT"
  | "OTHER";

export type EventStatus = "actual" | "planned" | "denied" | "possible";

/** A deed: who did what with whom, where and when. Each real-world event once per report, however often it is named. */
export interface Event {
  id: string;
  type: EventType;
  /** For CONSULT: "meeting" | "visit" | "call" | "multilateral" | "letter". */
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

export type Act =
  | "assert"
  | "demand"
  | "support"
  | "reject"
  | "praise"
  | "accuse"
  | "promise"
  | "deny"
  | "announce"
  | "warn";

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
