import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldWord } from "../../src/language/fold.ts";
import { readNumber } from "../../src/language/numerals.ts";

const read = (text: string) => readNumber(foldWord(text).split(" "), 0);

// biome-ignore format: a table
/** `length` is that of the whole text where it isn't given. */
const CARDINALS: [text: string, value: number, length?: number][] = [
  ["صفر", 0], ["واحد", 1], ["اثنين", 2], ["ثلاث", 3], ["ثماني", 8], ["عشرة", 10],
  ["أحد عشر", 11], ["إحدى عشرة", 11], ["اثنا عشر", 12], ["اثنتي عشرة", 12], ["خمسة عشر", 15], ["ثماني عشرة", 18],
  ["عشرون", 20], ["واحد وعشرون", 21], ["ثمان وعشرين", 28], ["تسعة وتسعين", 99], ["خمسة و ستون", 65],
  ["مئة", 100], ["مائة", 100], ["مئتي", 200], ["مائتان", 200], ["ثلاثمئة", 300], ["ثلاثمائة", 300], ["سبع مئة", 700], ["سبعمائة وواحد", 701],
  ["مئة وخمسة وعشرون", 125], ["ثمانمئة وستة عشر", 816],
  ["ألف", 1000], ["ألفان", 2000], ["ألفي", 2000], ["ثلاثة آلاف", 3000], ["أربعة عشر ألفا", 14_000], ["مئة وخمسة وعشرون ألفا", 125_000],
  ["ألفين وأربعة وعشرين", 2024], ["ألف وتسعمئة وثمانية وأربعين", 1948], ["ثلاثمئة وستة وخمسين ألفا ومئتين وواحد", 356_201],
  ["مليون", 1e6], ["مليوني", 2e6], ["ثلاثة ملايين ومئتا ألف وخمسون", 3_200_050], ["ألف مليار", 1e12], ["تريليون ونصف", 1.5e12],
  ["الخمسة عشر", 15], ["الثلاثة آلاف", 3000], ["العشرين ألفا", 20_000],
  ["نصف", 0.5], ["نصف مليون", 500_000], ["ربع مليار", 250e6], ["ثلثي", 2 / 3], ["ثلاثة أرباع المليون", 750_000], ["مليون ونصف", 1.5e6],
  ["مليونين ونصف المليون", 2.5e6], ["مليار ونصف مليون", 1_000_500_000], ["ثلاثة ونصف", 3.5],
  ["٢٥", 25], ["2024", 2024], ["٢٥ ألفا", 25_000], ["12,500", 12_500], ["1.250.000", 1_250_000], ["٣٫٥", 3.5], ["3.5 مليون", 3.5e6], ["1,5 مليون", 1.5e6],
  ["3.125 مليون", 3.125e6], ["1.1 مليون", 1.1e6], ["0.125", 0.125], ["3 آلاف و 500", 3500], ["مليونان و 300 ألف", 2.3e6],
  ["ثلاثة وخمسة", 3, 1], ["عشرون وثلاثة", 20, 1], ["5 و 6", 5, 1], ["مئة ألف ومليون", 100_000, 2], ["ألفا جندي", 2000, 1], ["خمس دول", 5, 1],
  ["مليوني لاجئ", 2e6, 1], ["مئة وألف", 100, 1], ["خمسة وعشرون بالمئة", 25, 2], ["ثلث السكان", 1 / 3, 1], ["عشرة و", 10, 1],
];

test("reads cardinal numbers in words and digits", () => {
  for (const [text, value, length = text.split(" ").length] of CARDINALS)
    assert.deepEqual(read(text), { value, length, ordinal: false }, text);
});

// biome-ignore format: a table
const ORDINALS: [text: string, value: number, length?: number][] = [
  ["الأول", 1], ["الأولى", 1], ["أول", 1], ["ثاني", 2], ["الثانية", 2], ["الثالث", 3], ["العاشرة", 10], ["الحادي عشر", 11], ["الثانية عشرة", 12], ["التاسع عشر", 19],
  ["العشرون", 20], ["العشرين", 20], ["الحادي والعشرون", 21], ["الثاني والعشرين", 22], ["الحادية والثلاثين", 31], ["الحادي والثلاثون", 31], ["السابع والتسعون", 97],
  ["الأول والثاني", 1, 1], ["الأول عشر", 1, 1], ["الثالثة والنصف", 3, 1], ["الرابع من", 4, 1],
];

test("reads ordinal numbers", () => {
  for (const [text, value, length = text.split(" ").length] of ORDINALS)
    assert.deepEqual(read(text), { value, length, ordinal: true }, text);
});

test("reads no number where there is none", () => {
  for (const text of [
    "",
    "و",
    "وزير",
    "آلاف",
    "ملايين",
    "مئات",
    "إحدى الدول",
    "أحد",
    "الأحد",
    "الاثنين",
    "الحادي",
    "النصف",
    "يومين",
    "3.5.5",
    "12abc",
    "الدولة",
  ]) {
    assert.equal(read(text), null, text);
  }
  assert.equal(readNumber(["مئه"], 1), null);
  assert.equal(readNumber(["مئه"], -1), null);
});

test("reads from the given word on", () => {
  assert.deepEqual(readNumber(["قتل", "خمسه", "عشر", "جنديا"], 1), { value: 15, length: 2, ordinal: false });
});

test("any words give a finite value inside them, and no error", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("خمسه", "وعشرون", "الف", "و", "مليون", "ونصف", "الثاني", "عشر", "25", "3.5", "الاف", "مئتي"),
  );
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: -2, max: 12 }), (words, at) => {
      const number = readNumber(words, at);
      if (number === null) return;
      assert.ok(Number.isFinite(number.value) && number.length > 0 && at + number.length <= words.length);
    }),
  );
});
