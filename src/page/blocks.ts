/** A tree of elements as lines of text: one line for each paragraph, heading, list item, cell. */
import type { Line } from "./lines.ts";

const BREAKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE " +
    "SECTION TABLE TBODY TD TFOOT TH THEAD TR UL CENTER"
  ).split(" "),
);
const SILENT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON INPUT SELECT TEXTAREA IFRAME SVG VIDEO AUDIO OBJECT CANVAS HEAD".split(" "),
);
const EMBEDS = /\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post)\b/;

export interface Blocks {
  lines: Line[];
  captions: string[];
  /** Posts of social networks that the report shows. */
  embeds: string[];
}

/** Walks the tree without recursion, so that no depth of nesting can overflow the stack. */
export function blocksOf(root: Element): Blocks {
  const blocks: Blocks = { lines: [], captions: [], embeds: [] };
  const writer = new Writer(blocks.lines);
  for (let node: Node | null = root.firstChild, next: Node | null; node; node = next) {
    next = null;
    if (node.nodeType === 3) writer.write(node.nodeValue ?? "");
    else if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.nodeName.toUpperCase();
      if (name === "FIGCAPTION") keep(blocks.captions, element);
      else if (name === "BLOCKQUOTE" && EMBEDS.test(element.getAttribute("class") ?? "")) keep(blocks.embeds, element);
      else if (!SILENT.has(name)) {
        if (BREAKS.has(name)) writer.end();
        if (name === "A") writer.link = element.getAttribute("href") ?? undefined;
        next = element.firstChild;
        if (!next) leave(element, writer);
      }
    }
    next ??= onwards(node, root, writer);
  }
  writer.end();
  return blocks;
}

/** The next node after one that is done with, leaving the elements that end with it. */
function onwards(node: Node, root: Element, writer: Writer): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at !== node) leave(at as Element, writer);
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}

function leave(element: Element, writer: Writer): void {
  const name = element.nodeName.toUpperCase();
  if (name === "A") writer.link = undefined;
  if (BREAKS.has(name)) writer.end();
}

function keep(texts: string[], element: Element): void {
  const text = collapsed(element.textContent ?? "");
  if (text !== "") texts.push(text);
}

const collapsed = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Gathers running text into lines, and notes where all of a line is one link. */
class Writer {
  /** Where the text now written links to. */
  link: string | undefined;
  readonly #lines: Line[];
  #text = "";
  #linked = 0;
  readonly #urls = new Set<string>();

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  write(text: string): void {
    this.#text += text;
    if (this.link === undefined) return;
    this.#linked += collapsed(text).length;
    this.#urls.add(this.link);
  }

  end(): void {
    const text = collapsed(this.#text);
    const [url] = this.#urls;
    const isLink = url !== undefined && this.#urls.size === 1 && this.#linked >= text.length * 0.9;
    if (text !== "") this.#lines.push({ text, ...(isLink && { url }) });
    this.#text = "";
    this.#linked = 0;
    this.#urls.clear();
  }
}
