import type { StatementSync } from "node:sqlite";
import type { Kysely } from "kysely";
import type { Act, Entity, Event, EventType, Reading, Statement } from "../model.ts";
import { dayOf } from "./days.ts";
import { foldedName } from "./keys.ts";
import type { Prepared } from "./prepared.ts";
import type { Subjects } from "./subjects.ts";
import type { ParticipantRole, PartyRole, Tables } from "./tables.ts";
import type { Tallies } from "./tallies.ts";

/** An entity's place in its article and its row among the subjects. */
interface Known {
  n: number;
  subject: number;
}

/** Tables that hold what was read of an article version. */
const READ = [
  "entities",
  "mentions",
  "offices",
  "dates",
  "events",
  "event_participants",
  "statements",
  "statement_parties",
] as const;

const flag = (value: boolean | undefined) => (value ? 1 : 0);

/** Writes readings as rows, and takes the rows of an article version away. Works inside the caller's transaction. */
export class Readings {
  private readonly subjects: Subjects;
  private readonly tallies: Tallies;
  private readonly insert;
  private readonly removals: StatementSync[];
  private readonly counted;

  constructor(db: Kysely<Tables>, prepared: Prepared, subjects: Subjects, tallies: Tallies) {
    this.subjects = subjects;
    this.tallies = tallies;
    this.insert = {
      entity: prepared.insert("entities", [
        "article",
        "n",
        "id",
        "subject",
        "day",
        "name",
        "name_en",
        "country",
        "mentions",
      ]),
      mention: prepared.insert("mentions", ["article", "entity", "n", "proper", "start", "end"]),
      office: prepared.insert("offices", [
        "article",
        "entity",
        "n",
        "subject",
        "day",
        "title",
        "folded",
        "of",
        "former",
        "acting",
        "new",
        "start",
        "end",
      ]),
      date: prepared.insert("dates", ["article", "n", "start", "end", "value", "calendar"]),
      event: prepared.insert("events", [
        "article",
        "n",
        "id",
        "day",
        "date",
        "type",
        "mode",
        "status",
        "place",
        "place_entity",
        "triggers",
      ]),
      participant: prepared.insert("event_participants", ["article", "event", "role", "n", "entity", "subject", "day"]),
      statement: prepared.insert("statements", [
        "article",
        "n",
        "id",
        "day",
        "act",
        "mode",
        "cue_start",
        "cue_end",
        "start",
        "end",
      ]),
      party: prepared.insert("statement_parties", ["article", "statement", "role", "n", "entity", "subject", "day"]),
    };
    this.removals = READ.map((table) => prepared.query(db.deleteFrom(table).where("article", "=", 0)));
    this.counted = {
      entities: prepared.query(db.selectFrom("entities").select(["subject", "mentions"]).where("article", "=", 0)),
      events: prepared.query(db.selectFrom("events").select("type").where("article", "=", 0)),
      statements: prepared.query(db.selectFrom("statements").select("act").where("article", "=", 0)),
    };
  }

  /** Adds the rows of a reading to the article version with this key. */
  add(article: number, reading: Reading): void {
    const day = dayOf(reading.article.published);
    const known = new Map<string, Known>();
    const subjects = new Set<number>();
    for (const [n, entity] of reading.entities.entries()) {
      const subject = this.addEntity(article, n, day, entity);
      known.set(entity.id, { n, subject });
      this.subjects.count(subject, subjects.has(subject) ? 0 : 1, entity.mentions.length);
      subjects.add(subject);
    }
    for (const [n, { span, value, calendar }] of reading.dates.entries()) {
      this.insert.date(article, n, span[0], span[1], value, calendar);
    }
    for (const [n, event] of reading.events.entries()) this.addEvent(article, n, day, event, known);
    for (const [n, statement] of reading.statements.entries()) this.addStatement(article, n, day, statement, known);
  }

  /** Takes away what was read of the article version with this key. */
  remove(article: number): void {
    const subjects = new Set<number>();
    for (const row of this.counted.entities.all(article)) {
      const subject = Number(row.subject);
      this.subjects.count(subject, subjects.has(subject) ? 0 : -1, -Number(row.mentions));
      subjects.add(subject);
    }
    for (const { type } of this.counted.events.all(article)) this.tallies.event(type as EventType, -1);
    for (const { act } of this.counted.statements.all(article)) this.tallies.statementOf(act as Act, -1);
    for (const removal of this.removals) removal.run(article);
  }

  private addEntity(article: number, n: number, day: number, entity: Entity): number {
    const subject = this.subjects.idOf(entity);
    const { insert } = this;
    insert.entity(
      article,
      n,
      entity.id,
      subject,
      day,
      entity.name,
      entity.nameEn ?? null,
      entity.country ?? null,
      entity.mentions.length,
    );
    let mention = 0;
    for (const [start, end] of entity.mentions) insert.mention(article, n, mention++, 1, start, end);
    for (const [start, end] of entity.descriptions) insert.mention(article, n, mention++, 0, start, end);
    for (const [at, { title, of, span, former, acting, new: isNew }] of entity.offices.entries()) {
      insert.office(
        article,
        n,
        at,
        subject,
        day,
        title,
        foldedName(title),
        of ?? null,
        flag(former),
        flag(acting),
        flag(isNew),
        span[0],
        span[1],
      );
    }
    return subject;
  }

  private addEvent(article: number, n: number, reportDay: number, event: Event, known: Map<string, Known>): void {
    const day = dayOf(event.date) || reportDay;
    const place = event.place === undefined ? undefined : known.get(event.place);
    this.tallies.event(event.type, 1);
    const triggers = JSON.stringify(event.triggers);
    this.insert.event(
      article,
      n,
      event.id,
      day,
      event.date ?? null,
      event.type,
      event.mode ?? null,
      event.status,
      place?.subject ?? null,
      place?.n ?? null,
      triggers,
    );
    const add = (role: ParticipantRole, ids: string[]) => {
      for (const [order, entity] of knownOf(ids, known)) {
        this.insert.participant(article, n, role, order, entity.n, entity.subject, day);
      }
    };
    add("actor", event.actors);
    add("recipient", event.recipients);
    add("present", event.present);
  }

  private addStatement(article: number, n: number, day: number, statement: Statement, known: Map<string, Known>): void {
    const { cue, content, act, mode } = statement;
    this.tallies.statementOf(act, 1);
    this.insert.statement(article, n, statement.id, day, act, mode, cue[0], cue[1], content[0], content[1]);
    const add = (role: PartyRole, ids: string[]) => {
      for (const [order, entity] of knownOf(ids, known)) {
        this.insert.party(article, n, role, order, entity.n, entity.subject, day);
      }
    };
    add("speaker", statement.speakers);
    add("relay", statement.via);
    add("addressee", statement.addressees ?? []);
  }
}

/** Those of the entities that the reading knows, with their places in the list. */
function knownOf(ids: string[], known: Map<string, Known>): [number, Known][] {
  return ids.flatMap((id, order): [number, Known][] => {
    const entity = known.get(id);
    return entity === undefined ? [] : [[order, entity]];
  });
}
