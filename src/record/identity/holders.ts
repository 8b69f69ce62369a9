/** Who somebody is whom a report names by an office only: "the Egyptian foreign minister" of that day. */
import { type Clue, officeOf } from "./clues.ts";
import { type Held, holdersOf } from "./figures.ts";
import type { NameFacts, Person } from "./names.ts";
import type { Reason } from "./odds.ts";
import type { Pairs } from "./pairs.ts";
import { type Resolved, resolved, type Somebody } from "./resolve.ts";
import { inOffice, yearOf } from "./years.ts";

/** Everybody whom the record or the lexicon has in an office of these words, whatever the country. */
export function everHeld(core: string, people: readonly Person[]): Person[] {
  const told = new Set(people.map(({ figure }) => figure));
  const others = holdersOf(core).filter((figure) => !told.has(figure));
  return [...people, ...others.map((figure): Person => ({ folded: figure.folded, names: [], figure }))].sort((a, b) =>
    a.folded < b.folded ? -1 : 1,
  );
}

/** Tells who of some people held an office of these words when a report was made. */
export function holdersIn(core: string, people: readonly Person[]): (somebody: Somebody, pairs: Pairs) => Resolved {
  const byCountry = new Map<string, Person[]>();
  for (const person of people) {
    for (const country of countriesOf(core, person)) {
      const found = byCountry.get(country);
      if (found === undefined) byCountry.set(country, [person]);
      else found.push(person);
    }
  }
  return (somebody, pairs) => {
    const { country } = somebody.clue.offices[0] ?? {};
    const countries = country === undefined ? Object.keys(somebody.clue.countries) : [country];
    const said = people.filter((person) => pairs.says(somebody.id, person.folded) === true);
    const candidates = new Set([...countries.flatMap((one) => byCountry.get(one) ?? []), ...said]);
    return resolved(somebody, [...candidates], pairs, reasonsFor);
  };
}

/** Of which countries somebody held such an office. */
function countriesOf(core: string, { names, figure }: Person): Set<string> {
  const told = names.flatMap(({ offices }) => offices.map(({ office }) => officeOf(office)));
  return new Set(
    [...told, ...(figure?.offices ?? [])].flatMap((office) =>
      office.core === core ? (office.country ?? figure?.country ?? []) : [],
    ),
  );
}

function reasonsFor(clue: Clue, person: Person): Reason[] | undefined {
  const { names, figure } = person;
  const [office] = clue.offices;
  if (office === undefined) return undefined;
  const { core, country } = office;
  const told = names.flatMap((name) => name.offices.filter((held) => officeOf(held.office).core === core));
  const held = figure?.offices.filter((one) => one.core === core) ?? [];
  const where = whereReason(clue, country, countriesOf(core, person));
  const when = [...lexiconReasons(held, country, clue.day), ...toldReasons(told, country, clue.day)];
  return where === undefined || when.length === 0
    ? undefined
    : [{ name: "an office that passes on", adds: -1.5 }, where, ...when];
}

/** Shares of a report from which on an office without a country is this one's. */
const MAIN = 0.5;
const SOME = 0.3;

function whereReason(clue: Clue, country: string | undefined, countries: ReadonlySet<string>): Reason | undefined {
  if (country !== undefined)
    return countries.has(country) ? { name: "an office of that country", adds: 1.2 } : undefined;
  const share = Math.max(0, ...[...countries].map((one) => clue.countries[one] ?? 0));
  if (share >= MAIN) return { name: "a report of that country", adds: 1 };
  if (share >= SOME) return { name: "a report that speaks of that country", adds: -0.5 };
  return share > 0 ? { name: "that country by the way", adds: -3 } : undefined;
}

function lexiconReasons(held: readonly Held[], country: string | undefined, day: number): Reason[] {
  const year = yearOf(day);
  const when = held.filter((one) => country === undefined || one.country === country).map((one) => inOffice(one, year));
  if (day > 0 && when.includes("in")) return [{ name: "in office that year, by the lexicon", adds: 3.5 }];
  if (day > 0 && when.includes("edge")) return [{ name: "in office in a part of that year, by the lexicon", adds: 2 }];
  return [];
}

const NEAR = 30;
const SEASON = 120;
const YEAR = 366;

function toldReasons(told: NameFacts["offices"], country: string | undefined, day: number): Reason[] {
  const fitting = told.filter((held) => {
    const other = officeOf(held.office).country;
    return country === undefined || other === undefined || other === country;
  });
  const within = (days: number) =>
    fitting.reduce(
      (sum, held) => sum + (day > 0 && held.day > 0 && Math.abs(held.day - day) <= days ? held.count : 0),
      0,
    );
  const [near, season] = [within(NEAR), within(SEASON)];
  const often = (count: number) => Math.min(1, Math.log2(1 + count) / 3);
  if (near > 0) return [{ name: "told with the office within weeks", adds: 2 + often(near) }];
  if (season > 0) return [{ name: "told with the office within months", adds: 1.2 + often(season) }];
  return within(YEAR) > 0 ? [{ name: "told with the office within a year", adds: 0.7 }] : [];
}
