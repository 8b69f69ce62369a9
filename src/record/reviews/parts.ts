/** A reading's entries as reviews keep them. */
import type { Entity, EntityRef, Part, Reading } from "../../model.ts";
import { anchorOf } from "./anchor.ts";

/** An entry's id within its reading: `v3`, `s5`, `e1`, an entity's second office `e1.o2`, a date `d4`. */
export type EntryId = string;

/** What a reading has under this id; nothing where it has no such entry. */
export function partAt(reading: Reading, id: EntryId): Part | undefined {
  const { text } = reading.article;
  const refs = (ids: readonly string[]) => ids.flatMap((one) => refTo(reading, one) ?? []);
  const event = reading.events.find((one) => one.id === id);
  if (event !== undefined) {
    const { id: _, triggers, actors, recipients, present, place, ...rest } = event;
    const where = place === undefined ? undefined : refTo(reading, place);
    return {
      part: "event",
      ...rest,
      triggers: triggers.map((span) => anchorOf(text, span)),
      actors: refs(actors),
      recipients: refs(recipients),
      present: refs(present),
      ...(where && { place: where }),
    };
  }
  const statement = reading.statements.find((one) => one.id === id);
  if (statement !== undefined) {
    const { id: _, speakers, via, addressees = [], cue, content, ...rest } = statement;
    return {
      part: "statement",
      ...rest,
      speakers: refs(speakers),
      via: refs(via),
      addressees: refs(addressees),
      cue: anchorOf(text, cue),
      content: anchorOf(text, content),
    };
  }
  const date = /^d(\d+)$/.exec(id);
  if (date !== null) {
    const found = reading.dates[Number(date[1]) - 1];
    return found && { part: "date", value: found.value, calendar: found.calendar, at: anchorOf(text, found.span) };
  }
  const [entityId, officeId] = id.split(".");
  const entity = reading.entities.find((one) => one.id === entityId);
  if (entity === undefined) return undefined;
  if (officeId !== undefined) return officeOf(reading, entity, officeId);
  const { kind, name, nameEn, country, mentions, descriptions } = entity;
  return {
    part: "entity",
    kind,
    name,
    ...(nameEn !== undefined && { nameEn }),
    ...(country !== undefined && { country }),
    mentions: mentions.map((span) => anchorOf(text, span)),
    descriptions: descriptions.map((span) => anchorOf(text, span)),
  };
}

function officeOf(reading: Reading, entity: Entity, id: string): Part | undefined {
  const office = entity.offices[Number(/^o(\d+)$/.exec(id)?.[1]) - 1];
  if (office === undefined) return undefined;
  const { span, ...rest } = office;
  return { part: "office", ...rest, person: refTo(reading, entity.id)!, at: anchorOf(reading.article.text, span) };
}

/** An entity of a reading, told by its first mention, or description where it has none. */
export function refTo({ entities, article }: Reading, id: string): EntityRef | undefined {
  const entity = entities.find((one) => one.id === id);
  if (entity === undefined) return undefined;
  const { kind, name, mentions, descriptions } = entity;
  const first = mentions[0] ?? descriptions[0];
  return { kind, name, ...(first && { at: anchorOf(article.text, first) }) };
}
