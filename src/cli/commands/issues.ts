import type { Command } from "commander";
import { candidatesOf } from "../../record/positions/candidates.ts";
import { issueNames, issuesNamed } from "../../record/positions/lexicon.ts";
import { POSITIONS } from "../../record/positions/matching.ts";
import type { OpenRecord } from "../../store/index.ts";
import { type IssueActor, type IssueCount, issueActors, issueCounts } from "../../store/queries/issues.ts";
import { openPositions } from "../../store/queries/openPositions.ts";
import type { Days } from "../../store/queries/places.ts";
import { statementRows } from "../../store/queries/statements.ts";
import { withOpen } from "../listing.ts";
import { number, type RecordOptions, withDays, withRecord } from "../options.ts";
import { bold, dim, ifAny, note, plain, print, printJson } from "../output.ts";
import { heading } from "../rows.ts";

interface IssueOptions extends RecordOptions, Days {
  candidates?: boolean;
  limit: number;
}

export function register(program: Command): void {
  const command = program
    .command("issues")
    .description("what positions are taken on, and how many; of one issue, who takes them")
    .argument("[issue]", "an issue's id, or words of its name")
    .option("--candidates", "positions that no issue matches, grouped: what else is talked about")
    .option("--limit <number>", "print so many at most, 0 for all", number, 20);
  withDays(withRecord(command)).action((issue: string | undefined, options: IssueOptions) =>
    withOpen(options.db, ["identity", "positions"], async ({ db }) => {
      if (options.candidates) return await showCandidates(db, options);
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

/** Wordings shown of a candidate. */
const SHOWN = 4;

async function showCandidates(db: OpenRecord["db"], { limit, json, ...days }: IssueOptions): Promise<void> {
  const open = await openPositions(db, days);
  const found = candidatesOf(open, limit === 0 ? Number.POSITIVE_INFINITY : limit);
  for (const { members, typical } of found) {
    const shown = [typical, ...members.filter((at) => at !== typical)].slice(0, SHOWN).map((at) => open[at]!);
    const statements = await statementRows(db, shown);
    if (json) printJson({ positions: members.length, ids: members.map((at) => open[at]!.id), statements });
    else
      print(
        bold(`${members.length} positions`),
        ...statements.flatMap(({ id, act, content }) => [
          `    ${dim(`${act}  ${id}`)}`,
          ...ifAny("what", content.text),
        ]),
        "",
      );
  }
  if (found.length === 0 && !json) note("nothing found");
}

function countLines(row: Omit<IssueCount, "issue"> | IssueActor, id: string): string[] {
  const acts = Object.entries(row.acts).map(([act, count]) => `${count} ${act}`);
  const sides = [row.for > 0 ? `${row.for} for` : "", row.against > 0 ? `${row.against} against` : ""].filter(Boolean);
  return [
    heading(row.last, `${row.positions} positions`, id),
    `    ${dim([row.first && `from ${row.first}`, ...acts, ...sides].filter(Boolean).join(", "))}`,
  ];
}
