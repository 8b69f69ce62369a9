import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { searchWords } from "../../../src/language/search.ts";
import { readIssues } from "../../../src/lexicon/issues.ts";
import { Patterns } from "../../../src/record/positions/patterns.ts";

function holds(pattern: string, text: string): boolean {
  const { issues } = readIssues(`issue\tname\tabout\nx\tx\t${pattern}`, "group\twords\nhalt\tوقف|إنهاء");
  const { words } = searchWords(text);
  return new Patterns(issues[0]!.patterns.map((one) => one.pattern)).in(words, [0, words.length]).size > 0;
}

describe("a pattern of an issue", () => {
  const table: [pattern: string, text: string, held: boolean][] = [
    ["خروج قوات", "القوات التي طلب خروجها", true],
    ["خروج قوات", "وبخروج كل هذه القوات", true],
    ["خروج قوات", "خروج واحد اثنان ثلاثة أربعة خمسة ستة القوات", false],
    ["قوات_أجنبية", "القوات الأجنبية", true],
    ["قوات_أجنبية", "القوات وكل أجنبية", false],
    ["وقف_*_إطلاق_النار", "وقف شامل لإطلاق النار", true],
    ["أجنب*", "للأجانب والأجنبيين", true],
    ["أجنب*", "جانب", false],
    ["دولة", "الدولتين", true],
    ["انسحاب", "انسحابا كاملا", true],
    ["@halt حرب", "إنهاء الحرب", true],
    ["@halt حرب", "الحرب", false],
    ["وقف/خروج حرب", "وقف الحرب", true],
    ["حرب حرب", "الحرب", false],
    ["غزة", "غزه", true],
  ];
  for (const [pattern, text, held] of table)
    it(`${pattern} is ${held ? "" : "not "}in ${text}`, () => assert.equal(holds(pattern, text), held));

  it("names only groups of words that are there", () => assert.throws(() => holds("@missing", ""), /@missing/));

  it("of slots is found in whatever order its words stand", () => {
    const words = ["سلاح", "دولة", "حصر"];
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 3 }), (order) => holds("حصر سلاح دولة", order.join(" "))),
    );
  });
});
