/** `npm run build`: bundles the sources into `dist/`, the lexicon inside, because Node.js strips no types below `node_modules`. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = import.meta.dirname;
rmSync(join(root, "dist"), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { "cli/main": "src/cli/main.ts", "work/worker": "src/work/worker.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node26",
  packages: "external",
  loader: { ".tsv": "text" },
  charset: "utf8",
  logLevel: "warning",
});
