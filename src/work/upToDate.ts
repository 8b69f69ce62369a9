/** Brings all that is made of several readings up to date with them, one step after the other. */
import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.ts";
import { updatePositions } from "./positions.ts";

export type Step = (db: Kysely<Tables>, onProgress: (done: number, total: number) => void) => Promise<void>;

/** Each step may build on those before it. */
const STEPS: readonly Step[] = [updatePositions];

export async function bringUpToDate(
  db: Kysely<Tables>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  for (const step of STEPS) await step(db, onProgress);
}
