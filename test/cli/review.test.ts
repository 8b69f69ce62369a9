import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Review } from "../../src/model.ts";
import type { EventRow } from "../../src/store/queries/events.ts";
import { inFolder, isnad, samples } from "../support/cli.ts";

let folder = "";

before(() => {
  folder = mkdtempSync(join(tmpdir(), "isnad-test-"));
  const { status, stderr } = isnad(["read", ...samples, "--quiet"], { cwd: folder });
  assert.equal(status, 0, stderr);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** The command line in a folder with a record of the samples. */
async function withSamples(use: (run: (...args: string[]) => string, cwd: string) => void): Promise<void> {
  await inFolder((cwd) => {
    copyFileSync(join(folder, "isnad.db"), join(cwd, "isnad.db"));
    use((...args) => {
      const { status, stdout, stderr } = isnad(args, { cwd });
      assert.equal(status, 0, stderr);
      return stdout;
    }, cwd);
  });
}

const rows = <Row>(output: string): Row[] =>
  output
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const SAMPLE = "cairo-01";

describe("isnad review", () => {
  it("keeps a correction, undoes it, and carries it into another record", () =>
    withSamples((run, cwd) => {
      const event = (more: string[] = []) =>
        rows<EventRow>(run("events", "--json", "--limit", "0", ...more)).find(({ id }) => id === `${SAMPLE}#v1`);
      const asRead = event();
      assert.equal(asRead?.status, "actual");
      const said = (...args: string[]) =>
        rows<Review>(run("review", ...args, "--by", "سارة", "--why", "من البيان", "--json"))[0]!;
      const review = said("correct", `${SAMPLE}#v1`, "--set", "status=planned", "--set", "date=2025-01-19");
      assert.deepEqual([review.by, review.why, review.verdict], ["سارة", "من البيان", "correct"]);
      const now = event();
      assert.deepEqual(
        [now?.status, now?.date, now?.reviewed],
        ["planned", "2025-01-19", { verdict: "correct", review: review.id }],
      );

      const file = join(cwd, "reviews.jsonl");
      writeFileSync(file, run("review", "list", "--json", "--limit", "0"));
      copyFileSync(join(folder, "isnad.db"), join(cwd, "other.db"));
      run("review", "import", file, "--db", "other.db");
      run("review", "import", file, "--db", "other.db");
      assert.deepEqual(event(["--db", "other.db"]), now);

      said("undo", review.id);
      assert.deepEqual(event(), asRead);
      assert.deepEqual(
        rows<Review>(run("review", "list", "--json")).map(({ verdict }) => verdict),
        ["undo", "correct"],
      );
    }));

  it("takes a rejected statement out of every list", () =>
    withSamples((run) => {
      const count = () => rows(run("statements", "--json", "--limit", "0")).length;
      const all = count();
      run("review", "reject", `${SAMPLE}#s1`);
      assert.equal(count(), all - 1);
      assert.match(run("review", "list"), /reject statement/);
    }));

  it("says what can't be done, and to what", () =>
    withSamples((run, cwd) => {
      const refused = (args: string[], message: RegExp) => {
        const { status, stderr } = isnad(["review", ...args], { cwd });
        assert.equal(status, 1);
        assert.match(stderr, message);
        assert.doesNotMatch(stderr, / {4}at /);
      };
      refused(["confirm", `${SAMPLE}#v99`], /no entry cairo-01#v99/);
      refused(["correct", `${SAMPLE}#v1`, "--set", "status=perhaps"], /perhaps is none of actual, planned/);
      refused(["correct", `${SAMPLE}#v1`, "--set", "status"], /--set status=planned, not status/);
      refused(["undo", "nothing"], /no review nothing/);
      writeFileSync(join(cwd, "wrong.jsonl"), '{"id":"1"}\n');
      refused(["import", "wrong.jsonl"], /line 1 of wrong.jsonl is no review/);
      refused(["import", "missing.jsonl"], /missing.jsonl/);
      assert.equal(run("review", "list", "--json"), "");
    }));
});
