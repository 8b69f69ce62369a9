import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keysOf } from "../../../src/record/stories/likely.ts";
import { packed, unpacked } from "../../../src/record/stories/packing.ts";
import { sketchOf } from "../../../src/record/stories/sketch.ts";
import { rarityIn } from "../../../src/record/stories/terms.ts";
import { meeting, retold, told } from "./told.ts";

describe("a sketch", () => {
  it("is unpacked as it was packed, wherever the bytes lie", () => {
    for (const report of [meeting, retold, told({ title: "", body: "" })]) {
      const sketch = sketchOf(report);
      assert.deepEqual(unpacked(packed(sketch)), sketch);
      const bytes = packed(sketch);
      const moved = new Uint8Array(bytes.length + 3);
      moved.set(bytes, 3);
      assert.deepEqual(unpacked(moved.subarray(3)), sketch);
    }
  });

  it("counts days from 1970, and has none where the report gives none", () => {
    const day = (published: string) => sketchOf(told({ title: "خبر", body: "خبر", published })).day;
    assert.equal(day("1970-01-03"), 2);
    assert.equal(day("2024-05-07T23:30:00+03:00") - day("2024-05-06"), 1);
    assert.equal(day("أمس"), 0);
  });

  it("holds the title once, whether or not the text begins with it", () => {
    const { title, text, ...rest } = meeting.article;
    const body = text.slice(title!.length + 1);
    assert.deepEqual(sketchOf({ ...meeting, article: { ...rest, title: title!, text: body } }), sketchOf(meeting));
  });

  it("looks at so many words and no more", () => {
    const words = Array.from({ length: 5000 }, (_, at) => `كلمة${"ابتثجح"[at % 6]}${"خدذرزس"[at % 5]} ${at}`).join(" ");
    assert.ok(packed(sketchOf(told({ title: "خبر طويل", body: words }))).length < 5000);
  });

  it("is looked up by its rarest words", () => {
    const keys = keysOf(sketchOf(meeting));
    const rest = sketchOf(meeting).lead.filter((term) => !keys.includes(term));
    assert.ok(Math.min(...keys.map(rarityIn)) >= Math.max(...[...rest].map(rarityIn)));
    assert.ok(keys.filter((key) => keysOf(sketchOf(retold)).includes(key)).length >= 2);
  });
});
