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
    /** The subject that this one is a name of; null where it stands for itself. */
    canonical: number | null;
  };
  entities: {
    article: number;
    n: number;
    id: string;
    /** Who or what it is. */
    subject: number;
    /** The subject of its very name, which never changes. */
    named: number;
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
    /** Its words as offices compare across reports; null as long as they aren't known. */
    core: string | null;
    country: string | null;
    /** 1 where the country isn't told: the report is about it. */
    assumed: Flag;
    /** 1 where the words are another person's. */
    misplaced: Flag;
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
  identity_reports: { article: number; reader: string; maker: string; names: string; traits: string };
  identity_names: { name: number; block: string; uses: number };
  identity_traits: {
    name: number;
    what: "day" | "country" | "office" | "former";
    value: string;
    day: number;
    count: number;
  };
  identity_unresolved: { article: number; n: number; block: string; clue: string };
  identity_dirty: { block: string };
  identity_matches: {
    id: Generated<number>;
    block: string;
    name: number;
    article: number | null;
    n: number | null;
    target: number;
    sure: Flag;
    likely: number;
    reasons: string;
  };
  identity_pairs: { a: string; b: string; same: Flag };
  happening_reports: { article: number; reader: string; maker: string };
  happening_moved: { article: number };
  happening_deeds: { deed: number; sketch: Uint8Array };
  happening_keys: { key: number; first_day: number; deed: number; last_day: number };
  happening_links: { deed: number; other: number; odds: number };
  happenings: {
    id: number;
    day: number;
    type: EventType;
    mode: string | null;
    status: EventStatus;
    tellings: number;
    independent: number;
  };
  happening_tellings: { deed: number; happening: number; n: number; text: number };
  positioned: { article: number; reader: string; maker: string };
  voices: { article: number; entity: number; state: string; manner: string; day: number };
  positions: {
    article: number;
    statement: number;
    issue: string;
    act: Act;
    stance: "for" | "against" | null;
    wording: number;
    day: number;
  };
  statement_entities: { article: number; statement: number; entity: number };
  statement_states: { article: number; statement: number; state: string };
  open_positions: { article: number; statement: number; terms: Uint8Array };
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
