/** What one report says of who its people are, as far as other reports are to be compared with it. */
import type { EntityKind } from "../../model.ts";
import { type Figure, figureNamed, figuresCalled, holdersOf } from "./figures.ts";
import { countryAt, type Office, officeIn } from "./offices.ts";
import { outletCountry } from "./outlets.ts";
import { remembering } from "./remembering.ts";
import { bare, isGivenName, isHalf, partsOf, skeleton, wordsOf } from "./words.ts";

/** What is looked at of a report's reading. */
export interface Told {
  /** Days since 1970; 0 where the report has no date. */
  day: number;
  outlet?: string;
  entities: ToldEntity[];
}

export interface ToldEntity {
  n: number;
  kind: EntityKind;
  folded: string;
  country?: string;
  mentions: number;
  offices: { n: number; title: string; of?: string }[];
}

/** One thing that a report says of the full name of its nth entity. Equal ones are counted, so they are added and taken away in any order. */
export type Trait = [n: number, what: TraitKind, value: string, day: number];
/** `day`: a report names it; `country`: and speaks of this country; `office`, `former`: and gives it this office. */
export type TraitKind = "day" | "country" | "office" | "former";

/** What a report says around somebody whom it names shortly, or by an office alone. */
export interface Clue {
  day: number;
  /** Each country's share of what the report speaks of. */
  countries: Record<string, number>;
  offices: Office[];
  /** The bare name, or the words of the name inside a longer phrase. */
  words: readonly string[];
}

/** Somebody who is yet to be told: who it is depends on the report. */
export interface Unresolved {
  n: number;
  block: string;
  clue: Clue;
}

export interface Clues {
  /** Names that mean one and the same in whatever report, and the block in which each is compared with others. */
  names: { n: number; block: string }[];
  traits: Trait[];
  unresolved: Unresolved[];
  /** Each office given, as it compares. */
  offices: GivenOffice[];
}

export interface GivenOffice {
  /** Places of the entity and, in it, of the office. */
  entity: number;
  n: number;
  core: string;
  country?: string;
  /** Whether the country is not told: it is the one that the report is about. */
  assumed: boolean;
  /** Whether the words are somebody else's, so that the office is not this one's. */
  misplaced: boolean;
}

/** What a report's country of publication weighs beside the countries it speaks of. */
const HOME = 0.3;
/** The share of a report that makes it one about a country. */
const ABOUT = 0.6;
/** Countries that make less of a report than this are named by the way. */
const BY_THE_WAY = 0.1;

export function cluesOf({ day, outlet, entities }: Told): Clues {
  const countries = sharesOf(entities, outlet);
  const clues: Clues = { names: [], traits: [], unresolved: [], offices: [] };
  for (const entity of entities) {
    if (entity.kind === "person") addPerson(entity, day, countries, clues);
    else if (entity.mentions > 0) clues.names.push({ n: entity.n, block: `${entity.kind} ${levelled(entity.folded)}` });
  }
  return clues;
}

function addPerson(entity: ToldEntity, day: number, countries: Clue["countries"], clues: Clues): void {
  const { n, folded, mentions } = entity;
  const words = nameWords(folded);
  const own = partsOf(words).at(-1);
  const offices = entity.offices.flatMap(({ n: place, title, of: told }): Office[] => {
    const office = officeIn(title);
    if (office === undefined) return [];
    const country = office.country ?? countryOf(told);
    const held = { ...office, ...(country !== undefined && { country }) };
    const misplaced = mentions > 0 && namesAnother(title, own);
    const of = country ?? mainOf(countries);
    const given = { entity: n, n: place, core: office.core, assumed: country === undefined, misplaced };
    clues.offices.push({ ...given, ...(of !== undefined && { country: of }) });
    return misplaced ? [] : [held];
  });
  const phrase = mentions === 0 || words.length > 2 ? officeIn(folded) : undefined;
  const inside = phrase && (figureBehind(words, phrase)?.forms[0] ?? (mentions === 0 ? nameBehind(words) : undefined));
  if (inside !== undefined) {
    const clue = { day, countries, offices: [], words: inside };
    clues.unresolved.push({ n, block: `person ${lastSkeleton(clue.words)}`, clue });
  } else if (mentions === 0) {
    const named = phrase && surnameBehind(words);
    if (named !== undefined)
      clues.unresolved.push({
        n,
        block: `person ${skeleton(bare(named.words[0]!))}`,
        clue: { day, countries, ...named },
      });
    if (phrase === undefined || named !== undefined || !isTelling(phrase)) return;
    clues.unresolved.push({
      n,
      block: `office ${phrase.core}`,
      clue: { day, countries, offices: [phrase], words: [] },
    });
  } else if (own === undefined || own.length < 3) return;
  else if (partsOf(words).length === 1 && figureNamed(words) === undefined) {
    // A family is nobody in particular, half a name says nothing, and behind a style a first name is no surname.
    const styled = words.length < wordsOf(folded).length;
    if (words[0] === "ال" || isHalf(words.at(-1)!) || (isGivenName(own) && styled)) return;
    clues.unresolved.push({ n, block: `person ${skeleton(own)}`, clue: { day, countries, offices, words } });
  } else {
    clues.names.push({ n, block: `person ${skeleton(own)}` });
    clues.traits.push([n, "day", "", day]);
    for (const [country, share] of Object.entries(countries))
      if (share >= BY_THE_WAY) clues.traits.push([n, "country", country, 0]);
    for (const office of new Set(offices.filter(({ former }) => !former).map(officeKey)))
      clues.traits.push([n, "office", office, day]);
  }
}

/** Whether an office by itself may tell who holds it: one of a country, a ministry, or one that the lexicon knows holders of. */
function isTelling({ core, country, former, single }: Office): boolean {
  // A country has many ambassadors.
  if (former || !single || core === "سفير") return false;
  return holdersOf(core).length > 0 || (core.includes(" ") && (country !== undefined || core.startsWith("وزير ")));
}

/** An office as a word: `وزير خارجيه|EG`, `وزير خارجيه|` where the country is not told. */
export const officeKey = ({ core, country = "" }: Pick<Office, "core" | "country">): string => `${core}|${country}`;

export const officeOf = (key: string): Pick<Office, "core" | "country"> => {
  const [core = "", country = ""] = key.split("|");
  return { core, ...(country !== "" && { country }) };
};

const lastSkeleton = (words: readonly string[]): string => skeleton(partsOf(words).at(-1) ?? "");

/** The country that a report is about, where it is about one. */
function mainOf(countries: Clue["countries"]): string | undefined {
  return Object.keys(countries).find((country) => countries[country]! >= ABOUT);
}

function countryOf(of: string | undefined): string | undefined {
  if (of === undefined || /^[A-Z]{2}$/.test(of)) return of;
  const words = wordsOf(of).map(bare);
  const found = countryAt(words, 0);
  return found?.length === words.length ? found.country : undefined;
}

function sharesOf(entities: readonly ToldEntity[], outlet: string | undefined): Record<string, number> {
  const weights = new Map<string, number>();
  let all = 0;
  for (const { country, mentions, kind } of entities) {
    if (country === undefined || kind === "person") continue;
    const weight = Math.max(1, mentions);
    weights.set(country, (weights.get(country) ?? 0) + weight);
    all += weight;
  }
  const home = outlet === undefined ? undefined : outletCountry(outlet);
  const rest = home === undefined ? 1 : 1 - HOME;
  const shares = new Map([...weights].map(([country, weight]) => [country, (rest * weight) / all]));
  if (home !== undefined) shares.set(home, (shares.get(home) ?? 0) + (all === 0 ? 1 : HOME));
  return Object.fromEntries(
    [...shares]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([country, share]) => [country, Math.round(share * 1000) / 1000]),
  );
}

/** Blessings and styles around a name. */
const STYLES = new Set(
  "شيخ دكتور د استاذ مهندس لواء عميد سمو امير ملك سيد معالي صاحب فضيله ملكي مشير فريق عقيد حاج".split(" "),
);
const BLESSING = new Set(["رحمه", "حفظه", "يرحمه", "يحفظه", "رضي"]);

/** The words of a person's name without what stands around it. */
export const nameWords: (folded: string) => readonly string[] = remembering((folded) => {
  const words = wordsOf(folded);
  const blessed = words.findIndex((word, at) => at > 0 && BLESSING.has(word));
  const name = blessed < 0 ? words : words.slice(0, blessed);
  let from = 0;
  while (from < name.length - 1 && STYLES.has(bare(name[from]!)) && name[from]!.startsWith("ال")) from++;
  return name.slice(from);
});

/** The figure whose full name closes a phrase that opens with an office of his: `الرئيس الشرعي` and a president. */
function figureBehind(words: readonly string[], { core }: Office): Figure | undefined {
  for (let from = 1; from <= words.length - 2; from++) {
    const figure = figureNamed(words.slice(from));
    const head = core.split(" ")[0];
    if (figure !== undefined)
      return figure.offices.some((held) => held.core.split(" ")[0] === head) ? figure : undefined;
  }
  return undefined;
}

/** A full name that closes a phrase behind the country of an office: `وزير النقل الروسي` and a name. */
function nameBehind(words: readonly string[]): readonly string[] | undefined {
  const bared = words.map(bare);
  for (let at = words.length - 2; at > 0; at--) {
    const country = words[at - 1]!.startsWith("ال") ? countryAt(bared, at - 1) : undefined;
    if (country?.length === 1) return isGivenName(bared[at]!) ? words.slice(at) : undefined;
  }
  return undefined;
}

/** The surname of a figure that closes a phrase behind an office of his: `الرئيس الشرعي` and a surname. */
function surnameBehind(words: readonly string[]): Pick<Clue, "offices" | "words"> | undefined {
  const last = words.at(-1)!;
  const office = officeIn(words.slice(0, -1).join(" "));
  if (countryAt([bare(last)], 0) !== undefined) return undefined;
  const isMeant = ({ forms, offices }: Figure) =>
    forms.some((form) => form.at(-1) === last) && offices.some(({ core }) => core === office?.core);
  return office !== undefined && figuresCalled(skeleton(bare(last))).some(isMeant)
    ? { offices: [office], words: [last] }
    : undefined;
}

/** Whether an office's wording names somebody other than who it is given to. */
function namesAnother(title: string, own: string | undefined): boolean {
  const words = wordsOf(title);
  const office = officeIn(title);
  const named = office && (figureBehind(words, office)?.forms[0] ?? surnameBehind(words)?.words);
  return named !== undefined && partsOf(named).at(-1) !== own;
}

/** The name of a body or place with the differences taken out that mean nothing: articles inside it, how a foreign word is spelled. */
export const levelled: (folded: string) => string = remembering((folded) => {
  const words = wordsOf(folded).filter((word, at, all) => word !== "ال" || !/^\d/.test(all[at + 1] ?? ""));
  return words
    .map((word) =>
      (words.length > 1 ? bare(word) : word).replace(/^(ال)?اميرك/, "$1امرك").replace(/^(ال)?امريك/, "$1امرك"),
    )
    .join(" ");
});
