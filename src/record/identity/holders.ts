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
    const { clue, id } = somebody;
    const { country } = clue.offices[0] ?? {};
    const countries = country === undefined ? Object.keys(clue.countries) : [country];
    const said = people.filter((person) => pairs.says(id, person.folded) === true);
    const candidates = [...new Set([...countries.flatMap((one) => byCountry.get(one) ?? []), ...said])];
    const told = new Map(candidates.map((person) => [person, toldOf(core, person, country)]));
    const often = new Map(candidates.map((person) => [person, timesWithin(told.get(person)!, clue.day, NEAR)]));
    return resolved(somebody, candidates, pairs, (_, person) => {
      const rival = Math.max(0, ...candidates.map((other) => (other === person ? 0 : often.get(other)!)));
      return reasonsFor(clue, core, person, told.get(person)!, often.get(person)!, rival);
    });
  };
}

/** When reports give somebody the office, as far as they don't say another country's. */
function toldOf(core: string, { names }: Person, country: string | undefined): NameFacts["offices"] {
  return names.flatMap(({ offices }) =>
    offices.filter((held) => {
      const office = officeOf(held.office);
      return (
        !held.former &&
        office.core === core &&
        (country === undefined || office.country === undefined || office.country === country)
      );
    }),
  );
}

/** In how many reports of the days around. */
function timesWithin(told: NameFacts["offices"], day: number, days: number): number {
  return told.reduce(
    (sum, held) => sum + (day > 0 && held.day > 0 && Math.abs(held.day - day) <= days ? held.count : 0),
    0,
  );
}

/** Of which countries somebody held such an office. */
function countriesOf(core: string, { names, figure }: Person): Set<string> {
  const told = names.flatMap(({ offices }) =>
    offices.flatMap(({ office, former }) => (former ? [] : [officeOf(office)])),
  );
  return new Set(
    [...told, ...(figure?.offices ?? [])].flatMap((office) =>
      office.core === core ? (office.country ?? figure?.country ?? []) : [],
    ),
  );
}

function reasonsFor(
  clue: Clue,
  core: string,
  person: Person,
  told: NameFacts["offices"],
  often: number,
  rival: number,
): Reason[] | undefined {
  const { country } = clue.offices[0] ?? {};
  const held = person.figure?.offices.filter((one) => one.core === core) ?? [];
  const where = whereReason(clue, country, countriesOf(core, person));
  const when = [...lexiconReasons(held, country, clue.day), ...toldReasons(told, often, clue.day)];
  if (where === undefined || when.length === 0) return undefined;
  const several = Math.max(often, rival) >= SEVERAL;
  const more = Math.max(-2, Math.min(1.5, 0.7 * Math.log2((1 + often) / (1 + rival))));
  return [
    { name: "an office that passes on", adds: -1.5 },
    where,
    ...when,
    ...(several ? [{ name: "told with it more than others, or less", adds: more }] : []),
  ];
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
/** One report may be read wrongly; from this many on it counts who has the office more often. */
const SEVERAL = 2;

function toldReasons(told: NameFacts["offices"], near: number, day: number): Reason[] {
  if (near > 0) return [{ name: "told with the office within weeks", adds: near >= SEVERAL ? 2.3 : 1.8 }];
  if (timesWithin(told, day, SEASON) > 0) return [{ name: "told with the office within months", adds: 1.5 }];
  return timesWithin(told, day, YEAR) > 0 ? [{ name: "told with the office within a year", adds: 0.7 }] : [];
}
