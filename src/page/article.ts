import { hash } from "node:crypto";
import type { Article, Capture, Span } from "../model.ts";
import { languageOf } from "./language.ts";
import type { Line } from "./lines.ts";
import { clean } from "./noise.ts";
import { outletNamed } from "./outlets.ts";
import { isTrouble, type Problem, problemOf, type Trouble } from "./problem.ts";

/** What was found in a capture, before noise is taken out. */
export interface Draft {
  id?: string;
  url?: string;
  outlet?: string;
  title?: string;
  byline?: string;
  published?: string;
  lines: Line[];
  /** Whether the lines come out of a page's markup, so that short ones around the paragraphs are the page's own. */
  fromPage?: boolean;
  related?: Article["related"];
  removed?: Article["removed"];
}

/** Cleans a draft and sets it up as an article: the title first, each paragraph on a line of its own. */
export function finish(capture: Capture, draft: Draft | Trouble): Article | Problem {
  if (isTrouble(draft)) return problemOf(capture.origin, draft);
  const found = clean(draft);
  const { title } = found;
  const lines = title === undefined ? found.lines : [title, ...found.lines];
  const text = lines.join("\n");
  const language = languageOf(text);
  if (language !== "Arabic") return problemOf(capture.origin, notArabic(text, language));
  const byline = draft.byline ?? found.byline;
  const published = draft.published ?? found.published;
  const outlet = draft.outlet ?? outletNamed(draft.url);
  return {
    id: draft.id ?? (draft.url ? hash("sha256", draft.url, "hex") : capture.hash).slice(0, 16),
    ...(draft.url && { url: draft.url }),
    ...(outlet && { outlet }),
    ...(title && { title }),
    ...(byline && { byline }),
    ...(published && { published }),
    language: "ar",
    text,
    paragraphs: spansOf(lines),
    related: [...found.related, ...(draft.related ?? [])],
    removed: [...found.removed, ...(draft.removed ?? [])],
  };
}

function spansOf(lines: string[]): Span[] {
  let start = 0;
  return lines.map((line) => {
    const span: Span = [start, start + line.length];
    start += line.length + 1;
    return span;
  });
}

/** UTF-8 Arabic that was once taken for windows-1252 and saved so: "Ø§Ù„". */
const TWICE_ENCODED = /[ØÙ][\u0080-\u02ff\u2000-\u2122].{0,3}[ØÙ]/;

function notArabic(text: string, language: string | undefined): Trouble {
  if (text === "") return { what: "it has no text", advice: "check that it was saved whole" };
  if (language) return { what: `it is in ${language}`, advice: "give reports in Arabic" };
  if (TWICE_ENCODED.test(text)) {
    return {
      what: "its Arabic was garbled by a wrong conversion (UTF-8 taken for windows-1252)",
      advice: "fetch it again as UTF-8",
    };
  }
  return { what: "it holds next to no Arabic", advice: "give reports in Arabic" };
}
