/**
 * Annotations of reports that this project may not carry: `annotated/*.jsonl` says of reports in the corpora what an
 * annotator noted down, each phrase as the place where it stands, so that no word of theirs is here.
 */
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Act, Span } from "../src/model.ts";
import { type Gold, readGold } from "./gold.ts";

/** Reports that are learnt from, and reports kept back to measure on what nobody has worked from. */
const FOLDERS = { learnt: join(import.meta.dirname, "annotated"), held: join(import.meta.dirname, "held") };

/** Of one report. Offsets count from the title, which a blank line parts from the body; entities are named by their places in the list. */
export interface Standoff {
  id: string;
  /** Of the text that the offsets belong to. */
  sha256: string;
  noise: Span[];
  /** A name that doesn't stand in the report is given in letters. */
  entities: { name: Span | string; kind: string; anonymous?: true; mentions: Span[]; descriptions: Span[] }[];
  offices: { person: number; title: Span }[];
  dates: { text: Span; value: string | null }[];
  events: {
    type: string;
    mode: string | null;
    triggers: Span[];
    actors: number[];
    recipients: number[];
    present: number[];
    place: number | null;
    date: string | null;
    status: string;
  }[];
  statements: { speakers: number[]; via: number[]; cue: Span; act: Act; content: Span; mode: string }[];
}

/** All annotated reports that are learnt from: those of gold/train in `data`, and those of its corpora that are annotated here. */
export function readAnnotated(data: string): Gold[] {
  return [...readGold(join(data, "gold/train")), ...readStandoff(data, "learnt")];
}

/** The reports that `annotated/` or `held/` speaks of, from the corpora in `data`, in the order of their files. Throws where a corpus lacks one or tells it otherwise. */
export function readStandoff(data: string, which: keyof typeof FOLDERS): Gold[] {
  const folder = FOLDERS[which];
  const annotations = readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .flatMap((file) => lines(readFileSync(join(folder, file), "utf8")).map((line) => JSON.parse(line) as Standoff));
  const texts = corpusTexts(
    data,
    annotations.map(({ id }) => id),
  );
  return annotations.map((annotation) => {
    const report = texts.get(annotation.id);
    if (report === undefined || fingerprint(report.text) !== annotation.sha256)
      throw new Error(`The corpora in ${data} lack report ${annotation.id} as it was annotated.`);
    return goldOf(annotation, report);
  });
}

export type Report = Pick<Gold, "url" | "outlet" | "published" | "text">;

/** Reports of the corpora by id, title and body as one text. */
function corpusTexts(data: string, ids: readonly string[]): Map<string, Report> {
  const wanted = new Set(ids);
  const corpora = join(data, "corpus");
  const found = new Map<string, Report>();
  for (const file of readdirSync(corpora).filter((file) => file.endsWith(".jsonl.gz"))) {
    for (const line of lines(gunzipSync(readFileSync(join(corpora, file))).toString("utf8"))) {
      const { id, url, outlet, published, title, text } = JSON.parse(line);
      if (wanted.has(id)) found.set(id, { url, outlet, published, text: title ? `${title}\n\n${text}` : text });
    }
  }
  return found;
}

const lines = (text: string): string[] => text.split("\n").filter(Boolean);

const fingerprint = (text: string): string => hash("sha256", text).slice(0, 16);

/** The annotation as gold/SPEC.md has it, with the words of its report. */
export function goldOf(annotation: Standoff, report: Report): Gold {
  const { text } = report;
  const cut = (span: Span) => text.slice(...span);
  const names = annotation.entities.map(({ name }) => (typeof name === "string" ? name : cut(name)));
  const named = (indexes: number[]) => indexes.map((index) => names[index]!);
  return {
    id: annotation.id,
    other: true,
    ...report,
    noise: annotation.noise.map(cut),
    entities: annotation.entities.map((entity, index) => ({
      ...entity,
      name: names[index]!,
      mentions: entity.mentions.map(cut),
      descriptions: entity.descriptions.map(cut),
    })),
    offices: annotation.offices.map(({ person, title }) => ({ person: names[person]!, title: cut(title) })),
    dates: annotation.dates.map(({ text, value }) => ({ text: cut(text), value })),
    events: annotation.events.map((event) => ({
      ...event,
      triggers: event.triggers.map(cut),
      actors: named(event.actors),
      recipients: named(event.recipients),
      present: named(event.present),
      place: event.place === null ? null : names[event.place]!,
    })),
    statements: annotation.statements.map(({ speakers, via, cue, act, content, mode }) => ({
      speaker: speakers.length < 2 ? (named(speakers)[0] ?? null) : named(speakers),
      via: named(via),
      cue: cut(cue),
      act,
      content: cut(content),
      mode,
    })),
  };
}

/** An annotation in the form of gold/SPEC.md without the report's words. Throws where a phrase or a name of it is not there. */
export function standoffOf(gold: Gold): Standoff {
  const { id, text } = gold;
  const at = (phrase: string, near = 0): Span => {
    const places: number[] = [];
    for (let found = text.indexOf(phrase); found >= 0; found = text.indexOf(phrase, found + 1)) places.push(found);
    if (places.length === 0) throw new Error(`${id}: no such words in the report: ${phrase}`);
    const start = places.reduce((best, place) => (Math.abs(place - near) < Math.abs(best - near) ? place : best));
    return [start, start + phrase.length];
  };
  const all = (phrases: string[]) => phrases.map((phrase) => at(phrase));
  const order = new Map(gold.entities.map(({ name }, index) => [name, index]));
  const entity = (name: string): number => {
    const index = order.get(name);
    if (index === undefined) throw new Error(`${id}: no such entity: ${name}`);
    return index;
  };
  return {
    id,
    sha256: fingerprint(text),
    noise: all(gold.noise),
    entities: gold.entities.map(({ name, kind, anonymous, mentions, descriptions }) => ({
      name: text.includes(name) ? at(name) : name,
      kind,
      ...(anonymous && { anonymous }),
      mentions: all(mentions),
      descriptions: all(descriptions),
    })),
    offices: gold.offices.map(({ person, title }) => ({ person: entity(person), title: at(title) })),
    dates: gold.dates.map(({ text, value }) => ({ text: at(text), value })),
    events: gold.events.map(({ type, mode, triggers, actors, recipients, present, place, date, status }) => ({
      type,
      mode,
      triggers: all(triggers),
      actors: actors.map(entity),
      recipients: recipients.map(entity),
      present: present.map(entity),
      place: place === null ? null : entity(place),
      date,
      status,
    })),
    statements: gold.statements.map(({ speaker, via, cue, act, content, mode }) => {
      const words = at(content);
      return {
        speakers: (speaker === null ? [] : [speaker].flat()).map(entity),
        via: via.map(entity),
        cue: at(cue, words[0] - cue.length - 1),
        act,
        content: words,
        mode,
      };
    }),
  };
}
