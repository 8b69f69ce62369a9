import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { calledSo, resolveAlone } from "../../../src/record/identity/alone.ts";
import { foldedName } from "../../../src/record/identity/figures.ts";
import { everHeld, holdersIn } from "../../../src/record/identity/holders.ts";
import { type NameFacts, peopleOf } from "../../../src/record/identity/names.ts";
import { type Pair, pairsOf } from "../../../src/record/identity/pairs.ts";
import type { Resolved } from "../../../src/record/identity/resolve.ts";
import { bare, skeleton, wordsOf } from "../../../src/record/identity/words.ts";
import { clue, named } from "./made.ts";

const weeks = ["2015-07-01", "2015-07-05", "2015-07-10", "2015-07-20"];
const ID = "report#e1";

/** Who is meant by one name in a report. */
function alone(name: string, around: Parameters<typeof clue>[1], names: readonly NameFacts[], pairs: Pair[] = []) {
  const words = [...wordsOf(name)];
  const { people } = peopleOf(names, pairsOf([]));
  const candidates = calledSo(people, skeleton(bare(words.at(-1)!)));
  return answer(resolveAlone({ id: ID, clue: clue(words, around) }, candidates, pairsOf(pairs)));
}

/** Who is meant by an office in a report. */
function holder(
  office: string,
  around: Parameters<typeof clue>[1],
  names: readonly NameFacts[] = [],
  pairs: Pair[] = [],
) {
  const { people } = peopleOf(names, pairsOf([]));
  const asked = clue([], { ...around, offices: [office] });
  const { core } = asked.offices[0]!;
  return answer(holdersIn(core, everHeld(core, people))({ id: ID, clue: asked }, pairsOf(pairs)));
}

function answer({ sure, matches }: Resolved): string {
  if (matches.length === 0) return "nobody";
  return sure ? matches[0]!.to.folded : `unsure: ${matches[0]!.to.folded}`;
}

describe("somebody called by one name", () => {
  const saleh = named("علي عبد الله صالح", { days: weeks, countries: { YE: 4 } });

  it("is who has the office in the country of the report", () => {
    const around = { day: "2015-07-12", countries: { YE: 0.7, SA: 0.3 }, offices: ["الرئيس المخلوع"] };
    assert.equal(alone("صالح", around, [saleh]), foldedName("علي عبد الله صالح"));
  });

  it("is another where office and country are another's", () => {
    const around = { day: "2015-07-12", countries: { LY: 0.7, EG: 0.3 }, offices: ["رئيس مجلس النواب الليبي"] };
    assert.equal(alone("صالح", around, [saleh]), foldedName("عقيلة صالح"));
  });

  it("is nobody known in a report of another country", () =>
    assert.equal(alone("صالح", { day: "2015-07-12", countries: { TN: 1 } }, [saleh]), "nobody"));

  it("is unsure between two who fit", () => {
    const two = [named("ماجد الزغدود"), named("سامي الزغدود")];
    assert.match(alone("الزغدود", {}, two), /^unsure|nobody/);
  });

  it("is never called by his father's name", () =>
    assert.equal(
      alone("عبدالعزيز", { countries: { SA: 1 } }, [named("فيصل بن خالد بن عبد العزيز", { countries: { SA: 9 } })]),
      "nobody",
    ));

  it("is who a reviewer says, and nobody of whom one denies it", () => {
    const two = [named("ماجد الزغدود"), named("سامي الزغدود")];
    const majed = foldedName("ماجد الزغدود");
    assert.equal(alone("الزغدود", {}, two, [{ a: ID, b: majed, same: true }]), majed);
    assert.doesNotMatch(alone("الزغدود", {}, two, [{ a: majed, b: ID, same: false }]), new RegExp(majed));
  });
});

describe("somebody called by an office", () => {
  const asked: [office: string, day: string, countries: Record<string, number>, who: string][] = [
    ["وزير الخارجية المصري", "2015-06-01", { EG: 1 }, "سامح شكري"],
    ["وزير الخارجية المصري", "2005-06-01", { EG: 1 }, "أحمد أبو الغيط"],
    ["وزير خارجية الولايات المتحدة", "2015-06-01", { SA: 1 }, "جون كيري"],
    ["الرئيس الأميركي", "2014-06-01", { SA: 1 }, "باراك أوباما"],
    ["الرئيس الأميركي", "2019-06-01", { SA: 1 }, "دونالد ترامب"],
    ["رئيس الجمهورية", "2016-06-01", { TN: 1 }, "الباجي قائد السبسي"],
  ];
  for (const [office, day, countries, who] of asked)
    it(`is ${who} for ${office} in ${day.slice(0, 4)}`, () =>
      assert.equal(holder(office, { day, countries }), foldedName(who)));

  it("is nobody where the country is left open and the report is of several", () =>
    assert.match(
      holder("رئيس الجمهورية", { day: "2016-06-01", countries: { FR: 0.25, TN: 0.25, EG: 0.25, LB: 0.25 } }),
      /unsure|nobody/,
    ));

  it("is unsure in the year in which the office changed hands", () =>
    assert.match(holder("وزير الخارجية المصري", { day: "2014-06-01", countries: { EG: 1 } }), /^unsure/));

  it("is who other reports of these weeks say, where the lexicon knows none", () => {
    const told = named("ماجد الزغدود", {
      days: ["2019-02-20", "2019-02-21"],
      offices: ["وزير النقل التونسي", "وزير النقل"],
    });
    assert.equal(holder("وزير النقل التونسي", { day: "2019-03-01" }, [told]), foldedName("ماجد الزغدود"));
    assert.equal(holder("وزير النقل الليبي", { day: "2019-03-01" }, [told]), "nobody");
    assert.equal(holder("وزير النقل التونسي", { day: "2023-03-01" }, [told]), "nobody");
  });

  it("is not who a reviewer says it is not", () =>
    assert.doesNotMatch(
      holder("الرئيس الأميركي", { day: "2019-06-01" }, [], [{ a: ID, b: foldedName("دونالد ترامب"), same: false }]),
      /ترامب/,
    ));
});
