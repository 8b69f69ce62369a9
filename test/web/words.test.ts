import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ar, type MessageKey } from "../../web/src/i18n/ar.ts";
import { en } from "../../web/src/i18n/en.ts";
import { type Message, wordsFor } from "../../web/src/i18n/message.ts";
import type { Settings } from "../../web/src/settings/choices.ts";
import { dateInWords, figure } from "../../web/src/settings/dates.ts";

const USUAL: Settings = { language: "ar", digits: "latn", months: "egyptian", theme: "system" };
const english: Settings = { ...USUAL, language: "en" };

describe("numbers with what they count", () => {
  const counted: [count: number, arabic: string, english: string][] = [
    [0, "لا تقارير", "{count} reports"],
    [1, "تقرير واحد", "one report"],
    [2, "تقريران", "{count} reports"],
    [3, "{count} تقارير", "{count} reports"],
    [10, "{count} تقارير", "{count} reports"],
    [11, "{count} تقريرًا", "{count} reports"],
    [99, "{count} تقريرًا", "{count} reports"],
    [100, "{count} تقرير", "{count} reports"],
    [102, "{count} تقرير", "{count} reports"],
    [103, "{count} تقارير", "{count} reports"],
    [1011, "{count} تقريرًا", "{count} reports"],
  ];
  for (const [count, arabic, other] of counted)
    it(`${count} is “${arabic}” and “${other}”`, () => {
      assert.equal(wordsFor(ar["count.reports"], "ar", count), arabic);
      assert.equal(wordsFor(en["count.reports"], "en", count), other);
    });

  it("have a word of their own in Arabic for one, two, few, many and the rest", () => {
    for (const [key, message] of Object.entries<Message>(ar))
      if (typeof message === "string") assert.ok(!message.includes("{count}") || key === "report.versions", key);
      else
        for (const rule of ["one", "two", "few", "many", "other"] as const) assert.ok(message[rule] !== undefined, key);
  });
});

describe("the words of both languages", () => {
  const places = (message: Message) =>
    [
      ...new Set(
        Object.values(typeof message === "string" ? { message } : message).flatMap(
          (words) => words.match(/\{\w+\}/g) ?? [],
        ),
      ),
    ].sort();
  for (const key of Object.keys(ar) as MessageKey[])
    it(`${key} takes the same in both`, () => assert.deepEqual(places(ar[key]), places(en[key])));
});

describe("dates in words", () => {
  const dates: [value: string, arabic: string, english: string][] = [
    ["2025-01-18", "18 يناير 2025", "18 January 2025"],
    ["2025-01", "يناير 2025", "January 2025"],
    ["2025", "2025", "2025"],
    ["2019-04-14/2025-12-09", "14 أبريل 2019 – 9 ديسمبر 2025", "14 April 2019 – 9 December 2025"],
    ["2019-04-14/2019-12-09", "14 أبريل – 9 ديسمبر 2019", "14 April – 9 December 2019"],
    ["2019-04-14/2019-04-20", "14–20 أبريل 2019", "14–20 April 2019"],
    ["2019-04/2019-06", "أبريل–يونيو 2019", "April–June 2019"],
    ["2019/2025", "2019–2025", "2019–2025"],
    ["2019-04-14/2019-04-14", "14 أبريل 2019", "14 April 2019"],
    ["P11Y", "11 سنة", "11 years"],
    ["P2W", "أسبوعان", "2 weeks"],
    ["PT3H", "3 ساعات", "3 hours"],
    ["P99999999999999999999Y", "P99999999999999999999Y", "P99999999999999999999Y"],
    ["soon", "soon", "soon"],
  ];
  for (const [value, arabic, other] of dates)
    it(`${value} is “${arabic}”, “${other}”`, () => {
      assert.equal(dateInWords(value, USUAL), arabic);
      assert.equal(dateInWords(value, english), other);
    });

  const chosen: [Partial<Settings>, string][] = [
    [{ months: "levantine" }, "18 كانون الثاني 2025"],
    [{ months: "maghrebi" }, "18 جانفي 2025"],
    [{ months: "both" }, "18 كانون الثاني/يناير 2025"],
    [{ digits: "arab" }, "١٨ يناير ٢٠٢٥"],
  ];
  for (const [choice, words] of chosen)
    it(`with ${JSON.stringify(choice)} 2025-01-18 is ${words}`, () =>
      assert.equal(dateInWords("2025-01-18", { ...USUAL, ...choice }), words));

  it("thousands are set apart in the digits that are chosen", () => {
    assert.equal(figure(31000, { digits: "latn" }), "31,000");
    assert.equal(figure(31000, { digits: "arab" }), "٣١٬٠٠٠");
  });
});
