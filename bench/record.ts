/** How long it takes to make one record out of many reports, beyond reading them, and how that grows with the record. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Brought } from "./bringing.ts";

const root = join(import.meta.dirname, "..");

/** Reports in the record when it is measured; at the end it has all that there are, up to the last. */
const SIZES = [1_000, 4_000, 16_000, 31_000];

/** Prints a line for each size to which one record grows; `lines` are reports as JSON. */
export function growRecord(lines: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
  const db = join(folder, "bench.db");
  let total = 0;
  let before = 0;
  try {
    for (const size of new Set(SIZES.map((size) => Math.min(size, lines.length)))) {
      const input = join(folder, "reports.jsonl");
      writeFileSync(input, lines.slice(before, size).join("\n"));
      run("src/cli/main.ts", "read", input, "--db", db, "--quiet");
      const { seconds, memory } = JSON.parse(run("bench/bringing.ts", db)) as Brought;
      const added = Object.values(seconds).reduce((sum, one) => sum + one, 0);
      total += added;
      const steps = Object.entries(seconds).map(([step, taken]) => `${step} ${taken.toFixed(1)}`);
      console.log(
        `record   ${String(size).padStart(6)} reports: ${total.toFixed(1)} s in all, ${((1000 * added) / (size - before)).toFixed(2)} ms a report added (${steps.join(", ")}), ${Math.round(memory)} MiB`,
      );
      before = size;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(script: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, join(root, script), ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout;
}
