/** What made each entry of a reading: entries of the lexicon, the tagger's leaning, a rule, and the weight of the evidence. */

import type { Entry } from "../lexicon/entries.ts";
import type { Reading, Span } from "../model.ts";
import type { FoundDate } from "./dates.ts";
import type { Doc } from "./doc.ts";
import type { Description } from "./entities.ts";
import type { Layers } from "./layers.ts";
import type { Mention } from "./names.ts";
import { HEADS, type Head } from "./tagger/model.ts";
import type { Tags } from "./tagger/tagger.ts";
import type { Evidence, Trace } from "./trace.ts";

/** Why some words of a report made, or helped to make, an entry. */
export interface Reason {
  entry: "mention" | "description" | "date" | "statement" | "event";
  /** Of the entity, statement or event. */
  id?: string;
  span: Span;
  /** What decided: entries of the lexicon, the tagger, both, a rule of the reader's by its name, or weighed evidence. */
  by: string;
  lexicon: { kind: string; name: string }[];
  /** What the tagger calls the first word, and by how much in log-odds. */
  tagger?: { label: string; margin: number };
  /** What a date's words say, before it is counted from the day of the report. */
  says?: FoundDate["expression"];
  /** How sure the whole is, in log-odds, and what that is made of. */
  odds?: number;
  evidence?: Evidence[];
}

export interface Explained {
  reading: Reading;
  reasons: Reason[];
}

/** The reasons for all that the layers found; `ids` are those of the entities kept, by actor. */
export function reasonsOf(layers: Layers, ids: Map<number, string>, trace: Trace): Reason[] {
  const { doc, tags, cast, dates } = layers;
  const entities = [...ids].flatMap(([index, id]) => {
    const { mentions, descriptions } = cast.actors[index]!;
    return [
      ...mentions.map((mention) => ({ id, ...mentionReason(mention, tags) })),
      ...descriptions.map((description) => ({ id, ...descriptionReason(doc, description, tags) })),
    ];
  });
  return [...entities, ...dates.map(dateReason), ...sayingReasons(layers, trace), ...deedReasons(layers, trace)];
}

function mentionReason({ from, span, by, entries }: Mention, tags: Tags): Reason {
  // Names that the lexicon holds in parts only are built by the grammar of names.
  const isBuilt = by === "lexicon" && entries.length === 0;
  return {
    entry: "mention",
    span,
    by: isBuilt ? "shape of the name" : by,
    lexicon: entries.map(named),
    tagger: leaning(tags, "names", from),
  };
}

/** Kinds of entry that make a phrase a description. */
const DESCRIBING = new Set<Entry["kind"]>(["office", "source", "bodyHead", "placeHead", "demonym", "countryPhrase"]);

function descriptionReason(doc: Doc, { from, to, span }: Description, tags: Tags): Reason {
  const phrases = doc.matches.filter((match) => match.from >= from && match.to <= to).flatMap(({ entries }) => entries);
  const words = doc.words.slice(from, to).flatMap(({ senses }) => senses.map(({ entry }) => entry));
  const entries = [...new Set([...phrases, ...words])].filter(({ kind }) => DESCRIBING.has(kind));
  const tagger = leaning(tags, "nominals", from);
  const isTagged = tagger.label !== "O";
  return {
    entry: "description",
    span,
    by: isTagged ? (entries.length > 0 ? "both" : "tagger") : entries.length > 0 ? "lexicon" : "place beside a name",
    lexicon: entries.map(named),
    tagger,
  };
}

const dateReason = ({ span, expression }: FoundDate): Reason => ({
  entry: "date",
  span,
  by: expression.kind,
  lexicon: [],
  says: expression,
});

function sayingReasons({ sayings }: Layers, trace: Trace): Reason[] {
  return sayings.map((saying, order) => {
    const { cue, evidence } = trace.sayings.get(saying)!;
    const lexicon = cue.lemma === "" ? [] : [{ kind: cue.form, name: cue.lemma }];
    return {
      entry: "statement",
      id: `s${order + 1}`,
      span: saying.cue,
      by: "evidence for the cue",
      lexicon,
      ...weighed(evidence),
    };
  });
}

/** One for the deed as a whole, with the first of its words, and one for each word that names it. */
function deedReasons({ doc, deeds }: Layers, trace: Trace): Reason[] {
  return deeds.flatMap((deed, order): Reason[] => {
    const { namings, evidence } = trace.deeds.get(deed)!;
    const head = { entry: "event", id: `v${order + 1}` } as const;
    return [
      { ...head, by: "evidence for the deed", span: deed.triggers[0]!, lexicon: [], ...weighed(evidence) },
      ...namings.map(
        ({ trigger }): Reason => ({
          ...head,
          by: "evidence for the word",
          span: [doc.tokens.start[trigger.from]!, doc.tokens.end[trigger.nameTo - 1]!],
          lexicon: [{ kind: `${trigger.type} ${trigger.form}`, name: trigger.lemma }],
          ...weighed(trace.namings.get(trigger)!),
        }),
      ),
    ];
  });
}

/** Evidence with the strongest first, and what it comes to. */
const weighed = (evidence: Evidence[]): { odds: number; evidence: Evidence[] } => ({
  odds: evidence.reduce((sum, { adds }) => sum + adds, 0),
  evidence: evidence.toSorted((a, b) => Math.abs(b.adds) - Math.abs(a.adds)),
});

const leaning = (tags: Tags, head: Head, at: number): { label: string; margin: number } => ({
  label: HEADS[head][tags.labels[head][at]!]!,
  margin: tags.margins[head][at]!,
});

/** An entry of the lexicon by its kind and whatever it is called there. */
function named(entry: Entry): { kind: string; name: string } {
  const name = "name" in entry ? entry.name : "title" in entry ? entry.title : "type" in entry ? entry.type : "";
  return { kind: entry.kind, name: name || ("iso" in entry ? entry.iso : "") };
}
