import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Reader } from "../../src/reading/reader.ts";

const reader = new Reader();

const read = (text: string) =>
  reader.read({
    id: "t",
    language: "ar",
    published: "2025-01-18",
    text,
    paragraphs: [[0, text.length]],
    related: [],
    removed: [],
  });

const texts: [text: string, names: string[], dates: (string | null)[]][] = [
  ["أعلنت شركة نيسان أرباحها في أبريل/نيسان 2022.", ["نيسان"], ["2022-04"]],
  ["استأنفت الشركة رحلاتها في أبريل/نيسان 2022.", [], ["2022-04"]],
  ["قال الوزير أحمد الخميس إن الاجتماع سيعقد في الرياض.", ["أحمد الخميس", "الرياض"], []],
];

describe("names and dates", () => {
  for (const [text, names, dates] of texts)
    it(`don't take each other's words: ${text}`, () => {
      const reading = read(text);
      const mentions = reading.entities.flatMap((entity) =>
        entity.mentions.map((span) => text.slice(...span).replace(/^شركة /, "")),
      );
      assert.deepEqual(mentions, names);
      assert.deepEqual(
        reading.dates.map(({ value }) => value),
        dates,
      );
    });
});
