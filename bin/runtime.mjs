// Finds, and in a checkout installs, what Isnad runs on: Node.js 26 from the npm package `node`. Runs on any Node.js ≥ 20.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const isCheckout = existsSync(join(root, "src", "cli", "main.ts"));

/** Node's flags for running the sources as they are: lexicon files are imported as text. */
export const sourceFlags = ["--experimental-import-text", "--disable-warning=ExperimentalWarning"];

/** Installs the locked dependencies unless that was done for this very lock file. npm's words go to standard error. */
export function ensureInstalled() {
  const stamp = join(root, "node_modules", ".installed-for");
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error("Installing what Isnad needs (once)…");
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  const { status, error } = spawnSync(command, [...first, "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32" && command === "npm",
  });
  if (status !== 0) {
    console.error(
      `isnad: could not install its packages${error ? ` (${error.message})` : ""}. Check that npm reaches its registry, then run the command again.`,
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** The path of Node.js 26. */
export function nodePath() {
  try {
    const folder = dirname(createRequire(join(root, "package.json")).resolve("node/package.json"));
    for (const name of ["node", "node.exe"])
      if (existsSync(join(folder, "bin", name))) return join(folder, "bin", name);
  } catch {
    // The package is not there: the running Node.js may do.
  }
  if (Number(process.versions.node.split(".")[0]) >= 26) return process.execPath;
  console.error(
    "isnad: Node.js 26 is missing. Install Isnad again with its install scripts allowed (npm install isnad), or run it with Node.js 26 or later.",
  );
  process.exit(1);
}

/** Runs a program in the foreground, hands signals on to it, and ends as it ends. */
export function become(command, args, options = {}) {
  const child = spawn(command, args, { stdio: "inherit", ...options });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`isnad: could not start ${command}: ${error.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}
