/**
 * Which deeds of reports that are no story are compared: those of one kind and about the same days that have two of
 * participants and place in common. It is decided by the two deeds alone, so that it doesn't matter which was there first.
 */
import { hashOf } from "../stories/terms.ts";
import { type Sketch, tellingOf } from "./sketch.ts";

/** Days that two deeds' dates lie apart at most. */
export const DAYS_APART = 1;
/** Days that a report looks back on without a date. */
const LOOKS_BACK = 2;
/** Days of the longest stretch that is compared; a whole year says too little. */
export const LONGEST = 31;
/** Participants by which a deed is looked up. */
const MOST = 5;

export interface Key {
  key: number;
  from: number;
  to: number;
}

/** Under what a deed is looked up; nothing where too little is known of it. */
export function keysOf(sketch: Sketch): Key[] {
  const { kind, told, place } = sketch;
  const dated = sketch.from > 0;
  const from = dated ? sketch.from : told - LOOKS_BACK;
  const to = dated ? sketch.to : told;
  if (to <= 0 || to - from > LONGEST) return [];
  const who = [...sketch.who].sort((a, b) => tellingOf(b) - tellingOf(a) || a - b).slice(0, MOST);
  const marks = [...new Set(place === 0 ? who : [...who, place])].sort((a, b) => a - b);
  const pairs = marks.flatMap((one, at) => marks.slice(at + 1).map((other) => hashOf(`${kind} ${one} ${other}`)));
  return pairs.map((key) => ({ key, from, to }));
}
