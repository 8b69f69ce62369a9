import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { quotes } from "../../src/language/quotes.ts";
import { TokenKind, tokenize } from "../../src/language/tokens.ts";

/** Quotation marks of every kind, what may stand between them, and halves of pairs. */
const PIECES = [..."«»“”„‟‹›\"'‘’<>", ..."اب5a.،: \n\u200f\u064e", "<<", ">>", "''", "😀", "\ud83d"];
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60, size: "max" }),
);
fc.configureGlobal({ numRuns: 500 });

/** The quoted words; those of a quotation that is never closed with `…` behind them. */
function quotedIn(text: string): string[] {
  const tokens = tokenize(text);
  return quotes(tokens).map(
    ({ open, close, closed }) => text.slice(tokens.start[open + 1], tokens.end[close - 1]) + (closed ? "" : "…"),
  );
}

test("quotation marks of every kind are paired", () => {
  const rows: [text: string, want: string[]][] = [
    ["", []],
    ["قال نعم", []],
    ["قال «نعم» ثم «لا»", ["نعم", "لا"]],
    ["قال “نعم” ثم سكت", ["نعم"]],
    ["قال ”نعم“ ثم سكت", ["نعم"]],
    ["قال „نعم“ ثم سكت", ["نعم"]],
    ["قال „نعم” ثم سكت", ["نعم"]],
    ['قال "نعم" ثم "لا"', ["نعم", "لا"]],
    ["قال ‘نعم’ ثم سكت", ["نعم"]],
    ["قال ‹نعم› ثم سكت", ["نعم"]],
    ["قال <<نعم>> ثم سكت", ["نعم"]],
    ["قال ''نعم'' ثم سكت", ["نعم"]],
    ["قال: «سنعود، قريبًا. نعم».", ["سنعود، قريبًا. نعم"]],
    // The wrong sign closes too.
    ["قال “نعم“ ثم سكت", ["نعم"]],
    ["قال ”نعم” ثم سكت", ["نعم"]],
    ['قال “نعم" ثم سكت', ["نعم"]],
    ['قال "نعم” ثم سكت', ["نعم"]],
    ["قال «نعم« ثم سكت", ["نعم"]],
    // Marks of another kind inside are passed over.
    ['قال «نعم "حقا" نعم» وسكت', ['نعم "حقا" نعم']],
    ['قال "نعم «حقا» نعم" وسكت', ["نعم «حقا» نعم"]],
    // What is never closed reaches to the end of its paragraph, no further.
    ["قال «نعم\nثم «لا» وسكت", ["نعم…", "لا"]],
    ['قال "نعم ثم سكت.', ["نعم ثم سكت.…"]],
    ["«", []],
    ["قال «\nنعم", []],
    // Empty quotation marks quote nothing, closing marks alone open nothing.
    ["«»", []],
    ['""', []],
    ["نعم» ثم سكت", []],
    // An apostrophe is no quotation mark.
    ["it's here", []],
  ];
  for (const [text, want] of rows) assert.deepEqual(quotedIn(text), want, text);
});

test("quotations stand in order and apart, with words between their marks", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      let last = -1;
      for (const { open, close, closed } of quotes(tokens)) {
        assert.ok(last < open && open + 1 < close && close <= tokens.length - (closed ? 1 : 0));
        assert.equal(tokens.kind[open], TokenKind.punctuation);
        if (closed) assert.equal(tokens.kind[close], TokenKind.punctuation);
        last = closed ? close : close - 1;
      }
    }),
  );
});

test("no quotation crosses a line break, and an open one reaches it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      for (const { open, close, closed } of quotes(tokens)) {
        for (let at = open + 1; at < close; at++) assert.equal(tokens.breaks[at], 0);
        if (closed) assert.equal(tokens.breaks[close], 0);
        else assert.ok(close === tokens.length || tokens.breaks[close]! > 0);
      }
    }),
  );
});

test("the quotations of each line are found by themselves", () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      assert.deepEqual(quotedIn(`${a}\n${b}`), [...quotedIn(a), ...quotedIn(b)]);
    }),
  );
});

test("the same tokens give the same quotations", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      assert.deepEqual(quotes(tokens), quotes(tokens));
    }),
  );
});

test("quotations in two million code units are found in less than two seconds", () => {
  for (const unit of ['"', "«ا", "»«", "‘ ", "„‘"]) {
    const tokens = tokenize(unit.repeat(2_000_000 / unit.length));
    const began = performance.now();
    quotes(tokens);
    assert.ok(performance.now() - began < 2000, `${unit}: ${Math.round(performance.now() - began)} ms`);
  }
});
