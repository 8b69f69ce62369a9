/** Ascending lists of days, counted from 1970; 0 is a day that is not known. */

/** The place of the first day that is not before `day`. */
function placeOf(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many known days lie from one to another, both included. */
export function daysBetween(days: readonly number[], from: number, to: number): number {
  return Math.max(0, placeOf(days, to + 1) - placeOf(days, Math.max(1, from)));
}

/** Days between the nearest of two lists; infinite where one has none that is known. */
export function gap(a: readonly number[], b: readonly number[]): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  let least = Number.POSITIVE_INFINITY;
  for (const day of few) {
    if (day <= 0) continue;
    const at = placeOf(many, day);
    for (const other of [many[at - 1], many[at]])
      if (other !== undefined && other > 0) least = Math.min(least, Math.abs(other - day));
  }
  return least;
}
