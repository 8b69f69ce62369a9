import { Command } from "commander";
import { READER } from "../reading/version.ts";
import * as compare from "./commands/compare.ts";
import * as events from "./commands/events.ts";
import * as explain from "./commands/explain.ts";
import * as happenings from "./commands/happenings.ts";
import * as issues from "./commands/issues.ts";
import * as offices from "./commands/offices.ts";
import * as people from "./commands/people.ts";
import * as positions from "./commands/positions.ts";
import * as read from "./commands/read.ts";
import * as review from "./commands/review.ts";
import * as search from "./commands/search.ts";
import * as serve from "./commands/serve.ts";
import * as show from "./commands/show.ts";
import * as statements from "./commands/statements.ts";
import * as stats from "./commands/stats.ts";
import * as stories from "./commands/stories.ts";
import * as ties from "./commands/ties.ts";
import * as timeline from "./commands/timeline.ts";
import * as tour from "./commands/tour.ts";
import * as unsure from "./commands/unsure.ts";

/** The command line, every command registered. One file a command in `commands/`. */
export function createProgram(): Command {
  const program = new Command("isnad")
    .description("Reads Arabic political news and keeps the record: who met whom, who said what and on whose word.")
    .version(READER, "-V, --version", "print the reader's version")
    .showHelpAfterError("(isnad --help lists the commands)");
  for (const command of [
    read,
    people,
    offices,
    events,
    statements,
    stories,
    happenings,
    compare,
    positions,
    issues,
    ties,
    search,
    show,
    timeline,
    unsure,
    review,
    serve,
    stats,
    explain,
    tour,
  ])
    command.register(program);
  return program;
}
