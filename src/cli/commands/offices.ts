import type { Command } from "commander";
import { askedFor, type Tenure, tenuresOf } from "../../record/identity/tenures.ts";
import type { OpenRecord } from "../../store/index.ts";
import { subjectKey } from "../../store/keys.ts";
import { type OfficeEvidence, officeEvidence, type ToldOfficeRow, toldOffices } from "../../store/queries/offices.ts";
import { list, withOpen } from "../listing.ts";
import { type ListOptions, withList } from "../options.ts";
import { bold, dim, ifAny, labelled, plain } from "../output.ts";
import { sourceLines } from "../rows.ts";

const HELP = `
QUESTION is the name of a body (وزارة الخارجية المصرية, رئاسة الجمهورية), an office (وزير الخارجية المصري) or words of one.
Years are the lexicon's. What reports tell is dated by their days: it was so then, and may have been so before and after.`;

export function register(program: Command): void {
  const command = program
    .command("offices")
    .description("who held which office when, told from the reports and the lexicon, each with its evidence")
    .argument("<question...>", "a body, an office, or words of one")
    .addHelpText("after", HELP);
  withList(command).action((words: string[], options: ListOptions) =>
    withOpen(options.db, ["identity"], async ({ db }) => {
      const question = askedFor(words.join(" "));
      const tenures = tenuresOf(question, await toldOffices(db, question.words));
      await list(
        options,
        async ({ limit = tenures.length, after = "0" }) => {
          const from = Number(after);
          const rows: OfficeRow[] = [];
          for (const tenure of tenures.slice(from, from + limit)) rows.push(await officeRow(db, tenure));
          return { rows, ...(from + limit < tenures.length && { next: String(from + limit) }) };
        },
        (row) => [...officeLines(row), ""],
      );
    }),
  );
}

/** Somebody in an office, as a dated fact with its sources. */
interface OfficeRow {
  person: { id: string; name: string };
  /** The words by which offices compare, and a title as it is written. */
  office: string;
  title: string;
  country?: string;
  /** Years of the lexicon, `2014-2024`, `2014-` where it still holds, "" where they are not known. */
  lexicon: string[];
  /** Days between which reports tell it. */
  told?: { first?: string; last?: string; reports: number; former: number; countryAssumed: boolean };
  evidence: OfficeEvidence[];
}

async function officeRow(db: OpenRecord["db"], tenure: Tenure<ToldOfficeRow>): Promise<OfficeRow> {
  const { name, folded, core, country, known, told } = tenure;
  const days = told.flatMap(({ first, last }) => [first ?? [], last ?? []].flat()).sort();
  const title = known[0]?.title ?? told.toSorted((a, b) => b.reports - a.reports)[0]?.title ?? core;
  const sum = (count: "reports" | "former") => told.reduce((all, one) => all + one[count], 0);
  return {
    person: { id: told[0]?.id ?? subjectKey("person", folded), name },
    office: core,
    title,
    ...(country !== undefined && { country }),
    lexicon: known.map(({ from, to }) =>
      from === undefined && to === undefined ? "" : `${from ?? ""}-${yearsEnd(to)}`,
    ),
    ...(told.length > 0 && {
      told: {
        ...(days.length > 0 && { first: days[0]!, last: days.at(-1)! }),
        reports: sum("reports"),
        former: sum("former"),
        countryAssumed: told.every(({ assumed }) => assumed),
      },
    }),
    evidence: told.length === 0 ? [] : await officeEvidence(db, told[0]!.row, core),
  };
}

const LATEST = 9999;
const yearsEnd = (to: number | undefined): string => (to === undefined || to === LATEST ? "" : String(to));

function officeLines({ person, title, country, lexicon, told, evidence }: OfficeRow): string[] {
  const reports = told && `${told.reports} reports${told.former > 0 ? `, ${told.former} of them as past` : ""}`;
  return [
    bold(plain(person.name)),
    `  ${dim([person.id, country].filter(Boolean).join("  "))}`,
    ...ifAny("office", title),
    ...lexicon.map((years) => labelled("lexicon", years === "" ? "years not known" : years)),
    ...(told === undefined ? [] : [labelled("told", `${told.first ?? "?"} to ${told.last ?? "?"}, ${reports}`)]),
    ...(told?.countryAssumed ? [labelled("country", "not told; the reports are about it")] : []),
    ...evidence.flatMap(({ article, sentence }) => [...ifAny("says", sentence.text), ...sourceLines(article)]),
  ];
}
