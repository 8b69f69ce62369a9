import type { Command } from "commander";
import { ACTS } from "../../model.ts";
import { type StatementFilter, statements } from "../../store/queries/statements.ts";
import { list, withOpen } from "../listing.ts";
import { choice, type ListOptions, withDays, withList } from "../options.ts";
import { statementLines } from "../rows.ts";

export function register(program: Command): void {
  const command = program
    .command("statements")
    .description("who said what, and on whose word, the newest first")
    .option("--speaker <name>", "who said it: words of the name, or an id")
    .option("--via <name>", "who relays it")
    .option("--text <query>", 'what was said: words, "a phrase", -exclusion')
    .addOption(choice("--act <act>", "what it does", ACTS))
    .addOption(choice("--mode <mode>", "whether it is quoted", ["direct", "indirect"]));
  withDays(withList(command)).action((options: ListOptions & StatementFilter) =>
    withOpen(options.db, ["identity"], ({ db }) =>
      list(
        options,
        (paging) => statements(db, { ...options, ...paging }),
        (row) => [...statementLines(row), ""],
      ),
    ),
  );
}
