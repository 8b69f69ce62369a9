import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { candidatesOf, type OpenPosition } from "../../../src/record/positions/candidates.ts";
import { stemsIn, tells, termOf } from "../../../src/record/stories/terms.ts";

const position = (content: string, n: number): OpenPosition => ({
  id: `r${n}#s1`,
  terms: Uint32Array.from(stemsIn(content).map(termOf).filter(tells)),
});

const ABOUT = [
  "تأهيل ميناء الصيادين القديم",
  "ضرورة تأهيل ميناء الصيادين",
  "تأهيل ميناء الصيادين قبل الشتاء",
  "صيانة خطوط الترام",
  "زراعة أشجار الزيتون",
].map(position);

describe("candidates for issues", () => {
  it("are positions that have rare words near each other, and leave the rest alone", () => {
    const [first, ...others] = candidatesOf(ABOUT, 10);
    assert.deepEqual(first?.members, [0, 1, 2]);
    assert.deepEqual(others, []);
  });

  it("count one wording once, however many reports have it", () => {
    const copies = [ABOUT[0]!, { ...ABOUT[0]!, id: "r8#s1" }, { ...ABOUT[0]!, id: "r9#s1" }];
    assert.deepEqual(candidatesOf(copies, 10), []);
  });

  it("don't depend on the order of the positions", () => {
    const ids = (positions: readonly OpenPosition[]) =>
      candidatesOf(positions, 10).map(({ members, typical }) => [
        members.map((at) => positions[at]!.id),
        positions[typical]!.id,
      ]);
    const wanted = ids(ABOUT);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ABOUT], { minLength: ABOUT.length }), (order) =>
        assert.deepEqual(ids(order), wanted),
      ),
    );
  });
});
