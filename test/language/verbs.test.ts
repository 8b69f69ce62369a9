import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { conjugate, type VerbForm, type VerbInflection } from "../../src/language/verbs.ts";

/** `perfect 3fs`, `participle mp`; passive forms with `passive` before, forms before a pronoun with `+` behind. */
function tagOf({ aspect, person, gender, number, beforeEnclitic }: VerbInflection): string {
  return `${aspect} ${person ?? ""}${gender ?? ""}${number}${beforeEnclitic ? "+" : ""}`;
}

const wordsOf = (tag: string, forms: VerbInflection[]): string[] => {
  const passive = tag.startsWith("passive ");
  const wanted = passive ? tag.slice("passive ".length) : tag;
  const fits = (voice: VerbInflection["voice"]) =>
    passive ? voice !== "active" : voice !== "passive" || wanted.startsWith("passive-");
  return forms.filter((inflection) => tagOf(inflection) === wanted && fits(inflection.voice)).map(({ form }) => form);
};

type Row = [root: string, form: VerbForm, lemma: string, ...wants: [tag: string, form: string][]];

// biome-ignore format: a table, one verb a row
const TABLE: Record<string, Row[]> = {
  "sound verbs": [
    ["ك ت ب", "I", "كتب", ["perfect 3ms", "كتب"], ["perfect 3fs", "كتبت"], ["perfect 3mp", "كتبوا"], ["perfect 3md", "كتبا"], ["perfect 3fd", "كتبتا"],
      ["perfect 3fp", "كتبن"], ["perfect 1p", "كتبنا"], ["perfect 2mp", "كتبتم"], ["perfect 3mp+", "كتبو"], ["imperfect 3ms", "يكتب"],
      ["imperfect 3fs", "تكتب"], ["imperfect 1p", "نكتب"], ["imperfect 1s", "أكتب"], ["imperfect 3md", "يكتبان"], ["imperfect 3fd", "تكتبان"],
      ["imperfect 3mp", "يكتبون"], ["jussive 3mp", "يكتبوا"], ["jussive 3md", "يكتبا"], ["imperfect 3fp", "يكتبن"], ["imperfect 2fs", "تكتبين"],
      ["participle ms", "كاتب"], ["participle ms", "كاتبا"], ["participle fs", "كاتبة"], ["passive-participle ms", "مكتوب"]],
    ["ر ح ب", "II", "رحب", ["perfect 3fs", "رحبت"], ["imperfect 3ms", "يرحب"], ["participle ms", "مرحبا"], ["masdar ms", "ترحيب"], ["masdar ms", "ترحيبا"]],
    ["ط ل ب", "III", "طالب", ["perfect 3mp", "طالبوا"], ["passive perfect 3ms", "طولب"], ["imperfect 3fs", "تطالب"], ["participle fs", "مطالبة"], ["masdar fs", "مطالبة"]],
    ["ع ل ن", "IV", "أعلن", ["perfect 3fs", "أعلنت"], ["perfect 3md", "أعلنا"], ["imperfect 3ms", "يعلن"], ["imperfect 1s", "أعلن"], ["masdar ms", "إعلان"]],
    ["ح د ث", "V", "تحدث", ["perfect 3ms", "تحدث"], ["imperfect 3ms", "يتحدث"], ["imperfect 3fs", "تتحدث"], ["participle ms", "متحدث"], ["masdar ms", "تحدث"]],
    ["ب د ل", "VI", "تبادل", ["perfect 3md", "تبادلا"], ["passive perfect 3ms", "تبودل"], ["imperfect 3md", "يتبادلان"], ["masdar ms", "تبادل"]],
    ["ط ل ق", "VII", "انطلق", ["perfect 3fs", "انطلقت"], ["imperfect 3ms", "ينطلق"], ["masdar ms", "انطلاقا"], ["participle ms", "منطلق"]],
    ["ج م ع", "VIII", "اجتمع", ["perfect 3ms", "اجتمع"], ["imperfect 3ms", "يجتمع"], ["masdar ms", "اجتماع"], ["masdar fp", "اجتماعات"], ["masdar md", "اجتماعين"]],
    ["ح م ر", "IX", "احمر", ["perfect 3fs", "احمرت"], ["perfect 1s", "احمررت"], ["imperfect 3ms", "يحمر"], ["masdar ms", "احمرار"]],
    ["ق ب ل", "X", "استقبل", ["perfect 3fs", "استقبلت"], ["passive perfect 3ms", "استقبل"], ["imperfect 3ms", "يستقبل"], ["participle mp", "مستقبلين"], ["masdar ms", "استقبال"]],
  ],
  "verbs with hamza": [
    ["ء ك د", "II", "أكد", ["perfect 3ms", "أكد"], ["imperfect 3ms", "يؤكد"], ["imperfect 1s", "أؤكد"], ["participle ms", "مؤكدا"], ["participle mp", "مؤكدين"],
      ["participle mp", "مؤكدو"], ["masdar ms", "تأكيدا"]],
    ["ء خ ذ", "I", "أخذ", ["perfect 3fs", "أخذت"], ["imperfect 3ms", "يأخذ"], ["imperfect 1s", "آخذ"], ["passive imperfect 3ms", "يؤخذ"], ["participle ms", "آخذا"],
      ["passive-participle ms", "مأخوذ"]],
    ["س ء ل", "I", "سأل", ["imperfect 3ms", "يسأل"], ["passive perfect 3ms", "سئل"], ["participle ms", "سائل"], ["passive-participle ms", "مسؤول"], ["passive-participle ms", "مسئول"]],
    ["ق ر ء", "I", "قرأ", ["perfect 3mp", "قرؤوا"], ["perfect 3mp", "قرأوا"], ["perfect 3mp", "قرءوا"], ["perfect 3md", "قرآ"], ["passive perfect 3ms", "قرئ"],
      ["imperfect 3ms", "يقرأ"], ["imperfect 3mp", "يقرؤون"], ["imperfect 3ms+", "يقرؤ"], ["imperfect 3md", "يقرآن"], ["participle ms", "قارئا"], ["passive-participle ms", "مقروءا"]],
    ["ب د ء", "I", "بدأ", ["perfect 3fs", "بدأت"], ["perfect 3mp", "بدأوا"], ["imperfect 3fs", "تبدأ"], ["participle ms", "بادئ"]],
    ["ل ج ء", "I", "لجأ", ["perfect 3mp", "لجأوا"], ["perfect 3mp", "لجئوا"], ["participle mp", "لاجئين"], ["participle ms", "لاجئا"]],
    ["ء ز ر", "III", "آزر", ["perfect 3ms", "آزر"], ["imperfect 3ms", "يؤازر"], ["imperfect 1s", "أؤازر"], ["masdar fs", "مؤازرة"]],
    ["ء م ن", "IV", "آمن", ["imperfect 3ms", "يؤمن"], ["imperfect 1s", "أومن"], ["masdar ms", "إيمان"]],
    ["ن ش ء", "IV", "أنشأ", ["perfect 3mp", "أنشأوا"], ["imperfect 3ms", "ينشئ"], ["passive perfect 3ms", "أنشئ"], ["masdar ms", "إنشاء"], ["masdar ms+", "إنشائ"]],
    ["ه ن ء", "II", "هنأ", ["imperfect 3ms", "يهنئ"], ["participle ms", "مهنئا"], ["masdar fs", "تهنئة"]],
    ["ن ب ء", "V", "تنبأ", ["imperfect 3ms", "يتنبأ"], ["masdar ms", "تنبؤ"], ["masdar ms", "تنبؤا"], ["participle ms", "متنبئ"]],
    ["س ء ل", "VI", "تساءل", ["perfect 3fs", "تساءلت"], ["imperfect 3ms", "يتساءل"], ["participle ms", "متسائلا"], ["masdar ms", "تساؤل"]],
    ["ء م ر", "VI", "تآمر", ["perfect 3mp", "تآمروا"], ["imperfect 1s", "أتآمر"], ["masdar ms", "تآمر"]],
    ["ء ل ف", "VIII", "ائتلف", ["perfect 3ms", "ائتلف"], ["imperfect 3ms", "يأتلف"], ["masdar ms", "ائتلاف"]],
    ["ء خ ذ", "VIII", "اتخذ", ["perfect 3fs", "اتخذت"], ["imperfect 3ms", "يتخذ"], ["masdar ms", "اتخاذ"]],
    ["ء ن ف", "X", "استأنف", ["imperfect 3ms", "يستأنف"], ["passive perfect 3fs", "استؤنفت"], ["masdar ms", "استئناف"]],
    ["ر ء س", "V", "ترأس", ["perfect 3ms", "ترأس"], ["imperfect 3ms", "يترأس"], ["participle ms", "مترئسا"], ["masdar ms", "ترؤس"]],
    ["ط م ء ن", "QI", "طمأن", ["imperfect 3ms", "يطمئن"], ["masdar fs", "طمأنة"]],
  ],
  "doubled verbs": [
    ["ر د د", "I", "رد", ["perfect 3ms", "رد"], ["perfect 3fs", "ردت"], ["perfect 1s", "رددت"], ["imperfect 3ms", "يرد"], ["jussive 3ms", "يردد"], ["imperfect 3fp", "يرددن"],
      ["participle ms", "رادا"], ["passive-participle ms", "مردود"]],
    ["ش د د", "II", "شدد", ["perfect 3ms", "شدد"], ["imperfect 3ms", "يشدد"], ["participle ms", "مشددا"], ["masdar ms", "تشديد"]],
    ["ح ج ج", "III", "حاجج", ["perfect 3ms", "حاجج"], ["imperfect 3ms", "يحاجج"]],
    ["ح ج ج", "III", "حاج", ["perfect 3ms", "حاج"], ["imperfect 3ms", "يحاج"], ["masdar fs", "محاجة"]],
    ["ص ر ر", "IV", "أصر", ["perfect 3fs", "أصرت"], ["imperfect 3ms", "يصر"], ["participle ms", "مصرا"], ["masdar ms", "إصرار"]],
    ["ض م م", "VII", "انضم", ["perfect 3fs", "انضمت"], ["imperfect 3ms", "ينضم"], ["masdar ms", "انضمام"]],
    ["ح ل ل", "VIII", "احتل", ["perfect 3fs", "احتلت"], ["imperfect 3ms", "يحتل"], ["participle fs", "محتلة"], ["masdar ms", "احتلال"]],
    ["ع د د", "X", "استعد", ["perfect 3ms", "استعد"], ["perfect 1p", "استعددنا"], ["imperfect 3ms", "يستعد"], ["participle ms", "مستعد"], ["masdar ms", "استعداد"]],
  ],
  "verbs with a weak first radical": [
    ["و ع د", "I", "وعد", ["imperfect 3ms", "يعد"], ["imperfect 3mp", "يعدون"], ["passive imperfect 3ms", "يوعد"], ["participle ms", "واعدا"]],
    ["و ص ل", "I", "وصل", ["imperfect 3fs", "تصل"], ["jussive 3mp", "يصلوا"]],
    ["و ض ح", "IV", "أوضح", ["imperfect 3ms", "يوضح"], ["participle ms", "موضحا"], ["masdar ms", "إيضاح"]],
    ["ي ق ن", "IV", "أيقن", ["imperfect 3ms", "يوقن"], ["passive perfect 3ms", "أوقن"], ["masdar ms", "إيقان"]],
    ["و ص ل", "VIII", "اتصل", ["perfect 3ms", "اتصل"], ["imperfect 3ms", "يتصل"], ["masdar ms", "اتصالا"], ["participle ms", "متصل"]],
    ["و ه م", "VIII", "اتهم", ["perfect 3fs", "اتهمت"], ["imperfect 3ms", "يتهم"], ["participle ms", "متهما"], ["masdar ms", "اتهام"]],
    ["و ر د", "X", "استورد", ["imperfect 3ms", "يستورد"], ["masdar ms", "استيراد"]],
  ],
  "hollow verbs": [
    ["ق و ل", "I", "قال", ["perfect 3fs", "قالت"], ["perfect 1s", "قلت"], ["perfect 3fp", "قلن"], ["passive perfect 3ms", "قيل"], ["imperfect 3ms", "يقول"], ["imperfect 3mp", "يقولون"],
      ["jussive 3ms", "يقل"], ["passive imperfect 3ms", "يقال"], ["participle ms", "قائلا"], ["participle mp", "قائلين"], ["passive-participle ms", "مقول"]],
    ["ب ي ع", "I", "باع", ["imperfect 3ms", "يبيع"], ["passive perfect 3ms", "بيع"], ["passive imperfect 3fs", "تباع"], ["participle ms", "بائع"], ["passive-participle ms", "مبيع"]],
    ["ن ي ل", "I", "نال", ["imperfect 3ms", "ينال"], ["jussive 3ms", "ينل"]],
    ["خ و ف", "I", "خاف", ["imperfect 3ms", "يخاف"], ["imperfect 3mp", "يخافون"]],
    ["ج ي ء", "I", "جاء", ["perfect 3fs", "جاءت"], ["perfect 3mp", "جاؤوا"], ["perfect 3mp", "جاءوا"], ["perfect 1s", "جئت"], ["imperfect 3ms", "يجيء"], ["jussive 3ms", "يجئ"]],
    ["ر و د", "IV", "أراد", ["perfect 3ms", "أراد"], ["perfect 1p", "أردنا"], ["passive perfect 3ms", "أريد"], ["imperfect 3ms", "يريد"], ["jussive 3ms", "يرد"],
      ["passive imperfect 3ms", "يراد"], ["participle ms", "مريد"], ["passive-participle ms", "مراد"], ["masdar fs", "إرادة"]],
    ["خ ي ر", "VIII", "اختار", ["perfect 3fs", "اختارت"], ["passive perfect 3ms", "اختير"], ["imperfect 3ms", "يختار"], ["participle ms", "مختار"], ["masdar ms", "اختيار"]],
    ["غ و ل", "VIII", "اغتال", ["passive perfect 3ms", "اغتيل"], ["masdar ms", "اغتيال"]],
    ["ه و ر", "VII", "انهار", ["perfect 3fs", "انهارت"], ["imperfect 3ms", "ينهار"], ["masdar ms", "انهيار"]],
    ["ق ي ل", "X", "استقال", ["perfect 3ms", "استقال"], ["imperfect 3ms", "يستقيل"], ["participle ms", "مستقيلا"], ["masdar fs", "استقالة"], ["masdar fp", "استقالات"]],
    ["ج و ب", "X", "استجاب", ["imperfect 3fs", "تستجيب"], ["masdar fs", "استجابة"]],
    ["ج و ب", "X", "استجوب", ["perfect 3ms", "استجوب"], ["imperfect 3ms", "يستجوب"], ["masdar ms", "استجواب"]],
    ["س و ء", "VIII", "استاء", ["perfect 3ms", "استاء"], ["imperfect 3ms", "يستاء"], ["masdar ms", "استياء"]],
    ["ع و ن", "VI", "تعاون", ["imperfect 3mp", "يتعاونون"], ["masdar ms", "تعاون"]],
    ["ز و د", "II", "زود", ["perfect 3fs", "زودت"], ["masdar ms", "تزويد"]],
  ],
  "defective verbs": [
    ["د ع و", "I", "دعا", ["perfect 3fs", "دعت"], ["perfect 3mp", "دعوا"], ["perfect 3mp+", "دعو"], ["perfect 1s", "دعوت"], ["passive perfect 3ms", "دعي"], ["imperfect 3ms", "يدعو"],
      ["imperfect 3mp", "يدعون"], ["imperfect 3md", "يدعوان"], ["jussive 3ms", "يدع"], ["passive imperfect 3ms", "يدعى"], ["participle ms", "داع"], ["participle ms", "داعي"],
      ["participle ms", "داعيا"], ["participle mp", "داعين"], ["passive-participle ms", "مدعو"], ["passive-participle mp", "مدعوون"]],
    ["ن ف ي", "I", "نفى", ["perfect 3ms", "نفى"], ["perfect 3ms+", "نفا"], ["perfect 3fs", "نفت"], ["perfect 3mp", "نفوا"], ["perfect 3md", "نفيا"], ["passive perfect 3fs", "نفيت"],
      ["imperfect 3ms", "ينفي"], ["imperfect 3mp", "ينفون"], ["jussive 3ms", "ينف"], ["passive imperfect 3ms", "ينفى"], ["participle ms", "نافيا"], ["passive-participle fs", "منفية"]],
    ["ل ق ي", "I", "لقي", ["perfect 3fs", "لقيت"], ["perfect 3mp", "لقوا"], ["imperfect 3ms", "يلقى"], ["imperfect 3ms+", "يلقا"], ["imperfect 3mp", "يلقون"]],
    ["س ع ي", "I", "سعى", ["imperfect 3fs", "تسعى"], ["imperfect 3mp", "يسعون"], ["imperfect 3md", "يسعيان"], ["participle ms", "ساعيا"]],
    ["ل ق ي", "VIII", "التقى", ["perfect 3fs", "التقت"], ["perfect 3ms+", "التقا"], ["perfect 3md", "التقيا"], ["imperfect 3ms", "يلتقي"], ["jussive 3ms", "يلتق"], ["masdar ms", "التقاء"]],
    ["د ل و", "IV", "أدلى", ["perfect 3fs", "أدلت"], ["perfect 3mp", "أدلوا"], ["imperfect 3ms", "يدلي"], ["participle ms", "مدليا"], ["masdar ms", "إدلاء"]],
    ["ج ر ي", "IV", "أجرى", ["perfect 3md", "أجريا"], ["passive perfect 3fs", "أجريت"], ["passive imperfect 3fs", "تجرى"], ["masdar ms", "إجراء"], ["masdar fp", "إجراءات"]],
    ["ل غ ي", "IV", "ألغى", ["passive-participle ms", "ملغى"], ["passive-participle fs", "ملغاة"], ["passive-participle ms+", "ملغا"]],
    ["ب ن ي", "V", "تبنى", ["perfect 3fs", "تبنت"], ["imperfect 3ms", "يتبنى"], ["participle ms", "متبنيا"], ["masdar ms", "تبني"], ["masdar ms", "تبن"], ["masdar ms", "تبنيا"]],
    ["ل ق ي", "VI", "تلاقى", ["perfect 3md", "تلاقيا"], ["masdar ms", "تلاق"]],
    ["د ع و", "X", "استدعى", ["perfect 3fs", "استدعت"], ["passive perfect 3ms", "استدعي"], ["imperfect 3ms", "يستدعي"], ["masdar ms", "استدعاء"], ["masdar ms+", "استدعائ"]],
    ["س م و", "II", "سمى", ["imperfect 3ms", "يسمي"], ["masdar fs", "تسمية"], ["passive-participle ms", "مسمى"]],
    ["ن د و", "III", "نادى", ["passive perfect 3ms", "نودي"], ["masdar fs", "مناداة"], ["masdar fp", "مناديات"]],
  ],
  "doubly weak verbs": [
    ["ر ء ي", "I", "رأى", ["perfect 3fs", "رأت"], ["perfect 3mp", "رأوا"], ["perfect 3ms+", "رآ"], ["perfect 1s", "رأيت"], ["passive perfect 3ms", "رئي"], ["imperfect 3ms", "يرى"],
      ["imperfect 3mp", "يرون"], ["imperfect 1s", "أرى"], ["passive-participle ms", "مرئي"]],
    ["ر ء ي", "IV", "أرى", ["imperfect 3ms", "يري"], ["masdar fs", "إراءة"]],
    ["ر ء ي", "VIII", "ارتأى", ["perfect 3fs", "ارتأت"], ["imperfect 3ms", "يرتئي"]],
    ["ن و ي", "I", "نوى", ["perfect 3fs", "نوت"], ["imperfect 3ms", "ينوي"], ["participle ms", "ناويا"]],
    ["و ص ي", "IV", "أوصى", ["perfect 3fs", "أوصت"], ["imperfect 3ms", "يوصي"], ["masdar ms", "إيصاء"]],
    ["و ل ي", "V", "تولى", ["perfect 3fs", "تولت"], ["imperfect 3ms", "يتولى"]],
    ["و ل ي", "I", "ولي", ["imperfect 3ms", "يلي"]],
    ["و ش ي", "I", "وشى", ["imperfect 3ms", "يشي"], ["jussive 3ms", "يش"]],
    ["ح ي ي", "II", "حيا", ["perfect 3ms", "حيا"], ["imperfect 3ms", "يحيي"], ["masdar fs", "تحية"]],
    ["ح ي ي", "IV", "أحيا", ["perfect 3ms", "أحيا"], ["perfect 3fs", "أحيت"], ["passive imperfect 3ms", "يحيا"], ["masdar ms", "إحياء"]],
    ["ء د ي", "II", "أدى", ["perfect 3fs", "أدت"], ["imperfect 3ms", "يؤدي"], ["masdar fs", "تأدية"]],
  ],
  "form VIII with a first radical that colours its t": [
    ["ز ح م", "VIII", "ازدحم", ["perfect 3ms", "ازدحم"], ["imperfect 3ms", "يزدحم"], ["masdar ms", "ازدحام"]],
    ["ض ر ر", "VIII", "اضطر", ["perfect 3fs", "اضطرت"], ["imperfect 3ms", "يضطر"], ["masdar ms", "اضطرار"]],
    ["ط ل ع", "VIII", "اطلع", ["perfect 3ms", "اطلع"], ["imperfect 3ms", "يطلع"], ["masdar ms", "اطلاع"]],
    ["د ع و", "VIII", "ادعى", ["perfect 3fs", "ادعت"], ["imperfect 3ms", "يدعي"], ["masdar ms", "ادعاء"], ["masdar fp", "ادعاءات"]],
    ["ص د م", "VIII", "اصطدم", ["perfect 3fs", "اصطدمت"], ["imperfect 3ms", "يصطدم"], ["masdar ms", "اصطدام"]],
    ["ذ خ ر", "VIII", "ادخر", ["perfect 3ms", "ادخر"], ["imperfect 3ms", "يدخر"]],
    ["ض ه د", "VIII", "اضطهد", ["masdar ms", "اضطهاد"]],
  ],
  "verbs of four radicals": [
    ["س ي ط ر", "QI", "سيطر", ["perfect 3fs", "سيطرت"], ["imperfect 3ms", "يسيطر"], ["participle fs", "مسيطرة"], ["masdar fs", "سيطرة"]],
    ["ز ع ز ع", "QI", "زعزع", ["imperfect 3fs", "تزعزع"], ["masdar fs", "زعزعة"]],
    ["ق ه ق ر", "QII", "تقهقر", ["perfect 3mp", "تقهقروا"], ["imperfect 3ms", "يتقهقر"], ["masdar ms", "تقهقر"]],
  ],
};

for (const [kind, rows] of Object.entries(TABLE)) {
  test(`conjugates ${kind}`, () => {
    for (const [root, form, lemma, ...wants] of rows) {
      const forms = conjugate(root, form, { lemma });
      for (const [tag, want] of wants)
        assert.ok(wordsOf(tag, forms).includes(want), `${root} ${form} ${tag}: ${wordsOf(tag, forms)}, not ${want}`);
    }
  });
}

test("the table has rows for all classes of verbs", () => {
  const rows = Object.values(TABLE)
    .flat()
    .reduce((sum, [, , , ...wants]) => sum + wants.length, 0);
  assert.ok(rows >= 150, `${rows}`);
});

test("the given verbal nouns replace the regular ones", () => {
  const masdars = (root: string, form: VerbForm, masdar: string[]) =>
    conjugate(root, form, { masdar })
      .filter(({ aspect }) => aspect === "masdar")
      .map(({ form }) => form);
  const wants: [string, VerbForm, string[], string[]][] = [
    ["د ع و", "I", ["دعوة", "دعاء"], ["دعوة", "دعوتان", "دعوات", "دعاء", "دعاؤ", "دعائ"]],
    ["ز و ر", "I", ["زيارة"], ["زيارة", "زيارتين", "زيارتي", "زيارات"]],
    ["ب د ء", "I", ["بدء"], ["بدء", "بدءا", "بدؤ", "بدئ"]],
    ["ش ك و", "I", ["شكوى"], ["شكوى", "شكوا"]],
    ["س ف ر", "III", ["سفر"], ["سفر", "سفرا"]],
    ["ق ت ل", "I", ["قتل"], ["قتل", "قتلا"]],
  ];
  for (const [root, form, given, want] of wants) {
    const found = masdars(root, form, given);
    for (const noun of want) assert.ok(found.includes(noun), noun);
  }
  assert.ok(!masdars("ق ت ل", "I", ["قتل"]).includes("قتلي"), "would fold to قتلى");
  assert.ok(!masdars("س ف ر", "III", ["سفر"]).includes("مسافرة"));
});

test("a voice that script leaves open is marked", () => {
  const voiceOf = (root: string, form: VerbForm, lemma: string, word: string) =>
    conjugate(root, form, { lemma }).find((inflection) => inflection.form === word)?.voice;
  const wants: [string, VerbForm, string, string, VerbInflection["voice"]][] = [
    ["ق ب ل", "X", "استقبل", "استقبل", "either"],
    ["ق و ل", "I", "قال", "قال", "active"],
    ["ق و ل", "I", "قال", "قيل", "passive"],
    ["ق و ل", "I", "قال", "يقل", "either"],
    ["ج ر ي", "IV", "أجرى", "أجرى", "active"],
    ["ج ر ي", "IV", "أجرى", "أجريت", "passive"],
    ["ن ق ش", "III", "ناقش", "نوقش", "passive"],
    ["و ه م", "VIII", "اتهم", "متهم", "either"],
    ["ط ل ق", "VII", "انطلق", "انطلق", "active"],
    ["ق ر ء", "I", "قرأ", "يقرأ", "either"],
    ["ء خ ذ", "I", "أخذ", "يؤخذ", "passive"],
  ];
  for (const [root, form, lemma, word, want] of wants) assert.equal(voiceOf(root, form, lemma, word), want, word);
});

test("a passive lemma has no active forms", () => {
  const forms = conjugate("و ف ي", "V", { lemma: "توفي", masdar: ["وفاة"] });
  const words = forms.map(({ form }) => form);
  assert.ok(
    ["توفي", "توفيت", "توفوا", "يتوفى", "متوفى", "متوفاة", "وفاة", "وفيات"].every((word) => words.includes(word)),
  );
  assert.ok(!words.includes("توفى"));
  assert.ok(forms.every(({ voice }) => voice === "passive" || voice === undefined));
});

test("no form comes twice with the same aspect", () => {
  for (const [root, form, lemma] of Object.values(TABLE).flat()) {
    const keys = conjugate(root, form, { lemma }).map(
      ({ aspect, form }) => `${aspect.replace("passive-", "").replace("jussive", "imperfect")} ${form}`,
    );
    assert.equal(new Set(keys).size, keys.length, lemma);
  }
});

test("a root that doesn't fit its form has no forms", () => {
  for (const [root, form] of [
    ["", "I"],
    ["ق", "I"],
    ["ق و ل م", "I"],
    ["ق و ل", "QI"],
    ["abc d e", "II"],
    ["ق و 7", "II"],
  ] as const) {
    assert.deepEqual(conjugate(root, form), []);
  }
  assert.deepEqual(conjugate("ق و ل", "XI" as VerbForm), []);
});

test("any root and lemma give Arabic words and no error", () => {
  const forms: VerbForm[] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII"];
  const radical = fc.constantFrom(..."ءبتثجحخدذرزسشصضطظعغفقكلمنهوي");
  fc.assert(
    fc.property(
      fc.array(radical, { minLength: 3, maxLength: 4 }),
      fc.constantFrom(...forms),
      fc.string(),
      (radicals, form, lemma) => {
        for (const inflection of conjugate(radicals.join(" "), form, { lemma }))
          assert.match(inflection.form, /^[ء-غف-ي]+$/);
      },
    ),
  );
});
