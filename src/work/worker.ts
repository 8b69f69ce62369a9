import { parentPort } from "node:worker_threads";
import type { Capture } from "../model.ts";
import { Reader } from "../reading/reader.ts";
import { work } from "./job.ts";

/** A worker thread: reads the batches it is sent, one after the other. */
const reader = new Reader();
parentPort?.on("message", ({ batch, wantJson }: { batch: Capture[]; wantJson: boolean }) => {
  parentPort?.postMessage(batch.map((capture) => work(capture, reader, wantJson)));
});
