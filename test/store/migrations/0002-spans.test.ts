import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { Kysely } from "kysely";
import * as record from "../../../src/store/migrations/0001-record.ts";
import * as spans from "../../../src/store/migrations/0002-spans.ts";
import { dialectOf } from "../../../src/store/sqlite.ts";

it("a record made when spans were rows keeps every mention and date", async () => {
  const database = new DatabaseSync(":memory:");
  const db = new Kysely<unknown>({ dialect: dialectOf(database) });
  await record.up(db);
  database.exec(`
    pragma foreign_keys = off;
    insert into readings values (1, 'test/1', '2025-01-18', 2, 2, 0, 0), (2, 'test/1', '2025-01-18', 0, 0, 0, 0);
    insert into entities (article, n, id, subject, day, name, mentions) values
      (1, 0, 'e1', 1, 0, 'سلمى كريم', 2), (1, 1, 'e2', 2, 0, 'عمّان', 1);
    insert into mentions values (1, 0, 1, 1, 40, 44), (1, 0, 0, 1, 4, 13), (1, 0, 2, 0, 20, 31), (1, 1, 0, 1, 50, 55);
    insert into dates values (1, 1, 70, 74, null, 'gregorian'), (1, 0, 60, 65, '1446-07', 'islamic-umalqura');
  `);
  await spans.up(db);
  assert.deepEqual(
    database
      .prepare("select names, descriptions from entities order by n")
      .all()
      .map((row) => ({ ...row })),
    [
      { names: "[[4,13],[40,44]]", descriptions: "[[20,31]]" },
      { names: "[[50,55]]", descriptions: "[]" },
    ],
  );
  const dates = database
    .prepare("select dates from readings order by article")
    .all()
    .map((row) => JSON.parse(String(row.dates)));
  assert.deepEqual(dates, [
    [
      { span: [60, 65], value: "1446-07", calendar: "islamic-umalqura" },
      { span: [70, 74], value: null, calendar: "gregorian" },
    ],
    [],
  ]);
  database.close();
});
