/** Whether a page may be parsed at all. The parser and the extractor take quadratic time and worse on hostile nesting. */
import type { Trouble } from "./problem.ts";

/** Real pages stay well below a fifth of these. */
const MOST_TAGS = 20_000;
const MOST_SIGNS = 200_000;
const DEEPEST = 256;

/** Elements without content, and those that the parser closes by itself when their like opens. */
const FLAT = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup rt rp".split(
    " ",
  ),
);
/** Elements whose content holds no tags. */
const RAW = new Set(["script", "style", "textarea", "title", "noscript", "template", "iframe", "svg"]);

/** What keeps a page from being parsed, found by running over its tags once. */
export function tooHeavy(html: string): Trouble | undefined {
  let tags = 0;
  let depth = 0;
  const tag = /<(\/?)([a-z][a-z0-9-]*)/gi;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = match[2]!.toLowerCase();
    if (FLAT.has(name)) tags++;
    else if (match[1]) depth = Math.max(0, depth - 1);
    else {
      tags++;
      depth++;
      if (RAW.has(name)) {
        const end = html.indexOf(`</${match[2]}`, tag.lastIndex);
        if (end < 0) break;
        tag.lastIndex = end;
      }
    }
    if (depth > DEEPEST)
      return { what: `the page nests its elements more than ${DEEPEST} deep`, advice: "save the report as text" };
    if (tags > MOST_TAGS)
      return { what: `the page has more than ${MOST_TAGS} elements`, advice: "save the report as text" };
  }
  return html.split("<", MOST_SIGNS).length < MOST_SIGNS
    ? undefined
    : { what: `the page has more than ${MOST_SIGNS} signs "<"`, advice: "save the report as text" };
}
