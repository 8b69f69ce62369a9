/** The reading room's server: the API, and the pages that use it. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { NONCE, secureHeaders } from "hono/secure-headers";
import { LIMITS } from "../source/index.ts";
import type { OpenRecord } from "../store/index.ts";
import { guard } from "./guard.ts";
import { pages as servePages } from "./pages.ts";
import { notFound, Problem } from "./problem.ts";
import { additions } from "./routes/additions.ts";
import { entries } from "./routes/entries.ts";
import { lists } from "./routes/lists.ts";
import { turns } from "./turns.ts";

export interface Serving {
  record: OpenRecord;
  /** The folder of the built pages; without them there is the API alone. */
  pages: string;
  token?: string;
  /** Called when reports came in; what it does is done before the next write. */
  changed?: () => Promise<void>;
}

/** Base64 takes four bytes for three; the rest is for what stands around it. */
const MOST_BYTES = Math.ceil((LIMITS.report * 4) / 3) + 4096;

export function createApp({ record, pages, token, changed = async () => {} }: Serving): OpenAPIHono {
  const app = new OpenAPIHono();
  app.onError((error, c) => {
    const known = error instanceof Problem ? error : asProblem(error);
    return c.json({ error: { key: known.key, message: known.message } }, known.status);
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", NONCE],
        styleSrc: ["'self'", NONCE],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      // It is plain HTTP: no name that it is reached by may be bound to HTTPS.
      strictTransportSecurity: false,
    }),
  );
  app.use(guard(token));
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new Problem(413, "too-large", "That is too large: read it with `isnad read`.");
      },
    }),
  );
  lists(app, record);
  entries(app, record);
  additions(app, record, turns(), changed);
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Isnad",
      version: "1",
      description: "The record of who met whom, who said what, and on whose word.",
    },
  });
  app.all("/api/:path{.+}", (c) => {
    throw notFound(c.req.path);
  });
  servePages(app, pages);
  return app;
}

function asProblem(error: Error): Problem {
  if (/is no page mark/.test(error.message)) return new Problem(400, "wrong-request", error.message);
  if (error instanceof SyntaxError) return new Problem(400, "wrong-request", "The request's body is no JSON.");
  console.error(`isnad: ${error.message}`);
  return new Problem(500, "fault", `That could not be done: ${error.message}`);
}
