/** Brings what the record knows of who is who up to date with its readings. */
import type { Kysely } from "kysely";
import { cluesOf } from "../record/identity/clues.ts";
import { MAKER } from "../record/identity/version.ts";
import { clean, dirtyBlocks } from "../store/identity/blocks.ts";
import { move, movesBack } from "../store/identity/moves.ts";
import {
  addFound,
  countUnseen,
  type Found,
  type LookedAt,
  officeBlocks,
  outdated,
  removeFound,
  unseen,
} from "../store/identity/reports.ts";
import type { Tables } from "../store/tables.ts";
import { resolveBlocks } from "./identity/blocks.ts";
import { inTransaction } from "./transaction.ts";

/** Reports that are looked at, and blocks that are resolved, in one transaction. */
const REPORTS = 1000;
const BLOCKS = 1000;

/**
 * Tells who is who in reports that came since the last time, and anew wherever these change what is known: in the
 * blocks that they touch, not in others. The outcome depends on the reports, not on their order. Killed, it goes on
 * where it was. `onProgress` hears how many reports were looked at, and of how many.
 */
export async function updateIdentity(
  db: Kysely<Tables>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  while ((await outdated(db, MAKER, 1)).length > 0)
    await inTransaction(db, async () => removeFound(db, await outdated(db, MAKER, REPORTS)));
  const total = await countUnseen(db);
  let after = 0;
  let done = 0;
  while (done < total) {
    const reports = await inTransaction(db, async () => {
      const found = await unseen(db, after, REPORTS);
      const articles = found.map(({ article }) => article);
      await move(db, await movesBack(db, articles));
      await addFound(db, found.map(foundIn), MAKER);
      return articles;
    });
    if (reports.length === 0) break;
    after = reports.at(-1)!;
    done += reports.length;
    onProgress(done, total);
  }
  while ((await dirtyBlocks(db, 1)).length > 0) {
    await inTransaction(db, async () => {
      const blocks = await dirtyBlocks(db, BLOCKS);
      await clean(db, blocks);
      await resolveBlocks(db, blocks);
    });
  }
}

/** Whether nothing came since the last time. */
export async function isIdentityCurrent(db: Kysely<Tables>): Promise<boolean> {
  const [gone, dirty] = [await outdated(db, MAKER, 1), await dirtyBlocks(db, 1)];
  return gone.length === 0 && dirty.length === 0 && (await countUnseen(db)) === 0;
}

function foundIn(report: LookedAt): Found {
  const clues = cluesOf(report);
  const named = new Map(report.entities.map(({ n, named }) => [n, named]));
  const names = clues.names.map(({ n, block }): [number, string] => [named.get(n)!, block]);
  const traits = clues.traits.map(([n, what, value, day]): Found["traits"][number] => [
    named.get(n)!,
    what,
    value,
    day,
  ]);
  return {
    article: report.article,
    names,
    traits,
    unresolved: clues.unresolved.map(({ n, block, clue }) => [n, block, JSON.stringify(clue)]),
    offices: clues.offices.map(({ entity, n, core, country = null, assumed, misplaced }) => [
      entity,
      n,
      core,
      country,
      assumed ? 1 : 0,
      misplaced ? 1 : 0,
    ]),
    blocks: [
      ...names.map(([, block]) => block),
      ...clues.unresolved.map(({ block }) => block),
      ...officeBlocks(traits),
    ],
  };
}
