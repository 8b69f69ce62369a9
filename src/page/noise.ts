/**
 * Takes out of a report's lines what is no part of the report: headlines of other reports go to `related`, all else to
 * `removed` with its reason. Nothing is lost, and what stays is not touched.
 */
import type { Article } from "../model.ts";
import type { Draft } from "./article.ts";
import { takeAddresses, takeCodes } from "./noise/codes.ts";
import { takeDoubles } from "./noise/doubles.ts";
import { takeAboveTitle, takeBottom, takeTail, takeTop } from "./noise/edges.ts";
import { isLabel, takeFurniture } from "./noise/furniture.ts";
import { takeHeadlines } from "./noise/headlines.ts";
import { takeCaption, takeLoneLine } from "./noise/lone.ts";
import { takeMargins } from "./noise/margins.ts";
import { Sheet } from "./noise/sheet.ts";
import { trimTitle } from "./noise/title.ts";
import { rulesFor } from "./outlets.ts";

export interface Cleaned {
  /** The draft's, or else the first line where it looks like one. */
  title?: string;
  /** The body's paragraphs. */
  lines: string[];
  related: Article["related"];
  removed: Article["removed"];
  /** Told by a line that was taken out. */
  byline?: string;
  /** Told by a line that was taken out. */
  published?: string;
}

/** The first line as the title, without what is no part of it. */
function takeTitle(sheet: Sheet): string | undefined {
  const line = sheet.takeTitle();
  if (line === undefined) return undefined;
  const { title, removed } = trimTitle(line);
  sheet.removed.push(...removed);
  return title || undefined;
}

/** The steps, in order; each sees what those before it left. */
export function clean(draft: Draft): Cleaned {
  const rules = rulesFor(draft.outlet, draft.url);
  const given = trimTitle(draft.title ?? "");
  const named = given.title !== "" && !isLabel(given.title, rules) ? given.title : undefined;
  const sheet = new Sheet(named, given.title !== "" && !named ? [{ text: given.title }, ...draft.lines] : draft.lines);
  sheet.removed.push(...given.removed);
  for (const step of [takeAddresses, takeCodes, takeTail, takeFurniture, takeHeadlines]) {
    step(sheet, rules);
    sheet.settle();
  }
  if (named === undefined) takeAboveTitle(sheet, rules);
  const title = named ?? takeTitle(sheet);
  takeTop(sheet, rules, draft.fromPage === true);
  takeBottom(sheet, rules);
  if (draft.fromPage) takeMargins(sheet);
  if (named !== undefined) takeCaption(sheet);
  takeLoneLine(sheet);
  takeDoubles(sheet, title);
  sheet.settle();
  return {
    ...(title !== undefined && { title }),
    lines: sheet.lines.map((line) => line.text),
    related: sheet.related,
    removed: sheet.removed,
    ...(sheet.byline && { byline: sheet.byline }),
    ...(sheet.published && { published: sheet.published }),
  };
}
