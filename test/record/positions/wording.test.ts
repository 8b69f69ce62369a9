import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { wordChanges } from "../../../src/record/positions/wording.ts";

const PHRASES = ["وقف", "القتال", "خروج", "المرتزقة", "فورا", "الانتخابات"];
const text = fc.array(fc.constantFrom(...PHRASES), { maxLength: 12 }).map((words) => words.join(" "));
const side = (changes: ReturnType<typeof wordChanges>, gone: string) =>
  changes.flatMap(({ op, text: words }) => (op === gone ? [] : [words])).join(" ");

describe("the changes between two wordings", () => {
  it("tell what was dropped, what was added and what stayed", () =>
    assert.deepEqual(wordChanges("خروج المرتزقة والقوات الأجنبية من البلاد", "خروج القوات الأجنبية من البلاد فورا"), [
      { op: "same", text: "خروج" },
      { op: "removed", text: "المرتزقة والقوات" },
      { op: "added", text: "القوات" },
      { op: "same", text: "الأجنبية من البلاد" },
      { op: "added", text: "فورا" },
    ]));

  it("leave spellings and punctuation out", () =>
    assert.deepEqual(wordChanges("وقف إطلاق النّار، فورا", "وقف اطلاق النار فورًا."), [
      { op: "same", text: "وقف اطلاق النار فورًا" },
    ]));

  it("give back both wordings", () =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        assert.equal(side(changes, "added"), before);
        assert.equal(side(changes, "removed"), after);
      }),
    ));
});
