import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { figuresIn } from "../../src/record/figures.ts";

const figures = (sentence: string) => figuresIn(sentence).map(({ what, value, known }) => [known ? what : "?", value]);

describe("figures of a sentence", () => {
  for (const [sentence, want] of [
    [
      "أسفر الانفجار عن مقتل 12 شخصا وإصابة 15 آخرين",
      [
        ["dead", 12],
        ["wounded", 15],
      ],
    ],
    [
      "سقط خمسة عشر قتيلا وثلاثون جريحا",
      [
        ["dead", 15],
        ["wounded", 30],
      ],
    ],
    ["قتل ما لا يقل عن 7 مدنيين في القصف", [["dead", 7]]],
    ["مقتل جنديين في كمين", [["dead", 2]]],
    [
      "سجلت الوزارة 18 إصابة و3 وفيات",
      [
        ["wounded", 18],
        ["dead", 3],
      ],
    ],
    ["إصابة 18 مجندا في الحافلة", [["wounded", 18]]],
    ["اعتقال عشرين مشتبها به", [["arrested", 20]]],
    ["قرض بقيمة مليوني دولار", [["USD", 2e6]]],
    ["منحة قدرها 3.5 مليون يورو", [["EUR", 3.5e6]]],
    ["أطلقت ستة صواريخ على الميناء", [["?", 6]]],
    ["استمرت المحادثات ثلاث ساعات", []],
    ["عقد اللقاء في 18 يناير", []],
    ["اعتبارا من الساعة 11:59 مساء", []],
    ["منذ عام 2011 والبلاد في حرب", []],
    ["الجولة الثالثة من المحادثات", []],
  ] as const)
    it(`are read in: ${sentence}`, () => assert.deepEqual(figures(sentence), want));

  it("lead back to their words", () => {
    const sentence = "وأعلن مقتل 12 شخصا";
    const [figure] = figuresIn(sentence);
    assert.equal(sentence.slice(...figure!.span), "12 شخصا");
  });
});
