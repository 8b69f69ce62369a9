/** Lines that are furniture of the page wherever they stand: buttons, labels, tags, times of publication. */
import { foldWord } from "../../language/fold.ts";
import type { Rules } from "../outlets.ts";
import { publicationLine } from "../published.ts";
import { isShort, type Sheet } from "./sheet.ts";

/** Whether a line is a label of the page, such as stands where a title should be: "عاجل", the day, the site's name. */
export function isLabel(text: string, rules: Rules): boolean {
  if (!isShort({ text })) return false;
  if (rules.line.find(text, ({ reason }) => LABELS.has(reason)) || publicationLine(text, true) || isPost(text))
    return true;
  return text.split(/\s+/).length <= NAME && rules.first.find(text, ({ reason }) => reason === "byline") !== undefined;
}

const LABELS = new Set(["ticker", "share-buttons", "navigation", "advertisement", "publication-date", "trailer"]);
/** A site's name has no more words. */
const NAME = 4;

export function takeFurniture(sheet: Sheet, rules: Rules): void {
  for (const [index, line] of sheet.lines.entries()) if (!line.gone && isShort(line)) takeLine(sheet, index, rules);
}

function takeLine(sheet: Sheet, index: number, rules: Rules): void {
  const line = sheet.lines[index]!;
  const { text } = line;
  const found = rules.line.find(text);
  if (found?.rule.reason === "read-also") takeLink(sheet, index, found.match);
  else if (found) sheet.remove(line, found.rule.reason);
  else if (isPost(text)) sheet.remove(line, "embedded-post");
  else if (isButtons(text, rules)) sheet.remove(line, "share-buttons");
  else if (HASHTAGS.test(text)) sheet.remove(line, "tags");
  else if (CONTACT.test(text)) sheet.remove(line, "byline");
  else {
    const published = publicationLine(text, false);
    if (published !== undefined) sheet.removeDate(line, published);
  }
}

/** A post from Twitter set into the page: what it says with its picture's address, and who wrote it when. */
const isPost = (text: string): boolean =>
  text.includes("pic.twitter.com/") || (text.includes("(@") && /\(@\w+\) \p{L}+ \d{1,2}, \d{4}$/u.test(text));

const HASHTAGS = /^(?:#[\p{L}\p{M}\p{N}_]+[\s،,]*)+$/u;
/** A writer's address, alone on its line. */
const CONTACT =
  /^(?:(?:تويتر|إيميل|البريد الإلكتروني|twitter|email|t)\s*:?\s*)?(?:[\w.+-]+@[\w-]+\.[\w.-]+|@\w{3,}|\[email\s*protected\])$/i;

/** "Read also", and with it the headlines it leads to: in the same line, or in the short lines under it. */
function takeLink(sheet: Sheet, index: number, match: RegExpExecArray): void {
  const line = sheet.lines[index]!;
  const headline = longest(match.slice(1)).replace(/^[\s:.…–-]+|[\s.…]+$/g, "");
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

/** A row of buttons: words that only buttons have, with fillers between. */
function isButtons(text: string, rules: Rules): boolean {
  if (text.length > 100) return false;
  let buttons = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const folded = foldWord(word);
    if (rules.words.has(folded)) buttons++;
    else if (!rules.fillers.has(folded)) return false;
  }
  return buttons > 0;
}
