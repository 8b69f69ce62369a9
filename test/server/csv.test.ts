import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { made, visit } from "../store/made.ts";
import { withServer } from "./made.ts";

const named = (id: string, title: string) =>
  made({ id, title, text: `${title}\nالسطر الثاني`, published: "2025-01-01" });
const linesOf = async (response: Response) => (await response.arrayBuffer()) as ArrayBuffer;

describe("lists as CSV", () => {
  for (const path of ["stories", "actors", "events", "statements", "search?q=المبعوث"])
    it(`/api/${path} begins with a byte order mark and the names of its columns`, () =>
      withServer(async ({ ask }) => {
        const response = await ask(encodeURI(`/api/${path}${path.includes("?") ? "&" : "?"}format=csv`));
        const bytes = new Uint8Array(await linesOf(response));
        assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
        const [head, first] = new TextDecoder().decode(bytes).split("\r\n");
        assert.match(head!, /^[a-z_,]+$/);
        assert.ok(first!.length > 0);
        assert.equal(response.headers.get("content-type"), "text/csv; charset=utf-8");
        assert.match(response.headers.get("content-disposition")!, /^attachment; filename="[a-z]+\.csv"$/);
      }));

  const titles: [title: string, cell: string][] = [
    ["الوزير: نعم", "الوزير: نعم"],
    ["الوزير، ثم المدير, معا", '"الوزير، ثم المدير, معا"'],
    ['قال "لا" ومضى', '"قال ""لا"" ومضى"'],
    ["=HYPERLINK(0)", "'=HYPERLINK(0)"],
    ["+1+1", "'+1+1"],
    ["-2+3", "'-2+3"],
    ["@SUM(1,1)", '"\'@SUM(1,1)"'],
  ];
  for (const [title, cell] of titles)
    it(`a title ${title} is written ${cell}`, () =>
      withServer(
        async ({ ask }) => {
          const text = await (await ask("/api/stories?format=csv")).text();
          assert.equal(
            text
              .split("\r\n")[1]!
              .split(/^story:[0-9a-f]+,/)[1]!
              .replace(/,2025-01-01,2025-01-01,1,1,$/, ""),
            cell,
          );
        },
        { items: [named("one", title)] },
      ));

  it("hold all rows, however many a page has", () =>
    withServer(
      async ({ ask }) => {
        const text = await (await ask("/api/stories?format=csv&limit=2")).text();
        assert.equal(text.trimEnd().split("\r\n").length, 1 + 1100);
      },
      {
        items: Array.from({ length: 1100 }, (_, at) =>
          made({ id: `r${at}`, text: `نص قصير ${at}`, published: "2025-01-01" }),
        ),
      },
    ));

  it("that can't be had are an error, no half file", () =>
    withServer(async ({ ask }) => assert.equal((await ask("/api/events?format=csv&type=DANCE")).status, 400), {
      items: [visit()],
    }));
});
