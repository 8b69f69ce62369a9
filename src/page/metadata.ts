/** What a page says of its report beside the text: title, outlet, author, time of publication, address. */
import { foldWord } from "../language/fold.ts";
import type { Line } from "./lines.ts";
import { oneLine } from "./lines.ts";
import { namesOfSite, outletNamed } from "./outlets.ts";
import { dateInUrl, isoDate, publicationLine } from "./published.ts";

export interface Metadata {
  title?: string;
  url?: string;
  outlet?: string;
  byline?: string;
  published?: string;
  /** The report's text as schema.org gives it, for pages without readable markup. */
  body?: string;
}

/** `lines`: all visible lines of the page, for dates that stand only there. */
export function metadataOf(document: Document, lines: Line[]): Metadata {
  const article = newsArticle(document);
  const url = addressOf(document, article);
  const siteName = name(
    meta(document, "og:site_name") ?? nameIn(article?.publisher) ?? meta(document, "application-name"),
  );
  const outlet = outletNamed(url) ?? siteName;
  const title = titleOf(document, article, [siteName, outlet, ...namesOfSite(url)]);
  const author = name(
    nameIn(article?.author) ??
      meta(document, "article:author_name") ??
      text(document, "[itemprop=author] [itemprop=name], [rel=author]"),
  );
  const byline = author !== siteName && author !== outlet ? author : undefined;
  const published = publishedOf(document, article, url, lines, title);
  const body = string(article?.articleBody);
  return {
    ...(title && { title }),
    ...(url && { url }),
    ...(outlet && { outlet }),
    ...(byline && { byline }),
    ...(published && { published }),
    ...(body && { body }),
  };
}

type Json = Record<string, unknown>;

const string = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? oneLine(value) : undefined;

/** A name, not an address and not a word of furniture. */
const name = (value: string | undefined): string | undefined =>
  value !== undefined && value.length <= 80 && /\p{L}/u.test(value) && !/:\/\/|©|&|^www\./.test(value)
    ? value
    : undefined;

function nameIn(value: unknown): string | undefined {
  const [first] = Array.isArray(value) ? value : [value];
  return string(first) ?? string((first as Json | undefined | null)?.name);
}

const meta = (document: Document, property: string): string | undefined =>
  string(
    document
      .querySelector(`meta[property="${property}"], meta[name="${property}"], meta[itemprop="${property}"]`)
      ?.getAttribute("content"),
  );

const text = (document: Document, selector: string): string | undefined =>
  string(document.querySelector(selector)?.textContent);

/** The page's schema.org article (JSON-LD), wherever it hides in lists and graphs. */
function newsArticle(document: Document): Json | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const queue: unknown[] = [parsed(script.textContent ?? "")];
    for (let seen = 0; queue.length > 0 && seen < 1000; seen++) {
      const value = queue.shift();
      if (Array.isArray(value)) queue.push(...value.slice(0, 100));
      else if (typeof value === "object" && value !== null) {
        const json = value as Json;
        if ([json["@type"]].flat().some((type) => typeof type === "string" && /Article$|^BlogPosting$/.test(type)))
          return json;
        queue.push(json["@graph"], json.mainEntity);
      }
    }
  }
  return undefined;
}

function parsed(json: string): unknown {
  try {
    // Many pages leave raw line breaks inside strings.
    return JSON.parse(json.replace(/[\n\r\t]+/g, " "));
  } catch {
    return undefined;
  }
}

function addressOf(document: Document, article: Json | undefined): string | undefined {
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)/.exec(commentsOf(document))?.[1];
  const main = article?.mainEntityOfPage as Json | string | undefined;
  const candidates = [
    document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    meta(document, "og:url"),
    string(article?.url) ?? string(main) ?? string((main as Json | undefined)?.["@id"]),
    saved,
  ];
  return candidates.map((url) => url?.trim()).find((url) => url && /^https?:\/\/[^/]*[a-z][^/]*\/./i.test(url));
}

/** Browsers note where a page was saved from in a comment above it. */
const commentsOf = (document: Document): string =>
  [...document.childNodes]
    .filter((node) => node.nodeType === 8)
    .map((node) => `<!--${node.nodeValue}-->`)
    .join("");

function titleOf(document: Document, article: Json | undefined, sites: (string | undefined)[]): string | undefined {
  const heading = text(document, "article h1, main h1, h1");
  const found = [
    meta(document, "og:title"),
    string(article?.headline),
    meta(document, "twitter:title"),
    heading,
    text(document, "title"),
  ].find((title) => title !== undefined && /\p{L}/u.test(title));
  if (!found) return undefined;
  const known = new Set(sites.filter((site) => site !== undefined).map((site) => foldWord(site)));
  const parts = found.split(/\s+[|–—-]\s+|\s*[|»]\s*/);
  if (parts.length < 2) return found;
  // "الخبر - اسم الموقع": where the page's heading is one of the parts, or the other part is the site's name.
  const last = parts.at(-1)!;
  if (known.has(foldWord(last))) return found.slice(0, found.lastIndexOf(last)).replace(/[\s|»–—-]+$/, "");
  return heading && heading.length > 15 && found.includes(heading) ? heading : found;
}

const PUBLISHED_NAMES = [
  "article:published_time",
  "datePublished",
  "dc.date.issued",
  "dc.date",
  "dcterms.date",
  "dc.date.created",
  "pubdate",
  "publishdate",
  "publish-date",
  "parsely-pub-date",
  "sailthru.date",
  "date",
];

function publishedOf(
  document: Document,
  article: Json | undefined,
  url: string | undefined,
  lines: Line[],
  title = "",
): string | undefined {
  const told = [
    string(article?.datePublished),
    ...PUBLISHED_NAMES.map((property) => meta(document, property)),
    document.querySelector('[property="dc:date"], [itemprop=datePublished]')?.getAttribute("content"),
    document
      .querySelector("time[itemprop=datePublished], time[pubdate], article time[datetime], main time[datetime]")
      ?.getAttribute("datetime"),
  ];
  for (const date of told) {
    const found = isoDate(date ?? "");
    if (found) return found;
  }
  return dateInUrl(url ?? "") ?? visibleDate(lines, title);
}

/** The date that a line says it was published on; else one that stands alone within a few lines of the title. */
function visibleDate(lines: Line[], title: string): string | undefined {
  const labelled = lines.find(({ text }) => /نشر|نُشر/.test(text) && publicationLine(text, false));
  if (labelled) return publicationLine(labelled.text, false);
  const at = lines.findIndex(({ text }) => text === title);
  if (at < 0) return undefined;
  const near = lines.slice(at + 1, at + 8).find(({ text }) => !/تحديث/.test(text) && publicationLine(text, true));
  return near && publicationLine(near.text, true);
}
