/** From a capture to an article: the report's own words, and apart from them all that the page said besides. */
import type { Article, Capture } from "../model.ts";
import { finish } from "./article.ts";
import { decode } from "./charset.ts";
import { pageDraft } from "./html.ts";
import { type Problem, problemOf } from "./problem.ts";
import { reportDraft } from "./report.ts";
import { textDraft } from "./text.ts";

export type { Problem } from "./problem.ts";

const DRAFTS = { "text/plain": textDraft, "text/html": pageDraft, "application/json": reportDraft };

/**
 * The article a capture holds. `text` is the title, a line break, then the body's paragraphs, one a line; `paragraphs` are
 * their spans (the title's first). Words are kept as they were found; what is no part of the report is in `removed` and
 * `related`. `id` is the input's own, else made of its URL, else of its content.
 * A `Problem` where there is no Arabic report in it. Never throws.
 */
export function articleOf(capture: Capture): Article | Problem {
  const text = decode(capture.bytes);
  return typeof text === "string" ? finish(capture, DRAFTS[capture.mediaType](text)) : problemOf(capture.origin, text);
}

/** Whether `articleOf` gave no article. */
export const isProblem = (made: Article | Problem): made is Problem => "problem" in made;
