import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cutEnclitics, cutProclitics, Pro } from "../../src/language/clitics.ts";

/** Letters that are clitics and letters that are not, and halves of pairs. */
const PIECES = [..."وفبلكساتينهمجر", "ال", "لل", "ها", "هم", "كما", "a", "😀", "\ud83d"];
const anyForm = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 12, size: "max" }),
);
fc.configureGlobal({ numRuns: 500 });

const LETTERS: [bit: number, letter: string][] = [
  [Pro.wa, "و"],
  [Pro.fa, "ف"],
  [Pro.bi, "ب"],
  [Pro.li, "ل"],
  [Pro.ka, "ك"],
  [Pro.sa, "س"],
];
/** The clitics that `pro` stands for, in the order in which they are written. */
const written = (pro: number) => LETTERS.map(([bit, letter]) => (pro & bit ? letter : "")).join("");

test("proclitics are cut in every way they can be, the uncut form first", () => {
  const rows: [form: string, want: string[]][] = [
    ["", [""]],
    ["مصر", ["مصر"]],
    // Conjunctions.
    ["ومصر", ["ومصر", "و+مصر"]],
    ["فقال", ["فقال", "ف+قال"]],
    // Prepositions; the article stays on the stem.
    ["بمصر", ["بمصر", "ب+مصر"]],
    ["بالقاهره", ["بالقاهره", "ب+القاهره"]],
    ["كرئيس", ["كرئيس", "ك+رئيس"]],
    ["لحفتر", ["لحفتر", "ل+حفتر"]],
    // The article shares its lam with the preposition: both readings.
    ["للجيش", ["للجيش", "ل+الجيش", "ل+لجيش"]],
    ["لليبيا", ["لليبيا", "ل+اليبيا", "ل+ليبيا"]],
    // The future mark stands before the letters of the imperfect only.
    ["سيلتقي", ["سيلتقي", "س+يلتقي"]],
    ["ستزور", ["ستزور", "س+تزور"]],
    ["سنعود", ["سنعود", "س+نعود"]],
    ["سازور", ["سازور", "س+ازور"]],
    ["سفير", ["سفير"]],
    // Both in a row.
    ["وبالقاهره", ["وبالقاهره", "و+بالقاهره", "وب+القاهره"]],
    ["وللجيش", ["وللجيش", "و+للجيش", "ول+الجيش", "ول+لجيش"]],
    ["وسيلتقي", ["وسيلتقي", "و+سيلتقي", "وس+يلتقي"]],
    ["فلمصر", ["فلمصر", "ف+لمصر", "فل+مصر"]],
    // What may be a letter of the root is offered, not decided.
    ["وزير", ["وزير", "و+زير"]],
    ["بغداد", ["بغداد", "ب+غداد"]],
    // Too short to be cut.
    ["ود", ["ود"]],
    ["بن", ["بن"]],
    ["لل", ["لل"]],
    ["وب", ["وب"]],
    ["للم", ["للم", "ل+لم"]],
  ];
  for (const [form, want] of rows) {
    const cuts = cutProclitics(form).map(({ stem, pro }) => (pro ? `${written(pro)}+${stem}` : stem));
    assert.deepEqual(cuts, want, form);
  }
});

test("enclitics are cut in every way they can be, the longest first", () => {
  const rows: [stem: string, want: string[]][] = [
    ["", []],
    ["مصر", []],
    ["بلادها", ["بلاد+ها"]],
    ["وزيرهم", ["وزير+هم"]],
    ["لقائهما", ["لقائ+هما"]],
    ["بلدكما", ["بلد+كما"]],
    ["بلادنا", ["بلاد+نا"]],
    ["استقبلني", ["استقبل+ني", "استقبلن+ي"]],
    ["رئيسكم", ["رئيس+كم"]],
    ["دورهن", ["دور+هن"]],
    ["كتابك", ["كتاب+ك"]],
    ["نظيره", ["نظير+ه"]],
    ["نظيري", ["نظير+ي"]],
    // A t that is laid bare may have been a ta marbuta.
    ["زيارته", ["زيارت+ه", "زياره+ه"]],
    ["حكومتهم", ["حكومت+هم", "حكومه+هم"]],
    // Too short to be cut.
    ["له", []],
    ["بها", []],
    ["منه", ["من+ه"]],
  ];
  for (const [stem, want] of rows) {
    const cuts = cutEnclitics(stem).map((cut) => `${cut.stem}+${cut.pronoun}`);
    assert.deepEqual(cuts, want, stem);
  }
});

test("a cut in front is the form without its first letters, or with the article put back", () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const [whole, ...cuts] = cutProclitics(form);
      assert.deepEqual(whole, { stem: form, letters: 0, pro: 0 });
      for (const { stem, letters, pro } of cuts) {
        assert.notEqual(pro, 0);
        assert.ok(stem.length >= 2);
        if (stem === form.slice(letters)) continue;
        assert.equal(form.slice(letters, letters + 2), "لل");
        assert.equal(stem, `ال${form.slice(letters + 2)}`);
        assert.ok(pro & Pro.li);
      }
      assert.equal(new Set(cuts.map(({ stem, pro }) => `${pro} ${stem}`)).size, cuts.length);
    }),
  );
});

test("a cut at the end is the stem without its pronoun", () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      for (const { stem, pronoun } of cutEnclitics(form)) {
        assert.ok(stem.length >= 2);
        const bare = form.slice(0, -pronoun.length);
        assert.equal(form, bare + pronoun);
        assert.ok(stem === bare || (bare.endsWith("ت") && stem === `${bare.slice(0, -1)}ه`));
      }
    }),
  );
});

test("the same form gives the same cuts", () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      assert.deepEqual(cutProclitics(form), cutProclitics(form));
      assert.deepEqual(cutEnclitics(form), cutEnclitics(form));
    }),
  );
});

test("a form of two million letters is cut in less than two seconds", () => {
  for (const letter of ["و", "ل", "ه", "ت", "س"]) {
    const form = letter.repeat(2_000_000);
    const began = performance.now();
    cutProclitics(form);
    cutEnclitics(form);
    assert.ok(performance.now() - began < 2000, `${letter}: ${Math.round(performance.now() - began)} ms`);
  }
});
