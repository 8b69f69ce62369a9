#!/usr/bin/env node
// The command `isnad`: starts the command line under Node.js 26, from the sources in a checkout, from `dist/` in the published package.
import { join } from "node:path";
import { become, ensureInstalled, isCheckout, nodePath, root, sourceFlags } from "./runtime.mjs";

if (isCheckout) {
  ensureInstalled();
  if (process.argv[2] === "serve") (await import("./pages.mjs")).ensurePages();
}
const program = isCheckout
  ? [...sourceFlags, join(root, "src", "cli", "main.ts")]
  : [join(root, "dist", "cli", "main.js")];
become(nodePath(), [...program, ...process.argv.slice(2)]);
