/**
 * What each piece of evidence counts when two reports are compared, in log-odds (evidence.ts says what they are). Learnt by
 * train/stories.ts from reports grouped by hand; not for editing by hand.
 */
import type { Evidence } from "./evidence.ts";

export const BIAS = -5.27;

export const WEIGHTS: Record<keyof Evidence, number> = {
  titles: -0.38,
  titlesWeight: 0.67,
  titleTold: 1.66,
  titleToldOnce: 0.37,
  untold: -1.5,
  leadsWeight: 1.77,
  leadTold: 1.85,
  rare: 1.77,
  names: 0.74,
  leadNames: 1.29,
  leadNamesTold: 1.12,
  nameless: 1.3,
  numbers: 0.34,
  days: -1.38,
  sameOutlet: -1.43,
  copied: 2.8,
};
