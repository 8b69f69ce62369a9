import type { Command } from "commander";
import { issueNames, issuesNamed } from "../../record/positions/lexicon.ts";
import { POSITIONS } from "../../record/positions/matching.ts";
import { type IssueActor, type IssueCount, issueActors, issueCounts } from "../../store/queries/issues.ts";
import type { Days } from "../../store/queries/places.ts";
import { withOpen } from "../listing.ts";
import { number, type RecordOptions, withDays, withRecord } from "../options.ts";
import { dim, ifAny, note, plain, print, printJson } from "../output.ts";
import { heading } from "../rows.ts";

interface IssueOptions extends RecordOptions, Days {
  limit: number;
}

export function register(program: Command): void {
  const command = program
    .command("issues")
    .description("what positions are taken on, and how many; of one issue, who takes them")
    .argument("[issue]", "an issue's id, or words of its name")
    .option("--limit <number>", "print so many at most, 0 for all", number, 20);
  withDays(withRecord(command)).action((issue: string | undefined, options: IssueOptions) =>
    withOpen(options.db, ["identity", "positions"], async ({ db }) => {
      const { limit, json } = options;
      const shown = <Row>(rows: Row[]): Row[] => (limit === 0 ? rows : rows.slice(0, limit));
      if (issue === undefined) {
        const names = new Map(issueNames().map((one) => [one.id, one]));
        const rows = shown(await issueCounts(db, POSITIONS, options));
        for (const row of rows) {
          const { name, nameEn } = names.get(row.issue) ?? { name: row.issue, nameEn: "" };
          if (json) printJson({ ...row, name, nameEn });
          else print(...countLines(row, row.issue), ...ifAny("issue", name));
        }
        return;
      }
      const found = issuesNamed(issue);
      if (found.length === 0) throw new Error(`no issue has a name with ${plain(issue)}; "isnad issues" lists them`);
      if (!json) for (const one of found) print(`${plain(one.name)}`, `  ${dim(one.id)}  ${one.nameEn}`, "");
      const actors = shown(
        await issueActors(
          db,
          found.map(({ id }) => id),
          POSITIONS,
          options,
        ),
      );
      for (const actor of actors) {
        if (json) printJson(actor);
        else print(...countLines(actor, actor.id), ...ifAny("who", actor.name));
      }
      if (actors.length === 0 && !json) note("nothing found");
    }),
  );
}

function countLines(row: Omit<IssueCount, "issue"> | IssueActor, id: string): string[] {
  const acts = Object.entries(row.acts).map(([act, count]) => `${count} ${act}`);
  const sides = [row.for > 0 ? `${row.for} for` : "", row.against > 0 ? `${row.against} against` : ""].filter(Boolean);
  return [
    heading(row.last, `${row.positions} positions`, id),
    `    ${dim([row.first && `from ${row.first}`, ...acts, ...sides].filter(Boolean).join(", "))}`,
  ];
}
