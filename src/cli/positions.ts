/** How positions and issues are worded for people. */
import type { IssueName } from "../record/positions/lexicon.ts";
import type { WordChange } from "../record/positions/wording.ts";
import type { PositionRow, Stance } from "../store/queries/positions.ts";
import { colour, dim, ifAny, labelled, plain } from "./output.ts";
import { statementLines } from "./rows.ts";

export interface NamedIssue extends IssueName {
  stance?: Stance;
}

/** A position as it is printed: its issues by name, and how its words differ from those before. */
export interface Worded extends Omit<PositionRow, "issues" | "before"> {
  issues: NamedIssue[];
  changed?: Changed;
}

export interface Changed {
  /** The statement and day whose words these are compared with, and on which issue. */
  since: string;
  day: string;
  issue: string;
  words: WordChange[];
}

/** Where less than this share of the words is the same, a comparison word by word tells nothing. */
const LIKE = 0.3;

export function positionLines({ issues, speaksFor, alsoIn, changed, ...statement }: Worded): string[] {
  const [heading = "", ...lines] = statementLines(statement);
  return [
    heading,
    ...issues.flatMap(({ name, stance }) => ifAny(stance ?? "issue", name)),
    ...lines,
    ...speaksFor.flatMap(({ name, manner }) => ifAny(manner, name)),
    ...(alsoIn.length > 0 ? [labelled("also in", dim(alsoIn.join(" ")))] : []),
    ...(changed === undefined ? [] : changedLines(changed)),
  ];
}

export function changedLines({ since, day, words }: Changed): string[] {
  const since_ = labelled("since", dim(`${day}  ${since}`));
  return likeness(words) < LIKE
    ? [since_, labelled("changed", "all")]
    : [since_, labelled("changed", changeLine(words))];
}

/** `same [-removed-] {+added+}`, in colour where the terminal takes it. */
export function changeLine(words: readonly WordChange[]): string {
  return words
    .map(({ op, text }) => {
      const shown = plain(text);
      if (op === "same") return shown;
      if (colour) return `\u001b[${op === "added" ? 32 : 31}m${op === "added" ? "+" : "-"}${shown}\u001b[0m`;
      return op === "added" ? `{+${shown}+}` : `[-${shown}-]`;
    })
    .join(" ");
}

function likeness(words: readonly WordChange[]): number {
  const count = (wanted: WordChange["op"]) =>
    words.reduce((sum, { op, text }) => sum + (op === wanted ? text.split(" ").length : 0), 0);
  const same = count("same");
  return (2 * same) / Math.max(1, 2 * same + count("removed") + count("added"));
}
