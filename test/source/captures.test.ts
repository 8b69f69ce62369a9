import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Capture } from "../../src/model.ts";
import { captures, type Failure, type Options } from "../../src/source/index.ts";

const TEXT = "الوزير يفتتح الجسر\nافتتح الوزير الجسر الجديد صباح اليوم.\n";
const PAGE = "<!doctype html><html><body><p>افتتح الوزير الجسر.</p></body></html>";
const LINES = '{"id":"a","text":"خبر أول"}\n\n{"id":"b","text":"خبر ثان"}\n';

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "isnad-source-"));
});
after(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function all(inputs: string[], options?: Options): Promise<(Capture | Failure)[]> {
  return Array.fromAsync(captures(inputs, options));
}

/** Each result in short: its media type, or its problem. */
async function seen(inputs: string[], options?: Options): Promise<string[]> {
  return (await all(inputs, options)).map((found) => ("problem" in found ? found.problem : found.mediaType));
}

async function* stream(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? Buffer.from(part) : part;
}

describe("captures", () => {
  const kinds: [name: string, content: string | Uint8Array, want: string[]][] = [
    ["report.txt", TEXT, ["text/plain"]],
    ["page.html", PAGE, ["text/html"]],
    ["page without ending", PAGE, ["text/html"]],
    ["fragment.htm", "افتتح الوزير الجسر", ["text/html"]],
    ["reports.jsonl", LINES, ["application/json", "application/json"]],
    ["with mark.jsonl", `\ufeff${LINES}`, ["application/json", "application/json"]],
    ["report.txt.gz", gzipSync(TEXT), ["text/plain"]],
    ["page.gz", gzipSync(PAGE), ["text/html"]],
    ["reports.jsonl.gz", gzipSync(LINES), ["application/json", "application/json"]],
    ["two members.gz", Buffer.concat([gzipSync(LINES), gzipSync(LINES)]), Array(4).fill("application/json")],
    ["utf-16.txt", Buffer.from(`\ufeff${TEXT}`, "utf16le"), ["text/plain"]],
    ["utf-16 without mark.txt", Buffer.from(TEXT, "utf16le"), ["text/plain"]],
    ["braces.txt", "{وما النصر إلا من عند الله}", ["text/plain"]],
    ["bracket.txt", "[عاجل] افتتح الوزير الجسر", ["text/plain"]],
  ];
  for (const [name, content, want] of kinds) {
    test(`tells what ${name} is from its bytes`, async () =>
      assert.deepEqual(await seen([await file(name, content)]), want));
  }

  test("keeps bytes, hash and origin of a text file", async () => {
    const path = await file("kept.txt", "خبر");
    const [found] = (await all([path])) as [Capture];
    assert.equal(Buffer.from(found.bytes).toString(), "خبر");
    assert.equal(found.origin, path);
    assert.match(found.hash, /^[0-9a-f]{64}$/);
  });

  test("numbers lines as an editor does, blank ones included", async () => {
    const path = await file("numbered.jsonl", `\n \n${LINES}`);
    assert.deepEqual(
      (await all([path])).map(({ origin }) => origin),
      [`${path}#3`, `${path}#5`],
    );
  });

  test("puts lines together that arrive in pieces", async () => {
    const parts = Array.from(Buffer.from(LINES), (byte) => Uint8Array.of(byte));
    const found = (await all(["-"], { stdin: stream(...parts) })) as Capture[];
    assert.deepEqual(
      found.map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()).id),
      ["a", "b"],
    );
    assert.deepEqual(
      found.map(({ origin }) => origin),
      ["-#1", "-#3"],
    );
  });

  test("reads text, pages and gzip from standard input", async () => {
    assert.deepEqual(await seen(["-"], { stdin: stream(TEXT) }), ["text/plain"]);
    assert.deepEqual(await seen(["-"], { stdin: stream(PAGE) }), ["text/html"]);
    assert.deepEqual(await seen(["-"], { stdin: stream(gzipSync(LINES)) }), ["application/json", "application/json"]);
  });

  test("walks a folder in the order of names, without dot files, pictures and circles", async () => {
    const top = join(folder, "top");
    await mkdir(join(top, "b"), { recursive: true });
    for (const name of ["c.txt", "a.txt", ".hidden.txt", "style.css", "photo.jpg", "b/d.txt"])
      await writeFile(join(top, name), TEXT);
    await symlink(top, join(top, "b", "up"));
    assert.deepEqual(
      (await all([top])).map(({ origin }) => origin),
      ["a.txt", "b/d.txt", "c.txt"].map((name) => join(top, name)),
    );
  });

  test("gives the inputs in their order and goes on after a failure", async () => {
    const first = await file("first.txt", TEXT);
    const found = await seen([first, join(folder, "none.txt"), await file("last.html", PAGE)]);
    assert.deepEqual([found[0], found[2]], ["text/plain", "text/html"]);
    assert.match(found[1]!, /none\.txt: there is no such file or folder; check the path\.$/);
  });

  test("tells the bytes read and how many there are", async () => {
    const told: [number, number | undefined][] = [];
    const packed = gzipSync(LINES);
    await all([await file("one.txt", TEXT), await file("two.gz", packed)], {
      onBytes: (read, total) => told.push([read, total]),
    });
    const size = Buffer.byteLength(TEXT) + packed.length;
    assert.deepEqual(told.at(-1), [size, size]);
  });

  test("tells no total where standard input is read", async () => {
    const told: (number | undefined)[] = [];
    await all(["-"], { stdin: stream(TEXT), onBytes: (_, total) => told.push(total) });
    assert.deepEqual(told, [undefined]);
  });

  test("may be left early", async () => {
    const path = await file("left.jsonl", LINES);
    for await (const found of captures([path, path])) {
      assert.equal(found.origin, `${path}#1`);
      break;
    }
  });
});

describe("failures", () => {
  const damaged = gzipSync(LINES.repeat(1000) + Math.random());
  const troubles: [name: string, content: string | Uint8Array, want: RegExp][] = [
    ["empty.txt", "", /empty\.txt: it is empty/],
    ["blank.txt", " \n\n ", /it is empty/],
    ["empty.gz", gzipSync(""), /it is empty/],
    ["noise.bin", Uint8Array.from({ length: 4000 }, (_, at) => (at * 37) % 256), /it is a binary file, not text/],
    ["document.pdf", "%PDF-1.7 …", /it is a PDF document, not text/],
    ["report.docx", "PK\x03\x04…", /it is a ZIP archive or an office document/],
    ["twice.gz", gzipSync(gzipSync(TEXT)), /it is gzip inside gzip/],
    ["array.json", '[{"text":"خبر"}]', /it is one JSON array; write one report a line \(`jq -c '\.\[\]' FILE`\)/],
    ["spread.json", '{\n  "text": "خبر"\n}', /it is JSON spread over several lines/],
    ["wide.jsonl", Buffer.from(`\ufeff${LINES}`, "utf16le"), /it is JSON in UTF-16; save it in UTF-8/],
    ["cut.txt.gz", gzipSync(TEXT).subarray(0, -12), /the gzip data ends too early/],
  ];
  for (const [name, content, want] of troubles) {
    test(`says in one sentence what is wrong with ${name}`, async () => {
      const found = await seen([await file(name, content)]);
      assert.equal(found.length, 1);
      assert.match(found[0]!, want);
      assert.match(found[0]!, /^Could not read [^\n]+\.$/);
    });
  }

  test("of a truncated archive the whole lines are read", async () => {
    const found = await seen([await file("cut.jsonl.gz", damaged.subarray(0, damaged.length - 20))]);
    assert.ok(found.length > 100);
    assert.match(found.at(-1)!, /ends too early, what came before the break was read/);
  });

  test("a line too long is one failure, its neighbours are read", async () => {
    const path = await file("long.jsonl", `{"text":"a"}\n{"text":"${"b".repeat(100)}"}\n{"text":"c"}\n`);
    const found = await seen([path], { limits: { report: 50 } });
    assert.deepEqual([found[0], found[2]], ["application/json", "application/json"]);
    assert.match(found[1]!, /long\.jsonl#2: the line is longer than 50 bytes/);
  });

  test("a text too large is refused", async () => {
    const [found] = await seen([await file("large.txt", TEXT)], { limits: { report: 50 } });
    assert.match(found!, /it is larger than 50 bytes, too large for one report/);
  });

  const bombs: [what: string, content: string][] = [
    ["one endless line", `{"text":"${"a".repeat(5_000_000)}`],
    ["nothing but line breaks", `{"text":"a"}\n${"\n".repeat(5_000_000)}{"text":"b"}\n`],
  ];
  for (const [what, content] of bombs) {
    test(`unpacking stops at ${what}`, async () => {
      const found = await seen([await file("bomb.jsonl.gz", gzipSync(content))], {
        limits: { report: 10_000, barren: 2 ** 20 },
      });
      assert.match(found.at(-1)!, /1 MiB of it went by without a report, so reading stopped/);
    });
  }

  test("an empty folder is named", async () => {
    await mkdir(join(folder, "bare"));
    assert.match((await seen([join(folder, "bare")]))[0]!, /the folder holds no report/);
  });
});
