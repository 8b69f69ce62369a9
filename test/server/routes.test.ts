import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Json, sharedServer, withServer } from "./made.ts";

const { ask, json } = sharedServer();

const of = (name: string) => encodeURIComponent(name);

describe("the lists of the API", () => {
  const lists: [path: string, rows: (row: Json) => unknown, expected: unknown[]][] = [
    ["stories", ({ title }) => title, ["نقابة تدعو إلى مظاهرة", "المبعوث ينفي", "الوزيرة تستقبل المبعوث"]],
    ["stories?least=2", ({ title }) => title, []],
    [`stories?outlet=${of("صحيفة النخلة")}`, ({ reports }) => reports, [["visit"]]],
    ["stories?from=2025-02", ({ reports }) => reports, [["protest"]]],
    [
      "actors?kind=person",
      ({ name, reports }) => `${name} ${reports}`,
      ["نزار الحلواني 2", "سلمى كريم 2", "هاني السروجي 1"],
    ],
    ["actors?kind=place&country=eg", ({ name }) => name, ["القاهرة"]],
    [`actors?name=${of("الحلوانى")}`, ({ name }) => name, ["نزار الحلواني"]],
    [`actors?office=${of("وزيرة")}`, ({ name }) => name, ["سلمى كريم"]],
    ["events", ({ id }) => id, ["protest#v1", "denial#v1", "visit#v1"]],
    ["events?type=CONSULT&mode=meeting&status=actual", ({ id }) => id, ["visit#v1"]],
    [`events?who=${of("كريم")}&from=2025`, ({ id }) => id, ["denial#v1"]],
    [`events?place=${of("القاهرة")}`, ({ date }) => date, ["2025-03"]],
    ["statements?act=deny", ({ id }) => id, ["denial#s1"]],
    [`statements?speaker=${of("سلمى")}&via=${of("السروجي")}`, ({ id }) => id, ["visit#s1"]],
    [`statements?text=${of("المرتزقة")}`, ({ content }) => content.text, ["قد وقّع اتفاقا مع سلمى كريم بشأن المرتزقة"]],
    ["statements?mode=direct", ({ id }) => id, ["denial#s2"]],
    [`search?q=${of("القاهره")}`, ({ article }) => article.id, ["protest", "denial"]],
    [`search?q=${of("القاهرة")}&outlet=${of("المرسى")}&to=2025-01`, ({ article }) => article.id, ["denial"]],
  ];
  for (const [path, row, expected] of lists)
    it(`/api/${decodeURIComponent(path)} gives ${expected.length} rows`, async () => {
      const { rows } = await json(`/api/${path}`);
      assert.deepEqual(rows.map(row).toSorted(), expected.toSorted());
    });

  it("come page by page, each with the mark of the next, and no row twice", async () => {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await json(`/api/events?limit=1${after === undefined ? "" : `&after=${after}`}`);
      assert.equal(page.rows.length, 1);
      ids.push(page.rows[0].id);
      after = page.next;
    } while (after !== undefined);
    assert.deepEqual(ids, ["protest#v1", "denial#v1", "visit#v1"]);
  });

  it("of an empty record are empty", () =>
    withServer(
      async ({ json }) => {
        for (const path of ["stories", "actors", "events", "statements", "search?q=x"])
          assert.deepEqual(await json(`/api/${path}`), { rows: [] }, path);
      },
      { items: [] },
    ));
});

describe("entries of the API", () => {
  const entries: [id: string, kind: string][] = [
    ["visit", "article"],
    ["visit@1", "article"],
    ["visit#v1", "event"],
    ["denial#s2", "statement"],
    ["visit#e1", "entity"],
  ];
  for (const [id, kind] of entries)
    it(`${id} is an ${kind}`, async () => assert.equal((await json(`/api/entries/${of(id)}`)).kind, kind));

  it("are actors and stories by the ids that lists give", async () => {
    const [actor] = (await json("/api/actors")).rows;
    const [story] = (await json("/api/stories")).rows;
    assert.deepEqual((await json(`/api/entries/${of(actor.id)}`)).entity, actor);
    assert.deepEqual((await json(`/api/entries/${of(story.id)}`)).story, story);
  });

  it("of an actor have a timeline, either way round", async () => {
    const [{ id }] = (await json(`/api/actors?name=${of("سلمى كريم")}`)).rows;
    const path = `/api/actors/${of(id)}/timeline`;
    const oldest = (await json(path)).rows.map((row: Json) => row.id);
    const newest = (await json(`${path}?newestFirst=true`)).rows.map((row: Json) => row.id);
    assert.deepEqual(oldest, ["visit#v1", "visit#s1", "denial#v1"]);
    assert.deepEqual(newest, ["denial#v1", "visit#s1", "visit#v1"]);
  });

  it("of an actor have offices, with the days of the reports that give them", async () => {
    const [{ id }] = (await json(`/api/actors?name=${of("سلمى كريم")}`)).rows;
    assert.deepEqual((await json(`/api/actors/${of(id)}/offices`)).offices, [
      { title: "وزيرة الخارجية", count: 1, former: 0, first: "2024-12-30", last: "2024-12-30" },
    ]);
  });

  it("of an actor have whom they met, and not whom they did not", async () => {
    const [{ id }] = (await json(`/api/actors?name=${of("سلمى كريم")}`)).rows;
    const { met, among } = await json(`/api/actors/${of(id)}/met`);
    assert.deepEqual(
      met.map(({ name, count }: Json) => [name, count]),
      [["نزار الحلواني", 1]],
    );
    assert.deepEqual(among, []);
  });

  it("are counted", async () => {
    const { articles, places, events, statements, outlets } = await json("/api/stats");
    assert.deepEqual({ articles, places, events, statements }, { articles: 3, places: 2, events: 3, statements: 4 });
    assert.deepEqual(outlets[0], { name: "وكالة المرسى", count: 2 });
  });
});

describe("what the API can't do", () => {
  const refused: [path: string, status: number, key: string, says: RegExp][] = [
    ["entries/nothing", 404, "not-found", /nothing/],
    ["entries/visit%23s9", 404, "not-found", /visit#s9/],
    ["actors/nobody/timeline", 404, "not-found", /nobody/],
    ["actors/nobody/offices", 404, "not-found", /nobody/],
    ["actors/nobody/met", 404, "not-found", /nobody/],
    ["nowhere", 404, "not-found", /nowhere/],
    ["events?type=DANCE", 400, "wrong-request", /type/],
    ["events?colour=red", 400, "wrong-request", /colour/],
    ["events?from=yesterday", 400, "wrong-request", /such as 2024-12-29/],
    ["events?after=abc", 400, "wrong-request", /page mark/],
    ["events?limit=0", 400, "wrong-request", /limit/],
    ["events?limit=501", 400, "wrong-request", /limit/],
    ["actors?country=Egypt", 400, "wrong-request", /country/],
    ["search", 400, "wrong-request", /q/],
    ["search?q=", 400, "wrong-request", /q/],
    ["actors/x/timeline?limit=many", 400, "wrong-request", /limit/],
  ];
  for (const [path, status, key, says] of refused)
    it(`/api/${path} is refused with ${status} and a key`, async () => {
      const response = await ask(`/api/${path}`);
      const { error } = (await response.json()) as Json;
      assert.deepEqual({ status: response.status, key: error.key }, { status, key });
      assert.match(error.message, says);
    });

  for (const words of ["'); drop table articles; --", '"', "*", "a AND", "-", "(", "\u0000", "%", "﷽".repeat(5000)])
    it(`hostile words ${JSON.stringify(words.slice(0, 30))} are only words`, async () => {
      for (const path of [
        "search?q=",
        "actors?name=",
        "actors?office=",
        "events?who=",
        "statements?text=",
        "statements?speaker=",
      ]) {
        const { status } = await ask(`/api/${path}${of(words)}`);
        assert.ok(status === 200 || status === 400, `${path} ${status}`);
      }
      assert.equal((await json("/api/stats")).articles, 3);
    });
});
