import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { type Json, withServer } from "./made.ts";

const REPORT = "الرئيس يستقبل السفير\nاستقبل الرئيس التونسي قيس سعيد السفير الجزائري في قصر قرطاج.";
const file = (content: string | Uint8Array, name = "a.txt") => ({
  name,
  content: Buffer.from(content).toString("base64"),
});
const line = (id: string) => JSON.stringify({ id, title: "خبر", text: `${REPORT} ${id}`, published: "2025-01-01" });

describe("reports that are added", () => {
  it("are read into the record and its stories at once", () =>
    withServer(
      async ({ write, json }) => {
        const { added, problems } = (await write("/api/reports", file(REPORT))).body;
        assert.equal(added.length, 1);
        assert.deepEqual(problems, []);
        assert.equal(added[0].title, "الرئيس يستقبل السفير");
        assert.equal((await json(`/api/entries/${encodeURIComponent(added[0].id)}`)).kind, "article");
        assert.equal((await json("/api/stories")).rows.length, 1);
      },
      { items: [] },
    ));

  for (const [name, content] of [
    ["lines.jsonl", `${line("one")}\n${line("two")}\n`],
    ["lines.jsonl.gz", gzipSync(`${line("one")}\n${line("two")}\n`)],
  ] as const)
    it(`may come as ${name}`, () =>
      withServer(async ({ write }) => {
        const { added } = (await write("/api/reports", file(content, name))).body;
        assert.deepEqual(
          added.map(({ id }: Json) => id),
          ["one", "two"],
        );
      }));

  it("may come from several pages at once: each is stored", () =>
    withServer(
      async ({ write, json }) => {
        const answers = await Promise.all(
          Array.from({ length: 12 }, (_, at) => write("/api/reports", file(line(`r${at}`), `${at}.jsonl`))),
        );
        assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
        assert.equal((await json("/api/stats")).articles, 12);
      },
      { items: [] },
    ));

  it("that can't be read are told of under the file's name, and the others kept", () =>
    withServer(async ({ write }) => {
      const name = "$& odd.jsonl";
      const { added, problems } = (await write("/api/reports", file(`${line("one")}\n{"id": 1}\n`, name))).body;
      assert.equal(added.length, 1);
      assert.equal(problems.length, 1);
      assert.ok(problems[0].includes(name), problems[0]);
    }));

  const wrong: [what: string, body: unknown, status: number, key: string][] = [
    ["no JSON", "{", 400, "wrong-request"],
    ["nothing", "", 400, "wrong-request"],
    ["a list", [], 400, "wrong-request"],
    ["no content", { name: "a" }, 400, "wrong-request"],
    ["content that is no base64", { name: "a", content: "نص" }, 400, "wrong-request"],
    ["more than is asked for", { ...file("x"), path: "/etc/passwd" }, 400, "wrong-request"],
    ["a name without end", file("x", "x".repeat(201)), 400, "wrong-request"],
    [
      "more reports than one request may bring",
      file(Array.from({ length: 201 }, (_, at) => line(`r${at}`)).join("\n")),
      413,
      "too-many-reports",
    ],
    ["more bytes than one request may bring", file(Buffer.alloc(36 << 20)), 413, "too-large"],
  ];
  for (const [what, body, status, key] of wrong)
    it(`${what} is refused with ${status} and changes nothing`, () =>
      withServer(async ({ write, json }) => {
        const response = await write("/api/reports", body);
        assert.deepEqual([response.status, response.body.error.key], [status, key]);
        assert.equal((await json("/api/stats")).articles, 3);
      }));

  it("with markup in them stay text", () =>
    withServer(
      async ({ write, json }) => {
        const title = "<img src=x onerror=alert(1)> العنوان";
        const report = JSON.stringify({ id: "x", title, text: `${title}\n<script>alert(1)</script> نص الخبر` });
        await write("/api/reports", file(report, "x.jsonl"));
        const response = (await json("/api/entries/x")).article;
        assert.ok(response.text.includes("نص الخبر"));
      },
      { items: [] },
    ));
});
