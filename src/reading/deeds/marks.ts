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

/** How many marks of each kind stand before each token, and one entry more. */
export type Marks = Record<Mark, Int32Array>;

export function marksOf(doc: Doc): Marks {
  const { length } = doc.words;
  const marks = Object.fromEntries(MARKS.map((kind) => [kind, new Int32Array(length + 1)])) as Marks;
  for (let at = 0; at < length; at++) {
    const { form, kinds } = doc.words[at]!;
    const kind = MARK_OF.get(form) ?? ((kinds & KIND_BITS.reporting) !== 0 ? "reporting word" : undefined);
    for (const other of MARKS) marks[other][at + 1] = marks[other][at]! + (other === kind ? 1 : 0);
  }
  return marks;
}
