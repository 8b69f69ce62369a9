import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { splitTokens, TokenKind, type Tokens, tokenize } from "../../src/language/tokens.ts";

/** Letters, marks, digits and signs that tokens treat specially, and halves of pairs. */
const PIECES = [
  ..."ابدعلهويم",
  ..."\u064e\u0651\u0640\u200c\u200d\u00ad\u2060",
  ..."٠٩۰5.,٫٬،؛؟!:/-–—…_*=~<>'\"«»“”‘’()[]",
  ..." \t\n\r\v\f\u00a0\u2028\u200b\u200e\u200f\u202b\u2067\u2069\u061c\ufeff\0",
  ..."aZ#@%ﷺ﷼",
  "عبد ",
  "الله",
  "د.",
  "😀",
  "\ud83d",
  "\ude00",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60, size: "max" }),
);
fc.configureGlobal({ numRuns: 500 });

/** White space, line breaks and controls that no reader sees: what stands between tokens. */
const SPACE = /[\s\u200b\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\0-\x1f]/;

const wordsOf = ({ text, start, end }: Tokens) => start.map((from, at) => text.slice(from, end[at]));

test("a text is cut into words, numbers and signs", () => {
  const rows: [text: string, want: string[]][] = [
    ["", []],
    [" \n\t", []],
    ["وصل الوزير أمس.", ["وصل", "الوزير", "أمس", "."]],
    ["نعم،لا؛ متى؟", ["نعم", "،", "لا", "؛", "متى", "؟"]],
    // Marks belong to the word they stand in.
    ["قَالَ مُحَمَّدٌ", ["قَالَ", "مُحَمَّدٌ"]],
    ["ليبيـــا", ["ليبيـــا"]],
    ["١٤٤٥هـ", ["١٤٤٥", "هـ"]],
    ["طرابلس ــ خاص", ["طرابلس", "ــ", "خاص"]],
    ["می\u200cرود", ["می\u200cرود"]],
    ["سور\u00adيا", ["سور\u00adيا"]],
    ["و\u2060قال", ["و\u2060قال"]],
    // Bidirectional marks stand between tokens.
    ["\u200fقال\u200e \u2067الوزير\u2069", ["قال", "الوزير"]],
    // Lost spaces between kinds.
    ["23طنًا", ["23", "طنًا"]],
    ["شركةMediterranean", ["شركة", "Mediterranean"]],
    // Numbers keep their separators inside.
    ["12,500 و3.5 و٣٫٥ و١٢٬٠٠٠", ["12,500", "و", "3.5", "و", "٣٫٥", "و", "١٢٬٠٠٠"]],
    ["عام 2025.", ["عام", "2025", "."]],
    ["18/01/2025", ["18", "/", "01", "/", "2025"]],
    ["5+5", ["5", "+", "5"]],
    // An abbreviation keeps its point, a unit behind a number doesn't.
    ["د. سالم", ["د.", "سالم"]],
    ["أ.د.سالم", ["أ.", "د.", "سالم"]],
    ["عام 2025م. وقال", ["عام", "2025", "م", ".", "وقال"]],
    ["عام 1436 ه. وقال", ["عام", "1436", "ه", ".", "وقال"]],
    ["في 2025\nد. سالم", ["في", "2025", "د.", "سالم"]],
    ["هو م.. ثم", ["هو", "م", "..", "ثم"]],
    // A run of one sign is one token, quotation marks and brackets are not.
    ["ليبيا.. حفتر", ["ليبيا", "..", "حفتر"]],
    ["//انتهى//", ["//", "انتهى", "//"]],
    ["<<نعم>>", ["<<", "نعم", ">>"]],
    ["''نعم''", ["''", "نعم", "''"]],
    ["((وكالة))", ["(", "(", "وكالة", ")", ")"]],
    ["«“نعم”»", ["«", "“", "نعم", "”", "»"]],
    ["ماذا؟!", ["ماذا", "؟", "!"]],
    // The servant and his lord are one token, written together or apart.
    ["عبدالله", ["عبدالله"]],
    ["عبد الفتاح السيسي", ["عبد الفتاح", "السيسي"]],
    ["وعبد الله لعبد الرحمن", ["وعبد الله", "لعبد الرحمن"]],
    ["عبد  الله", ["عبد", "الله"]],
    ["عبد\nالله", ["عبد", "الله"]],
    ["عبد، الله", ["عبد", "،", "الله"]],
    ["معبد الأقصر", ["معبد", "الأقصر"]],
    ["يعبد الله", ["يعبد", "الله"]],
    // Pairs of code units stay together.
    ["خبر 😀 عاجل", ["خبر", "😀", "عاجل"]],
  ];
  for (const [text, want] of rows) assert.deepEqual(wordsOf(tokenize(text)), want, text);
});

test("each token has a kind", () => {
  const { arabic, number, punctuation, foreign } = TokenKind;
  const rows: [token: string, want: TokenKind][] = [
    ["مصر", arabic],
    ["د.", arabic],
    ["کیف", arabic],
    ["ﷲ", arabic],
    ["عبد الله", arabic],
    ["12", number],
    ["٣٫٥", number],
    ["۱۲", number],
    ["Reuters", foreign],
    ["Ливия", foreign],
    ["لیبیا", arabic],
    ["😀", foreign],
    ["،", punctuation],
    ["«", punctuation],
    ["..", punctuation],
    ["ــ", punctuation],
    ["\u064e", punctuation],
    ["%", punctuation],
    ["﷼", punctuation],
  ];
  for (const [token, want] of rows) assert.deepEqual(tokenize(token).kind, [want], token);
});

test("a token knows the line breaks before it", () => {
  const rows: [text: string, want: number[]][] = [
    ["نعم", [1]],
    ["نعم لا", [1, 0]],
    ["\n\nنعم", [3]],
    ["نعم\nلا", [1, 1]],
    ["نعم\r\nلا", [1, 1]],
    ["نعم\r\rلا", [1, 2]],
    ["نعم \n\t\n لا", [1, 2]],
    ["نعم\u2028لا\u2029ثم", [1, 1, 1]],
    ["عبد\nالله", [1, 1]],
  ];
  for (const [text, want] of rows) assert.deepEqual(tokenize(text).breaks, want, JSON.stringify(text));
});

test("tokens are cut into parts", () => {
  const tokens = splitTokens(tokenize("زار\nوزيرالخارجية تونس"), new Map([[1, [4, 8]]]));
  assert.deepEqual(wordsOf(tokens), ["زار", "وزير", "الخارجية", "تونس"]);
  assert.deepEqual(tokens.kind, [0, 0, 0, 0]);
  assert.deepEqual(tokens.breaks, [1, 1, 0, 0]);
  assert.equal(tokens.length, 4);
});

test("tokens lie in the text, in order, and cover all but white space", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { length, start, end, kind, breaks } = tokenize(text);
      for (const column of [start, end, kind, breaks]) assert.equal(column.length, length);
      let last = 0;
      for (let at = 0; at < length; at++) {
        assert.ok(last <= start[at]! && start[at]! < end[at]! && end[at]! <= text.length);
        for (let gap = last; gap < start[at]!; gap++) assert.match(text[gap]!, SPACE);
        last = end[at]!;
      }
      for (let gap = last; gap < text.length; gap++) assert.match(text[gap]!, SPACE);
    }),
  );
});

test("no token holds white space, save the one space of a servant's name", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const word of wordsOf(tokenize(text)))
        assert.ok(!SPACE.test(word.replace(/^([وبلف]?عبد).(?=ال)/s, "$1")), word);
    }),
  );
});

test("no token parts the halves of a pair", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      if (text.isWellFormed()) for (const word of wordsOf(tokenize(text))) assert.ok(word.isWellFormed());
    }),
  );
});

test("a line break more or less changes nothing within the lines", () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      assert.deepEqual(wordsOf(tokenize(`${a}\n${b}`)), [...wordsOf(tokenize(a)), ...wordsOf(tokenize(b))]);
    }),
  );
});

test("the same text gives the same tokens", () => {
  fc.assert(fc.property(anyText, (text) => assert.deepEqual(tokenize(text), tokenize(text))));
});

test("two million code units are cut in less than two seconds", () => {
  for (const unit of ["ا", ".", '"', "«»", "\n", "ـ", "5,", "د.", "عبد "]) {
    const text = unit.repeat(2_000_000 / unit.length);
    const began = performance.now();
    tokenize(text);
    assert.ok(performance.now() - began < 2000, `${unit}: ${Math.round(performance.now() - began)} ms`);
  }
});
