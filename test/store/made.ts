/** Reports for the store's tests, read by hand: spans are found by their words. */
import { hash } from "node:crypto";
import type { Article, Capture, Entity, EntityKind, Event, Reading, Span, Statement } from "../../src/model.ts";
import { Entries } from "../../src/store/entries.ts";
import { type AddCounts, type Item, type OpenRecord, openRecord } from "../../src/store/index.ts";
import { inFolder } from "../support/cli.ts";

export const READER = "test/1";

/** Finds words in the text, where they stand in more than one place by the words around them. */
type Find = (words: string, around?: string) => Span;
type Made<T> = (span: Find) => T[];

export interface Report extends Partial<Omit<Article, "text">> {
  id: string;
  text: string;
  entities?: Made<Entity>;
  events?: Made<Event>;
  statements?: Made<Statement>;
  dates?: Made<Reading["dates"][number]>;
  reader?: string;
  /** What tells one capture of the same report from another. */
  capture?: string;
}

export function made({ entities, events, statements, dates, reader = READER, capture = "", ...rest }: Report): Item {
  const { text } = rest;
  const span: Find = (words, around = words) => {
    if (!text.includes(around)) throw new Error(`${around} is not in ${text}`);
    const start = text.indexOf(around) + around.indexOf(words);
    return [start, start + words.length];
  };
  const article: Article = { language: "ar", paragraphs: [[0, text.length]], related: [], removed: [], ...rest };
  const bytes = Buffer.from(JSON.stringify({ ...rest, capture }));
  return {
    capture: {
      hash: hash("sha256", bytes, "hex"),
      bytes,
      mediaType: "application/json",
      origin: `${rest.id}.jsonl#1`,
    } satisfies Capture,
    article,
    reading: {
      article,
      entities: entities?.(span) ?? [],
      dates: dates?.(span) ?? [],
      events: events?.(span) ?? [],
      statements: statements?.(span) ?? [],
      reader,
    },
  };
}

export function entity(
  id: string,
  kind: EntityKind,
  name: string,
  mentions: Span[],
  more: Partial<Entity> = {},
): Entity {
  return { id, kind, name, mentions, descriptions: [], offices: [], ...more };
}

const entries = new Entries();
export const entriesOf = (items: readonly Item[]) => items.map((item) => entries.of(item));

/** A record that takes reports as they were read. */
export interface TestRecord extends Omit<OpenRecord, "add"> {
  add(items: readonly Item[]): Promise<AddCounts>;
}

/** A fresh record in a folder of its own, gone afterwards. */
export function withRecord(use: (record: TestRecord, file: string) => Promise<void>): Promise<void> {
  return inFolder(async (folder) => {
    const file = `${folder}/isnad.db`;
    const record = await openRecord(file);
    try {
      await use({ ...record, add: (items) => record.add(entriesOf(items)) }, file);
    } finally {
      await record.close();
    }
  });
}

/** Salma Karim, minister, receives an envoy in Amman and speaks through a spokesman. */
export const visit = (more: Partial<Report> = {}): Item =>
  made({
    id: "visit",
    outlet: "صحيفة النخلة",
    title: "الوزيرة تستقبل المبعوث",
    published: "2024-12-30",
    url: "https://example.org/visit",
    text: "الوزيرة تستقبل المبعوث\nاستقبلت وزيرة الخارجية سلمى كريم، أمس الأحد، المبعوث نزار الحلواني في عمّان. وقال المتحدث باسم الوزارة هاني السروجي إن كريم شددت على ضرورة وقف القتال.",
    entities: (span) => [
      entity("e1", "person", "سلمى كريم", [span("سلمى كريم"), span("كريم", "إن كريم")], {
        nameEn: "Salma Karim",
        country: "JO",
        descriptions: [span("الوزيرة")],
        offices: [{ title: "وزيرة الخارجية", of: "الأردن", span: span("وزيرة الخارجية"), new: true }],
      }),
      entity("e2", "person", "نزار الحلواني", [span("نزار الحلواني")]),
      entity("e3", "place", "عمّان", [span("عمّان")], { country: "JO" }),
      entity("e4", "person", "هاني السروجي", [span("هاني السروجي")], {
        offices: [{ title: "المتحدث باسم الوزارة", span: span("المتحدث باسم الوزارة") }],
      }),
      entity("e5", "person", "مصدر", []),
    ],
    dates: (span) => [{ span: span("أمس الأحد"), value: "2024-12-29", calendar: "gregorian" }],
    events: (span) => [
      {
        id: "v1",
        type: "CONSULT",
        mode: "meeting",
        triggers: [span("تستقبل"), span("استقبلت")],
        actors: ["e1"],
        recipients: ["e2"],
        present: [],
        place: "e3",
        date: "2024-12-29",
        status: "actual",
      },
    ],
    statements: (span) => [
      {
        id: "s1",
        speakers: ["e1"],
        via: ["e4"],
        cue: span("شددت"),
        content: span("ضرورة وقف القتال"),
        act: "demand",
        mode: "indirect",
        addressees: ["e2"],
      },
    ],
    ...more,
  });

/** Two reports more: what the envoy denies, and a protest that is only planned. */
export const denial = (): Item =>
  made({
    id: "denial",
    outlet: "وكالة المرسى",
    title: "المبعوث ينفي",
    published: "2025-01-05",
    text: "المبعوث ينفي\nنفى نزار الحلواني أن يكون قد وقّع اتفاقا مع سلمى كريم بشأن المرتزقة. وقال: «لم نوقع شيئا في القاهرة».",
    entities: (span) => [
      entity("e1", "person", "نزار الحلواني", [span("نزار الحلواني")], {
        offices: [{ title: "المبعوث الخاص", span: span("المبعوث") }],
      }),
      entity("e2", "person", "سَلمى كريم", [span("سلمى كريم")]),
      entity("e3", "place", "القاهرة", [span("القاهرة")], { country: "EG" }),
    ],
    events: (span) => [
      {
        id: "v1",
        type: "AGREE",
        triggers: [span("وقّع")],
        actors: ["e1"],
        recipients: ["e2"],
        present: [],
        status: "denied",
      },
    ],
    statements: (span) => [
      {
        id: "s1",
        speakers: ["e1"],
        via: [],
        cue: span("نفى"),
        content: span("قد وقّع اتفاقا مع سلمى كريم بشأن المرتزقة"),
        act: "deny",
        mode: "indirect",
      },
      {
        id: "s2",
        speakers: ["e1"],
        via: [],
        cue: span("وقال"),
        content: span("لم نوقع شيئا في القاهرة"),
        act: "assert",
        mode: "direct",
      },
    ],
  });

export const protest = (): Item =>
  made({
    id: "protest",
    outlet: "وكالة المرسى",
    title: "نقابة تدعو إلى مظاهرة",
    published: "2025-02-01",
    text: "نقابة تدعو إلى مظاهرة\nدعت نقابة المعلمين إلى مظاهرة بالقاهرة في آذار ٢٠٢٥، لأن «إلغاء العلاوة ظلم للمعلمين».",
    entities: (span) => [
      entity("e1", "organization", "نقابة المعلمين", [span("نقابة المعلمين")]),
      entity("e2", "place", "القاهرة", [span("القاهرة")]),
    ],
    events: (span) => [
      {
        id: "v1",
        type: "PROTEST",
        triggers: [span("مظاهرة")],
        actors: ["e1"],
        recipients: [],
        present: [],
        place: "e2",
        date: "2025-03",
        status: "planned",
      },
    ],
    statements: (span) => [
      {
        id: "s1",
        speakers: ["e1"],
        via: [],
        cue: span("دعت"),
        content: span("مظاهرة بالقاهرة"),
        act: "demand",
        mode: "indirect",
      },
    ],
  });
