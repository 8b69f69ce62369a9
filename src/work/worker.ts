import { parentPort } from "node:worker_threads";
import { Work } from "./job.ts";
import type { Task } from "./pool.ts";

/** A worker thread: does the tasks it is sent, one after the other. */
const work = new Work();
parentPort?.on("message", ({ batch, wanted }: Task) => {
  parentPort?.postMessage(batch.map((capture) => work.on(capture, wanted)));
});
