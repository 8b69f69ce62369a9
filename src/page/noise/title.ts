/** What archives and sites write on to a title. */

/** The day, and the address, that an archive puts before a title: "date 2025-12-08 https://…". */
const BEFORE = /^\s*(?:date\s*:?\s*)?\d{4}-\d{2}-\d{2}(?:\s+https?:\/\/\S+)?(?:\s+|$)/iu;
/** A label behind a title: "… #عاجل". Other tags there may be words of it. */
const BEHIND = /(?<=\S\s)#(?:عاجل|خبر_عاجل|فيديو|بالفيديو|شاهد|صور|بالصور|متابعات?)\s*$/u;

/** A title without what is no part of it, which is empty where nothing stays; and what was taken. */
export function trimTitle(title: string): { title: string; removed: { reason: string; text: string }[] } {
  const removed: { reason: string; text: string }[] = [];
  const take = (text: string, pattern: RegExp, reason: string): string => {
    const part = pattern.exec(text)?.[0];
    if (part === undefined) return text;
    removed.push({ reason, text: part.trim() });
    return text.replace(pattern, "").trim();
  };
  return { title: take(take(title, BEFORE, "publication-date"), BEHIND, "tags"), removed };
}
