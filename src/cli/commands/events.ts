import type { Command } from "commander";
import { type EventFilter, events } from "../../store/queries/events.ts";
import { list, withOpen } from "../listing.ts";
import { type ListOptions, withDays, withDeeds, withList } from "../options.ts";
import { eventLines } from "../rows.ts";

export function register(program: Command): void {
  const command = program
    .command("events")
    .description("who did what with whom, where and when, as each report tells it, the newest first");
  withDeeds(withDays(withList(command))).action((options: ListOptions & EventFilter) =>
    withOpen(options.db, ["identity"], ({ db }) =>
      list(
        options,
        (paging) => events(db, { ...options, ...paging }),
        (row) => [...eventLines(row), ""],
      ),
    ),
  );
}
