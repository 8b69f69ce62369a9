import type { Command } from "commander";
import { type HappeningFilter, happenings } from "../../store/queries/happenings.ts";
import { happeningOf } from "../../work/accounts.ts";
import { happeningLines } from "../happenings.ts";
import { list, withOpen } from "../listing.ts";
import { type ListOptions, number, withDays, withDeeds, withList } from "../options.ts";

const HELP = `
isnad events lists the same deeds as each report tells them. Where tellings differ, all values are kept with who says
which; the first is the record's own, and the line below says why. Reports that were read since the last time are joined
first; the outcome doesn't depend on the order in which they came.`;

export function register(program: Command): void {
  const command = program
    .command("happenings")
    .description("deeds, each once with all reports that tell it, the newest first")
    .option("--least <number>", "only deeds that so many reports tell at least", number)
    .addHelpText("after", HELP);
  withDeeds(withDays(withList(command))).action((options: ListOptions & HappeningFilter) =>
    withOpen(options.db, ["identity", "stories", "happenings"], ({ db }) =>
      list(
        options,
        async (paging) => {
          const { rows, ...page } = await happenings(db, { ...options, ...paging });
          return { rows: rows.map(happeningOf), ...page };
        },
        (row) => [...happeningLines(row), ""],
      ),
    ),
  );
}
