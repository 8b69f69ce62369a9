/** JSON Lines: one report a line, read as a stream, so that memory stays small however long the file is. */
import type { Capture } from "../model.ts";
import { capture } from "./capture.ts";
import type { Chunks } from "./chunks.ts";
import { type Failure, failure } from "./failure.ts";
import { type Limits, size } from "./limits.ts";

/** A capture for every line that is not blank, `ORIGIN#LINE` its origin; a failure for each line beyond the limit. */
export async function* lineCaptures(origin: string, chunks: Chunks, limits: Limits): AsyncGenerator<Capture | Failure> {
  let barren = 0;
  for await (const { number, bytes, skipped, tooLong } of splitLines(chunks, limits)) {
    barren = bytes ? 0 : barren + skipped;
    if (bytes) yield capture(bytes, "application/json", `${origin}#${number}`);
    if (tooLong) {
      yield failure(`${origin}#${number}`, `the line is longer than ${size(limits.report)}`, "write one report a line");
    }
    if (barren >= limits.barren) {
      const what = `${size(limits.barren)} of it went by without a report, so reading stopped`;
      yield failure(origin, what, "check that it holds one JSON object a line");
      return;
    }
  }
}

interface Line {
  /** Counted from 1. */
  number: number;
  /** Without its line break and without the file's byte order mark; in a buffer of its own, fit for a worker thread. */
  bytes?: Uint8Array;
  /** Where there are none: how many bytes were passed over, of one line too long or of many blank ones. */
  skipped: number;
  tooLong?: boolean;
}

const NEWLINE = 0x0a;

/** The lines of a stream. Blank ones are summed up; of a line beyond the limit nothing is kept but its length so far. */
async function* splitLines(chunks: Chunks, limits: Limits): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Line => {
    if (length > limits.report) return { number, skipped: length, tooLong: true };
    const bytes = new Uint8Array(Buffer.concat(parts));
    if (isBlank(bytes)) return { number, skipped: length };
    return { number, bytes: number === 1 ? withoutMark(bytes) : bytes, skipped: 0 };
  };
  for await (const chunk of chunks) {
    let from = 0;
    let blank = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      const end = chunk.subarray(from, to);
      if (length === 0 && isBlank(end)) blank += end.length + 1;
      else {
        parts.push(end);
        length += end.length;
        yield take();
        parts = [];
        length = 0;
      }
      number++;
      from = to + 1;
    }
    if (blank > 0) yield { number, skipped: blank };
    length += chunk.length - from;
    if (length > limits.report) parts = [];
    else parts.push(chunk.subarray(from));
    if (length >= limits.barren) break;
  }
  if (length > 0) yield take();
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.slice(3) : bytes;

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
