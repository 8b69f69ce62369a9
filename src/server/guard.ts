/** Who may ask: this machine's own pages, and others only with a token. */
import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { Problem } from "./problem.ts";

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

/** Whether a server that listens there is reached from this machine alone. */
export const isLoopback = (host: string): boolean =>
  LOOPBACK.test(host.includes(":") && !host.startsWith("[") ? `[${host}]` : host);

/**
 * Without a token only requests to a loopback name are answered, so that no page elsewhere reaches the record by a name
 * of its own that it points to this machine (DNS rebinding). With one, it is wanted of all, as `Authorization: Bearer`
 * or once as `?token=`, which a cookie then remembers.
 */
export function guard(token: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (token === undefined) {
      const host = c.req.header("host") ?? "";
      if (!LOOPBACK.test(host))
        throw new Problem(403, "foreign-host", `This record is not served under the name ${host}.`);
    } else {
      const asked = c.req.query("token");
      const said =
        asked ?? c.req.header("authorization")?.replace(/^Bearer /i, "") ?? getCookie(c, "isnad-token") ?? "";
      if (!same(said, token))
        throw new Problem(401, "token-wanted", "This record is served with a token: open it as /?token=…");
      if (asked !== undefined) setCookie(c, "isnad-token", token, { httpOnly: true, sameSite: "Strict", path: "/" });
    }
    if (c.req.method !== "GET" && c.req.method !== "HEAD")
      mustBeOwn(c.req.header("origin"), c.req.header("host"), c.req.header("content-type"));
    await next();
  };
}

/** Writes come from a page of this server, or from a program, and always as JSON, which no form of another page can send. */
function mustBeOwn(origin: string | undefined, host: string | undefined, type: string | undefined): void {
  const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (!own) throw new Problem(403, "foreign-origin", `Pages of ${origin} may not write here.`);
  if (!/^application\/json(?:;|$)/i.test(type ?? ""))
    throw new Problem(400, "not-json", "What is written is sent as application/json.");
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
