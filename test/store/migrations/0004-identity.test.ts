import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { it } from "node:test";
import { Kysely } from "kysely";
import { migrations } from "../../../src/store/migrations/index.ts";
import { dialectOf } from "../../../src/store/sqlite.ts";

it("a record made before names were told from people keeps each entity's subject as its name", async () => {
  const database = new DatabaseSync(":memory:");
  const db = new Kysely<unknown>({ dialect: dialectOf(database) });
  const [identity] = Object.keys(migrations).filter((name) => name.endsWith("-identity"));
  for (const [name, { up }] of Object.entries(migrations)) {
    if (name === identity) {
      database.exec(`pragma foreign_keys = off;
        insert into entities (article, n, id, subject, day, name, mentions) values (1, 0, 'e1', 7, 0, 'سلمى كريم', 2), (1, 1, 'e2', 9, 0, 'عمّان', 1)`);
    }
    await up(db);
  }
  const rows = database.prepare("select subject, named from entities order by n").all();
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    [
      { subject: 7, named: 7 },
      { subject: 9, named: 9 },
    ],
  );
  database.close();
});
