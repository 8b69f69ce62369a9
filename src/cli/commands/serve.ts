import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { openRecord } from "../../store/index.ts";
import { bringUpToDate } from "../../work/upToDate.ts";
import { number } from "../options.ts";
import { note } from "../output.ts";

interface ServeOptions {
  db: string;
  host: string;
  port: number;
  token?: string;
}

export function register(program: Command): void {
  program
    .command("serve")
    .description("open the record as web pages, and to programs: /api says how")
    .option("--db <file>", "the record; it is made where it is missing", "isnad.db")
    .option("--host <name>", "listen there; beyond this machine only with a token", "127.0.0.1")
    .option("--port <number>", "listen there, 0 for any that is free", number, 4710)
    .option("--token <words>", "wanted of every request; made where it is needed and not given")
    .action(async ({ db, host, port, token }: ServeOptions) => {
      // Only here: every other command starts sooner without it.
      const { isLoopback, serve } = await import("../../server/index.ts");
      const record = await openRecord(db);
      const wanted = token ?? (isLoopback(host) ? undefined : randomBytes(16).toString("hex"));
      const update = () => bringUpToDate(record, ["identity", "stories"]);
      try {
        await update();
        const { url, close } = await serve(
          record,
          { host, port, ...(wanted !== undefined && { token: wanted }) },
          update,
        );
        note(`The record ${db} is open at ${url}\nCtrl+C ends it.`);
        await new Promise<void>((resolve) => {
          for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, resolve);
        });
        await close();
      } finally {
        await record.close();
      }
    });
}
