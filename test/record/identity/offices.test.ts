import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { officeIn } from "../../../src/record/identity/offices.ts";
import { outletCountry } from "../../../src/record/identity/outlets.ts";
import { askedFor } from "../../../src/record/identity/tenures.ts";

describe("an office", () => {
  const same: [string, string][] = [
    ["وزير الخارجية المصري", "وزير خارجية مصر"],
    ["رئيس الوزراء العراقي", "رئيس الحكومة العراقية"],
    ["الرئيس الفرنسي", "رئيس الجمهورية الفرنسية"],
    ["رئيسة وزراء بريطانيا", "رئيس مجلس الوزراء البريطاني"],
    ["العاهل السعودي", "خادم الحرمين الشريفين"],
    ["وزير الدفاع الأردني الجديد", "وزير الدفاع الأردني"],
    ["المتحدث الرسمي باسم وزارة الخارجية التركية", "الناطق باسم الخارجية التركية"],
  ];
  for (const [a, b] of same) it(`is the same in ${a} and ${b}`, () => assert.deepEqual(officeIn(a), officeIn(b)));

  const differing: [string, string][] = [
    ["وزير الخارجية المصري", "نائب وزير الخارجية المصري"],
    ["وزير الخارجية المصري", "وزير الخارجية التونسي"],
    ["الرئيس اليمني", "الرئيس اليمني السابق"],
    ["رئيس الوزراء", "رئيس البرلمان"],
  ];
  for (const [a, b] of differing)
    it(`is another in ${a} than in ${b}`, () => assert.notDeepEqual(officeIn(a), officeIn(b)));

  for (const phrase of ["مصادر مطلعة", "شهود عيان", "سلمى كريم"])
    it(`is none in ${phrase}`, () => assert.equal(officeIn(phrase), undefined));

  it("is former where the phrase says so", () => assert.equal(officeIn("الوزير الأول الأسبق")?.former, true));
});

describe("a question for offices", () => {
  const asked: [question: string, want: ReturnType<typeof askedFor>][] = [
    ["وزارة الخارجية المصرية", { words: ["خارجيه"], country: "EG", main: "وزير خارجيه" }],
    ["وزير الخارجية المصري", { words: ["خارجيه"], country: "EG", main: "وزير خارجيه" }],
    ["رئاسة الجمهورية التونسية", { words: ["رئيس"], country: "TN", main: "رئيس" }],
    ["الحكومة العراقية", { words: ["رئيس", "وزراء"], country: "IQ", main: "رئيس وزراء" }],
    ["المخابرات العامة", { words: ["مخابرات", "عامه"] }],
  ];
  for (const [question, want] of asked)
    it(`is understood: ${question}`, () => assert.deepEqual(askedFor(question), want));
});

describe("an outlet's country", () => {
  it("is that of the paper, not of the channel of that name", () => {
    assert.equal(outletCountry("صحيفة الجزيرة"), "SA");
    assert.equal(outletCountry("قناة الجزيرة"), "QA");
  });
  it("is not known where the outlet is not", () => assert.equal(outletCountry("صحيفة المحار"), undefined));
});
