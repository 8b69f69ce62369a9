/** Lines that are furniture of the page wherever they stand: buttons, labels, tags, times of publication. */
import { foldWord } from "../../language/fold.ts";
import type { Rules } from "../outlets.ts";
import { publicationLine } from "../published.ts";
import { isShort, type Sheet } from "./sheet.ts";

/** Whether a line says nothing of its own: a ticker's label, a row of buttons. */
export const isFurniture = (text: string, rules: Rules): boolean =>
  isShort({ text }) &&
  (isButtons(text, rules) || rules.line.some(({ pattern, reason }) => reason !== "read-also" && pattern.test(text)));

export function takeFurniture(sheet: Sheet, rules: Rules): void {
  for (const [index, line] of sheet.lines.entries()) if (!line.gone && isShort(line)) takeLine(sheet, index, rules);
}

function takeLine(sheet: Sheet, index: number, rules: Rules): void {
  const line = sheet.lines[index]!;
  const { text } = line;
  for (const { pattern, reason } of rules.line) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (reason === "read-also") takeLink(sheet, index, match);
    else sheet.remove(line, reason);
    return;
  }
  if (isButtons(text, rules)) sheet.remove(line, "share-buttons");
  else if (HASHTAGS.test(text)) sheet.remove(line, "tags");
  else if (CONTACT.test(text)) sheet.remove(line, "byline");
  else {
    const published = publicationLine(text, false);
    if (published === undefined) return;
    sheet.published ??= published;
    sheet.remove(line, "publication-date");
  }
}

const HASHTAGS = /^(?:#[\p{L}\p{M}\p{N}_]+[\s،,]*)+$/u;
/** A writer's address, alone on its line. */
const CONTACT =
  /^(?:(?:تويتر|إيميل|البريد الإلكتروني|twitter|email|t)\s*:?\s*)?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w{3,}|\[email\s*protected\])$/i;

/** "Read also", and with it the headlines it leads to: in the same line, or in the short lines under it. */
function takeLink(sheet: Sheet, index: number, match: RegExpExecArray): void {
  const line = sheet.lines[index]!;
  const headline = longest(match.slice(1)).replace(/^[\s:.…–-]+/, "");
  if (isHeadline(headline)) {
    sheet.relate(line, headline, line.text.replace(headline, ""));
    return;
  }
  sheet.remove(line, "read-also");
  for (const next of sheet.lines.slice(index + 1, index + 7)) {
    if (!isHeadline(next.text)) return;
    sheet.relate(next, next.text);
  }
}

const longest = (groups: (string | undefined)[]): string =>
  groups.reduce<string>((best, group = "") => (group.trim().length > best.length ? group.trim() : best), "");

const isHeadline = (text: string): boolean =>
  text.length <= 140 && text.split(/\s+/).length >= 3 && !/[^.…][.؛:،]["»”)]*$/.test(text);

function isButtons(text: string, rules: Rules): boolean {
  if (text.length > 100) return false;
  const words = text
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
    .map(foldWord);
  return (
    words.some((word) => rules.words.has(word)) &&
    words.every((word) => rules.words.has(word) || rules.fillers.has(word))
  );
}
