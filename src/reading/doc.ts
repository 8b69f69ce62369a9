import { lengthOfLetters } from "../language/fold.ts";
import { type Quote, quotes } from "../language/quotes.ts";
import { type Sentences, sentences } from "../language/sentences.ts";
import { splitTokens, TokenKind, type Tokens, tokenize } from "../language/tokens.ts";
import type { Entry } from "../lexicon/entries.ts";
import type { TrieNode } from "../lexicon/trie.ts";
import type { Word, Words } from "../lexicon/words.ts";

/** A name or phrase of the lexicon that stands in the text. */
export interface Match {
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  /** Letters of the first token that are proclitics and no part of the name. */
  letters: number;
  pro: number;
  entries: Entry[];
}

/** A text prepared for reading: what every layer looks at. */
export interface Doc {
  text: string;
  published: string | undefined;
  tokens: Tokens;
  /** `words[token]`; punctuation and numbers have a word with nothing known. */
  words: Word[];
  sentences: Sentences;
  quotes: Quote[];
  /** By first token, the longest first. */
  matches: Match[];
}

export function prepare(text: string, published: string | undefined, words: Words): Doc {
  let tokens = tokenize(text);
  let analysed = analyse(tokens, words);
  if (analysed.some((word) => word.parts !== null)) {
    tokens = splitTokens(tokens, gluedWords(tokens, analysed));
    analysed = analyse(tokens, words);
  }
  return {
    text,
    published,
    tokens,
    words: analysed,
    sentences: sentences(tokens),
    quotes: quotes(tokens),
    matches: findMatches(tokens, analysed),
  };
}

function analyse(tokens: Tokens, words: Words): Word[] {
  const analysed: Word[] = new Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) analysed[at] = words.at(tokens.text, tokens.start[at]!, tokens.end[at]!);
  return analysed;
}

/** Where to cut words that a lost space has glued together: code units of each part, by token. */
function gluedWords(tokens: Tokens, words: Word[]): Map<number, number[]> {
  const cuts = new Map<number, number[]>();
  for (let at = 0; at < words.length; at++) {
    const { parts } = words[at]!;
    if (parts !== null) cuts.set(at, lengthsIn(tokens.text.slice(tokens.start[at]!, tokens.end[at]!), parts));
  }
  return cuts;
}

/** Folded letters of each part → code units of each part as written. */
function lengthsIn(raw: string, parts: number[]): number[] {
  let from = 0;
  return parts.map((letters, part) => {
    const length = part === parts.length - 1 ? raw.length - from : lengthOfLetters(raw.slice(from), letters);
    from += length;
    return length;
  });
}

const QUOTATION_MARKS = new Set(['"', "«", "»", "“", "”"]);

function findMatches(tokens: Tokens, words: Word[]): Match[] {
  const { length, kind, breaks } = tokens;
  const matches: Match[] = [];
  for (let from = 0; from < length; from++) {
    const { starts } = words[from]!;
    if (starts.length === 0 || kind[from] === TokenKind.punctuation) continue;
    const first = matches.length;
    for (const { node, letters, pro } of starts) {
      let at: TrieNode | undefined = node;
      for (let to = from + 1; at !== undefined; to++) {
        if (at.entries !== null) matches.push({ from, to, letters, pro, entries: at.entries });
        if (at.next === null) break;
        // Quotation marks may stand inside a name: قوات "الدعم السريع".
        while (
          to < length &&
          breaks[to] === 0 &&
          kind[to] === TokenKind.punctuation &&
          QUOTATION_MARKS.has(words[to]!.form)
        )
          to++;
        if (to >= length || breaks[to]! > 0) break;
        at = at.next.get(words[to]!.form);
      }
    }
    // Most names that might open here don't go on, and of the others most are alone.
    if (matches.length - first > 1) sortFrom(matches, first);
  }
  return matches;
}

/** Sorts the few matches from `first` on: the longest first, and the one with the fewest proclitics. */
function sortFrom(matches: Match[], first: number): void {
  for (let next = first + 1; next < matches.length; next++) {
    const match = matches[next]!;
    let at = next;
    while (at > first && goesBefore(match, matches[at - 1]!)) {
      matches[at] = matches[at - 1]!;
      at--;
    }
    matches[at] = match;
  }
}

const goesBefore = (a: Match, b: Match): boolean => a.to > b.to || (a.to === b.to && a.letters < b.letters);
