import type { FoundDate } from "./dates.ts";
import type { Deed } from "./deeds/deeds.ts";
import type { Doc } from "./doc.ts";
import type { Cast } from "./entities.ts";
import type { Saying } from "./statements/statements.ts";
import type { Tags } from "./tagger/tagger.ts";

/** What the layers have found in a report, actors by index; a reading is made of it. */
export interface Layers {
  doc: Doc;
  tags: Tags;
  cast: Cast;
  /** Each wording once. */
  dates: FoundDate[];
  sayings: Saying[];
  deeds: Deed[];
}
