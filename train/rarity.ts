/**
 * `node train/rarity.ts [--data ../../shared]`: counts in how many reports each stem stands and writes how rare it is,
 * src/record/stories/rarity.tsv: a line a level, in about one of `2 ** level` reports. Particles are cut off where the rest
 * is commoner, so the counts are taken until they change no cut.
 */
import { createReadStream, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import { searchWords } from "../src/language/search.ts";
import { RAREST } from "../src/record/stories/rarity.ts";
import { stemOf } from "../src/record/stories/terms.ts";

const PASSES = 3;

const { values: flags } = parseArgs({
  options: { data: { type: "string", default: join(import.meta.dirname, "../../shared") } },
});

/** In how many reports each word stands. Words are cut in every pass, so each report is kept as the set of its words. */
const corpus = join(flags.data, "corpus");
const words = new Map<string, number>();
const reports: Int32Array[] = [];
for (const name of readdirSync(corpus).sort()) {
  const lines = createInterface({ input: createReadStream(join(corpus, name)).pipe(createGunzip()) });
  for await (const line of lines) {
    const { title = "", text } = JSON.parse(line) as { title?: string; text: string };
    const found = new Set(searchWords(`${title}\n${text}`).words);
    reports.push(
      Int32Array.from(found, (word) => {
        if (!words.has(word)) words.set(word, words.size);
        return words.get(word)!;
      }),
    );
  }
}
const forms = [...words.keys()];

let counts = new Map<string, number>();
const levelOf = (stem: string) => {
  const count = counts.get(stem) ?? 0;
  return count === 0 ? RAREST : Math.min(RAREST, Math.round(Math.log2(reports.length / count)));
};
for (let pass = 0; pass < PASSES; pass++) {
  const stems = forms.map((word) => stemOf(word, levelOf));
  const next = new Map<string, number>();
  for (const report of reports)
    for (const stem of new Set(Array.from(report, (word) => stems[word]!))) next.set(stem, (next.get(stem) ?? 0) + 1);
  counts = next;
}

const levels = Map.groupBy([...counts.keys()].sort(), levelOf);
const lines = [...levels.entries()]
  .filter(([level]) => level < RAREST)
  .sort(([one], [other]) => one - other)
  .map(([level, stems]) => `${level}\t${stems.join(" ")}\n`);
const file = join(import.meta.dirname, "../src/record/stories/rarity.tsv");
writeFileSync(file, lines.join(""));
for (const [level, stems] of [...levels].sort(([one], [other]) => one - other)) console.log(level, stems.length);
