import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { articleOf, isProblem } from "../../src/page/index.ts";
import { articleIn, captureOf, problemIn } from "./made.ts";

const BODY = "استقبل الوزير وفدا من البلدية في مكتبه صباح اليوم.\n\n  وبحث معه خطة الطرق الجديدة. \r\n";
const PARAGRAPHS = ["استقبل الوزير وفدا من البلدية في مكتبه صباح اليوم.", "وبحث معه خطة الطرق الجديدة."];

describe("a text file", () => {
  test("opens with its title", () => {
    const article = articleIn(`\n\nالوزير يستقبل وفد البلدية\n\n${BODY}`, "text");
    assert.equal(article.title, "الوزير يستقبل وفد البلدية");
    assert.equal(article.text, ["الوزير يستقبل وفد البلدية", ...PARAGRAPHS].join("\n"));
    assert.deepEqual(
      article.paragraphs.map(([start, end]) => article.text.slice(start, end)),
      ["الوزير يستقبل وفد البلدية", ...PARAGRAPHS],
    );
    assert.equal(article.language, "ar");
    assert.equal(article.id, "0123456789abcdef");
  });

  test("has none where the first line is a paragraph", () => {
    const first = `${PARAGRAPHS[0]!.slice(0, -1)}، و${PARAGRAPHS[1]!.slice(0, -1)}، ثم زار الوفد موقع المشروع برفقة المهندسين.`;
    const article = articleIn(`${first}\n${PARAGRAPHS[1]}`, "text");
    assert.equal(article.title, undefined);
    assert.ok(article.text.startsWith(first));
  });

  test("loses controls that nobody sees and nothing else", () => {
    const article = articleIn("عنوان\u0000 الخبر\n«نصٌّ\u200f  مـشكول» ١٢٣ \u0007كما هو.", "text");
    assert.equal(article.text, "عنوان الخبر\n«نصٌّ\u200f  مـشكول» ١٢٣ كما هو.");
  });
});

describe("a line of JSON", () => {
  const line = (report: object): string => JSON.stringify(report);

  test("brings its own id, outlet, date and title", () => {
    const article = articleIn(
      line({
        id: "r1",
        url: "https://example.org/1",
        outlet: "صحيفة المثال",
        published: "2025-03-02T08:00:00+03:00",
        title: "عنوان الخبر",
        text: BODY,
      }),
      "json",
    );
    const { id, url, outlet, published, title, text } = article;
    assert.deepEqual(
      { id, url, outlet, published, title, text },
      {
        id: "r1",
        url: "https://example.org/1",
        outlet: "صحيفة المثال",
        published: "2025-03-02T08:00:00+03:00",
        title: "عنوان الخبر",
        text: ["عنوان الخبر", ...PARAGRAPHS].join("\n"),
      },
    );
  });

  test("says its title once where the text opens with it", () => {
    const article = articleIn(
      line({ title: "الوزير يستقبل وفد البلدية", text: `الوزير يستقبل وفد البلدية\n${BODY}` }),
      "json",
    );
    assert.equal(article.text, ["الوزير يستقبل وفد البلدية", ...PARAGRAPHS].join("\n"));
    assert.deepEqual(article.removed, [{ reason: "doubled-headline", text: "الوزير يستقبل وفد البلدية" }]);
  });

  test("takes a label for no title", () => {
    const article = articleIn(line({ title: "عاجل", text: `الوزير يستقبل وفد البلدية\n${BODY}` }), "json");
    assert.equal(article.title, "الوزير يستقبل وفد البلدية");
  });

  test("has the same id whenever it has the same URL", () => {
    const one = articleIn(line({ url: "https://example.org/1", text: BODY }), "json");
    const two = articleIn(line({ url: "https://example.org/1", text: `${BODY}\nتحديث على الخبر.` }), "json");
    assert.equal(one.id, two.id);
    assert.match(one.id, /^[0-9a-f]{16}$/);
    assert.equal(articleIn(line({ id: 7, text: BODY }), "json").id, "7");
  });

  test("is given the outlet that its host belongs to", () => {
    assert.equal(articleIn(line({ url: "https://www.wafa.ps/pages/1", text: BODY }), "json").outlet, "وفا");
  });
});

describe("problems", () => {
  const rows: [content: string, kind: "text" | "html" | "json", want: RegExp][] = [
    ["{", "json", /^Could not read test: the line is not valid JSON \([^"]+\); write each report on one line/],
    ["[1]", "json", /it is no object/],
    ["null", "json", /it is no object/],
    ['{"title":"عنوان"}', "json", /the report has no text/],
    ['{"text":"  "}', "json", /the report has no text/],
    ['{"text":5}', "json", /the report has no text/],
    ["عاجل\nشارك\n", "text", /it has no text; check that it was saved whole/],
    ["The minister met a delegation.", "text", /it holds next to no Arabic; give reports in Arabic/],
    [
      "وزیر امور خارجه گفت که این دیدار در چارچوب رایزنی های دو کشور برای پایان دادن به این بحران است و ادامه می یابد.",
      "text",
      /it is in Persian/,
    ],
    [
      "وزیر خارجہ نے کہا ہے کہ دونوں ممالک کے درمیان مذاکرات جاری ہیں اور اس میں پیش رفت ہوئی ہے۔",
      "text",
      /it is in Urdu/,
    ],
    ["Ø§Ù„ÙˆØ²ÙŠØ± ÙŠØ³ØªÙ‚Ø¨Ù„", "text", /garbled by a wrong conversion/],
    ["<html><body></body></html>", "html", /no report was found in the page/],
    [`<html><body>${"<div>".repeat(100_000)}`, "html", /nests its elements more than 256 deep/],
    [`<html><body>${"<i>خبر</i>".repeat(100_000)}`, "html", /more than 20000 elements/],
    ["<".repeat(1_000_000), "html", /more than 200000 signs "<"/],
  ];
  for (const [content, kind, want] of rows) {
    test(`says what is wrong with ${kind} ${JSON.stringify(content.slice(0, 30))}`, () => {
      const problem = problemIn(content, kind);
      assert.match(problem, want);
      assert.match(problem, /^Could not read test: [^\n]+\.$/);
    });
  }
});

describe("of any text whatever", () => {
  const piece = fc.constantFrom(
    ..."قال الوزير يوم إن البلاد ستبني جسرا.",
    "\n",
    "\n\n",
    " - ",
    "..",
    ":",
    "«",
    "»",
    "عاجل",
    "اقرأ أيضا: ",
    "سمات ",
    "// انتهى //",
    "شارك فيسبوك",
    "aXA6IDE5Mi4wLjIuMSAg",
    "<p>",
    "</p>",
    "<a href=x>",
    "{",
    '"text":',
    "\u0000",
    "\ud800",
    "#وسم",
    "12:30 ت م",
    "<!--",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
  );

  test("an article or a problem is made, and spans are what they claim", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("text" as const, "html" as const, "json" as const), (content, kind) => {
        const made = articleOf(
          captureOf(kind === "json" ? JSON.stringify({ title: content.slice(0, 20), text: content }) : content, kind),
        );
        if (isProblem(made)) return;
        assert.equal(made.paragraphs.map(([start, end]) => made.text.slice(start, end)).join("\n"), made.text);
        assert.ok(made.paragraphs.every(([start, end]) => start < end));
      }),
      { numRuns: 150 },
    );
  });

  test("every line is in the text, or related, or removed", () => {
    fc.assert(
      fc.property(text, (content) => {
        const made = articleOf(captureOf(content, "text"));
        if (isProblem(made)) return;
        const kept = [
          made.text,
          ...made.related.map(({ title }) => title),
          ...made.removed.map((part) => part.text),
        ].join("");
        const letters = (words: string): string =>
          words
            .replace(/[^\u0621-\u064a]/g, "")
            .split("")
            .sort()
            .join("");
        assert.equal(letters(kept), letters(content));
      }),
      { numRuns: 150 },
    );
  });

  test("bytes of any kind do no harm", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("text" as const, "html" as const, "json" as const),
        (bytes, kind) => {
          articleOf(captureOf(bytes, kind));
        },
      ),
    );
  });
});
