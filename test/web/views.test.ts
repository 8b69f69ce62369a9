import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Look, opened, pictured, seriousIn, settled, skip } from "./opened.ts";

/** Every pair of language, light and width is among these. */
const LOOKS: Required<Look>[] = [
  { language: "ar", theme: "light", width: 1440 },
  { language: "ar", theme: "dark", width: 390 },
  { language: "en", theme: "light", width: 390 },
  { language: "en", theme: "dark", width: 1440 },
];
const VIEWS: Record<string, string> = {
  today: "/",
  people: "/people",
  bodies: "/bodies",
  places: "/places",
  events: "/events?type=CONSULT",
  statements: "/statements",
  sources: "/sources",
  search: `/search?q=${encodeURIComponent("المرتزقة")}`,
  add: "/add",
  settings: "/settings",
  api: "/api",
  report: "/report/cairo-01?at=s2",
  nothing: "/report/nothing",
};

describe("every view", { skip, concurrency: 2 }, () => {
  const room = opened();
  /** Views of whatever the record calls its own: their ids are not known before. */
  const found = async (): Promise<Record<string, string>> => {
    const first = async (path: string) =>
      ((await (await fetch(room.url(`/api/${path}`))).json()) as { rows: { id: string }[] }).rows[0]!.id;
    return {
      story: `/story/${await first("stories?least=3")}`,
      person: `/actor/${await first("actors?kind=person")}`,
      place: `/actor/${await first("actors?kind=place")}`,
    };
  };
  for (const look of LOOKS) {
    const { language, theme, width } = look;
    it(`is whole in ${language}, ${theme}, ${width} pixels wide`, { timeout: 120_000 }, async () => {
      const { page, wrong, close } = await room.page(look);
      for (const [name, path] of Object.entries({ ...VIEWS, ...(await found()) })) {
        await page.goto(room.url(path));
        await settled(page);
        await pictured(page, `${name}-${language}-${theme}-${width}`);
        assert.deepEqual(await seriousIn(page), [], name);
        assert.deepEqual(
          wrong.splice(0).filter((message) => !(name === "nothing" && message.includes("404"))),
          [],
          name,
        );
        const shape = await page.evaluate(() => ({
          lang: document.documentElement.lang,
          dir: document.documentElement.dir,
          theme: document.documentElement.dataset.theme,
          wider: document.documentElement.scrollWidth > innerWidth,
          titled: document.title.length > 5,
        }));
        assert.deepEqual(
          shape,
          { lang: language, dir: language === "ar" ? "rtl" : "ltr", theme, wider: false, titled: true },
          name,
        );
      }
      await close();
    });
  }
});
