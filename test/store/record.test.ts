import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, it } from "node:test";
import fc from "fast-check";
import { openRecord, RecordError } from "../../src/store/index.ts";
import { people } from "../../src/store/queries/people.ts";
import { search } from "../../src/store/queries/search.ts";
import { captured, type ShownArticle, show } from "../../src/store/queries/show.ts";
import { stats } from "../../src/store/queries/stats.ts";
import { flags, inFolder, root } from "../support/cli.ts";
import { denial, entity, entriesOf, made, READER, visit, withRecord } from "./made.ts";

const CHANGED = "الوزيرة تستقبل المبعوث\nاستقبلت وزيرة الخارجية سلمى كريم المبعوث في إربد.";
const changed = (more = {}) =>
  visit({
    text: CHANGED,
    entities: (span) => [entity("e1", "person", "سلمى كريم", [span("سلمى كريم")])],
    events: () => [],
    statements: () => [],
    dates: () => [],
    ...more,
  });

describe("the record", () => {
  it("gives a reading back as it was added", () =>
    withRecord(async ({ db, add }) => {
      const item = visit({
        byline: "هيئة التحرير",
        related: [{ title: "خبر آخر" }],
        removed: [{ reason: "share-buttons", text: "شارك" }],
      });
      await add([item]);
      const shown = (await show(db, "visit")) as ShownArticle;
      assert.deepEqual(shown.reading, item.reading);
      assert.deepEqual(shown.article, item.article);
      assert.deepEqual([shown.version, shown.versions, shown.current], [1, [1], true]);
      assert.deepEqual(await captured(db, item.capture.hash), new Uint8Array(item.capture.bytes));
    }));

  it("is not changed by what it has already", () =>
    withRecord(async ({ db, add }) => {
      assert.deepEqual(await add([visit(), denial()]), { added: 2, newVersions: 0, reread: 0, unchanged: 0 });
      const before = await stats(db);
      assert.deepEqual(await add([visit(), denial(), visit()]), { added: 0, newVersions: 0, reread: 0, unchanged: 3 });
      assert.deepEqual(await stats(db), before);
    }));

  it("keeps another capture of the same content without a new version", () =>
    withRecord(async ({ db, add, has }) => {
      await add([visit()]);
      const again = visit({ capture: "again", related: [{ title: "خبر آخر" }] });
      assert.deepEqual(has([again.capture.hash], READER), [false]);
      assert.equal((await add([again])).unchanged, 1);
      assert.deepEqual(has([again.capture.hash], READER), [true]);
      assert.equal(((await show(db, "visit")) as ShownArticle).captures.length, 2);
    }));

  it("adds a version where the content of an article changed, and keeps the old one", () =>
    withRecord(async ({ db, add }) => {
      await add([visit()]);
      assert.deepEqual(await add([changed()]), { added: 0, newVersions: 1, reread: 0, unchanged: 0 });
      const [now, before] = [(await show(db, "visit")) as ShownArticle, (await show(db, "visit@1")) as ShownArticle];
      assert.deepEqual([now.version, now.versions, now.current, now.article.text], [2, [1, 2], true, CHANGED]);
      assert.deepEqual([before.version, before.current, before.article.text], [1, false, visit().article.text]);
      assert.deepEqual((await search(db, "السروجي")).rows, []);
      assert.equal((await search(db, "إربد")).rows.length, 1);
      const { articles, superseded, events, people: count } = await stats(db);
      assert.deepEqual([articles, superseded, events, count], [1, 1, 0, 1]);
    }));

  it("leaves the newest version in place when an older one is read again", () =>
    withRecord(async ({ db, add }) => {
      await add([visit()]);
      await add([changed()]);
      assert.equal((await add([visit()])).unchanged, 1);
      assert.equal((await add([visit({ reader: "test/2" })])).reread, 1);
      assert.equal(((await show(db, "visit")) as ShownArticle).article.text, CHANGED);
      assert.equal((await stats(db)).events, 0);
    }));

  it("replaces what an older reader read", () =>
    withRecord(async ({ db, add, has }) => {
      await add([visit(), denial()]);
      const newer = visit({
        reader: "test/2",
        events: () => [],
        entities: (span) => [entity("e1", "person", "سلمى كريم", [span("سلمى كريم")])],
        statements: () => [],
      });
      assert.deepEqual(has([newer.capture.hash], "test/2"), [false]);
      assert.deepEqual(await add([newer]), { added: 0, newVersions: 0, reread: 1, unchanged: 0 });
      assert.deepEqual(has([newer.capture.hash], "test/2"), [true]);
      assert.deepEqual(((await show(db, "visit")) as ShownArticle).reading, newer.reading);
      const counts = (await people(db)).rows.map(({ name, reports, mentions }) => [name, reports, mentions]);
      assert.deepEqual(
        counts.sort(),
        [
          ["سلمى كريم", 2, 2],
          ["نزار الحلواني", 1, 1],
        ].sort(),
      );
      const { events, readers } = await stats(db);
      assert.equal(events, 1);
      assert.deepEqual(readers, [
        { name: READER, count: 1 },
        { name: "test/2", count: 1 },
      ]);
    }));

  it("rewrites a version whose capture is cleaned otherwise by a newer program", () =>
    withRecord(async ({ db, add }) => {
      await add([visit()]);
      const { capture } = visit();
      assert.equal((await add([{ ...changed({ reader: "test/2" }), capture }])).reread, 1);
      const shown = (await show(db, "visit")) as ShownArticle;
      assert.deepEqual([shown.version, shown.article.text], [1, CHANGED]);
      assert.equal((await search(db, "إربد")).rows.length, 1);
      assert.deepEqual((await search(db, "السروجي")).rows, []);
    }));

  it("adds all of a batch or nothing", () =>
    withRecord(async ({ db, add }) => {
      const broken = denial();
      broken.reading.events[0]!.mode = {} as string;
      await assert.rejects(add([visit(), broken]), RecordError);
      assert.equal((await stats(db)).articles, 0);
      assert.equal((await add([visit(), denial()])).added, 2);
      assert.equal((await people(db, { name: "سلمى" })).rows[0]?.reports, 2);
    }));

  it("leaves out whom a reading refers to without naming them", () =>
    withRecord(async ({ db, add }) => {
      const item = visit({
        events: (span) => [
          {
            id: "v1",
            type: "AID",
            triggers: [span("استقبلت")],
            actors: ["e9", "e1"],
            recipients: [],
            present: [],
            place: "e8",
            status: "actual",
          },
        ],
      });
      await add([item]);
      const { reading } = (await show(db, "visit")) as ShownArticle;
      assert.deepEqual(reading?.events[0]?.actors, ["e1"]);
      assert.equal(reading?.events[0]?.place, undefined);
    }));

  it("takes any text", () =>
    withRecord(async ({ db, add }) => {
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "grapheme", size: "medium" }), async (text) => {
          const id = `any-${number++}`;
          await add([made({ id, text, entities: () => [entity("e1", "person", text, [[0, text.length]])] })]);
          assert.equal(((await show(db, id)) as ShownArticle).article.text, text);
        }),
        { numRuns: 50 },
      );
    }));
});

describe("openRecord", () => {
  it("says to read first where there is no record", () =>
    inFolder(async (folder) => {
      await assert.rejects(openRecord(join(folder, "none.db"), { readonly: true }), /isnad read/);
      assert.ok(!existsSync(join(folder, "none.db")));
    }));

  const database = (sql: string) => (file: string) => {
    const made = new DatabaseSync(file);
    made.exec(sql);
    made.close();
  };
  const later = "insert into kysely_migration values ('9999-later', '2030-01-01')";
  const unfit: [string, (file: string) => void, RegExp][] = [
    ["a file that is no database", (file) => writeFileSync(file, "خبر ".repeat(500)), /no SQLite file/],
    ["a database that is no record", database("create table notes (text)"), /no record of Isnad/],
    [
      "a record of a newer Isnad",
      database(`create table kysely_migration (name text, timestamp text); ${later}`),
      /newer Isnad/,
    ],
  ];
  for (const [name, make, message] of unfit) {
    it(`refuses ${name}, and leaves it as it is`, () =>
      inFolder(async (folder) => {
        const file = join(folder, "unfit.db");
        make(file);
        const before = readFileSync(file);
        for (const readonly of [true, false]) {
          const refused = (error: Error) => error instanceof RecordError && message.test(error.message);
          await assert.rejects(openRecord(file, { readonly }), refused);
        }
        assert.deepEqual(readFileSync(file), before);
      }));
  }

  it("refuses a file in a folder that is not there", () =>
    inFolder(async (folder) => {
      await assert.rejects(openRecord(join(folder, "no", "isnad.db")), /folder is missing/);
    }));

  it("brings an empty database to the newest form, also to be read only", () =>
    inFolder(async (folder) => {
      const file = join(folder, "empty.db");
      writeFileSync(file, "");
      const record = await openRecord(file, { readonly: true });
      assert.equal((await stats(record.db)).articles, 0);
      await record.close();
    }));

  it("can be called at once by several", () =>
    inFolder(async (folder) => {
      const file = join(folder, "isnad.db");
      const code = `import { openRecord } from ${JSON.stringify(join(root, "src/store/index.ts"))}; await (await openRecord(process.argv[1])).close();`;
      const opening = Array.from({ length: 3 }, () => run(code, file));
      assert.deepEqual(await Promise.all(opening), [0, 0, 0]);
    }));

  it("lets another process read while one is writing, and sees what was finished", () =>
    withRecord(async ({ add }, file) => {
      await add([visit()]);
      const writing = new DatabaseSync(file);
      writing.exec("begin immediate; delete from statements");
      const main = join(root, "src/cli/main.ts");
      const { stdout, stderr } = spawnSync(process.execPath, [...flags, main, "stats", "--json", "--db", file], {
        encoding: "utf8",
      });
      writing.exec("rollback");
      writing.close();
      assert.equal(JSON.parse(stdout).statements, 1, stderr);
      assert.equal((await add([denial()])).added, 1);
    }));

  it("lets two processes write by turns", () =>
    withRecord(async ({ db, add }, file) => {
      const other = await openRecord(file);
      await add([visit()]);
      await other.add(entriesOf([denial()]));
      await add([visit({ reader: "test/2" })]);
      await other.close();
      assert.equal((await people(db, { name: "سلمى كريم" })).rows[0]?.reports, 2);
    }));
});

/** Runs a module in a process of its own; gives its exit code. */
function run(code: string, ...args: string[]): Promise<number | null> {
  const argv = [...flags, "--input-type=module", "-e", code, ...args];
  return new Promise((resolve) => spawn(process.execPath, argv, { stdio: "inherit" }).on("exit", resolve));
}
