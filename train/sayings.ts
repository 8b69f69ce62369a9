import { phraseWords } from "../src/lexicon/lexicon.ts";
import type { Content } from "../src/reading/statements/content.ts";
import type { Cue } from "../src/reading/statements/cues.ts";
import type { GoldSaying } from "./gold.ts";
import type { Unseen } from "./unseen.ts";

/** The annotated saying that has this cue and mostly these words; undefined where there is none. */
export function goldSaying({ gold, doc }: Unseen, cue: Cue, content: Content): GoldSaying | undefined {
  const form = phraseWords(doc.text.slice(doc.tokens.start[cue.from]!, doc.tokens.end[cue.to - 1]!)).join(" ");
  const said = phraseWords(doc.text.slice(doc.tokens.start[content.from]!, doc.tokens.end[content.to - 1]!));
  return gold.statements
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
