import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type EventFilter, events } from "../../src/store/queries/events.ts";
import type { Page, Paging } from "../../src/store/queries/paging.ts";
import { type PeopleFilter, people } from "../../src/store/queries/people.ts";
import { type SearchFilter, search } from "../../src/store/queries/search.ts";
import { show } from "../../src/store/queries/show.ts";
import { type StatementFilter, statements } from "../../src/store/queries/statements.ts";
import { stats } from "../../src/store/queries/stats.ts";
import { timeline } from "../../src/store/queries/timeline.ts";
import { denial, entity, made, protest, type TestRecord, visit, withRecord } from "./made.ts";

/** A record of the three reports. */
const withThree = (use: (record: TestRecord) => Promise<void>) =>
  withRecord(async (record) => {
    await record.add([visit(), denial(), protest()]);
    await use(record);
  });

async function all<Row>(page: (paging: Paging) => Promise<Page<Row>>, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const { rows: found, next } = await page({ limit, ...(after !== undefined && { after }) });
    assert.ok(found.length <= limit);
    rows.push(...found);
    after = next;
    more = next !== undefined;
  }
  return rows;
}

describe("people", () => {
  const cases: [name: string, filter: PeopleFilter, names: string[]][] = [
    [
      "those in the most reports first, sources without a name left out",
      {},
      ["نزار الحلواني", "سلمى كريم", "هاني السروجي"],
    ],
    ["by a word of the name, in any spelling", { name: "كَريم" }, ["سلمى كريم"]],
    ["by all words of the name", { name: "نزار كريم" }, []],
    ["by office", { office: "الخارجيه" }, ["سلمى كريم"]],
    ["by country", { country: "jo" }, ["سلمى كريم"]],
    ["organizations", { kind: "organization" }, ["نقابة المعلمين"]],
    ["places", { kind: "place" }, ["القاهرة", "عمّان"]],
  ];
  for (const [name, filter, names] of cases) {
    it(`lists ${name}`, () =>
      withThree(async ({ db }) =>
        assert.deepEqual(
          (await people(db, filter)).rows.map((row) => row.name),
          names,
        ),
      ));
  }

  it("says what offices somebody holds, and since when reports name them", () =>
    withThree(async ({ db }) => {
      const { rows } = await people(db, { name: "سلمى" });
      const [{ id, ...rest } = { id: "" }] = rows;
      assert.match(id, /^person:[0-9a-f]{16}$/);
      assert.deepEqual(rest, {
        kind: "person",
        name: "سلمى كريم",
        nameEn: "Salma Karim",
        country: "JO",
        reports: 2,
        mentions: 3,
        offices: [{ title: "وزيرة الخارجية", count: 1 }],
        first: "2024-12-30",
        last: "2025-01-05",
      });
    }));
});

describe("events", () => {
  const cases: [name: string, filter: EventFilter, ids: string[]][] = [
    ["the newest first", {}, ["protest#v1", "denial#v1", "visit#v1"]],
    ["by type", { type: "AGREE" }, ["denial#v1"]],
    ["by mode", { mode: "meeting" }, ["visit#v1"]],
    ["by status", { status: "planned" }, ["protest#v1"]],
    ["by actor", { actor: "سلمى" }, ["visit#v1"]],
    ["by whoever takes part", { who: "سلمى" }, ["denial#v1", "visit#v1"]],
    ["by whoever takes part and type", { who: "سلمى", type: "AGREE" }, ["denial#v1"]],
    ["by actor and whoever takes part", { actor: "نزار", who: "سلمى كريم" }, ["denial#v1"]],
    ["by place", { place: "القاهره" }, ["protest#v1"]],
    ["from a day on", { from: "2025" }, ["protest#v1", "denial#v1"]],
    ["up to a month", { to: "2024-12" }, ["visit#v1"]],
    ["between days", { from: "2025-01-05", to: "2025-01-05" }, ["denial#v1"]],
    ["none for a name that nobody has", { actor: "زرقاء" }, []],
    ["none for a name without words", { actor: "«»" }, []],
  ];
  for (const [name, filter, ids] of cases) {
    it(`lists ${name}`, () =>
      withThree(async ({ db }) =>
        assert.deepEqual(
          (await events(db, filter)).rows.map(({ id }) => id),
          ids,
        ),
      ));
  }

  it("says who did what with whom, where and when, and which sentence says so", () =>
    withThree(async ({ db }) => {
      const [event] = (await events(db, { type: "CONSULT" })).rows;
      assert.ok(event);
      const { text } = visit().article;
      assert.deepEqual(
        [event.day, event.date, event.mode, event.status],
        ["2024-12-29", "2024-12-29", "meeting", "actual"],
      );
      assert.deepEqual(
        [event.actors, event.recipients, event.present, [event.place]].map((parties) =>
          parties.map((party) => party?.name),
        ),
        [["سلمى كريم"], ["نزار الحلواني"], [], ["عمّان"]],
      );
      assert.deepEqual(
        event.triggers.map(({ text: words }) => words),
        ["تستقبل", "استقبلت"],
      );
      assert.equal(text.slice(...event.sentence.span), event.sentence.text);
      assert.deepEqual(event.article, {
        id: "visit",
        title: "الوزيرة تستقبل المبعوث",
        outlet: "صحيفة النخلة",
        published: "2024-12-30",
        url: "https://example.org/visit",
      });
    }));
});

describe("statements", () => {
  const cases: [name: string, filter: StatementFilter, ids: string[]][] = [
    ["the newest first, a report's own in its order", {}, ["protest#s1", "denial#s1", "denial#s2", "visit#s1"]],
    ["by speaker", { speaker: "الحلواني" }, ["denial#s1", "denial#s2"]],
    ["by who relays them", { via: "السروجي" }, ["visit#s1"]],
    ["by speaker and who relays them", { speaker: "سلمى", via: "هاني" }, ["visit#s1"]],
    ["by act", { act: "demand" }, ["protest#s1", "visit#s1"]],
    ["by speaker and act", { speaker: "نزار", act: "deny" }, ["denial#s1"]],
    ["by mode", { mode: "direct" }, ["denial#s2"]],
    ["by a word said", { text: "مرتزقة" }, ["denial#s1"]],
    ["by a word said, not one elsewhere in the report", { text: "القاهرة" }, ["protest#s1", "denial#s2"]],
    ["by words said and not said", { text: "قاهرة -مظاهرة" }, ["denial#s2"]],
    ["by what was not said", { text: "-قاهرة" }, ["denial#s1", "visit#s1"]],
    ["by days", { from: "2025-01", to: "2025-01" }, ["denial#s1", "denial#s2"]],
  ];
  for (const [name, filter, ids] of cases) {
    it(`lists ${name}`, () =>
      withThree(async ({ db }) =>
        assert.deepEqual(
          (await statements(db, filter)).rows.map(({ id }) => id),
          ids,
        ),
      ));
  }

  it("says who said it to whom, on whose word, and in which words", () =>
    withThree(async ({ db }) => {
      const [statement] = (await statements(db, { via: "هاني السروجي" })).rows;
      assert.ok(statement);
      assert.deepEqual(
        [statement.speakers, statement.via, statement.addressees].map((parties) => parties.map(({ name }) => name)),
        [["سلمى كريم"], ["هاني السروجي"], ["نزار الحلواني"]],
      );
      assert.deepEqual(
        [statement.cue.text, statement.content.text, statement.act, statement.day],
        ["شددت", "ضرورة وقف القتال", "demand", "2024-12-30"],
      );
      assert.ok(statement.sentence.text.startsWith("وقال المتحدث"));
    }));
});

describe("search", () => {
  const cases: [query: string, filter: SearchFilter, ids: string[]][] = [
    ["قاهرة", {}, ["protest", "denial"]],
    ["القاهره", {}, ["protest", "denial"]],
    ["٢٠٢٥", {}, ["protest"]],
    ["2025", {}, ["protest"]],
    ["إلغاء", {}, ["protest"]],
    ["وزارة", {}, ["visit"]],
    ["كريم الحلواني", {}, ["denial", "visit"]],
    ['"سلمى كريم"', {}, ["visit", "denial"]],
    ['"كريم سلمى"', {}, []],
    ["الحلواني -مرتزقة", {}, ["visit"]],
    ['الحلواني -"وقف القتال"', {}, ["denial"]],
    ["القاهرة outlet:المرسى from:2025-02", {}, ["protest"]],
    ["الحلواني to:2024", {}, ["visit"]],
    ["الحلواني", { from: "2025" }, ["denial"]],
    ["outlet:مرسى", {}, ["protest", "denial"]],
    ["-القاهرة", {}, ["visit"]],
    ["زرقاء", {}, []],
    ["", {}, []],
  ];
  for (const [query, filter, ids] of cases) {
    it(`finds ${ids.length} for ${JSON.stringify(query)} ${filter.from ?? ""}`, () =>
      withThree(async ({ db }) =>
        assert.deepEqual(
          (await search(db, query, filter)).rows.map(({ article }) => article.id).sort(),
          [...ids].sort(),
        ),
      ));
  }

  it("gives the sentence with the hits as spans of the article's text", () =>
    withThree(async ({ db }) => {
      const [row] = (await search(db, 'للمعلمين القاهره "آذار 2025"')).rows;
      assert.ok(row);
      const { text } = protest().article;
      assert.ok(text.slice(...row.sentence.span).startsWith("دعت نقابة المعلمين"));
      assert.deepEqual(
        row.hits.map((hit) => text.slice(...hit)),
        ["المعلمين", "بالقاهرة", "آذار ٢٠٢٥", "للمعلمين"],
      );
      assert.equal(row.count, 4);
    }));

  it("gives the best first, and the newer first among equals", () =>
    withRecord(async ({ db, add }) => {
      const report = (id: string, published: string, text: string) => made({ id, published, text });
      const other = Array.from({ length: 10 }, (_, at) => report(`other-${at}`, "2020", "خبر عن شأن آخر"));
      await add([
        ...other,
        report("old", "2021", "هدنة في الجنوب"),
        report("much", "2019", "هدنة ثم هدنة ثم هدنة"),
        report("new", "2022", "هدنة في الجنوب"),
      ]);
      assert.deepEqual(
        (await search(db, "هدنة")).rows.map(({ article }) => article.id),
        ["much", "new", "old"],
      );
      assert.deepEqual(
        (await all((paging) => search(db, "هدنة", paging), 1)).map(({ article }) => article.id),
        ["much", "new", "old"],
      );
    }));

  it("takes any query", () =>
    withThree(async ({ db }) => {
      const pieces = fc.constantFrom(
        '"',
        "«",
        "»",
        "-",
        "(",
        ")",
        "*",
        "^",
        ":",
        "{",
        "}",
        "+",
        "'",
        ";",
        " ",
        " AND ",
        " OR ",
        " NOT ",
        "NEAR(",
        "words:",
        "outlet:",
        "from:",
        "to:",
        "2024",
        "القاهرة",
        "ا",
        "\0",
        "\ud800",
        "💬",
      );
      await fc.assert(
        fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async (query) => {
          const text = query.join("");
          await search(db, text);
          await statements(db, { text, speaker: text, via: text });
          await events(db, { actor: text, who: text, place: text });
          await people(db, { name: text, office: text });
          await timeline(db, text);
          await show(db, text);
        }),
        { numRuns: 60 },
      );
    }));
});

describe("timeline", () => {
  it("tells what somebody did and said day by day", () =>
    withThree(async ({ db }) => {
      const told = await timeline(db, "الحلواني");
      assert.equal(told.subject?.name, "نزار الحلواني");
      assert.deepEqual(
        told.rows.map(({ kind, day, id }) => [kind, day, id]),
        [
          ["event", "2024-12-29", "visit#v1"],
          ["event", "2025-01-05", "denial#v1"],
          ["statement", "2025-01-05", "denial#s1"],
          ["statement", "2025-01-05", "denial#s2"],
        ],
      );
      for (const newestFirst of [false, true]) {
        const whole = (await timeline(db, "الحلواني", { newestFirst })).rows;
        for (const limit of [1, 2, 3])
          assert.deepEqual(await all((paging) => timeline(db, "الحلواني", { newestFirst, ...paging }), limit), whole);
      }
      assert.deepEqual(
        (await timeline(db, "نزار", { newestFirst: true })).rows.map(({ id }) => id),
        ["denial#v1", "denial#s1", "denial#s2", "visit#v1"],
      );
      assert.deepEqual(
        (await timeline(db, "نزار", { to: "2024" })).rows.map(({ id }) => id),
        ["visit#v1"],
      );
    }));

  it("takes the one in the most reports where a name fits several, and names the others", () =>
    withRecord(async ({ db, add }) => {
      const report = (id: string, name: string) =>
        made({ id, text: name, entities: (span) => [entity("e1", "person", name, [span(name)])] });
      await add([report("a", "سامي النجار"), report("b", "سامي النجار"), report("c", "هدى النجار")]);
      const { subject, others } = await timeline(db, "النجار");
      assert.deepEqual([subject?.name, others.map(({ name }) => name)], ["سامي النجار", ["هدى النجار"]]);
    }));

  it("is empty for a name that nobody has", () =>
    withThree(async ({ db }) => assert.deepEqual(await timeline(db, "زرقاء"), { rows: [], others: [] })));
});

describe("show", () => {
  it("gives whatever has an id", () =>
    withThree(async ({ db }) => {
      const { rows } = await people(db, { name: "سلمى" });
      const kinds = await Promise.all(
        ["visit", "visit@1", "visit#v1", "visit#s1", "visit#e1", rows[0]?.id ?? ""].map(
          async (id) => (await show(db, id))?.kind,
        ),
      );
      assert.deepEqual(kinds, ["article", "article", "event", "statement", "entity", "entity"]);
    }));

  it("tells an entity's names and reports", () =>
    withThree(async ({ db }) => {
      const shown = await show(db, "denial#e2");
      assert.ok(shown?.kind === "entity");
      assert.deepEqual(shown.names, [
        { name: "سلمى كريم", count: 1 },
        { name: "سَلمى كريم", count: 1 },
      ]);
      assert.deepEqual(
        shown.articles.map(({ id }) => id),
        ["denial", "visit"],
      );
    }));

  it("finds articles whose ids hold # and @", () =>
    withRecord(async ({ db, add }) => {
      await add(["a#1", "a@2", "a"].map((id) => made({ id, text: `تقرير ${id}` })));
      for (const id of ["a#1", "a@2", "a"]) {
        const shown = await show(db, id);
        assert.equal(shown?.kind === "article" && shown.article.id, id);
      }
    }));

  for (const id of ["none", "visit@7", "visit#v9", "none#v1", "person:0123456789abcdef", "#", ""]) {
    it(`gives nothing for ${JSON.stringify(id)}`, () =>
      withThree(async ({ db }) => assert.equal(await show(db, id), undefined)));
  }
});

describe("stats", () => {
  it("counts what the record holds", () =>
    withThree(async ({ db }) => {
      assert.deepEqual(await stats(db), {
        articles: 3,
        superseded: 0,
        captures: 3,
        first: "2024-12-30",
        last: "2025-02-01",
        people: 4,
        organizations: 1,
        places: 2,
        events: 3,
        statements: 4,
        eventTypes: ["AGREE", "CONSULT", "PROTEST"].map((name) => ({ name, count: 1 })),
        acts: [
          { name: "demand", count: 2 },
          { name: "assert", count: 1 },
          { name: "deny", count: 1 },
        ],
        outlets: [
          { name: "وكالة المرسى", count: 2 },
          { name: "صحيفة النخلة", count: 1 },
        ],
        readers: [{ name: "test/1", count: 3 }],
      });
    }));
});

describe("pages", () => {
  it("hold each row once, whatever their size, and go on where they ended while the record grows", () =>
    withRecord(async ({ db, add }) => {
      const one = (at: number) =>
        made({
          id: `r${at}`,
          published: `2024-0${1 + (at % 3)}-10`,
          text: `قال سامي النجار ${at} كلاما في مدينة إربد`,
          entities: (span) => [
            entity("e1", "person", "سامي النجار", [span("سامي النجار")]),
            entity("e2", "person", `شاهد ${at}`, [span("سامي")]),
          ],
          events: (span) =>
            [1, 2].map((n) => ({
              id: `v${n}`,
              type: "OTHER" as const,
              triggers: [span("قال")],
              actors: ["e1"],
              recipients: [],
              present: ["e1"],
              status: "actual" as const,
            })),
          statements: (span) =>
            [1, 2].map((n) => ({
              id: `s${n}`,
              speakers: ["e1"],
              via: [],
              cue: span("قال"),
              content: span("كلاما في مدينة إربد"),
              act: "assert" as const,
              mode: "indirect" as const,
            })),
        });
      await add(Array.from({ length: 20 }, (_, at) => one(at)));
      const lists: [string, (paging: Paging) => Promise<Page<{ id: string }>>, number][] = [
        ["events", (paging) => events(db, paging), 40],
        ["events of one", (paging) => events(db, { who: "النجار", ...paging }), 40],
        ["statements", (paging) => statements(db, paging), 40],
        ["statements of one", (paging) => statements(db, { speaker: "سامي", ...paging }), 40],
        ["statements with a word", (paging) => statements(db, { text: "إربد", ...paging }), 40],
        ["people", (paging) => people(db, paging), 21],
        ["articles", async (paging) => page(await search(db, "إربد", paging)), 20],
      ];
      for (const [name, list, count] of lists) {
        const whole = (await list({ limit: 1000 })).rows.map(({ id }) => id);
        assert.equal(new Set(whole).size, count, name);
        for (const limit of [1, 7, 40])
          assert.deepEqual(
            (await all(list, limit)).map(({ id }) => id),
            whole,
            name,
          );
      }
      const { rows, next } = await events(db, { limit: 5 });
      await add([one(20), one(21)]);
      const rest = await all(
        (paging) => events(db, { ...paging, ...(paging.after === undefined && next !== undefined && { after: next }) }),
        7,
      );
      assert.equal(new Set([...rows, ...rest].map(({ id }) => id)).size, rows.length + rest.length);
    }));

  it("refuse a mark that is none of theirs", () =>
    withThree(async ({ db }) => assert.rejects(events(db, { after: "الصفحة" }), /no page mark/)));
});

const page = ({ rows, next }: Page<{ article: { id: string } }>): Page<{ id: string }> => ({
  rows: rows.map(({ article }) => ({ id: article.id })),
  ...(next !== undefined && { next }),
});
