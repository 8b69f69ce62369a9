/** What all tellings of a happening say, side by side, with names and reports for people to read. */
import type { Edtf, EventStatus, EventType, Span } from "../model.ts";
import { figuresIn } from "../record/figures.ts";
import {
  accountOf,
  type Chosen,
  type Count,
  type Reason,
  type Role,
  type Said,
  type Told,
} from "../record/happenings/account.ts";
import { isCountry } from "../record/happenings/countries.ts";
import { dayOf } from "../store/days.ts";
import type { Quote } from "../store/queries/articles.ts";
import type { EventRow } from "../store/queries/events.ts";
import type { HappeningRow, TellingRow } from "../store/queries/happenings.ts";
import type { Party } from "../store/queries/subjects.ts";

/** A value, who says so (ids of tellings), and how many texts these are. */
export interface Saying<Value> {
  value: Value;
  tellings: string[];
  independent: number;
}

/** The record's own value, why it is this one, and all that are said. */
export interface Choice<Value> {
  value: Value;
  reason: Reason;
  said: Saying<Value>[];
}

export interface ParticipantAccount {
  party: Party;
  role: Role;
  /** Whether the record takes them for participants; others are kept with who names them. */
  held: boolean;
  reason: Reason;
  tellings: string[];
  independent: number;
  roles: Saying<Role>[];
}

/** One deed as the record has it from all its tellings. */
export interface Happening {
  id: string;
  day?: string;
  type: EventType;
  mode?: string;
  independent: number;
  status: Choice<EventStatus>;
  date?: Choice<Edtf>;
  place?: Choice<Party>;
  participants: ParticipantAccount[];
  counts: (Choice<number> & { what: string; quotes: (Quote & { telling: string })[] })[];
  /** The earliest first; a copy names the first telling of its text. */
  tellings: (EventRow & { copyOf?: string })[];
}

export function happeningOf({ id, day, type, mode, independent, tellings }: HappeningRow): Happening {
  const told = tellings.map(toldIn);
  const account = accountOf(told);
  const ids = (places: readonly number[]) => places.map((at) => tellings[at]!.id);
  const parties = partiesIn(tellings);
  const said = <Value, Shown>({ value, tellings: by, texts }: Said<Value>, show: (value: Value) => Shown) => ({
    value: show(value),
    tellings: ids(by),
    independent: texts,
  });
  const choice = <Value, Shown>({ value, reason, said: all }: Chosen<Value>, show: (value: Value) => Shown) => ({
    value: show(value),
    reason,
    said: all.map((one) => said(one, show)),
  });
  const same = <Value>(value: Value) => value;
  const party = (named: string) => parties.get(named)!;
  return {
    id,
    ...(day !== undefined && { day }),
    type,
    ...(mode !== undefined && { mode }),
    independent,
    status: choice(account.status, same),
    ...(account.date !== undefined && { date: choice(account.date, same) }),
    ...(account.place !== undefined && { place: choice(account.place, party) }),
    participants: account.participants.map(({ who, role, held, reason, tellings: by, texts, roles }) => ({
      party: party(who),
      role,
      held,
      reason,
      tellings: ids(by),
      independent: texts,
      roles: roles.map((one) => said(one, same)),
    })),
    counts: account.counts.map((count) => ({
      what: count.what,
      ...choice(count, same),
      quotes: told.flatMap(({ counts }, at) =>
        counts
          .filter(({ what }) => what === count.what)
          .map(({ span, words }) => ({ span, text: words, telling: tellings[at]!.id })),
      ),
    })),
    tellings: tellings.map(({ text, sentences: _, country: __, ...telling }, at) => {
      const first = tellings.findIndex((other) => other.text === text);
      return { ...telling, ...(first < at && { copyOf: tellings[first]!.id }) };
    }),
  };
}

interface ToldTelling extends Told {
  counts: (Count & { words: string })[];
}

function toldIn(telling: TellingRow): ToldTelling {
  const { text, article, status, date, place, country, actors, recipients, present, sentences } = telling;
  const parts = (role: Role, parties: readonly Party[]) => parties.map(({ id }) => ({ who: id, role }));
  return {
    text,
    day: dayOf(article.published),
    status,
    ...(date !== undefined && { date }),
    ...(place !== undefined && {
      place: { id: place.id, wide: isCountry(place.name), ...(country !== undefined && { country }) },
    }),
    parts: [...parts("actor", actors), ...parts("recipient", recipients), ...parts("present", present)],
    counts: sentences.flatMap(({ span: [start], text: sentence }) =>
      figuresIn(sentence)
        .filter(({ known }) => known)
        .map(({ what, value, span: [from, to] }) => ({
          what,
          value,
          span: [start + from, start + to] as Span,
          words: sentence.slice(from, to),
        })),
    ),
  };
}

/** Everybody by id, under the name that most tellings give, of equals the longest. */
function partiesIn(tellings: readonly TellingRow[]): Map<string, Party> {
  const all = tellings.flatMap(({ actors, recipients, present, place }) => [
    ...actors,
    ...recipients,
    ...present,
    ...(place === undefined ? [] : [place]),
  ]);
  return new Map(
    [...Map.groupBy(all, ({ id }) => id)].map(([id, parties]) => {
      const named = [...Map.groupBy(parties, ({ name }) => name).values()];
      named.sort(
        (a, b) => b.length - a.length || b[0]!.name.length - a[0]!.name.length || (a[0]!.name < b[0]!.name ? -1 : 1),
      );
      return [id, named[0]![0]!];
    }),
  );
}
