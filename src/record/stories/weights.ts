/**
 * What each piece of evidence counts when two reports are compared, in log-odds (evidence.ts says what they are). Learnt by
 * train/stories.ts from reports grouped by hand; not for editing by hand.
 */
import type { Evidence } from "./evidence.ts";

export const BIAS = -5.28;

export const WEIGHTS: Record<keyof Evidence, number> = {
  titles: 0.17,
  titlesWeight: 0.88,
  titleTold: 0.51,
  titleToldOnce: 0.02,
  untold: -1,
  leadsWeight: 0.85,
  leadTold: 0.29,
  rare: 1.13,
  names: 1.75,
  leadNames: 1.9,
  leadNamesTold: 1.43,
  deeds: 0.14,
  numbers: 0.34,
  days: -1.13,
  sameOutlet: -1.03,
  copied: 1.92,
};
