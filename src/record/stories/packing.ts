import type { Sketch } from "./sketch.ts";

const LISTS = ["title", "lead", "text", "names", "numbers", "shingles"] as const;

/** A sketch as bytes: day, outlet, the length of each list, then the lists, all as 32-bit numbers. */
export function packed(sketch: Sketch): Uint8Array {
  const lists = LISTS.map((name) => sketch[name]);
  const numbers = new Uint32Array(2 + lists.length + lists.reduce((sum, { length }) => sum + length, 0));
  numbers.set([sketch.day, sketch.outlet, ...lists.map(({ length }) => length)]);
  let at = 2 + lists.length;
  for (const list of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  return new Uint8Array(numbers.buffer);
}

/** The sketch that was packed. */
export function unpacked(bytes: Uint8Array): Sketch {
  const numbers = new Uint32Array(bytes.slice().buffer);
  let at = 2 + LISTS.length;
  const lists = LISTS.map((name, index) => {
    const from = at;
    at += numbers[2 + index]!;
    return [name, numbers.subarray(from, at)] as const;
  });
  return { day: numbers[0]!, outlet: numbers[1]!, ...Object.fromEntries(lists) } as Sketch;
}
