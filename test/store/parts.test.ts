import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { searchTokens } from "../../src/language/search.ts";
import { dayOf, isoDay, lastDayOf } from "../../src/store/days.ts";
import { Indexing } from "../../src/store/indexing.ts";
import { foldedName, subjectKey } from "../../src/store/keys.ts";
import { pack, unpack } from "../../src/store/packing.ts";

describe("days", () => {
  const cases: [date: string | undefined, first: number, last: number, iso: string | undefined][] = [
    ["2024-12-29", 20241229, 20241229, "2024-12-29"],
    ["2024-12-29T10:20:00+03:00", 20241229, 20241229, "2024-12-29"],
    ["2021-10", 20211000, 20211099, "2021-10"],
    ["2025", 20250000, 20259999, "2025"],
    ["2025-01-18/2025-01-20", 20250118, 20250118, "2025-01-18"],
    ["P11Y", 0, 9999, undefined],
    ["أمس", 0, 9999, undefined],
    [undefined, 0, 9999, undefined],
  ];
  for (const [date, first, last, iso] of cases) {
    it(`${date} begins with ${iso ?? "none"}`, () =>
      assert.deepEqual([dayOf(date), lastDayOf(date ?? ""), isoDay(first)], [first, last, iso]));
  }
});

describe("names", () => {
  const same: [string, string][] = [
    ["عبد الفتاح السيسي", "عبدالفتاح السيسى"],
    ["أحمد أبو الغيط", "احمد ابو الغيط"],
    ["سَلمى  كريم", "سلمى كريم"],
    ["حركة «حماس»", "حركة حماس"],
  ];
  for (const [one, other] of same)
    it(`${one} and ${other} are one`, () => assert.equal(foldedName(one), foldedName(other)));

  it("that are the same have one id for each kind", () => {
    const folded = foldedName("الأردن");
    assert.equal(subjectKey("place", folded), subjectKey("place", foldedName("الاردن")));
    assert.notEqual(subjectKey("place", folded), subjectKey("organization", folded));
    assert.match(subjectKey("place", folded), /^place:[0-9a-f]{16}$/);
  });

  it("of signs alone stay apart", () => assert.notEqual(foldedName("«»"), foldedName("…")));
});

describe("packing", () => {
  it("gives the bytes back, and keeps short ones as they are", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => assert.deepEqual(unpack(pack(bytes)), bytes)));
    const text = new TextEncoder().encode("خبر عاجل ".repeat(100));
    assert.equal(pack(text).packing, "zstd");
    assert.ok(pack(text).bytes.byteLength < text.byteLength / 4);
    assert.deepEqual(unpack(pack(text)), text);
    assert.equal(pack(text.subarray(0, 100)).packing, "none");
  });
});

describe("Indexing", () => {
  it("gives what searchTokens gives, for known words and new ones", () => {
    const indexing = new Indexing();
    const words = fc.constantFrom(
      "الجيش",
      "للجيش",
      "وقال",
      "حفتر",
      "ولحفتر",
      "٢٠٢٤",
      "12,500",
      "والاستقرارالاقليمي",
      "…",
      "NATO",
    );
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const text = list.join(" ");
        const { words: indexed, stems } = indexing.of(text);
        const tokens = searchTokens(text);
        assert.equal(indexed, tokens.words.join(" "));
        assert.deepEqual(stems.split(" ").filter(Boolean), tokens.stems);
      }),
    );
  });
});
