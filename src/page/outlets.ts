/** What sites put around their reports: `lexicon/data/outlets.tsv` made ready for use. */
import { foldWord } from "../language/fold.ts";
import outletsFile from "../lexicon/data/outlets.tsv" with { type: "text" };
import { alternatives, type Row, rows } from "../lexicon/rows.ts";
import { headRule, LineRules, type Rule, tailRule } from "./pattern.ts";

/** What may be taken out of a report of some outlet, by where it stands. */
export interface Rules {
  /** A whole line, wherever it stands. */
  line: LineRules;
  /** A short line above the body, on either side of the title. */
  first: LineRules;
  /** A short line above the body, under the title. */
  under: LineRules;
  /** A short line below the body. */
  last: LineRules;
  /** What opens the body's first line. */
  head: Rule[];
  /** What closes the body's last line. */
  tail: Rule[];
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
export const outletNamed = (url: string | undefined): string | undefined => namesOfSite(url)[0];

/** All names of the outlet whose page this is, where the table knows the host. */
export function namesOfSite(url: string | undefined): string[] {
  const host = knownHost(url);
  return host ? names(hostRows.get(host)!) : [];
}

const made = new Map<string, Rules>();

/** The rules for reports of this URL's host, else of this outlet (a name, a host, or "host (name)"); always those of every site. */
export function rulesFor(outlet: string | undefined, url: string | undefined): Rules {
  const called = foldWord(outlet ?? "")
    .split(/[()]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const key =
    [knownHost(url) ?? "", ...called, ...called.map((part) => knownHost(`https://${part}`) ?? "")].find(
      (part) => sites.has(part) && part !== EVERY_SITE,
    ) ?? "";
  const id = [key, ...called].join("\n");
  const known = made.get(id);
  if (known) return known;
  const own = sites.get(key) ?? [];
  const rules = build(own, [...new Set([...own.flatMap(names), ...called].filter(isName))]);
  // Names come from outside; what is kept must not grow with them.
  if (made.size < 1000) made.set(id, rules);
  return rules;
}

/** An outlet's name as it may stand in bylines: Arabic, no address. */
const isName = (name: string): boolean => /^[\p{L}\p{N} ]{3,40}$/u.test(name) && /[\u0621-\u064a]/.test(name);

function build(own: Row[], called: string[]): Rules {
  const rules: Rules = {
    line: new LineRules(),
    first: new LineRules(),
    under: new LineRules(),
    last: new LineRules(),
    head: [],
    tail: [],
    words: new Set(),
    fillers: new Set(),
  };
  for (const row of [...own, ...sites.get(EVERY_SITE)!])
    file(rules, row.place!, alternatives(row.pattern), row.reason!);
  for (const name of called) {
    file(rules, "first", [name, `${name} - *`, `* - ${name}`, `* - ${name} - *`], "byline");
    file(rules, "head", [`${name}:`, `${name} - *:`, `* - ${name}:`, `* - ${name} - *:`], "byline");
    file(rules, "last", [name], "byline");
  }
  return rules;
}

function file(rules: Rules, place: string, forms: string[], reason: string): void {
  switch (place) {
    case "line":
    case "first":
    case "under":
    case "last":
      rules[place].add(forms, reason);
      break;
    case "head":
      rules.head.push(headRule(forms, reason));
      break;
    case "tail":
      rules.tail.push(tailRule(forms, reason));
      break;
    case "word":
      for (const word of forms) rules.words.add(foldWord(word));
      break;
    case "filler":
      for (const word of forms) rules.fillers.add(foldWord(word));
      break;
  }
}
