/**
 * Which reports are compared at all: those of about the same days that have some rare words of title and lead in
 * common. Whether two are is decided by these two alone, so that it doesn't matter which was there first.
 */
import type { Sketch } from "./sketch.ts";
import { rarityIn } from "./terms.ts";

/** Days that the reports of one event lie apart at most. */
export const DAYS_APART = 3;
/** How many keys two reports have in common at least, and what the rarities of these add up to at least. */
export const LEAST_KEYS = 2;
export const LEAST_RARITY = 16;

const KEYS = 14;

/** The rarest terms of title and lead, under which a report is looked up. Each carries its rarity in its lower 4 bits. */
export function keysOf({ lead }: Sketch): number[] {
  return [...lead].sort((a, b) => rarityIn(b) - rarityIn(a) || a - b).slice(0, KEYS);
}
