/** From what people name on the command line to the files behind it. */
import type { Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Failure, failure, failureOf } from "./failure.ts";

/** One thing to read. `size`: its bytes as stored, where that is known beforehand. */
export interface Input {
  origin: string;
  size?: number;
}

/** What a browser saves beside a page; inside a folder it is passed over. */
const FURNITURE = /\.(css|js|mjs|map|png|jpe?g|gif|svg|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp3|mp4|webm|m4a)$/i;

/** The files behind `names`, in their order; folders are walked down, sorted by name, without dot files. */
export async function listInputs(names: string[]): Promise<(Input | Failure)[]> {
  const found: (Input | Failure)[] = [];
  for (const name of names) {
    if (name === "-") found.push({ origin: "-" });
    else await list(name, found, true, new Set());
  }
  return found;
}

async function list(path: string, found: (Input | Failure)[], named: boolean, above: Set<string>): Promise<void> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) await walk(path, found, named, above);
    else if (named || !FURNITURE.test(path)) found.push(inputOf(path, stats));
  } catch (error) {
    found.push(failureOf(path, error));
  }
}

async function walk(folder: string, found: (Input | Failure)[], named: boolean, above: Set<string>): Promise<void> {
  const real = await realpath(folder);
  if (above.has(real)) return;
  const before = found.length;
  const names = (await readdir(folder)).filter((name) => !name.startsWith(".")).sort();
  for (const name of names) await list(join(folder, name), found, false, new Set([...above, real]));
  if (named && found.length === before) {
    found.push(failure(folder, "the folder holds no report", "name a folder with text files, pages or JSON Lines"));
  }
}

/** A pipe or a device tells no size. */
const inputOf = (origin: string, stats: Stats): Input => (stats.isFile() ? { origin, size: stats.size } : { origin });
