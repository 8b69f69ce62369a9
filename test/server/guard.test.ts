import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { isLoopback, serve } from "../../src/server/index.ts";
import { openRecord } from "../../src/store/index.ts";
import { inFolder } from "../support/cli.ts";
import { type Json, withServer } from "./made.ts";

const file = { name: "a.txt", content: Buffer.from("خبر\nاستقبل الوزير السفير.").toString("base64") };
const statusAndKey = async (response: Response) => [response.status, ((await response.json()) as Json).error?.key];

describe("who may ask", () => {
  const hosts: [host: string, status: number][] = [
    ["127.0.0.1:4710", 200],
    ["localhost:4710", 200],
    ["localhost", 200],
    ["[::1]:4710", 200],
    ["127.8.9.1", 200],
    ["isnad.example", 403],
    ["127.0.0.1.example.org", 403],
    ["localhost.evil.example:4710", 403],
    ["", 403],
  ];
  for (const [host, status] of hosts)
    it(`a request to the name “${host}” is answered with ${status}`, () =>
      withServer(async ({ ask }) => assert.equal((await ask("/api/stats", { headers: { host } })).status, status)));

  const writes: [name: string, headers: Record<string, string>, expected: [number, string | undefined]][] = [
    ["a page of its own", {}, [200, undefined]],
    ["a page of another place", { origin: "https://evil.example" }, [403, "foreign-origin"]],
    ["the same host at another port", { origin: "http://127.0.0.1:80" }, [403, "foreign-origin"]],
    ["a page without an origin", { origin: "null" }, [403, "foreign-origin"]],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, [400, "not-json"]],
    ["plain text", { "content-type": "text/plain" }, [400, "not-json"]],
    ["a type that only begins alike", { "content-type": "application/jsonp" }, [400, "not-json"]],
  ];
  for (const [name, headers, expected] of writes)
    it(`${name} that writes gets ${expected[0]}`, () =>
      withServer(async ({ write }) => {
        const { status, body } = await write("/api/reports", file, headers);
        assert.deepEqual([status, body.error?.key], expected);
      }));

  it("a token is wanted where there is one, in the head, the address or the cookie", () =>
    withServer(
      async ({ ask }) => {
        assert.deepEqual(await statusAndKey(await ask("/api/stats")), [401, "token-wanted"]);
        assert.deepEqual(await statusAndKey(await ask("/api/stats?token=wrong")), [401, "token-wanted"]);
        assert.equal((await ask("/api/stats", { headers: { authorization: "Bearer open sesame" } })).status, 200);
        const opened = await ask("/api/openapi.json?token=open%20sesame");
        assert.equal(opened.status, 200);
        const cookie = opened.headers.get("set-cookie")!;
        assert.match(cookie, /HttpOnly/);
        assert.match(cookie, /SameSite=Strict/);
        assert.equal((await ask("/api/stats", { headers: { cookie: cookie.split(";")[0]! } })).status, 200);
      },
      { token: "open sesame" },
    ));

  it("a server beyond this machine is not started without a token", async () => {
    assert.deepEqual(["127.0.0.1", "localhost", "::1", "0.0.0.0", "192.168.1.2", "::"].map(isLoopback), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    await inFolder(async (folder) => {
      const record = await openRecord(join(folder, "isnad.db"));
      await assert.rejects(serve(record, { host: "0.0.0.0", port: 0 }), /needs a token/);
      await record.close();
    });
  });

  it("a port that is taken is said to be so", () =>
    inFolder(async (folder) => {
      const record = await openRecord(join(folder, "isnad.db"));
      const first = await serve(record, { host: "127.0.0.1", port: 0 });
      const port = Number(new URL(first.url).port);
      await assert.rejects(serve(record, { host: "127.0.0.1", port }), /is taken/);
      assert.equal((await fetch(`${first.url}api/stats`)).status, 200);
      await first.close();
      await record.close();
    }));
});

describe("the pages", () => {
  const withPages = (use: Parameters<typeof withServer>[0]) =>
    inFolder((folder) => {
      writeFileSync(
        join(folder, "index.html"),
        '<meta property="csp-nonce" nonce="{{nonce}}"><script nonce="{{nonce}}"></script>',
      );
      writeFileSync(join(folder, "icon.svg"), "<svg/>");
      return withServer(use, { pages: folder });
    });

  it("carry a nonce of their own each time, and only what has it may run", () =>
    withPages(async ({ ask }) => {
      const seen = new Set<string>();
      for (const path of ["/", "/people", "/report/some-id", "/api"]) {
        const response = await ask(path);
        const nonce = /nonce="([^"{]+)"/.exec(await response.text())![1]!;
        const policy = response.headers.get("content-security-policy")!;
        assert.match(policy, /default-src 'none'/);
        assert.ok(policy.includes(`script-src 'self' 'nonce-${nonce}'`), path);
        assert.ok(!policy.includes("unsafe"));
        seen.add(nonce);
      }
      assert.equal(seen.size, 4);
    }));

  it("are files where there is one, and never files beside their folder", () =>
    withPages(async ({ ask }) => {
      assert.equal(await (await ask("/icon.svg")).text(), "<svg/>");
      assert.equal((await ask("/assets/gone.js")).status, 404);
      for (const path of ["/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fisnad.db"])
        assert.doesNotMatch(await (await ask(path)).text(), /root:|SQLite format/);
    }));

  it("stand under no other frame and send no referrer", () =>
    withPages(async ({ ask }) => {
      const { headers } = await ask("/");
      assert.match(headers.get("content-security-policy")!, /frame-ancestors 'none'/);
      assert.equal(headers.get("referrer-policy"), "no-referrer");
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("strict-transport-security"), null);
    }));
});
