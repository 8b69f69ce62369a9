/** What one report adds to positions and ties. */
import { searchWords } from "../../language/search.ts";
import type { Act, Span } from "../../model.ts";
import { hashOf, stemOf, tells, termOf } from "../stories/terms.ts";
import { isPosition, type Matched, type Matcher } from "./matching.ts";
import type { Actor, States, Voice } from "./states.ts";

/** A report as it was read. Entities and statements are known by their places in their lists. */
export interface PositionReport {
  title: string;
  text: string;
  /** 0 where the report has no date. */
  year: number;
  entities: readonly (Actor & { spans: readonly Span[]; mentions: number })[];
  statements: readonly { act: Act; content: Span }[];
}

export interface SaidOf {
  issues: Matched[];
  /** Entities named in the content. */
  entities: number[];
  /** States that the content speaks of, by name, adjective, capital or official. */
  states: string[];
  /** The same number for contents of the same words, however they are spelled. */
  wording: number;
  /** What a position without an issue is compared with others by; empty for all else. */
  terms: number[];
}

export interface ReportPositions {
  /** For each entity the state that it stands for. */
  voices: (Voice | undefined)[];
  statements: SaidOf[];
}

/** Works out a report's positions. Depends on this report and the lexicon alone. */
export function positionsOf(report: PositionReport, states: States, matcher: Matcher): ReportPositions {
  const { entities, year } = report;
  const voices = entities.map((entity) => states.voiceOf(entity, year));
  const stateOf = (entity: number) => voices[entity]?.state ?? entities[entity]!.country;
  const named = (span: Span, words: readonly string[]): { within: number[]; countries: Set<string> } => {
    const within = entities.flatMap(({ spans }, at) => (spans.some((one) => lies(one, span)) ? [at] : []));
    const countries = states.namedBy(words);
    for (const at of within) {
      const state = stateOf(at);
      if (state !== null) countries.add(state);
    }
    return { within, countries };
  };
  const all = searchWords(report.text);
  const wordsIn = ([from, to]: Span) => all.words.slice(firstFrom(all.end, from + 1), firstFrom(all.start, to));
  let ground: Set<string> | undefined;
  const groundOf = () => {
    const title: Span = [0, report.title.length];
    return (ground ??= orElse(named(title, wordsIn(title)).countries, () => mainCountry(report)));
  };
  return {
    voices,
    statements: report.statements.map(({ act, content }) => {
      const words = wordsIn(content);
      const { within, countries } = named(content, words);
      const issues = matcher.match(words, act, countries.size > 0 ? countries : groundOf());
      const isOpen = issues.length === 0 && isPosition(act);
      return {
        issues,
        entities: within,
        states: [...countries].sort(),
        wording: hashOf(words.join(" ")),
        terms: isOpen ? words.map((word) => termOf(stemOf(word))).filter(tells) : [],
      };
    }),
  };
}

/** The place of the first number that is not below `least` in an ascending list. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const lies = ([start, end]: Span, [from, to]: Span): boolean => start >= from && end <= to;
const orElse = (set: Set<string>, otherwise: () => Set<string>): Set<string> => (set.size > 0 ? set : otherwise());

/** The country that is spoken of most; of equals the first by code. */
function mainCountry({ entities }: PositionReport): Set<string> {
  const counts = new Map<string, number>();
  for (const { country, mentions } of entities)
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + mentions);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Set(first === undefined ? [] : [first[0]]);
}
