import type { FoundDate } from "../src/reading/dates.ts";
import { candidatesFor } from "../src/reading/deeds/candidates.ts";
import { type Scene, sceneOf } from "../src/reading/deeds/scene.ts";
import type { Trigger } from "../src/reading/deeds/triggers.ts";
import { actsByLemma } from "../src/reading/statements/acts.ts";
import { findStatements } from "../src/reading/statements/statements.ts";
import { type Gold, occurrences } from "./gold.ts";
import { lexicon, readUnseen } from "./unseen.ts";

/** An annotated deed, its people and place by index in the report's cast as read. */
export interface Told {
  order: number;
  type: string;
  at: [number, number][];
  parts: Set<number>;
  actors: Set<number>;
  place: Set<number>;
}

export interface Report {
  fold: number;
  scene: Scene;
  dates: FoundDate[];
  told: Told[];
}

const acts = actsByLemma(lexicon);

/** Reports of gold/train, whose annotators see deeds as Isnad should, as the reader has them before their deeds, each tagged by a tagger that never saw it; those of one fold together. */
export function readReports(folder: string): Report[] {
  return readUnseen(folder)
    .filter(({ gold }) => !gold.other)
    .toSorted((a, b) => a.fold - b.fold)
    .map(({ gold, fold, doc, cast, tags, dates }) => {
      const sayings = findStatements(doc, cast, tags, (lemma) => acts.get(lemma) ?? {});
      const scene = sceneOf(doc, cast, tags, sayings);
      return { fold, scene, dates, told: toldIn(gold, scene) };
    });
}

function toldIn(gold: Gold, scene: Scene): Told[] {
  const { doc, cast } = scene;
  const cut = ({ span: [start, end] }: { span: [number, number] }) => squash(doc.text.slice(start, end));
  const read = cast.actors.map((actor) => ({
    kind: actor.kind,
    names: new Set([squash(actor.name), ...actor.mentions.map(cut), ...actor.descriptions.map(cut)]),
  }));
  const indexes = new Map(
    gold.entities.map((entity) => {
      const names = [entity.name, ...entity.mentions, ...entity.descriptions].flatMap((name) => [
        squash(name),
        squash(name).slice(1),
        `ال${squash(name).slice(2)}`,
      ]);
      return [
        entity.name,
        read.flatMap(({ kind, names: known }, index) =>
          kind === entity.kind && names.some((name) => known.has(name)) ? [index] : [],
        ),
      ];
    }),
  );
  const of = (names: string[]) => new Set(names.flatMap((name) => indexes.get(name) ?? []));
  return gold.events.map((event, order) => ({
    order,
    type: event.type,
    at: event.triggers.flatMap((trigger) => occurrences(doc, trigger)),
    parts: of([...event.actors, ...event.recipients, ...event.present]),
    actors: of(event.actors),
    place: of(event.place === null ? [] : [event.place]),
  }));
}

function squash(name: string): string {
  const folded = name
    .normalize("NFKC")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه");
  return folded.replace(/[^\p{L}\p{N}]+/gu, "");
}

export function names(told: Told, trigger: Trigger): boolean {
  return told.at.some(([from, to]) => from <= trigger.from && trigger.from < to);
}

/** The annotated deed that a word names: of several, the one whose people stand nearest; null where that can't be told. */
export function meant({ scene, told }: Report, trigger: Trigger): Told | null {
  const candidates = told.filter((event) => event.type === trigger.type && names(event, trigger));
  if (candidates.length < 2) return candidates[0] ?? null;
  const near = new Set(
    candidatesFor(scene, trigger)
      .filter((candidate) => candidate.nearness === "sentence")
      .map((candidate) => candidate.standing.actor),
  );
  const ranked = candidates
    .map((event) => ({ event, count: [...event.parts, ...event.place].filter((actor) => near.has(actor)).length }))
    .sort((a, b) => b.count - a.count);
  return ranked[0]!.count === ranked[1]!.count ? null : ranked[0]!.event;
}
