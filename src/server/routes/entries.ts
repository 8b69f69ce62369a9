/** Single entries of the record, whatever they are, and its numbers. */
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { OpenRecord } from "../../store/index.ts";
import { holdings } from "../../store/queries/holding.ts";
import { meetings } from "../../store/queries/met.ts";
import { show } from "../../store/queries/show.ts";
import { stats } from "../../store/queries/stats.ts";
import { timeline } from "../../store/queries/timeline.ts";
import { days } from "../lists.ts";
import { optional } from "../optional.ts";
import { notFound } from "../problem.ts";
import { parsed, refusals } from "../requests.ts";
import * as schemas from "../schemas.ts";

const id = z.string().min(1).openapi({ description: "as lists give it; `#` is written %23", example: "cairo-01#v1" });
const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { "application/json": { schema } } },
});

const shown = z
  .looseObject({ kind: z.enum(["article", "entity", "event", "statement", "story"]) })
  .openapi("Entry", { description: "one of an article with its reading, an actor, an event, a statement, a story" });
const timelineQuery = z.strictObject({
  ...days.shape,
  limit: optional(z.coerce.number().int().min(1).max(500)),
  after: optional(z.string()),
  newestFirst: optional(z.stringbool()),
});
const timelinePage = z.object({
  subject: optional(schemas.person),
  others: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  rows: z.array(
    z.union([
      schemas.event.extend({ kind: z.literal("event") }),
      schemas.statement.extend({ kind: z.literal("statement") }),
    ]),
  ),
  next: optional(z.string()),
});

export function entries(app: OpenAPIHono, { db }: OpenRecord): void {
  const document = (path: string, summary: string, responses: object, request: object) =>
    app.openAPIRegistry.registerPath({ method: "get", path, summary, request, responses: responses as never });

  document(
    "/api/entries/{id}",
    "Whatever has this id",
    { ...json(shown, "it"), ...refusals(404) },
    { params: z.object({ id }) },
  );
  app.get("/api/entries/:id", async (c) => {
    const found = await show(db, c.req.param("id"));
    if (found === undefined) throw notFound(c.req.param("id"));
    return c.json(found);
  });

  document(
    "/api/actors/{id}/timeline",
    "What somebody took part in and said, day by day",
    { ...json(timelinePage, "a page of it"), ...refusals(400, 404) },
    { params: z.object({ id }), query: timelineQuery },
  );
  app.get("/api/actors/:id/timeline", async (c) => {
    const found = await timeline(db, c.req.param("id"), parsed(timelineQuery, c.req.query()));
    if (found.subject === undefined) throw notFound(c.req.param("id"));
    return c.json(found);
  });

  document(
    "/api/actors/{id}/offices",
    "The offices that reports give somebody, and when they do",
    { ...json(z.object({ offices: z.array(schemas.holding) }), "the most reported first"), ...refusals(404) },
    { params: z.object({ id }) },
  );
  app.get("/api/actors/:id/offices", async (c) => {
    const offices = await holdings(db, c.req.param("id"));
    if (offices === undefined) throw notFound(c.req.param("id"));
    return c.json({ offices });
  });

  document(
    "/api/actors/{id}/met",
    "With whom somebody met, spoke or conferred, and who of these did so too",
    { ...json(schemas.meetings, "the most often met first"), ...refusals(404) },
    { params: z.object({ id }) },
  );
  app.get("/api/actors/:id/met", async (c) => {
    const found = await meetings(db, c.req.param("id"));
    if (found === undefined) throw notFound(c.req.param("id"));
    return c.json(found);
  });

  document("/api/stats", "What the record holds, in numbers", json(schemas.stats, "the numbers"), {});
  app.get("/api/stats", async (c) => c.json(await stats(db)));
}
