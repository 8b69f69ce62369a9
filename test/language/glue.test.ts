import assert from "node:assert/strict";
import { test } from "node:test";
import { unglue } from "../../src/language/glue.ts";

const KNOWN = new Set([
  "مراسل",
  "الميادين",
  "القناه",
  "وزير",
  "الخارجيه",
  "مصر",
  "التونسيه",
  "غادرت",
  "البلاد",
  "لميادين",
  "مراسلا",
  "في",
  "من",
  "بعد",
  "وال",
  "الوزيره",
  "شددت",
  "صحيفه",
  "استراتيجي",
  "الجانب",
  "المدينه",
]);
const isWord = (form: string) => KNOWN.has(form);

test("words that a lost space glued together are told apart, and whole words left whole", () => {
  const rows: [form: string, want: string | null][] = [
    ["مراسلالقناهفي", "مراسل+القناه+في"],
    ["مراسلالميادين", "مراسل+الميادين"],
    ["وزيرالخارجيه", "وزير+الخارجيه"],
    ["الوزيرهغادرت", "الوزيره+غادرت"],
    ["التونسيهمن", "التونسيه+من"],
    ["شددتصحيفه", "شددت+صحيفه"],
    ["المدينهان", "المدينه+ان"],
    ["الجانبان", null],
    ["الخارجيه", null],
    ["واستراتيجي", null],
    ["مصرمن", null],
    ["شيءلايعرفهاحد", null],
    ["", null],
  ];
  for (const [form, want] of rows) {
    const parts = unglue(form, isWord);
    let from = 0;
    const words = parts?.map((length) => form.slice(from, (from += length))).join("+") ?? null;
    assert.equal(words, want, form);
  }
});

test("a word that is too long to be read is not cut", () => {
  assert.equal(unglue("مراسلالميادين".repeat(10), isWord), null);
});
