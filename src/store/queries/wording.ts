/**
 * What a search asks for. Words stand for themselves with and without article and particles, and all must be there;
 * "a phrase" in quotation marks of any kind stands word for word; -word or -"a phrase" must not be there; outlet:,
 * from: and to: narrow the reports. Everything else is a word: no query is an error.
 */
import { type RawBuilder, sql } from "kysely";
import { foldWord } from "../../language/fold.ts";
import { answers, queryStem, searchWords, withParticles } from "../../language/search.ts";

/** A word by its stem, or a phrase by its folded words. */
export type Term = { stem: string } | { phrase: string[] };

export interface Wording {
  wanted: Term[];
  unwanted: Term[];
  outlet?: string;
  from?: string;
  to?: string;
}

/** Terms beyond this many, and words of a phrase, are left out. */
const MOST = 32;
const QUOTES: Record<string, string> = { '"': '"', "«": "»", "“": "”", "”": "“", "„": "“" };
const FIELD = /(outlet|from|to):(?=\S)/iy;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Takes a query apart. Any string is accepted. */
export function parseWording(query: string): Wording {
  const wording: Wording = { wanted: [], unwanted: [] };
  /** Words that stand together are cut together, so that عبد الله is one word here as it is in the texts. */
  let plain = "";
  const endPlain = () => {
    wording.wanted.push(...wordsOf(plain));
    plain = "";
  };
  let at = 0;
  while (at < query.length) {
    const from = at;
    if (/\s/.test(query[at]!)) {
      at++;
      continue;
    }
    const without = query[at] === "-" && /\S/.test(query[at + 1] ?? "");
    if (without) at++;
    FIELD.lastIndex = at;
    const field = without ? undefined : FIELD.exec(query)?.[1]?.toLowerCase();
    if (field !== undefined) at += field.length + 1;
    const closing = QUOTES[query[at] ?? ""];
    const piece = closing === undefined ? bare(query, at) : quoted(query, at, closing);
    at = Math.max(piece.end, from + 1);
    if (field !== undefined && setField(wording, field, piece.text)) continue;
    if (without) wording.unwanted.push(...(closing === undefined ? wordsOf(piece.text) : phraseOf(piece.text)));
    else if (closing === undefined) plain = `${plain} ${query.slice(from, at)}`.trimStart();
    else {
      endPlain();
      wording.wanted.push(...phraseOf(piece.text));
    }
  }
  endPlain();
  wording.wanted.splice(MOST);
  wording.unwanted.splice(MOST);
  return wording;
}

interface Piece {
  text: string;
  end: number;
}

function quoted(query: string, at: number, closing: string): Piece {
  const close = query.indexOf(closing, at + 1);
  const end = close < 0 ? query.length : close;
  return { text: query.slice(at + 1, end), end: end + 1 };
}

function bare(query: string, at: number): Piece {
  let end = at;
  while (end < query.length && !/\s/.test(query[end]!) && QUOTES[query[end]!] === undefined) end++;
  return { text: query.slice(at, end), end };
}

/** Sets a field, if the value is one for it. */
function setField(wording: Wording, field: string, value: string): boolean {
  if (field === "outlet") wording.outlet = value;
  else {
    const date = foldWord(value);
    if (!DATE.test(date)) return false;
    wording[field as "from" | "to"] = date;
  }
  return true;
}

const wordsOf = (text: string): Term[] => searchWords(text).words.map((word) => ({ stem: queryStem(word) }));

function phraseOf(text: string): Term[] {
  const phrase = searchWords(text).words.slice(0, MOST);
  return phrase.length === 0 ? [] : [{ phrase }];
}

/**
 * Terms that are all wanted as a query of the index `article_words`, and those that are not; empty where there is
 * none.
 */
export function matchOf({ wanted, unwanted }: Pick<Wording, "wanted" | "unwanted">): {
  match: string;
  exclude: string;
} {
  const all = wanted.map(termMatch).join(" AND ");
  const none = unwanted.map(termMatch).join(" OR ");
  if (all === "" || none === "") return { match: all, exclude: none };
  return { match: `(${all}) NOT (${none})`, exclude: "" };
}

/** The keys of the articles that a query of the index `article_words` finds, to stand behind `in`. */
export function reportsMatching(match: string): RawBuilder<unknown> {
  return sql`(select rowid from article_words where article_words match ${match})`;
}

function termMatch(term: Term): string {
  if ("stem" in term) return `"${term.stem}"`;
  const [first = "", ...rest] = term.phrase;
  return `words : (${withParticles(first)
    .map((word) => `"${[word, ...rest].join(" ")}"`)
    .join(" OR ")})`;
}

/** Which of a text's folded words are the term: `[first, behind the last]` for each place. */
export function placesOfTerm(words: readonly string[], term: Term): [from: number, to: number][] {
  if ("stem" in term) {
    const { stem } = term;
    // The last letter may have changed before a pronoun; the rest of a stem stands in every word that answers it.
    const core = stem.slice(0, -1);
    return words.flatMap((word, at): [number, number][] =>
      word.includes(core) && answers(word, stem) ? [[at, at + 1]] : [],
    );
  }
  const [first = "", ...rest] = term.phrase;
  const openings = withParticles(first);
  return words.flatMap((word, at): [number, number][] =>
    openings.includes(word) && rest.every((next, k) => words[at + 1 + k] === next)
      ? [[at, at + term.phrase.length]]
      : [],
  );
}

/** Whether a text holds all that is wanted and nothing that is unwanted. */
export function holds(text: string, { wanted, unwanted }: Pick<Wording, "wanted" | "unwanted">): boolean {
  const { words } = searchWords(text);
  const has = (term: Term) => placesOfTerm(words, term).length > 0;
  return wanted.every(has) && !unwanted.some(has);
}
