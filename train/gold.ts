import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cutProclitics } from "../src/language/clitics.ts";
import { phraseWords } from "../src/lexicon/lexicon.ts";
import type { Words } from "../src/lexicon/words.ts";
import type { Act } from "../src/model.ts";
import { type Doc, prepare } from "../src/reading/doc.ts";
import { HEADS, type Head } from "../src/reading/tagger/model.ts";

/** An annotated report, as gold/SPEC.md has it. */
export interface Gold {
  id: string;
  /** Annotated by others than gold/train was. */
  other?: true;
  url?: string;
  outlet?: string;
  published: string;
  text: string;
  noise: string[];
  entities: { name: string; kind: string; anonymous?: true; mentions: string[]; descriptions: string[] }[];
  offices: { person: string; title: string }[];
  dates: { text: string; value: string | null }[];
  events: GoldEvent[];
  statements: GoldSaying[];
}

/** A deed as annotated. */
export interface GoldEvent {
  type: string;
  mode: string | null;
  triggers: string[];
  actors: string[];
  recipients: string[];
  present: string[];
  place: string | null;
  date: string | null;
  status: string;
}

/** A saying as annotated. */
export interface GoldSaying {
  speaker: string | string[] | null;
  via: string[];
  cue: string;
  act: Act;
  content: string;
  mode: string;
}

export interface Example {
  id: string;
  /** From a collection other than the annotated reports. */
  outside: boolean;
  doc: Doc;
  /** Labels by head; a head that this example says nothing of is absent. */
  labels: Partial<Record<Head, Uint8Array>>;
}

export function readGold(folder: string): Gold[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Gold);
}

/** Token ranges at which a phrase stands, its first word with or without proclitics. */
export function occurrences(doc: Doc, phrase: string): [number, number][] {
  const wanted = phraseWords(phrase);
  const found: [number, number][] = [];
  if (wanted.length === 0) return found;
  for (let at = 0; at + wanted.length <= doc.words.length; at++) {
    const opens = cutProclitics(doc.words[at]!.form).some(
      (cut) => cut.stem === wanted[0] || cut.stem === `ال${wanted[0]}`,
    );
    if (opens && wanted.every((word, k) => k === 0 || doc.words[at + k]!.form === word))
      found.push([at, at + wanted.length]);
  }
  return found;
}

export function exampleOf(gold: Gold, words: Words): Example {
  let text = gold.text;
  for (const noise of gold.noise) text = text.replace(noise, "\n".repeat(Math.min(1, noise.length)));
  const doc = prepare(text, gold.published, words);
  const names = new Uint8Array(doc.tokens.length);
  const nominals = new Uint8Array(doc.tokens.length);
  const cues = new Uint8Array(doc.tokens.length);
  const deeds = new Uint8Array(doc.tokens.length);
  const mark = (into: Uint8Array, ranges: [number, number][], label: number) => {
    for (const [from, to] of ranges) {
      if (into.subarray(from, to).some((old) => old !== 0)) continue;
      into[from] = label;
      into.fill(label + 1, from + 1, to);
    }
  };
  const byLength = (a: { text: string }, b: { text: string }) => b.text.length - a.text.length;
  const begin: Record<string, number> = { person: 1, organization: 3, place: 5 };
  gold.entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ text: mention, label: begin[entity.kind]! })))
    .sort(byLength)
    .forEach(({ text: phrase, label }) => {
      mark(names, occurrences(doc, phrase), label);
    });
  gold.entities
    .flatMap((entity) => entity.descriptions.map((phrase) => ({ text: phrase, label: entity.anonymous ? 3 : 1 })))
    .concat(gold.offices.map((office) => ({ text: office.title, label: 1 })))
    .sort(byLength)
    .forEach(({ text: phrase, label }) => {
      mark(nominals, occurrences(doc, phrase), label);
    });
  for (const { cue, content } of gold.statements) {
    const at = nearestCue(doc, cue, content);
    if (at !== undefined) cues.fill(1, at[0], at[1]);
  }
  for (const event of gold.events)
    for (const trigger of event.triggers) for (const [from] of occurrences(doc, trigger)) deeds[from] = 1;
  // What others call a description or a deed is another thing in a third of all cases; of names and of sayings they think alike.
  const labels = gold.other ? { names, cues } : { names, nominals, cues, deeds };
  return { id: gold.id, outside: false, doc, labels };
}

/** The cue's occurrence that lies nearest to where its content begins or ends. */
function nearestCue(doc: Doc, cue: string, content: string): [number, number] | undefined {
  const start = doc.text.indexOf(content);
  const end = start + content.length;
  const candidates = cue === ":" ? colons(doc) : occurrences(doc, cue);
  const distance = ([from, to]: [number, number]) => {
    const before = start - doc.tokens.end[to - 1]!;
    const after = doc.tokens.start[from]! - end;
    return before >= -1 ? before : after >= -1 ? after + 5 : 10_000;
  };
  return candidates.sort((a, b) => distance(a) - distance(b))[0];
}

const colons = (doc: Doc): [number, number][] =>
  doc.words.flatMap((word, at): [number, number][] => (word.form === ":" ? [[at, at + 1]] : []));

const OUTSIDE_KINDS: Record<string, string> = {
  PER: "PER",
  PERS: "PER",
  LOC: "LOC",
  GPE: "LOC",
  FAC: "LOC",
  ORG: "ORG",
};

/** A sentence of a name-tagged collection (tokens with IOB2 tags); kinds that Isnad doesn't know are left outside. */
export function taggedSentence(id: string, tokens: string[], tags: string[], words: Words): Example {
  const text = tokens.map((token) => token.replace(/ [BI]-.*$/, "")).join(" ");
  const doc = prepare(text, undefined, words);
  const names = new Uint8Array(doc.tokens.length);
  let offset = 0;
  let at = 0;
  let before = "";
  tokens.forEach((token, index) => {
    const end = offset + token.replace(/ [BI]-.*$/, "").length;
    const [prefix, kind] = (tags[index] ?? "O").split("-");
    const label = OUTSIDE_KINDS[kind ?? ""] ?? "";
    for (let first = true; at < doc.tokens.length && doc.tokens.start[at]! < end; at++, first = false) {
      const opens = first && (prefix === "B" || before !== label);
      const tag = label === "" ? "O" : `${opens ? "B" : "I"}-${label}`;
      names[at] = Math.max(0, (HEADS.names as readonly string[]).indexOf(tag));
    }
    before = label;
    offset = end + 1;
  });
  return { id, outside: true, doc, labels: { names } };
}
