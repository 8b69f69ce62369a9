import type { Command } from "commander";
import type { Act } from "../../model.ts";
import { issueNames, issuesNamed } from "../../record/positions/lexicon.ts";
import { POSITIONS } from "../../record/positions/matching.ts";
import { wordChanges } from "../../record/positions/wording.ts";
import type { OpenRecord } from "../../store/index.ts";
import type { Actor } from "../../store/queries/actors.ts";
import {
  changes,
  type PositionFilter,
  type PositionRow,
  positions,
  type Stance,
} from "../../store/queries/positions.ts";
import { namedOrFail } from "../actors.ts";
import { list, withOpen } from "../listing.ts";
import { choice, date, type ListOptions, withDays, withList } from "../options.ts";
import { bold, dim, ifAny, labelled, note, plain, print, printJson } from "../output.ts";
import { changedLines, positionLines, type Worded } from "../positions.ts";

interface PositionOptions extends ListOptions {
  act?: Act;
  stance?: Stance;
  about?: string;
  alone?: boolean;
  newestFirst?: boolean;
  from?: string;
  to?: string;
  between?: string;
  and?: string;
}

const ACTS: Act[] = [...POSITIONS, "assert", "announce", "deny"];

const HELP = `
A state speaks through its capital, its government, ministries, army and parliament, and those in office: each says how it
stands for the state; --alone leaves them out. ISSUE is an issue's id or words of its name ("isnad issues" lists them). "for"
and "against" say how the words stand to what the issue's name says; where neither act nor words tell, there is only the act.
"changed" compares with the last position of an earlier day on the same issue: [-gone-] {+new+}. With --between and --and,
the last words of two times are compared issue by issue, and what was dropped or is new is told.`;

export function register(program: Command): void {
  const command = program
    .command("positions")
    .description("what somebody demanded, supported, rejected or promised over time, and how the wording changed")
    .argument("<actor>", "words of a person's, organization's or state's name, or an id")
    .argument("[issue]", "an issue's id, or words of its name")
    .addOption(choice("--act <act>", "only what does this; positions are all of these but the last three", ACTS))
    .addOption(
      choice("--stance <stance>", "only what is for or against what the issue's name says", ["for", "against"]),
    )
    .option("--about <name>", "only what names this actor or speaks to it")
    .option("--alone", "of a state only what is said in its own name")
    .option("--newest-first", "the newest day first")
    .option("--between <date>", "compare the wording of this day, month or year…", date)
    .option("--and <date>", "…with that of this one", date)
    .addHelpText("after", HELP);
  withDays(withList(command)).action((name: string, issue: string | undefined, options: PositionOptions) =>
    withOpen(options.db, ["identity", "positions"], (record) => show(record, name, issue, options)),
  );
}

async function show(record: OpenRecord, name: string, issue: string | undefined, options: PositionOptions) {
  const { act, stance, newestFirst, between, and, json } = options;
  const actor = await namedOrFail(record, name, options);
  const about = options.about === undefined ? undefined : await namedOrFail(record, options.about, options);
  const filter: PositionFilter = {
    acts: act === undefined ? POSITIONS : [act],
    ...(issue !== undefined && { issues: idsOf(issue) }),
    ...(stance !== undefined && { stance }),
    ...(about !== undefined && { about }),
    ...(newestFirst !== undefined && { newestFirst }),
  };
  if ((between === undefined) !== (and === undefined)) throw new Error("--between and --and go together");
  if (!json) print(bold(plain(actor.subject.name)), `  ${dim(actor.subject.id)}`, "");
  if (between !== undefined && and !== undefined) await compare(record, actor, filter, [between, and], json === true);
  else
    await list(
      options,
      async (paging) => {
        const page = await positions(record.db, actor, { ...filter, ...daysOf(options), ...paging });
        return { ...page, rows: page.rows.map(worded) };
      },
      (row) => [...positionLines(row), ""],
    );
}

const daysOf = ({ from, to }: PositionOptions) => ({ ...(from && { from }), ...(to && { to }) });

function idsOf(issue: string): string[] {
  const found = issuesNamed(issue);
  if (found.length === 0) throw new Error(`no issue has a name with ${plain(issue)}; "isnad issues" lists them`);
  return found.map(({ id }) => id);
}

const named = (id: string) => issueNames().find((issue) => issue.id === id) ?? { id, name: id, nameEn: "" };

function worded({ before, issues, ...row }: PositionRow): Worded {
  return {
    ...row,
    issues: issues.map(({ id, stance }) => ({ ...named(id), ...(stance && { stance }) })),
    ...(before && {
      changed: {
        since: before.id,
        day: before.day,
        issue: before.issue,
        words: wordChanges(before.text, row.content.text),
      },
    }),
  };
}

async function compare(
  { db }: OpenRecord,
  actor: Actor,
  filter: PositionFilter,
  [first, second]: readonly [string, string],
  json: boolean,
): Promise<void> {
  const times = [
    { from: first, to: first },
    { from: second, to: second },
  ] as const;
  const found = await changes(db, actor, filter, times);
  for (const { issue, before, after } of found) {
    const what = before === undefined ? "new" : after === undefined ? "dropped" : "kept";
    const words = before && after ? wordChanges(before.content.text, after.content.text) : undefined;
    const both = [before, after].map((row) => row && worded(row));
    if (json) printJson({ issue: named(issue), what, before: both[0], after: both[1], words });
    else
      print(
        `${what.padEnd(10)}  ${dim(issue)}`,
        ...ifAny("issue", named(issue).name),
        ...both.flatMap((row) => (row ? [labelled(row.day ?? "", dim(row.id)), ...positionLines(row).slice(1)] : [])),
        ...(words && before ? changedLines({ since: before.id, day: before.day ?? "", issue, words }) : []),
        "",
      );
  }
  if (found.length === 0 && !json) note("nothing found");
}
