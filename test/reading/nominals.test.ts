import assert from "node:assert/strict";
import { test } from "node:test";
import { Reader } from "../../src/reading/reader.ts";

const reader = new Reader();

/** Descriptions by the name of whom they stand for: `name = description`. */
function described(text: string): string[] {
  const { entities } = reader.read({
    id: "t",
    text,
    published: "2024-05-02",
    language: "ar",
    paragraphs: [],
    related: [],
    removed: [],
  });
  return entities.flatMap((entity) => entity.descriptions.map((span) => `${entity.name} = ${text.slice(...span)}`));
}

const CASES: [title: string, text: string, want: string[]][] = [
  [
    "an office before the name",
    "قال وزير الخارجية المصري سامح شكري إن المعبر مفتوح.",
    ["سامح شكري = وزير الخارجية المصري"],
  ],
  [
    "a style between office and name",
    "استقبل رئيس مجلس النواب المستشار عقيلة صالح الوفد في القبة.",
    ["عقيلة صالح = رئيس مجلس النواب"],
  ],
  [
    "الرئيس is the head of state, not the head of a service named later",
    "استقبل الرئيس المصري عبد الفتاح السيسي وفدا حضره رئيس المخابرات العامة حسن رشاد. وشدد الرئيس على وقف القتال.",
    ["عبد الفتاح السيسي = الرئيس المصري", "عبد الفتاح السيسي = الرئيس", "حسن رشاد = رئيس المخابرات العامة"],
  ],
  ["المملكة is Saudi Arabia", "أعلنت السعودية موعد القمة. وتستضيف المملكة القادة غدا.", ["السعودية = المملكة"]],
  [
    "المملكة in a report on Jordan is Jordan",
    "أكد الأردن موقفه. وقال مسؤول أردني إن المملكة مستعدة.",
    ["الأردن = المملكة"],
  ],
  [
    "البلاد is the country that the report is about",
    "شهدت ليبيا تحركات جديدة. وتعاني البلاد أزمة منذ سنوات.",
    ["ليبيا = البلاد"],
  ],
  ["القطاع is Gaza", "دخلت الشاحنات قطاع غزة صباحا. ويحتاج القطاع إلى المزيد.", ["قطاع غزة = القطاع"]],
  [
    "a side with a nisba is the country",
    "أبلغت تركيا الوسيط موقفها. وطلب الجانب التركي مهلة.",
    ["تركيا = الجانب التركي"],
  ],
  ["a capital with a nisba", "وصل الوفد إلى دمشق. وتشهد العاصمة السورية لقاءات مكثفة.", ["دمشق = العاصمة السورية"]],
  ["the only capital named", "وصل الوفد إلى نواكشوط. وشهدت العاصمة احتجاجات واسعة.", ["نواكشوط = العاصمة"]],
  [
    "an office of the occupier before a name",
    "قال وزير مالية الاحتلال الإسرائيلي بتسلئيل سموتريتش إن إسرائيل ستواصل القصف.",
    ["بتسلئيل سموتريتش = وزير مالية الاحتلال الإسرائيلي"],
  ],
  [
    "an office of the occupier and a comma",
    "انتقد رئيس حكومة الاحتلال، بنيامين نتنياهو، قرار المحكمة.",
    ["بنيامين نتنياهو = رئيس حكومة الاحتلال", "الحكومة الإسرائيلية = حكومة الاحتلال"],
  ],
  [
    "the occupier's army with a nisba",
    "أعلن جيش الاحتلال الإسرائيلي أن القصف مستمر في غزة.",
    ["الجيش الإسرائيلي = جيش الاحتلال الإسرائيلي"],
  ],
  [
    "the occupier's forces",
    "اقتحمت قوات الاحتلال الإسرائيلي بلدات في الضفة الغربية.",
    ["الجيش الإسرائيلي = قوات الاحتلال الإسرائيلي"],
  ],
  [
    "a counterpart named behind a comma",
    "بحث وزير الخارجية القطري مع نظيره التركي، هاكان فيدان، تطورات غزة.",
    ["هاكان فيدان = نظيره التركي"],
  ],
  [
    "a counterpart named before",
    "وصل الرئيس العراقي عبد اللطيف رشيد إلى أنقرة. وأجرى رجب طيب أردوغان محادثات مع نظيره العراقي حول المياه.",
    ["عبد اللطيف رشيد = نظيره العراقي"],
  ],
  [
    "a deputy with whom he serves",
    "استقبل سالم بن خميس، النائب الثاني لرئيس مجلس الوزراء، الوفد.",
    ["سالم بن خميس = النائب الثاني لرئيس مجلس الوزراء"],
  ],
  [
    "a minister of several things, with his name behind a comma",
    "وقال وزير الزراعة والثروة السمكية، ألكسندر كوزلوف، إن الموسم جيد.",
    ["ألكسندر كوزلوف = وزير الزراعة والثروة السمكية"],
  ],
  ["one of several", "قال أحد المسؤولين إن المفاوضات متعثرة في القاهرة.", ["أحد المسؤولين = أحد المسؤولين"]],
  [
    "a bare noun for the body named before",
    "أصدرت وزارة الداخلية الليبية بيانا. وقالت الوزارة إن التحقيق مستمر.",
    ["وزارة الداخلية الليبية = الوزارة"],
  ],
];

for (const [title, text, want] of CASES) {
  test(`ties a description: ${title}`, () => {
    const found = described(text);
    for (const line of want) assert.ok(found.includes(line), `${line}\nnot in\n${found.join("\n")}`);
  });
}

test("an occupier that is another state's is not Israel", () => {
  const found = described("انتهى الاحتلال الفرنسي للجزائر قبل عقود.");
  assert.ok(!found.some((line) => line.startsWith("إسرائيل")), found.join("\n"));
});

test("notes a former office with its holder's country", () => {
  const text = "التقى رئيس الوزراء الليبي السابق علي زيدان وفدا في تونس.";
  const { entities } = reader.read({ id: "t", text, language: "ar", paragraphs: [], related: [], removed: [] });
  const office = entities.flatMap((entity) => entity.offices).find((held) => held.title.startsWith("رئيس الوزراء"));
  assert.equal(office?.former, true);
});
