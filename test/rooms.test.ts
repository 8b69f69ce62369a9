import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, it } from "node:test";
import { root } from "./support/cli.ts";

/** Which rooms of `src/` a room may import from, beside itself and `model.ts`. See docs/design.md. */
const MAY_USE: Record<string, string[]> = {
  language: [],
  lexicon: ["language"],
  reading: ["lexicon", "language"],
  page: ["lexicon", "language"],
  source: [],
  record: ["lexicon", "language"],
  store: ["language"],
  work: ["reading", "page", "source", "record", "store"],
  server: ["work", "store", "record", "source", "page", "reading", "language"],
  cli: ["server", "work", "store", "record", "source", "page", "reading", "lexicon", "language"],
};
/** Rooms that must run in a browser too. */
const PURE = ["language", "lexicon", "reading", "record"];

const files = globSync("src/*/**/*.ts", { cwd: root }).filter((file) => !file.endsWith(".d.ts"));
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), "utf8").matchAll(/^(?:import|export)[^;]*?from "([^"]+)"/gm)].map(
    ([, name]) => name!,
  );
const roomOf = (path: string): string => relative(join(root, "src"), path).split(sep)[0]!;

describe("the rooms of src", () => {
  for (const room of Object.keys(MAY_USE)) {
    it(`${room} imports only what its place allows`, () => {
      const wrong = files
        .filter((file) => file.startsWith(join("src", room) + sep))
        .flatMap((file) =>
          importsOf(file)
            .filter((name) => name.startsWith("."))
            .map((name) => [file, join(root, dirname(file), name)] as const),
        )
        .filter(([, target]) => ![room, "model.ts", ...MAY_USE[room]!].includes(roomOf(target)));
      assert.deepEqual(
        wrong.map(([file, target]) => `${file} → ${relative(root, target)}`),
        [],
      );
    });
  }

  for (const room of PURE) {
    it(`${room} uses nothing of Node.js, so that it runs anywhere`, () => {
      const wrong = files.filter(
        (file) => file.startsWith(join("src", room) + sep) && importsOf(file).some((name) => name.startsWith("node:")),
      );
      assert.deepEqual(wrong, []);
    });
  }

  it("lends the pages of web/ the nouns, and of the store only types", () => {
    const wrong = globSync("web/src/**/*.{ts,tsx}", { cwd: root }).flatMap((file) =>
      [
        ...readFileSync(join(root, file), "utf8").matchAll(
          /^(import|export) (type )?[^;]*?from "[./]+\/src\/([^"]+)"/gm,
        ),
      ]
        .filter(
          ([, , type, target]) =>
            target !== "model.ts" && !(type !== undefined && target!.startsWith("store/queries/")),
        )
        .map(([, , , target]) => `${file} → ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("are all named here", () => {
    assert.deepEqual([...new Set(files.map((file) => roomOf(join(root, file))))].sort(), Object.keys(MAY_USE).sort());
  });
});
