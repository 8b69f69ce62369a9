import assert from "node:assert/strict";
import { test } from "node:test";
import type { Statement } from "../../src/model.ts";
import { Reader } from "../../src/reading/reader.ts";

const reader = new Reader();

/** The sayings of a text as `speaker | cue | content`, speakers by the name that the text gives them. */
function sayings(text: string): { told: string[]; statements: Statement[]; name: (id: string) => string } {
  const reading = reader.read({ id: "t", text, language: "ar", paragraphs: [], related: [], removed: [] });
  const name = (id: string) => reading.entities.find((entity) => entity.id === id)?.name ?? "";
  const told = reading.statements.map(
    ({ speakers, cue, content }) =>
      `${speakers.map(name).join("، ")} | ${text.slice(...cue)} | ${text.slice(...content)}`,
  );
  return { told, statements: reading.statements, name };
}

const SPEAKERS: [title: string, text: string, want: string[]][] = [
  [
    "a verb before its subject",
    "أكد سامح شكري أن الحوار هو السبيل الوحيد لحل الأزمة.",
    ["سامح شكري | أكد | الحوار هو السبيل الوحيد لحل الأزمة"],
  ],
  [
    "a headline with its subject before the verb",
    "عبد الفتاح السيسي يدعو إلى وقف إطلاق النار في السودان",
    ["عبد الفتاح السيسي | يدعو | وقف إطلاق النار في السودان"],
  ],
  [
    "a subject between two verbs",
    "وكان سيرغي لافروف قد أعلن أن المحادثات ستبدأ غدا.",
    ["سيرغي لافروف | أعلن | المحادثات ستبدأ غدا"],
  ],
  [
    "a verb without a subject goes on with the last speaker",
    "قال سامح شكري إن المعبر سيفتح غدا. وأضاف أن المساعدات جاهزة.",
    ["سامح شكري | قال | المعبر سيفتح غدا", "سامح شكري | أضاف | المساعدات جاهزة"],
  ],
  [
    "participles go on with the subject of their sentence",
    "شدد سامح شكري على ضرورة التهدئة، مشيرا إلى أن الوضع خطير.",
    ["سامح شكري | شدد | ضرورة التهدئة", "سامح شكري | مشيرا | الوضع خطير"],
  ],
  [
    "place fronted before verb and subject",
    "وفي مدينة القاهرة، أعلن سامح شكري أن اللقاء سيعقد غدا.",
    ["سامح شكري | أعلن | اللقاء سيعقد غدا"],
  ],
  [
    "a name and a colon in a headline",
    "لافروف: لن نقبل شروطا مسبقة\n\nجدد سيرغي لافروف موقف بلاده.",
    ["سيرغي لافروف | : | لن نقبل شروطا مسبقة"],
  ],
];

for (const [title, text, want] of SPEAKERS) {
  test(`finds speaker, cue and content: ${title}`, () => {
    const { told } = sayings(text);
    for (const line of want) assert.ok(told.includes(line), `${line}\nnot in\n${told.join("\n")}`);
  });
}

const NO_SAYINGS: [title: string, text: string][] = [
  ["the paper's own note", "يذكر أن المعبر مغلق منذ شهرين."],
  ["a note with يشار", "ويشار إلى أن المدينة شهدت أمطارا غزيرة."],
  ["بين as a preposition", "جرت المباراة بين الفريقين في الملعب البلدي."],
];

for (const [title, text] of NO_SAYINGS) test(`is no saying: ${title}`, () => assert.deepEqual(sayings(text).told, []));

const ACTS: [text: string, cue: string, want: string][] = [
  ["أكد سامح شكري ضرورة وقف إطلاق النار.", "أكد", "demand"],
  ["أكد سامح شكري أنه يجب وقف إطلاق النار فورا.", "أكد", "demand"],
  ["أكد سامح شكري أن على الجميع احترام القانون.", "أكد", "demand"],
  ["شدد سامح شكري على أن العلاقات قوية.", "شدد", "assert"],
  ["أعرب سامح شكري عن خالص تعازيه لأسر الضحايا.", "أعرب", "praise"],
  ["نفى سامح شكري وجود أي خلاف مع الجيران.", "نفى", "deny"],
];

for (const [text, cue, want] of ACTS) {
  test(`gives the act ${want}: ${text}`, () => {
    const { statements } = sayings(text);
    assert.equal(statements.find((saying) => text.slice(...saying.cue) === cue)?.act, want);
  });
}

test("quotation marks around the content make it direct, and stay out of it", () => {
  const text = 'قال سامح شكري: "نرفض هذا القرار رفضا تاما".';
  const [saying] = sayings(text).statements;
  assert.equal(saying?.mode, "direct");
  assert.equal(text.slice(...saying!.content), "نرفض هذا القرار رفضا تاما");
});

test("whom an outlet quotes is the speaker, and the outlet relays", () => {
  const { statements, name } = sayings("نقلت وكالة رويترز عن سيرغي لافروف أن الاتفاق قريب.");
  assert.deepEqual(statements[0]?.speakers.map(name), ["سيرغي لافروف"]);
  assert.match(statements[0]?.via.map(name).join() ?? "", /رويترز/);
});

test("a source that trails a saying relays it", () => {
  const { statements, name } = sayings("أكد سيرغي لافروف أن الاتفاق قريب، بحسب وكالة رويترز.");
  assert.deepEqual(statements[0]?.speakers.map(name), ["سيرغي لافروف"]);
  assert.match(statements[0]?.via.map(name).join() ?? "", /رويترز/);
});

test("a sentence that a caption repeats is one saying", () => {
  const sentence = "سيرغي لافروف يؤكد أن الاتفاق قريب.";
  assert.equal(sayings(`${sentence}\nوصل الوفد إلى المدينة أمس.\n${sentence}`).told.length, 1);
});

test("reads long text without paragraphs, stops or closed quotes in seconds, and odd text without throwing", () => {
  const start = performance.now();
  sayings("وقال الوزير إن «الوضع خطير: ".repeat(8000));
  assert.ok(performance.now() - start < 10_000);
  for (const text of [
    "",
    ":",
    "«",
    "قال",
    "قال إن",
    "بحسب",
    "وفقا ل",
    "أكد أن :",
    "كما قال",
    '" "قال"',
    "قال\nإن\n:",
    "أن أن أن أن",
  ])
    sayings(text);
});
