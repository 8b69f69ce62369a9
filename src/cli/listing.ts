import { type OpenRecord, openRecord } from "../store/index.ts";
import type { Page, Paging } from "../store/queries/paging.ts";
import type { ListOptions } from "./options.ts";
import { note, print, printJson } from "./output.ts";

/** Opens the record to be read, or to be written too, and closes it whatever happens. It must be there. */
export async function withOpen<T>(
  db: string,
  use: (record: OpenRecord) => Promise<T>,
  { write = false } = {},
): Promise<T> {
  let record = await openRecord(db, { readonly: true });
  if (write) {
    await record.close();
    record = await openRecord(db);
  }
  try {
    return await use(record);
  } finally {
    await record.close();
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
