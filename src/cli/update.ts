import type { Kysely } from "kysely";
import type { Tables } from "../store/tables.ts";
import { bringUpToDate, type Step } from "../work/upToDate.ts";
import { Progress } from "./progress.ts";

/** Brings the record up to date as far as this step, with a bar where that takes more than a moment. */
export async function update(db: Kysely<Tables>, last: Step): Promise<void> {
  const progress = new Progress(true);
  try {
    await bringUpToDate(db, last, (done, total) => {
      progress.bytes(done, total);
      progress.reports(done);
    });
  } finally {
    progress.stop();
  }
}
