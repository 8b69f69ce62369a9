/** How events, statements and stories are worded for people. */
import type { ArticleRef } from "../store/queries/articles.ts";
import type { EventRow } from "../store/queries/events.ts";
import type { PersonRow } from "../store/queries/people.ts";
import type { StatementRow } from "../store/queries/statements.ts";
import type { StoryRow } from "../store/queries/stories.ts";
import type { Party } from "../store/queries/subjects.ts";
import { bold, dim, ifAny, labelled, marked } from "./output.ts";

const DAY = 10;
const WHAT = 24;

/** The line that heads a block: day, what it is, its id. All Latin. */
export function heading(day: string | undefined, what: string, id: string): string {
  return `${(day ?? "").padEnd(DAY)}  ${bold(what.padEnd(WHAT))}  ${dim(id)}`;
}

export function eventLines(event: EventRow): string[] {
  const { id, article, type, mode, status, day, actors, recipients, present, place, triggers, sentence, reviewed } =
    event;
  const what = [type, mode, status === "actual" ? undefined : status].filter(Boolean).join(" ");
  return [
    heading(day, what, id),
    ...ifAny("who", names(actors)),
    ...ifAny("whom", names(recipients)),
    ...ifAny("present", names(present)),
    ...ifAny("where", place?.name),
    labelled(
      "says",
      marked(
        sentence,
        triggers.map(({ span }) => span),
      ),
    ),
    ...ifAny("reviewed", reviewed?.verdict),
    ...sourceLines(article),
  ];
}

export function statementLines(statement: StatementRow): string[] {
  const { id, article, day, act, mode, speakers, via, addressees, cue, content, reviewed } = statement;
  return [
    heading(day, mode === "direct" ? `${act}, quoted` : act, id),
    ...ifAny("who", names(speakers)),
    ...ifAny("told by", names(via)),
    ...ifAny("to", names(addressees)),
    ...ifAny("cue", cue.text),
    ...ifAny("what", content.text),
    ...ifAny("reviewed", reviewed?.verdict),
    ...sourceLines(article),
  ];
}

export function storyLines({ id, title, to, reports, independent, copies, articles }: StoryRow): string[] {
  const count = reports.length === 1 ? "1 report" : `${reports.length} reports, ${independent} independent`;
  const original = new Map(copies.flatMap(([first, ...rest]) => rest.map((copy) => [copy, first])));
  return [
    heading(to, count, id),
    ...ifAny("story", title),
    ...articles.flatMap((article) => {
      const { id: report, published = "" } = article;
      const copied = original.has(report) ? `  copy of ${original.get(report)}` : "";
      return [`  ${published.slice(0, 10).padEnd(10)}  ${dim(`${report}${copied}`)}`, ...sourceLines(article)];
    }),
  ];
}

/** The report a block is from. */
export function sourceLines({ title, outlet }: ArticleRef): string[] {
  return [...ifAny("report", title), ...ifAny("outlet", outlet)];
}

/** Their offices, the most reported first, up to so many. */
export function officeLines({ offices }: PersonRow, most: number): string[] {
  return offices.slice(0, most).flatMap(({ title, count }) => ifAny(`office ${count}`, title));
}

const names = (parties: Party[]): string => parties.map(({ name }) => name).join("، ");
