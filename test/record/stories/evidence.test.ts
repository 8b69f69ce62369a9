import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Evidence, evidenceOf } from "../../../src/record/stories/evidence.ts";
import { compare } from "../../../src/record/stories/linking.ts";
import { sketchOf, type Told } from "../../../src/record/stories/sketch.ts";
import { copied, cut, meeting, other, retold, told } from "./told.ts";

const between = (a: Told, b: Told): Evidence => evidenceOf(sketchOf(a), sketchOf(b));
const on = (published: string) => ({ ...meeting, article: { ...meeting.article, published } });
const named = (names: string[]) => ({ ...meeting, entities: names.map((name) => ({ name })) });
const titled = (title: string) => told({ title, body: "خبر قصير بلا تفاصيل." });

describe("evidence between two reports", () => {
  const stronger: [piece: keyof Evidence, why: string, more: [Told, Told], less: [Told, Told]][] = [
    [
      "titles",
      "the more of their words titles share",
      [titled("المبعوث يزور إربد"), titled("المبعوث في إربد")],
      [titled("المبعوث يزور إربد"), titled("الوزيرة في إربد")],
    ],
    [
      "titlesWeight",
      "the rarer the words are that titles share",
      [titled("زلزال يضرب إربد"), titled("أضرار في إربد")],
      [titled("زلزال يضرب اليمن"), titled("أضرار في اليمن")],
    ],
    ["titleTold", "where each report tells the other's title", [meeting, retold], [meeting, other]],
    ["untold", "where a title's rare word is missing from the other report", [meeting, other], [meeting, cut]],
    ["leadTold", "where each report tells the other's lead", [meeting, copied], [meeting, other]],
    ["rare", "where leads share rare words", [meeting, retold], [meeting, other]],
    ["names", "where the same people and places are named", [meeting, retold], [meeting, other]],
    ["leadNames", "where leads name the same", [meeting, retold], [meeting, other]],
    ["numbers", "where leads give the same number", [meeting, retold], [meeting, other]],
    [
      "days",
      "the farther apart their days",
      [on("2024-05-06"), on("2024-05-09")],
      [on("2024-05-06"), on("2024-05-07")],
    ],
    ["sameOutlet", "where one outlet tells both", [meeting, other], [meeting, retold]],
    ["copied", "where the wording is the same", [meeting, copied], [meeting, retold]],
  ];
  for (const [piece, why, more, less] of stronger) {
    it(`${piece} is stronger ${why}`, () => {
      const [strong, weak] = [between(...more)[piece], between(...less)[piece]];
      assert.ok(strong > weak, `${strong} is not above ${weak}`);
    });
  }

  it("is the same both ways", () => {
    for (const [a, b] of [
      [meeting, retold],
      [meeting, copied],
      [retold, other],
    ] as const)
      assert.deepEqual(between(a, b), between(b, a));
  });

  it("is there where nothing was read but the text", () => {
    const evidence = between(named([]), { ...retold, entities: [] });
    assert.equal(evidence.names, 0);
    assert.ok(evidence.titleTold > 0 && evidence.leadsWeight > 0);
    for (const strength of Object.values(evidence)) assert.ok(Number.isFinite(strength));
  });

  it("counts no days where a report has none", () =>
    assert.equal(between({ ...meeting, article: { text: meeting.article.text } }, retold).days, 0));
});

describe("two reports", () => {
  const cases: [why: string, a: Told, b: Told, joined: boolean, copy: boolean][] = [
    ["of one meeting in other words tell the same", meeting, retold, true, false],
    ["of one text with a line more are copies", meeting, copied, true, true],
    ["of one minister's two meetings tell two events", meeting, other, false, false],
    ["of a text cut short are copies", meeting, cut, true, true],
  ];
  for (const [why, a, b, joined, copy] of cases) {
    it(why, () => {
      const { odds, copy: isCopy } = compare(sketchOf(a), sketchOf(b));
      assert.equal(odds > 0, joined, `log-odds ${odds}`);
      assert.equal(isCopy, copy);
    });
  }
});
