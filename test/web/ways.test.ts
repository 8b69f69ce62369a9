import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { inFolder } from "../support/cli.ts";
import { type Look, opened, pictured, settled, skip } from "./opened.ts";

describe("in the reading room", { skip }, () => {
  const room = opened();
  const at = (path: string, look: Look, use: (page: Page) => Promise<void>) => async () => {
    const { page, wrong, close } = await room.page(look);
    await page.goto(room.url(path));
    await settled(page);
    await use(page);
    assert.deepEqual(wrong, []);
    await close();
  };
  const shown = async (page: Page, text: string | RegExp) => await page.getByText(text).first().waitFor();
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");

  it(
    "a link to a statement lights it and brings it into sight",
    at("/report/cairo-01?at=s4", { width: 390 }, async (page) => {
      const lit = page.locator('mark[data-entry="s4"][data-lit]').first();
      await lit.waitFor();
      const box = (await lit.boundingBox())!;
      assert.ok(box.y >= 0 && box.y < 844, String(box.y));
    }),
  );

  it(
    "pointing at an entry lights its words, and at words their entry",
    at("/report/cairo-01", {}, async (page) => {
      await page.locator("#entry-s2").hover();
      assert.ok((await page.locator('mark[data-entry="s2"][data-lit]').count()) > 0);
      await page.locator('mark[data-kind="deed"]').first().hover();
      assert.equal(await page.locator("li[aria-current=true]").count(), 1);
      assert.match((await page.locator("li[aria-current=true]").getAttribute("id"))!, /^entry-v/);
    }),
  );

  it(
    "the chain of a statement runs from the outlet to the speaker, and leads to each",
    at("/report/cairo-01", {}, async (page) => {
      const links = page.locator("#entry-s2 a");
      assert.deepEqual(await links.allInnerTexts(), ["محمد الشناوي", "عبد الفتاح السيسي"]);
      const [outer, inner] = [(await links.nth(0).boundingBox())!, (await links.nth(1).boundingBox())!];
      assert.ok(inner.y > outer.y || inner.x < outer.x, "the speaker stands behind the spokesman, to the left");
      await links.nth(1).click();
      await page.locator("h1", { hasText: "عبد الفتاح السيسي" }).waitFor();
    }),
  );

  it(
    "the back button goes back, view by view",
    at("/", {}, async (page) => {
      const title = page.locator("main h1");
      const start = (await title.textContent()) ?? "";
      const story = page.locator("main h2 a").nth(1);
      const name = ((await story.textContent()) ?? "").trim();
      await story.click();
      await page.waitForURL(/\/story\//);
      await title.filter({ hasText: name }).waitFor();
      await page.locator("main ol a").first().click();
      await page.waitForURL(/\/report\//);
      await page.goBack();
      await title.filter({ hasText: name }).waitFor();
      await page.goBack();
      await title.filter({ hasText: start }).waitFor();
      assert.equal(new URL(page.url()).pathname, "/");
    }),
  );

  it(
    "hits come as one types, with the words marked, and the address says what was asked",
    at("/people", {}, async (page) => {
      await page.getByRole("searchbox").pressSequentially("المرتزقه");
      await page.waitForURL(/search\?q=/);
      const mark = page.locator("main mark").first();
      await mark.waitFor();
      assert.match((await mark.textContent()) ?? "", /المرتزقة/);
      await page.reload();
      await mark.waitFor();
      assert.equal(await page.getByRole("searchbox").inputValue(), "المرتزقه");
      await page.goBack();
      await page.waitForURL(/people/);
    }),
  );

  it(
    "a filter stands in the address, is a chip, and goes when that is pressed",
    at("/", {}, async (page) => {
      await page.getByLabel("المصدر").fill("دفتر التمارين");
      await page.keyboard.press("Enter");
      await page.waitForURL(/outlet=/);
      await page.getByRole("button", { name: /المصدر: دفتر التمارين.*أزل/ }).click();
      await page.waitForURL((url) => url.search === "");
    }),
  );

  it(
    "a wrong day narrows nothing",
    at("/events", {}, async (page) => {
      await page.getByLabel("من", { exact: true }).fill("أمس");
      await page.keyboard.press("Enter");
      await page.locator('[aria-invalid="true"]').waitFor();
      assert.equal(new URL(page.url()).search, "");
    }),
  );

  it(
    "a dropped file is read, and markup in it stays text",
    at("/add", {}, async (page) => {
      const title = "الوزير يستقبل <img src=x onerror=alert(1)>";
      const file = JSON.stringify({ id: "dropped", title, text: `${title}\nاستقبل الوزير السفير في تونس.` });
      await inFolder(async (folder) => {
        writeFileSync(join(folder, "dropped.jsonl"), file);
        const box = (await page.getByText("أسقط ملفًا هنا").boundingBox())!;
        const drag = await page.context().newCDPSession(page);
        const data = { items: [], files: [join(folder, "dropped.jsonl")], dragOperationsMask: 1 };
        for (const type of ["dragEnter", "dragOver", "drop"] as const)
          await drag.send("Input.dispatchDragEvent", { type, x: box.x + 20, y: box.y + 8, data });
        await shown(page, "قُرئ تقرير واحد");
      });
      await page.getByRole("link", { name: /الوزير يستقبل/ }).click();
      await page.locator("h1", { hasText: "<img src=x" }).waitFor();
      assert.equal(await page.locator("main img").count(), 0);
    }),
  );

  it(
    "pasted text is read",
    at("/add", { language: "en", width: 390 }, async (page) => {
      await page.getByRole("textbox", { name: /paste/ }).fill("وصول وفد\nوصل وفد من وزارة الخارجية إلى بنغازي اليوم.");
      await page.getByRole("button", { name: "Read" }).click();
      await shown(page, "one report read");
    }),
  );

  it(
    "all can be done by keyboard: to the content, to search, from entry to entry of a report",
    at("/", {}, async (page) => {
      await page.keyboard.press("Tab");
      assert.equal(await focused(page), "إلى المحتوى");
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement?.id), "content");
      await page.keyboard.press("Slash");
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), "INPUT");
      await page.goto(room.url("/report/cairo-01"));
      await settled(page);
      await page.locator("section.report").focus();
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      await page.waitForURL(/at=/);
      const entry = new URL(page.url()).searchParams.get("at")!;
      await page.locator(`mark[data-entry="${entry}"][data-lit]`).first().waitFor();
      await page.keyboard.press("Enter");
      await page.waitForFunction((id) => document.activeElement?.closest("li")?.id === `entry-${id}`, entry);
    }),
  );

  it(
    "another language, other digits and other months hold at once, and after a reload",
    at("/settings", {}, async (page) => {
      await page.getByText("١٢٣").click();
      await page.getByText("كانون الثاني", { exact: true }).click();
      await page.goto(room.url("/report/cairo-01"));
      await settled(page);
      await shown(page, "١٨ كانون الثاني ٢٠٢٥");
      await page.goto(room.url("/settings"));
      await page.getByText("English").click();
      await page.waitForFunction(() => document.documentElement.dir === "ltr");
      await page.reload();
      await page.getByRole("heading", { name: "Settings" }).waitFor();
    }),
  );

  it(
    "on a phone the parts go on beyond the edge, seen to and reachable",
    at("/", { width: 390 }, async (page) => {
      const nav = page.locator("nav[data-more-end]");
      await nav.waitFor();
      await page.getByRole("link", { name: "الإعدادات" }).click();
      await page.waitForURL(/settings/);
      await page.locator("nav[data-more-start]:not([data-more-end])").waitFor();
      const box = (await page.getByRole("link", { name: "الإعدادات" }).boundingBox())!;
      assert.ok(box.x >= 0);
    }),
  );

  it(
    "on a phone a report's record is behind a tab, and an entry leads to its words",
    at("/report/cairo-01", { width: 390 }, async (page) => {
      await page.getByRole("tab", { name: "السجل" }).click();
      await page.locator("#entry-s7 button").click();
      const lit = page.locator('mark[data-entry="s7"][data-lit]').first();
      await lit.waitFor();
      await page.waitForFunction(() => {
        const top = document.querySelector('mark[data-entry="s7"]')!.getBoundingClientRect().top;
        return top > 0 && top < innerHeight;
      });
    }),
  );

  it(
    "a report prints with its text and its record",
    at("/report/cairo-01", {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: 794, height: 1123 });
      await pictured(page, "report-print");
      const seen = await page.evaluate(() =>
        ["nav", "section.report", "#entry-s2"].map(
          (place) => (document.querySelector(place)?.getClientRects().length ?? 0) > 0,
        ),
      );
      assert.deepEqual(seen, [false, true, true]);
    }),
  );

  it("what is on its way, and what can't be had, is said", async () => {
    const { page, close } = await room.page();
    const { promise: held, resolve: answer } = Promise.withResolvers<void>();
    let reached = false;
    await page.route("**/api/stories*", async (route) => {
      await held;
      await (reached ? route.continue() : route.abort());
    });
    await page.goto(room.url("/"));
    await page.locator("[aria-busy=true]").waitFor();
    answer();
    await page.getByRole("alert").getByText("لا يجيب الخادم").waitFor();
    reached = true;
    await page.getByRole("button", { name: "أعد المحاولة" }).click();
    await page.locator("main h2").first().waitFor();
    await close();
  });
});

describe("an empty reading room", { skip }, () => {
  const room = opened({ empty: true });
  for (const [language, words] of [
    ["ar", "سيكون هنا ما تقرؤه من تقارير"],
    ["en", "Here will be the reports you read"],
  ] as const)
    it(`says in ${language} what will be there and how`, async () => {
      const { page, wrong, close } = await room.page({ language });
      for (const path of ["/", "/people", "/events", "/statements"]) {
        await page.goto(room.url(path));
        await page.getByText(words).waitFor();
        await page.getByText("isnad read FILE").waitFor();
      }
      await pictured(page, `empty-${language}`);
      assert.deepEqual(wrong, []);
      await close();
    });
});
