import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { anchorOf, placeOf } from "../../../src/record/reviews/anchor.ts";

const text = "قال الوزير إن الوزير السابق غادر.";
const second = text.lastIndexOf("الوزير");

describe("an anchor", () => {
  const cases: [string, string, string | undefined][] = [
    ["stays where nothing changed", text, "الوزير السابق"],
    ["is found again where something was put before", `عاجل: ${text}`, "الوزير السابق"],
    ["is found again where the words before it changed", "أكد الوزير أن الوزير السابق غادر.", "الوزير السابق"],
    [
      "is found by what stands around it, not by its place",
      "غادر الوزير. قال الوزير إن الوزير السابق غادر.",
      "الوزير السابق",
    ],
    ["is lost where its words are gone", "قال الأمير إن المدير السابق غادر.", undefined],
  ];
  for (const [name, changed, from] of cases) {
    it(name, () => {
      const start = from === undefined ? -1 : changed.indexOf(from);
      const want = start < 0 ? undefined : [start, start + "الوزير".length];
      assert.deepEqual(placeOf(changed, anchorOf(text, [second, second + "الوزير".length])), want);
    });
  }

  it("gives its own place back in its own text", () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (any, a, b) => {
        const start = a % any.length;
        const end = start + 1 + (b % (any.length - start));
        assert.deepEqual(placeOf(any, anchorOf(any, [start, end])), [start, end]);
      }),
    ));
});
