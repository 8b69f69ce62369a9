/** The issues that statements are about, as `data/issues.tsv` words them (form: docs/lexicon.md). */
import { foldWord } from "../language/fold.ts";
import words from "./data/issue_words.tsv" with { type: "text" };
import issues from "./data/issues.tsv" with { type: "text" };
import { alternatives, rows } from "./rows.ts";

/** One word of a pattern, folded; with `open` any ending may follow. */
export interface PatternWord {
  word: string;
  open: boolean;
}

/** Words that stand one behind the other. */
export type Phrase = readonly PatternWord[];
/** Alternatives of which one must be there. */
export type Slot = readonly Phrase[];
/** Slots that must all be filled, in whatever order, near each other. */
export type Pattern = readonly Slot[];

/** What the words of a pattern name: what the issue's name says, the contrary of that, or just the matter. */
export type Side = "aim" | "contrary" | "about";

export interface Issue {
  id: string;
  name: string;
  nameEn: string;
  /** Countries of which one must be spoken of; empty where it doesn't matter. */
  where: readonly string[];
  patterns: readonly { side: Side; pattern: Pattern }[];
  /** Where one of these is found too, it is another matter. */
  not: readonly Pattern[];
}

export interface Issues {
  issues: readonly Issue[];
  turning: Turning;
}

/** Words that turn what follows into its contrary. */
export interface Turning {
  /** Near it (وقف, عدم). */
  turning: Slot;
  /** Right before it only (لا, غير). */
  turningNext: Slot;
  /** Near it; but where the act is one of refusing and they open its content, they are that act itself (رفض, إدانة). */
  refusing: Slot;
}

const SIDES: readonly Side[] = ["aim", "contrary", "about"];

/** Reads the tables of issues. Throws where a pattern names a group of words that is not there. */
export function readIssues(issuesTsv: string, wordsTsv: string): Issues {
  const groups = new Map<string, Slot>();
  const slotOf = (text: string): Slot =>
    text.split("/").flatMap((part) => {
      if (!part.startsWith("@")) return [part.split("_").map(wordOf)];
      const group = groups.get(part.slice(1));
      if (group === undefined) throw new Error(`issue_words.tsv has no group ${part}`);
      return [...group];
    });
  const patternsOf = (cell: string | undefined): Pattern[] =>
    alternatives(cell).map((pattern) => pattern.split(/ +/).map(slotOf));
  for (const { group, words } of rows(wordsTsv)) groups.set(group!, alternatives(words).flatMap(slotOf));
  return {
    turning: {
      turning: groups.get("turn") ?? [],
      turningNext: groups.get("turn_next") ?? [],
      refusing: groups.get("refuse") ?? [],
    },
    issues: rows(issuesTsv).map((row) => ({
      id: row.issue!,
      name: row.name!,
      nameEn: row.name_en ?? "",
      where: alternatives(row.where),
      patterns: SIDES.flatMap((side) => patternsOf(row[side]).map((pattern) => ({ side, pattern }))),
      not: patternsOf(row.not),
    })),
  };
}

function wordOf(text: string): PatternWord {
  return { word: foldWord(text.replace(/\*$/, "")), open: text.endsWith("*") };
}

/** The lexicon's own issues. */
export const ISSUES: Issues = readIssues(issues, words);
