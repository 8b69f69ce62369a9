/**
 * `node train/deeds.ts -- [--write]`: learns the weights by which deeds are read (src/reading/deeds/weights.ts) from annotated reports.
 *
 * What the tagger says of a report it was trained on is too sure, so the reports are cut into three and each third is tagged by a tagger
 * trained on the others. The stages follow each other as in reading: is it a deed, who takes part, where; which namings mean one deed;
 * does it count, who counts. Prints cross-validated F1 of each.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compile } from "../src/lexicon/lexicon.ts";
import { tables } from "../src/lexicon/tables.ts";
import { Words } from "../src/lexicon/words.ts";
import { findDates } from "../src/reading/dates.ts";
import { findNamings, shareOf, sharesOf, weightOf } from "../src/reading/deeds/deeds.ts";
import { echoesOf, evidenceOf } from "../src/reading/deeds/evidence.ts";
import type { Note } from "../src/reading/deeds/linear.ts";
import { type Cluster, mergeNamings, type Naming, samenessOf } from "../src/reading/deeds/merge.ts";
import { candidatesFor, partakingOf, prominenceOf } from "../src/reading/deeds/partaking.ts";
import { type Scene, sceneOf } from "../src/reading/deeds/scene.ts";
import { findTriggers, type Trigger } from "../src/reading/deeds/triggers.ts";
import { DEED, EVENT, PART, PARTAKES, PLACE, ROLE, SAME } from "../src/reading/deeds/weights.ts";
import { prepare } from "../src/reading/doc.ts";
import { castOf } from "../src/reading/entities.ts";
import { findNames } from "../src/reading/names.ts";
import { addNominals } from "../src/reading/nominals.ts";
import { findStatements } from "../src/reading/statements/statements.ts";
import { decodeModel, encodeModel } from "../src/reading/tagger/model.ts";
import { Tagger } from "../src/reading/tagger/tagger.ts";
import { train } from "./crf.ts";
import { exampleOf, type Gold, occurrences, readGold, taggedSentence } from "./gold.ts";
import { bestThreshold, crossScores, fitLogistic, type Row } from "./logistic.ts";

interface GoldEvent {
  type: string;
  triggers: string[];
  actors: string[];
  recipients: string[];
  present: string[];
  place: string | null;
}

/** An annotated deed, its people and place by index in the report's cast as read. */
interface Told {
  order: number;
  type: string;
  at: [number, number][];
  parts: Set<number>;
  actors: Set<number>;
  place: Set<number>;
}

interface Report {
  fold: number;
  scene: Scene;
  dates: ReturnType<typeof findDates>;
  told: Told[];
}

const FOLDS = 3;
/** What merging learns is a little too shy of joining; found by cross-validation. */
const JOIN_MORE = 0.1;

const HEAD = `/**
 * What each piece of evidence counts when deeds are read, in log-odds. Learnt by train/deeds.ts from annotated reports; not for editing by
 * hand. The pieces are named where they are told: evidence.ts, partaking.ts, merge.ts, deeds.ts.
 */
`;
const ABOUT = {
  DEED: "/** Does a word name a deed? */",
  PARTAKES: "/** Does an actor take part in it, judged from one naming? */",
  ROLE: "/** Is whoever takes part the one who does it, rather than the one it is done to or with? */",
  PLACE: "/** Is it done at a place? */",
  SAME: "/** Do two namings mean one deed? */",
  EVENT: "/** Do some namings together make a deed that counts? */",
  PART: "/** Does an actor take part, judged from all namings? */",
};

const { values: flags } = parseArgs({
  options: { write: { type: "boolean", default: false }, data: { type: "string", default: join(import.meta.dirname, "../../shared") } },
});
const lexicon = compile(tables);
const acts = new Map([...lexicon.words.values()].flat().flatMap(({ entry }) => (entry.kind === "reporting" ? [[entry.lemma, entry.acts] as const] : [])));
const reports = readReports(readGold(join(flags.data, "gold/train")));

/** Reports as the reader has them before their deeds, each tagged by a tagger that never saw it. */
function readReports(golds: Gold[]): Report[] {
  const plain = new Words(lexicon);
  const examples = golds.map((gold) => exampleOf(gold, plain));
  const outside = ["aqmar.jsonl", "wojood_sample_train.jsonl", "wojood_sample_val.jsonl"].flatMap((file) =>
    readFileSync(join(flags.data, "ner", file), "utf8").split("\n").filter(Boolean).map((line, index) => {
      const { tokens, tags } = JSON.parse(line) as { tokens: string[]; tags: string[] };
      return taggedSentence(`${file}:${index}`, tokens, tags, plain);
    }));
  const options = { epochs: 10, seed: 7, leastSeen: 2, rate: 0.1, decay: 0.005, outsideWeight: 0.5, smallest: 0.04 };
  const found: Report[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = decodeModel(encodeModel(train([...outside, ...examples.filter((_, index) => index % FOLDS !== fold)], options)));
    const tagger = new Tagger(model);
    const words = new Words(lexicon, (form) => model.wordWeights(`w=${form}`) !== undefined);
    for (const gold of golds.filter((_, index) => index % FOLDS === fold)) found.push(readReport(gold, fold, tagger, words));
  }
  return found;
}

function readReport(gold: Gold, fold: number, tagger: Tagger, words: Words): Report {
  let { text } = gold;
  for (const noise of gold.noise) text = text.replace(noise, "");
  const doc = prepare(text, gold.published, words);
  const tags = tagger.tag(doc);
  const cast = castOf(doc, findNames(doc, tags));
  addNominals(doc, cast, tags, (iso) => lexicon.countries.get(iso)?.name ?? iso);
  const scene = sceneOf(doc, cast, tags, findStatements(doc, cast, tags, (lemma) => acts.get(lemma) ?? {}));
  const dates = findDates(doc.tokens, doc.words.map((word) => word.form), gold.published);
  return { fold, scene, dates, told: toldIn(gold, scene) };
}

function toldIn(gold: Gold, scene: Scene): Told[] {
  const { doc, cast } = scene;
  const cut = ({ span: [start, end] }: { span: [number, number] }) => squash(doc.text.slice(start, end));
  const read = cast.actors.map((actor) => ({ kind: actor.kind, names: new Set([squash(actor.name), ...actor.mentions.map(cut), ...actor.descriptions.map(cut)]) }));
  const indexes = new Map(gold.entities.map((entity) => {
    const names = [entity.name, ...entity.mentions, ...entity.descriptions].flatMap((name) => [squash(name), squash(name).slice(1), `ال${squash(name).slice(2)}`]);
    return [entity.name, read.flatMap(({ kind, names: known }, index) => (kind === entity.kind && names.some((name) => known.has(name)) ? [index] : []))];
  }));
  const of = (names: string[]) => new Set(names.flatMap((name) => indexes.get(name) ?? []));
  return (gold.events as GoldEvent[]).map((event, order) => ({
    order, type: event.type, at: event.triggers.flatMap((trigger) => occurrences(doc, trigger)),
    parts: of([...event.actors, ...event.recipients, ...event.present]), actors: of(event.actors), place: of(event.place === null ? [] : [event.place]),
  }));
}

const squash = (name: string): string => name.normalize("NFKC").replace(/[\p{M}\u0640]/gu, "").replace(/[أإآ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/[^\p{L}\p{N}]+/gu, "");

const names = (told: Told, trigger: Trigger): boolean => told.at.some(([from, to]) => from <= trigger.from && trigger.from < to);

/** The annotated deed that a word names: of several, the one whose people stand nearest; null where that can't be told. */
function meant({ scene, told }: Report, trigger: Trigger): Told | null {
  const candidates = told.filter((event) => event.type === trigger.type && names(event, trigger));
  if (candidates.length < 2) return candidates[0] ?? null;
  const near = new Set(candidatesFor(scene, trigger).filter((candidate) => candidate.nearness === "sentence").map((candidate) => candidate.standing.actor));
  const ranked = candidates.map((event) => ({ event, count: [...event.parts, ...event.place].filter((actor) => near.has(actor)).length })).sort((a, b) => b.count - a.count);
  return ranked[0]!.count === ranked[1]!.count ? null : ranked[0]!.event;
}

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
  for (const [name, weight] of fitLogistic(rows, { pull })) into.set(name, weight);
  if (lost !== undefined) into.set("bias", into.get("bias")! - best.threshold);
  console.log(`${stage.padEnd(12)} precision ${best.precision.toFixed(3)}  recall ${best.recall.toFixed(3)}  F1 ${best.f1.toFixed(3)}  (${rows.length})`);
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
    deeds.push({ evidence: evidence((note) => evidenceOf(scene, trigger, echoes, note)), yes: told.some((event) => names(event, trigger)), fold });
    const event = meant(report, trigger);
    if (event === null) continue;
    for (const candidate of candidatesFor(scene, trigger)) {
      const { actor } = candidate.standing;
      const row = { evidence: evidence((note) => partakingOf(scene, trigger, candidate, prominence, note)), fold };
      partakes.push({ ...row, yes: event.parts.has(actor) });
      if (event.parts.has(actor)) roles.push({ ...row, yes: event.actors.has(actor) });
      if (event.place.size > 0 && scene.cast.actors[actor]!.kind === "place") places.push({ ...row, yes: event.place.has(actor) });
    }
  }
}
learn("deed", deeds, DEED, 2);
learn("partakes", partakes, PARTAKES, 2);
learn("actor", roles, ROLE, 2);
learn("place", places, PLACE, 2);

const namings = new Map(reports.map((report) => [report, findNamings(report.scene, report.dates)]));
const pairs: Row[] = [];
for (const [report, found] of namings) {
  const known = found.map((naming) => ({ naming, event: meant(report, naming.trigger) })).filter(({ event }) => event !== null);
  known.forEach((b, index) => {
    for (const a of known.slice(Math.max(0, index - 20), index)) {
      if (a.naming.trigger.type !== b.naming.trigger.type) continue;
      pairs.push({ evidence: evidence((note) => samenessOf(report.scene, a.naming, b.naming, note)), yes: a.event === b.event, fold: report.fold });
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
    near.forEach((share, rank) => shares.push({ evidence: evidence((note) => shareOf(scene, cluster, share, rank, note)), yes: event.parts.has(share.part.actor), fold }));
    lostShares += [...event.parts].filter((actor) => !near.some((share) => share.part.actor === actor)).length;
  }
}
learn("takes part", shares, PART, 3, lostShares);
learn("event", events, EVENT, 3, lostEvents);

/** Pairs read deeds with annotated ones: one word or one participant in common, most in common first. */
function matched(clusters: Cluster[], told: Told[]): Set<Cluster> {
  const pairings = clusters.flatMap((cluster) => {
    const likely = new Set(cluster.flatMap(({ parts }) => parts.filter(({ odds }) => odds > 0).map(({ actor }) => actor)));
    return told.filter((event) => event.type === cluster[0]!.trigger.type).map((event) => ({
      cluster, event, common: (cluster.some(({ trigger }) => names(event, trigger)) ? 1 : 0) + 2 * [...event.parts].filter((actor) => likely.has(actor)).length,
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
  for (const { trigger } of cluster as Naming[]) {
    const event = meant(report, trigger);
    if (event !== null) counts.set(event, (counts.get(event) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

if (flags.write) {
  const tables = { DEED, PARTAKES, ROLE, PLACE, SAME, EVENT, PART };
  const lines = Object.entries(tables).map(([name, weights]) => {
    const entries = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.005).map(([piece, weight]) => `  [${JSON.stringify(piece)}, ${Number(weight.toFixed(2))}],`);
    return `${ABOUT[name as keyof typeof tables]}\nexport const ${name} = new Map<string, number>([\n${entries.join("\n")}\n]);\n`;
  });
  writeFileSync(join(import.meta.dirname, "../src/reading/deeds/weights.ts"), `${HEAD}\n${lines.join("\n")}`);
}
