import type { Command } from "commander";
import { CONSULT_MODES, EVENT_STATUSES, EVENT_TYPES } from "../../model.ts";
import { type EventFilter, events } from "../../store/queries/events.ts";
import { list, withOpen } from "../listing.ts";
import { choice, type ListOptions, withDays, withList } from "../options.ts";
import { eventLines } from "../rows.ts";

export function register(program: Command): void {
  const command = program
    .command("events")
    .description("who did what with whom, where and when, the newest first")
    .option("--who <name>", "who takes part, whatever the role: words of the name, or an id")
    .option("--actor <name>", "who does it")
    .option("--place <name>", "where")
    .addOption(choice("--type <type>", "what, by PLOVER's types", EVENT_TYPES))
    .addOption(choice("--mode <mode>", "which kind of CONSULT", CONSULT_MODES))
    .addOption(choice("--status <status>", "whether it happened", EVENT_STATUSES));
  withDays(withList(command)).action((options: ListOptions & EventFilter) =>
    withOpen(options.db, ({ db }) =>
      list(
        options,
        (paging) => events(db, { ...options, ...paging }),
        (row) => [...eventLines(row), ""],
      ),
    ),
  );
}
