import type { Command } from "commander";
import { type Tie, type TiesFilter, type TiesMonth, ties } from "../../store/queries/ties.ts";
import { namedOrFail } from "../actors.ts";
import { list, withOpen } from "../listing.ts";
import { type ListOptions, withDays, withList } from "../options.ts";
import { bold, dim, labelled } from "../output.ts";
import { eventLines, statementLines } from "../rows.ts";

const HELP = `
A state's officials and organs count as the state; --alone leaves them out. --limit counts months. Deeds of one day and kind with
the same people are taken as one that several reports tell of.`;

interface TiesOptions extends ListOptions, TiesFilter {
  limit: number;
  alone?: boolean;
}

export function register(program: Command): void {
  const command = program
    .command("ties")
    .description("what two actors had to do with each other: meetings, calls, visits, deeds and words, by month")
    .argument("<one>", "words of a person's, organization's or state's name, or an id")
    .argument("<other>", "the same of another")
    .option("--alone", "of a state only what it does in its own name")
    .option("--newest-first", "the newest month first")
    .addHelpText("after", HELP);
  withDays(withList(command)).action((one: string, other: string, options: TiesOptions) =>
    withOpen(options.db, ["identity", "positions"], async (record) => {
      const actors = [await namedOrFail(record, one, options), await namedOrFail(record, other, options)] as const;
      await list(options, (paging) => ties(record.db, actors[0], actors[1], { ...options, ...paging }), monthLines);
    }),
  );
}

function monthLines({ month = "", entries, ...counts }: TiesMonth): string[] {
  const told = [
    [counts.meetings, "meetings"],
    [counts.calls, "calls"],
    [counts.visits, "visits"],
    [counts.otherDeeds, "other deeds"],
    [counts.statements, "statements"],
  ] as const;
  const summary = told.flatMap(([count, what]) => (count > 0 ? [`${count} ${what}`] : [])).join(", ");
  return [`${bold(month)}  ${summary}`, "", ...entries.flatMap((tie) => [...tieLines(tie), ""])];
}

function tieLines(tie: Tie): string[] {
  if (tie.kind === "statement") return statementLines(tie.statement);
  const [first, ...others] = tie.events;
  return [
    ...eventLines(first!),
    ...(others.length > 0 ? [labelled("also in", dim(others.map(({ id }) => id).join(" ")))] : []),
  ];
}
