/** The reading room's server over a small record, asked without a port. */
import { after, before } from "node:test";
import { createApp, type Serving } from "../../src/server/app.ts";
import { openRecord } from "../../src/store/index.ts";
import { updateStories } from "../../src/work/stories.ts";
import { denial, entriesOf, protest, visit } from "../store/made.ts";
import { inFolder } from "../support/cli.ts";

export const HOST = "127.0.0.1:4710";

/** An answer's JSON, of whatever form: what a test takes out of it, it looks at. */
// biome-ignore lint/suspicious/noExplicitAny: said above
export type Json = any;

export interface Asked {
  app: ReturnType<typeof createApp>;
  /** A GET of a path, or a request of another kind. */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  json: (path: string) => Promise<Json>;
  /** Writes JSON as a page of the server's own does. */
  write: (path: string, body: unknown, headers?: Record<string, string>) => Promise<{ status: number; body: Json }>;
}

type Options = Partial<Serving> & { items?: ReturnType<typeof visit>[] };

/** A server whose record holds three reports, or those that are given. */
export function withServer(use: (asked: Asked) => Promise<void>, options: Options = {}): Promise<void> {
  const { items = [visit(), denial(), protest()], ...serving } = options;
  return inFolder(async (folder) => {
    const record = await openRecord(`${folder}/isnad.db`);
    const changed = () => updateStories(record.db);
    try {
      await record.add(entriesOf(items));
      await changed();
      const app = createApp({ record, pages: folder, changed, ...serving });
      const ask: Asked["ask"] = async (path, init = {}) =>
        app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...(init.headers as object) } });
      const write: Asked["write"] = async (path, body, headers = {}) => {
        const response = await ask(path, {
          method: "POST",
          headers: { "content-type": "application/json", origin: `http://${HOST}`, ...headers },
          body: typeof body === "string" ? body : JSON.stringify(body),
        });
        return { status: response.status, body: await response.json() };
      };
      await use({ app, ask, json: async (path) => (await ask(path)).json(), write });
    } finally {
      await record.close();
    }
  });
}

/** The same server for all tests of a suite, which only read. */
export function sharedServer(): Omit<Asked, "app"> {
  let asked: Asked;
  const { promise: done, resolve: end } = Promise.withResolvers<void>();
  let closed: Promise<void>;
  before(
    () =>
      new Promise<void>((ready) => {
        closed = withServer(async (opened) => {
          asked = opened;
          ready();
          await done;
        });
      }),
  );
  after(async () => {
    end();
    await closed;
  });
  return {
    ask: (...args) => asked.ask(...args),
    json: (...args) => asked.json(...args),
    write: (...args) => asked.write(...args),
  };
}
