import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Reading, Span } from "../../src/model.ts";
import type { Explained, Reason } from "../../src/reading/explain.ts";
import { inFolder, isnad } from "../support/cli.ts";

const REPORT = {
  id: "visit",
  published: "2025-03-10",
  title: "الملك الأردني يستقبل رئيس الوزراء العراقي",
  text: "استقبل الملك عبد الله الثاني في عمان أمس الأحد رئيس الوزراء العراقي محمد شياع السوداني. وأكد السوداني أن بلاده تدعم إجراء الانتخابات في السابع من مايو المقبل.",
};

function explained<T>(args: string[], use: (stdout: string, file: string) => T): Promise<void> {
  return inFolder((folder) => {
    const file = join(folder, "report.jsonl");
    writeFileSync(file, JSON.stringify(REPORT));
    const { status, stdout, stderr } = isnad(["explain", file, ...args]);
    assert.equal(status, 0, stderr);
    use(stdout, file);
  });
}

describe("isnad explain", () => {
  it("gives the reading that read gives, and a reason for every entry of it", () =>
    explained(["--json"], (stdout, file) => {
      const { reading, reasons } = JSON.parse(stdout) as Explained;
      const read = JSON.parse(isnad(["read", file, "--json", "--no-store", "--quiet"]).stdout) as Reading;
      assert.deepEqual(reading, read);
      assert.ok(reading.dates.length > 0 && reading.statements.length > 0 && reading.events.length > 0);
      const has = (entry: Reason["entry"], span: Span, id?: string) =>
        reasons.some((reason) => reason.entry === entry && reason.id === id && reason.span.join() === span.join());
      for (const { id, mentions, descriptions } of reading.entities) {
        for (const span of mentions) assert.ok(has("mention", span, id));
        for (const span of descriptions) assert.ok(has("description", span, id));
      }
      for (const { span } of reading.dates) assert.ok(has("date", span));
      for (const { id, cue } of reading.statements) assert.ok(has("statement", cue, id));
      for (const { id, triggers } of reading.events) assert.ok(has("event", triggers[0]!, id));
    }));

  it("names the lexicon's entry, the tagger's leaning, the rule and the evidence", () =>
    explained(["--json"], (stdout) => {
      const { reading, reasons } = JSON.parse(stdout) as Explained;
      const of = (entry: Reason["entry"], words: string) =>
        reasons.find((reason) => reason.entry === entry && reading.article.text.slice(...reason.span) === words)!;
      const mention = of("mention", "محمد شياع السوداني");
      assert.deepEqual(mention.lexicon[0], { kind: "figure", name: "محمد شياع السوداني" });
      assert.equal(mention.tagger?.label, "B-PER");
      assert.deepEqual(of("date", "أمس الأحد").says, { kind: "away", unit: "day", from: "report", by: -1, weekday: 6 });
      const saying = of("statement", "أكد");
      assert.deepEqual(saying.lexicon, [{ kind: "verb", name: "أكد" }]);
      const sum = saying.evidence!.reduce((total, { adds }) => total + adds, 0);
      assert.ok(Math.abs(sum - saying.odds!) < 1e-9);
      assert.ok(saying.evidence!.some(({ name }) => name === "margin"));
    }));

  it("prints a Latin label and one stretch of Arabic a line", () =>
    explained([], (stdout) => {
      const lines = stdout.split("\n");
      assert.ok(lines.some((line) => /^ {4}figure +محمد شياع السوداني$/.test(line)));
      assert.ok(lines.some((line) => line === "  date 2025-03-09"));
      for (const line of lines) assert.match(line, /^[^\u0600-\u06ff]*[^A-Za-z]*$/);
    }));

  it("says of an input without a report what is wrong, and fails", () => {
    const { status, stdout, stderr } = isnad(["explain", "-"], { input: "nothing Arabic here" });
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /^isnad: .+English|^isnad: .+Arabic/);
  });
});
