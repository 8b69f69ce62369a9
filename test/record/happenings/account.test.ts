import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { accountOf, type Told } from "../../../src/record/happenings/account.ts";

let texts = 0;
const told = (more: Partial<Told> = {}): Told => ({
  text: texts++,
  day: 20250119,
  status: "actual",
  parts: [],
  counts: [],
  ...more,
});
const dead = (value: number) => ({ counts: [{ what: "dead", value, span: [0, 1] as [number, number] }] });
const CAIRO = { id: "cairo", country: "EG", wide: false };
const EGYPT = { id: "egypt", country: "EG", wide: true };
const TUNIS = { id: "tunis", country: "TN", wide: false };

describe("the record's own value", () => {
  it("is the one that most independent tellings give, copies counted once", () => {
    const { counts } = accountOf([
      told({ text: 90, ...dead(15) }),
      told({ text: 90, ...dead(15) }),
      told(dead(12)),
      told(dead(12)),
    ]);
    assert.deepEqual(counts, [
      {
        what: "dead",
        value: 12,
        reason: "most independent tellings",
        said: [
          { value: 12, tellings: [2, 3], texts: 2 },
          { value: 15, tellings: [0, 1], texts: 1 },
        ],
      },
    ]);
  });

  it("of equals is the newest count, for counts grow", () => {
    const [count] = accountOf([told(dead(12)), told({ day: 20250120, ...dead(15) })]).counts;
    assert.deepEqual([count?.value, count?.reason], [15, "newest report"]);
  });

  it("of equals is the newest status, for plans come true", () => {
    const { status } = accountOf([told({ status: "planned" }), told({ day: 20250120 })]);
    assert.deepEqual([status.value, status.reason], ["actual", "newest report"]);
  });

  for (const [what, dates, want] of [
    ["is the only date there is", ["2025-01-18"], ["2025-01-18", "only value"]],
    ["is an exact date rather than its month", ["2025-01", "2025-01", "2025-01-18"], ["2025-01-18", "more exact"]],
    [
      "is the date that most tellings give",
      ["2025-01-17", "2025-01-18", "2025-01-18"],
      ["2025-01-18", "most independent tellings"],
    ],
    ["counts a month for the day in it", ["2025-02-01", "2025-01", "2025-01-18"], ["2025-01-18", "more exact"]],
    ["of equal dates is that of the earliest report", ["2025-01-18", "2025-01-17"], ["2025-01-18", "earliest report"]],
  ] as const)
    it(what, () => {
      const { date } = accountOf(dates.map((one, at) => told({ date: one, day: 20250119 + at })));
      assert.deepEqual([date?.value, date?.reason], want);
    });

  it("is a city rather than its country", () => {
    const { place } = accountOf([told({ place: EGYPT }), told({ place: EGYPT }), told({ place: CAIRO })]);
    assert.deepEqual([place?.value, place?.reason, place?.said.length], ["cairo", "more exact", 2]);
  });

  it("is no city for the country of another", () => {
    const { place } = accountOf([told({ place: EGYPT }), told({ place: EGYPT }), told({ place: TUNIS })]);
    assert.equal(place?.value, "egypt");
  });

  it("holds those for participants whom several texts name, and keeps the others beside them", () => {
    const parts = (...who: string[]) => ({ parts: who.map((one) => ({ who: one, role: "actor" as const })) });
    const { participants } = accountOf([
      told(parts("host", "guest")),
      told(parts("host", "guest")),
      told(parts("host", "error")),
      told(),
    ]);
    assert.deepEqual(
      participants.map(({ who, held, texts: by }) => [who, held, by]),
      [
        ["host", true, 3],
        ["guest", true, 2],
        ["error", false, 1],
      ],
    );
  });

  it("gives everybody the role that most give them, and keeps other roles", () => {
    const as = (role: "actor" | "recipient") => told({ parts: [{ who: "guest", role }] });
    const [guest] = accountOf([as("actor"), as("recipient"), as("recipient")]).participants;
    assert.deepEqual(
      [guest?.role, guest?.roles.map(({ value, texts: by }) => [value, by])],
      [
        "recipient",
        [
          ["recipient", 2],
          ["actor", 1],
        ],
      ],
    );
  });
});
