import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");
/** Node's flags for running the sources. */
export const flags = ["--experimental-import-text", "--disable-warning=ExperimentalWarning"];
export const main = join(root, "src/cli/main.ts");
/** The folder of gold reports and corpora beside a checkout; tests that use it skip where it is absent. */
export const shared = join(root, "../shared");

/** The files of sample reports. */
export const samples = globSync("samples/*.jsonl", { cwd: root }).map((file) => join(root, file));

/** Runs the command line as a process of its own, from sources. */
export function isnad(
  args: string[],
  options: { input?: string | Uint8Array; cwd?: string } = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [...flags, main, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { NODE_COMPILE_CACHE: join(tmpdir(), "isnad-compile-cache"), ...process.env, NO_COLOR: "1" },
    ...options,
  });
}

/** A folder that is gone when `use` has ended. */
export async function inFolder(use: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-test-"));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
