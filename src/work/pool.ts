import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Capture } from "../model.ts";
import type { Outcome, Wanted } from "./job.ts";

/** What a worker is sent. */
export interface Task {
  batch: Capture[];
  wanted: Wanted;
}

interface Job extends Task {
  resolve: (outcomes: Outcome[]) => void;
}

/** Makes V8 collect garbage early instead of growing each worker's heap; far above what reading a batch needs. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** Reads batches on worker threads, one for each core. A worker that dies costs its batch, which is reported, and is replaced. */
export class Pool {
  private readonly idle: Worker[] = [];
  private readonly all = new Set<Worker>();
  private readonly queue: Job[] = [];
  private readonly running = new Map<Worker, Job>();
  private closed = false;

  readonly size: number;

  constructor(size = availableParallelism()) {
    this.size = size;
    for (let index = 0; index < size; index++) this.start();
  }

  read(batch: Capture[], wanted: Wanted): Promise<Outcome[]> {
    return new Promise((resolve) => {
      this.queue.push({ batch, wanted, resolve });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private start(): void {
    const file = import.meta.filename.endsWith(".ts") ? "./worker.ts" : "./worker.js";
    const worker = new Worker(new URL(file, import.meta.url), { resourceLimits: LIMITS });
    this.all.add(worker);
    this.idle.push(worker);
    worker.on("message", (outcomes: Outcome[]) => {
      const job = this.running.get(worker);
      this.running.delete(worker);
      this.idle.push(worker);
      job?.resolve(outcomes);
      this.next();
    });
    worker.on("error", (error) => this.lost(worker, error instanceof Error ? error.message : String(error)));
    worker.on("exit", () => this.lost(worker, "it ended unexpectedly"));
  }

  private lost(worker: Worker, reason: string): void {
    if (!this.all.delete(worker) || this.closed) return;
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    const job = this.running.get(worker);
    this.running.delete(worker);
    if (job !== undefined) this.start();
    if (job !== undefined && job.batch.length > 1) {
      // One of them brought the worker down: each is read again by itself, so that the others don't suffer.
      void Promise.all(job.batch.map((capture) => this.read([capture], job.wanted))).then((outcomes) =>
        job.resolve(outcomes.flat()),
      );
    } else if (job !== undefined) {
      const { origin } = job.batch[0]!;
      const problem = `Could not read ${origin}: its worker thread failed (${reason}); split the input into smaller reports.`;
      job.resolve([{ origin, problem }]);
    }
    this.next();
  }

  private next(): void {
    while (this.idle.length > 0 && this.queue.length > 0) {
      const worker = this.idle.pop()!;
      const job = this.queue.shift()!;
      this.running.set(worker, job);
      worker.postMessage({ batch: job.batch, wanted: job.wanted } satisfies Task);
    }
  }
}
