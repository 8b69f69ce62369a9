/** Brings the record's stories up to date with its readings. */
import type { Kysely } from "kysely";
import { DAYS_APART, keysOf, LEAST_KEYS, LEAST_RARITY } from "../record/stories/likely.ts";
import { compare } from "../record/stories/linking.ts";
import { packed, unpacked } from "../record/stories/packing.ts";
import { type Sketch, sketchOf } from "../record/stories/sketch.ts";
import { JOINED, storiesOf, WEAKEST } from "../record/stories/stories.ts";
import { MAKER } from "../record/stories/version.ts";
import type { Mark } from "../store/pending.ts";
import { removeStories, replaceStories, reportsAt, storymates } from "../store/stories/groups.ts";
import {
  addLinks,
  addSketches,
  connected,
  likelyFor,
  linksAmong,
  removeSketches,
  type StoredLink,
  sketchesOf,
} from "../store/stories/links.ts";
import { countUngrouped, outdated, type Pending, ungrouped } from "../store/stories/pending.ts";
import type { Tables } from "../store/tables.ts";
import { inTransaction } from "./transaction.ts";

/** Reports that are grouped in one transaction. */
const BATCH = 500;
/** Sketches kept in memory: those of some days. */
const MOST_KEPT = 20_000;

const LIKELY = { days: DAYS_APART, keys: LEAST_KEYS, weight: LEAST_RARITY };

/**
 * Groups the reports that are in no story, and anew those that were read anew. What it costs depends on these and on how
 * many are like them, not on how many reports there are. Killed, it leaves whole batches. `onProgress` hears how many
 * were grouped, and of how many.
 */
export async function updateStories(
  db: Kysely<Tables>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const sketches = new Map<number, Sketch>();
  while ((await outdated(db, MAKER, 1)).length > 0) await inTransaction(db, () => removeOutdated(db));
  const total = await countUngrouped(db);
  let after: Mark = [-1, 0];
  let done = 0;
  while (done < total) {
    const grouped = await inTransaction(db, async () => {
      const { pending, last } = await ungrouped(db, after, BATCH);
      await addReports(db, pending, sketches);
      after = last;
      return pending.length;
    });
    if (grouped === 0) break;
    done += grouped;
    onProgress(done, total);
  }
}

/** Whether nothing came since the last time. */
export async function areStoriesCurrent(db: Kysely<Tables>): Promise<boolean> {
  return (await outdated(db, MAKER, 1)).length === 0 && (await countUngrouped(db)) === 0;
}

/** Takes some outdated reports out of their stories. */
async function removeOutdated(db: Kysely<Tables>): Promise<void> {
  const gone = await outdated(db, MAKER, BATCH);
  const sketches = await sketchesOf(db, gone);
  const affected = await connected(db, gone, JOINED);
  for (const mate of await storymates(db, gone)) affected.add(mate);
  await removeSketches(
    db,
    [...sketches].map(([article, bytes]) => {
      const sketch = unpacked(bytes);
      return { article, day: sketch.day, keys: keysOf(sketch) };
    }),
  );
  await removeStories(db, gone);
  await regroup(db, affected.difference(new Set(gone)));
}

async function addReports(db: Kysely<Tables>, pending: readonly Pending[], known: Map<number, Sketch>): Promise<void> {
  const added = pending.map(({ article, told }) => {
    const sketch = sketchOf(told);
    return { article, sketch, day: sketch.day, keys: keysOf(sketch) };
  });
  await addSketches(
    db,
    added.map((one) => ({ ...one, sketch: packed(one.sketch) })),
  );
  if (known.size > MOST_KEPT) known.clear();
  for (const { article, sketch } of added) known.set(article, sketch);

  const fresh = new Set(added.map(({ article }) => article));
  const links: StoredLink[] = [];
  for (const one of added) {
    const likely = (await likelyFor(db, one, LIKELY)).filter((other) => !fresh.has(other) || other > one.article);
    const missing = likely.filter((other) => !known.has(other));
    if (missing.length > 0)
      for (const [other, bytes] of await sketchesOf(db, missing)) known.set(other, unpacked(bytes));
    for (const other of likely) {
      const { odds, copy } = compare(one.sketch, known.get(other)!);
      if (odds > WEAKEST) links.push({ article: one.article, other, odds, copy });
    }
  }
  await addLinks(db, links);
  await regroup(db, await connected(db, fresh, JOINED));
}

/** Makes anew the stories of reports that hang together. */
async function regroup(db: Kysely<Tables>, articles: ReadonlySet<number>): Promise<void> {
  const reports = await reportsAt(db, articles, MAKER);
  const place = new Map(reports.map(({ article }, at) => [article, at]));
  const links = await linksAmong(db, articles);
  const stories = storiesOf(
    reports,
    links.map(({ article, other, odds, copy }) => ({ a: place.get(article)!, b: place.get(other)!, odds, copy })),
  );
  const articleAt = (at: number) => reports[at]!.article;
  await replaceStories(
    db,
    reports,
    stories.map(({ members, typical, copies }) => ({
      members: members.map(articleAt),
      typical: articleAt(typical),
      copies: copies.map((copy) => copy.map(articleAt)),
    })),
  );
}
