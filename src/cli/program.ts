import { Command } from "commander";
import { READER } from "../reading/version.ts";
import * as events from "./commands/events.ts";
import * as explain from "./commands/explain.ts";
import * as people from "./commands/people.ts";
import * as read from "./commands/read.ts";
import * as review from "./commands/review.ts";
import * as search from "./commands/search.ts";
import * as serve from "./commands/serve.ts";
import * as show from "./commands/show.ts";
import * as statements from "./commands/statements.ts";
import * as stats from "./commands/stats.ts";
import * as stories from "./commands/stories.ts";
import * as timeline from "./commands/timeline.ts";
import * as tour from "./commands/tour.ts";

/** The command line, every command registered. One file a command in `commands/`. */
export function createProgram(): Command {
  const program = new Command("isnad")
    .description("Reads Arabic political news and keeps the record: who met whom, who said what and on whose word.")
    .version(READER, "-V, --version", "print the reader's version")
    .showHelpAfterError("(isnad --help lists the commands)");
  for (const command of [
    read,
    people,
    events,
    statements,
    stories,
    review,
    serve,
    search,
    show,
    timeline,
    stats,
    explain,
    tour,
  ])
    command.register(program);
  return program;
}
