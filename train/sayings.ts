import { join } from "node:path";
import { compile, phraseWords } from "../src/lexicon/lexicon.ts";
import { tables } from "../src/lexicon/tables.ts";
import { Words } from "../src/lexicon/words.ts";
import type { Act } from "../src/model.ts";
import { type Doc, prepare } from "../src/reading/doc.ts";
import { type Cast, castOf } from "../src/reading/entities.ts";
import { findNames } from "../src/reading/names.ts";
import { addNominals } from "../src/reading/nominals.ts";
import type { Content } from "../src/reading/statements/content.ts";
import type { Cue } from "../src/reading/statements/cues.ts";
import { decodeModel } from "../src/reading/tagger/model.ts";
import { Tagger, type Tags } from "../src/reading/tagger/tagger.ts";
import { exampleOf, type Gold, readGold } from "./gold.ts";
import { FOLDS, foldOf, taggerWithout } from "./taggers.ts";

/** A saying as annotated. */
export interface GoldSaying {
  speaker: string | string[] | null;
  via: string[];
  cue: string;
  content: string;
  act: Act;
}

/** A report as the reader has it before its statements, tagged by a tagger that never saw it. */
export interface Report {
  gold: Gold;
  fold: number;
  doc: Doc;
  cast: Cast;
  tags: Tags;
}

const lexicon = compile(tables);
const acts = new Map(
  [...lexicon.words.values()]
    .flat()
    .flatMap(({ entry }) => (entry.kind === "reporting" ? [[entry.lemma, entry.acts] as const] : [])),
);

/** A verb's acts where they differ by what leads to the content. */
export const actsOf = (lemma: string): Record<string, Act> => acts.get(lemma) ?? {};

export function readReports(folder: string): Report[] {
  const golds = readGold(join(folder, "gold/train"));
  const plain = new Words(lexicon);
  const examples = golds.map((gold) => exampleOf(gold, plain));
  const reports: Report[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = decodeModel(taggerWithout(fold, examples));
    const words = new Words(lexicon, (form) => model.wordWeights(`w=${form}`) !== undefined);
    const tagger = new Tagger(model);
    golds.forEach((gold, index) => {
      if (foldOf(index) !== fold) return;
      const text = gold.noise.reduce((left, noise) => left.replace(noise, ""), gold.text);
      const doc = prepare(text, gold.published, words);
      const tags = tagger.tag(doc);
      const cast = castOf(doc, findNames(doc, tags));
      addNominals(doc, cast, tags, (iso) => lexicon.countries.get(iso)?.name ?? iso);
      reports[index] = { gold, fold, doc, cast, tags };
    });
  }
  return reports;
}

/** The annotated saying that has this cue and mostly these words; undefined where there is none. */
export function goldSaying({ gold, doc }: Report, cue: Cue, content: Content): GoldSaying | undefined {
  const form = phraseWords(doc.text.slice(doc.tokens.start[cue.from]!, doc.tokens.end[cue.to - 1]!)).join(" ");
  const said = phraseWords(doc.text.slice(doc.tokens.start[content.from]!, doc.tokens.end[content.to - 1]!));
  return (gold.statements as GoldSaying[])
    .filter((saying) => {
      const wanted = phraseWords(saying.cue).join(" ");
      return wanted === form || form.endsWith(wanted) || (cue.form === "source" && form.includes(wanted));
    })
    .map((saying) => ({ saying, common: overlap(phraseWords(saying.content), said) }))
    .filter(({ common }) => common >= 0.6)
    .sort((a, b) => b.common - a.common)[0]?.saying;
}

/** Dice coefficient of two bags of words. */
function overlap(a: string[], b: string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared++;
      left.set(word, count - 1);
    }
  }
  return a.length + b.length > 0 ? (2 * shared) / (a.length + b.length) : 1;
}
