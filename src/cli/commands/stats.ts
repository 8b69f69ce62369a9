import type { Command } from "commander";
import { type Count, type Stats, stats } from "../../store/queries/stats.ts";
import { withOpen } from "../listing.ts";
import { type RecordOptions, withRecord } from "../options.ts";
import { dim, plain, print, printJson } from "../output.ts";

export function register(program: Command): void {
  const command = program.command("stats").description("what the record holds, in numbers");
  withRecord(command).action(({ db: file, json }: RecordOptions) =>
    withOpen(file, ["identity"], async ({ db }) => {
      const found = await stats(db);
      if (json) printJson(found);
      else print(...statsLines(found));
    }),
  );
}

function statsLines(found: Stats): string[] {
  const {
    articles,
    superseded,
    captures,
    first = "?",
    last = "?",
    people,
    organizations,
    places,
    events,
    statements,
  } = found;
  return [
    line("articles", articles, superseded > 0 ? `and ${superseded} superseded versions` : ""),
    line("captures", captures),
    `${dim("from".padEnd(LABEL))}  ${first} to ${last}`,
    line("people", people),
    line("organizations", organizations),
    line("places", places),
    line("events", events),
    ...counts(found.eventTypes),
    line("statements", statements),
    ...counts(found.acts),
    line("outlets", found.outlets.length),
    ...counts(found.outlets.slice(0, OUTLETS)),
    line("readers", found.readers.length),
    ...counts(found.readers),
  ];
}

const OUTLETS = 20;
const LABEL = 14;

const line = (label: string, count: number, more = "") => `${dim(label.padEnd(LABEL))}  ${count} ${more}`.trimEnd();
/** The number before the name, which may be Arabic. */
const counts = (found: Count[]) => found.map(({ name, count }) => `${String(count).padStart(LABEL)}  ${plain(name)}`);
