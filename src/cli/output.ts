/**
 * How the record is printed for people. A line holds a Latin label and then one stretch of Arabic, so that it can be
 * read where the terminal knows nothing of right-to-left, and is in order where it does.
 */
import type { Span } from "../model.ts";
import type { Quote } from "../store/queries/articles.ts";

/** Whether standard output takes colour: it is a terminal and nobody asked for none (https://no-color.org). */
export const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;

const painted = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = painted(1);
export const dim = painted(2);
const bright = painted(33);

/** Text from a report on one line, without the signs that could steer the terminal or turn the line's direction. */
export function plain(text: string): string {
  return clean(text).trim();
}

function clean(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

const LABEL = 9;

/** An indented line: a label, then text. */
export function labelled(label: string, text: string): string {
  return `    ${dim(label.padEnd(LABEL))} ${text}`;
}

/** Such a line for text from a report, where there is any. */
export function ifAny(label: string, text: string | undefined): string[] {
  const line = plain(text ?? "");
  return line === "" ? [] : [labelled(label, line)];
}

/**
 * A stretch of a report with the hits in it marked: in colour, or between stars, for « » would be read as the
 * report's own quotation marks. Hits are in order and apart; those outside are passed over.
 */
export function marked({ span: [start, end], text }: Quote, hits: readonly Span[]): string {
  let line = "";
  let at = start;
  for (const [from, to] of hits) {
    if (from < at || to > end) continue;
    const hit = clean(text.slice(from - start, to - start));
    line += clean(text.slice(at - start, from - start)) + (colour ? bright(hit) : `*${hit}*`);
    at = to;
  }
  return (line + clean(text.slice(at - start))).trim();
}

/** Prints lines on standard output. */
export function print(...lines: string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

/** Prints one JSON object on a line of standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** A word to the user that is no result: on standard error. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}
