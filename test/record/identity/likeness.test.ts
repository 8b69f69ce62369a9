import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameWords } from "../../../src/record/identity/clues.ts";
import { foldedName } from "../../../src/record/identity/figures.ts";
import { likenessOf } from "../../../src/record/identity/likeness.ts";

const likeness = (a: string, b: string) => likenessOf(nameWords(foldedName(a)), nameWords(foldedName(b)));

describe("two full names", () => {
  const same: [string, string][] = [
    ["عبدالله سليم الراشدي", "عبد الله بن سليم الراشدي"],
    ["الشيخ ناجي بن عمر الحلبوني", "ناجي عمر الحلبوني"],
    ["منى أبو زيدان", "منى أبوزيدان"],
  ];
  for (const [a, b] of same)
    it(`are surely one person's: ${a}, ${b}`, () => assert.equal(likeness(a, b)?.name, likeness(b, a)?.name));
  for (const [a, b] of same) it(`need nothing else: ${a}, ${b}`, () => assert.ok((likeness(a, b)?.adds ?? 0) > 10));

  const maybe: [string, string, name: string][] = [
    ["آنا ريبكوفا", "آنا ريابكوفا", "another spelling"],
    ["ماجد الحلبوني", "ماجد بن سعد الحلبوني", "a shorter form"],
    ["سامي زغدود", "سامي الزغدود", "with and without article"],
    ["هيكل زغدود", "هيكل بن زغدود", "with and without بن"],
    ["فهد الحمد", "فهد حمد", "an article before a first name"],
  ];
  for (const [a, b, name] of maybe)
    it(`may be one person's, as ${name}: ${a}, ${b}`, () => {
      assert.equal(likeness(a, b)?.name, name);
      assert.deepEqual(likeness(b, a), likeness(a, b));
      assert.ok((likeness(a, b)?.adds ?? 0) < 3);
    });

  const never: [string, string, why: string][] = [
    ["سلطان بن عبد العزيز", "سلطان بن سلمان بن عبد العزيز", "the fathers differ"],
    ["حسن زغدود", "حسين زغدود", "the first names differ"],
    ["ماجد الحلبوني", "ماجد الحلبي", "the last names differ"],
    ["ماجد سعد الحلبوني", "ماجد عمر الحلبوني", "the names between differ"],
    ["ماجد", "ماجد الحلبوني", "one name is not a full one"],
  ];
  for (const [a, b, why] of never)
    it(`are two people's, since ${why}: ${a}, ${b}`, () => {
      assert.equal(likeness(a, b), undefined);
      assert.equal(likeness(b, a), undefined);
    });
});
