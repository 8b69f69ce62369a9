/** The record's tables, as Kysely sees them. `migrations/` makes them and says what each is for. */
import type { Generated } from "kysely";
import type { Act, Capture, EntityKind, EventStatus, EventType, Review, Statement } from "../model.ts";

export type Flag = 0 | 1;
export type PartyRole = "speaker" | "relay" | "addressee";
export type ParticipantRole = "actor" | "recipient" | "present";

export interface Tables {
  captures: {
    hash: string;
    article: number;
    origin: string;
    media_type: Capture["mediaType"];
    first_seen: string;
    packing: "none" | "zstd";
    bytes: Uint8Array;
  };
  articles: {
    key: Generated<number>;
    id: string;
    version: number;
    current: Flag;
    day: number;
    published: string | null;
    outlet: string | null;
    url: string | null;
    title: string | null;
    byline: string | null;
    language: string;
    paragraphs: string;
    related: string;
    removed: string;
    text: string;
  };
  readings: {
    article: number;
    reader: string;
    read_at: string;
    entities: number;
    /** JSON: the reading's dates. */
    dates: string;
    events: number;
    statements: number;
  };
  subjects: {
    id: Generated<number>;
    key: string;
    kind: EntityKind;
    folded: string;
    name: string;
    name_en: string | null;
    country: string | null;
    reports: number;
    mentions: number;
  };
  entities: {
    article: number;
    n: number;
    id: string;
    subject: number;
    day: number;
    name: string;
    name_en: string | null;
    country: string | null;
    mentions: number;
    /** JSON: the spans of its proper names. */
    names: string;
    /** JSON: the spans of what else it is called. */
    descriptions: string;
  };
  offices: {
    article: number;
    entity: number;
    n: number;
    subject: number;
    day: number;
    title: string;
    folded: string;
    of: string | null;
    former: Flag;
    acting: Flag;
    new: Flag;
    start: number;
    end: number;
  };
  events: {
    article: number;
    n: number;
    id: string;
    day: number;
    date: string | null;
    type: EventType;
    mode: string | null;
    status: EventStatus;
    place: number | null;
    place_entity: number | null;
    triggers: string;
  };
  event_participants: {
    article: number;
    event: number;
    role: ParticipantRole;
    n: number;
    entity: number;
    subject: number;
    day: number;
  };
  statements: {
    article: number;
    n: number;
    id: string;
    day: number;
    act: Act;
    mode: Statement["mode"];
    cue_start: number;
    cue_end: number;
    start: number;
    end: number;
  };
  statement_parties: {
    article: number;
    statement: number;
    role: PartyRole;
    n: number;
    entity: number;
    subject: number;
    day: number;
  };
  tallies: { what: "event" | "statement"; name: EventType | Act; count: number };
  story_sketches: { article: number; sketch: Uint8Array };
  story_keys: { key: number; day: number; article: number };
  story_links: { article: number; other: number; odds: number; copy: Flag };
  stories: {
    id: number;
    first_day: number;
    last_day: number;
    reports: number;
    independent: number;
    typical: number;
  };
  story_members: {
    article: number;
    story: number;
    n: number;
    copy: number | null;
    reader: string;
    maker: string;
  };
  reviews: {
    n: Generated<number>;
    id: string;
    at: string;
    by: string;
    verdict: Review["verdict"];
    article: string | null;
    /** JSON: the review. */
    body: string;
  };
  reviewed: {
    article: number;
    reader: string;
    reviews: number;
    /** JSON: the reading without its article. */
    original: string;
  };
  review_marks: { article: number; entry: string; verdict: Review["verdict"]; review: string };
  article_words: { rowid: number; words: string; stems: string };
  subject_words: { rowid: number; words: string };
}
