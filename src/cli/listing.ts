import { isHeld, type OpenRecord, openRecord } from "../store/index.ts";
import type { Page, Paging } from "../store/queries/paging.ts";
import { bringUpToDate, isUpToDate, type Step } from "../work/upToDate.ts";
import type { ListOptions } from "./options.ts";
import { note, print, printJson } from "./output.ts";
import { Progress } from "./progress.ts";

/**
 * Opens the record to be read, and closes it whatever happens. It must be there. What the command needs of what is made
 * out of many readings is brought up to date first, unless another process writes in the record.
 */
export async function withOpen<T>(
  db: string,
  needs: readonly Step[],
  use: (record: OpenRecord) => Promise<T>,
): Promise<T> {
  const record = await openRecord(db, { readonly: true });
  try {
    if (!(await isUpToDate(record.db, needs))) await bring(db, needs);
    return await use(record);
  } finally {
    await record.close();
  }
}

/** Opens the record to be written, and closes it whatever happens. It must be there. */
export async function withWritten<T>(db: string, use: (record: OpenRecord) => Promise<T>): Promise<T> {
  await (await openRecord(db, { readonly: true })).close();
  const record = await openRecord(db);
  try {
    return await use(record);
  } finally {
    await record.close();
  }
}

/** How long a reader waits for somebody who writes, in milliseconds. */
const PATIENCE = 500;

async function bring(file: string, needs: readonly Step[]): Promise<void> {
  let record: OpenRecord | undefined;
  try {
    record = await openRecord(file, { patience: PATIENCE });
    await update(record, needs);
  } catch (error) {
    if (!isHeld(error)) throw error;
    note("The record can't be written now, so it is shown as it was made up last.");
  } finally {
    await record?.close();
  }
}

async function update(record: OpenRecord, needs: readonly Step[]): Promise<void> {
  const progress = new Progress(true);
  try {
    await bringUpToDate(record, needs, (done, total) => {
      progress.bytes(done, total);
      progress.reports(done);
    });
  } finally {
    progress.stop();
  }
}

/** Rows asked for at once where all are wanted. */
const PAGE = 500;

/** Prints rows page by page, as JSON or as `show` words them, up to the limit, and says how to see more. */
export async function list<Row>(
  { limit, after, json }: ListOptions,
  page: (paging: Paging) => Promise<Page<Row>>,
  show: (row: Row, first: boolean) => string[],
): Promise<void> {
  let left = limit === 0 ? Number.POSITIVE_INFINITY : limit;
  let mark = after;
  let printed = 0;
  do {
    const { rows, next } = await page({ limit: Math.min(left, PAGE), ...(mark !== undefined && { after: mark }) });
    for (const row of rows) {
      if (json) printJson(row);
      else print(...show(row, printed === 0));
      printed++;
    }
    left -= rows.length;
    mark = next;
  } while (mark !== undefined && left > 0);
  if (json) return;
  if (printed === 0) note("nothing found");
  else if (mark !== undefined) note(`There is more: --after ${mark} goes on here, --limit 0 prints all.`);
}
