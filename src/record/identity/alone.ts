/** Who somebody is whom a report names by one name only. */
import { type Clue, nameWords, officeKey, officeOf } from "./clues.ts";
import { daysBetween, gap } from "./days.ts";
import { figuresCalled, type Held } from "./figures.ts";
import { isSameOffice, overlap, type Person } from "./names.ts";
import { CERTAIN, type Reason } from "./odds.ts";
import type { Pairs } from "./pairs.ts";
import { type Resolved, resolved, type Somebody } from "./resolve.ts";
import { bare, isConnector, isGivenName, partsOf, skeleton, spelledAlike } from "./words.ts";
import { inOffice, yearOf } from "./years.ts";

/** People whom a name may mean: those of the record, and figures of the lexicon whom no report names in full. */
export function calledSo(people: readonly Person[], skeletonOfName: string): Person[] {
  const named = new Set(people.map(({ figure }) => figure));
  const others = figuresCalled(skeletonOfName).filter((figure) => !named.has(figure));
  return [...people, ...others.map((figure): Person => ({ folded: figure.folded, names: [], figure }))].sort((a, b) =>
    a.folded < b.folded ? -1 : 1,
  );
}

/** Which of these people somebody is, by what the report says around the name. */
export const resolveAlone = (somebody: Somebody, people: readonly Person[], pairs: Pairs): Resolved =>
  resolved(somebody, people, pairs, reasonsFor);

function reasonsFor(clue: Clue, person: Person): Reason[] | undefined {
  const { figure } = person;
  const words = clue.words.join(" ");
  const full = [...person.names.map(({ folded }) => nameWords(folded)), ...(figure?.forms ?? [])];
  if (clue.words.length > 1 && full.some((form) => form.join(" ") === words))
    return [{ name: "the full name closes the phrase", adds: CERTAIN }];
  const parts = partsOf(clue.words);
  const own = parts[0];
  if (parts.length !== 1 || own === undefined) return undefined;
  const written = clue.words.at(-1)!;
  const last = lastWordsOf(person);
  const first = isGivenName(own);
  const alone =
    figure?.short.some((form) => (first ? form.join(" ") === words : partsOf(form).join(" ") === own)) === true;
  const exact = last.includes(written);
  const alike =
    !first &&
    last.some((word) => bare(word) === own || (skeleton(own).length >= TELLING && spelledAlike(own, bare(word))));
  if (!alone && !exact && !alike) return undefined;
  return [
    { name: "a name that others bear too", adds: -1.5 },
    ...(alone ? [{ name: "the lexicon knows the name alone", adds: 2 }] : []),
    ...(alone || exact ? [] : [{ name: "another spelling", adds: -1 }]),
    ...(first ? [{ name: "a first name", adds: -1 }] : []),
    ...officeReasons(clue, person),
    ...countryReasons(clue, person),
    ...dayReasons(clue, person),
  ];
}

/** Names with shorter skeletons are too many to be told by another spelling alone. */
const TELLING = 4;

/** The last words of all forms of a full name. A first name that بن stands before in one of them is the father's. */
function lastWordsOf({ names, figure }: Person): string[] {
  const forms = [...names.map(({ folded }) => nameWords(folded)), ...(figure?.forms ?? [])];
  const fathers = new Set(forms.flatMap((form) => (isConnector(form.at(-2) ?? "") ? [form.at(-1)] : [])));
  return forms.map((form) => form.at(-1)!).filter((last) => !(isGivenName(last) && fathers.has(last)));
}

const YEAR = 366;
/** Shares of a report that a country has. */
const MOST = 0.5;
const MAIN = 0.25;
const SOME = 0.1;

function officeReasons(clue: Clue, person: Person): Reason[] {
  if (clue.offices.length === 0) return [];
  const told = person.names.flatMap(({ offices }) => offices);
  const held = person.figure?.offices ?? [];
  const year = yearOf(clue.day);
  let best: Reason | undefined;
  for (const office of clue.offices) {
    const key = officeKey(office);
    const inTime = (one: Held) => (office.former ? (one.from ?? 0) <= year : inOffice(one, year) !== "out");
    if (
      told.some(
        (other) =>
          isSameOffice(key, other.office) &&
          (office.former || (!other.former && Math.abs(other.day - clue.day) <= YEAR)),
      ) ||
      held.some((one) => isSameOffice(key, officeKey(one)) && inTime(one))
    )
      return [{ name: "the same office", adds: 5 }];
    if (office.country !== undefined) continue;
    for (const one of held.filter(({ core }) => core === office.core).filter(inTime)) {
      const share = clue.countries[one.country ?? ""] ?? 0;
      const adds = share >= MAIN ? 2 : share >= SOME ? 1 : 0;
      if (best === undefined || adds > best.adds) best = { name: "such an office, in a country of the report", adds };
    }
  }
  if (best !== undefined) return [best];
  return told.length > 0 || held.length > 0 ? [{ name: "another office", adds: -1.5 }] : [];
}

function countryReasons({ countries }: Clue, person: Person): Reason[] {
  const own = person.figure?.country || mainOffice(person);
  if (own) {
    const share = countries[own] ?? 0;
    if (share >= MOST) return [{ name: "a report about that country", adds: 2.2 }];
    if (share >= MAIN) return [{ name: "a report of that country", adds: 1.5 }];
    if (share >= SOME) return [{ name: "a report that speaks of that country", adds: 0.5 }];
    return [{ name: "no report of that country", adds: -2.5 }];
  }
  const shares = new Map(Object.entries(countries));
  const most = person.names.reduce((best, name) => Math.max(best, overlap(shares, name.countries)), 0);
  return [
    most >= 0.5
      ? { name: "reports of the same countries", adds: 0.5 }
      : { name: "reports of other countries", adds: -1 },
  ];
}

/** The country of which a person's offices are, where it is one. */
function mainOffice({ names }: Person): string | undefined {
  const found = new Set(
    names.flatMap(({ offices }) => offices.flatMap(({ office }) => officeOf(office).country ?? [])),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

const WEEKS = 30;

function dayReasons({ day }: Clue, { names, figure }: Person): Reason[] {
  const days = Math.min(...names.map((name) => gap([day], name.days)));
  const around = names.reduce((sum, name) => sum + daysBetween(name.days, day - WEEKS, day + WEEKS), 0);
  const often = { name: "often named in these weeks", adds: Math.min(3.5, 0.6 * Math.log2(1 + around)) };
  if (days <= 3) return [{ name: "named in full within days", adds: 1.5 }, often];
  if (days <= WEEKS) return [{ name: "named in full within weeks", adds: 0.8 }, often];
  if (days <= YEAR) return [];
  const year = yearOf(day);
  const active = figure?.offices.some((held) => (held.from ?? 0) <= year + 1 && (held.to ?? 9999) >= year - 2);
  return active ? [] : [{ name: "not named in these years", adds: -2 }];
}
