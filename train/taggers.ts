import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeModel } from "../src/reading/tagger/model.ts";
import { type TrainingOptions, train } from "./crf.ts";
import type { Example } from "./gold.ts";

/** The options with which the shipped weights are learnt. */
export const TAGGER_OPTIONS: TrainingOptions = {
  epochs: 10,
  seed: 7,
  leastSeen: 3,
  rate: 0.1,
  decay: 0.005,
  boldness: 0.8,
  smallest: 0.1,
  outsideWeight: 0.5,
};

/** Parts into which reports are cut, so that each can be read by a tagger that never saw it. */
export const FOLDS = 3;

export const foldOf = (index: number): number => index % FOLDS;

const root = join(import.meta.dirname, "..");
const cache = join(root, "node_modules/.cache/isnad");

/** The file form of a tagger that has not seen the reports of one fold. Kept until something that it is made of changes. */
export function taggerWithout(fold: number, examples: Example[]): string {
  const file = join(cache, `tagger-${fold}-${fingerprint(examples)}.tsv`);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const model = encodeModel(
    train(
      examples.filter((_, index) => foldOf(index) !== fold),
      TAGGER_OPTIONS,
    ),
  );
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, model);
  return model;
}

/** Of the sources that decide what the tagger sees and learns, and of the reports it learns from. */
function fingerprint(examples: Example[]): string {
  const folders = ["src/language", "src/lexicon", "src/reading/tagger"];
  const sources = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|tsv)$/.test(file) && !file.endsWith("weights.tsv"))
      .map((file) => join(folder, file)),
  );
  const files = [...sources, "src/reading/doc.ts", "train/crf.ts", "train/gold.ts", "train/taggers.ts"].sort();
  const content = files.map((file) => readFileSync(join(root, file), "utf8"));
  return hash("sha256", [...content, ...examples.map(({ doc }) => doc.text)].join("\0")).slice(0, 16);
}
