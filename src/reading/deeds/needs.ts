import { foldWord } from "../../language/fold.ts";
import type { Doc } from "../doc.ts";

const wantedWords = new Map<string, Set<string>>();

/** The words of `obj:…`, folded, only the first of each phrase, without the article. */
function wantedBy(need: string): Set<string> {
  let wanted = wantedWords.get(need);
  if (wanted === undefined) {
    wanted = new Set(
      need
        .slice(4)
        .split("|")
        .map((phrase) => bare(foldWord(phrase.split(" ")[0]!))),
    );
    wantedWords.set(need, wanted);
  }
  return wanted;
}

const bare = (form: string): string => (form.startsWith("ال") && form.length > 4 ? form.slice(2) : form);
const AHEAD = 7;
const BEHIND = 4;

/** One of the objects that a word needs stands near, in any case: behind it first, or before it (`الاتفاق الذي وقعته`). */
export function objectNear(doc: Doc, at: number, need: string): boolean {
  const wanted = wantedBy(need);
  const sentence = doc.sentences.of[at];
  for (let other = at + 1; other <= at + AHEAD && doc.sentences.of[other] === sentence; other++)
    if (isOneOf(doc.words[other]!.form, wanted)) return true;
  for (let other = at - 1; other >= at - BEHIND && doc.sentences.of[other] === sentence; other--)
    if (isOneOf(doc.words[other]!.form, wanted)) return true;
  return false;
}

function isOneOf(form: string, wanted: Set<string>): boolean {
  if (form.length < 3) return false;
  const first = form[0]!;
  const stem = bare(first === "و" || first === "ب" || first === "ل" ? form.slice(1) : form);
  const whole = bare(form);
  if (wanted.has(whole) || wanted.has(stem)) return true;
  const last = stem.at(-1);
  if (last === "ا") return wanted.has(stem.slice(0, -1)) || wanted.has(whole.slice(0, -1));
  return stem.endsWith("ات") && wanted.has(stem.slice(0, -2));
}
