/** Brings what is made out of many readings up to date with them. */
import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.ts";
import { areHappeningsCurrent, updateHappenings } from "./happenings.ts";
import { isIdentityCurrent, updateIdentity } from "./identity.ts";
import { arePositionsCurrent, updatePositions } from "./positions.ts";
import { areReviewsPutOn, type Reviewable, updateReviewed } from "./reviews.ts";
import { areStoriesCurrent, updateStories } from "./stories.ts";

/** In the order in which they are made. */
const STEPS = {
  identity: { isCurrent: isIdentityCurrent, update: updateIdentity },
  stories: { isCurrent: areStoriesCurrent, update: updateStories },
  happenings: { isCurrent: areHappeningsCurrent, update: updateHappenings },
  positions: { isCurrent: arePositionsCurrent, update: updatePositions },
};

export type Step = keyof typeof STEPS;

const inOrder = (steps: readonly Step[]) =>
  (Object.keys(STEPS) as Step[]).filter((step) => steps.includes(step)).map((step) => STEPS[step]);

/** Whether nothing was read or reviewed since these steps were done. */
export async function isUpToDate(db: Kysely<Tables>, steps: readonly Step[]): Promise<boolean> {
  if (!(await areReviewsPutOn(db))) return false;
  for (const { isCurrent } of inOrder(steps)) if (!(await isCurrent(db))) return false;
  return true;
}

/** Does some steps for what was read or reviewed since the last time. `onProgress` hears of reports done, and of how many. */
export async function bringUpToDate(
  record: Reviewable,
  steps: readonly Step[],
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  await updateReviewed(record);
  for (const { update } of inOrder(steps)) await update(record.db, onProgress);
}
