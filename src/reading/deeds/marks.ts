import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";

/** What may stand between a deed's word and an actor and set them apart. */
export const MARKS = ["comma", "that", "relative", "clause", "reporting word", "quotation mark"] as const;
export type Mark = (typeof MARKS)[number];

const MARK_OF = new Map<string, Mark>();
const mark = (kind: Mark, words: string) => {
  for (const word of words.split(" ")) MARK_OF.set(word, kind);
};
mark("comma", "، , ؛ :");
mark("that", "ان بان وان انه انها انهم بانه بانها وانه وانها لان");
mark("relative", "الذي التي الذين اللذين اللتين اللذان والتي والذي والذين ممن مما");
mark(
  "clause",
  "حيث بينما فيما اذ كما وذلك حين عندما بعدما لافتا مشيرا مضيفا موضحا موكدا مبينا بعد قبل عقب خلال منذ اثناء اثر",
);
mark("quotation mark", '" « » “ ”');

const KIND_OF = new Map([...MARK_OF].map(([word, kind]) => [word, MARKS.indexOf(kind)]));
export const CLAUSE = MARKS.indexOf("clause");
const REPORTING = MARKS.indexOf("reporting word");

/** By kind, in the order of `MARKS`: how many marks stand before each token, and one entry more. */
export type Marks = Int32Array[];

export function marksOf(doc: Doc): Marks {
  const { length } = doc.words;
  const marks = MARKS.map(() => new Int32Array(length + 1));
  for (let at = 0; at < length; at++) {
    const { form, kinds } = doc.words[at]!;
    const kind = KIND_OF.get(form) ?? ((kinds & KIND_BITS.reporting) !== 0 ? REPORTING : -1);
    if (kind >= 0) marks[kind]![at + 1]!++;
  }
  for (const before of marks) for (let at = 0; at < length; at++) before[at + 1]! += before[at]!;
  return marks;
}
