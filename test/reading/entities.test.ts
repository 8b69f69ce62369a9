import assert from "node:assert/strict";
import { test } from "node:test";
import { Reader } from "../../src/reading/reader.ts";

const reader = new Reader();
const read = (text: string) =>
  reader.read({ id: "t", text, published: "2024-05-02", language: "ar", paragraphs: [], related: [], removed: [] });

/** The surface forms that a text's entity with this one among them has. */
function formsWith(text: string, form: string): string[] {
  const forms = read(text).entities.map((entity) => entity.mentions.map((span) => text.slice(...span)));
  return forms.find((list) => list.includes(form)) ?? [];
}

const ONE: [title: string, text: string, form: string, other: string][] = [
  [
    "a family name goes with the full name",
    "التقى سامح شكري نظيره في عمان. وقال شكري إن الحوار مستمر.",
    "سامح شكري",
    "شكري",
  ],
  [
    "names of God written apart or together",
    "وصل عبد الله الثني إلى طبرق. واجتمع عبدالله الثني بالنواب.",
    "عبد الله الثني",
    "عبدالله الثني",
  ],
  [
    "a country by two names",
    "تحدثت الولايات المتحدة عن الهدنة. وأكدت الولايات المتحدة الأمريكية دعمها.",
    "الولايات المتحدة",
    "الولايات المتحدة الأمريكية",
  ],
  [
    "the hamza of Egyptian papers",
    "أكدت وزارة الشئون الاجتماعية موعد القرعة. وفتحت وزارة الشؤون الاجتماعية باب التسجيل.",
    "وزارة الشئون الاجتماعية",
    "وزارة الشؤون الاجتماعية",
  ],
  ["spellings of a country", "زار الوفد سوريا أمس. وتعيد دول عربية علاقاتها مع سورية.", "سوريا", "سورية"],
];
for (const [title, text, form, other] of ONE) {
  test(`one entity: ${title}`, () =>
    assert.ok(formsWith(text, form).includes(other), formsWith(text, form).join("، ")));
}

test("two people of one family name stay two", () => {
  const text = "التقى محمد القحطاني أخاه. وكان سعد القحطاني قد غادر الرياض.";
  assert.deepEqual(formsWith(text, "محمد القحطاني").includes("سعد القحطاني"), false);
});

test("a public figure is called by the full name though the report has only the short one", () => {
  const { entities } = read("استقبل الرئيس السيسي وفدا ليبيا في القاهرة.");
  assert.ok(entities.some((entity) => entity.name === "عبد الفتاح السيسي"));
});

test("reads a long report in time that grows with its length", () => {
  const text = "التقى الوزير محمد القحطاني المبعوث كريس ويلبر في المملكة، وقالت الوزارة إن اللقاء ناقش الوضع. ".repeat(
    1500,
  );
  const start = performance.now();
  read(text);
  assert.ok(performance.now() - start < 8000);
});
