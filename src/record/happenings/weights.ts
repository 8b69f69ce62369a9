/** What each piece of evidence counts when two tellings are compared, in log-odds (evidence.ts says what they are). */
import type { Evidence } from "./evidence.ts";

export const BIAS = -5;

export const WEIGHTS: Record<keyof Evidence, number> = {
  who: 1.5,
  whoShared: 2.5,
  others: -2.5,
  strangers: -4,
  unknown: -1,
  place: 0.8,
  elsewhere: -1.5,
  day: 1.5,
  within: 0.3,
  nextDay: -1.5,
  otherDay: -6,
  apart: -4,
  words: 3.5,
  wordsShared: 1.5,
  triggers: 1,
  story: 2,
  sameNews: 1.2,
  otherNews: -2.5,
  copied: 2.5,
};
