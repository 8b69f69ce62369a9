import type { Capture } from "../model.ts";
import type { Failure } from "../source/index.ts";
import type { Outcome, Wanted, Work } from "./job.ts";
import { Pool } from "./pool.ts";

export interface PipelineOptions extends Pick<Wanted, "entry"> {
  /** How many readings are wanted as JSON, from the first on; a few more may come. */
  json: number;
  /** Asked before a capture is read: true leaves it out. */
  skip?: (batch: Capture[]) => boolean[];
}

/** Captures a batch takes at most, in number and in bytes. */
const BATCH = 128;
const BATCH_BYTES = 1 << 20;

/**
 * Takes captures through page and reading and gives the outcomes batch by batch, in the order of the captures. A few
 * captures are read right here; more of them go to worker threads, of which only a bounded number is under way, so that
 * memory does not grow with the input.
 */
export async function* readAll(
  source: AsyncIterable<Capture | Failure>,
  options: PipelineOptions,
): AsyncGenerator<Outcome[]> {
  let pool: Pool | null = null;
  const underway: Promise<Outcome[]>[] = [];
  let sent = 0;
  try {
    for await (const { batch, last } of batches(source)) {
      const captures = batch.filter((item): item is Capture => !("problem" in item));
      const skipped = options.skip?.(captures) ?? [];
      const todo = captures.filter((_, index) => !skipped[index]);
      const failures = batch.filter((item): item is Failure => "problem" in item);
      const wanted: Wanted = { entry: options.entry, json: sent < options.json };
      sent += todo.length;
      if (pool === null && last) {
        yield [...failures, ...(await readHere(todo, wanted))];
        continue;
      }
      pool ??= new Pool();
      underway.push(pool.read(todo, wanted).then((outcomes) => [...failures, ...outcomes]));
      while (underway.length >= pool.size * 2) yield await underway.shift()!;
    }
    while (underway.length > 0) yield await underway.shift()!;
  } finally {
    await pool?.close();
  }
}

/** Made once: a server reads here again and again. */
let here: Work | undefined;

/** Where workers read, this thread does without the reader, its words and weights. */
async function readHere(batch: Capture[], wanted: Wanted): Promise<Outcome[]> {
  const { Work } = await import("./job.ts");
  const work = (here ??= new Work());
  return batch.map((capture) => work.on(capture, wanted));
}

async function* batches(
  source: AsyncIterable<Capture | Failure>,
): AsyncGenerator<{ batch: (Capture | Failure)[]; last: boolean }> {
  let batch: (Capture | Failure)[] = [];
  let bytes = 0;
  for await (const item of source) {
    if (batch.length >= BATCH || bytes >= BATCH_BYTES) {
      yield { batch, last: false };
      batch = [];
      bytes = 0;
    }
    batch.push(item);
    bytes += "problem" in item ? 0 : item.bytes.byteLength;
  }
  if (batch.length > 0) yield { batch, last: true };
}
