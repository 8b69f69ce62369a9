/** How reviews are worded for people. */
import type { Part, Review } from "../model.ts";
import { ifAny, labelled } from "./output.ts";
import { heading } from "./rows.ts";

export function reviewLines(review: Review): string[] {
  const { id, at, by, why, verdict } = review;
  return [
    heading(at.slice(0, 10), [verdict, "before" in review ? review.before.part : ""].join(" "), id),
    ...ifAny("by", by),
    ...ifAny("why", why),
    ...(verdict === "undo" ? [labelled("undoes", review.undoes)] : []),
    ...("subjects" in review ? [labelled("of", review.subjects.join("  "))] : []),
    ...("article" in review ? ifAny("article", review.article) : []),
    ...("before" in review ? ifAny("entry", words(review.before)) : []),
    ...("after" in review && review.after !== undefined ? changes(review.before, review.after) : []),
    "",
  ];
}

/** The words of the report by which an entry is known. */
function words(part: Part): string {
  switch (part.part) {
    case "event":
      return part.triggers.map(({ exact }) => exact).join("، ");
    case "statement":
      return `${part.cue.exact} ${part.content.exact}`;
    case "entity":
      return part.name;
    case "office":
      return `${part.person.name}: ${part.title}`;
    case "date":
      return part.at.exact;
  }
}

/** One line for each field that a correction sets otherwise. */
function changes(before: Part, after: Part): string[] {
  const [was, is] = [before, after] as unknown as Record<string, unknown>[];
  const fields = [...new Set([...Object.keys(was!), ...Object.keys(is!)])];
  return fields
    .filter((field) => JSON.stringify(was![field]) !== JSON.stringify(is![field]))
    .flatMap((field) => [
      ...ifAny(`- ${field}`, worded(was![field]) || "–"),
      ...ifAny(`+ ${field}`, worded(is![field]) || "–"),
    ]);
}

function worded(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(worded).join("؛ ");
  if (typeof value !== "object") return String(value);
  const { name, exact } = value as { name?: string; exact?: string };
  return name ?? exact ?? "";
}
