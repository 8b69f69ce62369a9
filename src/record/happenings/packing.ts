import type { Sketch } from "./sketch.ts";

const NUMBERS = ["kind", "from", "to", "told", "place", "country", "wide", "opens"] as const;
const LISTS = ["who", "cast", "triggers", "words"] as const;

/** A sketch as bytes: its numbers, the length of each list, then the lists, all as 32-bit numbers. */
export function packed(sketch: Sketch): Uint8Array {
  const lists = LISTS.map((name) => sketch[name]);
  const head = [...NUMBERS.map((name) => sketch[name]), ...lists.map(({ length }) => length)];
  const numbers = new Uint32Array(head.length + lists.reduce((sum, { length }) => sum + length, 0));
  numbers.set(head);
  let at = head.length;
  for (const list of lists) {
    numbers.set(list, at);
    at += list.length;
  }
  return new Uint8Array(numbers.buffer);
}

/** The sketch that was packed. */
export function unpacked(bytes: Uint8Array): Sketch {
  const numbers = new Uint32Array(bytes.slice().buffer);
  let at = NUMBERS.length + LISTS.length;
  const lists = LISTS.map((name, index) => {
    const from = at;
    at += numbers[NUMBERS.length + index]!;
    return [name, numbers.subarray(from, at)] as const;
  });
  return Object.fromEntries([...NUMBERS.map((name, index) => [name, numbers[index]!]), ...lists]) as unknown as Sketch;
}
