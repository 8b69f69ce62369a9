/** From a capture to an article: the report's own words, and apart from them all that the page said besides. */
import type { Article, Capture } from "../model.ts";
import { cleared, type Filler, NOBODY } from "./addresses.ts";
import { finish } from "./article.ts";
import { decode } from "./charset.ts";
import { pageDraft } from "./html.ts";
import { VISITOR_ADDRESS } from "./noise/codes.ts";
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

/**
 * The bytes of a capture as they may be kept: as they were found, but for addresses of visitors, if its article tells of
 * any. `Capture.hash` stays the hash of what was found, so that the same input is known again. Where an address is hidden
 * too well to be cut out (within markup, say), no bytes are kept.
 */
export function keepable(capture: Capture, article: Article): Uint8Array {
  const tells = ({ removed }: Article) => removed.some(({ reason }) => reason === VISITOR_ADDRESS);
  if (!tells(article)) return capture.bytes;
  const without = articleOf({ ...capture, bytes: filled(capture, { token: "", plain: "" }) });
  return isProblem(without) || tells(without) ? new Uint8Array(0) : filled(capture, NOBODY);
}

function filled({ bytes, mediaType }: Capture, filler: Filler): Uint8Array {
  const text = decode(bytes) as string;
  const made =
    mediaType === "application/json"
      ? JSON.stringify(JSON.parse(text), (_, value) => (typeof value === "string" ? cleared(value, filler) : value))
      : cleared(text, filler);
  return new TextEncoder().encode(made);
}

/** Whether `articleOf` gave no article. */
export const isProblem = (made: Article | Problem): made is Problem => "problem" in made;
