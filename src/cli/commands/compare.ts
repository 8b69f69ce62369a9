import type { Command } from "commander";
import { comparisonOf } from "../../work/comparison.ts";
import { comparisonLines } from "../comparison.ts";
import { withOpen } from "../listing.ts";
import { type RecordOptions, withRecord } from "../options.ts";
import { plain, print, printJson } from "../output.ts";

const HELP = `
Each column of the matrix is one text; reports that copy it stand under its letter. In a cell
  ◆  has it, the earliest of all     ●  has it
  ○  has its words, as nobody's      ◐  some copies of the text leave it out
  ·  leaves it out, as far as it was read`;

export function register(program: Command): void {
  const command = program
    .command("compare")
    .description(
      "the tellings of a story or happening side by side: who has which point, who left it out, who had it first, on whose word",
    )
    .argument("<id>", "story:… as isnad stories lists it, or happening:…")
    .option("--all", "points that one text alone has, too")
    .addHelpText("after", HELP);
  withRecord(command).action((id: string, { db: file, json, all }: RecordOptions & { all?: boolean }) =>
    withOpen(file, ["identity", "stories", "happenings"], async ({ db }) => {
      const comparison = await comparisonOf(db, id);
      if (comparison === undefined)
        throw new Error(`the record ${file} has no story or happening with the id ${plain(id)}`);
      if (json) printJson(comparison);
      else print(...comparisonLines(comparison, all === true));
    }),
  );
}
