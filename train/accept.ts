/**
 * Learns the weights of `src/reading/statements/weights.ts`: which words that may report really do. Logistic regression over the signs
 * of `signsOf`, on annotated reports read by taggers that have not seen them (three folds by report).
 *
 *   node train/accept.ts [--data FOLDER]
 *
 * Prints cross-validated precision and recall of the decision, then the weights as they stand in weights.ts.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compile, phraseWords } from "../src/lexicon/lexicon.ts";
import { tables } from "../src/lexicon/tables.ts";
import { Words } from "../src/lexicon/words.ts";
import { type Doc, prepare } from "../src/reading/doc.ts";
import { namesAndDates } from "../src/reading/first.ts";
import { addNominals } from "../src/reading/nominals.ts";
import { signsOf } from "../src/reading/statements/accept.ts";
import { subjectAhead } from "../src/reading/statements/ahead.ts";
import { type Content, contentOf } from "../src/reading/statements/content.ts";
import { type Cue, findCues } from "../src/reading/statements/cues.ts";
import { groundOf } from "../src/reading/statements/ground.ts";
import { decodeModel } from "../src/reading/tagger/model.ts";
import { Tagger } from "../src/reading/tagger/tagger.ts";
import { exampleOf, type Gold, readGold } from "./gold.ts";
import { FOLDS, foldOf, taggerWithout } from "./taggers.ts";

interface Sample {
  fold: number;
  signs: [string, number][];
  said: boolean;
}

const { values: flags } = parseArgs({
  options: {
    data: { type: "string", default: join(import.meta.dirname, "../../shared") },
  },
});
const lexicon = compile(tables);
const words = new Words(lexicon);
const reports = readGold(join(flags.data, "gold/train"));
const examples = reports.map((report) => exampleOf(report, words));
const samples = reports.map(() => [] as Sample[]);
for (let fold = 0; fold < FOLDS; fold++) {
  const model = decodeModel(taggerWithout(fold, examples));
  const known = new Words(lexicon, (form) => model.wordWeights(`w=${form}`) !== undefined);
  const tagger = new Tagger(model);
  reports.forEach((report, index) => {
    if (foldOf(index) === fold) samples[index] = samplesOf(report, known, tagger, fold);
  });
}

function samplesOf(gold: Gold, known: Words, tagger: Tagger, fold: number): Sample[] {
  let text = gold.text;
  for (const noise of gold.noise) text = text.replace(noise, "");
  const doc = prepare(text, gold.published, known);
  const tags = tagger.tag(doc);
  const { cast } = namesAndDates(doc, tags);
  addNominals(doc, cast, tags, (iso) => lexicon.countries.get(iso)?.name ?? iso);
  const ground = groundOf(doc, cast, findCues(doc, cast, tags));
  const found: Sample[] = [];
  let toldTo = 0;
  for (const cue of ground.cues) {
    const named = cue.form === "verb" && subjectAhead(ground, cue).length > 0;
    const content = contentOf(ground, cue, named);
    if (content === null) continue;
    const said = isGold(
      gold,
      doc.text.slice(doc.tokens.start[cue.from]!, doc.tokens.end[cue.to - 1]!),
      cue,
      contentText(doc, content),
    );
    found.push({ fold, signs: signsOf(ground, cue, content, named, cue.from < toldTo), said });
    if (said && content.marker !== "before") toldTo = Math.max(toldTo, content.to);
  }
  return found;
}

function contentText(doc: Doc, content: Content): string {
  return doc.text.slice(doc.tokens.start[content.from]!, doc.tokens.end[content.to - 1]!);
}

/** Among the annotated sayings there is one with this cue and mostly these words. */
function isGold(gold: Gold, raw: string, cue: Cue, content: string): boolean {
  const form = phraseWords(raw).join(" ");
  return gold.statements.some((saying) => {
    const wanted = phraseWords(saying.cue).join(" ");
    const sameCue = wanted === form || form.endsWith(wanted) || (cue.form === "source" && form.includes(wanted));
    return sameCue && overlap(phraseWords(saying.content), phraseWords(content)) >= 0.6;
  });
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

/** Logistic regression with L2 regularisation, by full-batch gradient descent. */
function regress(learn: Sample[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { signs } of learn) for (const [sign] of signs) weights.set(sign, 0);
  for (let round = 0; round < 3000; round++) {
    const slope = new Map<string, number>();
    for (const { signs, said } of learn) {
      const error = (said ? 1 : 0) - 1 / (1 + Math.exp(-sum(signs, weights)));
      for (const [sign, value] of signs) slope.set(sign, (slope.get(sign) ?? 0) + error * value);
    }
    for (const [sign, weight] of weights)
      weights.set(sign, weight + (0.5 / learn.length) * ((slope.get(sign) ?? 0) - 0.5 * weight));
  }
  return weights;
}

function sum(signs: [string, number][], weights: Map<string, number>): number {
  return signs.reduce((total, [sign, value]) => total + value * (weights.get(sign) ?? 0), 0);
}

const all = samples.flat();
let right = 0;
let read = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = regress(all.filter((sample) => sample.fold !== fold));
  for (const sample of all.filter((other) => other.fold === fold)) {
    if (sum(sample.signs, weights) <= 0) continue;
    read++;
    if (sample.said) right++;
  }
}
const said = all.filter((sample) => sample.said).length;
console.log(
  `${all.length} candidates, ${said} sayings: precision ${(right / read).toFixed(3)}, recall ${(right / said).toFixed(3)}`,
);
for (const [sign, weight] of [...regress(all)].sort()) console.log(`  ${JSON.stringify(sign)}: ${weight.toFixed(2)},`);
