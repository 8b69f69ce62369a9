// `npm test`: types, lint, then every test (or the test files named as arguments). Stops at the first of the three that fails.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensurePages } from "./pages.mjs";
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
const env = { ...process.env };
if (named.length === 0 || named.some((name) => name.includes("web"))) {
  ensurePages();
  // The tests of the pages look at a copy: that of the package builds them anew meanwhile.
  const pages = join(root, "test-results", "pages");
  rmSync(pages, { recursive: true, force: true });
  cpSync(join(root, "dist", "web"), pages, { recursive: true });
  const browser = ensureBrowser();
  if (browser === undefined) console.error("No Chromium here, and none could be installed: the pages are not tested.");
  else env.ISNAD_BROWSER = browser;
}
become(
  nodePath(),
  [...sourceFlags, "--test", "--test-reporter=spec", ...(named.length > 0 ? named : ["test/**/*.test.ts"])],
  { cwd: root, env },
);
