import { withoutArticle } from "../language/clitics.ts";
import type { Entry, Figure } from "../lexicon/entries.ts";
import { phraseWords } from "../lexicon/lexicon.ts";
import type { EntityKind, Span } from "../model.ts";
import type { Doc } from "./doc.ts";
import type { Mention } from "./names.ts";

/** A definite noun phrase that stands for an entity. */
export interface Description {
  /** Tokens, end exclusive. */
  from: number;
  to: number;
  span: Span;
  /** Its folded words, the first without particles, where they are at hand. */
  words?: string[] | undefined;
}

export interface HeldTitle {
  title: string;
  span: Span;
  of?: string;
  former?: boolean;
  acting?: boolean;
  new?: boolean;
}

/** An entity of one report while it is being read; other layers refer to it by its index. */
export interface Actor {
  kind: EntityKind;
  name: string;
  mentions: Mention[];
  descriptions: Description[];
  offices: HeldTitle[];
  /** The lexicon's entry, where the name is known there. */
  entry: Entry | undefined;
  country: string | undefined;
  /** A source without a name. */
  anonymous: boolean;
}

type NewActor = Omit<Actor, "entry" | "country"> & { entry?: Entry; country?: string };

/** Who or what stands where: the entities of a report and, for each token, the one that is named there. */
export class Cast {
  readonly actors: Actor[] = [];
  /** Index of the actor named or described at a token, or -1. Names go before descriptions. */
  readonly at: Int32Array;
  readonly doc: Doc;

  constructor(doc: Doc) {
    this.doc = doc;
    this.at = new Int32Array(doc.tokens.length).fill(-1);
  }

  add(actor: NewActor): number {
    // One shape for all, whatever is known of them: they are asked for their fields everywhere.
    const { kind, name, mentions, descriptions, offices, entry, country, anonymous } = actor;
    const index = this.actors.push({ kind, name, mentions, descriptions, offices, entry, country, anonymous }) - 1;
    for (const mention of actor.mentions) this.at.fill(index, mention.from, mention.to);
    return index;
  }

  describe(index: number, description: Description): void {
    const { from, to, span, words } = description;
    this.actors[index]!.descriptions.push({ from, to, span, words });
    for (let at = description.from; at < description.to; at++) if (this.at[at] === -1) this.at[at] = index;
  }
}

/** Groups the names of a report into entities: spelling variants, short names after full ones, names that the lexicon knows as one. */
export function castOf(doc: Doc, mentions: Mention[]): Cast {
  const cast = new Cast(doc);
  const groups: Group[] = [];
  const byKey = {
    person: new Map<string, Group>(),
    organization: new Map<string, Group>(),
    place: new Map<string, Group>(),
  };
  const byWord = new Map<string, Group[]>();
  // Longer names first, so that a short form finds its full name wherever in the report that stands.
  const ordered = mentions
    .map((mention, order) => ({ mention, order }))
    .sort((a, b) => b.mention.words.length - a.mention.words.length || a.order - b.order);
  for (const { mention } of ordered) {
    const named = byKey[mention.kind];
    const written = writtenKey(mention);
    const key = keyOf(mention, written);
    const group =
      named.get(key) ??
      named.get(written) ??
      byWord.get(bare(mention.words.at(-1)!))?.find((candidate) => isShortFor(mention, candidate));
    if (group !== undefined) group.mentions.push(mention);
    const home = group ?? { kind: mention.kind, full: mention, mentions: [mention] };
    if (!named.has(key)) named.set(key, home);
    if (!named.has(written)) named.set(written, home);
    if (group !== undefined) continue;
    groups.push(home);
    for (const word of mention.words) {
      const known = byWord.get(bare(word));
      if (known === undefined) byWord.set(bare(word), [home]);
      else if (known.at(-1) !== home) known.push(home);
    }
  }
  for (const group of groups) group.mentions.sort((a, b) => a.from - b.from);
  groups.sort((a, b) => a.mentions[0]!.from - b.mentions[0]!.from);
  for (const group of groups) cast.add(actorOf(doc, group));
  return cast;
}

interface Group {
  kind: EntityKind;
  /** The longest mention. */
  full: Mention;
  mentions: Mention[];
}

/** What two mentions of one entity share whatever their spelling: the lexicon's canonical name, else the folded name. */
function keyOf(mention: Mention, written: string): string {
  const known = knownEntry(mention);
  if (known === undefined || !("name" in known)) return written;
  let key = keys.get(known);
  if (key === undefined)
    keys.set(known, (key = known.kind === "country" ? `country ${known.iso}` : `${known.kind} ${known.name}`));
  return key;
}

const keys = new WeakMap<Entry, string>();

const writtenKey = ({ words }: Mention): string => (words.length === 1 ? words[0]! : words.join(""));

function knownEntry(mention: Mention): Entry | undefined {
  const { entries } = mention;
  return (
    entries.find((entry) => entry.kind === "country") ??
    entries.find((entry) => entry.kind === "figure" && !entry.short) ??
    entries.find((entry) => entry.kind === "figure" || entry.kind === "place" || entry.kind === "body")
  );
}

const bare = (word: string): string => withoutArticle(word, 3);

function isShortFor(mention: Mention, group: Group): boolean {
  const short = mention.words;
  const full = group.full.words;
  if (mention.kind !== group.kind || short.length >= full.length) return false;
  if (mention.kind === "person") return isShortPerson(short, full);
  return mention.kind === "organization" && isShortBody(short, full);
}

/** A family name, a first name or a run of a longer name stands for that name. `بن` and `ال` alone never do. */
function isShortPerson(short: string[], full: string[]): boolean {
  const wanted = short.map(bare);
  const inFull = full.map(bare);
  let at = 0;
  for (const word of inFull) if (word === wanted[at]) at++;
  return (
    at === wanted.length && !(short.length === 1 && (short[0]!.length < 3 || short[0] === "بن" || short[0] === "ابو"))
  );
}

/** `المقاومة الشعبية` for `المقاومة الشعبية اليمنية`, `حماس` for `حركة حماس`: the full name's beginning or end, not a bare head noun. */
function isShortBody(short: string[], full: string[]): boolean {
  const begins = short.every((word, k) => word === full[k]);
  const ends = short.every((word, k) => word === full[full.length - short.length + k]);
  return (begins && short.length > 1) || (ends && (short.length > 1 || full.length === 2));
}

function actorOf(doc: Doc, group: Group): NewActor {
  const known = group.mentions.map(knownEntry).find((entry) => entry !== undefined);
  const longest = group.mentions.reduce((a, b) => (b.span[1] - b.span[0] > a.span[1] - a.span[0] ? b : a));
  const written = doc.text.slice(...longest.span).replace(/\s+/g, " ");
  const actor: NewActor = {
    kind: group.kind,
    name: written.replace(/^لل(?=...)/, "ال"),
    mentions: group.mentions,
    descriptions: [],
    offices: [],
    anonymous: false,
  };
  if (known !== undefined && "name" in known) {
    actor.entry = known;
    if (
      known.kind === "figure"
        ? isShortPerson(group.full.words, nameWords(known)) || group.full.entries.includes(known)
        : true
    )
      actor.name = known.name;
    const country = known.kind === "country" ? known.iso : "country" in known ? known.country : "";
    if (country) actor.country = country;
  }
  return actor;
}

const nameWords = (figure: Figure): string[] => phraseWords(figure.name);
