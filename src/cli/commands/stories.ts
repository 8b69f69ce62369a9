import type { Command } from "commander";
import { type StoryFilter, stories } from "../../store/queries/stories.ts";
import { list, withOpen } from "../listing.ts";
import { type ListOptions, number, withDays, withList } from "../options.ts";
import { storyLines } from "../rows.ts";
import { update } from "../update.ts";

/** Reports that make a story worth listing for people. */
const SEVERAL = 2;

const HELP = `
Programs get every report in its story: with --json all stories are printed, those of one report too, unless --limit or
--least say otherwise. Reports that were read since the last time are grouped first; the outcome doesn't depend on the
order in which they came.`;

export function register(program: Command): void {
  const command = program
    .command("stories")
    .description("which reports tell the same event, and which of them are one text, the newest first")
    .option("--least <number>", `only stories of so many reports at least; of ${SEVERAL} where it is not said`, number)
    .option("--outlet <name>", "only stories that this outlet tells")
    .addHelpText("after", HELP);
  withDays(withList(command)).action(async (options: ListOptions & StoryFilter) => {
    const { json = false, least = json ? 1 : SEVERAL } = options;
    const limit = json && command.getOptionValueSource("limit") === "default" ? 0 : options.limit;
    await withOpen(
      options.db,
      async ({ db }) => {
        await update(db, "stories");
        await list(
          { ...options, limit },
          (paging) => stories(db, { ...options, ...paging, least }),
          (row) => [...storyLines(row), ""],
        );
      },
      { write: true },
    );
  });
}
