import { readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import { readInputs } from "./read.ts";

/** Reports of which the tour prints the summary. */
const SHOWN = 2;
/** The samples lie beside the sources and beside the built package alike. */
const samples = join(dirname(dirname(dirname(import.meta.dirname))), "samples");

export function register(program: Command): void {
  program
    .command("tour")
    .description("read the sample reports into a fresh record and show what it holds")
    .option("--db <file>", "the record to make anew", "samples.db")
    .action(async ({ db }: { db: string }) => {
      for (const ending of ["", "-wal", "-shm"]) rmSync(`${db}${ending}`, { force: true });
      const reports = readdirSync(samples)
        .filter((name) => name.endsWith(".jsonl"))
        .sort();
      const inputs = reports.map((name) => join(samples, name));
      const { read, failed } = await readInputs(inputs, { db, store: true, quiet: false }, SHOWN);
      if (failed > 0) process.exitCode = 1;
      const start = "npm start --";
      console.log(
        [
          `Shown are the first ${SHOWN} of ${read} reports; the record ${db} holds them all. Go on with, for example:`,
          `  ${start} serve --db ${db}        the record as pages in your browser`,
          `  ${start} people --db ${db}`,
          `  ${start} timeline "السيسي" --db ${db}`,
          `  ${start} stories --db ${db}`,
          `  ${start} positions "مصر" --db ${db}`,
          `  ${start} ties "السيسي" "حفتر" --db ${db}`,
          `  ${start} happenings --least 2 --db ${db}`,
          `  ${start} statements --speaker "حفتر" --db ${db}`,
          `  ${start} search "المرتزقة" --db ${db}`,
          `  ${start} read FILE        your own reports, into isnad.db`,
          `  ${start} --help           every command`,
        ].join("\n"),
      );
    });
}
