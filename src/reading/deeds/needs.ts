import { foldWord } from "../../language/fold.ts";
import { TokenKind } from "../../language/tokens.ts";
import { KIND_BITS } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";

const wantedWords = new Map<string, Wanted>();

/** The words of `obj:…`, folded, only the first of each phrase, without the article. */
function wantedBy(need: string): Wanted {
  let wanted = wantedWords.get(need);
  if (wanted === undefined) {
    wanted = new Wanted(
      need
        .slice(4)
        .split("|")
        .map((phrase) => bare(foldWord(phrase.split(" ")[0]!))),
    );
    wantedWords.set(need, wanted);
  }
  return wanted;
}

/** A set of words that tells by two letters, before anything is cut, that most forms hold none of them. */
class Wanted {
  private readonly words: Set<string>;
  private readonly openings = new Uint8Array(1024);

  constructor(words: string[]) {
    this.words = new Set(words);
    for (const word of words) this.openings[openingOf(word, 0)] = 1;
  }

  has(word: string): boolean {
    return this.words.has(word);
  }

  /** Whether one of the words may begin behind a particle and an article, three letters at most. */
  mayBeIn(form: string): boolean {
    for (let at = 0; at < 4 && at + 1 < form.length; at++) if (this.openings[openingOf(form, at)] === 1) return true;
    return false;
  }
}

const openingOf = (form: string, at: number): number => (form.charCodeAt(at) * 37 + form.charCodeAt(at + 1)) & 1023;

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

function isOneOf(form: string, wanted: Wanted): boolean {
  if (form.length < 3 || !wanted.mayBeIn(form)) return false;
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
function isOwned(form: string, possessive: string, wanted: Wanted): boolean {
  const noun = form.slice(0, -possessive.length);
  return noun.length > 2 && (wanted.has(noun) || (noun.endsWith("ت") && wanted.has(`${noun.slice(0, -1)}ه`)));
}
