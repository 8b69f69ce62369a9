import type { Command } from "commander";
import { type StoryFilter, type StoryRow, stories } from "../../store/queries/stories.ts";
import { updateStories } from "../../work/stories.ts";
import { list, withOpen } from "../listing.ts";
import { type ListOptions, number, withDays, withList } from "../options.ts";
import { dim, ifAny } from "../output.ts";
import { Progress } from "../progress.ts";
import { heading, sourceLines } from "../rows.ts";

/** Reports that make a story worth listing for people; programs get those of one report too. */
const SEVERAL = 2;

export function register(program: Command): void {
  const command = program
    .command("stories")
    .description("which reports tell the same event, the newest first; groups those that were read since the last time")
    .option("--least <number>", `only stories of so many reports at least (${SEVERAL}; with --json 1)`, number)
    .option("--outlet <name>", "only stories that this outlet tells");
  withDays(withList(command)).action((options: ListOptions & StoryFilter) =>
    withOpen(
      options.db,
      async ({ db }) => {
        const progress = new Progress(true);
        try {
          await updateStories(db, (done, total) => {
            progress.bytes(done, total);
            progress.reports(done);
          });
        } finally {
          progress.stop();
        }
        const { least = options.json ? 1 : SEVERAL } = options;
        await list(
          options,
          (paging) => stories(db, { ...options, ...paging, least }),
          (row) => [...storyLines(row), ""],
        );
      },
      { write: true },
    ),
  );
}

function storyLines({ id, title, to, reports, independent, copies, articles }: StoryRow): string[] {
  const count = reports.length === 1 ? "1 report" : `${reports.length} reports, ${independent} independent`;
  const original = new Map(copies.flatMap(([first, ...rest]) => rest.map((copy) => [copy, first])));
  return [
    heading(to, count, id),
    ...ifAny("story", title),
    ...articles.flatMap((article) => {
      const { id: report, published = "" } = article;
      const copied = original.has(report) ? `  copy of ${original.get(report)}` : "";
      return [`  ${published.slice(0, 10).padEnd(10)}  ${dim(`${report}${copied}`)}`, ...sourceLines(article)];
    }),
  ];
}
