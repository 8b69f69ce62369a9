/**
 * What each piece of evidence counts when two reports are compared, in log-odds (evidence.ts says what they are). Learnt by
 * train/stories.ts from reports grouped by hand; not for editing by hand.
 */
import type { Evidence } from "./evidence.ts";

export const BIAS = -5.85;

export const WEIGHTS: Record<keyof Evidence, number> = {
  titles: -0.43,
  titlesWeight: 1.51,
  titleTold: 1.61,
  titleToldOnce: 0.56,
  untold: -0.72,
  leadsWeight: 2.03,
  leadTold: 2.02,
  rare: 1.74,
  names: 1.03,
  leadNames: 1.02,
  leadNamesTold: 1.34,
  nameless: 1.56,
  numbers: 1.65,
  days: -2.01,
  sameOutlet: -1.73,
  copied: 2.4,
};
