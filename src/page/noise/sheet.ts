import type { Article } from "../../model.ts";
import type { Line } from "../lines.ts";

/** A line on the sheet. */
export interface Piece {
  /** What is left of it. */
  text: string;
  url?: string;
  /** Whether it was taken out; it goes with the next `settle`. */
  gone: boolean;
}

/** The lines still on the page, and what was taken from it. */
export class Sheet {
  lines: Piece[];
  readonly related: Article["related"] = [];
  readonly removed: Article["removed"] = [];
  byline: string | undefined;
  published: string | undefined;
  readonly #title: string;

  constructor(title: string | undefined, lines: Line[]) {
    this.#title = title ?? "";
    this.lines = lines.map((line) => ({ ...line, gone: false }));
  }

  /** Lets go of the lines that were taken out. */
  settle(): void {
    if (this.lines.some((line) => line.gone)) this.lines = this.lines.filter((line) => !line.gone);
  }

  /** Takes a line out for a reason. */
  remove(line: Piece, reason: string): void {
    this.removed.push({ reason, text: line.text });
    line.gone = true;
  }

  /** Takes out a line that tells when the report was published, or only when it was changed. */
  removeDate(line: Piece, date: string): void {
    if (!/تحديث|update/i.test(line.text)) this.published ??= date;
    this.remove(line, "publication-date");
  }

  /** Takes part of a line out for a reason and leaves `rest`. */
  cut(line: Piece, reason: string, part: string, rest: string): void {
    this.removed.push({ reason, text: part.trim() });
    line.text = rest.trim();
    line.gone = line.text === "";
  }

  /** Takes a line out as another report's headline; `label` is what stood before or behind it ("اقرأ أيضا:"). */
  relate(line: Piece, title: string, label = ""): void {
    this.related.push({ title, ...(line.url && { url: line.url }) });
    if (/\p{L}/u.test(label)) this.removed.push({ reason: "read-also", text: label.trim() });
    line.gone = true;
  }

  /** The first line as the title, taken off the body; undefined where it reads as a paragraph. */
  takeTitle(): string | undefined {
    const first = this.lines[0]?.text;
    if (first === undefined || first.length > 200 || (first.length > 100 && /[.؟!]["»”]?$/.test(first)))
      return undefined;
    this.lines = this.lines.slice(1);
    return first;
  }

  /** All words of title and body but one line's, for asking whether that line has anything to do with the report. */
  wordsBeside(line: Piece): Set<string> {
    const others = this.lines.filter((other) => other !== line && !other.gone).map((other) => other.text);
    return new Set([this.#title, ...others].flatMap(contentWords));
  }
}

/** Words of three letters and more, without the article and the particles written on to it. */
export const contentWords = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}]{3,}/gu) ?? []).map((word) => word.replace(/^[وفبلك]?(?:ال|لل)?(?=.{3})/, ""));

/** Whether a line is no longer than what stands around a report: headlines, captions, buttons. */
export const isShort = (line: { text: string }): boolean => line.text.length <= 160;

/** Whether a line ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.؟?!؛:،,]["'»”)\]]*$/.test(text);
