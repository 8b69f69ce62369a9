/**
 * `npm run bench:server`: how fast the reading room answers, over a record of some 30,000 reports, asked one call after
 * another from another process. `cpu` is the server's own time for a call, which says more on a busy machine.
 *
 * Reports: those of ../shared/corpus/saudi-2015, else the samples. The record is made once and kept in the temporary folder.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROUNDS = 40;
/** Milliseconds within which 95 of 100 answers come. */
const TARGETS = { view: 50, search: 100 };

const root = join(import.meta.dirname, "..");
const corpus = join(root, "../shared/corpus/saudi-2015.jsonl.gz");
const input = existsSync(corpus) ? corpus : join(root, "samples");
const file = join(tmpdir(), `isnad-bench-${existsSync(corpus) ? "corpus" : "samples"}.db`);
const command = [...process.execArgv, join(root, "src/cli/main.ts")];

if (!existsSync(file)) {
  console.log(`Making the record ${file} (once)…`);
  const { status } = spawnSync(process.execPath, [...command, "read", input, "--db", `${file}.new`, "--quiet"], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
  renameSync(`${file}.new`, file);
}
const server = spawn(process.execPath, [...command, "serve", "--db", file, "--port", "0"], {
  stdio: ["ignore", "inherit", "pipe"],
});
try {
  const base = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (words) => {
      said += words;
      const url = /http:\S+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    });
    server.once("exit", () => reject(new Error(said)));
  });
  await measure(base);
} finally {
  server.kill();
}

async function measure(base: string): Promise<void> {
  type Rows = { rows: { id: string }[] };
  const get = async (path: string) => await (await fetch(`${base}api/${path}`)).text();
  const ids = async (path: string) =>
    (JSON.parse(await get(path)) as Rows).rows.map(({ id }) => encodeURIComponent(id));
  const people = await ids("actors?kind=person&limit=20");
  const bodies = await ids("actors?kind=organization&limit=20");
  const places = await ids("actors?kind=place&limit=20");
  const stories = await ids("stories?limit=40&least=5");
  const events = await ids("events?limit=200");
  const reports = [...new Set(events.map((id) => id.replace(/%23.*/, "")))];
  const words = ["المملكة", "النفط", "حفتر", "اليمن عدن", "«مجلس الوزراء»", "الاتفاق النووي", "ال", "خادم الحرمين"].map(
    encodeURIComponent,
  );
  const calls: [view: string, paths: string[], target?: number][] = [
    ["today", ["stories"]],
    ["today, one outlet", ["stories?outlet=aawsat", "stories?outlet=alriyadh"]],
    ["today, a month", ["stories?from=2015-07&to=2015-07"]],
    ["story", stories.map((id) => `entries/${id}`)],
    ["report", reports.map((id) => `entries/${id}`)],
    ["people", ["actors?kind=person", "actors?kind=organization", "actors?kind=place"]],
    ["people by name", ["محمد", "سلمان", "جون"].map((name) => `actors?name=${encodeURIComponent(name)}`)],
    ["people by office", ["وزير", "الرئيس", "سفير"].map((name) => `actors?office=${encodeURIComponent(name)}`)],
    ["actor", [...people, ...bodies, ...places].map((id) => `entries/${id}`)],
    ["actor's timeline", [...people, ...bodies].map((id) => `actors/${id}/timeline?newestFirst=true&limit=60`)],
    ["actor's offices", people.map((id) => `actors/${id}/offices`)],
    ["whom an actor met", [...people, ...bodies].map((id) => `actors/${id}/met`)],
    ["events", ["events", "events?type=CONSULT", "events?status=planned"]],
    ["events of somebody", people.map((id) => `events?who=${id}`)],
    ["events of a place", places.map((id) => `events?place=${id}`)],
    ["statements", ["statements", "statements?act=demand", "statements?mode=direct"]],
    ["statements of somebody", people.map((id) => `statements?speaker=${id}`)],
    ["statements by words", words.map((word) => `statements?text=${word}`), TARGETS.search],
    ["sources", ["stats"]],
    ["search", words.map((word) => `search?q=${word}`), TARGETS.search],
  ];
  console.log(`${"".padEnd(24)}${["p50 ms", "p95 ms", "cpu ms", "target"].map((name) => name.padStart(9)).join("")}`);
  let missed = 0;
  for (const [view, paths, target = TARGETS.view] of calls) {
    for (const path of paths) await get(path);
    const before = cpu();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const began = performance.now();
      await get(paths[round % paths.length]!);
      times.push(performance.now() - began);
    }
    const used = (cpu() - before) / ROUNDS;
    times.sort((a, b) => a - b);
    const [p50, p95] = [0.5, 0.95].map((part) => times[Math.floor(part * ROUNDS)]!);
    if (p95! > target) missed++;
    console.log(
      `${view.padEnd(24)}${[p50!, p95!, used].map((time) => time.toFixed(1).padStart(9)).join("")}${String(target).padStart(9)}${p95! > target ? "  missed" : ""}`,
    );
  }
  console.log(missed === 0 ? "All within their targets." : `${missed} of ${calls.length} miss their target.`);
}

/** Milliseconds of processor time that the server has used; 0 where the system doesn't tell. */
function cpu(): number {
  const place = `/proc/${server.pid}/stat`;
  if (!existsSync(place)) return 0;
  const [user, system] = readFileSync(place, "utf8").split(") ")[1]!.split(" ").slice(11, 13).map(Number);
  return (user! + system!) * 10;
}
