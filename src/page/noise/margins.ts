/** Short lines that a page's markup leaves around the paragraphs of its report: sections, tags, next articles, slogans. */
import { endsSentence, type Piece, type Sheet } from "./sheet.ts";

/** For lines out of a page only: in a text without markup, a short line may as well be the report's. */
export function takeMargins(sheet: Sheet): void {
  const first = sheet.lines.findIndex(isParagraph);
  const last = sheet.lines.findLastIndex(isParagraph);
  if (first < 0) return;
  for (const line of sheet.lines.slice(0, first))
    if (line.text.split(" ").length <= 3) sheet.remove(line, "navigation");
  // A list that the last paragraph announces is the report's.
  if (!sheet.lines[last]!.text.endsWith(":")) for (const line of sheet.lines.slice(last + 1)) takeBelow(sheet, line);
  sheet.settle();
}

const isParagraph = ({ text }: Piece): boolean => text.length > 120 || (text.length > 40 && endsSentence(text));

function takeBelow(sheet: Sheet, line: Piece): void {
  if (line.text.split(" ").length >= 5) sheet.relate(line, line.text);
  else sheet.remove(line, "navigation");
}
