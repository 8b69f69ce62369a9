import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fold, foldWord, lengthOfLetters, unfoldSpan } from "../../src/language/fold.ts";

/** What folding treats specially, and what it must leave alone: letters, marks, ligatures, invisible signs, halves of pairs. */
const PIECES = [
  ..."اأإآٱىيیةهکكلمنرسؤئء",
  ..."\u064b\u064e\u0651\u0670\u0640",
  ..."ﻻﷲﷺﷻﺍﻢﭐﹰ",
  ..."٠٩۰۹09AzÉ «»،؛؟.\n",
  ..."\u200c\u200d\u200e\u200f\u202b\u2067\u00ad\ufeff\ufe0f\0\u0001\uffff",
  "😀",
  "\ud83d",
  "\ude00",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60, size: "max" }),
);
fc.configureGlobal({ numRuns: 500 });

test("folding levels what writers treat as one and leaves the rest alone", () => {
  const rows: [word: string, want: string][] = [
    ["", ""],
    // Hamza on or under alef, madda, wasla; not on waw and ya, where it makes another word.
    ["أحمد", "احمد"],
    ["إبراهيم", "ابراهيم"],
    ["آمال", "امال"],
    ["ٱلله", "الله"],
    ["مسؤول", "مسؤول"],
    ["شئون", "شئون"],
    ["سماء", "سماء"],
    // Ya and alef maqsura, ta marbuta and ha, Persian and Urdu letters.
    ["المصرى", "المصري"],
    ["مستشفى", "مستشفي"],
    ["القاهرة", "القاهره"],
    ["القاهره", "القاهره"],
    ["کیلومتر", "كيلومتر"],
    ["ڪتاب", "كتاب"],
    ["الیمنیۃ", "اليمنيه"],
    // Vowel signs, dagger alef, tatweel.
    ["مُحَمَّدٌ", "محمد"],
    ["الرَّحْمٰن", "الرحمن"],
    ["محمد\u0610", "محمد"],
    ["ليبيـــا", "ليبيا"],
    ["هـ", "ه"],
    ["ـ", ""],
    // Presentation forms, one letter or several.
    ["ﻣﺼﺮ", "مصر"],
    ["ﻻ", "لا"],
    ["ﻷن", "لان"],
    ["ﷲ", "الله"],
    ["ﹰ", ""],
    // Invisible signs, NUL included.
    ["\u200fمصر\u200e", "مصر"],
    ["\u2067مصر\u2069", "مصر"],
    ["عبد\u200cالله", "عبدالله"],
    ["سور\u00adيا", "سوريا"],
    ["\ufeffمصر", "مصر"],
    ["أ\0ب", "اب"],
    ["\0", ""],
    // Digits and Latin letters.
    ["٢٠٢٤", "2024"],
    ["۲۰۲۴", "2024"],
    ["OCEAN Lark", "ocean lark"],
    ["É", "É"],
    // Everything else stays.
    ["«نعم»، لا؛ متى؟", "«نعم»، لا؛ متي؟"],
    ["أ\tب\nج", "ا\tب\nج"],
    ["😀", "😀"],
    ["\ud83d", "\ud83d"],
  ];
  for (const [word, want] of rows) assert.equal(foldWord(word), want, word);
});

test("each folded code unit knows where it comes from", () => {
  const rows: [text: string, folded: string, offsets: number[]][] = [
    ["", "", [0]],
    ["مصر", "مصر", [0, 1, 2, 3]],
    ["مُحَمَّد", "محمد", [0, 2, 4, 7, 8]],
    ["\u200fأب", "اب", [1, 2, 3]],
    ["ﻻ", "لا", [0, 0, 1]],
    ["حـﻻل", "حلال", [0, 2, 2, 3, 4]],
    ["😀", "😀", [0, 1, 2]],
  ];
  for (const [text, folded, offsets] of rows)
    assert.deepEqual(fold(text), { text: folded, offsets: Int32Array.from(offsets) }, text);
});

test("a span found in folded text unfolds to the words as written", () => {
  const rows: [text: string, sought: string, want: string][] = [
    ["وصل خَلِيفَةُ حفتر", "خليفه", "خَلِيفَةُ"],
    ["في ليبيـــا اليوم", "ليبيا", "ليبيـــا"],
    ["عام ٢٠٢٤م", "2024", "٢٠٢٤"],
    ["زار \u200fالقاهرة\u200e أمس", "القاهره", "القاهرة\u200e"],
    ["قال ﻷخيه", "لاخيه", "ﻷخيه"],
    ["مصر", "", ""],
  ];
  for (const [text, sought, want] of rows) {
    const folded = fold(text);
    const at = folded.text.indexOf(sought);
    assert.equal(text.slice(...unfoldSpan(folded, at, at + sought.length)), want, text);
  }
});

test("the length of letters takes in the marks behind them", () => {
  const rows: [word: string, letters: number, want: number][] = [
    ["والجيش", 0, 0],
    ["والجيش", 1, 1],
    ["وَالجيش", 1, 2],
    ["وَّبالجيش", 2, 4],
    ["ـوالجيش", 1, 2],
    ["والجيش", 99, 6],
    ["", 3, 0],
    ["ﻻجئ", 1, 1],
    ["ﻻجئ", 2, 1],
  ];
  for (const [word, letters, want] of rows) assert.equal(lengthOfLetters(word, letters), want, `${word} ${letters}`);
});

test("folding twice is folding once", () => {
  fc.assert(fc.property(anyText, (text) => assert.equal(foldWord(foldWord(text)), foldWord(text))));
});

test("folding with offsets and without gives the same text", () => {
  fc.assert(fc.property(anyText, (text) => assert.equal(fold(text).text, foldWord(text))));
});

test("every code unit folds by itself, wherever it stands", () => {
  fc.assert(fc.property(anyText, anyText, (a, b) => assert.equal(foldWord(a + b), foldWord(a) + foldWord(b))));
  for (let code = 0; code < 0x10000; code++) {
    const char = String.fromCharCode(code);
    assert.equal(foldWord(`أ${char}`), `ا${foldWord(char)}`, code.toString(16));
  }
});

test("offsets lead back to what was folded", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: folded, offsets } = fold(text);
      assert.equal(offsets.length, folded.length + 1);
      assert.equal(offsets[folded.length], text.length);
      for (let at = 0; at < folded.length; at++) {
        const from = offsets[at]!;
        assert.ok(at === 0 || from >= offsets[at - 1]!);
        const nth = at - offsets.indexOf(from);
        assert.equal(folded[at], foldWord(text[from]!)[nth]);
      }
    }),
  );
});

test("a span that cuts no ligature unfolds to words that fold to it", () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = fold(text);
      const [start, end] = [a, b].map((n) => n % (folded.text.length + 1)).sort((x, y) => x - y) as [number, number];
      const cuts = (at: number) => at > 0 && at < folded.text.length && folded.offsets[at] === folded.offsets[at - 1];
      fc.pre(!cuts(start) && !cuts(end));
      assert.equal(foldWord(text.slice(...unfoldSpan(folded, start, end))), folded.text.slice(start, end));
    }),
  );
});

test("the first letters of a word fold to as many letters", () => {
  fc.assert(
    fc.property(anyText, fc.nat({ max: 20 }), (word, letters) => {
      const length = lengthOfLetters(word, letters);
      const folded = foldWord(word.slice(0, length));
      assert.ok(length <= word.length);
      // A ligature at the end may bring one letter or more too many; only the end of the word leaves too few.
      assert.ok(folded.length >= Math.min(letters, foldWord(word).length));
      assert.ok(foldWord(word).startsWith(folded));
    }),
  );
});

test("folding takes time in step with the length of the text", () => {
  const seconds = (text: string) => {
    const began = process.cpuUsage();
    fold(text);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  };
  for (const unit of ["ا", "أ", "ﻻ", "ـ"]) {
    const few = Math.min(...[1, 2, 3].map(() => seconds(unit.repeat(200_000))));
    const many = seconds(unit.repeat(2_000_000));
    assert.ok(many < 40 * few + 1, `${unit}: ${few} s for a tenth, ${many} s for the whole`);
  }
});
