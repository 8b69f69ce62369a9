import type { Entity, Event, Reading, Span, Statement } from "../model.ts";
import { dayOf } from "./days.ts";
import type { Names, SubjectName } from "./keys.ts";
import type { ParticipantRole, PartyRole, Tables } from "./tables.ts";

/** Columns that a row of a reading brings with it; the keys of its article and its subjects are the record's to add. */
export const COLUMNS = {
  entities: ["n", "id", "name", "name_en", "country", "mentions", "names", "descriptions"],
  offices: ["entity", "n", "title", "folded", "of", "former", "acting", "new", "start", "end"],
  events: ["place_entity", "n", "id", "day", "date", "type", "mode", "status", "triggers"],
  event_participants: ["entity", "event", "role", "n", "day"],
  statements: ["n", "id", "act", "mode", "cue_start", "cue_end", "start", "end"],
  statement_parties: ["entity", "statement", "role", "n"],
} as const;

type Cells<Table, Columns> = {
  -readonly [K in keyof Columns]: Columns[K] extends keyof Table ? Table[Columns[K]] : never;
};
type Row<T extends keyof typeof COLUMNS> = Cells<Tables[T], (typeof COLUMNS)[T]>;

/** A reading as the rows it makes in the record, as far as they are known without it. Plain data. */
export interface ReadingRows {
  reader: string;
  /** The day of the report. */
  day: number;
  /** Who or what the entities are across articles, in the order of their rows. */
  subjects: SubjectName[];
  entities: Row<"entities">[];
  offices: Row<"offices">[];
  /** JSON. */
  dates: string;
  events: Row<"events">[];
  participants: Row<"event_participants">[];
  statements: Row<"statements">[];
  parties: Row<"statement_parties">[];
}

const flag = (value: boolean | undefined) => (value ? 1 : 0);

/** The rows of a reading. */
export function rowsOf(reading: Reading, names: Names): ReadingRows {
  const day = dayOf(reading.article.published);
  const { entities, events, statements } = reading;
  const places = new Map(entities.map(({ id }, n) => [id, n]));
  return {
    reader: reading.reader,
    day,
    subjects: entities.map(({ kind, name }) => names.of(kind, name)),
    entities: entities.map(entityRow),
    offices: entities.flatMap((entity, n) => officeRows(entity, n, names)),
    dates: JSON.stringify(reading.dates),
    events: events.map((event, n) => eventRow(event, n, day, places)),
    participants: events.flatMap((event, n) => participantRows(event, n, day, places)),
    statements: statements.map(statementRow),
    parties: statements.flatMap((statement, n) => partyRows(statement, n, places)),
  };
}

function entityRow({ id, name, nameEn, country, mentions, descriptions }: Entity, n: number): Row<"entities"> {
  return [n, id, name, nameEn ?? null, country ?? null, mentions.length, spans(mentions), spans(descriptions)];
}

function officeRows({ offices }: Entity, entity: number, names: Names): Row<"offices">[] {
  return offices.map(({ title, of, span: [start, end], former, acting, new: isNew }, n) => {
    const folded = names.folded(title);
    return [entity, n, title, folded, of ?? null, flag(former), flag(acting), flag(isNew), start, end];
  });
}

function eventRow(event: Event, n: number, reportDay: number, places: Map<string, number>): Row<"events"> {
  const { id, date, type, mode, status, place, triggers } = event;
  const day = dayOf(date) || reportDay;
  return [places.get(place ?? "") ?? null, n, id, day, date ?? null, type, mode ?? null, status, spans(triggers)];
}

function participantRows(event: Event, n: number, reportDay: number, places: Map<string, number>) {
  const day = dayOf(event.date) || reportDay;
  const rows = (role: ParticipantRole, ids: string[]) =>
    known(ids, places).map(([entity, order]): Row<"event_participants"> => [entity, n, role, order, day]);
  return [...rows("actor", event.actors), ...rows("recipient", event.recipients), ...rows("present", event.present)];
}

function statementRow({ id, act, mode, cue, content }: Statement, n: number): Row<"statements"> {
  return [n, id, act, mode, ...cue, ...content];
}

function partyRows({ speakers, via, addressees = [] }: Statement, n: number, places: Map<string, number>) {
  const rows = (role: PartyRole, ids: string[]) =>
    known(ids, places).map(([entity, order]): Row<"statement_parties"> => [entity, n, role, order]);
  return [...rows("speaker", speakers), ...rows("relay", via), ...rows("addressee", addressees)];
}

/** Those of the entities that the reading knows: the rows they are in, and their places in the list. */
function known(ids: string[], places: Map<string, number>): [entity: number, order: number][] {
  return ids.flatMap((id, order): [number, number][] => {
    const entity = places.get(id);
    return entity === undefined ? [] : [[entity, order]];
  });
}

/** Most lists of spans hold one; this is several times faster for them than JSON.stringify, and the same. */
const spans = (list: Span[]): string => `[${list.map(([start, end]) => `[${start},${end}]`).join(",")}]`;
