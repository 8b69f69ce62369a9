/** Reviews put on a reading: what people said stands, whatever the reader reads. */
import type { Anchor, Entity, EntityRef, EntryReview, Part, Parts, Reading, Span } from "../../model.ts";
import { overlap, placeOf } from "./anchor.ts";
import type { EntryId } from "./parts.ts";

/** An entry of a reviewed reading and the last review of it. */
export interface Mark {
  entry: EntryId;
  review: EntryReview;
}

export interface Reviewed {
  reading: Reading;
  marks: Mark[];
  /** Reviews whose words this text no longer has. */
  lost: EntryReview[];
}

/**
 * The reading with the reviews of its article, which hold and come in their order. Entries that no review speaks of
 * keep their ids. What was confirmed or corrected and is not in the reading is put there; what was rejected goes.
 */
export function applyReviews(reading: Reading, reviews: readonly EntryReview[]): Reviewed {
  const draft = new Draft(reading);
  const lost: EntryReview[] = [];
  for (const review of reviews) {
    const { verdict, before } = review;
    const found = draft.find(before) ?? draft.find(wanted(review));
    if (verdict === "reject") {
      if (found !== undefined) draft.remove(found);
    } else if (verdict === "correct" || found === undefined) {
      if (!draft.put(wanted(review), found)) lost.push(review);
    }
  }
  // Only now: offices and dates are told by their places, which others' coming and going moves.
  const marks = new Map<EntryId, EntryReview>();
  for (const review of reviews) {
    const entry = draft.find(wanted(review));
    if (entry !== undefined) marks.set(entry, review);
  }
  return { reading: draft.reading, marks: [...marks].map(([entry, review]) => ({ entry, review })), lost };
}

/** The entry as its review wants it. */
const wanted = ({ before, after }: EntryReview): Part => after ?? before;

/** A reading that is being changed. */
class Draft {
  readonly reading: Reading;
  private readonly text: string;

  constructor(reading: Reading) {
    this.reading = structuredClone(reading);
    this.text = reading.article.text;
  }

  /** The id of the entry that a part speaks of. */
  find(part: Part): EntryId | undefined {
    const { entities, events, statements, dates } = this.reading;
    const on = (anchors: readonly Anchor[], spans: readonly Span[]) => {
      const places = this.places(anchors);
      return spans.some((span) => places.some((place) => overlap(place, span)));
    };
    switch (part.part) {
      case "event":
        return events.find(({ type, triggers }) => type === part.type && on(part.triggers, triggers))?.id;
      case "statement":
        return statements.find(({ cue }) => on([part.cue], [cue]))?.id;
      case "date": {
        const index = dates.findIndex(({ span }) => on([part.at], [span]));
        return index < 0 ? undefined : `d${index + 1}`;
      }
      case "entity":
        return (
          entities.find(({ kind, name }) => kind === part.kind && name === part.name) ??
          entities.find(
            ({ kind, mentions, descriptions }) =>
              kind === part.kind &&
              on([...part.mentions, ...part.descriptions], mentions.length > 0 ? mentions : descriptions),
          )
        )?.id;
      case "office": {
        const person = this.entityOf(part.person);
        const index = person?.offices.findIndex(({ span }) => on([part.at], [span])) ?? -1;
        return index < 0 ? undefined : `${person!.id}.o${index + 1}`;
      }
    }
  }

  remove(id: EntryId): void {
    const { reading } = this;
    const others = <Entry extends { id: string }>(list: Entry[]) => list.filter((one) => one.id !== id);
    const [entity, office] = id.split(".");
    if (office !== undefined) reading.entities.find((one) => one.id === entity)?.offices.splice(placeIn(office), 1);
    else if (id.startsWith("d")) reading.dates.splice(placeIn(id), 1);
    reading.events = others(reading.events);
    reading.statements = others(reading.statements);
    if (office !== undefined || !reading.entities.some((one) => one.id === id)) return;
    reading.entities = others(reading.entities);
    const without = (ids: string[]) => ids.filter((one) => one !== id);
    reading.events = reading.events.map(({ place, ...event }) => ({
      ...event,
      actors: without(event.actors),
      recipients: without(event.recipients),
      present: without(event.present),
      ...(place !== undefined && place !== id && { place }),
    }));
    reading.statements = reading.statements.map((statement) => ({
      ...statement,
      speakers: without(statement.speakers),
      via: without(statement.via),
      ...(statement.addressees && { addressees: without(statement.addressees) }),
    }));
  }

  /** Puts a part in the place of an entry, or among the others. Gives whether it could: the text may lack its words. */
  put(part: Part, instead: EntryId | undefined): boolean {
    switch (part.part) {
      case "event":
        return this.putEvent(part, instead);
      case "statement":
        return this.putStatement(part, instead);
      case "entity":
        return this.putEntity(part, instead);
      case "office":
        return this.putOffice(part, instead);
      case "date":
        return this.putDate(part, instead);
    }
  }

  private putEvent(part: Parts["event"] & { part: "event" }, instead: EntryId | undefined): boolean {
    const { events } = this.reading;
    const triggers = this.places(part.triggers);
    if (triggers.length === 0) return false;
    const { part: _, place, actors, recipients, present, ...rest } = part;
    const id = instead ?? freeId("v", events);
    putInto(events, {
      ...rest,
      id,
      triggers,
      actors: this.idsOf(actors),
      recipients: this.idsOf(recipients),
      present: this.idsOf(present),
      ...(place && { place: this.idOf(place) }),
    });
    return true;
  }

  private putStatement(part: Parts["statement"] & { part: "statement" }, instead: EntryId | undefined): boolean {
    const { statements } = this.reading;
    const [cue, content] = [placeOf(this.text, part.cue), placeOf(this.text, part.content)];
    if (cue === undefined || content === undefined) return false;
    const { part: _, speakers, via, addressees, ...rest } = part;
    const id = instead ?? freeId("s", statements);
    putInto(statements, {
      ...rest,
      id,
      cue,
      content,
      speakers: this.idsOf(speakers),
      via: this.idsOf(via),
      ...(addressees.length > 0 && { addressees: this.idsOf(addressees) }),
    });
    return true;
  }

  private putEntity(part: Parts["entity"] & { part: "entity" }, instead: EntryId | undefined): boolean {
    const { entities } = this.reading;
    const [mentions, descriptions] = [this.places(part.mentions), this.places(part.descriptions)];
    if (mentions.length + descriptions.length === 0) return false;
    const { part: _, ...rest } = part;
    const id = instead ?? freeId("e", entities);
    const offices = entities.find((one) => one.id === instead)?.offices ?? [];
    putInto(entities, { ...rest, id, mentions, descriptions, offices });
    return true;
  }

  private putOffice(part: Parts["office"] & { part: "office" }, instead: EntryId | undefined): boolean {
    const span = placeOf(this.text, part.at);
    if (span === undefined) return false;
    const { part: _, person, at: __, ...rest } = part;
    if (instead !== undefined) this.remove(instead);
    const id = this.idOf(person);
    const { offices } = this.reading.entities.find((one) => one.id === id)!;
    offices.push({ ...rest, span });
    offices.sort((a, b) => a.span[0] - b.span[0]);
    return true;
  }

  private putDate(part: Parts["date"] & { part: "date" }, instead: EntryId | undefined): boolean {
    const { dates } = this.reading;
    const span = placeOf(this.text, part.at);
    if (span === undefined) return false;
    if (instead !== undefined) dates.splice(placeIn(instead), 1);
    dates.push({ span, value: part.value, calendar: part.calendar });
    dates.sort((a, b) => a.span[0] - b.span[0]);
    return true;
  }

  private places(anchors: readonly Anchor[]): Span[] {
    return anchors.map((anchor) => placeOf(this.text, anchor)).filter((span) => span !== undefined);
  }

  private idsOf(refs: readonly EntityRef[]): string[] {
    return [...new Set(refs.map((ref) => this.idOf(ref)))];
  }

  /** The entity that is meant; where the reading has none, it gets one. */
  private idOf(ref: EntityRef): string {
    const known = this.entityOf(ref);
    if (known !== undefined) return known.id;
    const { kind, name, at } = ref;
    const span = at && placeOf(this.text, at);
    const id = freeId("e", this.reading.entities);
    this.reading.entities.push({ id, kind, name, mentions: span ? [span] : [], descriptions: [], offices: [] });
    return id;
  }

  private entityOf({ kind, name, at }: EntityRef): Entity | undefined {
    const alike = this.reading.entities.filter((one) => one.kind === kind);
    const span = at && placeOf(this.text, at);
    return (
      alike.find((one) => one.name === name) ??
      alike.find((one) => span && [...one.mentions, ...one.descriptions].some((place) => overlap(place, span)))
    );
  }
}

/** `o2`, `d2`: second in its list. */
const placeIn = (id: EntryId): number => Number(id.slice(1)) - 1;

function freeId(letter: string, entries: readonly { id: string }[]): string {
  return `${letter}${Math.max(0, ...entries.map(({ id }) => Number(id.slice(1)))) + 1}`;
}

/** Puts an entry in the place of the one with its id, or last. */
function putInto<Entry extends { id: string }>(entries: Entry[], entry: Entry): void {
  const at = entries.findIndex(({ id }) => id === entry.id);
  if (at >= 0) entries[at] = entry;
  else entries.push(entry);
}
