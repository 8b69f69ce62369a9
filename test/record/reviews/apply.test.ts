import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { EntryReview, Reading, Review } from "../../../src/model.ts";
import { applyReviews } from "../../../src/record/reviews/apply.ts";
import { CorrectionError, corrected } from "../../../src/record/reviews/correct.ts";
import { holding } from "../../../src/record/reviews/holding.ts";
import { parseReview } from "../../../src/record/reviews/parse.ts";
import { partAt } from "../../../src/record/reviews/parts.ts";
import { denial, visit } from "../../store/made.ts";

const reading = visit().reading;
const IDS = ["v1", "s1", "e1", "e2", "e3", "e1.o1", "d1"];

let count = 0;
function said(
  verdict: EntryReview["verdict"],
  id: string,
  changes: [string, string][] = [],
  of = reading,
): EntryReview {
  const before = partAt(of, id);
  assert.ok(before, id);
  count++;
  return {
    id: `review-${count}`,
    at: new Date(count * 1000).toISOString(),
    by: "سارة",
    verdict,
    article: of.article.id,
    before,
    ...(changes.length > 0 && { after: corrected(before, changes, of) }),
  };
}
const undo = (undoes: string): Review => ({
  id: `review-${++count}`,
  at: new Date(count * 1000).toISOString(),
  by: "سارة",
  verdict: "undo",
  undoes,
});
const applied = (reviews: EntryReview[], on = reading) => applyReviews(on, reviews);

describe("reviews on a reading", () => {
  it("leave it as it is where they only confirm or doubt", () => {
    const reviews = IDS.map((id, index) => said(index % 2 === 0 ? "confirm" : "unsure", id));
    const { reading: after, marks, lost } = applied(reviews);
    assert.deepEqual(after, reading);
    assert.deepEqual(
      marks.map(({ entry }) => entry),
      IDS,
    );
    assert.deepEqual(lost, []);
  });

  it("take a rejected entry away", () => {
    const after = applied(["v1", "s1", "d1", "e1.o1"].map((id) => said("reject", id))).reading;
    assert.deepEqual([after.events, after.statements, after.dates], [[], [], []]);
    assert.deepEqual(after.entities[0]?.offices, []);
    assert.equal(after.entities.length, reading.entities.length);
  });

  it("take a rejected entity out of all that it takes part in", () => {
    const after = applied([said("reject", "e3"), said("reject", "e4"), said("reject", "e2")]).reading;
    assert.deepEqual([after.events[0]?.place, after.events[0]?.recipients], [undefined, []]);
    assert.deepEqual([after.statements[0]?.via, after.statements[0]?.addressees], [[], []]);
  });

  const corrections: [string, string, [string, string][], (after: Reading) => unknown, unknown][] = [
    ["the status of an event", "v1", [["status", "planned"]], ({ events }) => events[0]?.status, "planned"],
    [
      "its type, and the mode that goes with it",
      "v1",
      [
        ["type", "agree"],
        ["mode", ""],
      ],
      ({ events }) => [events[0]?.type, events[0]?.mode],
      ["AGREE", undefined],
    ],
    ["its place, by name", "v1", [["place", ""]], ({ events }) => events[0]?.place, undefined],
    [
      "who takes part, by id and by name",
      "v1",
      [
        ["actors", "e2"],
        ["recipients", "سَلمى كريم؛ e4"],
      ],
      ({ events }) => [events[0]?.actors, events[0]?.recipients],
      [["e2"], ["e1", "e4"]],
    ],
    ["a date of an event", "v1", [["date", "2024-12"]], ({ events }) => events[0]?.date, "2024-12"],
    ["the act of a statement", "s1", [["act", "warn"]], ({ statements }) => statements[0]?.act, "warn"],
    ["its chain", "s1", [["via", ""]], ({ statements }) => statements[0]?.via, []],
    [
      "an entity's name",
      "e2",
      [["name", "نزار الحلواني الابن"]],
      ({ entities }) => entities[1]?.name,
      "نزار الحلواني الابن",
    ],
    [
      "an office that is over",
      "e1.o1",
      [
        ["former", "yes"],
        ["new", "no"],
      ],
      ({ entities }) => [entities[0]?.offices[0]?.former, entities[0]?.offices[0]?.new],
      [true, undefined],
    ],
    ["a date's value", "d1", [["value", "2024-12-22"]], ({ dates }) => dates[0]?.value, "2024-12-22"],
  ];
  for (const [name, id, changes, look, want] of corrections) {
    it(`correct ${name}`, () => {
      const { reading: after, marks } = applied([said("correct", id, changes)]);
      assert.deepEqual(look(after), want);
      assert.deepEqual(
        marks.map(({ entry, review }) => [entry, review.verdict]),
        [[id, "correct"]],
      );
    });
  }

  it("bring in somebody whom the reader did not see", () => {
    const after = applied([said("correct", "v1", [["present", "organization:الوزارة"]])]).reading;
    const added = after.entities.find(({ name }) => name === "الوزارة");
    assert.equal(added?.kind, "organization");
    assert.deepEqual(
      added?.mentions.map((span) => after.article.text.slice(...span)),
      ["الوزارة"],
    );
    assert.deepEqual(after.events[0]?.present, [added?.id]);
  });

  const refused: [string, [string, string], RegExp][] = [
    ["a field that there is not", ["colour", "red"], /there is no colour in a event; set one of type, mode/],
    ["a type that there is not", ["type", "PARTY"], /PARTY is none of AGREE, CONSULT/],
    ["a date that is none", ["date", "yesterday"], /yesterday is no date/],
    ["somebody whom the report lacks", ["actors", "جلال"], /nobody and nothing named جلال: write person:جلال/],
    ["words that the report lacks", ["triggers", "غادر"], /does not have these words: غادر/],
    ["nothing where there must be something", ["status", ""], /status can't be empty/],
  ];
  for (const [name, change, message] of refused) {
    it(`refuse ${name}`, () =>
      assert.throws(
        () => said("correct", "v1", [change]),
        (error) => error instanceof CorrectionError && message.test(error.message),
      ));
  }
});

describe("reviews on another reading of the report", () => {
  const other = (change: (reading: Reading) => void): Reading => {
    const next = structuredClone(reading);
    next.reader = "test/2";
    change(next);
    return next;
  };

  it("put back what was confirmed and is no longer read", () => {
    const bare = other((next) => {
      next.events = [];
      next.statements = [];
      next.dates = [];
      next.entities = next.entities.filter(({ id }) => id === "e4");
    });
    const after = applied([said("confirm", "v1"), said("confirm", "s1"), said("confirm", "d1")], bare).reading;
    const name = (id: string | undefined) => after.entities.find((one) => one.id === id)?.name;
    const [event, statement] = [after.events[0]!, after.statements[0]!];
    assert.deepEqual(
      [name(event.actors[0]), name(event.recipients[0]), name(event.place)],
      ["سلمى كريم", "نزار الحلواني", "عمّان"],
    );
    assert.deepEqual([name(statement.speakers[0]), name(statement.via[0])], ["سلمى كريم", "هاني السروجي"]);
    assert.deepEqual(after.dates, reading.dates);
  });

  it("still take away what was rejected, whatever its number now", () => {
    const moved = other((next) => {
      next.events.unshift({ ...next.events[0]!, id: "v1", type: "OTHER", triggers: [[0, 7]] });
      next.events[1]!.id = "v2";
    });
    const after = applied([said("reject", "v1")], moved).reading;
    assert.deepEqual(
      after.events.map(({ id, type }) => [id, type]),
      [["v1", "OTHER"]],
    );
  });

  it("find a corrected event by what it was and by what it is", () => {
    const review = said("correct", "v1", [["type", "AGREE"]]);
    const right = other((next) => {
      next.events[0]!.type = "AGREE";
    });
    assert.deepEqual(
      applied([review], right).reading.events.map(({ type }) => type),
      ["AGREE"],
    );
    assert.deepEqual(
      applied([review]).reading.events.map(({ type }) => type),
      ["AGREE"],
    );
  });

  it("are named as lost where the report no longer has the words", () => {
    const { reading: after, lost } = applied([said("confirm", "v1"), said("reject", "s1")], denial().reading);
    assert.deepEqual(
      lost.map(({ before }) => before.part),
      ["event"],
    );
    assert.deepEqual(after, denial().reading);
  });
});

describe("any reviews", () => {
  const anyReview = fc
    .tuple(fc.constantFrom(...IDS), fc.constantFrom("confirm", "reject", "unsure", "correct"))
    .map(([id, verdict]): EntryReview => {
      const changes: Record<string, [string, string]> = {
        v: ["status", "denied"],
        s: ["act", "deny"],
        d: ["value", "2024"],
      };
      const change = changes[id[0]!] ?? (id.includes(".") ? ["former", "yes"] : ["country", "SY"]);
      return said(verdict as EntryReview["verdict"], id, verdict === "correct" ? [change as [string, string]] : []);
    });

  it("leave a whole reading: all that is named is there, and all that is marked", () =>
    fc.assert(
      fc.property(fc.array(anyReview, { maxLength: 8 }), (reviews) => {
        const { reading: after, marks } = applied(reviews);
        const ids = new Set(after.entities.map(({ id }) => id));
        const named = [
          ...after.events.flatMap((one) => [
            ...one.actors,
            ...one.recipients,
            ...one.present,
            ...(one.place ? [one.place] : []),
          ]),
          ...after.statements.flatMap((one) => [...one.speakers, ...one.via, ...(one.addressees ?? [])]),
        ];
        assert.deepEqual(
          named.filter((id) => !ids.has(id)),
          [],
        );
        for (const { entry } of marks) assert.ok(partAt(after, entry), entry);
        const all = [...after.entities, ...after.events, ...after.statements].map(({ id }) => id);
        assert.equal(new Set(all).size, all.length);
      }),
    ));

  it("undone leave the reading as it was, and undone again they hold", () =>
    fc.assert(
      fc.property(fc.array(anyReview, { minLength: 1, maxLength: 5 }), (reviews) => {
        const undos = reviews.map(({ id }) => undo(id));
        const entries = (all: Review[]) => holding(all).filter((one) => "before" in one);
        assert.deepEqual(applied(entries([...reviews, ...undos])).reading, reading);
        const again = undos.map(({ id }) => undo(id));
        assert.deepEqual(applied(entries([...reviews, ...undos, ...again])), applied(reviews));
      }),
    ));

  it("are the same after a journey as JSON", () =>
    fc.assert(fc.property(anyReview, (review) => assert.deepEqual(parseReview(JSON.stringify(review)), review))));
});

describe("a line that is no review", () => {
  const cases: [string, unknown, RegExp][] = [
    ["lacks who said it", { ...said("confirm", "v1"), by: undefined }, /by/],
    ["has a time that is none", { ...said("confirm", "v1"), at: "yesterday" }, /at/],
    ["corrects without saying how", { ...said("confirm", "v1"), verdict: "correct" }, /after/],
    ["has a verdict that there is not", { ...said("confirm", "v1"), verdict: "like" }, /verdict/],
    [
      "merges one with nothing",
      { ...undo("x"), verdict: "merge", subjects: ["person:1"], undoes: undefined },
      /subjects/,
    ],
  ];
  for (const [name, line, message] of cases)
    it(`is refused: it ${name}`, () => assert.throws(() => parseReview(JSON.stringify(line)), message));
});
