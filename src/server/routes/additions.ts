/** Reports that come in over the page. */
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { captures, type Failure } from "../../source/index.ts";
import type { Entry, OpenRecord } from "../../store/index.ts";
import { readAll } from "../../work/pipeline.ts";
import { Problem } from "../problem.ts";
import { parsed, refusals } from "../requests.ts";
import type { InTurn } from "../turns.ts";

/** Reports that one request brings at most. */
const MOST = 200;

const body = z
  .strictObject({
    name: z.string().max(200).openapi({ description: "of the file, for people" }),
    content: z.base64().openapi({ description: "the file: text, a saved page, JSON Lines, or gzip of these" }),
  })
  .openapi("File");
const outcome = z
  .object({
    added: z.array(z.object({ id: z.string(), title: z.string().nullable(), events: z.int(), statements: z.int() })),
    problems: z.array(z.string()),
  })
  .openapi("Added");

export function additions(app: OpenAPIHono, record: OpenRecord, inTurn: InTurn, changed: () => Promise<void>): void {
  app.openAPIRegistry.registerPath({
    method: "post",
    path: "/api/reports",
    summary: "Reads a file into the record",
    request: { body: { content: { "application/json": { schema: body } }, required: true } },
    responses: {
      200: {
        description: "what was read, and what could not be",
        content: { "application/json": { schema: outcome } },
      },
      ...refusals(400, 403, 413),
    },
  });
  app.post("/api/reports", async (c) => {
    const { name, content } = parsed(body, await c.req.json());
    const added: Entry[] = [];
    const problems: string[] = [];
    const source = captures(["-"], { stdin: chunksOf(Buffer.from(content, "base64")) });
    for await (const outcomes of readAll(source, { entry: true, json: 0 })) {
      for (const one of outcomes) {
        if ("problem" in one) problems.push(named(name, one));
        else if (one.entry !== undefined) added.push(one.entry);
      }
      if (added.length > MOST)
        throw new Problem(
          413,
          "too-many-reports",
          `${name} holds more than ${MOST} reports: read it with \`isnad read\`.`,
        );
    }
    for (const { capture } of added) capture.origin = originIn(name, capture.origin);
    await inTurn(async () => {
      await record.add(added);
      if (added.length > 0) await changed();
    });
    return c.json({
      added: added.map(({ article, rows }) => ({
        id: article.id,
        title: article.title,
        events: rows.events.length,
        statements: rows.statements.length,
      })),
      problems,
    });
  });
}

/** The file came as standard input does, whose origin is `-`; people know it by its name. */
const originIn = (name: string, origin: string): string => origin.replace(/^-/, () => name);

const named = (name: string, { origin, problem }: Failure): string =>
  problem.replace(origin === "-" ? "standard input" : origin, () => originIn(name, origin));

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
