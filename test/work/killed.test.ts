import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { flags, inFolder, isnad, main } from "../support/cli.ts";

const REPORTS = 3_000;
const report = (index: number) =>
  JSON.stringify({
    id: `r${index}`,
    published: "2025-03-04",
    text: `لقاء رقم ${index} في عمّان\nاستقبل وزير الخارجية الأردني أيمن الصفدي، اليوم الثلاثاء، الوفد رقم ${index} في عمّان. وأكد الصفدي أن المباحثات رقم ${index} كانت بنّاءة.`,
  });

function articles(file: string): number {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    assert.equal(
      (database.prepare("pragma integrity_check").get() as { integrity_check: string }).integrity_check,
      "ok",
    );
    return (database.prepare("select count(*) as n from articles").get() as { n: number }).n;
  } finally {
    database.close();
  }
}

describe("isnad read, killed with kill -9", () => {
  it("leaves a whole record, and the same command finishes the work without a duplicate", { timeout: 120_000 }, () =>
    inFolder(async (cwd) => {
      writeFileSync(join(cwd, "many.jsonl"), Array.from({ length: REPORTS }, (_, index) => report(index)).join("\n"));
      const record = join(cwd, "isnad.db");
      const child = spawn(process.execPath, [...flags, main, "read", "many.jsonl", "--quiet"], {
        cwd,
        stdio: "ignore",
      });
      const ended = new Promise((resolve) => child.on("exit", resolve));
      // Killed as soon as a first part is in, long before the last.
      for (let tries = 0; tries < 2_000 && (!existsSync(record) || countOr(record, 0) < 200); tries++) await wait(20);
      child.kill("SIGKILL");
      await ended;
      const kept = articles(record);
      assert.ok(kept >= 200 && kept < REPORTS, `${kept} reports were kept`);
      const { status, stderr } = isnad(["read", "many.jsonl"], { cwd });
      assert.equal(status, 0, stderr);
      assert.match(stderr, new RegExp(`${kept} already in the record`));
      assert.equal(articles(record), REPORTS);
    }),
  );
});

function countOr(file: string, otherwise: number): number {
  try {
    return articles(file);
  } catch {
    return otherwise;
  }
}
