import type { Article, Capture, Reading } from "../model.ts";
import { articleOf } from "../page/index.ts";
import type { Reader } from "../reading/reader.ts";

/** One capture read, or why it could not be. */
export type Outcome =
  | { capture: Capture; article: Article; reading: Reading; json?: string }
  | { origin: string; problem: string };

/** Takes one capture through page and reading. Whatever happens to it is in the outcome: this never throws. */
export function work(capture: Capture, reader: Reader, wantJson: boolean): Outcome {
  try {
    const article = articleOf(capture);
    if ("problem" in article) return { origin: capture.origin, problem: article.problem };
    const reading = reader.read(article);
    return { capture, article, reading, ...(wantJson && { json: JSON.stringify(reading) }) };
  } catch (error) {
    return {
      origin: capture.origin,
      problem: `${capture.origin}: could not be read because of a fault in Isnad (${error instanceof Error ? error.message : String(error)}). Please report it with this input.`,
    };
  }
}
