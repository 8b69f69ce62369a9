import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { foldWord } from "../../../src/language/fold.ts";
import { searchWords } from "../../../src/language/search.ts";
import type { Act } from "../../../src/model.ts";
import { lexiconOfPositions } from "../../../src/record/positions/lexicon.ts";
import { signOf } from "../../../src/record/positions/matching.ts";

const { matcher } = lexiconOfPositions();

function stanceOf(act: Act, cue: string, content: string, issue: string): string | undefined {
  const { words } = searchWords(content);
  const found = matcher.match(words, [0, words.length], signOf(act, foldWord(cue)), new Set(["LY", "PS"]));
  const one = found.find((matched) => matched.issue === issue);
  assert.ok(one, `${content}: ${JSON.stringify(found)}`);
  return one.stance;
}

describe("the stance of a statement", () => {
  const table: [act: Act, cue: string, content: string, issue: string, stance: string | undefined][] = [
    ["demand", "طالب", "خروج المرتزقة", "libya-foreign-forces", "for"],
    ["reject", "رفض", "وجود المرتزقة", "libya-foreign-forces", "for"],
    ["reject", "رفض", "بقاء أي قوات أجنبية", "libya-foreign-forces", "for"],
    ["reject", "رفض", "خروج المرتزقة قبل الاتفاق", "libya-foreign-forces", "against"],
    ["support", "أيد", "بقاء القوات الأجنبية", "libya-foreign-forces", "against"],
    ["demand", "دعا", "وقف الاستيطان", "settlements", "for"],
    ["reject", "رفض", "وقف الاستيطان", "settlements", "against"],
    ["accuse", "دان", "الاستيطان في القدس", "settlements", "for"],
    ["reject", "أكد", "رفضه الاستيطان", "settlements", "for"],
    ["demand", "دعا", "عدم عرقلة دخول المساعدات", "gaza-aid", "for"],
    ["warn", "حذر", "استمرار الحصار", "gaza-siege", "for"],
    ["demand", "هتف", "لا للتطبيع", "normalisation", "against"],
    ["assert", "قال", "خروج المرتزقة بدأ", "libya-foreign-forces", undefined],
    ["warn", "هدد", "استئناف القتال", "gaza-ceasefire", undefined],
    ["demand", "بحث", "ملف المرتزقة", "libya-foreign-forces", undefined],
    ["reject", "رفض", "أي شيء إلا وقف إطلاق النار", "gaza-ceasefire", undefined],
    [
      "demand",
      "دعا",
      "عقد جلسة يحضرها ممثلو البلديات والنقابات وجمعيات الأهالي للنظر في خروج المرتزقة",
      "libya-foreign-forces",
      undefined,
    ],
  ];
  for (const [act, cue, content, issue, stance] of table)
    it(`is ${stance ?? "not told"} where the act is to ${act} and the words are ${content}`, () =>
      assert.equal(stanceOf(act, cue, content, issue), stance));
});
