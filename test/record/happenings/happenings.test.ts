import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { happeningsOf, type Link, type Telling } from "../../../src/record/happenings/happenings.ts";

const telling = (report: string, day: number, n = 0): Telling => ({ report, day, n });
const TOLD = [
  telling("b", 20250102),
  telling("a", 20250101),
  telling("d", 0),
  telling("c", 20250103),
  telling("a", 20250101, 1),
];

describe("happenings", () => {
  it("hold their tellings by day, those without a day last", () =>
    assert.deepEqual(
      happeningsOf(
        TOLD,
        [
          { a: 0, b: 1, odds: 3 },
          { a: 1, b: 2, odds: 3 },
          { a: 0, b: 2, odds: 3 },
        ],
        [],
      ).map(({ tellings }) => tellings),
      [[1, 0, 2], [4], [3]],
    ));

  it("count copies of one text once, also where they hang together by a third", () =>
    assert.deepEqual(
      happeningsOf(
        TOLD.slice(0, 4),
        [0, 1, 2].flatMap((a) => [1, 2, 3].filter((b) => b > a).map((b) => ({ a, b, odds: 3 }))),
        [
          ["a", "d"],
          ["d", "c"],
        ],
      ).map(({ tellings, texts }) => ({ tellings, texts })),
      [{ tellings: [1, 0, 3, 2], texts: [0, 1, 0, 0] }],
    ));

  it("don't join by one likeness what others speak against", () =>
    assert.equal(
      happeningsOf(
        TOLD.slice(0, 4),
        [
          { a: 0, b: 1, odds: 3 },
          { a: 1, b: 2, odds: 1 },
        ],
        [],
      ).length,
      3,
    ));

  it("depend on neither the order of tellings nor that of links", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: -3, max: 6 })), { maxLength: 20 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
        (pairs, order) => {
          const told = order.map((_, at) => telling(`r${at % 5}`, 20250101 + (at % 3), at));
          const unique = new Map(pairs.filter(([a, b]) => a < b).map(([a, b, odds]) => [`${a} ${b}`, { a, b, odds }]));
          const links: Link[] = [...unique.values()];
          const place = new Map(order.map((was, at) => [was, at]));
          const moved = links.map(({ a, b, odds }) => ({ a: place.get(a)!, b: place.get(b)!, odds })).reverse();
          const shuffled = happeningsOf(
            order.map((was) => told[was]!),
            moved,
            [],
          );
          assert.deepEqual(
            shuffled.map(({ tellings }) => tellings.map((at) => order[at]!)),
            happeningsOf(told, links, []).map(({ tellings }) => tellings),
          );
        },
      ),
    ));
});
