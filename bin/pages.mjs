// In a checkout: builds the web pages unless that was done for these very sources.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodePath, root } from "./runtime.mjs";

export function ensurePages() {
  const stamp = join(root, "dist", "web", ".built-from");
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  console.error("Building the web pages (once)…");
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { status } = spawnSync(nodePath(), [vite, "build", join(root, "web"), "--logLevel", "warn"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    console.error("isnad: could not build its web pages; what stands above says why.");
    process.exit(1);
  }
  writeFileSync(stamp, sources);
}

function fingerprint() {
  const hash = createHash("sha256");
  const files = readdirSync(join(root, "web"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [join(root, "package-lock.json"), join(root, "src", "model.ts"), ...files])
    hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}
