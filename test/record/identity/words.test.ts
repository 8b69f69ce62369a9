import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { spelledAlike, wordsOf } from "../../../src/record/identity/words.ts";

describe("words of names", () => {
  const words: [name: string, words: string[]][] = [
    ["عبد ربه منصور", ["عبدربه", "منصور"]],
    ["أبو بكر الرازي", ["ابوبكر", "الرازي"]],
    ["حسن نصر الله", ["حسن", "نصرالله"]],
    ["خالد بن الله داد", ["خالد", "بن", "الله", "داد"]],
  ];
  for (const [name, want] of words) it(`are those of ${name}`, () => assert.deepEqual(wordsOf(name), want));

  const alike: [string, string][] = [
    ["غوتيريش", "جوتيريس"],
    ["ترامب", "ترمب"],
    ["تيتيه", "تيته"],
    ["مورينيو", "مورينهو"],
    ["زاخاروفا", "زخاروفا"],
    ["هافينغتون", "هافنغتون"],
  ];
  for (const [a, b] of alike)
    it(`take ${a} and ${b} for one`, () => assert.ok(spelledAlike(a, b) && spelledAlike(b, a)));

  const apart: [string, string, why: string][] = [
    ["حسن", "حسين", "both are first names"],
    ["سالم", "سليم", "both are first names"],
    ["عمرو", "عمر", "both are first names"],
    ["بريدي", "بواردي", "too many vowels differ"],
    ["مطرود", "مطرودي", "one is the other's nisba"],
    ["عامري", "عمره", "vowels count beside Arabic letters"],
    ["كاتاي", "قطان", "the ends differ"],
  ];
  for (const [a, b, why] of apart) it(`keep ${a} and ${b} apart: ${why}`, () => assert.ok(!spelledAlike(a, b)));
});
