import { foldWord } from "../../language/fold.ts";
import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
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
/** Words that a subject and a date may take up between a verb and its object; numbers and marks don't count. */
const AHEAD = 9;
const BEHIND = 4;

/** The token nearest by that is one of the objects a word needs, in any case: behind it first, or before it (`الاتفاق الذي وقعته`); -1 where there is none. */
export function objectAt(doc: Doc, at: number, need: string): number {
  const wanted = wantedBy(need);
  const sentence = doc.sentences.of[at];
  let words = 0;
  for (let other = at + 1; words < AHEAD && doc.sentences.of[other] === sentence; other++) {
    if (doc.tokens.kind[other] !== TokenKind.arabic) continue;
    words++;
    if (isOneOf(doc.words[other]!.form, wanted) && !belongsToTitle(doc, other)) return other;
  }
  for (let other = at - 1; other >= at - BEHIND && doc.sentences.of[other] === sentence; other--)
    if (isOneOf(doc.words[other]!.form, wanted) && !belongsToTitle(doc, other)) return other;
  return -1;
}

/** `رئيس مجلس النواب`: the council is part of a title here, and nothing that is done to it. */
const belongsToTitle = (doc: Doc, at: number): boolean => ((doc.words[at - 1]?.kinds ?? 0) & KIND_BITS.office) !== 0;

const POSSESSIVES = ["هما", "هم", "ها", "نا", "ه"];

function isOneOf(form: string, wanted: Set<string>): boolean {
  if (form.length < 3) return false;
  const first = form[0]!;
  const stem = bare(first === "و" || first === "ب" || first === "ل" ? form.slice(1) : form);
  const whole = bare(form);
  if (wanted.has(whole) || wanted.has(stem)) return true;
  const last = stem.at(-1);
  if (last === "ا" && (wanted.has(stem.slice(0, -1)) || wanted.has(whole.slice(0, -1)))) return true;
  if (stem.endsWith("ات")) return wanted.has(stem.slice(0, -2));
  const possessive = POSSESSIVES.find((suffix) => whole.endsWith(suffix));
  return possessive !== undefined && (isOwned(whole, possessive, wanted) || isOwned(stem, possessive, wanted));
}

/** `علاقاتها`, `استقالته`: the noun under a possessive pronoun, which turns ة into ت. */
function isOwned(form: string, possessive: string, wanted: Set<string>): boolean {
  const noun = form.slice(0, -possessive.length);
  return noun.length > 2 && (wanted.has(noun) || (noun.endsWith("ت") && wanted.has(`${noun.slice(0, -1)}ه`)));
}
