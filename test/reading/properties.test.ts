import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import type { Article, Span } from "../../src/model.ts";
import { Reader } from "../../src/reading/reader.ts";

const PIECES = [
  "قال",
  "أكد",
  "الرئيس",
  "المصري",
  "عبد",
  "الفتاح",
  "السيسي",
  "إن",
  "أن",
  "استقبل",
  "وزير",
  "الخارجية",
  "في",
  "القاهرة",
  "،",
  ".",
  ":",
  '"',
  "«",
  "»",
  "“",
  "\n",
  "29",
  "ديسمبر",
  "/",
  "كانون",
  "الأول",
  "2024",
  "مشيرا",
  "إلى",
  "بحسب",
  "وكالة",
  "رويترز",
  "اجتماع",
  "مع",
  "ـ",
  "\u064f",
  "\u200f",
  "لل",
  "و",
  "بن",
  "د.",
  "(",
  ")",
  "..",
  "ﻻ",
  "\ud83d",
];
const arabic = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(" "));
const anyText = fc.oneof(
  arabic,
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join("")),
);
const article = (text: string): Article => ({
  id: "x",
  text,
  published: "2025-01-18",
  language: "ar",
  paragraphs: [],
  related: [],
  removed: [],
});

describe("a reading", () => {
  let reader: Reader;
  before(() => {
    reader = new Reader();
  });

  it("is made of any text whatever, with every span inside the text and no empty ones", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { entities, dates, events, statements } = reader.read(article(text));
        const spans: Span[] = [
          ...entities.flatMap((entity) => [
            ...entity.mentions,
            ...entity.descriptions,
            ...entity.offices.map((office) => office.span),
          ]),
          ...dates.map((date) => date.span),
          ...events.flatMap((event) => event.triggers),
          ...statements.flatMap((statement) => [statement.cue, statement.content]),
        ];
        for (const [start, end] of spans)
          assert.ok(0 <= start && start < end && end <= text.length, `${start}-${end} of ${text.length}`);
      }),
      { numRuns: 400 },
    );
  });

  it("refers only to entities that it has", () => {
    fc.assert(
      fc.property(arabic, (text) => {
        const { entities, events, statements } = reader.read(article(text));
        const ids = new Set(entities.map((entity) => entity.id));
        const used = [
          ...events.flatMap((event) => [
            ...event.actors,
            ...event.recipients,
            ...event.present,
            ...(event.place ? [event.place] : []),
          ]),
          ...statements.flatMap((statement) => [...statement.speakers, ...statement.via]),
        ];
        for (const id of used) assert.ok(ids.has(id), id);
      }),
      { numRuns: 200 },
    );
  });

  it("of the same text is the same, whatever was read before", () => {
    fc.assert(
      fc.property(arabic, arabic, (text, other) => {
        const first = JSON.stringify(new Reader().read(article(text)));
        reader.read(article(other));
        assert.equal(JSON.stringify(reader.read(article(text))), first);
      }),
      { numRuns: 5 },
    );
  });

  const hostile: [string, string][] = [
    ["one word repeated without end", "قال ".repeat(50_000)],
    ["open quotation marks only", '"«“ '.repeat(30_000)],
    ["one letter repeated", "و".repeat(200_000)],
    ["names without a verb", "محمد بن عبد الله، ".repeat(10_000)],
    ["colons", "X: ".repeat(50_000)],
    ["numbers and months", "29 ديسمبر / كانون الأول ".repeat(10_000)],
    ["meetings of the same two", "استقبل السيسي حفتر في القاهرة وأكد أن مصر تدعم ليبيا. ".repeat(4_000)],
  ];
  for (const [name, text] of hostile) {
    it(`of ${name} takes seconds, not minutes`, { timeout: 30_000 }, () => {
      reader.read(article(text));
    });
  }
});
