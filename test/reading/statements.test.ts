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
  [
    "a colon before a name in quotation marks that only opens the headline",
    'لافروف: "الناتو" يقترب من حدودنا\n\nجدد سيرغي لافروف موقف بلاده.',
    ['سيرغي لافروف | : | "الناتو" يقترب من حدودنا'],
  ],
  [
    "a source with the whole of its phrase",
    "وقال مصدر في شرطة المدينة إن التحقيق مستمر.",
    ["مصدر في شرطة المدينة | قال | التحقيق مستمر"],
  ],
  [
    "the family of somebody, not that person",
    "وأعلنت عائلة سامح شكري أن الجنازة ستقام غدا.",
    ["عائلة سامح شكري | أعلنت | الجنازة ستقام غدا"],
  ],
  [
    "people of whom nothing but a noun is known",
    "ويرى مناهضو المشروع أن السد سيغرق القرى المجاورة.",
    ["مناهضو المشروع | يرى | السد سيغرق القرى المجاورة"],
  ],
  [
    "a person apposed to the phrase before a comma",
    "وأفاد أحد منظمي المسيرة، سامح شكري، أن الطريق مفتوح.",
    ["سامح شكري | أفاد | الطريق مفتوح"],
  ],
  [
    "whoever sent the message that the verb tells of",
    "تلقى سامح شكري اتصالا هاتفيا من سيرغي لافروف أعرب فيه عن قلقه إزاء التطورات.",
    ["سيرغي لافروف | أعرب | قلقه إزاء التطورات"],
  ],
  [
    "both sides of a meeting",
    "التقى سامح شكري سيرغي لافروف في القاهرة. وأكد الجانبان أن المشاورات ستتواصل.",
    ["سامح شكري، سيرغي لافروف | أكد | المشاورات ستتواصل"],
  ],
  [
    "nobody where a verbal noun only says that it was stressed",
    "كما تم التأكيد على عمق العلاقات بين البلدين.",
    [" | التأكيد | عمق العلاقات بين البلدين"],
  ],
  [
    "whom a verbal noun with its pronoun belongs to",
    "نقلت وكالة رويترز عن سيرغي لافروف اتهامه الغرب بعرقلة الاتفاق.",
    ["سيرغي لافروف | اتهامه | عرقلة الاتفاق"],
  ],
  [
    "several people, not the place they are from",
    "وطالب عدد من سكان القاهرة بإصلاح الطريق.",
    ["عدد من سكان القاهرة | طالب | إصلاح الطريق"],
  ],
  [
    "a body of a place, not the place",
    "وذكرت سلطات مدينة القاهرة أن الطريق أغلق.",
    ["سلطات مدينة القاهرة | ذكرت | الطريق أغلق"],
  ],
  [
    "the source itself is whoever spoke last",
    "قال سامح شكري إن المعبر سيفتح غدا. وأضاف المصدر نفسه أن المساعدات جاهزة.",
    ["سامح شكري | أضاف | المساعدات جاهزة"],
  ],
  [
    "عبر before a medium reports nothing",
    'وقال سامح شكري عبر حسابه في "تويتر" إن المعبر سيفتح غدا.',
    ["سامح شكري | قال | المعبر سيفتح غدا"],
  ],
  [
    "whom a headline calls by an office only and the report then names",
    "وزير مصري سابق: لن نقبل شروطا مسبقة\n\nقال وزير الخارجية المصري السابق سامح شكري إن الحوار مستمر.",
    ["سامح شكري | : | لن نقبل شروطا مسبقة"],
  ],
  [
    "who holds the office, behind a comma",
    "وأعلن مدير مكتب المحافظ في الجيزة، سامح شكري، اليوم، أن الطريق مفتوح.",
    ["سامح شكري | أعلن | الطريق مفتوح"],
  ],
  [
    "an unnamed source between two verbs, not the place it is in",
    "وكانت السلطات في مدينة القاهرة قد أعلنت أن الطريق أغلق.",
    ["السلطات في مدينة القاهرة | أعلنت | الطريق أغلق"],
  ],
  [
    "a paper in brackets to whom it was said does not speak",
    "قال سامح شكري إن المعبر سيفتح غدا. وأضاف في تصريحات لـ(الأهرام) بأن المساعدات جاهزة.",
    ["سامح شكري | أضاف | المساعدات جاهزة"],
  ],
  [
    "whom it is said of in the content, not as speaker",
    "رفض سامح شكري القرار. ووصف لافروف الخطوة بأنها خطيرة.",
    ["سيرغي لافروف | وصف | الخطوة بأنها خطيرة"],
  ],
];

const ISSUERS: [title: string, text: string, cue: string, want: string][] = [
  ["the body behind ل", "قال بيان لوزارة الدفاع الروسية إن السفينة غادرت الميناء.", "قال", "وزارة الدفاع الروسية"],
  [
    "the body right behind it",
    "أوضح بيان وزارة الدفاع الروسية أن السفينة غادرت الميناء.",
    "أوضح",
    "وزارة الدفاع الروسية",
  ],
  ["whoever had it done", "أظهر استطلاع للرأي أجرته وكالة رويترز أن نصف الناخبين لم يحسموا أمرهم.", "أظهر", "رويترز"],
  ["whoever it comes from", "ذكر تقرير جديد صادر عن الأمم المتحدة أن الأسعار ارتفعت.", "ذكر", "الأمم المتحدة"],
  [
    "people without a name who did it",
    "قالت دراسة حديثة قام بها عدد من الباحثين إن المشي مفيد.",
    "قالت",
    "عدد من الباحثين",
  ],
  [
    "the issuer named at its first mention",
    "نشرت الصحف وثيقة صادرة عن الأمم المتحدة. وزار سامح شكري القاهرة. ولفتت الوثيقة إلى أن الأسعار ارتفعت.",
    "لفتت",
    "الأمم المتحدة",
  ],
  [
    "the issuer named only later",
    "أفادت إحصاءات حديثة بأن الأسعار ارتفعت. وبحسب الإحصاءات الصادرة عن الأمم المتحدة فإن الأجور لم تتغير.",
    "أفادت",
    "الأمم المتحدة",
  ],
  [
    "whoever spoke last, where it is not said",
    "قال سامح شكري إن المعبر سيفتح غدا. وأضاف البيان أن المساعدات جاهزة.",
    "أضاف",
    "سامح شكري",
  ],
  [
    "a paper that a source phrase cites",
    "ووفقا لبيان وزارة الدفاع الروسية، غادرت السفينة الميناء.",
    "وفقا",
    "وزارة الدفاع الروسية",
  ],
];

for (const [title, text, cue, want] of ISSUERS) {
  test(`a paper speaks for its issuer: ${title}`, () => {
    const { statements, name } = sayings(text);
    const saying = statements.find((one) => text.slice(...one.cue) === cue);
    assert.deepEqual(saying?.speakers.map(name), [want]);
  });
}

const CONTENTS: [title: string, text: string, want: string][] = [
  [
    "whom a call is made to belongs to it",
    "دعا سامح شكري المجتمع الدولي إلى وقف القتال.",
    "دعا | المجتمع الدولي إلى وقف القتال",
  ],
  ["a noun of need opens it before a clause", "أكد سامح شكري ضرورة أن يتوقف القتال.", "أكد | ضرورة أن يتوقف القتال"],
  [
    "a noun of need opens it behind a circumstance",
    "أكد سامح شكري، في لقاء مع سيرغي لافروف، ضرورة وقف القتال.",
    "أكد | ضرورة وقف القتال",
  ],
  [
    "an object goes on past a noun of praise inside it",
    "أكد سامح شكري مواصلة القاهرة جهودها من أجل السلام.",
    "أكد | مواصلة القاهرة جهودها من أجل السلام",
  ],
  [
    "a verb that takes no clause waits for its preposition",
    "أعرب سامح شكري، خلال لقاء صحفي في القاهرة، عن أمله في أن يعود الهدوء.",
    "أعرب | أمله في أن يعود الهدوء",
  ],
  [
    "فيما goes on within what is said",
    "قال سامح شكري إن ثلاثة جرحى غادروا المستشفى، فيما يتلقى اثنان العلاج.",
    "قال | ثلاثة جرحى غادروا المستشفى، فيما يتلقى اثنان العلاج",
  ],
  [
    "في وقت sets something else beside it",
    "قال سامح شكري إن المعبر سيفتح غدا، في وقت تتواصل فيه المعارك.",
    "قال | المعبر سيفتح غدا",
  ],
  [
    "a word that only begins like a preposition hides none",
    "سامح شكري كان حاضرا. وندد بعدم احترام الهدنة.",
    "ندد | عدم احترام الهدنة",
  ],
  [
    "a comma may stand for a colon",
    "سامح شكري قال إن العمل يسير. وأضاف، كل مدينة ستنال حصتها من المشروع.",
    "أضاف | كل مدينة ستنال حصتها من المشروع",
  ],
];

for (const [title, text, want] of CONTENTS) {
  test(`cuts the content: ${title}`, () => {
    const found = sayings(text).statements.map(
      ({ cue, content }) => `${text.slice(...cue)} | ${text.slice(...content)}`,
    );
    assert.ok(found.includes(want), `${want}\nnot in\n${found.join("\n")}`);
  });
}

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
  ["طالب سامح شكري بإدانة الهجوم.", "طالب", "demand"],
  ["شدد سامح شكري على أن العلاقات قوية.", "شدد", "assert"],
  ["أعرب سامح شكري عن خالص تعازيه لأسر الضحايا.", "أعرب", "praise"],
  ["نفى سامح شكري وجود أي خلاف مع الجيران.", "نفى", "deny"],
  ["قال سامح شكري إن بلاده لن تقبل المساس بالحدود.", "قال", "reject"],
  ["قال سامح شكري إن بلاده ستواصل دعم جيرانها.", "قال", "promise"],
  ["قال سامح شكري إن هذه الأنباء ليست صحيحة.", "قال", "deny"],
  ["قال سامح شكري إن القاهرة تقف مع الشعب السوداني.", "قال", "support"],
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

const STYLES: [title: string, text: string, want: string][] = [
  [
    "سموه is the prince named before, not the minister between",
    "زار سمو الأمير فيصل بن خالد بن عبدالعزيز في أبها مشروعا جديدا مع وزير الإسكان ماجد الحقيل.\nوأكد سموه أن المشروعات ستكتمل هذا العام.",
    "فيصل بن خالد بن عبد العزيز",
  ],
  [
    "سيادته is the president, not the spokesman who has the floor",
    "استقبل الرئيس عبد الفتاح السيسي المشير خليفة حفتر بحضور رئيس المخابرات حسن رشاد.\nوقال المتحدث باسم الرئاسة محمد الشناوي إن اللقاء تناول الأزمة. وشدد سيادته على رفض التدخل الخارجي.",
    "عبد الفتاح السيسي",
  ],
  [
    "معاليه is the minister",
    "التقى وزير الخارجية عادل الجبير في الرياض وفد مجلس الشورى.\nوأوضح معاليه أن المحادثات ستستمر.",
    "عادل الجبير",
  ],
  [
    "جلالته is the king",
    "تلقى الملك عبدالله الثاني اتصالا من الرئيس محمود عباس.\nوأكد جلالته أن القدس خط أحمر.",
    "عبدالله الثاني",
  ],
  [
    "of two who bear the style, the one who spoke last goes on",
    "قال الأمير جلوي بن عبدالعزيز إن الإنجاز كبير، مهنئا ولي العهد الأمير محمد بن نايف.\nوأضاف سموه أن الأمن مسؤولية الجميع.",
    "جلوي بن عبدالعزيز بن مساعد",
  ],
];
for (const [title, text, want] of STYLES) {
  test(`styles that stand for somebody: ${title}`, () => {
    const { statements, name } = sayings(text);
    assert.deepEqual(statements.at(-1)?.speakers.map(name).map(level), [level(want)]);
  });
}
const level = (words: string): string => words.replaceAll("عبد ", "عبد");

const CHAINS: [title: string, text: string, cue: string, speaker: string, via: string][] = [
  [
    "to whom it was said, by the type word of an outlet",
    'قال سامح شكري لصحيفة "الأهرام" إن المعبر سيفتح غدا.',
    "قال",
    "سامح شكري",
    "الأهرام",
  ],
  [
    "an outlet whose type word carries the preposition is no speaker",
    'ذكرت مصادر لوكالة "رويترز" أن الاتفاق قريب.',
    "ذكرت",
    "مصادر",
    "رويترز",
  ],
  [
    "an outlet behind ل is no part of the source that spoke to it",
    "قال مصدر أمني للميادين إن المعبر سيفتح غدا.",
    "قال",
    "مصدر أمني",
    "الميادين",
  ],
  [
    "an agency of which nothing is known passes on",
    "نقلت وكالة الرصيف الإخبارية عن سيرغي لافروف قوله إن الاتفاق قريب.",
    "قوله",
    "سيرغي لافروف",
    "وكالة الرصيف",
  ],
  [
    "the relay stays while the speaker goes on, also past other sentences",
    "نقلت وكالة رويترز عن سيرغي لافروف أن الاتفاق قريب. ووصل الوفد أمس. وغادر الخبراء. وأضاف لافروف أن التوقيع ممكن.",
    "أضاف",
    "سيرغي لافروف",
    "رويترز",
  ],
];

for (const [title, text, cue, speaker, via] of CHAINS) {
  test(`keeps the chain: ${title}`, () => {
    const { statements, name } = sayings(text);
    const saying = statements.find((one) => text.slice(...one.cue) === cue);
    assert.deepEqual(saying?.speakers.map(name), [speaker]);
    assert.ok(
      saying?.via.map(name).some((relay) => relay.includes(via)),
      saying?.via.map(name).join("، "),
    );
  });
}

test("the same words said by two people are two sayings", () => {
  const { told } = sayings("أكد سامح شكري أن الاتفاق قريب.\n\nوأكد سيرغي لافروف أن الاتفاق قريب.");
  assert.equal(told.length, 2, told.join("\n"));
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
