import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { coverageOf } from "../../../src/record/coverage/coverage.ts";
import { piecesOf } from "../../../src/record/coverage/pieces.ts";
import { pointsOf, type ToldPiece } from "../../../src/record/coverage/points.ts";
import { rootsIn } from "../../../src/record/coverage/roots.ts";

/** Tellings, each of what somebody says in it and of what stands in it besides. */
const TOLD: { says: string; by?: string; besides?: string }[] = [
  { says: "ضرورة سحب المرتزقة من البلاد، ووقف التدخلات الخارجية" },
  { says: "وجوب خروج كل مرتزق من أراضي البلاد" },
  { says: "وقف التدخل الخارجي وإخراج المرتزقة من البلاد" },
  { says: "فتح المعابر أمام قوافل الإغاثة، ووقف التدخلات الخارجية فورا", by: "envoy" },
  { says: "شكره للوزيرة على الضيافة", by: "envoy", besides: "وتناول اللقاء سحب المرتزقة من البلاد" },
];

function points(told: typeof TOLD) {
  const pieces: ToldPiece[] = told.flatMap(({ says, by = "minister" }, telling) =>
    piecesOf(says, [{ id: says, speakers: [by], via: [], act: "demand", content: [0, says.length] }]).map((piece) => ({
      ...piece,
      telling,
    })),
  );
  const sentences = told.map(({ says, besides = "" }) => [rootsIn(says), rootsIn(besides)]);
  return pointsOf(pieces, sentences, new Set()).map(({ pieces: members, also }) => ({
    said: [...new Set(members.map(({ telling }) => telling))].sort(),
    also: also.map(({ telling, by }) => [telling, by !== undefined]),
  }));
}

const withdrawal = points(TOLD).find(({ said }) => said.includes(1));

describe("points", () => {
  it("are one for one demand in other words", () => assert.deepEqual(withdrawal?.said.slice(0, 2), [0, 1]));

  it("are found in a piece that says two things", () => {
    const has = [...withdrawal!.said, ...withdrawal!.also.map(([telling]) => telling)];
    assert.ok(has.includes(2));
    const intervention = points(TOLD).find(({ said }) => said.includes(0) && !said.includes(1))!;
    assert.ok([...intervention.said, ...intervention.also.map(([telling]) => telling)].includes(2));
  });

  it("are found where their words are said by nobody, and told from sayings", () =>
    assert.ok(withdrawal?.also.some(([telling, said]) => telling === 4 && said === false)));

  it("are not found where other things are said", () => {
    assert.ok(![...withdrawal!.said, ...withdrawal!.also.map(([telling]) => telling)].includes(3));
    assert.ok(points(TOLD).some(({ said, also }) => said.join() === "3" && also.length === 0));
  });

  it("are the same in whatever order the tellings come", () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        const sets = (told: ReturnType<typeof points>, names: readonly number[]) =>
          told
            .map(({ said }) =>
              said
                .map((at) => names[at]!)
                .sort()
                .join(),
            )
            .sort();
        assert.deepEqual(sets(points(order.map((at) => TOLD[at]!)), order), sets(points(TOLD), [0, 1, 2, 3, 4]));
      }),
    ));
});

describe("who has a point first", () => {
  const first = (...published: (string | undefined)[]) =>
    coverageOf(
      published.map((one, text) => ({ text, ...(one !== undefined && { published: one }) })),
      published.keys(),
    ).first;

  it("is whoever came on an earlier day", () => assert.deepEqual(first("2025-01-19", "2025-01-18"), [1]));
  it("is several where they came on one day", () => assert.deepEqual(first("2025-01-18", "2025-01-18"), [0, 1]));
  it("is told by the minute where both are dated so", () =>
    assert.deepEqual(first("2025-01-18T12:00:00Z", "2025-01-18T11:30:00Z"), [1]));
  it("is told by time zones", () => assert.deepEqual(first("2025-01-18T12:00:00+02:00", "2025-01-18T10:30:00Z"), [0]));
  it("is not known of a report without a date where another has one", () =>
    assert.deepEqual(first(undefined, "2025-01-18"), [1]));

  it("is asked only among those who have it; copies count once", () =>
    assert.deepEqual(
      coverageOf(
        [
          { text: 0, published: "2025-01-17" },
          { text: 1, published: "2025-01-18" },
          { text: 1, published: "2025-01-19" },
        ],
        [1, 2],
      ),
      { has: [1, 2], independent: 1, leftOut: [0], first: [1] },
    ));
});
