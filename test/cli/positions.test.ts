import assert from "node:assert/strict";
import { globSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { inFolder, isnad, root } from "../support/cli.ts";

let cwd = "";

before(() => {
  cwd = mkdtempSync(join(tmpdir(), "isnad-test-"));
  const files = globSync("samples/*.jsonl", { cwd: root }).map((file) => join(root, file));
  const { status, stderr } = isnad(["read", ...files, "--quiet"], { cwd });
  assert.equal(status, 0, stderr);
});
after(() => rmSync(cwd, { recursive: true, force: true }));

function out(...args: string[]): string {
  const { status, stdout, stderr } = isnad(args, { cwd });
  assert.equal(status, 0, stderr);
  return stdout;
}

// biome-ignore lint/suspicious/noExplicitAny: the printed rows are looked at as a stranger would
const rows = (...args: string[]): any[] =>
  out(...args, "--json")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("isnad positions", () => {
  it("shows who demanded what for a state, on whose word, and how it stands for the state", () => {
    const text = out("positions", "مصر", "libya-elections");
    for (const line of [
      "2025-01-18  demand",
      "issue     إجراء الانتخابات في ليبيا",
      "who       عبد الفتاح السيسي",
      "told by   محمد الشناوي",
      "office    عبد الفتاح السيسي",
    ])
      assert.ok(text.includes(line), `${line} in ${text}`);
  });

  it("shows how the wording changed since the last time, in text and as JSON", () => {
    const text = out("positions", "مصر", "libya-elections");
    assert.match(text, /since {5}2025-01-18 {2}\S+#s\d+\n {4}changed {3}.*\{\+.*\+\}/);
    const changed = rows("positions", "مصر", "libya-elections").flatMap((row) => row.changed ?? []);
    assert.ok(changed.length > 0);
    for (const { words, since, day } of changed) {
      assert.match(since, /#s\d+$/);
      assert.match(day, /^\d{4}-/);
      assert.ok(words.every(({ op }: { op: string }) => ["same", "removed", "added"].includes(op)));
    }
  });

  it("names issues by id, Arabic or English words", () => {
    const wanted = rows("positions", "مصر", "libya-foreign-forces").map(({ id }) => id);
    assert.ok(wanted.length > 0);
    for (const issue of ["خروج المرتزقة", "mercenaries"])
      assert.deepEqual(
        rows("positions", "مصر", issue).map(({ id }) => id),
        wanted,
      );
  });

  it("narrows by act, stance, days and whom it is about", () => {
    const all = rows("positions", "مصر");
    const fits = (wanted: (row: (typeof all)[number]) => boolean, ...args: string[]) => {
      const found = rows("positions", "مصر", ...args);
      assert.ok(found.length > 0 && found.every(wanted), args.join(" "));
    };
    fits(({ act }) => act === "support", "--act", "support");
    fits(({ act }) => act === "assert", "--act", "assert");
    fits(({ issues }) => issues.every(({ stance }: { stance?: string }) => stance === "for"), "--stance", "for");
    fits(({ day }) => day.startsWith("2025-01"), "--from", "2025-01", "--to", "2025-01");
    const about = rows("positions", "مصر", "--about", "ليبيا");
    assert.ok(about.length > 0 && about.length < all.length);
  });

  it("compares two times", () => {
    const found = rows("positions", "مصر", "--between", "2025-01", "--and", "2025-06");
    const kept = found.find(({ issue }) => issue.id === "libya-elections");
    assert.equal(kept?.what, "kept");
    assert.ok(kept.before.day < kept.after.day && kept.words.length > 0);
    const text = out("positions", "مصر", "libya-elections", "--between", "2025-01", "--and", "2025-06");
    assert.match(text, /^kept {8}libya-elections$/m);
  });

  it("says clearly what it doesn't find", () => {
    const failure = (...args: string[]) => {
      const { status, stdout, stderr } = isnad(args, { cwd });
      assert.deepEqual([status, stdout], [1, ""]);
      return stderr;
    };
    assert.match(failure("positions", "فلان الفلاني"), /nobody and nothing in the record isnad\.db/);
    assert.match(failure("positions", "مصر", "كسوف القمر"), /no issue has a name/);
    assert.match(failure("positions", "مصر", "--between", "2025"), /--between and --and go together/);
  });
});

describe("isnad issues", () => {
  it("lists issues with how many positions of what kind there are", () => {
    const found = rows("issues", "--limit", "0");
    const one = found.find(({ issue }) => issue === "libya-foreign-forces");
    assert.equal(one.name, "خروج القوات الأجنبية والمرتزقة من ليبيا");
    assert.equal(
      Object.values(one.acts as Record<string, number>).reduce((sum, count) => sum + count, 0),
      one.positions,
    );
    assert.match(out("issues", "--limit", "1"), /^\d{4}-\d\d-\d\d {2}\d+ positions/);
  });

  it("tells of one issue who takes positions on it, and until when", () => {
    const actors = rows("issues", "المرتزقة");
    const president = actors.find(({ name }) => name === "عبد الفتاح السيسي");
    assert.ok(president.positions > 1 && president.first <= president.last);
    assert.match(out("issues", "المرتزقة"), /who {7}عبد الفتاح السيسي/);
  });

  it("offers what no issue matches as candidates", () =>
    inFolder((folder) => {
      const lines = ["القديم", "الغربي", "الصغير"].map((which, n) =>
        JSON.stringify({
          id: `r${n}`,
          published: "2024-05-06",
          text: `طالب رئيس البلدية سليم الوردي بتأهيل ميناء الصيادين ${which}.`,
        }),
      );
      writeFileSync(join(folder, "a.jsonl"), lines.join("\n"));
      isnad(["read", "a.jsonl", "--quiet"], { cwd: folder });
      const { stdout, stderr } = isnad(["issues", "--candidates", "--json"], { cwd: folder });
      assert.equal(JSON.parse(stdout || "{}").positions, 3, stderr);
      assert.match(isnad(["issues", "--candidates"], { cwd: folder }).stdout, /3 positions\n {4}demand {2}r\d#s1/);
    }));
});

describe("isnad ties", () => {
  it("shows by month what two states had to do with each other, officials included", () => {
    const text = out("ties", "مصر", "ليبيا");
    assert.match(text, /^2019-04 {2}1 meetings/m);
    assert.ok(text.includes("who       عبد الفتاح السيسي"));
    const months = rows("ties", "مصر", "ليبيا");
    assert.deepEqual(months, rows("ties", "ليبيا", "مصر"));
    const april = months.find(({ month }) => month === "2019-04");
    assert.equal(april.meetings, 1);
    assert.equal(april.entries[0].events[0].article.id, "libya-2019-2024-01");
  });

  it("goes on where a page ended, and the other way round", () => {
    const months = rows("ties", "السيسي", "حفتر").map(({ month }) => month);
    assert.ok(months.length > 2);
    const { stdout, stderr } = isnad(["ties", "السيسي", "حفتر", "--limit", "1", "--newest-first"], { cwd });
    assert.ok(stdout.startsWith(months.at(-1)));
    const mark = /--after (\S+)/.exec(stderr)?.[1];
    assert.ok(mark);
    const next = rows("ties", "السيسي", "حفتر", "--limit", "1", "--newest-first", "--after", mark);
    assert.equal(next[0].month, months.at(-2));
  });
});
