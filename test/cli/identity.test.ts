import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { PersonRow } from "../../src/store/queries/people.ts";
import type { UnsureRow } from "../../src/store/queries/unsure.ts";
import { isnad } from "../support/cli.ts";

let cwd = "";
const run = (...args: string[]) => isnad(args, { cwd });
const reports = [
  ["m1", "2019-03-01", "وصل وزير النقل الروسي سيرغي ريبكوف إلى واشنطن أمس، وقال ريبكوف إن المحادثات كانت ناجحة."],
  ["m2", "2019-03-02", "قال وزير النقل الروسي سيرغي ريابكوف في موسكو إن الزيارة إلى واشنطن كانت ناجحة."],
  ["m4", "2019-03-04", "قال محمد الشهري في جدة إن المعرض سيفتتح غدا في الرياض."],
  ["m5", "2019-03-05", "قال محمد بن سعد الشهري في جدة إن المعرض سيفتتح غدا في الرياض."],
  ["m3", "2019-03-04", "قال وزير الخارجية المصري سامح شكري في القاهرة إن مصر ترحب بالاتفاق."],
];

before(() => {
  cwd = mkdtempSync(join(tmpdir(), "isnad-test-"));
  const lines = reports.map(([id, published, text]) => JSON.stringify({ id, published, text, title: "" }));
  writeFileSync(join(cwd, "reports.jsonl"), lines.join("\n"));
  assert.equal(run("read", "reports.jsonl", "--quiet").status, 0);
});
after(() => rmSync(cwd, { recursive: true, force: true }));

function rows<Row>(...args: string[]): Row[] {
  const { status, stdout, stderr } = run(...args, "--json");
  assert.equal(status, 0, stderr);
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

interface Office {
  person: { id: string; name: string };
  country?: string;
  lexicon: string[];
  told?: { first: string; last: string; reports: number };
  evidence: { article: { id: string } }[];
}

describe("isnad people", () => {
  it("shows one person under all spellings", () => {
    const found = rows<PersonRow>("people", "--name", "ريابكوف");
    assert.deepEqual(
      found.map(({ reports }) => reports),
      [2],
    );
    assert.deepEqual(rows<PersonRow>("people", "--name", "ريبكوف"), found);
    assert.match(run("show", found[0]!.id).stdout, /سيرغي ريابكوف[\s\S]*سيرغي ريبكوف|سيرغي ريبكوف[\s\S]*سيرغي ريابكوف/);
  });
});

describe("isnad offices", () => {
  it("tells from reports who held an office, with the sentences that say so", () => {
    const [office] = rows<Office>("offices", "وزارة النقل الروسية");
    assert.deepEqual(office?.told, {
      first: "2019-03-01",
      last: "2019-03-02",
      reports: 2,
      former: 0,
      countryAssumed: false,
    });
    assert.deepEqual(
      office.evidence.map(({ article }) => article.id),
      ["m1", "m2"],
    );
  });

  it("lists the holders that the lexicon knows in time, and who is told among them", () => {
    const found = rows<Office>("offices", "وزير", "الخارجية", "المصري", "--limit", "0").filter(
      ({ lexicon }) => lexicon.includes("2014-2024") || lexicon.includes("2004-2011"),
    );
    assert.deepEqual(
      found.map(({ person, told }) => [person.name, told?.reports]),
      [
        ["أحمد أبو الغيط", undefined],
        ["سامح شكري", 1],
      ],
    );
  });

  it("goes on behind a page", () => {
    const all = rows<Office>("offices", "وزارة الخارجية المصرية", "--limit", "0");
    assert.deepEqual(
      rows<Office>("offices", "وزارة الخارجية المصرية", "--limit", "2", "--after", "1"),
      all.slice(1, 3),
    );
  });

  it("words it for people", () =>
    assert.match(run("offices", "وزارة النقل الروسية").stdout, /told +2019-03-01 to 2019-03-02, 2 reports/));
});

describe("isnad unsure", () => {
  it("refuses a share that is none", () => assert.match(run("unsure", "--least", "7").stderr, /number from 0 to 1/));

  it("lists who may be meant and why", () => {
    const [match] = rows<UnsureRow>("unsure", "--name", "الشهري");
    assert.equal(match?.name, "محمد الشهري");
    const [candidate] = match.candidates;
    assert.equal(candidate?.name, "محمد بن سعد الشهري");
    assert.ok(candidate.likely < 0.9 && candidate.reasons.some(({ name }) => name === "a shorter form"));
    assert.match(run("unsure", "--name", match.id).stdout, /محمد الشهري[\s\S]*% +محمد بن سعد الشهري/);
  });
});
