import type { Command } from "commander";
import type { Capture, Reading } from "../../model.ts";
import { READER } from "../../reading/version.ts";
import { captures } from "../../source/index.ts";
import { type Entry, openRecord } from "../../store/index.ts";
import type { Outcome } from "../../work/job.ts";
import { readAll } from "../../work/pipeline.ts";
import { Progress } from "../progress.ts";
import { summary } from "../summary.ts";

interface ReadOptions {
  json?: boolean;
  db: string;
  store: boolean;
  quiet?: boolean;
}

/** Summaries of single reports are printed up to this many; past it only the counts. */
const MOST_SUMMARIES = 20;

export function register(program: Command): void {
  program
    .command("read")
    .description("read reports into the record: text, HTML, JSON Lines, gzip of these, folders, - for standard input")
    .argument("<input...>", "files, folders, or -")
    .option("--json", "print one Reading a line on standard output, and nothing else there")
    .option("--db <file>", "the record", "isnad.db")
    .option("--no-store", "keep nothing")
    .option("--quiet", "print no summary and no progress")
    .action(async (inputs: string[], options: ReadOptions) => {
      const { failed } = await readInputs(inputs, options);
      if (failed > 0) process.exitCode = 1;
    });
}

/** Reports that go into the record in one transaction: fewer make writing slow, more are lost where the process is killed. */
const TRANSACTION = 512;

/** Reads inputs, stores and prints as the options say. Gives how many were read, were already there, and failed. */
export async function readInputs(
  inputs: string[],
  options: ReadOptions,
  summaries = MOST_SUMMARIES,
): Promise<{ read: number; known: number; failed: number }> {
  const record = options.store ? await openRecord(options.db) : null;
  const progress = new Progress(!options.quiet);
  const counts = { read: 0, known: 0, failed: 0 };
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const skip = (batch: Capture[]) => {
    const known =
      record === null || options.json
        ? batch.map(() => false)
        : record.has(
            batch.map(({ hash }) => hash),
            READER,
          );
    counts.known += known.filter(Boolean).length;
    return known;
  };
  const shown = options.json ? Number.POSITIVE_INFINITY : options.quiet ? 0 : summaries;
  const print = (outcome: Outcome) => {
    if ("problem" in outcome) {
      counts.failed++;
      progress.line(`isnad: ${outcome.problem}`);
      return;
    }
    counts.read++;
    if (outcome.json === undefined || counts.read > shown) return;
    const { json } = outcome;
    if (options.json) process.stdout.write(`${json}\n`);
    else progress.clear(() => process.stdout.write(`${summary(JSON.parse(json) as Reading, colour)}\n`));
  };
  let waiting: Entry[] = [];
  const keep = async (outcomes: Outcome[], all = false) => {
    if (record === null) return;
    waiting.push(...outcomes.flatMap((outcome) => ("entry" in outcome ? [outcome.entry] : [])));
    if (waiting.length < TRANSACTION && !all) return;
    const batch = waiting;
    waiting = [];
    await record.add(batch);
  };
  try {
    const source = captures(inputs, { onBytes: (bytes, total) => progress.bytes(bytes, total) });
    for await (const outcomes of readAll(source, { entry: record !== null, json: shown, skip })) {
      await keep(outcomes);
      for (const outcome of outcomes) print(outcome);
      progress.reports(counts.read + counts.known);
    }
    await keep([], true);
  } finally {
    progress.stop();
    await record?.close();
  }
  if (!options.quiet) {
    const parts = [
      `${counts.read} read`,
      ...(counts.known > 0 ? [`${counts.known} already in the record`] : []),
      ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
    ];
    console.error(`${parts.join(", ")}${record !== null ? `; record: ${options.db}` : ""}`);
  }
  return counts;
}
