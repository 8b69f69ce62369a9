/** The reading room in a real browser, over a record of the samples. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import { serve } from "@hono/node-server";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { createApp } from "../../src/server/app.ts";
import { captures } from "../../src/source/index.ts";
import { openRecord } from "../../src/store/index.ts";
import { readAll } from "../../src/work/pipeline.ts";
import { updateStories } from "../../src/work/stories.ts";
import { root, samples } from "../support/cli.ts";

const executablePath = process.env.ISNAD_BROWSER;
/** Why the tests of the pages are left out, where they are: bin/test.mjs finds or installs a browser, and builds the pages. */
export const skip = executablePath === undefined ? "there is no Chromium" : false;

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const results = join(root, "test-results");

export interface Look {
  language?: "ar" | "en";
  theme?: "light" | "dark";
  width?: 1440 | 390;
}

export interface Opened {
  /** A page of its own, and what went wrong in it so far: console errors, faults, requests that failed. */
  page: (look?: Look) => Promise<{ page: Page; wrong: string[]; close: () => Promise<void> }>;
  url: (path: string) => string;
}

/** Opens the reading room for all tests of a file. */
export function opened({ empty = false } = {}): Opened {
  const folder = mkdtempSync(join(tmpdir(), "isnad-web-"));
  let browser: Browser;
  let server: Server;
  let base: string;
  let close: () => Promise<void>;
  before(async () => {
    if (skip !== false) return;
    const record = await openRecord(join(folder, "isnad.db"));
    const changed = () => updateStories(record.db);
    if (!empty)
      for await (const outcomes of readAll(captures(samples), { entry: true, json: 0 }))
        await record.add(outcomes.flatMap((one) => ("entry" in one && one.entry ? [one.entry] : [])));
    await changed();
    const app = createApp({ record, pages: join(results, "pages"), changed });
    server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }) as Server;
    await new Promise((resolve) => server.once("listening", resolve));
    base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] });
    close = async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await record.close();
    };
  });
  after(async () => {
    await close?.();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    url: (path) => base + path,
    page: async ({ language = "ar", theme = "light", width = 1440 } = {}) => {
      const context: BrowserContext = await browser.newContext({
        viewport: { width, height: width === 390 ? 844 : 900 },
        reducedMotion: "reduce",
      });
      await context.addInitScript(
        (kept) => localStorage.getItem("isnad-settings") ?? localStorage.setItem("isnad-settings", kept),
        JSON.stringify({ language, theme }),
      );
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const wrong: string[] = [];
      page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
      page.on("pageerror", (error) => wrong.push(error.message));
      return { page, wrong, close: () => context.close() };
    },
  };
}

/** Waits until a view has what it shows: its head, and nothing on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1, main [role=alert], main [data-state=empty]").first().waitFor({ state: "attached" });
  await page.waitForFunction(() => document.querySelector("main [aria-busy=true]") === null);
  await page.evaluate(() => document.fonts.ready);
}

/** What axe finds serious or worse, each with where it stands. */
export async function seriousIn(page: Page): Promise<string[]> {
  return await page.evaluate(`${axe};
    axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => [id, target, failureSummary].join(" "))))`);
}

/** Keeps what a page looks like for people to look at. */
export async function pictured(page: Page, name: string): Promise<void> {
  mkdirSync(results, { recursive: true });
  await page.screenshot({ path: join(results, `${name}.png`) });
}
