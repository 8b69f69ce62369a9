/** Deeds for tests. */
import type { EntityKind } from "../../../src/model.ts";
import { type Actor, type Deed, type Sketch, sketchOf } from "../../../src/record/happenings/sketch.ts";

const actor =
  (kind: EntityKind) =>
  (name: string, more: Partial<Actor> = {}): Actor => ({
    id: `${kind} ${name}`,
    kind,
    name,
    named: true,
    ...more,
  });
export const person = actor("person");
export const body = actor("organization");
export const place = actor("place");

export const MINISTER = person("سلمى كريم");
export const ENVOY = person("نزار الحلواني");
export const AMMAN = place("عمّان", { country: "JO" });

/** The minister receives the envoy in Amman, as a report of the next day tells it. */
export function meeting(more: Partial<Deed> = {}): Sketch {
  const actors = more.actors ?? [MINISTER, ENVOY];
  return sketchOf({
    type: "CONSULT",
    mode: "meeting",
    date: "2024-12-29",
    published: "2024-12-30",
    actors,
    place: AMMAN,
    cast: actors.map(({ id }) => id),
    opens: true,
    triggers: "استقبلت",
    sentences: "استقبلت وزيرة الخارجية سلمى كريم المبعوث نزار الحلواني في عمّان",
    ...more,
  });
}
