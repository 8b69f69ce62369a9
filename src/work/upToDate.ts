/** Brings what the record makes of its readings up to date, each step after those on which it leans. */
import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.ts";
import { updateHappenings } from "./happenings.ts";
import { updateStories } from "./stories.ts";

/** Hears how many reports a step has done, and of how many. */
export type OnProgress = (done: number, total: number) => void;

/** In their order. */
const STEPS = { stories: updateStories, happenings: updateHappenings };

export type Step = keyof typeof STEPS;

/** Does all steps up to this one. What it costs depends on what was read since the last time. */
export async function bringUpToDate(db: Kysely<Tables>, last: Step, onProgress: OnProgress = () => {}): Promise<void> {
  for (const [name, step] of Object.entries(STEPS)) {
    await step(db, onProgress);
    if (name === last) return;
  }
}
