import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { articleOf } from "../../src/page/index.ts";
import { openRecord } from "../../src/store/index.ts";
import { captured } from "../../src/store/queries/show.ts";
import { inFolder, isnad } from "../support/cli.ts";

const ADDRESS = "192.0.2.77";
const TOKEN = Buffer.from(`ip: ${ADDRESS}`).toString("base64");
const FIRST = "استقبل وزير الأشغال في مكتبه صباح اليوم وفدا من البلدية، وبحث معه خطة الطرق الجديدة في المدينة.";
const SECOND = "وأكد رئيس الوفد أن العمل يبدأ مطلع الشهر المقبل في ثلاثة أحياء، وأن كلفته تبلغ مليوني دينار.";
const page = (last: string) =>
  `<html><head><title>وفد البلدية عند الوزير</title></head><body><article><h1>وفد البلدية عند الوزير</h1><p>${FIRST}</p><p>${SECOND}</p><p>${last}</p></article></body></html>`;

/** Files that hold a visitor's address, and whether their bytes can be kept without it. */
const cases: [about: string, file: string, content: string | Buffer, isKept: boolean][] = [
  ["a report in JSON", "a.jsonl", `${JSON.stringify({ id: "a", text: `${FIRST}\n${SECOND}\n${TOKEN}` })}\n`, true],
  [
    "a report in JSON with its signs escaped",
    "b.jsonl",
    `${JSON.stringify({ id: "b", text: `${FIRST}\n${TOKEN}` }).replaceAll("=", "\\u003d")}\n`,
    true,
  ],
  ["a page", "c.html", page(TOKEN), true],
  ["a text that says it plainly", "d.txt", `${FIRST}\n${SECOND}\nYour IP: ${ADDRESS}\n`, true],
  ["a text in UTF-16", "e.txt", Buffer.from(`\ufeff${FIRST}\n${SECOND}\n${TOKEN}\n`, "utf16le"), true],
  ["a page that hides it in markup", "f.html", page(`${TOKEN.slice(0, 6)}<b>${TOKEN.slice(6)}</b>`), false],
];

describe("a visitor's address", () => {
  for (const [about, name, content, isKept] of cases) {
    it(`in ${about} comes into no record`, () =>
      inFolder(async (cwd) => {
        writeFileSync(join(cwd, name), content);
        const first = isnad(["read", name, "--quiet"], { cwd });
        assert.equal(first.status, 0, first.stderr);
        const file = join(cwd, "isnad.db");
        const all = readFileSync(file);
        for (const secret of [ADDRESS, TOKEN, TOKEN.slice(0, 16), Buffer.from(TOKEN, "utf16le")])
          assert.equal(all.includes(secret), false, `${secret} is in the record`);

        const record = await openRecord(file, { readonly: true });
        const { hash, media_type: mediaType } = await record.db
          .selectFrom("captures")
          .select(["hash", "media_type"])
          .executeTakeFirstOrThrow();
        const { removed, text } = await record.db.selectFrom("articles").selectAll().executeTakeFirstOrThrow();
        const bytes = (await captured(record.db, hash))!;
        await record.close();
        assert.match(removed, /visitor-address/);
        for (const form of ["latin1", "utf16le"] as const) {
          assert.equal(Buffer.from(bytes).toString(form).includes(ADDRESS), false);
          assert.equal(Buffer.from(bytes).toString(form).includes(TOKEN.slice(0, 16)), false);
        }
        assert.equal(bytes.length > 0, isKept);
        if (isKept) {
          const again = articleOf({ hash, bytes, mediaType, origin: name });
          assert.deepEqual("problem" in again ? again : [again.text, JSON.stringify(again.removed)], [text, removed]);
        }
        assert.match(isnad(["read", name], { cwd }).stderr, /1 already in the record/);
      }));
  }
});
