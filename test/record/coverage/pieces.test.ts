import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { piecesOf, type Saying } from "../../../src/record/coverage/pieces.ts";
import { rootsIn } from "../../../src/record/coverage/roots.ts";

function saying(text: string, content: string, more: Partial<Saying> = {}): Saying {
  const start = text.indexOf(content);
  return {
    id: content,
    speakers: ["minister"],
    via: [],
    act: "assert",
    content: [start, start + content.length],
    ...more,
  };
}

const cut = (text: string, ...sayings: Saying[]) => piecesOf(text, sayings).map(({ span }) => text.slice(...span));

describe("a statement is cut", () => {
  it("where a clause ends", () => {
    const text = "سحب المرتزقة من البلاد، ووقف التدخلات الخارجية";
    assert.deepEqual(cut(text, saying(text, text)), ["سحب المرتزقة من البلاد", "ووقف التدخلات الخارجية"]);
  });

  it("where a particle of reported speech comes again", () => {
    const text = "الحوار يجب أن يستأنف قريبا وأن الحدود ستفتح أمام القوافل";
    assert.deepEqual(cut(text, saying(text, text)), ["الحوار يجب أن يستأنف قريبا", "وأن الحدود ستفتح أمام القوافل"]);
  });

  it("but not in a number, nor where a piece would say next to nothing", () => {
    const text = "تخصيص 3.5 ملايين دولار للنازحين، اليوم";
    assert.equal(cut(text, saying(text, text)).length, 1);
  });

  it("without what is told in another statement's words", () => {
    const text = "إن الوزيرة طلبت سحب المرتزقة من البلاد";
    const inner = saying(text, "سحب المرتزقة من البلاد", { via: ["spokesman"] });
    assert.deepEqual(cut(text, saying(text, text, { speakers: ["spokesman"] }), inner), ["سحب المرتزقة من البلاد"]);
  });

  it("and loses the mention of a source", () => {
    const text = "بحسب الناطق باسم الحكومة، سحب المرتزقة من البلاد";
    assert.deepEqual(cut(text, saying(text, text)), ["سحب المرتزقة من البلاد"]);
  });
});

describe("roots", () => {
  for (const [one, other] of [
    ["انتخابات", "يُنتخب"],
    ["المتزامنة", "بالتزامن"],
    ["الشركات", "شركاتها"],
    ["الاستفادة", "الإفادة"],
    ["إخراج", "خروج"],
    ["المرتزقة", "مرتزق"],
  ] as const)
    it(`are the same for ${one} and ${other}`, () =>
      assert.deepEqual([...rootsIn(one).keys()], [...rootsIn(other).keys()]));
});
