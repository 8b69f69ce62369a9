import type { InputReport } from "../model.ts";
import type { Draft } from "./article.ts";
import { linesOf, oneLine } from "./lines.ts";
import type { Trouble } from "./problem.ts";
import { isoDate, publicationLine } from "./published.ts";

const FORM = 'write each report on one line, as {"id": …, "title": …, "text": …}';

/** One line of JSON Lines: an `InputReport`. Fields beside `text` that are no strings count as missing. */
export function reportDraft(json: string): Draft | Trouble {
  const report = parsed(json);
  if (typeof report === "string") return { what: `the line is not valid JSON (${report})`, advice: FORM };
  const text = stringIn(report.text);
  if (text === undefined) return { what: "the report has no text", advice: FORM };
  const id = typeof report.id === "number" ? String(report.id) : stringIn(report.id);
  const url = stringIn(report.url);
  const outlet = stringIn(report.outlet);
  const [title, under] = titleIn(stringIn(report.title) ?? "");
  const published = isoDate(stringIn(report.published) ?? "");
  return {
    ...(id && { id }),
    ...(url && { url }),
    ...(outlet && { outlet }),
    ...(title && { title }),
    ...(published && { published }),
    lines: [...under, ...linesOf(text)].map((line) => ({ text: line })),
  };
}

/** A title, and what stands under it in the same field where that is the head of a page, with the day of publication. */
function titleIn(field: string): [title: string, under: string[]] {
  const [first = "", ...under] = linesOf(field);
  return under.some((line) => publicationLine(line, true)) ? [first, under] : [oneLine(field), []];
}

/** The object, or in words why there is none. */
function parsed(json: string): Partial<Record<keyof InputReport, unknown>> | string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : "it is no object";
  } catch (error) {
    // Without the excerpt that the engine quotes.
    return (error as Error).message.split(/, (?:"|\.\.\.)/)[0]!;
  }
}

const stringIn = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;
