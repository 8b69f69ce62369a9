import assert from "node:assert/strict";
import { test } from "node:test";
import type { EntityKind } from "../../src/model.ts";
import { Reader } from "../../src/reading/reader.ts";

const reader = new Reader();

/** The surface forms of a text's names of one kind. */
function named(text: string, kind: EntityKind): string[] {
  const { entities } = reader.read({ id: "t", text, language: "ar", paragraphs: [], related: [], removed: [] });
  return entities
    .filter((entity) => entity.kind === kind)
    .flatMap((entity) => entity.mentions.map((span) => text.slice(...span)));
}

type Case = [title: string, text: string, want: string[], never?: string[]];

const PEOPLE: Case[] = [
  [
    "opens behind a verb in a headline",
    "فيصل بن فرحان يلتقي عبد اللهيان في بكين",
    ["فيصل بن فرحان", "عبد اللهيان"],
    ["يلتقي عبد اللهيان"],
  ],
  ["stops at a noun for a deed", "واستهل اللواء حسن رشاد اللقاء بنقل التحيات.", ["حسن رشاد"], ["رشاد اللقاء"]],
  ["a full name and a short one in a row are two", "أبلغ اللواء حسن رشاد حفتر رسالة شفهية.", ["حسن رشاد", "حفتر"]],
  ["an ordinal is nobody", "السيادة أولاً\n\nتعهدت اللجنة بالتواصل مع سامح شكري.", ["سامح شكري"], ["أولاً"]],
  ["goes on through بن", "وصل سعيد بن ناصر الحارثي إلى مسقط أمس.", ["سعيد بن ناصر الحارثي"]],
  [
    "stops at a pronoun and a verb",
    "قال سامح شكري هو الذي طلب اللقاء، ثم غادر سامح شكري القاهرة.",
    ["سامح شكري"],
    ["سامح شكري هو"],
  ],
  ["two people joined by و are two", "التقى الوزير سامح شكري ومحمد الحسان في عمان.", ["سامح شكري", "محمد الحسان"]],
  [
    "ranks and styles stay outside",
    "استقبل المشير خليفة حفتر الدكتور مصطفى مدبولي في بنغازي.",
    ["خليفة حفتر", "مصطفى مدبولي"],
    ["المشير خليفة حفتر", "الدكتور مصطفى مدبولي"],
  ],
  [
    "a family name alone after the full name",
    "التقى الوزير هيثم الفلاح نظيره التركي. وقال الفلاح إن المحادثات نجحت.",
    ["هيثم الفلاح", "الفلاح"],
  ],
  ["a hyphen joins names", "قالت ماري-كلود نجم إن القانون واضح.", ["ماري-كلود نجم"]],
  [
    "adverbs behind a name are no part of it",
    "أكد أسامة حمدان أيضا أن الاتفاق قريب.",
    ["أسامة حمدان"],
    ["أسامة حمدان أيضا"],
  ],
  ["a preposition on the name is cut", "رحب الرئيس بعبد الفتاح السيسي في المطار.", ["عبد الفتاح السيسي"]],
  ["a bare first name takes the word behind it", "وصل السفير علي نجفي إلى مسقط على رأس وفد.", ["علي نجفي"]],
  ["until is nobody of the family حتي", "انتظرنا طويلا وحتى اليوم لم يصل الوفد.", [], ["حتى"]],
  ["figures of history", "زار الرحالة ابن بطوطة دمشق.", ["ابن بطوطة"]],
  [
    "goes on through the family behind بن",
    "كلف الوزير ماجد بن صالح السحيم مستشارا له.",
    ["ماجد بن صالح السحيم"],
    ["ماجد بن صالح"],
  ],
  [
    "two words of no list behind an office",
    "قال نائب رئيس الشركة، هورندت غراوتسكه، إن الأرباح زادت.",
    ["هورندت غراوتسكه"],
  ],
  ["the preposition على is nobody", "اتفق ليلى بن علي وزملاؤها على الموعد وعلى المكان.", [], ["على"]],
];

const ORGANIZATIONS: Case[] = [
  [
    "opens with a country and goes on",
    "استأنفت مصر للطيران رحلاتها إلى طرابلس، وقالت مصر إن المطار آمن.",
    ["مصر للطيران"],
  ],
  ["a ministry with its state", "أعلنت وزارة الخارجية المصرية موعد القمة.", ["وزارة الخارجية المصرية"]],
  [
    "a ministry of several things",
    "نظمت وزارة الشؤون الإسلامية والأوقاف ندوة في نواكشوط.",
    ["وزارة الشؤون الإسلامية والأوقاف"],
  ],
  ["what an institute is for", "نشر المعهد الوطني للإحصاء أرقاما جديدة.", ["المعهد الوطني للإحصاء"]],
  ["an outlet goes by what stands in quotation marks", 'قالت صحيفة "الشرق الأوسط" إن الزيارة تأجلت.', ["الشرق الأوسط"]],
  ["no nisba behind an outlet", "نقلت صحيفة ديلي تلغراف البريطانية تفاصيل اللقاء.", ["ديلي تلغراف"]],
  ["a company that has a name by itself", "أعلنت شركة مايكروسوفت أرباحها.", ["مايكروسوفت"], ["شركة مايكروسوفت"]],
  ["a company called by common nouns", "قالت شركة الاتصالات السعودية إن الخدمة عادت.", ["شركة الاتصالات السعودية"]],
  [
    "what a body belongs to is another",
    "قدم برنامج الأغذية العالمي التابع للأمم المتحدة مساعدات إلى السكان.",
    ["برنامج الأغذية العالمي", "للأمم المتحدة"],
  ],
  [
    "all that a body is for",
    "وزع مركز الملك سلمان للإغاثة والأعمال الإنسانية سلالا غذائية في عدن.",
    ["مركز الملك سلمان للإغاثة والأعمال الإنسانية"],
  ],
  [
    "countries' teams",
    "فاز منتخب البرتغال على المنتخب السعودي الأول لكرة القدم في لشبونة.",
    ["منتخب البرتغال", "المنتخب السعودي الأول لكرة القدم"],
  ],
  [
    "a body under another, with its seat",
    "أوقفت فرقة الأبحاث للحرس الوطني بجندوبة ثلاثة مهربين.",
    ["فرقة الأبحاث للحرس الوطني بجندوبة"],
  ],
  ["a body of a district", "باشرت مديرية الدفاع المدني بمنطقة الباحة التحقيق.", ["مديرية الدفاع المدني بمنطقة الباحة"]],
  ["a court with its seat", "أصدرت المحكمة الابتدائية بتونس حكمها أمس.", ["المحكمة الابتدائية بتونس"]],
  [
    "a directorate of several things",
    "قالت إدارة العلاقات العامة والإعلام إن الموعد ثابت.",
    ["إدارة العلاقات العامة والإعلام"],
  ],
  ["games called by two words", "عاقب الاتحاد السعودي لكرة السلة لاعبين اثنين.", ["الاتحاد السعودي لكرة السلة"]],
  [
    "a name in quotation marks without its nisba",
    'ذكر موقع "أكسيوس" الأميركي أن اللقاء تأجل.',
    ["أكسيوس"],
    ['أكسيوس" الأميركي'],
  ],
  [
    "a group that has a name by itself, without what is said of it",
    "تبنى تنظيم داعش الإرهابي الهجوم.",
    ["داعش"],
    ["تنظيم داعش", "داعش الإرهابي"],
  ],
  ["an abbreviation to its last letter", "نقلت شبكة سي أن أن تفاصيل الاجتماع.", ["سي أن أن"]],
  ["the particle behind an abbreviation is none of it", "قالت قناة سي بي إس إن اللقاء تأجل.", [], ["سي بي إس إن"]],
  [
    "a listed name of several things",
    "توقعت الرئاسة العامة للأرصاد وحماية البيئة أمطارا غزيرة.",
    ["الرئاسة العامة للأرصاد وحماية البيئة"],
    ["حماية البيئة"],
  ],
  ["a number in quotation marks", 'قالت القناة الـ"14" الإسرائيلية إن الاجتماع تأجل.', ['القناة الـ"14" الإسرائيلية']],
  ["a listed body that every state has", "اعترض الدفاع الجوي الروسي طائرتين فوق القرم.", ["الدفاع الجوي الروسي"]],
  ["the occupier's forces are no name", "اقتحمت قوات الاحتلال بلدات في الضفة الغربية.", [], ["قوات الاحتلال"]],
  ["the verb أفاد is no agency", "أفاد شهود عيان بأنه شوهد في المدينة.", [], ["أفاد"]],
];

const PLACES: Case[] = [
  ["type words stay outside", "وقع الحادث في مدينة درنة شرق البلاد.", ["درنة"], ["مدينة درنة"]],
  ["directions stay outside", "انفجرت عبوة جنوبي لبنان.", ["لبنان"], ["جنوبي لبنان"]],
  ["قطاع belongs to the name", "دخلت المساعدات قطاع غزة صباحا.", ["قطاع غزة"]],
  ["a nisba is no country", "وصل الوفد المصري صباحا.", [], ["المصري"]],
  ["occupied is said of a place", "قصفت المدفعية بلدات في الجولان المحتل.", ["الجولان"], ["الجولان المحتل"]],
  ["a position stays outside", "سقطت الصواريخ على موقع بركة ريشا.", ["بركة ريشا"], ["موقع بركة ريشا"]],
  ["a position stays outside a listed name too", "قصف المقاتلون موقع العباد الحدودي.", ["العباد"], ["موقع العباد"]],
  ["a nisba behind a noun is no country", "سجلت المستشفيات السعودية ثلاث حالات.", [], ["السعودية"]],
  ["السعودية without such a noun is the country", "قالت السعودية إن القمة في موعدها.", ["السعودية"]],
  ["a countryside with its side", "دارت اشتباكات في ريف درعا الغربي.", ["ريف درعا الغربي"]],
  ["a countryside stays outside", "دارت اشتباكات في ريف القامشلي أمس.", ["القامشلي"], ["ريف القامشلي"]],
  ["what a deed is named after is no place there", "قال القيادي إن طوفان الأقصى غيّر المنطقة.", [], ["الأقصى"]],
];

for (const [kind, cases] of [
  ["person", PEOPLE],
  ["organization", ORGANIZATIONS],
  ["place", PLACES],
] as const) {
  for (const [title, text, want, never = []] of cases) {
    test(`finds a ${kind}: ${title}`, () => {
      const found = named(text, kind);
      for (const name of want) assert.ok(found.includes(name), `${name} not in ${found.join("، ")}`);
      for (const name of never) assert.ok(!found.includes(name), `${name} in ${found.join("، ")}`);
    });
  }
}

test("reads any string without names", () => {
  for (const text of ["", "،", "بن", "\n\n", "و", "علي", "آل", '"', "لل", "بن بن بن", "١٢٣ 45"])
    assert.ok(Array.isArray(named(text, "person")));
});
