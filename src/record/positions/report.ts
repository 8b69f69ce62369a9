/** What one report adds to positions and ties. */
import { foldWord } from "../../language/fold.ts";
import { searchWords } from "../../language/search.ts";
import type { Act, Span } from "../../model.ts";
import { hashOf, stemOf, tells, termOf } from "../stories/terms.ts";
import { isPosition, type Matched, type Matcher, signOf } from "./matching.ts";
import type { Actor, States, Voice } from "./states.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A report as it was read. Entities and statements are known by their places in their lists. */
export interface PositionReport {
  title: string;
  text: string;
  /** 0 where the report has no date. */
  year: number;
  entities: readonly (Actor & { spans: readonly Span[]; mentions: number })[];
  statements: readonly { act: Act; cue: Span; content: Span }[];
}

export interface SaidOf {
  issues: Matched[];
  /** Entities named in the content. */
  entities: number[];
  /** States that the content speaks of, by name, adjective, capital or official. */
  states: string[];
  /** The same number for contents of the same words, however they are spelled; 0 where no issue is found. */
  wording: number;
  /** What a position without an issue (congratulations and prayers left out) is compared with others by; empty for all else. */
  terms: number[];
}

export interface ReportPositions {
  /** For each entity the state that it stands for. */
  voices: (Voice | undefined)[];
  statements: SaidOf[];
}

/** What positions are found with. */
export interface Knowledge {
  states: States;
  matcher: Matcher;
  vocabulary: Vocabulary;
}

/** Works out a report's positions. Depends on this report and the lexicon alone. */
export function positionsOf(report: PositionReport, { states, matcher, vocabulary }: Knowledge): ReportPositions {
  const { entities, year } = report;
  const voices = entities.map((entity) => states.voiceOf(entity, year));
  const stateOf = (entity: number) => voices[entity]?.state ?? entities[entity]!.country;
  const { words, start, end } = searchWords(report.text);
  const known = vocabulary.of(words);
  const placesOf = ([from, to]: Span) => [firstFrom(end, from + 1), firstFrom(start, to)] as const;
  const named = (span: Span): { within: number[]; countries: Set<string> } => {
    const within = entities.flatMap(({ spans }, at) => (spans.some((one) => lies(one, span)) ? [at] : []));
    const [from, to] = placesOf(span);
    const countries = new Set<string>();
    for (let at = from; at < to; at++) {
      const { state } = known(at);
      if (state !== undefined) countries.add(state);
    }
    for (const at of within) {
      const state = stateOf(at);
      if (state !== null) countries.add(state);
    }
    return { within, countries };
  };
  /** The names of people are no matter that positions are taken on. */
  const termsIn = ([from, to]: readonly [number, number]): number[] => {
    const people = entities.flatMap(({ kind, spans }) => (kind === "person" ? spans : []));
    const terms: number[] = [];
    for (let at = from; at < to; at++)
      if (!people.some((span) => lies([start[at]!, end[at]!], span))) terms.push(termOf(stemOf(words[at]!)));
    return terms.filter(tells);
  };
  let ground: Set<string> | undefined;
  const groundOf = () => (ground ??= orElse(named([0, report.title.length]).countries, () => mainCountry(report)));
  return {
    voices,
    statements: report.statements.map(({ act, cue, content }) => {
      const { within, countries } = named(content);
      const places = placesOf(content);
      const sign = signOf(act, foldWord(report.text.slice(...cue)));
      const issues = matcher.match(
        words,
        places,
        sign,
        countries.size > 0 ? countries : groundOf(),
        (at) => known(at).opening,
      );
      const told = words.slice(...places);
      const isOpen = issues.length === 0 && isPosition(act) && act !== "praise";
      return {
        issues,
        entities: within,
        states: [...countries].sort(),
        wording: issues.length > 0 ? hashOf(told.join(" ")) : 0,
        terms: isOpen ? termsIn(placesOf(content)) : [],
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
