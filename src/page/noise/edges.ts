/** What stands above and under a report's body: bylines, captions, dates, trailers. */
import type { Rule, Rules } from "../outlets.ts";
import { publicationLine } from "../published.ts";
import { endsSentence, isShort, type Piece, type Sheet } from "./sheet.ts";

/** How many lines above the first paragraph, or under the last, may be no part of the body. */
const EDGE = 4;

/** Lines above the title of a text whose title is not known apart. */
export function takeAboveTitle(sheet: Sheet, rules: Rules): void {
  for (const line of sheet.lines.slice(0, EDGE)) {
    takeTopLine(sheet, line, rules.first);
    if (!line.gone) break;
  }
  sheet.settle();
}

/** Lines between the title and the first paragraph, and what opens that paragraph. */
export function takeTop(sheet: Sheet, rules: Rules): void {
  takeHead(sheet, rules.head);
  for (const line of sheet.lines.slice(0, EDGE)) {
    if (!isShort(line)) break;
    takeTopLine(sheet, line, rules.first.concat(rules.under));
  }
  sheet.settle();
  takeHead(sheet, rules.head);
}

function takeTopLine(sheet: Sheet, line: Piece, rules: Rule[]): void {
  const published = publicationLine(line.text, true);
  if (published !== undefined) {
    sheet.published ??= published;
    sheet.remove(line, "publication-date");
  } else if (/^[\d٠-٩,.\s]+$/.test(line.text)) sheet.remove(line, "share-buttons");
  else if (isDoubled(line.text)) sheet.remove(line, "photo-credit");
  else takeEdgeLine(sheet, line, rules);
}

/** Lines under the last paragraph, and what closes it. */
export function takeBottom(sheet: Sheet, rules: Rules): void {
  takeTail(sheet, rules.tail);
  for (const line of sheet.lines.slice(-EDGE).reverse()) {
    if (!isShort(line)) break;
    if (isDoubled(line.text)) sheet.remove(line, "photo-credit");
    else if (INITIALS.test(line.text)) sheet.remove(line, "agency-mark");
    else takeEdgeLine(sheet, line, rules.last);
  }
  sheet.settle();
  takeTail(sheet, rules.tail);
}

/** Writers' and editors' initials under an agency's report: "م.ع", "ق و / وأج". */
const INITIALS = /^(?=.{2,14}$)\(?\p{L}{1,2}(?:\s?[./ ]\s?\p{L}{1,3}){1,3}\.?\)?$/u;

/** A byline or a caption is short and no sentence. */
function takeEdgeLine(sheet: Sheet, line: Piece, rules: Rule[]): void {
  const { text } = line;
  if (text.length > 70 || /[.؟!؛،]$/.test(text) || text.split(/\s+/).length > 10) return;
  const rule = rules.find(({ pattern, reason }) => {
    const match = pattern.exec(text);
    return (
      match !== null &&
      (reason !== "byline" || match.slice(1).every((group = "") => group.trim().split(/\s+/).length <= 4))
    );
  });
  if (!rule) return;
  if (rule.reason === "byline") sheet.byline ??= text;
  sheet.remove(line, rule.reason);
}

/** What opens the body on the same line: "الرياض - صحيفة كذا: …". Repeated, as buttons may stand before the byline. */
function takeHead(sheet: Sheet, rules: Rule[]): void {
  for (let round = 0; round < 3; round++) {
    const line = sheet.lines[0];
    if (!line) return;
    const opening = line.text.slice(0, 140);
    const hit = rules.map((rule) => ({ rule, match: rule.pattern.exec(opening) })).find(({ match }) => match !== null);
    if (!hit) return;
    const part = hit.match![0];
    const rest = line.text.slice(part.length);
    if (rest.length < 20 && sheet.lines.length === 1) return;
    if (hit.rule.reason === "byline") sheet.byline ??= part.replace(/[\s:،-]+$/, "");
    sheet.cut(line, hit.rule.reason, part, rest);
    sheet.settle();
  }
}

/** How far back from the end of the last line a tail may begin. */
const REACH = 900;

/** What closes the body on the same line: a trailer, tags. The report's last sentence, which ends with a full stop, is none. */
function takeTail(sheet: Sheet, rules: Rule[]): void {
  for (let round = 0; round < 3; round++) {
    const line = sheet.lines.at(-1);
    if (!line) return;
    const ending = line.text.slice(-REACH);
    const hit = rules
      .map((rule) => ({ rule, tail: rule.pattern.exec(ending)?.groups?.tail }))
      .find(({ tail }) => tail && isTail(tail));
    if (!hit) return;
    const rest = line.text.slice(0, line.text.length - hit.tail!.length);
    sheet.cut(line, hit.rule.reason, hit.tail!, rest);
    sheet.settle();
  }
}

const isTail = (text: string): boolean => !/[^.…]\.$/.test(text);

/** "كذا كذا": a caption that stands twice on its line. */
function isDoubled(text: string): boolean {
  const half = (text.length - 1) / 2;
  return (
    text.length >= 20 && !endsSentence(text) && Number.isInteger(half) && text.slice(0, half) === text.slice(half + 1)
  );
}
