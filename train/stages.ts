import { candidatesFor } from "../src/reading/deeds/candidates.ts";
import { counting, findNamings, shareOf, sharesOf, taking, weightOf } from "../src/reading/deeds/deeds.ts";
import { echoesOf, evidenceOf, naming } from "../src/reading/deeds/evidence.ts";
import { type Cluster, mergeNamings, type Naming, sameness, samenessOf } from "../src/reading/deeds/merge.ts";
import { companyOf, partaking, partakingOf, prominenceOf } from "../src/reading/deeds/partaking.ts";
import type { Note, Questions } from "../src/reading/deeds/questions.ts";
import { findTriggers } from "../src/reading/deeds/triggers.ts";
import { DEED, EVENT, PART, PARTAKING, SAME } from "../src/reading/deeds/weights.ts";
import { bestThreshold, crossScores, fitLogistic, type Row } from "./logistic.ts";
import { meant, names, type Report, type Told } from "./told.ts";

/** What merging learns is a little too shy of joining; found by cross-validation. */
const JOIN_MORE = 0.5;

/** Parts into which reports are cut to learn the later stages: what the first ones say of a report they have learnt from is too sure. */
const PARTS = 5;

/** How strongly each stage is held to small weights. */
const PULL = { deed: 5, partaking: 5, same: 2, event: 3, part: 3 };

/** Learns all weights by which deeds are read, stage by stage, and leaves them where reading looks for them. */
export function learnStages(reports: Report[], say: (line: string) => void = () => {}): void {
  const stage = (name: string, rows: Row[], pull: number, lost?: number): Map<string, number> => {
    const best = bestThreshold(rows, crossScores(rows, { pull }), lost ?? 0);
    say(
      `${name.padEnd(12)} precision ${best.precision.toFixed(3)}  recall ${best.recall.toFixed(3)}  F1 ${best.f1.toFixed(3)}  (${rows.length})`,
    );
    const weights = fitLogistic(rows, { pull });
    // With `lost`, yes begins at 0 where F1 is best: at a chance of half the best F1, which is steadier than the threshold that gave it.
    if (lost !== undefined) weights.set("bias", weights.get("bias")! - Math.log(best.f1 / (2 - best.f1)));
    return weights;
  };
  const first = firstRows(reports);
  const namings = new Map<Report, Naming[]>();
  for (let part = 0; part < PARTS; part++) {
    const left = new Set(reports.filter((_, index) => index % PARTS !== part));
    const rest = (rows: FirstRow[]) => rows.filter(({ report }) => left.has(report));
    putFirst({
      deed: fitLogistic(rest(first.deed), { pull: PULL.deed }),
      partakes: fitLogistic(rest(first.partakes), { pull: PULL.partaking }),
      doer: fitLogistic(rest(first.doer), { pull: PULL.partaking }),
      place: fitLogistic(rest(first.place), { pull: PULL.partaking }),
    });
    for (const report of reports) if (!left.has(report)) namings.set(report, findNamings(report.scene, report.dates));
  }
  const same = stage("same deed", sameRows(namings), PULL.same);
  same.set("bias", same.get("bias")! + JOIN_MORE);
  put(SAME, same, sameness);
  const { events, shares, lostEvents, lostShares } = lastRows(namings);
  put(PART, stage("takes part", shares, PULL.part, lostShares), taking);
  put(EVENT, stage("event", events, PULL.event, lostEvents), counting);
  putFirst({
    deed: stage("deed", first.deed, PULL.deed),
    partakes: stage("partakes", first.partakes, PULL.partaking),
    doer: stage("is the doer", first.doer, PULL.partaking),
    place: stage("place", first.place, PULL.partaking),
  });
}

type FirstRow = Row & { report: Report };
interface First<Kind> {
  deed: Kind;
  partakes: Kind;
  doer: Kind;
  place: Kind;
}

/** Puts weights into a table and where reading looks for them. */
function put<Weight extends number | readonly number[]>(
  table: Map<string, Weight>,
  weights: Map<string, Weight>,
  questions: Questions,
): void {
  table.clear();
  for (const [name, weight] of weights) table.set(name, weight);
  questions.learn(table);
}

function putFirst({ deed, partakes, doer, place }: First<Map<string, number>>): void {
  put(DEED, deed, naming);
  const names = new Set([...partakes.keys(), ...doer.keys(), ...place.keys()]);
  const three = (name: string) => [partakes.get(name) ?? 0, doer.get(name) ?? 0, place.get(name) ?? 0] as const;
  put(PARTAKING, new Map([...names].map((name) => [name, three(name)])), partaking);
}

/** What is noted, by name. */
function evidence(questions: Questions, tell: (note: Note) => void): Map<string, number> {
  const found = new Map<string, number>();
  tell((piece, strength = 1) => found.set(questions.nameOf(piece), strength));
  return found;
}

/** What can be judged of each word by itself: whether it names a deed, who takes part, who does it, where. */
function firstRows(reports: Report[]): First<FirstRow[]> {
  const rows: First<FirstRow[]> = { deed: [], partakes: [], doer: [], place: [] };
  for (const report of reports) {
    const { scene, fold, told } = report;
    const triggers = findTriggers(scene.doc, scene.tags);
    const echoes = echoesOf(scene, triggers);
    const prominence = prominenceOf(scene);
    for (const trigger of triggers.filter(({ from }) => scene.named[from] === 0)) {
      rows.deed.push({
        evidence: evidence(naming, (note) => evidenceOf(scene, trigger, echoes, note)),
        yes: told.some((event) => names(event, trigger)),
        fold,
        report,
      });
      const event = meant(report, trigger);
      if (event === null) continue;
      const candidates = candidatesFor(scene, trigger);
      const company = companyOf(scene, trigger, candidates);
      for (const candidate of candidates) {
        const { actor } = candidate.standing;
        const noted = evidence(partaking, (note) => partakingOf(scene, trigger, candidate, company, prominence, note));
        const row = { evidence: noted, fold, report };
        rows.partakes.push({ ...row, yes: event.parts.has(actor) });
        if (event.parts.has(actor)) rows.doer.push({ ...row, yes: event.actors.has(actor) });
        if (event.place.size > 0 && scene.cast.actors[actor]!.kind === "place")
          rows.place.push({ ...row, yes: event.place.has(actor) });
      }
    }
  }
  return rows;
}

/** Pairs of words that name deeds: do they mean the same? */
function sameRows(namings: Map<Report, Naming[]>): Row[] {
  const rows: Row[] = [];
  for (const [report, found] of namings) {
    const known = found
      .map((naming) => ({ naming, event: meant(report, naming.trigger) }))
      .filter(({ event }) => event !== null);
    known.forEach((b, index) => {
      for (const a of known.slice(Math.max(0, index - 20), index)) {
        if (a.naming.trigger.type !== b.naming.trigger.type) continue;
        rows.push({
          evidence: evidence(sameness, (note) => samenessOf(report.scene, a.naming, b.naming, note)),
          yes: a.event === b.event,
          fold: report.fold,
        });
      }
    });
  }
  return rows;
}

/** What is judged last, of words joined to deeds: does the deed count, and who takes part in it. */
function lastRows(namings: Map<Report, Naming[]>) {
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
      events.push({
        evidence: evidence(counting, (note) => weightOf(cluster, note)),
        yes: right.has(cluster),
        fold,
      });
      const event = mostMeant(report, cluster);
      if (event === null) continue;
      const near = sharesOf(cluster);
      for (const [rank, share] of near.entries()) {
        shares.push({
          evidence: evidence(taking, (note) => shareOf(scene, cluster, share, rank, near[0]!.part.odds, note)),
          yes: event.parts.has(share.part.actor),
          fold,
        });
      }
      lostShares += [...event.parts].filter((actor) => !near.some((share) => share.part.actor === actor)).length;
    }
  }
  return { events, shares, lostEvents, lostShares };
}

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
