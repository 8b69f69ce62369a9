import type { Capture } from "../model.ts";
import { articleOf, keepable } from "../page/index.ts";
import { Reader } from "../reading/reader.ts";
import type { Failure } from "../source/index.ts";
import { Entries, type Entry } from "../store/entries.ts";

/** What is wanted of each capture. */
export interface Wanted {
  /** What the record takes. */
  entry: boolean;
  /** The reading as JSON. */
  json: boolean;
}

/** One capture read, as far as it was wanted, or why it could not be. */
export type Outcome = { entry?: Entry; json?: string } | Failure;

/** Takes captures through page and reading and makes them ready for the record. */
export class Work {
  private readonly reader = new Reader();
  private readonly entries = new Entries();

  /** Whatever happens to the capture is in the outcome: this never throws. */
  on(capture: Capture, wanted: Wanted): Outcome {
    try {
      const article = articleOf(capture);
      if ("problem" in article) return article;
      const reading = this.reader.read(article);
      const kept = () => ({ ...capture, bytes: keepable(capture, article) });
      return {
        ...(wanted.entry && { entry: this.entries.of({ capture: kept(), article, reading }) }),
        ...(wanted.json && { json: JSON.stringify(reading) }),
      };
    } catch (error) {
      return {
        origin: capture.origin,
        problem: `${capture.origin}: could not be read because of a fault in Isnad (${error instanceof Error ? error.message : String(error)}). Please report it with this input.`,
      };
    }
  }
}
