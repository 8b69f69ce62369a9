import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articleIn } from "./made.ts";

const TITLE = "الوزير يستقبل وفد البلدية";
const FIRST = "استقبل الوزير في مكتبه صباح اليوم وفدا من البلدية، وبحث معه خطة الطرق الجديدة.";
const SECOND = "وأكد رئيس الوفد أن العمل يبدأ مطلع الشهر المقبل في ثلاثة أحياء.";

interface Row {
  about: string;
  outlet?: string;
  url?: string;
  title?: string;
  lines: string[];
  /** The body's lines; without this, FIRST and SECOND. */
  kept?: string[];
  related?: string[];
  removed?: [reason: string, text: string][];
  byline?: string;
  published?: string;
}

const rows: Row[] = [
  // Titles.
  {
    about: "the day and the address before a title",
    title: `date 2025-12-08 https://example.org/1 ${TITLE}`,
    lines: [FIRST, SECOND],
    removed: [["publication-date", "date 2025-12-08 https://example.org/1"]],
  },
  {
    about: "a tag behind a title",
    title: `${TITLE} #عاجل`,
    lines: [FIRST, SECOND],
    removed: [["tags", "#عاجل"]],
  },
  {
    about: "a site's name where the title should be",
    title: "بوابة المثال",
    lines: [TITLE, FIRST, SECOND],
    removed: [["byline", "بوابة المثال"]],
    byline: "بوابة المثال",
  },
  {
    about: "the head of a page in the field of the title",
    title: `${TITLE}\nتاريخ النشر : 2025-04-14`,
    lines: [FIRST, SECOND],
    removed: [["publication-date", "تاريخ النشر : 2025-04-14"]],
    published: "2025-04-14",
  },
  // Lines alone at the edges.
  {
    about: "a caption over a long paragraph",
    lines: ["جسر النهر القديم", `${FIRST} ${SECOND} ${FIRST}`],
    kept: [`${FIRST} ${SECOND} ${FIRST}`],
    removed: [["photo-credit", "جسر النهر القديم"]],
  },
  {
    about: "a writer's name under the last sentence",
    lines: [FIRST, SECOND, "سالم الحمدان"],
    removed: [["trailer", "سالم الحمدان"]],
  },
  {
    about: "a caption behind the last sentence",
    lines: [FIRST, `${SECOND} \u00a0 \u00a0 وفد البلدية في المكتب`],
    removed: [["trailer", "وفد البلدية في المكتب"]],
  },
  {
    about: "a last line that goes on with the report",
    lines: [FIRST, SECOND, "وغادر الوفد مساء اليوم"],
    kept: [FIRST, SECOND, "وغادر الوفد مساء اليوم"],
  },
  {
    about: "a writer's initials behind the last sentence",
    lines: [FIRST, `${SECOND} ع ب م`],
    removed: [["agency-mark", "ع ب م"]],
  },
  {
    about: "a name behind the stop of an abbreviation",
    lines: [FIRST, "وحضر اللقاء رئيس اللجنة د. سالم الحمدان"],
    kept: [FIRST, "وحضر اللقاء رئيس اللجنة د. سالم الحمدان"],
  },
  {
    about: "an agency behind the last sentence",
    lines: [FIRST, `${SECOND} «رويترز»`],
    removed: [["agency-mark", "«رويترز»"]],
  },
  {
    about: "an agency and a place before the first sentence",
    lines: [`واس- باريس: ${FIRST}`, SECOND],
    removed: [["byline", "واس- باريس:"]],
    byline: "واس- باريس",
  },
  {
    about: "the day and the site behind a lead",
    lines: [`${FIRST.slice(0, -1)}... 08.12.2025, صحيفة المثال`, SECOND],
    kept: [FIRST.slice(0, -1), SECOND],
    removed: [["publication-date", "... 08.12.2025, صحيفة المثال"]],
  },
  {
    about: "a translator with a stop",
    lines: [FIRST, SECOND, "نقلته إلى العربية: هدى سالم."],
    removed: [["byline", "نقلته إلى العربية: هدى سالم."]],
  },
  // Headlines of other reports.
  {
    about: "bulleted headlines between two paragraphs",
    lines: [
      FIRST,
      "- جسر جديد في الميناء.. افتتاح تجريبي الأسبوع المقبل",
      "- «مدينة بلا ماء».. شكاوى من انقطاع متكرر",
      SECOND,
    ],
    related: ["جسر جديد في الميناء.. افتتاح تجريبي الأسبوع المقبل", "«مدينة بلا ماء».. شكاوى من انقطاع متكرر"],
  },
  {
    about: "a list of the report's own, announced by a colon",
    lines: [
      FIRST,
      "وتشمل الخطة ما يلي:",
      "- شارع الميناء.. من الجسر إلى السوق القديم",
      "- شارع المدارس.. من الحديقة إلى الملعب",
      SECOND,
    ],
    kept: [
      FIRST,
      "وتشمل الخطة ما يلي:",
      "- شارع الميناء.. من الجسر إلى السوق القديم",
      "- شارع المدارس.. من الحديقة إلى الملعب",
      SECOND,
    ],
  },
  {
    about: "a sub-heading with a star",
    lines: [FIRST, "* تراجع الأسعار في الأسواق", SECOND],
    kept: [FIRST, "* تراجع الأسعار في الأسواق", SECOND],
  },
  {
    about: "an interview's answers",
    lines: ["- متى يبدأ العمل في الجسر الجديد على النهر؟", "- قريبا جدا.. ننتظر وصول المعدات من الميناء"],
    kept: ["- متى يبدأ العمل في الجسر الجديد على النهر؟", "- قريبا جدا.. ننتظر وصول المعدات من الميناء"],
  },
  {
    about: "a link to another report in one line",
    lines: [FIRST, "اقرأ أيضًا: البلدية تغلق الطريق الساحلي", SECOND],
    related: ["البلدية تغلق الطريق الساحلي"],
    removed: [["read-also", "اقرأ أيضًا:"]],
  },
  {
    about: "links to other reports under their label",
    lines: [FIRST, SECOND, "إقرأ المزيد..", "البلدية تغلق الطريق الساحلي", "هل تنتهي أزمة الماء (2)؟"],
    related: ["البلدية تغلق الطريق الساحلي", "هل تنتهي أزمة الماء (2)؟"],
    removed: [["read-also", "إقرأ المزيد.."]],
  },
  {
    about: "a headline before its label",
    lines: ["• الذهب يرتفع إلى أعلى مستوى... المزيد", FIRST, SECOND],
    related: ["الذهب يرتفع إلى أعلى مستوى"],
    removed: [["read-also", "• ... المزيد"]],
  },
  {
    about: "a sentence that only begins like a label",
    lines: [FIRST, "قد يهمك أن تعرف أن الجسر قديم."],
    kept: [FIRST, "قد يهمك أن تعرف أن الجسر قديم."],
  },
  { about: "the word for more, alone", lines: [FIRST, SECOND, "...المزيد"], removed: [["read-also", "...المزيد"]] },
  // Buttons and the like.
  {
    about: "a row of buttons",
    lines: [FIRST, "شارك الخبر فيسبوك تويتر X", SECOND],
    removed: [["share-buttons", "شارك الخبر فيسبوك تويتر X"]],
  },
  {
    about: "a sentence about a network",
    lines: [FIRST, "نشر الوزير الصور على فيسبوك."],
    kept: [FIRST, "نشر الوزير الصور على فيسبوك."],
  },
  {
    about: "counters, comments, ways to follow",
    lines: [FIRST, SECOND, "عدد المشاهدات ١٢٣ | طباعة", "التعليقات (0)", "تابعونا على تلغرام"],
    removed: [
      ["share-buttons", "عدد المشاهدات ١٢٣ | طباعة"],
      ["share-buttons", "التعليقات (0)"],
      ["share-buttons", "تابعونا على تلغرام"],
    ],
  },
  {
    about: "an advertisement's label",
    lines: [FIRST, "- الإعلانات -", SECOND],
    removed: [["advertisement", "- الإعلانات -"]],
  },
  { about: "a ticker's label", lines: ["#عاجل", FIRST, SECOND], removed: [["ticker", "#عاجل"]] },
  { about: "hashtags", lines: [FIRST, SECOND, "#البلدية #طرق_جديدة"], removed: [["tags", "#البلدية #طرق_جديدة"]] },
  {
    about: "keywords",
    lines: [FIRST, SECOND, "كلمات مفتاحية: البلدية الطرق"],
    removed: [["tags", "كلمات مفتاحية: البلدية الطرق"]],
  },
  // Who wrote it, who took the picture.
  {
    about: "a byline with the outlet's name",
    outlet: "صحيفة المثال",
    lines: ["سالم الناصر – صحيفة المثال", FIRST, SECOND],
    removed: [["byline", "سالم الناصر – صحيفة المثال"]],
    byline: "سالم الناصر – صحيفة المثال",
  },
  {
    about: "a byline on the first paragraph's line",
    outlet: "سبق",
    lines: [`سالم الناصر- سبق- الميناء: ${FIRST}`, SECOND],
    removed: [["byline", "سالم الناصر- سبق- الميناء:"]],
    byline: "سالم الناصر- سبق- الميناء",
  },
  {
    about: "a saying to the outlet",
    outlet: "صحيفة المثال",
    lines: [`وقال الوزير لـ«صحيفة المثال»: ${FIRST}`],
    kept: [`وقال الوزير لـ«صحيفة المثال»: ${FIRST}`],
  },
  {
    about: "an agency's dateline, which tells place and time",
    outlet: "واس",
    lines: ["الميناء 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس", FIRST],
    kept: ["الميناء 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس", FIRST],
  },
  {
    about: "a photographer",
    lines: [FIRST, SECOND, "(تصوير: سالم الناصر)"],
    removed: [["photo-credit", "(تصوير: سالم الناصر)"]],
  },
  {
    about: "a caption over the body",
    lines: ["جانب من الاجتماع", FIRST, SECOND],
    removed: [["photo-credit", "جانب من الاجتماع"]],
  },
  {
    about: "a caption said twice",
    lines: ["الوزير ورئيس الوفد", "الوزير ورئيس الوفد", FIRST, SECOND],
    removed: [
      ["photo-credit", "الوزير ورئيس الوفد"],
      ["photo-credit", "الوزير ورئيس الوفد"],
    ],
  },
  {
    about: "a writer's address",
    lines: [FIRST, SECOND, "writer@example.org"],
    removed: [["byline", "writer@example.org"]],
  },
  // Marks and trailers.
  {
    about: "an agency's end mark and clock",
    lines: [FIRST, SECOND, "// انتهى //", "14:20 ت م"],
    removed: [
      ["agency-mark", "// انتهى //"],
      ["agency-mark", "14:20 ت م"],
    ],
  },
  {
    about: "an end mark on the last line",
    lines: [FIRST, `${SECOND} // انتهى //`],
    removed: [["agency-mark", "// انتهى //"]],
  },
  { about: "editors' initials", lines: [FIRST, SECOND, "ق و / وأج"], removed: [["agency-mark", "ق و / وأج"]] },
  { about: "a verse of short words", lines: [FIRST, "لا حل له"], kept: [FIRST, "لا حل له"] },
  {
    about: "what a feed appends",
    lines: [FIRST, SECOND, "ظهرت المقالة الوزير يستقبل الوفد أولاً على المثال"],
    removed: [["trailer", "ظهرت المقالة الوزير يستقبل الوفد أولاً على المثال"]],
  },
  {
    about: "one site's trailer",
    outlet: "alweeam",
    lines: [FIRST, `${SECOND} رابط الخبر بصحيفة الوئام: ${TITLE}`],
    removed: [["trailer", `رابط الخبر بصحيفة الوئام: ${TITLE}`]],
  },
  {
    about: "one site's tags, told by its URL",
    url: "http://www.3alyoum.com/1",
    lines: [FIRST, `${SECOND} سمات البلدية الطرق`],
    removed: [["tags", "سمات البلدية الطرق"]],
  },
  {
    about: "the word for tags in a sentence of that site",
    outlet: "3alyoum",
    lines: [FIRST, "والصبر من سمات العمل البلدي."],
    kept: [FIRST, "والصبر من سمات العمل البلدي."],
  },
  {
    about: "that trailer's words at another site",
    lines: [FIRST, "سمات البلدية الطرق."],
    kept: [FIRST, "سمات البلدية الطرق."],
  },
  {
    about: "an embedded post",
    lines: [FIRST, SECOND, "pic.twitter.com/Qx1— المثال (@example) October 7, 2025"],
    removed: [["embedded-post", "pic.twitter.com/Qx1— المثال (@example) October 7, 2025"]],
  },
  {
    about: "a post with a picture, and who wrote it",
    lines: [FIRST, "خطة الطرق الجديدة #البلدية pic.twitter.com/Qx1", "— المثال (@example) June 6, 2020", SECOND],
    removed: [
      ["embedded-post", "خطة الطرق الجديدة #البلدية pic.twitter.com/Qx1"],
      ["embedded-post", "— المثال (@example) June 6, 2020"],
    ],
  },
  {
    about: "the time of publication",
    lines: ["نشر في: 20 ماي 2025 - 17:42", FIRST, SECOND],
    removed: [["publication-date", "نشر في: 20 ماي 2025 - 17:42"]],
    published: "2025-05-20",
  },
  {
    about: "the time of the last change",
    lines: ["آخر تحديث: 21 ماي 2025 - 10:00", FIRST, SECOND],
    removed: [["publication-date", "آخر تحديث: 21 ماي 2025 - 10:00"]],
  },
  {
    about: "a date that heads a section",
    lines: ["الأحد 4 مايو 2025", FIRST, SECOND],
    kept: ["الأحد 4 مايو 2025", FIRST, SECOND],
  },
  // Codes.
  {
    about: "a visitor's address and the watermark under it",
    lines: [FIRST, SECOND, "aXA6IDE5Mi4wLjIuMSAg", "مرصد قلم حبر"],
    removed: [
      ["visitor-address", "(visitor address)"],
      ["watermark", "مرصد قلم حبر"],
    ],
  },
  {
    about: "a visitor's address behind the last sentence",
    lines: [FIRST, `${SECOND} MTkyLjAuMi4xMjM=`],
    removed: [["visitor-address", "(visitor address)"]],
  },
  {
    about: "a visitor's address in plain",
    lines: [FIRST, "Your IP: 192.0.2.1", SECOND],
    removed: [["visitor-address", "(visitor address)"]],
  },
  {
    about: "a code that is no address",
    lines: [FIRST, SECOND, "dGVzdCBvbmx5MQ=="],
    removed: [["watermark", "dGVzdCBvbmx5MQ=="]],
  },
  {
    about: "a line under a code that belongs to the report",
    lines: [FIRST, "aXA6IDE5Mi4wLjIuMSAg", "خطة الطرق الجديدة."],
    kept: [FIRST, "خطة الطرق الجديدة."],
    removed: [["visitor-address", "(visitor address)"]],
  },
  {
    about: "addresses of pages",
    lines: [FIRST, "https://example.org/2025/report1234567"],
    kept: [FIRST, "https://example.org/2025/report1234567"],
  },
  // Things said twice.
  {
    about: "a lead that stands again at the end",
    lines: [FIRST, SECOND, FIRST],
    removed: [["doubled-paragraph", FIRST]],
  },
  {
    about: "the title, spelled a little otherwise",
    lines: [`${TITLE}:`, FIRST, SECOND],
    removed: [["doubled-headline", `${TITLE}:`]],
  },
];

describe("noise", () => {
  for (const { about, title = TITLE, lines, kept, related, removed, outlet, url, byline, published } of rows) {
    test(about, () => {
      const article = articleIn(JSON.stringify({ id: "n", outlet, url, title, text: lines.join("\n") }), "json");
      assert.deepEqual(article.text.split("\n"), [TITLE, ...(kept ?? [FIRST, SECOND])]);
      assert.deepEqual(
        article.related.map(({ title }) => title),
        related ?? [],
      );
      assert.deepEqual(
        article.removed.map(({ reason, text }) => [reason, text]),
        removed ?? [],
      );
      assert.equal(article.byline, byline);
      assert.equal(article.published, published);
    });
  }

  test("no visitor's address is kept anywhere", () => {
    const article = articleIn(`${TITLE}\n${FIRST}\naXA6IDE5Mi4wLjIuMSAg\nمرصد قلم حبر`, "text");
    assert.doesNotMatch(JSON.stringify(article), /aXA6|192/);
  });

  test("above the title of a text without markup", () => {
    const article = articleIn(["عاجل", "وكالات", "السبت 4 فيفري 2023", TITLE, FIRST, SECOND].join("\n"), "text");
    assert.equal(article.title, TITLE);
    assert.equal(article.published, "2023-02-04");
    assert.deepEqual(
      article.removed.map(({ reason }) => reason),
      ["ticker", "byline", "publication-date"],
    );
  });
});
