import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sentences } from "../../src/language/sentences.ts";
import { tokenize } from "../../src/language/tokens.ts";

/** Words, whatever ends a sentence or follows its end, breaks, and halves of pairs. */
const PIECES = [
  ..."ابم5a",
  ...".!?؟۔…،؛:\"'«»“”‘’()[]",
  ..." \n\r\u2028\u200f\u064e",
  "..",
  "د.",
  "5.5",
  "عبد الله",
  "😀",
  "\ud83d",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60, size: "max" }),
);
fc.configureGlobal({ numRuns: 500 });

function sentencesOf(text: string): string[] {
  const tokens = tokenize(text);
  return sentences(tokens).ranges.map(([from, to]) => text.slice(tokens.start[from], tokens.end[to - 1]));
}

test("a text is cut into sentences", () => {
  const rows: [text: string, want: string[]][] = [
    ["", []],
    ["وصل الوزير", ["وصل الوزير"]],
    ["وصل الوزير. ثم غادر.", ["وصل الوزير.", "ثم غادر."]],
    ["هل وصل؟ نعم! وصل.", ["هل وصل؟", "نعم!", "وصل."]],
    ["وصل؟! لا أدري", ["وصل؟", "!", "لا أدري"]],
    ["وصل۔ ثم غادر", ["وصل۔", "ثم غادر"]],
    // Commas, semicolons and colons end nothing.
    ["وصل الوزير، ثم غادر؛ وقال: نعم.", ["وصل الوزير، ثم غادر؛ وقال: نعم."]],
    // Lines end sentences, with a stop or without.
    ["عنوان الخبر\nوصل الوزير.\n\nثم غادر", ["عنوان الخبر", "وصل الوزير.", "ثم غادر"]],
    // The two points of headlines, and dots that trail off.
    ["قمة في بغداد.. والوفود تصل", ["قمة في بغداد..", "والوفود تصل"]],
    ["قال… ثم سكت", ["قال…", "ثم سكت"]],
    ["قال... ثم سكت", ["قال...", "ثم سكت"]],
    // Points that end no sentence.
    ["التقى د. سالم الوفد.", ["التقى د. سالم الوفد."]],
    ["بلغت 3.5 في المئة.", ["بلغت 3.5 في المئة."]],
    ["على موقع www.example.org اليوم.", ["على موقع www.example.org اليوم."]],
    // A unit behind a number is no abbreviation.
    ["منذ عام 2025م. وقال", ["منذ عام 2025م.", "وقال"]],
    // A closing sign behind the stop belongs to the sentence it closes.
    ["«وصل الوزير.» ثم غادر.", ["«وصل الوزير.»", "ثم غادر."]],
    ["(وصل الوزير.) ثم غادر.", ["(وصل الوزير.)", "ثم غادر."]],
    ["«(وصل.)» ثم غادر.", ["«(وصل.)»", "ثم غادر."]],
    ["“وصل.” ثم غادر", ["“وصل.”", "ثم غادر"]],
    ['قال: "وصل." ثم غادر', ['قال: "وصل."', "ثم غادر"]],
    // A straight mark behind the stop that closes nothing opens the next sentence.
    ['وصل."نعم" قال', ["وصل.", '"نعم" قال']],
    ["وصل. «نعم» قال", ["وصل.", "«نعم» قال"]],
    // A quote that was never closed ends with its line.
    ['قال "نعم.\nوصل."نعم" قال', ['قال "نعم.', "وصل.", '"نعم" قال']],
    // No space behind the stop.
    ["وصل الوزير.ثم غادر.", ["وصل الوزير.", "ثم غادر."]],
  ];
  for (const [text, want] of rows) assert.deepEqual(sentencesOf(text), want, text);
});

test("sentences cover every token, in order, and none is empty", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      const { ranges, of } = sentences(tokens);
      assert.equal(of.length, tokens.length);
      let last = 0;
      for (const [index, [from, to]] of ranges.entries()) {
        assert.equal(from, last);
        assert.ok(to > from);
        for (let at = from; at < to; at++) assert.equal(of[at], index);
        last = to;
      }
      assert.equal(last, tokens.length);
    }),
  );
});

test("no sentence crosses a line break", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      for (const [from, to] of sentences(tokens).ranges)
        for (let at = from + 1; at < to; at++) assert.equal(tokens.breaks[at], 0);
    }),
  );
});

test("the lines of a text are cut each by itself", () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      assert.deepEqual(sentencesOf(`${a}\n${b}`), [...sentencesOf(a), ...sentencesOf(b)]);
    }),
  );
});

test("the same tokens give the same sentences", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      assert.deepEqual(sentences(tokens), sentences(tokens));
    }),
  );
});

test("two million code units are cut into sentences in less than two seconds", () => {
  for (const unit of ["ا ", '"', ".»", '."', "! "]) {
    const tokens = tokenize(unit.repeat(2_000_000 / unit.length));
    const began = performance.now();
    sentences(tokens);
    assert.ok(performance.now() - began < 2000, `${unit}: ${Math.round(performance.now() - began)} ms`);
  }
});
