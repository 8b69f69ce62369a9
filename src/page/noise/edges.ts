/** What stands above and under a report's body: bylines, captions, dates, trailers. */
import type { Rules } from "../outlets.ts";
import type { LineRules, Rule } from "../pattern.ts";
import { publicationLine } from "../published.ts";
import { endsSentence, isShort, type Piece, type Sheet } from "./sheet.ts";

/** How many lines above the first paragraph, or under the last, may be no part of the body. */
const EDGE = 4;

/** Lines above the title of a text whose title is not known apart. */
export function takeAboveTitle(sheet: Sheet, rules: Rules): void {
  for (const line of sheet.lines.slice(0, EDGE)) {
    takeTopLine(sheet, line, [rules.first], true);
    if (!line.gone) break;
  }
  sheet.settle();
}

/** Lines between the title and the first paragraph, and what opens that paragraph. `bareDate`: see `takeTopLine`. */
export function takeTop(sheet: Sheet, rules: Rules, bareDate: boolean): void {
  takeHead(sheet, rules.head);
  for (const line of sheet.lines.slice(0, EDGE)) {
    const part = DAY_AND_SITE.exec(line.text.slice(-ENDING))?.[0];
    if (part) sheet.cut(line, "publication-date", part, line.text.slice(0, -part.length));
  }
  for (const line of sheet.lines.slice(0, EDGE)) {
    if (!isShort(line)) break;
    takeTopLine(sheet, line, [rules.first, rules.under], bareDate);
  }
  sheet.settle();
  takeHead(sheet, rules.head);
}

/** How much of a line's end is looked at for a few words. */
const ENDING = 80;
/** What a page's description ends with: "… 08.12.2025, صحيفة كذا". */
const DAY_AND_SITE = /(?:\.{2,}|…)\s*\d{1,2}\.\d{1,2}\.\d{4}\s*[,،]\s*[\p{L} ]{3,30}$/u;

/** `bareDate`: a date without clock or label counts too; under a title it may well head the body's first section. */
function takeTopLine(sheet: Sheet, line: Piece, rules: LineRules[], bareDate: boolean): void {
  const published = publicationLine(line.text, bareDate);
  if (published !== undefined) sheet.removeDate(line, published);
  else if (/^[\d٠-٩][\d٠-٩,.\s]*$/.test(line.text)) sheet.remove(line, "share-buttons");
  else if (isDoubled(line.text)) sheet.remove(line, "photo-credit");
  else if (takeEdgeLine(sheet, line, rules) === "byline") sheet.byline ??= undressed(line.text);
}

/** Lines under the last paragraph, and what closes it. */
export function takeBottom(sheet: Sheet, rules: Rules): void {
  takeTail(sheet, rules);
  for (const line of sheet.lines.slice(-EDGE).reverse()) {
    if (!isShort(line)) break;
    if (isDoubled(line.text)) sheet.remove(line, "photo-credit");
    else if (INITIALS.test(line.text)) sheet.remove(line, "agency-mark");
    else takeEdgeLine(sheet, line, [rules.last]);
  }
  sheet.settle();
  takeTail(sheet, rules);
  const last = sheet.lines.at(-1);
  const initials = INITIALS_BEHIND.exec(last?.text.slice(-ENDING) ?? "");
  if (last && initials) sheet.cut(last, "agency-mark", initials[0], last.text.slice(0, -initials[0].length));
}

/** Writers' and editors' initials under an agency's report: "م.ع", "ق و / وأج". */
const INITIALS = /^(?=.{2,14}$)(?=.*[./])\(?\p{L}{1,2}(?:\s?[./ ]\s?\p{L}{1,3}){1,3}\.?\)?$/u;

/** Takes out a byline, a caption or the like, which is short and no sentence; gives the reason if it was one. */
function takeEdgeLine(sheet: Sheet, line: Piece, rules: LineRules[]): string | undefined {
  const { text } = line;
  if (text.length > 70 || /[؟!؛،]$/.test(text) || text.split(/\s+/).length > 10) return undefined;
  // A sentence ends with a stop; of bylines, some that are labelled.
  if (text.endsWith(".") && !/:/.test(text)) return undefined;
  for (const set of rules) {
    const found = set.find(text, isByline);
    if (!found) continue;
    sheet.remove(line, found.rule.reason);
    return found.rule.reason;
  }
  return undefined;
}

const undressed = (byline: string): string => byline.replace(/^[\s\-–—•*|(]+|[\s\-–—:،|)]+$/g, "");

/** What is variable in a byline is a name or a place: few words. Other rules have no such bound. */
const isByline = ({ reason }: Rule, match: RegExpExecArray): boolean =>
  reason !== "byline" || match.slice(1).every((group = "") => group.trim().split(/\s+/).length <= 4);

/** What opens the body on the same line: "الرياض - صحيفة كذا: …". A caption may stand over it, buttons before it. */
function takeHead(sheet: Sheet, rules: Rule[]): void {
  for (const line of sheet.lines.slice(0, EDGE - 1)) {
    for (let round = 0; round < 2; round++) {
      const opening = line.text.slice(0, 140);
      const hit = rules
        .map(({ pattern, reason }) => ({ reason, part: pattern.exec(opening)?.[0] }))
        .find(({ part }) => part);
      if (!hit) break;
      if (hit.reason === "byline") sheet.byline ??= undressed(hit.part!);
      sheet.cut(line, hit.reason, hit.part!, line.text.slice(hit.part!.length));
    }
  }
  sheet.settle();
}

/** How far back from the end of the last line a tail may begin. */
const REACH = 900;

/** What closes the body on the same line: a trailer, tags. The report's last sentence, which ends with a full stop, is none. */
export function takeTail(sheet: Sheet, { tail: rules }: Rules): void {
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

/** A writer's initials or an agency behind the last sentence: "م د", (أ ف ب), «رويترز». */
const INITIALS_BEHIND =
  /(?<=[.!؟]["»”)]*)\s+(?:\(?\p{L}(?: \p{L}){1,3}\)?|["«“(](?:\p{L}[ .]?\p{L}(?:[ .]?\p{L})?|رويترز|الفرنسية|الألمانية|وكالات|وكالات الأنباء)["»”)])$/u;

const isTail = (text: string): boolean => !/[^.…]\.$/.test(text);

/** "كذا كذا": a caption that stands twice on its line. */
function isDoubled(text: string): boolean {
  const half = (text.length - 1) / 2;
  return (
    text.length >= 20 && !endsSentence(text) && Number.isInteger(half) && text.slice(0, half) === text.slice(half + 1)
  );
}
