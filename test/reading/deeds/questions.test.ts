import assert from "node:assert/strict";
import { test } from "node:test";
import { Questions } from "../../../src/reading/deeds/questions.ts";

test("log-odds are the bias and the weighted sum of what is noted, for each question", () => {
  const questions = new Questions(
    new Map([
      ["bias", [1, -1]],
      ["near", [0.5, 2]],
    ]),
    2,
  );
  const near = questions.piece("near");
  const unknown = questions.piece("of no weight");
  const odds = [
    ...questions.allOdds((note) => {
      note(near, 3);
      note(unknown);
    }),
  ];
  assert.deepEqual(odds, [2.5, 5]);
});

test("a piece of evidence keeps its number, however many are named after it", () => {
  const questions = new Questions(new Map([["sign 7", [4]]]));
  const pieces = Array.from({ length: 1000 }, (_, at) => questions.piece(`sign ${at}`));
  assert.equal(questions.piece("sign 7"), pieces[7]);
  assert.equal(questions.nameOf(pieces[7]!), "sign 7");
  assert.equal(questions.allOdds((note) => note(pieces[7]!))[0], 4);
  questions.learn(new Map([["sign 999", [2]]]));
  assert.equal(questions.allOdds((note) => note(pieces[7]!))[0], 0);
  assert.equal(questions.allOdds((note) => note(pieces[999]!))[0], 2);
});
