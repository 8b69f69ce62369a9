/** How the tellings of a story are set side by side: a line holds the cells first, then one stretch of Arabic. */
import type {
  Authority,
  Comparison,
  DeedPoint,
  FigurePoint,
  NamePoint,
  Point,
  StatementPoint,
} from "../work/comparison.ts";
import { bold, dim, ifAny, labelled, plain } from "./output.ts";
import { heading, sourceLines } from "./rows.ts";

/** A text and the reports that have it. */
interface Column {
  letter: string;
  reports: string[];
}

export function comparisonLines(comparison: Comparison, all: boolean): string[] {
  const { id, title, to, independent, tellings } = comparison;
  const columns = columnsOf(comparison);
  const count = tellings.length === 1 ? "1 report" : `${tellings.length} reports, ${independent} independent`;
  const letterOf = new Map(columns.flatMap(({ letter, reports }) => reports.map((report) => [report, letter])));
  const section = <Row extends Point>(name: string, points: readonly Row[], lines: (point: Row) => string[]) => {
    const shown = all || independent === 1 ? points : points.filter((point) => point.independent > 1);
    const left = points.length - shown.length;
    if (points.length === 0) return [];
    return [
      "",
      `  ${bold(name.padEnd(COUNT))}  ${dim(columns.map(({ letter }) => letter).join(" "))}`,
      ...shown.flatMap(lines),
      ...(left > 0 ? [`  ${dim(`${left} more in one text alone: --all`)}`] : []),
    ];
  };
  const row = (point: Point, words: string, unsaid: readonly string[] = []) => {
    const cells = columns.map((column) => cellOf(point, column, unsaid)).join(" ");
    return `  ${`${point.independent} of ${independent}`.padEnd(COUNT)}  ${cells}   ${plain(words)}`;
  };
  const authorities = (found: readonly Authority[], said: boolean) =>
    found.flatMap(({ speakers, via, tellings: by }) => {
      const letters = [...new Set(by.map((report) => letterOf.get(report)))].sort().join("");
      const names = (parties: Authority["via"]) => parties.map(({ name }) => name).join("، ");
      return [
        ...ifAny(`${said ? "said" : "word of"} ${letters}`, names(speakers)),
        ...ifAny(`${speakers.length > 0 ? "via" : "word of"} ${letters}`, names(via)),
      ];
    });
  return [
    heading(to, count, id),
    ...ifAny("story", title),
    ...columns.flatMap(({ letter, reports }) =>
      reports.flatMap((report, at) => {
        const telling = tellings.find((one) => one.id === report)!;
        const day = (telling.published ?? "").slice(0, 10).padEnd(10);
        return [
          `  ${bold(at === 0 ? letter : " ")} ${day}  ${dim(`${report}${at === 0 ? "" : "  copy"}`)}`,
          ...sourceLines(telling),
        ];
      }),
    ),
    ...section("deeds", comparison.deeds, (point: DeedPoint) => [
      row(point, point.participants.map(({ name }) => name).join("، ") || point.words),
      labelled("", dim([point.type, point.mode, point.day, point.happening].filter(Boolean).join(" "))),
      ...authorities(point.onTheWordOf, false),
    ]),
    ...section("said", comparison.statements, (point: StatementPoint) => [
      row(point, point.words, point.saidByNobody),
      ...authorities(point.onTheWordOf, true),
    ]),
    ...section("people", comparison.participants, (point: NamePoint) => [row(point, point.party.name)]),
    ...section("places", comparison.places, (point: NamePoint) => [row(point, point.party.name)]),
    ...section("figures", comparison.figures, (point: FigurePoint) => [
      row(point, point.words),
      labelled("", dim(/^[a-z]/i.test(point.what) ? `${point.what} ${point.value}` : String(point.value))),
      ...authorities(point.onTheWordOf, false),
    ]),
  ];
}

const COUNT = 10;

function columnsOf({ tellings }: Comparison): Column[] {
  const columns = new Map<string, Column>();
  for (const { id, copyOf } of tellings) {
    const known = copyOf === undefined ? undefined : columns.get(copyOf);
    if (known === undefined) columns.set(id, { letter: letterAt(columns.size), reports: [id] });
    else known.reports.push(id);
  }
  return [...columns.values()];
}

/** A … Z, then a … z, then numbers. */
function letterAt(place: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  return letters[place] ?? String(place);
}

function cellOf({ has, first }: Point, { reports }: Column, unsaid: readonly string[]): string {
  const having = reports.filter((report) => has.includes(report));
  if (having.length === 0) return "·";
  if (having.every((report) => unsaid.includes(report))) return "○";
  if (having.length < reports.length) return "◐";
  return first.length < has.length && having.some((report) => first.includes(report)) ? "◆" : "●";
}
