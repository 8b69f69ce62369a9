import type { Edtf, EntityKind, Event } from "../../model.ts";
import { hashOf, stemsIn, tells, termOf } from "../stories/terms.ts";
import { isCountry } from "./countries.ts";
import { daysOf, UNDATED } from "./days.ts";

/** Who takes part in a deed, or where it is done. */
export interface Actor {
  /** The id across reports. */
  id: string;
  kind: EntityKind;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** Whether the report calls it by name and not only describes it. */
  named: boolean;
}

/** What one report tells of a deed, as far as it is compared. */
export interface Deed {
  type: Event["type"];
  mode?: string;
  date?: Edtf;
  /** When the report was published. */
  published?: string;
  actors: readonly Actor[];
  place?: Actor;
  /** Ids of all whom the report names or describes. */
  cast: readonly string[];
  /** Whether the report opens with it, in its title or first sentence. */
  opens: boolean;
  /** The words that name the deed. */
  triggers: string;
  /** The sentences in which these stand. */
  sentences: string;
}

/** A deed as it is compared with others. Lists of numbers are ascending and hold each number once. */
export interface Sketch {
  /** Hash of type and mode: only deeds of one kind are compared. */
  kind: number;
  /** The days on which the report puts it, counted from 1970; both 0 where it puts it on none. */
  from: number;
  to: number;
  /** The day of the report; 0 where it has none. */
  told: number;
  /** Hash of the place, and of the country in which it lies; 0 where there is none. */
  place: number;
  country: number;
  /** 1 where the place is a whole country. */
  wide: number;
  /** 1 where the report opens with the deed. */
  opens: number;
  /** Hashes of those who take part; the lower 2 bits say how telling it is that they do. */
  who: Uint32Array;
  /** Hashes of all whom the report names or describes, with the same bits cleared. */
  cast: Uint32Array;
  /** Terms of the words that name the deed, and of its sentences. */
  triggers: Uint32Array;
  words: Uint32Array;
}

/** People do few things a day, bodies many; countries take part in most of what is told of them. */
const TELLING: Record<EntityKind, number> = { person: 3, organization: 2, place: 1 };
/** Whoever is only described may be anybody of that description. */
const DESCRIBED = 1;
const TELLING_BITS = 3;

export const tellingOf = (actor: number): number => actor & TELLING_BITS;
export const without = (actor: number): number => (actor & ~TELLING_BITS) >>> 0;

export function sketchOf({
  type,
  mode,
  date,
  published,
  actors,
  place,
  cast,
  opens,
  triggers,
  sentences,
}: Deed): Sketch {
  // Reports differ in whether they call talks a meeting of two or of many.
  const kind = hashOf(`${type} ${mode === "multilateral" ? "meeting" : mode}`);
  return {
    kind,
    ...(date === undefined ? UNDATED : daysOf(date)),
    told: published === undefined ? 0 : daysOf(published).from,
    place: place === undefined ? 0 : hashOf(place.id),
    country: place?.country === undefined ? 0 : hashOf(place.country),
    wide: place !== undefined && isCountry(place.name) ? 1 : 0,
    opens: opens ? 1 : 0,
    who: ascending(actors.map(({ id, kind, named }) => without(hashOf(id)) + (named ? TELLING[kind] : DESCRIBED))),
    cast: ascending(cast.map((id) => without(hashOf(id)))),
    triggers: ascending(stemsIn(triggers).map(termOf)),
    words: ascending(stemsIn(sentences).map(termOf).filter(tells)),
  };
}

function ascending(numbers: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set(numbers)).sort();
}
