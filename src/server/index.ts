/** Serves a record over HTTP. */
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { serve as listen } from "@hono/node-server";
import type { OpenRecord } from "../store/index.ts";
import { createApp } from "./app.ts";
import { isLoopback } from "./guard.ts";

export { isLoopback } from "./guard.ts";

export interface Address {
  host: string;
  /** 0 for any that is free. */
  port: number;
  /** Wanted of every request. */
  token?: string;
}

export interface Running {
  /** Where to open it, with its token where it has one. */
  url: string;
  close(): Promise<void>;
}

/** The built pages: beside this code where that is built too, as in the package; else in the checkout's `dist/`. */
const BESIDE = join(import.meta.dirname, "web");
const PAGES = existsSync(BESIDE) ? BESIDE : join(import.meta.dirname, "../../dist/web");

/** Starts to serve a record; it is not closed with the server. Throws where the address can't be had. */
export async function serve(
  record: OpenRecord,
  { host, port, token }: Address,
  changed?: () => Promise<void>,
): Promise<Running> {
  if (token === undefined && !isLoopback(host))
    throw new Error(`${host} is reached from other machines: it needs a token`);
  const app = createApp({ record, pages: PAGES, ...(token !== undefined && { token }), ...(changed && { changed }) });
  const server = listen({ fetch: app.fetch, hostname: host, port }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`port ${port} is taken: name another with --port, or 0 for any that is free`)
          : error,
      ),
    );
  });
  const { port: taken } = server.address() as { port: number };
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}/${token === undefined ? "" : `?token=${token}`}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
