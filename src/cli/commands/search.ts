import type { Command } from "commander";
import { type SearchFilter, type SearchRow, search } from "../../store/queries/search.ts";
import { list, withOpen } from "../listing.ts";
import { type ListOptions, withDays, withList } from "../options.ts";
import { labelled, marked } from "../output.ts";
import { heading, sourceLines } from "../rows.ts";

const HELP = `
A query's words are found in every spelling, with and without article and particles. It may hold "a phrase", -exclusions,
outlet:NAME, from:DATE and to:DATE. In a shell, put what has quotation marks into single ones:
  isnad search حفتر '"مجلس النواب"' -طرابلس from:2024`;

export function register(program: Command): void {
  const command = program
    .command("search")
    .description("reports that hold what the query asks for, the best first, with the sentence that does")
    .argument("<query...>", 'words, "a phrase", -exclusion, outlet:NAME, from:DATE, to:DATE')
    .option("--outlet <name>", "only reports of this outlet")
    .addHelpText("after", HELP)
    // So that a word with a minus before it is a part of the query.
    .allowUnknownOption();
  withDays(withList(command)).action((words: string[], options: ListOptions & SearchFilter) => {
    const unknown = words.find((word) => /^--\w/.test(word));
    if (unknown !== undefined) command.error(`error: unknown option '${unknown}'`);
    return withOpen(options.db, [], ({ db }) =>
      list(
        options,
        (paging) => search(db, words.join(" "), { ...options, ...paging }),
        (row) => [...sightingLines(row), ""],
      ),
    );
  });
}

function sightingLines({ article, sentence, hits, count }: SearchRow): string[] {
  const what = count === 1 ? "1 hit" : `${count} hits`;
  return [
    heading(article.published?.slice(0, 10), what, article.id),
    ...sourceLines(article),
    labelled("says", marked(sentence, hits)),
  ];
}
