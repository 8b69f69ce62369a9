/** A few words that stand alone at the edges of a body: a caption over it; a writer, a caption or another report's headline under it. */
import type { Sheet } from "./sheet.ts";

/** Signs of lists, results, labels, verses, and of sentences. */
const SIGNS = /[\d٠-٩:*/=.…؟?!؛،,#@()–-]/u;
/** Words that go on with a text, or begin a sentence of it. */
const GOES_ON =
  /^(?:[وف](?!زير|زراء|فد|كيل|الي|ريق)|ثم |ي|كما |إلى |على |في |من أن|لم |لن |لا |قد |إن |أن |لكن |هذا |هذه |جاء |كان |قال |أكد |أعلن )/u;
const CAPTION = { words: 5, under: 150 };
const LAST = { least: 2, words: 9 };

const words = (text: string): number => text.trim().split(/\s+/).length;

/** A few words over a long paragraph, where the title is known apart. */
export function takeCaption(sheet: Sheet): void {
  const [first, second] = sheet.lines;
  if (!first || !second || second.text.length < CAPTION.under) return;
  if (words(first.text) <= CAPTION.words && !SIGNS.test(first.text)) sheet.remove(first, "photo-credit");
  sheet.settle();
}

/** A few words without a stop behind a sentence. The stop of an abbreviation (د. خالد) closes none, nor do points that lead on. */
const ENDING = 120;
const BEHIND_STOP = /(?<=\p{L}{3}["»”)]*\s?(?:\.|[!؟]+)["»”)]*)\s*(?<words>[^.!؟\n]{5,80})$/u;

const isLone = (text: string): boolean =>
  words(text) >= LAST.least && words(text) <= LAST.words && !SIGNS.test(text) && !GOES_ON.test(text);

/** A few words without a stop under a sentence that has one, or behind it. */
export function takeLoneLine(sheet: Sheet): void {
  const [before, last] = sheet.lines.length > 1 ? sheet.lines.slice(-2) : [undefined, sheet.lines[0]];
  if (!last) return;
  const behind = BEHIND_STOP.exec(last.text.slice(-ENDING));
  if (behind && isLone(behind.groups!.words!))
    sheet.cut(last, "trailer", behind[0], last.text.slice(0, -behind[0].length));
  else if (before && /[.!؟]["»”)]*$/.test(before.text) && isLone(last.text)) sheet.remove(last, "trailer");
  sheet.settle();
}
