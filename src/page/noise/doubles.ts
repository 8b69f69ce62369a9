/** What a page says twice: the headline over the body, a caption, a lead that stands again at the end. */
import { foldWord } from "../../language/fold.ts";
import type { Sheet } from "./sheet.ts";

/** From this length on, a paragraph that stands a second time is no refrain. */
const PARAGRAPH = 40;

export function takeDoubles(sheet: Sheet, title: string | undefined): void {
  const { lines } = sheet;
  const edges = [...lines.slice(0, 2), ...lines.slice(2).slice(-2)];
  if (title !== undefined)
    for (const line of edges) if (isSame(line.text, title)) sheet.remove(line, "doubled-headline");
  sheet.settle();
  takeParagraphs(sheet);
  takeCaption(sheet);
}

/** Whether two lines are the same but for spelling and punctuation. */
const isSame = (text: string, title: string): boolean =>
  Math.abs(text.length - title.length) < 12 && bare(text) === bare(title);

const bare = (text: string): string =>
  foldWord(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The paragraph that ends the body, and one right under its like, where the same words stand above. */
function takeParagraphs(sheet: Sheet): void {
  const { lines } = sheet;
  const last = lines.at(-1);
  for (const [index, line] of lines.entries()) {
    if (line.text.length < PARAGRAPH) continue;
    const isDouble =
      line === last ? lines.slice(0, -1).some(({ text }) => text === line.text) : lines[index - 1]?.text === line.text;
    if (isDouble) sheet.remove(line, "doubled-paragraph");
  }
  sheet.settle();
}

/** A short line that stands twice, one under the other, above the body. */
function takeCaption(sheet: Sheet): void {
  const [first, second] = sheet.lines;
  if (
    !first ||
    !second ||
    first.text !== second.text ||
    first.text.length >= PARAGRAPH ||
    first.text.split(/\s+/).length < 3
  )
    return;
  sheet.remove(first, "photo-credit");
  sheet.remove(second, "photo-credit");
}
