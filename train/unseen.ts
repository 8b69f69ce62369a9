import { compile } from "../src/lexicon/lexicon.ts";
import { tables } from "../src/lexicon/tables.ts";
import { Words } from "../src/lexicon/words.ts";
import type { FoundDate } from "../src/reading/dates.ts";
import { type Doc, prepare } from "../src/reading/doc.ts";
import type { Cast } from "../src/reading/entities.ts";
import { namesAndDates } from "../src/reading/first.ts";
import { addNominals } from "../src/reading/nominals.ts";
import { decodeModel } from "../src/reading/tagger/model.ts";
import { Tagger, type Tags } from "../src/reading/tagger/tagger.ts";
import { readAnnotated } from "./annotated.ts";
import { exampleOf, type Gold } from "./gold.ts";
import { FOLDS, foldOf, taggerWithout } from "./taggers.ts";

/** An annotated report as the reader has it before its statements, without its noise, tagged by a tagger that never saw it. */
export interface Unseen {
  gold: Gold;
  fold: number;
  doc: Doc;
  cast: Cast;
  tags: Tags;
  dates: FoundDate[];
}

export const lexicon = compile(tables);

/** The reports of gold/train in their order. */
export function readUnseen(folder: string): Unseen[] {
  const golds = readAnnotated(folder);
  const plain = new Words(lexicon);
  const examples = golds.map((gold) => exampleOf(gold, plain));
  const reports: Unseen[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = decodeModel(taggerWithout(fold, examples));
    const words = new Words(lexicon, (form) => model.wordWeights(`w=${form}`) !== undefined);
    const tagger = new Tagger(model);
    golds.forEach((gold, index) => {
      if (foldOf(index) !== fold) return;
      const text = gold.noise.reduce((left, noise) => left.replace(noise, ""), gold.text);
      const doc = prepare(text, gold.published, words);
      const tags = tagger.tag(doc);
      const { cast, dates } = namesAndDates(doc, tags);
      addNominals(doc, cast, tags, (iso) => lexicon.countries.get(iso)?.name ?? iso);
      reports[index] = { gold, fold, doc, cast, tags, dates };
    });
  }
  return reports;
}
