import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { foldWord } from "../../../src/language/fold.ts";
import { RAREST, rarityOf } from "../../../src/record/stories/rarity.ts";
import { rarityIn, stemOf, stemsIn, tells, termOf } from "../../../src/record/stories/terms.ts";

const stem = (word: string) => stemOf(foldWord(word));

describe("stems", () => {
  const same: [why: string, words: string[]][] = [
    ["the article", ["اجتماع", "الاجتماع", "والاجتماع", "بالاجتماع", "للاجتماع"]],
    ["a particle that leaves a commoner word", ["لبنان", "ولبنان", "بلبنان"]],
    ["an ending", ["اجتماع", "اجتماعات", "اجتماعهم"]],
    ["the spelling of a foreign name", ["أمريكي", "أميركي", "الأميركية"]],
    ["the pattern of a verb and its noun", ["يستقبل", "يستقبلون"]],
  ];
  for (const [why, words] of same)
    it(`are the same but for ${why}: ${words.join(" ")}`, () => assert.equal(new Set(words.map(stem)).size, 1));

  const different: [string, string][] = [
    ["وزير", "زير"],
    ["لقاء", "قاء"],
    ["بيروت", "روت"],
  ];
  for (const [one, other] of different)
    it(`keep a letter that only looks like a particle: ${one}`, () => assert.notEqual(stem(one), stem(other)));

  it("are cut by the rarity that they are given", () => {
    const rarity = (known: string) => (form: string) => (form === known ? 1 : RAREST);
    assert.equal(stemOf("وزير", rarity("وزر")), "وزر");
    assert.equal(stemOf("وزير", rarity("زير")), "زير");
  });

  it("come in the order of the words, punctuation left out", () =>
    assert.deepEqual(stemsIn("وصل، أمس، 12 وزيرا!"), ["وصل", "امس", "12", "وزر"]));
});

describe("terms", () => {
  it("carry how rare their stem is", () => {
    for (const word of ["رئيس", "حفتر", "ضرغامستان"]) assert.equal(rarityIn(termOf(stem(word))), rarityOf(stem(word)));
    assert.equal(rarityOf(stem("ضرغامستان")), RAREST);
    assert.ok(rarityOf(stem("الرئيس")) < rarityOf(stem("المشير")));
  });

  it("tell nothing where every third report has them", () => {
    assert.deepEqual(
      ["في", "الذي", "المشير"].map((word) => tells(termOf(stem(word)))),
      [false, false, true],
    );
  });
});
