import assert from "node:assert/strict";
import { test } from "node:test";
import { dateInUrl, isoDate, publicationLine } from "../../src/page/published.ts";

test("a date of publication is read however it is written", () => {
  const rows: [text: string, want: string | undefined][] = [
    ["2025-03-02", "2025-03-02"],
    ["2025-03-02T01:00:00+03:00", "2025-03-02T01:00:00+03:00"],
    ["2025-03-02T01:00:00.123Z", "2025-03-02T01:00:00Z"],
    ["2025-03-02 18:30", "2025-03-02T18:30"],
    ["الأربعاء، 07 أكتوبر 2020 - 12:09 م", "2020-10-07"],
    ["24 نيسان / أبريل 2020", "2020-04-24"],
    ["1 كانون الثاني (يناير) 2024", "2024-01-01"],
    ["20 ماي 2025", "2025-05-20"],
    ["3 غشت 2024", "2024-08-03"],
    ["١٤ مايو ٢٠٢٥م", "2025-05-14"],
    ["15-04-2019", "2019-04-15"],
    ["2021/8/4", "2021-08-04"],
    ["08/24/2021", "2021-08-24"],
    ["Mon, 21 Jul 2025 10:00:00 GMT", "2025-07-21"],
    ["January 3, 2025", "2025-01-03"],
    ["31 فبراير 2025", undefined],
    ["25 شوال 1436", undefined],
    ["أمس", undefined],
    ["", undefined],
  ];
  for (const [text, want] of rows) assert.equal(isoDate(text), want, text);
});

test("a line of publication says nothing else", () => {
  const rows: [line: string, bare: boolean, want: string | undefined][] = [
    ["نُشر في: 20 ماي 2025 - 17:42", false, "2025-05-20"],
    ["تاريخ النشر : 17:18 - 2021/08/24", false, "2021-08-24"],
    ["الأحد 4 مايو 2025 01:10 مـ 6 ذو القعدة 1446 هـ", false, "2025-05-04"],
    ["كد المادة ٧١٤ | الأربعاء ١٢ أكتوبر ٢٠٢٢ | ٠٩:٤٠", false, "2022-10-12"],
    ["الأحد 4 مايو 2025", false, undefined],
    ["الأحد 4 مايو 2025", true, "2025-05-04"],
    ["الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس", true, undefined],
    ["التقى الوزيران في 4 مايو 2025 عند 10:30", true, undefined],
  ];
  for (const [line, bare, want] of rows) assert.equal(publicationLine(line, bare), want, line);
});

test("a URL may carry the date", () => {
  const rows: [url: string, want: string | undefined][] = [
    ["https://example.org/2020/11/09/report", "2020-11-09"],
    ["https://example.org/2013/middle_east/8/3/report/index.html", "2013-08-03"],
    ["https://example.org/20251208/110793.html", "2025-12-08"],
    ["https://example.org/2020/11/2338761/", undefined],
    ["https://example.org/article/825076", undefined],
    ["", undefined],
  ];
  for (const [url, want] of rows) assert.equal(dateInUrl(url), want, url);
});
