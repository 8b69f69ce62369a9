/** A saved page: the report in it by Readability, what the page says of it by its metadata. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Draft } from "./article.ts";
import { type Blocks, blocksOf } from "./blocks.ts";
import { tooHeavy } from "./guard.ts";
import { type Line, linesOf } from "./lines.ts";
import { type Metadata, metadataOf } from "./metadata.ts";
import type { Trouble } from "./problem.ts";

export function pageDraft(html: string): Draft | Trouble {
  const heavy = tooHeavy(html);
  if (heavy) return heavy;
  try {
    return draftOf(parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document);
  } catch {
    // What the parser or the extractor says of it helps nobody.
    return { what: "the page's markup makes no sense", advice: "save the report as text" };
  }
}

function draftOf(document: Document): Draft | Trouble {
  const all = blocksOf(document.body).lines;
  const metadata = metadataOf(document, all);
  const blocks = reportIn(document, metadata);
  if (blocks.lines.length === 0) return { what: "no report was found in the page", advice: "save the report as text" };
  const { body: _, ...told } = metadata;
  const clean = (line: Line): Line[] => linesOf(line.text).map((text) => ({ ...line, text }));
  return {
    ...told,
    fromPage: true,
    lines: blocks.lines.flatMap(clean).map((line) => withAddress(line, metadata.url)),
    related: headlinesBeside(all, blocks.lines, metadata),
    removed: [
      ...blocks.captions.map((text) => ({ reason: "photo-credit", text })),
      ...blocks.embeds.map((text) => ({ reason: "embedded-post", text })),
    ],
  };
}

/** Below this many letters, what Readability found is no report. */
const SHORTEST = 80;

function reportIn(document: Document, { body = "" }: Metadata): Blocks {
  const found = new Readability<Node>(document, {
    charThreshold: 150,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse();
  const blocks = found?.content ? blocksOf(found.content as Element) : { lines: [], captions: [], embeds: [] };
  const letters = blocks.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters >= SHORTEST || body.length <= letters) return blocks;
  return { ...blocks, lines: linesOf(body).map((text) => ({ text })) };
}

/** Links of the page that read as headlines and stand outside the report. */
function headlinesBeside(all: Line[], report: Line[], { title, url }: Metadata): { title: string; url?: string }[] {
  const inside = new Set(report.map((line) => line.text));
  const seen = new Map<string, { title: string; url?: string }>();
  for (const line of all) {
    const { text } = line;
    if (line.url === undefined || inside.has(text) || text === title || text.length < 25 || text.length > 200) continue;
    if (text.split(" ").length < 4 || seen.has(text)) continue;
    const { url: address } = withAddress(line, url);
    seen.set(text, { title: text, ...(address && { url: address }) });
  }
  return [...seen.values()];
}

/** The line with its link made absolute, or without it where it leads to no page. */
function withAddress({ text, url }: Line, base: string | undefined): Line {
  if (url === undefined) return { text };
  const address = URL.parse(url, base);
  return address && /^https?:$/.test(address.protocol) ? { text, url: address.href } : { text };
}
