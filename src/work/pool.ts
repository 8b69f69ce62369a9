import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Capture } from "../model.ts";
import type { Outcome } from "./job.ts";

interface Job {
  batch: Capture[];
  wantJson: boolean;
  resolve: (outcomes: Outcome[]) => void;
}

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

  read(batch: Capture[], wantJson: boolean): Promise<Outcome[]> {
    return new Promise((resolve) => {
      this.queue.push({ batch, wantJson, resolve });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  private start(): void {
    const file = import.meta.filename.endsWith(".ts") ? "./worker.ts" : "./worker.js";
    const worker = new Worker(new URL(file, import.meta.url));
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
    job?.resolve(
      job.batch.map(({ origin }) => ({
        origin,
        problem: `${origin}: not read because its worker thread failed (${reason}). Read it again by itself to see whether this input is the cause.`,
      })),
    );
    if (job !== undefined) this.start();
    this.next();
  }

  private next(): void {
    while (this.idle.length > 0 && this.queue.length > 0) {
      const worker = this.idle.pop()!;
      const job = this.queue.shift()!;
      this.running.set(worker, job);
      worker.postMessage({ batch: job.batch, wantJson: job.wantJson });
    }
  }
}
