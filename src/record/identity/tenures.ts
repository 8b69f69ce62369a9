/** Offices as dated facts: who held them when, as reports tell and the lexicon knows. */

import { nameWords } from "./clues.ts";
import { figureNamed, figures, type Held } from "./figures.ts";
import { countryAt, type Office, officeIn } from "./offices.ts";
import { bare, wordsOf } from "./words.ts";

/** Which offices are asked for: all whose cores hold these words, of a country where one is named. */
export interface Asked {
  words: string[];
  country?: string;
  /** The office that is meant first of all. */
  main?: string;
}

/** Bodies that are asked for by name, and the words of the offices in them. */
const HEADED: [RegExp, string][] = [
  [/^(?:رئاسه وزراء|رئاسه مجلس وزراء|رئاسه حكومه|حكومه|مجلس وزراء)$/, "رئيس وزراء"],
  [/^(?:رئاسه جمهوريه|رئاسه دوله|رئاسه)$/, "رئيس"],
  [/^(?:مجلس نواب|مجلس شعب|برلمان)$/, "رئيس برلمان"],
  [/^وزاره (?=.)/, "وزير "],
  [/^سفاره(?= |$)/, "سفير"],
];

/** What a question for offices asks: a body's name (`وزارة الخارجية المصرية`), an office, or words of one. */
export function askedFor(question: string): Asked {
  const office = officeIn(question);
  if (office !== undefined) return asked(office.core, office.country, true);
  const words = wordsOf(question).map(bare);
  let country: string | undefined;
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const named = countryAt(words, at);
    country ??= named?.country;
    if (named === undefined) rest.push(words[at]!);
    at += named?.length ?? 1;
  }
  const body = rest.join(" ");
  const headed = HEADED.find(([pattern]) => pattern.test(body));
  return headed === undefined ? asked(body, country, false) : asked(body.replace(...headed), country, true);
}

function asked(core: string, country: string | undefined, isOffice: boolean): Asked {
  const words = core.split(" ").filter(Boolean);
  // All who serve in a ministry, not its minister alone.
  const wanted = isOffice && words[0] === "وزير" && words.length > 1 ? words.slice(1) : words;
  return { words: wanted, ...(country !== undefined && { country }), ...(isOffice && { main: core }) };
}

/** What reports tell of somebody and an office, as far as they say the country or leave it open in the same way. */
export interface ToldOffice {
  /** The person's name and folded name. */
  name: string;
  folded: string;
  core: string;
  country?: string;
  /** Whether the country is not told, but only what the reports are about. */
  assumed: boolean;
  reports: number;
  /** The first day of a report that tells it, ISO 8601. */
  first?: string;
}

/** Somebody in an office: what the lexicon knows of it, and what reports tell. */
export interface Tenure<Told extends ToldOffice> {
  name: string;
  folded: string;
  core: string;
  country?: string;
  known: Held[];
  told: Told[];
}

/**
 * Who held the offices that are asked for, by office and in time: the office that is meant first, then those most told.
 * `told` may hold other offices too.
 */
export function tenuresOf<Told extends ToldOffice>(question: Asked, told: readonly Told[]): Tenure<Told>[] {
  const tenures = new Map<string, Tenure<Told>>();
  const tenure = (name: string, folded: string, core: string, country: string | undefined): Tenure<Told> => {
    const key = [folded, core, country].join("|");
    const found = tenures.get(key) ?? {
      name,
      folded,
      core,
      ...(country !== undefined && { country }),
      known: [],
      told: [],
    };
    tenures.set(key, found);
    return found;
  };
  for (const { name, folded, offices } of figures)
    for (const held of offices)
      if (answers(question, held)) tenure(name, folded, held.core, held.country).known.push(held);
  for (const one of told) {
    const country = countryOf(one);
    const office = { core: one.core, ...(country !== undefined && { country }) };
    if (answers(question, office)) tenure(one.name, one.folded, one.core, country).told.push(one);
  }
  return inOrder([...tenures.values()], question.main);
}

/** Where a report leaves the country open: that in which the lexicon has the person hold it, else what the report is about. */
function countryOf({ folded, core, country, assumed }: ToldOffice): string | undefined {
  if (!assumed) return country;
  return figureNamed(nameWords(folded))?.offices.find((held) => held.core === core)?.country ?? country;
}

/** Whether an office is one that is asked for. */
function answers({ words, country, main }: Asked, office: Pick<Office, "core" | "country">): boolean {
  if (country !== undefined && office.country !== country) return false;
  if (main !== undefined && words.length === 1 && main === words[0]) return office.core === main;
  const own = office.core.split(" ");
  return words.every((word) => own.includes(word));
}

function inOrder<Told extends ToldOffice>(tenures: Tenure<Told>[], main: string | undefined): Tenure<Told>[] {
  const reports = (all: readonly Tenure<Told>[]) =>
    all.reduce((sum, { told }) => sum + told.reduce((own, one) => own + one.reports, 0), 0);
  const offices = [...Map.groupBy(tenures, ({ core, country = "" }) => `${core}|${country}`).values()];
  const isMain = ([first]: readonly Tenure<Told>[]) => (first!.core === main ? 0 : 1);
  const key = ([first]: readonly Tenure<Told>[]) => `${first!.core}|${first!.country}`;
  return offices
    .sort((a, b) => isMain(a) - isMain(b) || reports(b) - reports(a) || (key(a) < key(b) ? -1 : 1))
    .flatMap((holders) => holders.sort((a, b) => start(a) - start(b) || (a.folded < b.folded ? -1 : 1)));
}

/** The year in which somebody is first known in an office. */
function start({ known, told }: Tenure<ToldOffice>): number {
  const years = [
    ...known.map(({ from, to = UNKNOWN }) => from ?? to),
    ...told.map(({ first }) => Number(first?.slice(0, 4) ?? UNKNOWN)),
  ];
  return Math.min(...years);
}

const UNKNOWN = 9999;
