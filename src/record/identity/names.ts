/** Full names of people: which of them are one person's. */

import { nameWords, officeOf } from "./clues.ts";
import { gap } from "./days.ts";
import { type Figure, figureNamed } from "./figures.ts";
import { likenessOf } from "./likeness.ts";
import { CERTAIN, decide, type Match, type Reason, weighed } from "./odds.ts";
import type { Pairs } from "./pairs.ts";
import { partsOf, skeleton } from "./words.ts";

/** What all reports together say of one full name. */
export interface NameFacts {
  folded: string;
  reports: number;
  /** Days of reports that name it, each report's own, ascending, since 1970; 0 where a report has none. */
  days: number[];
  /** Reports by the countries that they speak of. */
  countries: ReadonlyMap<string, number>;
  offices: { office: string; day: number; count: number; former: boolean }[];
}

/** A person: the names it goes under, the first of which stands for it. */
export interface Person {
  folded: string;
  names: NameFacts[];
  figure?: Figure;
}

export interface NameMatch {
  folded: string;
  match: Match<Person>;
  sure: boolean;
}

/**
 * The people whom some names mean, with the matches that joined names or nearly did. Names of one person are at least
 * the same or alike at both ends. Depends on the names alone, not on their order.
 */
export function peopleOf(names: readonly NameFacts[], pairs: Pairs): { people: Person[]; matches: NameMatch[] } {
  const people: Person[] = [];
  const matches: NameMatch[] = [];
  const byFirst = new Map<string, Person[]>();
  const found = (name: NameFacts): Parts => ({
    name,
    words: nameWords(name.folded),
    parts: partsOf(nameWords(name.folded)),
  });
  for (const one of names.map(found).sort(inOrder)) {
    const { name, words, parts } = one;
    const key = skeleton(parts[0] ?? "");
    const near = byFirst.get(key) ?? [];
    const figure = figureNamed(words);
    const said = people.filter((person) => person.names.some(({ folded }) => pairs.says(name.folded, folded) === true));
    const candidates = [...new Set([...near, ...said])].flatMap((person) => {
      const reasons = likeness(one, person, figure, pairs);
      return reasons === undefined ? [] : [weighed(person, reasons)];
    });
    const { sure, matches: likely } = decide(candidates);
    for (const match of likely) matches.push({ folded: name.folded, match, sure });
    if (sure) {
      const { to } = likely[0]!;
      to.names.push(name);
      to.figure ??= figure!;
      continue;
    }
    const person: Person = { folded: figure?.folded ?? name.folded, names: [name], ...(figure && { figure }) };
    people.push(person);
    if (near.length === 0) byFirst.set(key, [person]);
    else near.push(person);
  }
  return { people, matches };
}

interface Parts {
  name: NameFacts;
  words: readonly string[];
  parts: string[];
}

/** Figures first, then the longest names, then those in the most reports. */
function inOrder(a: Parts, b: Parts): number {
  const known = (one: Parts) => (figureNamed(one.words) === undefined ? 1 : 0);
  return (
    known(a) - known(b) ||
    b.parts.length - a.parts.length ||
    b.name.reports - a.name.reports ||
    (a.name.folded < b.name.folded ? -1 : 1)
  );
}

/** What speaks for a name being a person's; nothing where the names are not alike, or it is known that they are two. */
function likeness(one: Parts, person: Person, figure: Figure | undefined, pairs: Pairs): Reason[] | undefined {
  const { name, words } = one;
  const said = person.names.map(({ folded }) => pairs.says(name.folded, folded));
  if (said.includes(false)) return undefined;
  if (said.includes(true)) return [{ name: "a reviewer says so", adds: CERTAIN }];
  if (figure !== undefined && person.figure !== undefined)
    return figure === person.figure ? [{ name: "the lexicon has both as one", adds: CERTAIN }] : undefined;
  const shapes = person.names.flatMap(({ folded }) => likenessOf(words, nameWords(folded)) ?? []);
  const best = shapes.sort((a, b) => b.adds - a.adds)[0];
  if (best === undefined) return undefined;
  if (best.adds === CERTAIN) return [best];
  return [best, ...surroundings(name, person)];
}

const FAR = 2 * 365;

/** What speaks for two names in their reports: offices, countries, days. */
function surroundings(name: NameFacts, person: Person): Reason[] {
  const offices = person.names.flatMap((other) => other.offices);
  const both = name.offices.flatMap((held) =>
    offices
      .filter((other) => held.former === other.former && Math.abs(held.day - other.day) <= FAR)
      .map((other) => [held.office, other.office] as const),
  );
  const shared = both.some(([one, other]) => isSameOffice(one, other));
  const alike = both.some(([one, other]) => officeOf(one).core === officeOf(other).core);
  const [mine, theirs] = [countriesOf(name.offices), countriesOf(offices)];
  const apart = mine.size > 0 && theirs.size > 0 && mine.isDisjointFrom(theirs);
  const days = Math.min(...person.names.map((other) => gap(name.days, other.days)));
  const whereTold = person.names.filter(({ countries }) => countries.size > 0);
  const near = whereTold.reduce((most, other) => Math.max(most, overlap(name.countries, other.countries)), 0);
  const places = name.countries.size > 0 && whereTold.length > 0;
  return [
    ...(shared ? [{ name: "the same office", adds: 3.5 }] : []),
    ...(alike && !shared && !apart ? [{ name: "such an office, in whatever country", adds: 1.5 }] : []),
    ...(apart && !shared ? [{ name: "offices of other countries", adds: -3 }] : []),
    ...(days <= 3
      ? [{ name: "named within days", adds: 1.2 }]
      : days > FAR
        ? [{ name: "named years apart", adds: -1 }]
        : []),
    ...(places && near >= 0.5 ? [{ name: "reports of the same countries", adds: 0.5 }] : []),
    ...(places && near < 0.5 ? [{ name: "reports of other countries", adds: -1.5 }] : []),
  ];
}

/** Whether two offices may be one: the same but for a country that one leaves out, and no mere rank. */
export function isSameOffice(a: string, b: string): boolean {
  const [one, other] = [officeOf(a), officeOf(b)];
  if (one.core !== other.core) return false;
  if (one.country !== undefined && other.country !== undefined) return one.country === other.country;
  return one.core.includes(" ");
}

const countriesOf = (offices: readonly { office: string }[]): Set<string> =>
  new Set(offices.flatMap(({ office }) => officeOf(office).country ?? []));

/** How much of the smaller count two share, 0 to 1. */
export function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sum = (counts: ReadonlyMap<string, number>) => counts.values().reduce((all, count) => all + count, 0);
  const [mine, theirs] = [sum(a), sum(b)];
  if (mine === 0 || theirs === 0) return 0;
  let shared = 0;
  for (const [country, count] of a) shared += Math.min(count / mine, (b.get(country) ?? 0) / theirs);
  return shared;
}
