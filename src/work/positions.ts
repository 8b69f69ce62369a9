/** Brings the record's positions up to date with its readings and the lexicon's issues. */
import type { Kysely } from "kysely";
import { lexiconOfPositions } from "../record/positions/lexicon.ts";
import { positionsOf } from "../record/positions/report.ts";
import { countUnpositioned, outdatedPositions, unpositioned } from "../store/positions/pending.ts";
import { addPositions, removePositions } from "../store/positions/positions.ts";
import type { Tables } from "../store/tables.ts";
import { inTransaction } from "./transaction.ts";

/** Reports that are looked at in one transaction. */
const BATCH = 500;

/**
 * Finds the positions of the reports that were read since the last time, and anew of those that were read anew; of all, where
 * the lexicon's issues have changed. Killed, it leaves whole batches. `onProgress` hears how many are done, and of how many.
 */
export async function updatePositions(
  db: Kysely<Tables>,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const { maker, ...knowledge } = lexiconOfPositions();
  for (;;) {
    const gone = await outdatedPositions(db, maker, BATCH);
    if (gone.length === 0) break;
    await inTransaction(db, () => removePositions(db, gone));
  }
  const total = await countUnpositioned(db);
  let after = -1;
  let done = 0;
  while (done < total) {
    const last = await inTransaction(db, async () => {
      const pending = await unpositioned(db, after, BATCH);
      const added = pending.map((report) => {
        const found = positionsOf({ ...report, year: Math.floor(report.day / 10_000) }, knowledge);
        return {
          article: report.article,
          reader: report.reader,
          day: report.day,
          voices: found.voices,
          statements: found.statements.map((said, at) => ({ ...report.statements[at]!, ...said })),
        };
      });
      await addPositions(db, maker, added);
      done += added.length;
      return added.at(-1)?.article;
    });
    if (last === undefined) break;
    after = last;
    onProgress(done, total);
  }
}

/** Whether nothing came since the last time, and the issues are as they were. */
export async function arePositionsCurrent(db: Kysely<Tables>): Promise<boolean> {
  const { maker } = lexiconOfPositions();
  return (await outdatedPositions(db, maker, 1)).length === 0 && (await countUnpositioned(db)) === 0;
}
