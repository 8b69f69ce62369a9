/**
 * What each piece of evidence counts when two reports are compared, in log-odds (evidence.ts says what they are). Learnt by
 * train/stories.ts from reports grouped by hand; not for editing by hand.
 */
import type { Evidence } from "./evidence.ts";

export const BIAS = -5.65;

export const WEIGHTS: Record<keyof Evidence, number> = {
  titles: -0.45,
  titlesWeight: 1.97,
  titleTold: 1.8,
  titleToldOnce: 0.61,
  untold: -0.84,
  leadsWeight: 2.21,
  leadTold: 1.81,
  rare: 1.91,
  names: 0.93,
  leadNames: 0.91,
  leadNamesTold: 1.31,
  nameless: 1.52,
  numbers: 1.59,
  days: -2.54,
  sameOutlet: -1.89,
  copied: 2.21,
};
