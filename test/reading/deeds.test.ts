import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event, Reading } from "../../src/model.ts";
import { Reader } from "../../src/reading/reader.ts";

const reader = new Reader();
const read = (text: string): Reading =>
  reader.read({ id: "t", text, published: "2025-01-19", language: "ar", paragraphs: [], related: [], removed: [] });
const nameOf = (reading: Reading, id: string | undefined) => reading.entities.find((entity) => entity.id === id)?.name;
const people = (reading: Reading, event: Event) =>
  [...event.actors, ...event.recipients, ...event.present].map((id) => nameOf(reading, id));
const words = (reading: Reading, event: Event) =>
  event.triggers.map(([start, end]) => reading.article.text.slice(start, end));

test("a deed has its kind, the people who take part in it, and a status", () => {
  const cases: [text: string, type: string, who: string[], status: string][] = [
    [
      "السيسي يستقبل حفتر في القاهرة\n\nاستقبل الرئيس المصري عبد الفتاح السيسي، اليوم الأحد، المشير خليفة حفتر في القاهرة.",
      "CONSULT",
      ["عبد الفتاح السيسي", "خليفة حفتر"],
      "actual",
    ],
    [
      "غارة إسرائيلية على جنوب لبنان\n\nشنت إسرائيل، اليوم الأحد، غارة جوية على بلدة في جنوب لبنان، ما أدى إلى مقتل شخصين.",
      "ASSAULT",
      ["إسرائيل"],
      "actual",
    ],
    [
      "مظاهرات في تونس\n\nتظاهر مئات الأشخاص، اليوم الأحد، وسط تونس احتجاجا على ارتفاع الأسعار.",
      "PROTEST",
      [],
      "actual",
    ],
  ];
  for (const [text, type, who, status] of cases) {
    const reading = read(text);
    const event = reading.events.find((candidate) => candidate.type === type);
    assert.ok(event, `${type} in ${text}`);
    for (const name of who)
      assert.ok(people(reading, event).includes(name), `${name} in ${JSON.stringify(people(reading, event))}`);
    assert.equal(event.status, status, text);
  }
});

test("headline, verb and noun that mean one deed are one event", () => {
  const reading = read(
    "السيسي يستقبل حفتر في القاهرة\n\nاستقبل الرئيس المصري عبد الفتاح السيسي المشير خليفة حفتر، اليوم الأحد. وتناول اللقاء تطورات الأوضاع في ليبيا.",
  );
  const meetings = reading.events.filter((event) => event.type === "CONSULT");
  assert.equal(meetings.length, 1, JSON.stringify(meetings.map((event) => words(reading, event))));
  assert.ok(words(reading, meetings[0]!).length >= 2);
});

test("where and when a deed was done is read from its sentence", () => {
  const reading = read(
    "وزير الخارجية التركي يلتقي نظيره الأردني\n\nالتقى وزير الخارجية التركي هاكان فيدان، أمس السبت، نظيره الأردني أيمن الصفدي في أنقرة.",
  );
  const event = reading.events.find((candidate) => candidate.type === "CONSULT");
  assert.ok(event);
  assert.equal(event.date, "2025-01-18");
  assert.equal(nameOf(reading, event.place), "أنقرة");
});

test("what is only to come is planned", () => {
  const reading = read(
    "زيارة مرتقبة\n\nيزور الرئيس التركي رجب طيب أردوغان العراق الأسبوع المقبل. وسيلتقي أردوغان الرئيس العراقي عبد اللطيف رشيد في بغداد.",
  );
  const planned = reading.events.filter((event) => event.type === "CONSULT");
  assert.ok(planned.length > 0);
  assert.ok(
    planned.some((event) => event.status === "planned"),
    JSON.stringify(planned),
  );
});

test("words that look like deeds but name none are passed over", () => {
  const cases = [
    "الطقس\n\nتشهد البلاد غدا طقسا معتدلا على السواحل، فيما تكون الرياح نشطة من نحو عشرين إلى ثلاثين عقدة.",
    "التأمين الاجتماعي\n\nأعلنت مؤسسة الضمان الاجتماعي أن مصادر تمويل الصندوق الاجتماعي كافية.",
    "مراسل الصحيفة\n\nقال مراسل الصحيفة إن الأسعار مرتفعة مقابل العام الماضي.",
  ];
  for (const text of cases) {
    const reading = read(text);
    assert.deepEqual(
      reading.events.map((event) => words(reading, event).join(" ")),
      [],
      text,
    );
  }
});

test("every participant and place is an entity of the reading, whatever the text", () => {
  const texts = [
    "",
    "استقبل",
    "استقبل استقبل استقبل",
    "\n\n\n",
    "اجتماع بين و",
    "الاحتلال الاحتلال، الاحتلال.",
    `${"قصف إسرائيل غزة. ".repeat(400)}`,
    "لقاء ﷺ 😀 \ud800 لقاء",
  ];
  for (const text of texts) {
    const reading = read(text);
    const ids = new Set(reading.entities.map((entity) => entity.id));
    for (const event of reading.events) {
      for (const id of [...event.actors, ...event.recipients, ...event.present, ...(event.place ? [event.place] : [])])
        assert.ok(ids.has(id));
      for (const [start, end] of event.triggers) assert.ok(0 <= start && start < end && end <= text.length);
      assert.equal(
        new Set([...event.actors, ...event.recipients, ...event.present]).size,
        event.actors.length + event.recipients.length + event.present.length,
      );
    }
  }
});

test("a word that its neighbours or its spelling leave no room for as a deed names none", () => {
  const cases: [text: string, type: string][] = [
    ["رحلة بحرية\n\nقال مدير الميناء إن رحلة بحرية ستنطلق الأسبوع المقبل بين تونس ومالطا.", "COERCE"],
    ["مقترح جديد\n\nقال وزير الخارجية التونسي إن المقترح غير قابل للتطبيق في الوقت الحالي.", "CONSULT"],
    ["وقفة في وجه الغلاء\n\nدعا رئيس النقابة إلى الصمود في وجه الغلاء.", "COERCE"],
  ];
  for (const [text, type] of cases)
    assert.ok(!read(text).events.some((event) => event.type === type), JSON.stringify(read(text).events));
});

test("another meeting told in the same report has only its own host and guest", () => {
  const reading = read(
    "الرئيس التونسي يستقبل الدبيبة في قرطاج\n\nاستقبل الرئيس التونسي قيس سعيد، اليوم الأحد، رئيس الوزراء الليبي عبد الحميد الدبيبة.\n\nوقال سعيد إن البلدين يعملان معا.\n\nكما استقبل وزير الخارجية التونسي محمد علي النفطي المبعوثة الأممية هانا تيتيه.",
  );
  const other = reading.events.find((event) => people(reading, event).includes("محمد علي النفطي"));
  assert.ok(other);
  assert.deepEqual(people(reading, other), ["محمد علي النفطي", "هانا تيتيه"]);
});

test("in a later time (وقت لاحق) nobody is pursued", () => {
  const reading = read("وفي وقت لاحق نظم عمال الميناء اعتصاما أمام مقر الشرطة في بيروت احتجاجا على اعتقال زملائهم.");
  assert.ok(!reading.events.flatMap((event) => words(reading, event)).includes("لاحق"));
});

test("a verb that says little and the deed that is its object are one deed, of the object's mode", () => {
  const meetings = read(
    "الرئيس التركي في بغداد\n\nأجرى الرئيس التركي رجب طيب أردوغان زيارة رسمية إلى العراق، أمس السبت.",
  ).events.filter((event) => event.type === "CONSULT");
  assert.deepEqual(
    meetings.map((event) => event.mode),
    ["visit"],
  );
});

test("a meeting told first and another day's meeting stay two, and اللقاء takes up the first", () => {
  const text =
    "استقبل الرئيس التونسي قيس سعيد، اليوم السبت، رئيس الوزراء الليبي عبد الحميد الدبيبة في قصر قرطاج، وحضر اللقاء وزير الخارجية محمد علي النفطي.\nوكان سعيد قد التقى الدبيبة في 3 ديسمبر 2024 في طرابلس.";
  const { events } = reader.read({
    id: "x",
    text,
    published: "2025-01-18",
    language: "ar",
    paragraphs: [],
    related: [],
    removed: [],
  });
  const dates = events.filter((event) => event.mode === "meeting").map((event) => event.date);
  assert.deepEqual(dates, ["2025-01-18", "2024-12-03"]);
});

test("deeds of one kind told with different dates are two", () => {
  const { events } = read(
    "خط جوي بين تونس وطرابلس\n\nاستأنفت الخطوط التونسية رحلاتها بين تونس وطرابلس في مايو 2021، كما استأنفت شركة الخطوط الجوية الليبية رحلاتها بين بنغازي وصفاقس في يوليو 2023.",
  );
  const dates = events.filter((event) => event.type === "COOPERATE").map((event) => event.date);
  assert.deepEqual(dates, ["2021-05", "2023-07"]);
});

test("a meeting that the report looks back on has its own people, place and day", () => {
  const reading = read(
    "ماكرون يستقبل عون في باريس\n\nاستقبل الرئيس الفرنسي إيمانويل ماكرون الرئيس اللبناني جوزيف عون، اليوم الأحد، في باريس.\nوكان وزير الخارجية الفرنسي جان نويل بارو قد التقى عون في بيروت في 12 يناير 2025.",
  );
  const meetings = reading.events.filter((event) => event.mode === "meeting");
  assert.deepEqual(
    meetings.map((event) => [nameOf(reading, event.place), event.date]),
    [
      ["باريس", "2025-01-19"],
      ["بيروت", "2025-01-12"],
    ],
  );
  assert.ok(people(reading, meetings[0]!).includes("إيمانويل ماكرون"));
  assert.ok(!people(reading, meetings[1]!).includes("إيمانويل ماكرون"), JSON.stringify(people(reading, meetings[1]!)));
});

test("whoever only tells of a deed takes no part in it", () => {
  const cases: [text: string, type: string, who: string, teller: string][] = [
    [
      "إدانة أردنية\n\nأكد وزير الخارجية الأردني أيمن الصفدي أن إسرائيل قصفت مدرسة في قطاع غزة، أمس السبت.",
      "ASSAULT",
      "إسرائيل",
      "أيمن الصفدي",
    ],
    [
      "اعتقالات في الضفة\n\nقال الناطق باسم الحكومة الفلسطينية نبيل أبو ردينة إن الجيش الإسرائيلي اعتقل، فجر اليوم الأحد، عشرة أشخاص في نابلس.",
      "COERCE",
      "الجيش الإسرائيلي",
      "نبيل أبو ردينة",
    ],
  ];
  for (const [text, type, who, teller] of cases) {
    const reading = read(text);
    const event = reading.events.find((candidate) => candidate.type === type);
    assert.ok(event, JSON.stringify(reading.events));
    assert.ok(people(reading, event).includes(who), JSON.stringify(people(reading, event)));
    assert.ok(!people(reading, event).includes(teller), JSON.stringify(people(reading, event)));
  }
});

test("a date that opens a sentence holds for all of it; one in the clause before doesn't", () => {
  const cases: [text: string, type: string, date: string][] = [
    [
      "احتجاجات في بغداد\n\nوفي 3 يناير 2025، وبعد أسابيع من الخلاف بين الأحزاب حول قانون الموازنة العامة للدولة وتوزيع المناصب والمخصصات المالية بين المحافظات، وعلى الرغم من دعوة النقابات إلى التريث ومن برودة الطقس ومن غياب التغطية الإعلامية، تظاهر مئات الطلاب في بغداد.",
      "PROTEST",
      "2025-01-03",
    ],
    [
      "زيارات\n\nزار رئيس الوزراء العراقي محمد شياع السوداني أنقرة في 5 يناير 2025، فيما تظاهر مئات الطلاب في بغداد في 9 يناير 2025.",
      "PROTEST",
      "2025-01-09",
    ],
  ];
  for (const [text, type, date] of cases) {
    const { events } = read(text);
    assert.equal(events.find((event) => event.type === type)?.date, date, JSON.stringify(events));
  }
});
