/** Codes that a site prints under its reports: the visitor's address in base64, and the watermark beside it. */
import { Buffer } from "node:buffer";
import { contentWords, endsSentence, type Piece, type Sheet } from "./sheet.ts";

const PLACEHOLDER = "(visitor address)";
const TOKEN = /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{10,}={0,2}(?![A-Za-z0-9+/_=-])/g;
const IPV4 = /(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)/;
const IPV6 = /(?<![\da-f:])(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}(?![\da-f:])/i;
/** A line that says an address and nothing else: "Your IP: …". */
const ADDRESS_LINE = /^[^\p{L}\p{N}]*(?:your )?ip(?: address)?\s*[:=]?\s*[\da-f.:]{7,45}[^\p{L}\p{N}]*$/iu;

/**
 * Takes out addresses of visitors: tokens that decode from base64 to one, and lines that name one. The address itself is kept
 * nowhere: `removed` says only that there was one. Under a line that held nothing else may stand a watermark.
 */
export function takeAddresses(sheet: Sheet): void {
  for (const [index, line] of sheet.lines.entries()) {
    if (!/[A-Za-z0-9]/.test(line.text)) continue;
    const rest = ADDRESS_LINE.test(line.text)
      ? ""
      : line.text.replace(TOKEN, (token) => (isAddress(token) ? " " : token));
    if (rest === line.text) continue;
    sheet.cut(line, "visitor-address", PLACEHOLDER, rest);
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

function isAddress(token: string): boolean {
  const decoded = Buffer.from(token, "base64").toString("latin1");
  return /^[\x20-\x7e\s]+$/.test(decoded) && (IPV4.test(decoded) || IPV6.test(decoded));
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
