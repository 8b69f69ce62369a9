import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { openRecord } from "../../src/store/index.ts";
import type { EventRow } from "../../src/store/queries/events.ts";
import type { PersonRow } from "../../src/store/queries/people.ts";
import type { SearchRow } from "../../src/store/queries/search.ts";
import type { StatementRow } from "../../src/store/queries/statements.ts";
import { denial, entriesOf, protest, visit } from "../store/made.ts";
import { isnad } from "../support/cli.ts";

let cwd = "";

before(async () => {
  cwd = mkdtempSync(join(tmpdir(), "isnad-test-"));
  const record = await openRecord(join(cwd, "isnad.db"));
  await record.add(entriesOf([visit(), denial(), protest()]));
  await record.close();
});
after(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...args: string[]) => isnad(args, { cwd });
function rows<Row>(...args: string[]): Row[] {
  const { status, stdout, stderr } = run(...args, "--json");
  assert.equal(status, 0, stderr);
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

describe("the query commands", () => {
  it("print one JSON object a line with --json", () => {
    assert.deepEqual(
      rows<PersonRow>("people").map(({ name }) => name),
      ["نزار الحلواني", "سلمى كريم", "هاني السروجي"],
    );
    assert.deepEqual(
      rows<EventRow>("events", "--who", "كريم").map(({ id }) => id),
      ["denial#v1", "visit#v1"],
    );
    assert.deepEqual(
      rows<StatementRow>("statements", "--via", "السروجي").map(({ id }) => id),
      ["visit#s1"],
    );
    assert.deepEqual(
      rows<SearchRow>("search", "القاهره", "-مظاهرة").map(({ article }) => article.id),
      ["denial"],
    );
    assert.deepEqual(
      rows<EventRow>("timeline", "سلمى", "--newest-first").map(({ id }) => id),
      ["denial#v1", "visit#s1", "visit#v1"],
    );
    assert.equal(rows<{ kind: string }>("show", "visit")[0]?.kind, "article");
    assert.equal(rows<{ articles: number }>("stats")[0]?.articles, 3);
  });

  const printed: [args: string[], wanted: string[]][] = [
    [["people"], ["reports  mentions", "2024-12-30  2025-01-05  person:", "سلمى كريم\n    office 1  وزيرة الخارجية"]],
    [
      ["people", "--kind", "PLACE"],
      ["place:", "عمّان"],
    ],
    [
      ["events", "--type", "consult"],
      [
        "2024-12-29  CONSULT meeting",
        "visit#v1",
        "who       سلمى كريم",
        "whom      نزار الحلواني",
        "where     عمّان",
        "says      الوزيرة *تستقبل* المبعوث",
        "report    الوزيرة تستقبل المبعوث",
      ],
    ],
    [["events", "--status", "planned"], ["2025-03     PROTEST planned"]],
    [
      ["statements", "--speaker", "سلمى"],
      ["2024-12-30  demand", "visit#s1", "told by   هاني السروجي", "cue       شددت", "what      ضرورة وقف القتال"],
    ],
    [["statements", "--mode", "direct"], ["assert, quoted"]],
    [
      ["search", '"إلغاء العلاوة"'],
      ["2025-02-01  1 hit", "protest", "لأن «*إلغاء العلاوة* ظلم للمعلمين»"],
    ],
    [
      ["show", "visit"],
      ["version   1 of 1", "from      visit.jsonl#1", "  استقبلت وزيرة الخارجية"],
    ],
    [["show", "denial#s2"], ["what      لم نوقع شيئا في القاهرة"]],
    [
      ["timeline", "نزار"],
      ["نزار الحلواني\n  person:", "visit#v1", "denial#s2"],
    ],
    [["stats"], ["articles        3", "from            2024-12-30 to 2025-02-01", "2  وكالة المرسى"]],
  ];
  for (const [args, wanted] of printed) {
    it(`isnad ${args.join(" ")} prints what a person wants to read`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 0, stderr);
      for (const words of wanted) assert.ok(stdout.includes(words), `${words} in ${stdout}`);
      assert.ok(!stdout.includes("\u001b"));
    });
  }

  it("print so many rows at most, and say how to go on", () => {
    const first = run("statements", "--limit", "3");
    assert.equal(first.stdout.match(/#s/g)?.length, 3);
    const mark = /--after (\S+)/.exec(first.stderr)?.[1] ?? "";
    assert.deepEqual(
      rows<StatementRow>("statements", "--limit", "٣", "--after", mark).map(({ id }) => id),
      ["visit#s1"],
    );
    assert.equal(rows("statements", "--limit", "0").length, 4);
  });

  it("say so where nothing is found", () => {
    const { status, stdout, stderr } = run("search", "زرقاء");
    assert.deepEqual([status, stdout, stderr], [0, "", "nothing found\n"]);
  });

  const failing: [args: string[], message: RegExp][] = [
    [
      ["people", "--db", "none.db"],
      /^isnad: there is no record none\.db: make it with `isnad read INPUT --db none\.db`/,
    ],
    [["stats", "--db", "notes.txt"], /^isnad: the record notes\.txt can't be opened: it is no SQLite file/],
    [["show", "nobody"], /^isnad: the record isnad\.db has nothing with the id nobody/],
    [["timeline", "زرقاء"], /^isnad: nobody and nothing in the record isnad\.db has a name with زرقاء/],
    [["events", "--after", "x"], /^isnad: "x" is no page mark of this list/],
    [["events", "--type", "MEET"], /^error: .*It is one of AGREE, CONSULT/],
    [["events", "--from", "yesterday"], /^error: .*It is a date such as 2024-12-29/],
    [["people", "--limit", "-1"], /^error: .*It is a number/],
    [["search", "حفتر", "--jsn"], /^error: unknown option '--jsn'/],
  ];
  for (const [args, message] of failing) {
    it(`isnad ${args.join(" ")} fails with one clear line`, () => {
      writeFileSync(join(cwd, "notes.txt"), "ملاحظات ".repeat(200));
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 1);
      assert.equal(stdout, "");
      assert.match(stderr, message);
      assert.ok(!/\bat .*:\d+:\d+/.test(stderr), "no stack trace");
    });
  }
});
