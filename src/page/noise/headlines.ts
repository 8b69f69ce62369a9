/** Headlines of other reports that stand amid a report: bulleted lines, lines that are one link. */
import { endsSentence, type Piece, type Sheet } from "./sheet.ts";

const BULLET = /^[-–—•▪●■◆►]+\s*/;

export function takeHeadlines(sheet: Sheet): void {
  for (const line of sheet.lines) if (line.url && isHeadline(line.text, 20)) sheet.relate(line, line.text);
  const bulleted = sheet.lines.filter((line) => BULLET.test(line.text));
  // Many of them are a list of the report's own; a question among them makes it an interview.
  if (bulleted.length === 0 || bulleted.length > 8 || bulleted.length > sheet.lines.length * 0.5) return;
  if (bulleted.some((line) => /[؟?]$/.test(line.text))) return;
  for (const run of runsOf(sheet.lines, bulleted)) {
    if (!isListOfHeadlines(run, sheet.lines[sheet.lines.indexOf(run[0]!) - 1])) continue;
    for (const line of run) sheet.relate(line, line.text.replace(BULLET, ""));
  }
}

function runsOf(lines: Piece[], bulleted: Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let before: Piece | undefined;
  for (const line of lines) {
    if (bulleted.includes(line)) {
      if (before && bulleted.includes(before)) runs.at(-1)!.push(line);
      else runs.push([line]);
    }
    before = line;
  }
  return runs;
}

/** A headline of two parts: "كذا.. كذا". Enumerations and sub-headings have none, or are shorter. */
const TWO_PARTS = /\S{2,}[»”"]?\s?(?:\.{2,}|…)\s?\S+\s\S+/;

/** Whether bulleted lines name other reports: each reads as a headline, one has two parts, and nothing announces a list. */
function isListOfHeadlines(run: Piece[], before: Piece | undefined): boolean {
  if (before && !/[.!؟?…]["»”)]*$/.test(before.text)) return false;
  const texts = run.map((line) => line.text.replace(BULLET, ""));
  return texts.every((text) => isHeadline(text, 30)) && texts.some((text) => text.length >= 35 && TWO_PARTS.test(text));
}

const isHeadline = (text: string, least: number): boolean =>
  text.length >= least && text.length <= 140 && text.split(/\s+/).length >= 4 && !endsSentence(text);
