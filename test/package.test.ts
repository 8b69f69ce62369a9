import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Reading } from "../src/model.ts";
import { inFolder, root } from "./support/cli.ts";

const npm = (args: string[], cwd: string) =>
  execFileSync("npm", [...args, "--loglevel=error"], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** Starts the installed server and looks at its first page, one of its scripts, and its API. */
async function servesIts(folder: string): Promise<void> {
  const server = spawn(join(folder, "node_modules", ".bin", "isnad"), ["serve", "--port", "0"], { cwd: folder });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = "";
      server.stderr.on("data", (words) => {
        said += words;
        const found = /http:\S+/.exec(said)?.[0];
        if (found !== undefined) resolve(found);
      });
      server.once("exit", () => reject(new Error(said)));
    });
    const page = await (await fetch(url)).text();
    const script = /src="\/(assets\/[^"]+\.js)"/.exec(page)![1]!;
    assert.equal((await fetch(url + script)).headers.get("content-type"), "text/javascript; charset=utf-8");
    assert.equal(((await (await fetch(`${url}api/stats`)).json()) as { articles: number }).articles, 0);
  } finally {
    server.kill();
  }
}

describe("the published package", () => {
  it(
    "installs from its tarball into an empty folder and reads a report with npx, and opens its pages",
    { timeout: 300_000 },
    () =>
      inFolder(async (folder) => {
        npm(["pack", "--pack-destination", folder], root);
        const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
        assert.ok(tarball);
        writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, allowScripts: { node: true } }));
        npm(["install", join(folder, tarball), "--no-audit", "--no-fund", "--prefer-offline"], folder);
        writeFileSync(
          join(folder, "a.txt"),
          "الرئيس يستقبل السفير\nاستقبل الرئيس التونسي قيس سعيد السفير الجزائري في قصر قرطاج.\n",
        );
        const stdout = execFileSync("npx", ["--no-install", "isnad", "read", "a.txt", "--json", "--no-store"], {
          cwd: folder,
          encoding: "utf8",
        });
        const reading = JSON.parse(stdout) as Reading;
        assert.ok(reading.entities.some((entity) => entity.name === "قيس سعيد"));
        assert.ok(!existsSync(join(folder, "isnad.db")));
        await servesIts(folder);
      }),
  );
});
