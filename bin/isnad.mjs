#!/usr/bin/env node
// The command `isnad`: starts the command line under Node.js 26, from the sources in a checkout, from `dist/` in the published package.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { become, ensureInstalled, isCheckout, nodePath, root, sourceFlags } from "./runtime.mjs";

if (isCheckout) {
  ensureInstalled();
  if (process.argv[2] === "serve") (await import("./pages.mjs")).ensurePages();
}
const program = isCheckout
  ? [...sourceFlags, join(root, "src", "cli", "main.ts")]
  : [join(root, "dist", "cli", "main.js")];
// What Node.js compiles it keeps, so that the next command begins sooner.
const env = { NODE_COMPILE_CACHE: join(tmpdir(), "isnad-compile-cache"), ...process.env };
become(nodePath(), [...program, ...process.argv.slice(2)], { env });
