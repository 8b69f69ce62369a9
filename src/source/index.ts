/** Where captures come from: files, folders, standard input; text, saved pages, JSON Lines, and gzip of each. */
import { createReadStream } from "node:fs";
import type { Capture } from "../model.ts";
import { capture } from "./capture.ts";
import { type Chunks, counted, gunzipped, type Opened, peek } from "./chunks.ts";
import { type Failure, failure, failureOf } from "./failure.ts";
import { type Input, listInputs } from "./inputs.ts";
import { HEAD, type Kind, kindOf } from "./kind.ts";
import { LIMITS, type Limits, size } from "./limits.ts";
import { lineCaptures } from "./lines.ts";

export type { Failure } from "./failure.ts";
export { LIMITS, type Limits } from "./limits.ts";

export interface Options {
  /** What `-` stands for; the process's standard input where nothing is given. */
  stdin?: Chunks;
  limits?: Partial<Limits>;
  /** Told after each chunk: bytes read so far, as stored, of all inputs, and how many there are where all sizes are known. */
  onBytes?: (read: number, total?: number) => void;
}

/**
 * Every report found in `inputs` (paths of files and folders, `-` for standard input), in their order, one at a time.
 * What cannot be read comes as a `Failure` in its place and stops nothing else. Lines of JSON are taken as they are;
 * whether a line holds a report is for `page/` to say.
 */
export async function* captures(inputs: string[], options: Options = {}): AsyncGenerator<Capture | Failure> {
  const limits = { ...LIMITS, ...options.limits };
  const found = await listInputs(inputs);
  const total = totalSize(found);
  let read = 0;
  const count = (bytes: number): void => {
    read += bytes;
    options.onBytes?.(read, total);
  };
  for (const input of found) {
    if ("problem" in input) yield input;
    else yield* capturesOf(input, counted(open(input, options), count), limits);
  }
}

function totalSize(found: (Input | Failure)[]): number | undefined {
  let total = 0;
  for (const input of found) {
    if ("problem" in input) continue;
    if (input.size === undefined) return undefined;
    total += input.size;
  }
  return total;
}

const open = (input: Input, options: Options): Chunks =>
  input.origin === "-"
    ? (options.stdin ?? process.stdin)
    : createReadStream(input.origin, { highWaterMark: 256 * 1024 });

async function* capturesOf(input: Input, chunks: Opened, limits: Limits): AsyncGenerator<Capture | Failure> {
  const { origin } = input;
  let unpacked: Opened | undefined;
  try {
    let { head, all } = await peek(chunks, HEAD);
    let kind = kindOf(head, origin);
    if (kind === "gzip") {
      unpacked = gunzipped(all);
      ({ head, all } = await peek(unpacked, HEAD));
      kind = kindOf(head, origin);
    }
    yield* read(origin, kind, all, limits);
  } catch (error) {
    yield failureOf(origin, error);
  } finally {
    await unpacked?.return(undefined);
    await chunks.return(undefined);
  }
}

async function* read(origin: string, kind: Kind, chunks: Chunks, limits: Limits): AsyncGenerator<Capture | Failure> {
  if (kind === "lines") yield* lineCaptures(origin, chunks, limits);
  else if (kind === "text" || kind === "page") yield await whole(origin, kind, chunks, limits);
  else yield unfit(origin, kind);
}

/** A text file or page: all of it is one report. */
async function whole(
  origin: string,
  kind: "text" | "page",
  chunks: Chunks,
  limits: Limits,
): Promise<Capture | Failure> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > limits.report) {
      return failure(
        origin,
        `it is larger than ${size(limits.report)}, too large for one report`,
        "split it into reports, or write them as JSON Lines",
      );
    }
  }
  return capture(new Uint8Array(Buffer.concat(parts)), kind === "page" ? "text/html" : "text/plain", origin);
}

function unfit(origin: string, kind: Exclude<Kind, "lines" | "text" | "page">): Failure {
  if (typeof kind === "object")
    return failure(origin, `it is ${kind.foreign}, not text`, "save the report as text or HTML and give that");
  switch (kind) {
    case "empty":
      return failure(origin, "it is empty", "check that it was saved whole");
    case "gzip":
      return failure(origin, "it is gzip inside gzip", "unpack it once and give that");
    case "json array":
      return failure(origin, "it is one JSON array", "write one report a line (`jq -c '.[]' FILE`)");
    case "json document":
      return failure(origin, "it is JSON spread over several lines", "write one report a line (`jq -c . FILE`)");
    case "json in utf-16":
      return failure(origin, "it is JSON in UTF-16", "save it in UTF-8");
  }
}
