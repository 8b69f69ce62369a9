/** Codes that a site prints under its reports: the visitor's address in base64, and the watermark beside it. */
import { lineWithoutAddresses } from "../addresses.ts";
import { contentWords, endsSentence, type Piece, type Sheet } from "./sheet.ts";

/** The reason in `Article.removed`. */
export const VISITOR_ADDRESS = "visitor-address";
const PLACEHOLDER = "(visitor address)";

/**
 * Takes out addresses of visitors: tokens that decode from base64 to one, and lines that name one. The address itself is kept
 * nowhere: `removed` says only that there was one. Under a line that held nothing else may stand a watermark.
 */
export function takeAddresses(sheet: Sheet): void {
  for (const [index, line] of sheet.lines.entries()) {
    const rest = lineWithoutAddresses(line.text);
    if (rest === line.text) continue;
    sheet.cut(line, VISITOR_ADDRESS, PLACEHOLDER, rest);
    if (line.gone) takeWatermark(sheet, sheet.lines[index + 1]);
  }
}

/** Takes out lines that are one code of letters and digits, and the watermark under each. */
export function takeCodes(sheet: Sheet): void {
  for (const [index, line] of sheet.lines.entries()) {
    if (!isCode(line.text)) continue;
    sheet.remove(line, "watermark");
    takeWatermark(sheet, sheet.lines[index + 1]);
  }
}

const isCode = (text: string): boolean =>
  /^[A-Za-z0-9+/_-]{12,}={0,2}$/.test(text) && /[0-9]/.test(text) && /[A-Za-z]/.test(text);

/** Under a code: a few words that make no sentence and have nothing to do with the report. It ends the page. */
function takeWatermark(sheet: Sheet, line: Piece | undefined): void {
  if (!line || line !== sheet.lines.at(-1) || line.text.length > 50 || endsSentence(line.text)) return;
  const words = contentWords(line.text);
  const others = sheet.wordsBeside(line);
  if (words.length <= 6 && words.every((word) => !others.has(word))) sheet.remove(line, "watermark");
}
