/** The built pages. Every address that is no file of theirs opens the one page there is, which knows what to show. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";

/** What the build leaves where the nonce belongs: web/vite.config.ts. */
const PLACE = "{{nonce}}";

/** Serves the pages of a folder, where it holds any. */
export function pages(app: OpenAPIHono, folder: string): void {
  const index = join(folder, "index.html");
  if (!existsSync(index)) return;
  const parts = readFileSync(index, "utf8").split(PLACE);
  const page = (c: Context) => {
    c.header("Cache-Control", "no-store");
    return c.html(parts.join(c.get("secureHeadersNonce")));
  };
  app.get("/", page);
  app.use("/assets/*", async (c, next) => {
    await next();
    // Their names hold a hash of what is in them.
    if (c.res.ok) c.header("Cache-Control", "public, max-age=31536000, immutable");
  });
  app.use(serveStatic({ root: folder }));
  app.get("/assets/*", (c) => c.notFound());
  app.get("*", page);
}
