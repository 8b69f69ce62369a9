import assert from "node:assert/strict";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Happening } from "../../src/work/accounts.ts";
import type { Comparison, Point } from "../../src/work/comparison.ts";
import { isnad, root } from "../support/cli.ts";

let cwd = "";
let reception: Happening;
let story: string;

before(() => {
  cwd = mkdtempSync(join(tmpdir(), "isnad-test-"));
  run("read", ...globSync("samples/*.jsonl", { cwd: root }).map((file) => join(root, file)), "--quiet");
  const tells = ({ tellings }: Happening) => tellings.some(({ article }) => article.id === "cairo-01");
  reception = rows<Happening>("happenings", "--least", "8").find(tells)!;
  story = rows<{ id: string; reports: string[] }>("stories").find(({ reports }) => reports.includes("cairo-01"))!.id;
});
after(() => rmSync(cwd, { recursive: true, force: true }));

function run(...args: string[]): string {
  const { status, stdout, stderr } = isnad(args, { cwd });
  assert.equal(status, 0, stderr);
  return stdout;
}

function rows<Row>(...args: string[]): Row[] {
  return run(...args, "--json")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

describe("isnad happenings", () => {
  it("puts the values of all tellings side by side, with who says which and why one is the record's own", () => {
    const { independent, date, place, participants } = reception;
    assert.equal(independent, 8);
    assert.deepEqual([date?.value, date?.reason], ["2025-01-18", "only value"]);
    assert.equal(place?.value.name, "القاهرة");
    assert.ok(place.said.every(({ tellings }) => tellings.every((id) => /^cairo-\d+#v\d+$/.test(id))));
    const held = participants.filter((one) => one.held).map(({ party }) => party.name);
    for (const name of ["عبد الفتاح السيسي", "خليفة حفتر", "حسن رشاد"]) assert.ok(held.includes(name), name);
  });

  it("prints them for people, a label and one stretch of Arabic a line", () => {
    const printed = run("happenings", "--from", "2025-01", "--to", "2025-01", "--least", "8");
    assert.match(printed, /^2025-01-18 {2}CONSULT meeting {11}happening:[0-9a-f]{13}$/m);
    assert.match(printed, /^ {4}told by {3}8 reports, 8 independent$/m);
    assert.match(printed, /^ {4}who 8 {5}عبد الفتاح السيسي$/m);
    assert.match(printed, /^ {2}2025-01-18 {2}cairo-01#v1$/m);
  });

  it("are shown by their ids", () => {
    const { id } = reception;
    const [shown] = rows<{ kind: string; happening: Happening }>("show", id);
    assert.deepEqual(shown, { kind: "happening", happening: reception });
    assert.ok(run("show", id).includes(id));
  });
});

describe("isnad compare", () => {
  const compared = (id: string) => rows<Comparison>("compare", id)[0]!;
  const saying = ({ statements }: Comparison, word: string) => statements.find(({ words }) => words.includes(word))!;

  it("says of every point who has it, who left it out and who has it first", () => {
    const { tellings, deeds, statements, participants, places, figures } = compared(story);
    const ids = tellings.map(({ id }) => id).sort();
    for (const { has, leftOut, first, independent } of [deeds, statements, participants, places, figures].flat<
      Point[][]
    >() as Point[]) {
      assert.deepEqual([...has, ...leftOut].sort(), ids);
      assert.ok(first.length > 0 && first.every((id) => has.includes(id)));
      assert.equal(independent, has.length);
    }
  });

  it("knows the demand that the mercenaries leave in each wording, and who leaves it out", () => {
    const point = saying(compared(reception.id), "المرتزقة");
    assert.deepEqual(point.leftOut, ["cairo-06"]);
    assert.ok(new Set(point.wordings.map(({ words }) => words)).size > 6);
    assert.ok(point.onTheWordOf.some(({ via }) => via.some(({ name }) => name === "محمد الشناوي")));
  });

  it("leads a wording back to its place", () => {
    const { telling, span, words } = saying(compared(story), "المرتزقة").wordings[0]!;
    const [shown] = rows<{ article: { text: string } }>("show", telling);
    assert.equal(shown?.article.text.slice(...span), words);
  });

  it("prints a matrix with a column for each text", () => {
    const printed = run("compare", story);
    assert.match(printed, /^ {2}A 2025-01-18 {2}cairo-01$/m);
    assert.match(printed, /^ {2}said {8}A B C D E F G$/m);
    assert.match(printed, /^ {2}7 of 7 {6}◆ ◆ ◆ ◆ ● ● ● {3}عبد الفتاح السيسي$/m);
    assert.match(printed, /^ {2}\d+ more in one text alone: --all$/m);
    assert.ok(!run("compare", story, "--all").includes("more in one text alone"));
  });

  it("fails with one clear line for what is no story", () => {
    const { status, stderr } = isnad(["compare", "story:0000000000000"], { cwd });
    assert.equal(status, 1);
    assert.match(stderr, /^isnad: .*has no story or happening with the id story:0000000000000.*\n$/);
  });
});
