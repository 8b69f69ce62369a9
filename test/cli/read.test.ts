import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import type { Reading } from "../../src/model.ts";
import { inFolder, isnad } from "../support/cli.ts";

const REPORT =
  "الوزير يستقبل السفير في الرباط\nاستقبل وزير الخارجية المغربي ناصر بوريطة، اليوم الثلاثاء، السفير الفرنسي كريستوف لوكورتييه في الرباط.\nوأكد بوريطة أن العلاقات بين البلدين متينة.\n";
const lines = (text: string) => text.split("\n").filter(Boolean);
const readings = (text: string) => lines(text).map((line) => JSON.parse(line) as Reading);

describe("isnad read", () => {
  it("reads a text file, its first line as the title, and prints a summary", () =>
    inFolder((cwd) => {
      writeFileSync(join(cwd, "a.txt"), REPORT);
      const { status, stdout } = isnad(["read", "a.txt"], { cwd });
      assert.equal(status, 0);
      for (const wanted of [
        "الوزير يستقبل السفير في الرباط",
        "CONSULT meeting",
        "ناصر بوريطة",
        "العلاقات بين البلدين متينة",
      ])
        assert.ok(stdout.includes(wanted), wanted);
      assert.ok(!stdout.includes("\u001b"), "no colour where NO_COLOR is set");
    }));

  it("prints one Reading a line with --json and nothing else", () =>
    inFolder((cwd) => {
      writeFileSync(
        join(cwd, "a.jsonl"),
        ["r1", "r2"].map((id) => JSON.stringify({ id, published: "2025-03-04", text: REPORT })).join("\n"),
      );
      const { stdout } = isnad(["read", "a.jsonl", "--json", "--no-store"], { cwd });
      assert.deepEqual(
        readings(stdout).map((reading) => reading.article.id),
        ["r1", "r2"],
      );
      assert.equal(readings(stdout)[0]!.dates[0]?.value, "2025-03-04");
    }));

  const inputs: [string, string, Uint8Array | string][] = [
    ["gzip of JSON Lines", "a.jsonl.gz", gzipSync(JSON.stringify({ id: "z", text: REPORT }))],
    [
      "a windows-1256 page without a declared charset",
      "a.html",
      windows1256(
        `<html><head><title>الوزير يستقبل السفير في الرباط</title></head><body><article><h1>الوزير يستقبل السفير في الرباط</h1><p>${REPORT.split("\n")[1]}</p><p>${REPORT.split("\n")[2]}</p></article></body></html>`,
      ),
    ],
    ["a text in UTF-8 with a byte order mark", "b.txt", `\ufeff${REPORT}`],
  ];
  for (const [name, file, content] of inputs) {
    it(`reads ${name}`, () =>
      inFolder((cwd) => {
        writeFileSync(join(cwd, file), content);
        const { stdout, stderr } = isnad(["read", file, "--json", "--no-store"], { cwd });
        const [reading] = readings(stdout);
        assert.ok(
          reading?.entities.some((entity) => entity.name.includes("بوريطة")),
          stderr,
        );
      }));
  }

  it("reads a folder and standard input", () =>
    inFolder((cwd) => {
      mkdirSync(join(cwd, "reports"));
      for (const name of ["a", "b"]) writeFileSync(join(cwd, "reports", `${name}.txt`), `${name} ${REPORT}`);
      assert.equal(readings(isnad(["read", "reports", "--json", "--no-store"], { cwd }).stdout).length, 2);
      assert.equal(readings(isnad(["read", "-", "--json", "--no-store"], { cwd, input: REPORT }).stdout).length, 1);
    }));

  it("reports each input that fails in one line, reads the others, and ends with exit code 1", () =>
    inFolder((cwd) => {
      writeFileSync(join(cwd, "good.txt"), REPORT);
      writeFileSync(join(cwd, "empty.txt"), "");
      writeFileSync(
        join(cwd, "binary.txt"),
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256),
      );
      writeFileSync(
        join(cwd, "english.txt"),
        "The minister met the ambassador on Tuesday and they talked about trade.\n".repeat(10),
      );
      writeFileSync(join(cwd, "cut.gz"), gzipSync(REPORT.repeat(200)).subarray(0, 60));
      writeFileSync(join(cwd, "bad.jsonl"), `{"id":"ok","text":${JSON.stringify(REPORT)}}\n{"id":\n`);
      const { status, stdout, stderr } = isnad(
        [
          "read",
          "empty.txt",
          "good.txt",
          "binary.txt",
          "english.txt",
          "cut.gz",
          "bad.jsonl",
          "missing.txt",
          "--json",
          "--no-store",
        ],
        { cwd },
      );
      assert.equal(status, 1);
      assert.equal(readings(stdout).length >= 2, true);
      for (const name of ["empty.txt", "binary.txt", "english.txt", "cut.gz", "bad.jsonl", "missing.txt"])
        assert.equal(lines(stderr).filter((line) => line.includes(name)).length, 1, `${name}: ${stderr}`);
      assert.ok(!/\bat .*:\d+:\d+/.test(stderr), "no stack trace");
    }));

  it("says what is wrong with a deeply nested page instead of falling over", () =>
    inFolder((cwd) => {
      writeFileSync(join(cwd, "deep.html"), `<html><body>${"<div>".repeat(100_000)}${REPORT}`);
      writeFileSync(join(cwd, "good.txt"), REPORT);
      const { stdout, stderr } = isnad(["read", "deep.html", "good.txt", "--json", "--no-store"], { cwd });
      assert.ok(readings(stdout).length >= 1, stderr);
    }));

  it("keeps nothing twice: the same content read again changes nothing, changed content becomes a version", () =>
    inFolder((cwd) => {
      const write = (text: string) => writeFileSync(join(cwd, "a.jsonl"), JSON.stringify({ id: "r1", text }));
      const stats = () => isnad(["stats", "--json"], { cwd }).stdout;
      write(REPORT);
      isnad(["read", "a.jsonl"], { cwd });
      const once = stats();
      const again = isnad(["read", "a.jsonl"], { cwd });
      assert.match(again.stderr, /already in the record/);
      assert.equal(stats(), once);
      write(`${REPORT}وغادر السفير بعد ذلك.\n`);
      isnad(["read", "a.jsonl"], { cwd });
      assert.notEqual(stats(), once);
      assert.equal(
        lines(isnad(["search", "بوريطة", "--json"], { cwd }).stdout).every((line) => line.includes("r1")),
        true,
      );
    }));

  it("writes no record with --no-store", () =>
    inFolder((cwd) => {
      writeFileSync(join(cwd, "a.txt"), REPORT);
      isnad(["read", "a.txt", "--no-store"], { cwd });
      assert.throws(() => readFileSync(join(cwd, "isnad.db")));
    }));
});

/** Arabic letters and ASCII in windows-1256. */
function windows1256(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1256");
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from([...text], (char) => codes.get(char) ?? 63);
}
