import type { Command } from "commander";
import { type TimelineFilter, timeline } from "../../store/queries/timeline.ts";
import { list, withOpen } from "../listing.ts";
import { type ListOptions, withDays, withList } from "../options.ts";
import { bold, dim, note, plain, print } from "../output.ts";
import { eventLines, officeLines, statementLines } from "../rows.ts";

const OFFICES = 5;

export function register(program: Command): void {
  const command = program
    .command("timeline")
    .description("what somebody did and said, day by day, the oldest first")
    .argument("<name>", "words of a person's, organization's or place's name, or an id")
    .option("--newest-first", "the newest day first");
  withDays(withList(command)).action((name: string, options: ListOptions & TimelineFilter) =>
    withOpen(options.db, ["identity"], async ({ db }) => {
      let headed = options.json === true;
      await list(
        options,
        async (paging) => {
          const page = await timeline(db, name, { ...options, ...paging });
          if (page.subject === undefined)
            throw new Error(`nobody and nothing in the record ${options.db} has a name with ${plain(name)}`);
          if (!headed)
            print(
              `${bold(plain(page.subject.name))}`,
              `  ${dim(page.subject.id)}`,
              ...officeLines(page.subject, OFFICES),
              "",
            );
          if (!headed) for (const other of page.others) note(`The name fits ${other.id} too: ${plain(other.name)}`);
          headed = true;
          return page;
        },
        (row) => [...(row.kind === "event" ? eventLines(row) : statementLines(row)), ""],
      );
    }),
  );
}
