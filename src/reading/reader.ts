import { romanise } from "../language/romanise.ts";
import { compile, type Lexicon } from "../lexicon/lexicon.ts";
import { tables } from "../lexicon/tables.ts";
import { Words } from "../lexicon/words.ts";
import type { Act, Article, Entity, Event, Reading, Span, Statement } from "../model.ts";
import { distinctDates } from "./dates.ts";
import { findDeeds } from "./deeds/deeds.ts";
import { type Doc, prepare } from "./doc.ts";
import type { Actor, Cast } from "./entities.ts";
import { type Explained, reasonsOf } from "./explain.ts";
import { namesAndDates } from "./first.ts";
import type { Layers } from "./layers.ts";
import { addNominals } from "./nominals.ts";
import { actsByLemma } from "./statements/acts.ts";
import { findStatements } from "./statements/statements.ts";
import { decodeModel } from "./tagger/model.ts";
import { Tagger } from "./tagger/tagger.ts";
import weights from "./tagger/weights.tsv" with { type: "text" };
import { Trace } from "./trace.ts";
import { READER } from "./version.ts";

/** Reads articles. Building one compiles the lexicon; after that it holds nothing of what it reads but words. */
export class Reader {
  private readonly lexicon: Lexicon;
  private readonly words: Words;
  private readonly tagger: Tagger;
  private readonly acts: Map<string, Record<string, Act>>;

  constructor(model: string = weights) {
    this.lexicon = compile(tables);
    const decoded = decodeModel(model);
    this.words = new Words(this.lexicon, (form) => decoded.wordWeights(`w=${form}`) !== undefined);
    this.tagger = new Tagger(decoded);
    this.acts = actsByLemma(this.lexicon);
  }

  /** The reading of an article. Pure: the same article gives the same reading. Never throws, whatever the text. */
  read(article: Article): Reading {
    return readingOf(article, this.layers(article));
  }

  /** The reading of an article, and for each of its entries what made it. */
  explain(article: Article): Explained {
    const trace = new Trace();
    const layers = this.layers(article, trace);
    return { reading: readingOf(article, layers), reasons: reasonsOf(layers, entityIds(layers), trace) };
  }

  private layers(article: Article, trace?: Trace): Layers {
    const doc = prepare(article.text, article.published, this.words);
    const tags = this.tagger.tag(doc);
    const { cast, dates } = namesAndDates(doc, tags);
    addNominals(doc, cast, tags, (iso) => this.lexicon.countries.get(iso)?.name ?? iso);
    const sayings = findStatements(doc, cast, tags, (lemma) => this.acts.get(lemma) ?? {}, trace);
    const deeds = findDeeds(doc, cast, tags, dates, sayings, trace);
    return { doc, tags, cast, dates: distinctDates(dates, article.text), sayings, deeds };
  }
}

function readingOf(article: Article, layers: Layers): Reading {
  const { doc, cast, dates, sayings, deeds } = layers;
  const ids = entityIds(layers);
  const idsOf = (indexes: number[]) => [...new Set(indexes)].flatMap((index) => ids.get(index) ?? []);
  return {
    article,
    entities: [...ids].map(([index, id]) => entityOf(doc, cast.actors[index]!, id)),
    dates: dates.map(({ span, value, calendar }) => ({ span, value, calendar })),
    events: deeds.map(
      (deed, order): Event => ({
        id: `v${order + 1}`,
        type: deed.type,
        ...(deed.mode && deed.type === "CONSULT" && { mode: deed.mode }),
        triggers: distinct(deed.triggers),
        actors: idsOf(deed.actors),
        recipients: idsOf(deed.recipients),
        present: idsOf(deed.present),
        ...(deed.place >= 0 && ids.has(deed.place) && { place: ids.get(deed.place)! }),
        ...(deed.date !== null && { date: deed.date }),
        status: deed.status,
      }),
    ),
    statements: sayings.map(
      (saying, order): Statement => ({
        id: `s${order + 1}`,
        speakers: idsOf(saying.speakers),
        via: idsOf(saying.via),
        cue: saying.cue,
        content: saying.content,
        act: saying.act,
        mode: saying.mode,
      }),
    ),
    reader: READER,
  };
}

/** Ids of the actors that a reading keeps, in its order. */
function entityIds({ cast, sayings }: Layers): Map<number, string> {
  const needed = sayings.flatMap((saying) => [...saying.speakers, ...saying.via]);
  return new Map(keptActors(cast, needed).map((index, order) => [index, `e${order + 1}`]));
}

/** Actors without any name or description of their own are kept only where somebody needs them. */
function keptActors(cast: Cast, speakers: number[]): number[] {
  return cast.actors.flatMap((actor, index) =>
    actor.mentions.length + actor.descriptions.length > 0 || speakers.includes(index) ? [index] : [],
  );
}

function entityOf(doc: Doc, actor: Actor, id: string): Entity {
  const nameEn =
    actor.entry !== undefined && "nameEn" in actor.entry && actor.entry.nameEn
      ? actor.entry.nameEn
      : actor.anonymous
        ? ""
        : romanise(actor.name);
  return {
    id,
    kind: actor.kind,
    name: actor.name,
    ...(nameEn && { nameEn }),
    mentions: actor.mentions.map((mention) => mention.span),
    descriptions: distinctPhrases(
      doc,
      actor.descriptions.map((description) => description.span),
    ),
    offices: actor.offices,
    ...(actor.country && { country: actor.country }),
  };
}

const distinct = (spans: Span[]): Span[] =>
  spans.length < 2 ? spans : [...new Map(spans.map((span) => [span.join(), span])).values()];

/** Each wording of a description once, where it first stands; `للبلاد` counts where `البلاد` stands nowhere. */
function distinctPhrases(doc: Doc, spans: Span[]): Span[] {
  if (spans.length < 2) return spans;
  const hasParticle = ([start]: Span) => (doc.text.startsWith("لل", start) ? 1 : 0);
  const lastGoesFirst = [...spans].sort((a, b) => hasParticle(b) - hasParticle(a) || b[0] - a[0]);
  return [...new Map(lastGoesFirst.map((span) => [doc.text.slice(...span).replace(/^لل/, "ال"), span])).values()].sort(
    (a, b) => a[0] - b[0],
  );
}
