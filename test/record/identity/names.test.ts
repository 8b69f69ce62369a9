import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { foldedName } from "../../../src/record/identity/figures.ts";
import { type NameFacts, peopleOf } from "../../../src/record/identity/names.ts";
import { type Pair, pairsOf } from "../../../src/record/identity/pairs.ts";
import { named } from "./made.ts";

/** The groups of names that are one person's, sorted; and the names that are unsure. */
function told(names: readonly NameFacts[], pairs: readonly Pair[] = []) {
  const { people, matches } = peopleOf(names, pairsOf(pairs));
  return {
    people: people.map((person) => person.names.map(({ folded }) => folded).sort()).sort(),
    unsure: [...new Set(matches.flatMap(({ sure, folded }) => (sure ? [] : [folded])))],
  };
}

const folded = (...names: string[]) => names.map(foldedName).sort();
const pair = (a: string, b: string, same: boolean): Pair => ({ a: foldedName(a), b: foldedName(b), same });

describe("names of people", () => {
  it("are one person's where the lexicon has them so, whatever the reports", () =>
    assert.equal(told([named("دونالد ترامب"), named("دونالد ترمب", { countries: { JP: 1 } })]).people.length, 1));

  it("are one person's where spelling and reports agree", () =>
    assert.deepEqual(told([named("آنا ريبكوفا"), named("آنا ريابكوفا")]).people, [
      folded("آنا ريبكوفا", "آنا ريابكوفا"),
    ]));

  it("are one person's where a shorter form has the same office", () =>
    assert.equal(
      told([
        named("ماجد الحلبوني", { offices: ["وزير النقل التونسي"] }),
        named("ماجد بن سعد الحلبوني", { offices: ["وزير النقل"] }),
      ]).people.length,
      1,
    ));

  it("are unsure where a shorter form of common names has nothing but the day", () => {
    const { people, unsure } = told([named("محمد الشهري"), named("محمد بن سعد الشهري")]);
    assert.equal(people.length, 2);
    assert.deepEqual(unsure, folded("محمد الشهري"));
  });

  it("stay apart where a shorter form fits two longer ones", () =>
    assert.equal(
      told(
        ["ماجد الحلبوني", "ماجد بن سعد الحلبوني", "ماجد بن عمر الحلبوني"].map((name) =>
          named(name, { offices: ["مدير النقل"] }),
        ),
      ).people.length,
      3,
    ));

  it("stay apart where offices are of other countries", () =>
    assert.equal(
      told([
        named("آنا ريبكوفا", { offices: ["وزيرة النقل الروسية"] }),
        named("آنا ريابكوفا", { offices: ["وزيرة العدل البلغارية"] }),
      ]).people.length,
      2,
    ));

  it("go under a figure's name where one of them is a figure's", () => {
    const { people } = peopleOf([named("دونالد ترمب")], pairsOf([]));
    assert.equal(people[0]?.folded, foldedName("دونالد ترامب"));
  });

  it("are one person's where a reviewer says so, however unlike they are", () =>
    assert.equal(
      told([named("أبو النسر"), named("ماجد الحلبوني")], [pair("ماجد الحلبوني", "أبو النسر", true)]).people.length,
      1,
    ));

  it("are two people's where a reviewer says so, however alike they are", () =>
    assert.equal(
      told([named("آنا ريبكوفا"), named("آنا ريابكوفا")], [pair("آنا ريبكوفا", "آنا ريابكوفا", false)]).people.length,
      2,
    ));

  it("stay apart from all names of a person where a reviewer says so of one", () => {
    const names = [named("آنا ريبكوفا"), named("آنا ريابكوفا"), named("آنا ريبوكوفا")];
    const { people } = told(names, [pair("آنا ريبكوفا", "آنا ريبوكوفا", false)]);
    assert.ok(
      people.every(
        (group) => !(group.includes(folded("آنا ريبكوفا")[0]!) && group.includes(folded("آنا ريبوكوفا")[0]!)),
      ),
    );
  });

  it("make the same people in whatever order they come", () => {
    const names = [
      named("آنا ريبكوفا"),
      named("آنا ريابكوفا", { days: ["2019-03-01", "2019-04-01"] }),
      named("ماجد الحلبوني", { offices: ["وزير النقل"] }),
      named("ماجد بن سعد الحلبوني", { offices: ["وزير النقل"] }),
      named("محمد الشهري"),
      named("محمد بن سعد الشهري"),
      named("دونالد ترمب"),
      named("دونالد ترامب"),
    ];
    const want = told(names);
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) =>
        assert.deepEqual(told(shuffled), want),
      ),
      { numRuns: 50 },
    );
  });
});
