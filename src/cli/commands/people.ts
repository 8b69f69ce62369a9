import type { Command } from "commander";
import type { EntityKind } from "../../model.ts";
import { type PersonRow, people } from "../../store/queries/people.ts";
import { list, withOpen } from "../listing.ts";
import { choice, type ListOptions, withList } from "../options.ts";
import { dim, plain } from "../output.ts";
import { officeLines } from "../rows.ts";

interface PeopleOptions extends ListOptions {
  kind: EntityKind;
  name?: string;
  office?: string;
  country?: string;
}

const OFFICES = 3;
const HEAD = "reports  mentions  first       last        id                       name";

export function register(program: Command): void {
  const command = program
    .command("people")
    .description("who is in the record, those in the most reports first")
    .addOption(choice("--kind <kind>", "whom to list", ["person", "organization", "place"]).default("person"))
    .option("--name <words>", "whose name holds these words, or whose id this is")
    .option("--office <words>", "who holds an office with these words")
    .option("--country <code>", "of this country, as ISO 3166-1 alpha-2: EG");
  withList(command).action((options: PeopleOptions) =>
    withOpen(options.db, ["identity"], ({ db }) =>
      list(
        options,
        (paging) => people(db, { ...options, ...paging }),
        (row, first) => [...(first ? [dim(HEAD)] : []), ...personLines(row)],
      ),
    ),
  );
}

function personLines(person: PersonRow): string[] {
  const { reports, mentions, first = "", last = "", id, name } = person;
  const numbers = `${String(reports).padStart(7)}  ${String(mentions).padStart(8)}`;
  return [
    `${numbers}  ${first.padEnd(10)}  ${last.padEnd(10)}  ${dim(id)}  ${plain(name)}`,
    ...officeLines(person, OFFICES),
  ];
}
