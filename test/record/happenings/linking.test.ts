import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keysOf } from "../../../src/record/happenings/likely.ts";
import { oddsOf, withoutRivals } from "../../../src/record/happenings/linking.ts";
import { packed, unpacked } from "../../../src/record/happenings/packing.ts";
import type { Deed } from "../../../src/record/happenings/sketch.ts";
import { AMMAN, body, ENVOY, MINISTER, meeting, person, place } from "./deeds.ts";

const ALONE = { copy: false };
const ONE_STORY = { odds: 4, copy: false };
const odds = (more: Partial<Deed>, reports: { odds?: number; copy: boolean } = ALONE) =>
  oddsOf(meeting(), meeting(more), reports);

describe("two tellings are of one deed", () => {
  for (const [when, more, reports] of [
    ["where everything agrees", {}, ALONE],
    [
      "where one tells it as background weeks later",
      {
        published: "2025-01-20",
        opens: false,
        triggers: "التقت",
        sentences: "وكانت كريم قد التقت الحلواني في عمّان أواخر ديسمبر",
      },
      ALONE,
    ],
    ["where one only gives the month", { date: "2024-12", published: "2025-01-20", opens: false }, ALONE],
    ["where one gives no date and the reports tell one story", { date: undefined as never }, ONE_STORY],
    ["where one names a place and the other its country", { place: place("الأردن", { country: "JO" }) }, ALONE],
    ["where one leaves a participant out", { actors: [MINISTER] }, ONE_STORY],
  ] as [string, Partial<Deed>, { copy: boolean }][])
    it(when, () => assert.ok(odds(more, reports) > 0, String(odds(more, reports))));
});

describe("two tellings are not of one deed", () => {
  for (const [when, more, reports] of [
    ["where their dates lie days apart", { date: "2024-12-25" }, ALONE],
    [
      "where the guests are two whom the other report doesn't know",
      { actors: [MINISTER, person("هالة منصور")] },
      ALONE,
    ],
    ["where nobody is in both", { actors: [person("هالة منصور"), person("وائل الأسمر")] }, ALONE],
    [
      "where both are what happened and their reports are other news",
      { actors: [MINISTER, person("هالة منصور")], sentences: "استقبلت سلمى كريم هالة منصور" },
      { odds: -2, copy: false },
    ],
    [
      "where bodies fight on one day in two cities",
      {
        place: place("إربد", { country: "JO" }),
        actors: [body("الجيش")],
        sentences: "قصف الجيش مواقع",
        triggers: "قصف",
      },
      ALONE,
    ],
  ] as [string, Partial<Deed>, { copy: boolean }][])
    it(when, () => assert.ok(odds(more, reports) < 0, String(odds(more, reports))));
});

describe("a deed", () => {
  it("is the same after packing", () => assert.deepEqual(unpacked(packed(meeting())), meeting()));

  it("is looked up by each two of its participants and its place", () => assert.equal(keysOf(meeting()).length, 3));

  it("is looked up by the days before its report where it has no date", () =>
    assert.deepEqual(
      keysOf(meeting({ date: undefined as never, published: "1970-01-31" })).map(({ from, to }) => [from, to])[0],
      [28, 30],
    ));

  it("of which only a year is known is not looked up", () => assert.deepEqual(keysOf(meeting({ date: "2024" })), []));

  it("weighs the same whichever comes first", () => {
    const [a, b] = [meeting(), meeting({ actors: [ENVOY], place: AMMAN, date: "2024-12" })];
    assert.equal(oddsOf(a, b, ONE_STORY), oddsOf(b, a, ONE_STORY));
  });
});

describe("of two deeds of one report", () => {
  it("the one that goes better with another report's deed holds the other back", () =>
    assert.deepEqual(
      withoutRivals([
        { deed: 1, other: 3, odds: 5 },
        { deed: 2, other: 3, odds: 4 },
        { deed: 2, other: 4, odds: 6 },
      ]).map(({ odds }) => odds > 0),
      [true, false, true],
    ));
});
