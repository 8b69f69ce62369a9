import assert from "node:assert/strict";
import { test } from "node:test";
import { goldOf, standoffOf } from "../../train/annotated.ts";
import type { Gold } from "../../train/gold.ts";

const gold: Gold = {
  id: "own-1",
  outlet: "صحيفة",
  published: "2025-01-18",
  text: "الوزير يستقبل السفير\n\nاستقبل الوزير سامي الخوري أمس السفير هاني، وأكد عمق العلاقات، وأكد المتحدث باسمه متابعة الملف.\nاقرأ أيضا",
  noise: ["اقرأ أيضا"],
  entities: [
    { name: "سامي الخوري", kind: "person", mentions: ["سامي الخوري"], descriptions: ["الوزير"] },
    { name: "هاني عبد المسيح", kind: "person", mentions: ["هاني"], descriptions: ["السفير"] },
    { name: "المتحدث باسمه", kind: "person", anonymous: true, mentions: [], descriptions: ["المتحدث باسمه"] },
  ],
  offices: [{ person: "سامي الخوري", title: "الوزير" }],
  dates: [{ text: "أمس", value: "2025-01-17" }],
  events: [
    {
      type: "CONSULT",
      mode: "meeting",
      triggers: ["يستقبل", "استقبل"],
      actors: ["سامي الخوري"],
      recipients: ["هاني عبد المسيح"],
      present: [],
      place: null,
      date: "2025-01-17",
      status: "actual",
    },
  ],
  statements: [
    { speaker: "سامي الخوري", via: [], cue: "أكد", act: "assert", content: "عمق العلاقات", mode: "indirect" },
    {
      speaker: null,
      via: ["المتحدث باسمه"],
      cue: "أكد",
      act: "assert",
      content: "متابعة الملف",
      mode: "indirect",
    },
  ],
};
const { url, outlet, published, text } = gold;
const report = { ...(url && { url }), outlet: outlet!, published, text };

test("an annotation keeps none of its report's words, and gives them back from the report", () => {
  const standoff = standoffOf(gold);
  const letters = JSON.stringify(standoff).match(/\p{Script=Arabic}+/gu);
  assert.deepEqual(letters, ["هاني", "عبد", "المسيح"]);
  assert.deepEqual(goldOf(standoff, report), { ...gold, other: true });
});

test("a cue that stands twice is the one before its content", () => {
  const [first, second] = standoffOf(gold).statements.map(({ cue: [start] }) => start);
  assert.equal(text.indexOf("أكد"), first);
  assert.equal(text.lastIndexOf("أكد"), second);
});

test("words that the report doesn't have are refused", () => {
  assert.throws(() => standoffOf({ ...gold, noise: ["شارك"] }), /own-1: no such words in the report: شارك/);
  assert.throws(() => standoffOf({ ...gold, offices: [{ person: "سامي", title: "الوزير" }] }), /no such entity: سامي/);
});
