// Runs a tool of the project under its own Node.js: `node bin/run.mjs tsc --noEmit`, `node bin/run.mjs node build.ts`.
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { become, ensureInstalled, nodePath, root, sourceFlags } from "./runtime.mjs";

ensureInstalled();
const [tool, ...args] = process.argv.slice(2);
const node = nodePath();
const env = {
  ...process.env,
  PATH: [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter),
};
const script = join(root, "node_modules", ".bin", tool);
if (tool === "node") become(node, [...sourceFlags, ...args], { env });
else become(existsSync(script) ? script : tool, args, { env, shell: process.platform === "win32" });
