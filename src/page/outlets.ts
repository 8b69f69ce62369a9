/** What sites put around their reports: `lexicon/data/outlets.tsv` made ready for use. */
import { foldWord } from "../language/fold.ts";
import outletsFile from "../lexicon/data/outlets.tsv" with { type: "text" };
import { alternatives, type Row, rows } from "../lexicon/rows.ts";

/**
 * `line`: a whole line, wherever it stands. `first`, `under`: a short line above the body, either side of the title or only
 * under it. `last`: a short line below the body. `head`: opens the body's first line. `tail`: closes its last line.
 */
export type Place = "line" | "first" | "under" | "last" | "head" | "tail";

export interface Rule {
  /** Matches the line, or its head or tail; groups are what the pattern's `*` stood for. */
  pattern: RegExp;
  reason: string;
}

export interface Rules extends Record<Place, Rule[]> {
  /** A line made of these words alone, one of them no filler, is a row of buttons. */
  words: Set<string>;
  fillers: Set<string>;
}

const FILE = rows(outletsFile);
const EVERY_SITE = "*";

const names = (row: Row): string[] => alternatives(row.outlet);
const hostRows = new Map(FILE.filter((row) => row.host).map((row) => [row.host!, row]));

/** Every name and host of a site → its rows. */
const sites = new Map<string, Row[]>();
for (const row of FILE) {
  for (const key of [...names(row).map(foldWord), row.host ?? ""]) {
    if (key === "") continue;
    const known = sites.get(key);
    if (known) known.push(row);
    else sites.set(key, [row]);
  }
}

/** The host's name without `www.` and the like, as far as the table knows it. */
function knownHost(url: string | undefined): string | undefined {
  const host = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? "";
  for (let rest = host; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1))
    if (hostRows.has(rest)) return rest;
  return undefined;
}

/** The name of the outlet whose page this is, where the table knows the host. */
export function outletNamed(url: string | undefined): string | undefined {
  const host = knownHost(url);
  return host && names(hostRows.get(host)!)[0];
}

const made = new Map<string, Rules>();

/** The rules for reports of this outlet (a name, a host, or "host (name)") or of this URL's host; always those of every site. */
export function rulesFor(outlet: string | undefined, url: string | undefined): Rules {
  const called = foldWord(outlet ?? "")
    .split(/[()]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const key =
    [...called, knownHost(url) ?? "", ...called.map((part) => knownHost(`https://${part}`) ?? "")].find(
      (part) => sites.has(part) && part !== EVERY_SITE,
    ) ?? "";
  const id = [key, ...called].join("\n");
  const known = made.get(id);
  if (known) return known;
  const own = sites.get(key) ?? [];
  const rules = build(own, [...new Set([...own.flatMap(names), ...called.filter(isName)])]);
  // Names come from outside; what is kept must not grow with them.
  if (made.size < 1000) made.set(id, rules);
  return rules;
}

/** An outlet's name as it may stand in bylines: letters, no address. */
const isName = (name: string): boolean => /^[\p{L}\p{N} ]{3,40}$/u.test(name);

function build(own: Row[], called: string[]): Rules {
  const rules: Rules = {
    line: [],
    first: [],
    under: [],
    last: [],
    head: [],
    tail: [],
    words: new Set(),
    fillers: new Set(),
  };
  for (const row of [...own, ...sites.get(EVERY_SITE)!]) {
    const forms = alternatives(row.pattern);
    if (row.place === "word") for (const word of forms) rules.words.add(foldWord(word));
    else if (row.place === "filler") for (const word of forms) rules.fillers.add(foldWord(word));
    else if (row.place) rules[row.place as Place].push(ruleFor(forms, row.place as Place, row.reason!));
  }
  for (const name of called) {
    rules.first.push(ruleFor([name, `${name} - *`, `* - ${name}`, `* - ${name} - *`], "first", "byline"));
    rules.head.push(ruleFor([`${name}:`, `${name} - *:`, `* - ${name}:`, `* - ${name} - *:`], "head", "byline"));
    rules.last.push(ruleFor([name], "last", "byline"));
  }
  return rules;
}

/** Bullets, brackets and strokes around a line, no part of its words. */
const DRESS = '[\\s\\-–—•*▪●■◆►#|/.…:!()\\[\\]<>«»"“”]*';

function ruleFor(forms: string[], place: Place, reason: string): Rule {
  const any = place === "head" ? "([^:.؛\\n]{0,40}?)" : "(.*?)";
  const body = `(?:${forms.map((form) => source(form, any)).join("|")})`;
  if (place === "head") return { pattern: new RegExp(`^${DRESS}${body}[\\s:،-]*`, "iu"), reason };
  // The last such tail: what stands before it is the report's.
  if (place === "tail") return { pattern: new RegExp(`^.*(?<![\\p{L}\\p{N}])(?<tail>${body})$`, "isu"), reason };
  return { pattern: new RegExp(`^${DRESS}${body}${DRESS}$`, "iu"), reason };
}

const MARKS = "[\\u064b-\\u0652\\u0640]*";
const LETTERS: Record<string, string> = { ا: "[اأإآٱ]", ي: "[يىی]", ه: "[هةە]", ك: "[كک]" };

/** A pattern of the table as a regular expression: folding's spellings, any dashes, any points, free spaces. */
function source(form: string, any: string): string {
  let out = "";
  for (const sign of foldWord(form)
    .replace(/\s*([-:/])\s*/g, "$1")
    .replace(/\.{2,}/g, "…")) {
    if (sign === "*") out += any;
    else if (sign === "#") out += "[0-9٠-٩۰-۹]+";
    else if (sign === " ") out += '[\\s«»"“”]+';
    else if (sign === "-") out += '[\\s"”»]*[-–—−ـ_]+[\\s"“«]*';
    else if (sign === ":") out += '[\\s"”»]*:';
    else if (sign === "/") out += "\\s*/\\s*";
    else if (sign === "…") out += "[.…]+";
    else if (/\p{L}/u.test(sign)) out += (LETTERS[sign] ?? sign) + MARKS;
    else out += RegExp.escape(sign);
  }
  return out;
}
