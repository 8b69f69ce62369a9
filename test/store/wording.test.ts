import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { holds, parseWording, type Wording } from "../../src/store/queries/wording.ts";

describe("parseWording", () => {
  const cases: [query: string, wording: Wording][] = [
    ["حفتر القاهرة", { wanted: [{ stem: "حفتر" }, { stem: "قاهره" }], unwanted: [] }],
    ["عبد الله", { wanted: [{ stem: "عبدالله" }], unwanted: [] }],
    ['"خليفة حفتر" السيسي', { wanted: [{ phrase: ["خليفه", "حفتر"] }, { stem: "سيسي" }], unwanted: [] }],
    ["«مجلس النواب»", { wanted: [{ phrase: ["مجلس", "النواب"] }], unwanted: [] }],
    ["“مجلس النواب", { wanted: [{ phrase: ["مجلس", "النواب"] }], unwanted: [] }],
    [
      'ليبيا -تونس -"مجلس الأمن"',
      { wanted: [{ stem: "ليبيا" }], unwanted: [{ stem: "تونس" }, { phrase: ["مجلس", "الامن"] }] },
    ],
    [
      "outlet:النخلة from:٢٠٢٤ to:2025-01-05 هدنة",
      { wanted: [{ stem: "هدنه" }], unwanted: [], outlet: "النخلة", from: "2024", to: "2025-01-05" },
    ],
    ['outlet:"وكالة المرسى"', { wanted: [], unwanted: [], outlet: "وكالة المرسى" }],
    ["from:الأمس", { wanted: [{ stem: "from" }, { stem: "امس" }], unwanted: [] }],
    ["2024-12 - 5", { wanted: [{ stem: "2024" }, { stem: "12" }, { stem: "5" }], unwanted: [] }],
    ['"" - «»', { wanted: [], unwanted: [] }],
    ["", { wanted: [], unwanted: [] }],
  ];
  for (const [query, wording] of cases)
    it(`takes ${JSON.stringify(query)} apart`, () => assert.deepEqual(parseWording(query), wording));

  it("takes any string", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(..."\"«»“”„-:*^(){}+' \tابوalorfmt١2", "outlet:", "from:", " OR ", "NEAR("),
        }),
        (query) => {
          const { wanted, unwanted } = parseWording(query);
          for (const term of [...wanted, ...unwanted])
            assert.ok("stem" in term ? term.stem !== "" : term.phrase.length > 0);
        },
      ),
    );
  });
});

describe("holds", () => {
  const text = "شدد على وقف القتال وعلى خروج المرتزقة من ليبيا";
  const cases: [query: string, held: boolean][] = [
    ["المرتزقة", true],
    ["مرتزقة قتال", true],
    ["مرتزقة هدنة", false],
    ['"وقف القتال"', true],
    ['"القتال وقف"', false],
    ['"على خروج"', true],
    ["ليبيا -قتال", false],
    ["-هدنة", true],
  ];
  for (const [query, held] of cases)
    it(`${query} is ${held ? "" : "not "}held`, () => assert.equal(holds(text, parseWording(query)), held));
});
