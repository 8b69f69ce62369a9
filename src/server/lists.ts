/** Lists of the API: JSON page by page, or all rows as CSV. */
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { stream } from "hono/streaming";
import type { Page, Paging } from "../store/queries/paging.ts";
import { type Columns, csvHead, csvLines } from "./csv.ts";
import { optional } from "./optional.ts";
import { parsed, refusals } from "./requests.ts";

/** Rows that a page has at most. */
const MOST = 500;
/** Rows of a CSV are fetched so many at a time. */
const CHUNK = 500;

const paging = z.object({
  limit: optional(z.coerce.number().int().min(1).max(MOST)).openapi({
    description: "rows at most; 50 where it is not said",
  }),
  after: optional(z.string()).openapi({ description: "the `next` of the page before" }),
  format: optional(z.enum(["json", "csv"])).openapi({ description: "csv gives all rows" }),
});

export const days = z.object({
  from: date("from this day, month or year on"),
  to: date("up to this day, month or year"),
});

function date(description: string) {
  return optional(
    z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "is a date such as 2024-12-29, 2024-12 or 2024"),
  ).openapi({ description, example: "2025-01" });
}

interface List<Row, Filter> {
  path: string;
  summary: string;
  row: z.ZodType<Row>;
  filter: z.ZodObject & z.ZodType<Filter>;
  columns: Columns<Row>;
  rows: (filter: Filter & Paging) => Promise<Page<Row>>;
}

export function list<Row, Filter>(
  app: OpenAPIHono,
  { path, summary, row, filter, columns, rows }: List<Row, Filter>,
): void {
  const query = z.strictObject({ ...filter.shape, ...paging.shape });
  const page = z.object({ rows: z.array(row), next: optional(z.string()) });
  app.openAPIRegistry.registerPath({
    method: "get",
    path,
    summary,
    request: { query },
    responses: {
      200: {
        description: "a page of rows, or all rows as CSV",
        content: { "application/json": { schema: page }, "text/csv": { schema: z.string() } },
      },
      ...refusals(400),
    },
  });
  app.get(path, async (c) => {
    const { format, limit, after: mark, ...wanted } = parsed(query, c.req.query()) as Filter & z.output<typeof paging>;
    const fetched = (paging: Paging) => rows({ ...(wanted as Filter), ...paging });
    if (format !== "csv")
      return c.json(
        await fetched({ ...(limit !== undefined && { limit }), ...(mark !== undefined && { after: mark }) }),
      );
    c.header("Content-Type", "text/csv; charset=utf-8");
    c.header("Content-Disposition", `attachment; filename="${path.split("/").at(-1)}.csv"`);
    return stream(c, async (out) => {
      await out.write(csvHead(columns));
      let after: string | undefined;
      do {
        const part = await fetched({ limit: CHUNK, ...(after !== undefined && { after }) });
        await out.write(csvLines(columns, part.rows));
        after = part.next;
      } while (after !== undefined && !out.aborted);
    });
  });
}
