import { bringUpToDate } from "../work/upToDate.ts";
import { Progress } from "./progress.ts";

/** Brings what is made of several readings up to date, with a bar where that takes longer. */
export async function update(db: Parameters<typeof bringUpToDate>[0]): Promise<void> {
  const progress = new Progress(true);
  try {
    await bringUpToDate(db, (done, total) => {
      progress.bytes(done, total);
      progress.reports(done);
    });
  } finally {
    progress.stop();
  }
}
