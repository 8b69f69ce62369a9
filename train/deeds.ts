/**
 * `node train/deeds.ts -- [--write] [--without 0]`: learns the weights by which deeds are read (src/reading/deeds/weights.ts) from annotated reports.
 *
 * What the tagger says of a report it was trained on is too sure, so the reports are cut into three and each third is tagged by a tagger
 * trained on the others. The stages follow each other as in reading: is it a deed, who takes part, where; which namings mean one deed;
 * does it count, who counts. Prints cross-validated F1 of each. `--without` leaves one third out
 * of what is written, so that the reader can be judged on it.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { candidatesFor } from "../src/reading/deeds/candidates.ts";
import { findNamings, shareOf, sharesOf, weightOf } from "../src/reading/deeds/deeds.ts";
import { echoesOf, evidenceOf } from "../src/reading/deeds/evidence.ts";
import type { Note } from "../src/reading/deeds/linear.ts";
import { type Cluster, mergeNamings, samenessOf } from "../src/reading/deeds/merge.ts";
import { partakingOf, prominenceOf } from "../src/reading/deeds/partaking.ts";
import { findTriggers } from "../src/reading/deeds/triggers.ts";
import { DEED, EVENT, PART, PARTAKING, SAME } from "../src/reading/deeds/weights.ts";
import { bestThreshold, crossScores, fitLogistic, type Row } from "./logistic.ts";
import { meant, names, type Report, readReports, type Told } from "./told.ts";

/** What merging learns is a little too shy of joining; found by cross-validation. */
const JOIN_MORE = 0.5;

const HEAD = `/**
 * What each piece of evidence counts when deeds are read, in log-odds. Learnt by train/deeds.ts from annotated reports; not for editing by
 * hand. The pieces are named where they are told: evidence.ts, partaking.ts, merge.ts, deeds.ts.
 */
`;
const ABOUT = {
  DEED: "/** Does a word name a deed? */",
  PARTAKING:
    "/** Judged from one naming: does an actor take part, is it the one who does it, is it the place where it is done? */",
  SAME: "/** Do two namings mean one deed? */",
  EVENT: "/** Do some namings together make a deed that counts? */",
  PART: "/** Does an actor take part, judged from all namings? */",
};

const { values: flags } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    without: { type: "string", default: "" },
    data: { type: "string", default: join(import.meta.dirname, "../../shared") },
  },
});
const reports = readReports(flags.data);

function evidence(tell: (note: Note) => void): Map<string, number> {
  const found = new Map<string, number>();
  tell((name, value = 1) => {
    if (name !== "") found.set(name, value);
  });
  return found;
}

/** Learns one stage, puts its weights where the next stages look for them, and says how good it is. With `lost`, yes begins at 0 where F1 is best. */
function learn(stage: string, rows: Row[], into: Map<string, number>, pull: number, lost?: number): void {
  const best = bestThreshold(rows, crossScores(rows, { pull }), lost ?? 0);
  into.clear();
  for (const [name, weight] of fitLogistic(
    rows.filter((row) => String(row.fold) !== flags.without),
    { pull },
  ))
    into.set(name, weight);
  if (lost !== undefined) into.set("bias", into.get("bias")! - best.threshold);
  console.log(
    `${stage.padEnd(12)} precision ${best.precision.toFixed(3)}  recall ${best.recall.toFixed(3)}  F1 ${best.f1.toFixed(3)}  (${rows.length})`,
  );
}

const deeds: Row[] = [];
const partakes: Row[] = [];
const roles: Row[] = [];
const places: Row[] = [];
for (const report of reports) {
  const { scene, fold, told } = report;
  const triggers = findTriggers(scene.doc, scene.tags);
  const echoes = echoesOf(scene, triggers);
  const prominence = prominenceOf(scene);
  for (const trigger of triggers.filter(({ from }) => scene.named[from] === 0)) {
    deeds.push({
      evidence: evidence((note) => evidenceOf(scene, trigger, echoes, note)),
      yes: told.some((event) => names(event, trigger)),
      fold,
    });
    const event = meant(report, trigger);
    if (event === null) continue;
    for (const candidate of candidatesFor(scene, trigger)) {
      const { actor } = candidate.standing;
      const row = { evidence: evidence((note) => partakingOf(scene, trigger, candidate, prominence, note)), fold };
      partakes.push({ ...row, yes: event.parts.has(actor) });
      if (event.parts.has(actor)) roles.push({ ...row, yes: event.actors.has(actor) });
      if (event.place.size > 0 && scene.cast.actors[actor]!.kind === "place")
        places.push({ ...row, yes: event.place.has(actor) });
    }
  }
}
learn("deed", deeds, DEED, 2);
const three = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const;
learn("partakes", partakes, three[0], 2);
learn("is the doer", roles, three[1], 2);
learn("place", places, three[2], 2);
PARTAKING.clear();
for (const name of new Set(three.flatMap((weights) => [...weights.keys()])))
  PARTAKING.set(name, [three[0].get(name) ?? 0, three[1].get(name) ?? 0, three[2].get(name) ?? 0]);

const namings = new Map(reports.map((report) => [report, findNamings(report.scene, report.dates)]));
const pairs: Row[] = [];
for (const [report, found] of namings) {
  const known = found
    .map((naming) => ({ naming, event: meant(report, naming.trigger) }))
    .filter(({ event }) => event !== null);
  known.forEach((b, index) => {
    for (const a of known.slice(Math.max(0, index - 20), index)) {
      if (a.naming.trigger.type !== b.naming.trigger.type) continue;
      pairs.push({
        evidence: evidence((note) => samenessOf(report.scene, a.naming, b.naming, note)),
        yes: a.event === b.event,
        fold: report.fold,
      });
    }
  });
}
learn("same deed", pairs, SAME, 2);
SAME.set("bias", SAME.get("bias")! + JOIN_MORE);

const events: Row[] = [];
const shares: Row[] = [];
let lostEvents = 0;
let lostShares = 0;
for (const [report, found] of namings) {
  const { scene, fold, told } = report;
  const clusters = mergeNamings(scene, found);
  const right = matched(clusters, told);
  lostEvents += told.length - right.size;
  for (const cluster of clusters) {
    events.push({ evidence: evidence((note) => weightOf(cluster, note)), yes: right.has(cluster), fold });
    const event = mostMeant(report, cluster);
    if (event === null) continue;
    const near = sharesOf(cluster);
    for (const [rank, share] of near.entries()) {
      shares.push({
        evidence: evidence((note) => shareOf(scene, cluster, share, rank, note)),
        yes: event.parts.has(share.part.actor),
        fold,
      });
    }
    lostShares += [...event.parts].filter((actor) => !near.some((share) => share.part.actor === actor)).length;
  }
}
learn("takes part", shares, PART, 3, lostShares);
learn("event", events, EVENT, 3, lostEvents);

/** Pairs read deeds with annotated ones: one word or one participant in common, most in common first. */
function matched(clusters: Cluster[], told: Told[]): Set<Cluster> {
  const pairings = clusters.flatMap((cluster) => {
    const likely = new Set(
      cluster.flatMap(({ parts }) => parts.filter(({ odds }) => odds > 0).map(({ actor }) => actor)),
    );
    return told
      .filter((event) => event.type === cluster[0]!.trigger.type)
      .map((event) => ({
        cluster,
        event,
        common:
          (cluster.some(({ trigger }) => names(event, trigger)) ? 1 : 0) +
          2 * [...event.parts].filter((actor) => likely.has(actor)).length,
      }));
  });
  const right = new Set<Cluster>();
  const taken = new Set<Told>();
  for (const { cluster, event, common } of pairings.sort((a, b) => b.common - a.common)) {
    if (common === 0 || right.has(cluster) || taken.has(event)) continue;
    right.add(cluster);
    taken.add(event);
  }
  return right;
}

/** The annotated deed that most of some namings mean. */
function mostMeant(report: Report, cluster: Cluster): Told | null {
  const counts = new Map<Told, number>();
  for (const { trigger } of cluster) {
    const event = meant(report, trigger);
    if (event !== null) counts.set(event, (counts.get(event) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

if (flags.write) {
  const short = (weight: number | readonly number[]) =>
    typeof weight === "number" ? Number(weight.toFixed(2)) : weight.map((one) => Number(one.toFixed(2)));
  const tables = Object.entries({ DEED, PARTAKING, SAME, EVENT, PART }).map(([name, weights]) => {
    const entries = [...weights]
      .filter(([piece]) => piece !== "")
      .map(([piece, weight]) => `  [${JSON.stringify(piece)}, ${JSON.stringify(short(weight))}],`);
    const value = name === "PARTAKING" ? "readonly [number, number, number]" : "number";
    return `${ABOUT[name as keyof typeof ABOUT]}\nexport const ${name} = new Map<string, ${value}>([\n${entries.join("\n")}\n]);\n`;
  });
  writeFileSync(join(import.meta.dirname, "../src/reading/deeds/weights.ts"), `${HEAD}\n${tables.join("\n")}`);
}
