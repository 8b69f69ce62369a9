// `npm test`: types, lint, then every test (or the test files named as arguments). Stops at the first of the three that fails.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { become, ensureInstalled, nodePath, root, sourceFlags } from "./runtime.mjs";

ensureInstalled();
const run = (...args) => {
  const { status } = spawnSync(process.execPath, [join(root, "bin", "run.mjs"), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
};
const named = process.argv.slice(2);
if (named.length === 0) {
  run("tsc", "--noEmit");
  run("tsc", "--noEmit", "-p", "web");
  run("biome", "check", ".");
}
become(
  nodePath(),
  [...sourceFlags, "--test", "--test-reporter=spec", ...(named.length > 0 ? named : ["test/**/*.test.ts"])],
  { cwd: root },
);
