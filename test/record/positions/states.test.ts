import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lexiconOfPositions } from "../../../src/record/positions/lexicon.ts";
import type { Actor } from "../../../src/record/positions/states.ts";

const { states } = lexiconOfPositions();
const actor = (name: string, more: Partial<Actor> = {}): Actor => ({
  kind: "person",
  name,
  country: null,
  offices: [],
  ...more,
});
const office = (title: string, of: string | null, former = false) => ({ offices: [{ title, of, former }] });

describe("the state for which an actor speaks", () => {
  const table: [what: string, actor: Actor, year: number, voice: string | undefined][] = [
    ["itself", actor("مصر", { kind: "place" }), 2020, "EG state"],
    ["its capital", actor("القاهرة", { kind: "place" }), 2020, "EG capital"],
    ["no other city", actor("الإسكندرية", { kind: "place", country: "EG" }), 2020, undefined],
    ["its ministry", actor("وزارة الخارجية المصرية", { kind: "organization", country: "EG" }), 2020, "EG organ"],
    ["no party", actor("حزب النور", { kind: "organization", country: "EG" }), 2020, undefined],
    ["its minister", actor("سليم الوردي", office("وزير الخارجية المصري", "EG")), 2020, "EG office"],
    ["no former minister", actor("سليم الوردي", office("وزير الخارجية المصري", "EG", true)), 2020, undefined],
    ["no member of its parliament", actor("سليم الوردي", office("عضو مجلس النواب المصري", "EG")), 2020, undefined],
    ["a deputy of its president", actor("سليم الوردي", office("نائب الرئيس المصري", "EG")), 2020, "EG office"],
    ["no writer", actor("سليم الوردي", office("الكاتب المصري", "EG")), 2020, undefined],
    ["who is known to be in office then", actor("عبد الفتاح السيسي", { country: "EG" }), 2020, "EG office"],
    ["who was in office then and no more", actor("محمد مرسي", { country: "EG" }), 2020, undefined],
  ];
  for (const [what, who, year, voice] of table)
    it(`is found for ${what}`, () => {
      const found = states.voiceOf(who, year);
      assert.equal(found && `${found.state} ${found.manner}`, voice);
    });
});
