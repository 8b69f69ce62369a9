import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { articleOf, isProblem } from "../../src/page/index.ts";
import { articleIn, captureOf } from "./made.ts";

const TITLE = "الوزير يستقبل وفد البلدية في مكتبه";
const FIRST = "استقبل الوزير في مكتبه صباح اليوم وفدا من البلدية، وبحث معه خطة الطرق الجديدة التي تشمل ثلاثة أحياء.";
const SECOND = "وأكد رئيس الوفد أن العمل يبدأ مطلع الشهر المقبل، وأنه ينتهي قبل موسم الأمطار بحسب الجدول المعلن.";

/** A page around a report, as sites build them. */
const page = ({ head = "", above = "", inside = "", below = "" }): string => `<!doctype html>
<html lang="ar"><head>${head}</head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/politics">سياسة</a></li></ul></nav>
<main><article>${above}<h1>${TITLE}</h1><p>${FIRST}</p>${inside}<p>${SECOND}</p>${below}</article></main>
<footer><p>جميع الحقوق محفوظة</p></footer></body></html>`;

test("a page's report is its title and its paragraphs", () => {
  const article = articleIn(page({}), "html");
  assert.equal(article.text, [TITLE, FIRST, SECOND].join("\n"));
});

test("a fragment without a body is a page too", () => {
  assert.equal(
    articleIn(`<h1>${TITLE}</h1><p>${FIRST}</p><p>${SECOND}</p>`, "html").text,
    [TITLE, FIRST, SECOND].join("\n"),
  );
});

test("links that are headlines, captions and posts are kept apart", () => {
  const article = articleIn(
    page({
      head: '<link rel="canonical" href="https://example.org/news/1">',
      inside: `<figure><img src="a.jpg"><figcaption>الوزير ورئيس الوفد</figcaption></figure>
        <p><a href="/news/2">البلدية تغلق الطريق الساحلي أسبوعا</a></p>
        <blockquote class="twitter-tweet"><p>منشور قصير عن اللقاء</p></blockquote>`,
    }),
    "html",
  );
  assert.equal(article.text, [TITLE, FIRST, SECOND].join("\n"));
  assert.deepEqual(article.related, [
    { title: "البلدية تغلق الطريق الساحلي أسبوعا", url: "https://example.org/news/2" },
  ]);
  assert.deepEqual(article.removed, [
    { reason: "doubled-headline", text: TITLE },
    { reason: "photo-credit", text: "الوزير ورئيس الوفد" },
    { reason: "embedded-post", text: "منشور قصير عن اللقاء" },
  ]);
});

test("short lines around the paragraphs are the page's own", () => {
  const article = articleIn(
    page({ above: "<div>سياسة</div>", below: "<ul><li>الطرق</li><li>البلدية</li></ul>" }),
    "html",
  );
  assert.equal(article.text, [TITLE, FIRST, SECOND].join("\n"));
});

test("paragraphs parted by line breaks are paragraphs", () => {
  const html = `<html><body><h1>${TITLE}</h1><div>${FIRST}<br><br>${SECOND}<br>${FIRST.replace("اليوم", "أمس")}</div></body></html>`;
  assert.equal(articleIn(html, "html").paragraphs.length, 4);
});

describe("what a page says of its report", () => {
  const ld = (json: object): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
  const rows: [about: string, parts: Parameters<typeof page>[0], want: Record<string, string | undefined>][] = [
    [
      "Open Graph",
      {
        head: `<meta property="og:title" content="${TITLE} - صحيفة المثال"><meta property="og:site_name" content="صحيفة المثال"><meta property="article:published_time" content="2025-03-02T01:00:00+03:00">`,
      },
      { title: TITLE, outlet: "صحيفة المثال", published: "2025-03-02T01:00:00+03:00" },
    ],
    [
      "schema.org in a graph",
      {
        head: ld({
          "@graph": [
            { "@type": "WebSite" },
            {
              "@type": ["NewsArticle"],
              headline: TITLE,
              datePublished: "2025-03-02",
              author: [{ name: "سالم الناصر" }],
              publisher: { name: "صحيفة المثال" },
            },
          ],
        }),
      },
      { title: TITLE, outlet: "صحيفة المثال", byline: "سالم الناصر", published: "2025-03-02" },
    ],
    [
      "broken schema.org",
      { head: '<script type="application/ld+json">{"@type":</script>' },
      { title: TITLE, published: undefined },
    ],
    [
      "a date in Arabic words",
      { head: '<meta name="date" content="الأحد، 02 مارس 2025 - 12:09 م">' },
      { published: "2025-03-02" },
    ],
    [
      "a date that only readers see",
      { below: "<p>تم نشره الأحد 02 آذار / مارس 2025 09:22 مساءً</p>" },
      { published: "2025-03-02" },
    ],
    [
      "a date in the URL",
      { head: '<meta property="og:url" content="https://example.org/2025/03/02/report">' },
      { published: "2025-03-02", url: "https://example.org/2025/03/02/report" },
    ],
    [
      "only the date of a change",
      { below: "<p>آخر تحديث الأحد 02 آذار / مارس 2025 09:22</p>" },
      { published: undefined },
    ],
    ["a machine's address", { head: '<meta property="og:url" content="http://192.0.2.1/1">' }, { url: undefined }],
    [
      "an author who is the site",
      {
        head:
          '<meta property="og:site_name" content="صحيفة المثال">' +
          ld({ "@type": "Article", author: { name: "صحيفة المثال" } }),
      },
      { byline: undefined },
    ],
  ];
  for (const [about, parts, want] of rows) {
    test(about, () => {
      const article = articleIn(page(parts), "html");
      for (const [field, value] of Object.entries(want)) assert.equal(article[field as "title"], value, field);
    });
  }
});

const SHARED = new URL("../../../shared/html/", import.meta.url);

test("real saved pages give their report and little else", { skip: !existsSync(SHARED) }, () => {
  interface Page {
    file: string;
    lang: string;
    published: string;
    gold_text_file: string | null;
  }
  const pages: Page[] = JSON.parse(readFileSync(new URL("manifest.json", SHARED), "utf8"));
  for (const { file, lang, published, gold_text_file: gold } of pages) {
    const article = articleOf(captureOf(readFileSync(new URL(file, SHARED)), "html", file));
    if (lang !== "ar") {
      assert.ok(isProblem(article) && /it is in Persian/.test(article.problem), file);
      continue;
    }
    assert.ok(!isProblem(article), file);
    assert.equal(article.published?.slice(0, 10), published.slice(0, 10), file);
    const body = article.text.slice((article.title?.length ?? -1) + 1);
    assert.ok(overlap(readFileSync(new URL(gold!, SHARED), "utf8"), body) > 0.93, file);
  }
});

/** F1 of the words of two texts, counted with repetition. */
function overlap(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.replace(/[\u064b-\u065f\u0640]/g, "").match(/[\p{L}\p{N}]+/gu) ?? []);
  const counts = new Map<string, number>();
  for (const word of left!) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right!) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared++;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left!.length + right!.length);
}
