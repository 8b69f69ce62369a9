import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Link, type Member, type Story, storiesOf } from "../../../src/record/stories/stories.ts";

const members = (count: number): Member[] =>
  Array.from({ length: count }, (_, at) => ({ id: `r${at}`, day: 20240501 + Math.floor(at / 3) }));
const link = (a: number, b: number, odds: number, copy = false): Link => ({ a, b, odds, copy });
const groups = (stories: Story[]) => stories.map((story) => story.members);

describe("stories", () => {
  const cases: [why: string, count: number, links: Link[], wanted: number[][]][] = [
    ["are single reports where nothing links them", 2, [], [[0], [1]]],
    ["join what is linked", 3, [link(0, 2, 2)], [[0, 2], [1]]],
    ["leave apart what a weak link tells apart", 2, [link(0, 1, -1)], [[0], [1]]],
    [
      "join a third report that is like one of two and not unlike the other",
      3,
      [link(0, 1, 3), link(1, 2, 3), link(0, 2, -1)],
      [[0, 1, 2]],
    ],
    [
      "are not chained by a report that is like two events",
      5,
      [link(0, 1, 5), link(3, 4, 5), link(1, 2, 1), link(2, 3, 0.5)],
      [[0, 1], [2], [3, 4]],
    ],
  ];
  for (const [why, count, links, wanted] of cases)
    it(why, () => assert.deepEqual(groups(storiesOf(members(count), links)), wanted));

  it("begin with the earliest report, and those without a day end them", () => {
    const reports = [
      { id: "c", day: 0 },
      { id: "b", day: 20240502 },
      { id: "a", day: 20240502 },
    ];
    assert.deepEqual(groups(storiesOf(reports, [link(0, 1, 3), link(1, 2, 3), link(0, 2, 3)])), [[2, 1, 0]]);
  });

  it("have a typical report, the one most like the others", () => {
    const [story] = storiesOf(members(3), [link(0, 1, 2), link(1, 2, 4), link(0, 2, 1)]);
    assert.equal(story?.typical, 1);
  });

  it("tell copies of several texts apart", () => {
    const all = [0, 1, 2, 3, 4].flatMap((a) =>
      [0, 1, 2, 3, 4].filter((b) => b > a).map((b) => link(a, b, 3, `${a}${b}` === "02" || `${a}${b}` === "13")),
    );
    const [story] = storiesOf(members(5), all);
    assert.deepEqual(story?.copies, [
      [0, 2],
      [1, 3],
    ]);
  });

  it("are the same in whatever order reports and links come", () => {
    const pair = fc.record({
      a: fc.nat(11),
      b: fc.nat(11),
      // Few values, so that there are ties.
      odds: fc.constantFrom(-1.5, -0.5, 0.5, 1, 2, 4),
      copy: fc.boolean(),
    });
    const reports = members(12);
    const named = (order: readonly Member[], links: readonly Link[]) => {
      const place = new Map(order.map(({ id }, at) => [id, at]));
      const idOf = (at: number) => order[at]!.id;
      return storiesOf(
        order,
        links.map((one) => ({ ...one, a: place.get(`r${one.a}`)!, b: place.get(`r${one.b}`)! })),
      ).map((story) => ({
        members: story.members.map(idOf),
        typical: idOf(story.typical),
        copies: story.copies.map((copies) => copies.map(idOf)),
      }));
    };
    fc.assert(
      fc.property(
        fc.uniqueArray(pair, { selector: ({ a, b }) => [a, b].sort().join(), maxLength: 40 }),
        fc.shuffledSubarray(reports, { minLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (pairs, shuffled, numbers) => {
          const links = pairs.filter(({ a, b }) => a !== b);
          const turned = links
            .map((one) => ({
              one: numbers.next().value! % 2 ? one : { ...one, a: one.b, b: one.a },
              at: numbers.next().value!,
            }))
            .sort((x, y) => x.at - y.at)
            .map(({ one }) => one);
          assert.deepEqual(named(shuffled, turned), named(reports, links));
        },
      ),
    );
  });

  it("hold every report once", () => {
    const odds = fc.record({ a: fc.nat(19), b: fc.nat(19), odds: fc.double({ min: -2, max: 5, noNaN: true }) });
    fc.assert(
      fc.property(fc.uniqueArray(odds, { selector: ({ a, b }) => [a, b].sort().join() }), (pairs) => {
        const links = pairs.filter(({ a, b }) => a !== b).map((one) => ({ ...one, copy: false }));
        const found = groups(storiesOf(members(20), links)).flat();
        assert.deepEqual(
          found.sort((a, b) => a - b),
          [...Array(20).keys()],
        );
      }),
    );
  });
});
