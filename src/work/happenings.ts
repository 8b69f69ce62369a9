/** Brings the record's happenings up to date with its readings and stories. */
import type { Kysely } from "kysely";
import { chosenDate, chosenStatus } from "../record/happenings/account.ts";
import type { Reports } from "../record/happenings/evidence.ts";
import { happeningsOf, JOINED, WEAKEST } from "../record/happenings/happenings.ts";
import { DAYS_APART, keysOf, LONGEST } from "../record/happenings/likely.ts";
import { oddsOf, withoutRivals } from "../record/happenings/linking.ts";
import { packed, unpacked } from "../record/happenings/packing.ts";
import { type Sketch, sketchOf } from "../record/happenings/sketch.ts";
import { MAKER } from "../record/happenings/version.ts";
import {
  addDeeds,
  addLinks,
  articleOf,
  connected,
  type DeedLink,
  deedsOf,
  likelyPairs,
  linksAmong,
  removeDeeds,
  reportLinks,
  type SketchedDeed,
  sketchesOf,
} from "../store/happenings/deeds.ts";
import { companions, copiesAmong, deedsAt, removeHappenings, replaceHappenings } from "../store/happenings/groups.ts";
import { countUnseen, forget, outdated, type PendingReport, remember, unseen } from "../store/happenings/pending.ts";
import type { Mark } from "../store/pending.ts";
import type { Tables } from "../store/tables.ts";
import { inTransaction } from "./transaction.ts";

/** Reports whose deeds are compared in one transaction. */
const BATCH = 500;
/** Sketches kept in memory: those of some days. */
const MOST_KEPT = 50_000;

/**
 * Joins the deeds of reports that were not looked at, and anew those of reports that were read anew. The stories must be
 * up to date. What it costs depends on these and on how many are like them, not on how many reports there are. Killed,
 * it leaves whole batches. `onProgress` hears how many reports were looked at, and of how many.
 */
export async function updateHappenings(
  db: Kysely<Tables>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const sketches = new Map<number, Sketch>();
  while ((await outdated(db, MAKER, 1)).length > 0) await inTransaction(db, () => removeOutdated(db));
  const total = await countUnseen(db);
  let after: Mark = [-1, 0];
  let done = 0;
  while (done < total) {
    const seen = await inTransaction(db, async () => {
      const { pending, last } = await unseen(db, after, BATCH);
      await addReports(db, pending, sketches);
      after = last;
      return pending.length;
    });
    if (seen === 0) break;
    done += seen;
    onProgress(done, total);
  }
}

/** Whether nothing came since the last time. */
export async function areHappeningsCurrent(db: Kysely<Tables>): Promise<boolean> {
  return (await outdated(db, MAKER, 1)).length === 0 && (await countUnseen(db)) === 0;
}

/** Takes the deeds of some outdated reports out of their happenings. */
async function removeOutdated(db: Kysely<Tables>): Promise<void> {
  const articles = await outdated(db, MAKER, BATCH);
  const gone = await deedsOf(db, articles);
  const sketches = await sketchesOf(db, gone);
  const affected = await connected(db, gone, JOINED);
  for (const companion of await companions(db, gone)) affected.add(companion);
  await removeHappenings(db, affected);
  await removeDeeds(
    db,
    [...sketches].map(([deed, bytes]) => ({ deed, keys: keysOf(unpacked(bytes)) })),
  );
  await forget(db, articles);
  await regroup(db, affected.difference(new Set(gone)));
}

async function addReports(
  db: Kysely<Tables>,
  pending: readonly PendingReport[],
  known: Map<number, Sketch>,
): Promise<void> {
  if (known.size > MOST_KEPT) known.clear();
  const added: SketchedDeed[] = [];
  for (const { deed, ...told } of pending.flatMap(({ deeds }) => deeds)) {
    const sketch = sketchOf(told);
    known.set(deed, sketch);
    added.push({ deed, sketch: packed(sketch), keys: keysOf(sketch) });
  }
  await addDeeds(db, added);
  const articles = pending.map(({ article }) => article);
  await remember(db, articles, MAKER);
  const fresh = new Set(added.map(({ deed }) => deed));
  await addLinks(db, await linksOf(db, articles, added, known));
  await regroup(db, await connected(db, fresh, JOINED));
}

/** What the comparison of new deeds with all that are likely gives, each pair once. */
async function linksOf(
  db: Kysely<Tables>,
  articles: readonly number[],
  added: readonly SketchedDeed[],
  known: Map<number, Sketch>,
): Promise<DeedLink[]> {
  const near = await reportLinks(db, articles);
  const reports = new Map(near.map(({ article, other, ...rest }) => [pairOf(article, other), rest]));
  const deeds = await deedsOf(db, new Set([...articles, ...near.map(({ other }) => other)]));
  const pairs = await likelyPairs(db, added, { apart: DAYS_APART, longest: LONGEST });
  const missing = [...deeds, ...pairs.map(([, other]) => other)].filter((deed) => !known.has(deed));
  if (missing.length > 0) for (const [deed, bytes] of await sketchesOf(db, missing)) known.set(deed, unpacked(bytes));

  /** By pair of reports. */
  const links = new Map<string, DeedLink[]>();
  const seen = new Set<string>();
  const look = (one: number, two: number, link: Reports) => {
    const [deed, other] = one < two ? [one, two] : [two, one];
    const [a, b] = [known.get(deed)!, known.get(other)!];
    if (a.kind !== b.kind || seen.has(pairOf(deed, other))) return;
    seen.add(pairOf(deed, other));
    const between = pairOf(articleOf(deed), articleOf(other));
    const found = { deed, other, odds: oddsOf(a, b, link) };
    const those = links.get(between);
    if (those === undefined) links.set(between, [found]);
    else those.push(found);
  };
  const deedsIn = Map.groupBy(deeds, articleOf);
  for (const { article, other, ...link } of near)
    for (const one of deedsIn.get(article) ?? []) for (const two of deedsIn.get(other) ?? []) look(one, two, link);
  for (const [one, two] of pairs) {
    const link = reports.get(pairOf(articleOf(one), articleOf(two)));
    if (link === undefined) look(one, two, { copy: false });
  }
  return [...links.values()].flatMap(withoutRivals).filter(({ odds }) => odds > WEAKEST);
}

const pairOf = (one: number, other: number): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Makes anew the happenings of deeds that hang together. */
async function regroup(db: Kysely<Tables>, deeds: ReadonlySet<number>): Promise<void> {
  const tellings = await deedsAt(db, deeds);
  const place = new Map(tellings.map(({ deed }, at) => [deed, at]));
  const links = await linksAmong(db, deeds);
  const found = happeningsOf(
    tellings,
    links.map(({ deed, other, odds }) => ({ a: place.get(deed)!, b: place.get(other)!, odds })),
    await copiesAmong(db, tellings),
  );
  await replaceHappenings(
    db,
    found.map(({ tellings: members, texts }) => {
      const deeds = members.map((at) => tellings[at]!);
      const told = deeds.map(({ day, status, date }, at) => ({
        text: texts[at]!,
        day,
        status,
        ...(date !== null && { date }),
      }));
      return { tellings: deeds, texts, date: chosenDate(told)?.value, status: chosenStatus(told).value };
    }),
  );
}
