/** What several tellings say of one deed: values side by side, and which of them the record takes for its own, and why. */
import type { Edtf, EventStatus, Span } from "../../model.ts";
import { type Days, daysOf } from "./days.ts";

export type Role = "actor" | "recipient" | "present";
export type PartOf<Who> = { who: Who; role: Role };

/** A count that a telling gives near the deed: so many of what. */
export interface Count {
  what: string;
  value: number;
  span: Span;
}

/** Whether and when a deed happened, as one report tells it. */
export interface Dated {
  /** The number of its text: copies of one text have the same. */
  text: number;
  /** A number that runs with the days of reports. */
  day: number;
  status: EventStatus;
  date?: Edtf;
}

/** What one report tells of a deed. Whoever and whatever place it names is an id across reports. */
export interface Told extends Dated {
  place?: { id: string; country?: string; wide: boolean };
  parts: readonly PartOf<string>[];
  counts: readonly Count[];
}

export type Reason =
  | "only value"
  | "most independent tellings"
  | "more exact"
  | "newest report"
  | "earliest report"
  | "named by several independent tellings"
  | "named by the only independent telling that names anybody"
  | "named by one telling of several";

/** A value and who says so: places of tellings in their list, and how many texts these are. */
export interface Said<Value> {
  value: Value;
  tellings: number[];
  texts: number;
}

/** The record's own value, why it is this one, and all values that were said, the most told first. */
export interface Chosen<Value> {
  value: Value;
  reason: Reason;
  said: Said<Value>[];
}

/** Somebody who takes part as some tellings say; the record takes it for its own where `held`. */
export interface Participant {
  who: string;
  role: Role;
  held: boolean;
  reason: Reason;
  tellings: number[];
  texts: number;
  /** Other roles that some tellings give. */
  roles: Said<Role>[];
}

export interface Account {
  status: Chosen<EventStatus>;
  date?: Chosen<Edtf>;
  place?: Chosen<string>;
  participants: Participant[];
  counts: (Chosen<number> & { what: string })[];
}

/** Part of the texts that name anybody in which somebody must be named to be held. */
const SHARE = 1 / 3;

export function accountOf(tellings: readonly Told[]): Account {
  const date = chosenDate(tellings);
  const place = chosenPlace(tellings);
  return {
    status: chosenStatus(tellings),
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place }),
    participants: participantsOf(tellings),
    counts: countsOf(tellings),
  };
}

/** Whether it happened: what most independent tellings say; among equals what the newest does, for plans come true. */
export function chosenStatus(tellings: readonly Dated[]): Chosen<EventStatus> {
  const said = saidBy(tellings, ({ status }) => [status]);
  return chosen(said, latest(tellings))!;
}

/** When it was: the date that most independent tellings have, where vaguer dates speak for each exact one in them. */
export function chosenDate(tellings: readonly Dated[]): Chosen<Edtf> | undefined {
  const said = saidBy(tellings, ({ date }) => (date === undefined ? [] : [date]));
  return exactest(tellings, said, (vague, exact) => isWithin(daysOf(exact), daysOf(vague)));
}

function chosenPlace(tellings: readonly Told[]): Chosen<string> | undefined {
  const places = new Map(tellings.flatMap(({ place }) => (place === undefined ? [] : [[place.id, place] as const])));
  const said = saidBy(tellings, ({ place }) => (place === undefined ? [] : [place.id]));
  return exactest(tellings, said, (vague, exact) => {
    const [one, other] = [places.get(vague)!, places.get(exact)!];
    return one.wide && !other.wide && one.country !== undefined && one.country === other.country;
  });
}

/** The value that most independent tellings say, exactly or by a vaguer one that holds it. */
function exactest<Value>(
  tellings: readonly Dated[],
  said: readonly Said<Value>[],
  holds: (vague: Value, exact: Value) => boolean,
): Chosen<Value> | undefined {
  const backed = said.map(({ value, tellings: direct }) => {
    const vaguer = said.filter((other) => holds(other.value, value));
    return voted(tellings, value, [...direct, ...vaguer.flatMap((other) => other.tellings)]);
  });
  const best = chosen(
    backed.filter(({ value }) => !said.some((other) => holds(value, other.value))),
    earliest(tellings),
  );
  if (best === undefined) return undefined;
  const direct = said.find(({ value }) => value === best.value)!;
  const others = said.filter((other) => other !== direct);
  const vaguer = others.some(({ value }) => holds(value, best.value));
  const reason =
    others.length === 0
      ? "only value"
      : others.every(({ texts }) => texts < direct.texts)
        ? "most independent tellings"
        : vaguer
          ? "more exact"
          : best.reason;
  return { value: best.value, reason, said: [...said] };
}

function participantsOf(tellings: readonly Told[]): Participant[] {
  const naming = new Set(tellings.filter(({ parts }) => parts.length > 0).map(({ text }) => text)).size;
  const said = saidBy(tellings, ({ parts }) => [...new Set(parts.map(({ who }) => who))]);
  return said.map(({ value: who, tellings: by, texts }) => {
    const roles = saidBy(tellings, ({ parts }) => parts.filter((part) => part.who === who).map(({ role }) => role));
    const several = texts > 1;
    const held = naming === 1 || (several && texts >= naming * SHARE);
    return {
      who,
      role: roles[0]!.value,
      held,
      reason: several
        ? "named by several independent tellings"
        : naming === 1
          ? "named by the only independent telling that names anybody"
          : "named by one telling of several",
      tellings: by,
      texts,
      roles,
    };
  });
}

/** Of each thing that is counted the number that most independent tellings give; among equals the newest. */
function countsOf(tellings: readonly Told[]): Account["counts"] {
  const what = new Set(tellings.flatMap(({ counts }) => counts.map((count) => count.what)));
  return [...what].sort().map((one) => {
    const said = saidBy(tellings, ({ counts }) =>
      counts.filter((count) => count.what === one).map(({ value }) => value),
    );
    return { what: one, ...chosen(said, latest(tellings))! };
  });
}

type Tie<Value> = { reason: Reason; rank: (said: Said<Value>) => number };

function latest<Value>(tellings: readonly Dated[]): Tie<Value> {
  return { reason: "newest report", rank: (said) => Math.max(...said.tellings.map((at) => tellings[at]!.day)) };
}

function earliest<Value>(tellings: readonly Dated[]): Tie<Value> {
  return {
    reason: "earliest report",
    rank: (said) => -Math.min(...said.tellings.map((at) => tellings[at]!.day || 1e9)),
  };
}

/** The value that most texts say; among equals what `tie` ranks first, then the first by name. */
function chosen<Value>(said: readonly Said<Value>[], tie: Tie<Value>): Chosen<Value> | undefined {
  const sorted = said.toSorted((a, b) => b.texts - a.texts || tie.rank(b) - tie.rank(a) || byName(a.value, b.value));
  const [first, second] = sorted;
  if (first === undefined) return undefined;
  const reason =
    second === undefined ? "only value" : first.texts > second.texts ? "most independent tellings" : tie.reason;
  return { value: first.value, reason, said: sorted };
}

/** Each value with the tellings that say it, the most told first. */
function saidBy<Value, Telling extends Dated>(
  tellings: readonly Telling[],
  valuesOf: (told: Telling) => readonly Value[],
): Said<Value>[] {
  const by = new Map<Value, number[]>();
  tellings.forEach((told, at) => {
    for (const value of new Set(valuesOf(told))) by.set(value, [...(by.get(value) ?? []), at]);
  });
  return [...by]
    .map(([value, places]) => voted(tellings, value, places))
    .sort((a, b) => b.texts - a.texts || b.tellings.length - a.tellings.length || byName(a.value, b.value));
}

function voted<Value>(tellings: readonly Dated[], value: Value, places: readonly number[]): Said<Value> {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  return { value, tellings: sorted, texts: new Set(sorted.map((at) => tellings[at]!.text)).size };
}

const byName = (a: unknown, b: unknown): number => (a === b ? 0 : String(a) < String(b) ? -1 : 1);

const isWithin = (inner: Days, outer: Days): boolean =>
  inner.from > 0 && outer.from <= inner.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;
