/** What requests have in common: how they are checked, and how they are refused. */
import { z } from "@hono/zod-openapi";
import { Problem, problem } from "./problem.ts";

/** What a request says, in the form that is asked for. Throws a `Problem` that names what is wrong. */
export function parsed<Form extends z.ZodType>(form: Form, value: unknown): z.output<Form> {
  const { data, error } = form.safeParse(value);
  if (error !== undefined) throw new Problem(400, "wrong-request", z.prettifyError(error).replaceAll(/\s*\n\s*/g, " "));
  return data as z.output<Form>;
}

const DESCRIPTIONS = {
  400: "something in the request is wrong; the message says what",
  401: "a token is wanted",
  403: "not from this page",
  404: "the record has no such id",
  413: "too large",
} as const;

/** The refusals of a route, for its documentation. */
export function refusals(...statuses: (keyof typeof DESCRIPTIONS)[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: DESCRIPTIONS[status], content: { "application/json": { schema: problem } } },
    ]),
  );
}
