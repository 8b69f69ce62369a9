/** How the API says that it can't: a key for the interface to word, and a sentence for people at a terminal. */
import { z } from "@hono/zod-openapi";
import type { ContentfulStatusCode } from "hono/utils/http-status";

export const problem = z
  .object({ error: z.object({ key: z.string().openapi({ example: "not-found" }), message: z.string() }) })
  .openapi("Problem");

/** What a request can't be answered with; `key` is one of those that the interface knows words for. */
export class Problem extends Error {
  readonly status: ContentfulStatusCode;
  readonly key: string;

  constructor(status: ContentfulStatusCode, key: string, message: string) {
    super(message);
    this.status = status;
    this.key = key;
  }
}

export const notFound = (id: string): Problem =>
  new Problem(404, "not-found", `The record has nothing with the id ${id}.`);
