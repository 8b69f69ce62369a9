/** What positions are found with, made of the lexicon once. */
import { answers, queryStem, searchWords } from "../../language/search.ts";
import { ISSUES } from "../../lexicon/issues.ts";
import { tables } from "../../lexicon/tables.ts";
import { once } from "../once.ts";
import { hashOf } from "../stories/terms.ts";
import { Matcher } from "./matching.ts";
import type { Knowledge } from "./report.ts";
import { States } from "./states.ts";
import { MAKER } from "./version.ts";
import { Vocabulary } from "./vocabulary.ts";

export interface PositionLexicon extends Knowledge {
  /** What makes positions, and of which list of issues: another list gives others. */
  maker: string;
}

export const lexiconOfPositions = once(make);

function make(): PositionLexicon {
  const states = new States(tables);
  const matcher = new Matcher(ISSUES);
  const maker = `${MAKER} ${hashOf(JSON.stringify(ISSUES)).toString(16)}`;
  return { states, matcher, vocabulary: new Vocabulary(states, matcher), maker };
}

/** What people call an issue. */
export interface IssueName {
  id: string;
  name: string;
  nameEn: string;
}

/** All issues that the lexicon has, in its order. */
export const issueNames = (): IssueName[] => ISSUES.issues.map(({ id, name, nameEn }) => ({ id, name, nameEn }));

/** The issues that a text means: the one with this id, else all whose names hold each of its words. */
export function issuesNamed(text: string): IssueName[] {
  const all = issueNames();
  const exact = all.filter(({ id }) => id === text.trim().toLowerCase());
  if (exact.length > 0) return exact;
  const stems = searchWords(text).words.map(queryStem);
  return all.filter(({ name, nameEn }) => {
    const { words } = searchWords(`${name} ${nameEn}`);
    return stems.length > 0 && stems.every((stem) => words.some((word) => answers(word, stem)));
  });
}
