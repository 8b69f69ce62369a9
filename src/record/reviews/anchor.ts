/** Stretches of a report that can be found again where its text has changed. */
import type { Anchor, Span } from "../../model.ts";

/** Code units kept of what stands before and behind. */
const AROUND = 32;

export function anchorOf(text: string, [start, end]: Span): Anchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  };
}

/** Where the stretch stands in this text: of several places the one with the most alike around it, then the nearest. */
export function placeOf(text: string, anchor: Anchor): Span | undefined {
  const { start, end, exact, prefix, suffix } = anchor;
  if (exact === "") return undefined;
  let best: { at: number; alike: number } | undefined;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const alike = alikeBefore(text, at, prefix) + alikeBehind(text, at + exact.length, suffix);
    const nearer = best !== undefined && Math.abs(at - start) < Math.abs(best.at - start);
    if (best === undefined || alike > best.alike || (alike === best.alike && nearer)) best = { at, alike };
  }
  return best && [best.at, best.at + end - start];
}

function alikeBefore(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text[at - 1 - count] === prefix.at(-1 - count)) count++;
  return count;
}

function alikeBehind(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[at + count] === suffix[count]) count++;
  return count;
}

export const overlap = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b;
