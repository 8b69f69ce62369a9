/** A line of a page or text as it was found, trimmed. `url`: where all of it links to. */
export interface Line {
  text: string;
  url?: string;
}

const BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Controls that no reader sees: C0 and C1 (line breaks and tab aside), byte order marks and non-characters. */
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\ufffe\uffff]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE, "g");

/** The lines of a text that hold anything, without the controls nobody sees; nothing else is changed. */
export function linesOf(text: string): string[] {
  return text.split(BREAKS).map(visible).filter(Boolean);
}

/** One line of text of its own: a title, a name. */
export const oneLine = (text: string): string => linesOf(text).join(" ");

const visible = (line: string): string =>
  (INVISIBLE.test(line) ? line.replace(ALL_INVISIBLE, "") : line).toWellFormed().trim();
