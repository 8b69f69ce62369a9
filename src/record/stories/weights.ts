/**
 * What each piece of evidence counts when two reports are compared, in log-odds (evidence.ts says what they are). Learnt by
 * train/stories.ts from reports grouped by hand; not for editing by hand.
 */
import type { Evidence } from "./evidence.ts";

export const BIAS = -5.46;

export const WEIGHTS: Record<keyof Evidence, number> = {
  titles: 0.23,
  titlesWeight: 0.59,
  titleTold: 0.99,
  titleToldOnce: 0.07,
  untold: -1.14,
  leadsWeight: 0.83,
  leadTold: 0.63,
  rare: 0.95,
  names: 1.79,
  leadNames: 2.03,
  leadNamesTold: 1.98,
  numbers: 0.27,
  days: -0.82,
  sameOutlet: -1.09,
  copied: 1.73,
};
