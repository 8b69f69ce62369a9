import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { foldWord } from "../../src/language/fold.ts";
import { answers, queryStem, searchTokens, searchWords, stemsOf, withParticles } from "../../src/language/search.ts";

/** Whether a query's word is found in a word of a text. */
const finds = (query: string, word: string) => answers(foldWord(word), queryStem(foldWord(query)));

describe("searchWords", () => {
  const cases: [text: string, words: string[]][] = [
    ["التقى حفتر، السبت!", ["التقي", "حفتر", "السبت"]],
    ["مُؤتَمَرُ القِمَّة", ["مؤتمر", "القمه"]],
    ["٢٠٢٤ و2024", ["2024", "و", "2024"]],
    ["12,500 و١٢٬٥٠٠ و3.5", ["12500", "و", "12500", "و", "3٫5"]],
    ["عبد الله وعبدالله وعبد  الله", ["عبدالله", "وعبدالله", "وعبد", "الله"]],
    ["شئون المسئولين", ["شؤون", "المسؤولين"]],
    ["NATO وUN", ["nato", "و", "un"]],
    ["«» … ،", []],
    ["", []],
  ];
  for (const [text, words] of cases) {
    it(`cuts ${JSON.stringify(text)} into ${words.length} words`, () =>
      assert.deepEqual(searchWords(text).words, words));
  }

  it("knows where each word stands", () => {
    const text = "زار الوزيرُ القاهرة.";
    const { start, end } = searchWords(text);
    assert.deepEqual(
      start.map((from, at) => text.slice(from, end[at])),
      ["زار", "الوزيرُ", "القاهرة"],
    );
  });
});

describe("a query's word", () => {
  const found: [query: string, word: string][] = [
    ["حفتر", "حفتر"],
    ["حفتر", "لحفتر"],
    ["حفتر", "ولحفتر"],
    ["حفتر", "وحفتر"],
    ["القاهره", "بالقاهرة"],
    ["القاهرة", "القاهرة"],
    ["قاهرة", "والقاهرة"],
    ["بالقاهرة", "القاهرة"],
    ["الجيش", "للجيش"],
    ["جيش", "وللجيش"],
    ["للجيش", "الجيش"],
    ["ليبيا", "لليبيا"],
    ["ليبيا", "وليبيا"],
    ["لبنان", "للبنان"],
    ["لبنان", "بلبنان"],
    ["إلغاء", "لإلغاء"],
    ["الإلغاء", "إلغاء"],
    ["ألمانيا", "لألمانيا"],
    ["الحل", "للحل"],
    ["حل", "الحل"],
    ["الله", "لله"],
    ["الله", "والله"],
    ["زيارة", "زيارته"],
    ["زيارة", "وبزيارتها"],
    ["قوات", "قواتها"],
    ["الآن", "الآن"],
    ["٢٠٢٤", "2024"],
    ["والدة", "والدة"],
    ["وزارة", "للوزارة"],
  ];
  for (const [query, word] of found)
    it(`${query} is found in ${word}`, () =>
      assert.ok(finds(query, word), `${queryStem(foldWord(query))}: ${stemsOf(foldWord(word))}`));

  const missed: [query: string, word: string][] = [
    ["وزارة", "زاره"],
    ["لبنان", "بنان"],
    ["كمال", "مال"],
    ["الله", "له"],
    ["الآن", "أن"],
    ["والدة", "ده"],
    ["حفتر", "حفر"],
  ];
  for (const [query, word] of missed) it(`${query} is not found in ${word}`, () => assert.ok(!finds(query, word)));

  const letters = fc.string({ unit: fc.constantFrom(..."ابتدرسعفقكلمنهوي"), minLength: 3, maxLength: 8 });

  it("is found in itself, whatever it is", () => {
    fc.assert(fc.property(letters, (word) => finds(word, word)));
  });

  it("is found behind each particle, with its article and without", () => {
    fc.assert(
      fc.property(letters, fc.constantFrom("و", "ف", "ب", "ل", "ك", "وب", "ول", "فل", "وك"), (word, particles) => {
        // Where the word opens with ل or ال, ل writes the two as one; what opens like particles and article is cut as such.
        fc.pre(!/^[وف]?(?:[بك]?ال|ل)/.test(word));
        assert.ok(finds(word, particles + word), `${word} in ${particles}${word}`);
        const article = particles.endsWith("ل") ? `${particles}ل` : `${particles}ال`;
        assert.ok(finds(word, article + word), `${word} in ${article}${word}`);
        assert.ok(finds(`ال${word}`, article + word), `ال${word} in ${article}${word}`);
      }),
    );
  });
});

describe("searchTokens", () => {
  it("gives the words in order and the stems beside them", () => {
    assert.deepEqual(searchTokens("قال للجيش"), { words: ["قال", "للجيش"], stems: ["جيش", "لجيش"] });
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { words, stems } = searchTokens(text);
        for (const token of [...words, ...stems]) assert.match(token, /^[^\s"\0]+$/);
      }),
    );
  });
});

describe("withParticles", () => {
  it("writes ل and an article as one", () => {
    assert.ok(withParticles("الجيش").includes("وللجيش"));
    assert.ok(withParticles("ليبيا").includes("ولليبيا"));
    assert.ok(withParticles("الجيش").includes("بالجيش"));
  });
});
