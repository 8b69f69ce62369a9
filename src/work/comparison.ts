/** A story as a matrix of tellings and points: who has it, who left it out, who has it first, on whose word. */
import type { Kysely } from "kysely";
import type { Act, EventType, Span } from "../model.ts";
import { coverageOf } from "../record/coverage/coverage.ts";
import { piecesOf } from "../record/coverage/pieces.ts";
import { pointsOf, type ToldPiece } from "../record/coverage/points.ts";
import { rootsIn } from "../record/coverage/roots.ts";
import { figuresIn } from "../record/figures.ts";
import type { ArticleRef } from "../store/queries/articles.ts";
import { happeningsIn } from "../store/queries/happenings.ts";
import { storyNamed } from "../store/queries/stories.ts";
import type { Party } from "../store/queries/subjects.ts";
import { type TellingOfStory, tellingsOf } from "../store/queries/tellings.ts";
import type { Tables } from "../store/tables.ts";
import { type Happening, happeningOf } from "./accounts.ts";

/** On whose word tellings have a point: the speaker, and who relays it from the speaker outward. */
export interface Authority {
  speakers: Party[];
  via: Party[];
  tellings: string[];
  independent: number;
}

/** Tellings are given by the ids of their reports. */
export interface Point {
  has: string[];
  /** How many different texts have it. */
  independent: number;
  leftOut: string[];
  /** Who has it earliest: several where it isn't known which of them came before. */
  first: string[];
  onTheWordOf: Authority[];
}

export interface DeedPoint extends Point {
  happening: string;
  type: EventType;
  mode?: string;
  day?: string;
  participants: Party[];
  /** How one telling words it. */
  words: string;
}

export interface StatementPoint extends Point {
  act: Act;
  /** The wording that is most like all others. */
  words: string;
  /** Every wording, with its statement's id. */
  wordings: { telling: string; statement: string; span: Span; words: string; act: Act }[];
  /** Tellings that have its words, but as nobody's. */
  saidByNobody: string[];
}

export interface NamePoint extends Point {
  party: Party;
}

export interface FigurePoint extends Point {
  what: string;
  value: number;
  words: string;
}

export interface Comparison {
  id: string;
  title?: string;
  from?: string;
  to?: string;
  /** How many different texts there are. */
  independent: number;
  /** The earliest first; a copy names the first report of its text. */
  tellings: (ArticleRef & { copyOf?: string })[];
  deeds: DeedPoint[];
  statements: StatementPoint[];
  participants: NamePoint[];
  places: NamePoint[];
  figures: FigurePoint[];
}

/** Compares the tellings of a story or happening; nothing where the record has none with this id. It must be up to date. */
export async function comparisonOf(db: Kysely<Tables>, id: string): Promise<Comparison | undefined> {
  const tellings = await tellingsOf(db, id);
  if (tellings.length === 0) return undefined;
  const happenings = await happeningsIn(
    db,
    tellings.map(({ key }) => key),
  );
  const found = happenings.map(happeningOf);
  const title = (await storyNamed(db, id))?.title;
  const days = tellings.flatMap(({ article: { published } }) => published?.slice(0, DAY) ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  return {
    id,
    ...(title !== undefined && { title }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    independent: new Set(tellings.map(({ text }) => text)).size,
    tellings: tellings.map(({ article, text }, at) => {
      const first = tellings.findIndex((other) => other.text === text);
      return { ...article, ...(first < at && { copyOf: tellings[first]!.article.id }) };
    }),
    deeds: sorted(found.map((happening) => deedPoint(tellings, happening))),
    statements: sorted(statementPoints(tellings)),
    participants: sorted(participantPoints(tellings, found)),
    places: sorted(placePoints(tellings, found)),
    figures: figurePoints(tellings),
  };
}

const DAY = "2025-01-18".length;

/** What most texts have comes first, and of that what is told earliest. */
function sorted<Row extends Point>(points: readonly Row[]): Row[] {
  return points.toSorted((a, b) => b.independent - a.independent || b.has.length - a.has.length);
}

interface Sign {
  telling: number;
  /** Where it stands in the telling's text. */
  span?: Span;
}

/** The tellings in which some signs of a point are, and on whose word they have it. */
function pointOf(tellings: readonly TellingOfStory[], signs: readonly Sign[]): Point {
  const tellers = tellings.map(({ text, article: { published } }) => ({
    text,
    ...(published !== undefined && { published }),
  }));
  const { has, independent, leftOut, first } = coverageOf(
    tellers,
    signs.map(({ telling }) => telling),
  );
  const ids = (places: readonly number[]) => places.map((at) => tellings[at]!.article.id);
  return {
    has: ids(has),
    independent,
    leftOut: ids(leftOut),
    first: ids(first),
    onTheWordOf: authoritiesOf(tellings, signs),
  };
}

function authoritiesOf(tellings: readonly TellingOfStory[], signs: readonly Sign[]): Authority[] {
  const chains = signs.flatMap(({ telling, span }) => {
    const statement = span === undefined ? undefined : statementAround(tellings[telling]!, span);
    if (statement === undefined || statement.speakers.length + statement.via.length === 0) return [];
    return [{ telling, speakers: statement.speakers, via: statement.via }];
  });
  const keyOf = ({ speakers, via }: (typeof chains)[number]) =>
    [...speakers.map(({ id }) => id).sort(), "", ...via.map(({ id }) => id)].join(" ");
  return [...Map.groupBy(chains, keyOf).values()]
    .map((chain) => {
      const places = [...new Set(chain.map(({ telling }) => telling))];
      const { speakers, via } = chain[0]!;
      return {
        speakers,
        via,
        tellings: places.map((at) => tellings[at]!.article.id),
        independent: new Set(places.map((at) => tellings[at]!.text)).size,
      };
    })
    .sort((a, b) => b.independent - a.independent);
}

/** The innermost statement in which a stretch of a telling stands. */
function statementAround({ statements }: TellingOfStory, [start, end]: Span) {
  const around = statements.filter(({ content: { span } }) => span[0] <= start && end <= span[1]);
  const length = ({ content: { span } }: (typeof around)[number]) => span[1] - span[0];
  return around.sort((a, b) => length(a) - length(b))[0];
}

function deedPoint(tellings: readonly TellingOfStory[], happening: Happening): DeedPoint {
  const { id, type, mode, day, participants } = happening;
  const signs = happening.tellings.flatMap(({ article, triggers }) => {
    const telling = tellings.findIndex((one) => one.article.id === article.id);
    return telling < 0 ? [] : triggers.map(({ span }) => ({ telling, span }));
  });
  const told = happening.tellings.find(({ article }) => tellings.some((one) => one.article.id === article.id));
  return {
    happening: id,
    type,
    ...(mode !== undefined && { mode }),
    ...(day !== undefined && { day }),
    participants: participants.filter(({ held }) => held).map(({ party }) => party),
    words: told?.sentence.text ?? "",
    ...pointOf(tellings, signs),
  };
}

function statementPoints(tellings: readonly TellingOfStory[]): StatementPoint[] {
  const pieces: ToldPiece[] = tellings.flatMap(({ words, statements }, telling) =>
    piecesOf(
      words,
      statements.map(({ id, speakers, via, act, content }) => ({
        id,
        speakers: speakers.map((party) => party.id),
        via: via.map((party) => party.id),
        act,
        content: content.span,
      })),
    ).map((piece) => ({ ...piece, telling })),
  );
  const sentences = tellings.map(({ words, sentences: spans }) => spans.map((span) => rootsIn(words.slice(...span))));
  const names = new Set(tellings.flatMap(({ cast }) => cast.flatMap(({ name }) => [...rootsIn(name).keys()])));
  const wordsOf = ({ telling, span }: ToldPiece) => tellings[telling]!.words.slice(...span);
  return pointsOf(pieces, sentences, names).map(({ pieces: members, typical, also }) => {
    const told = [...members, ...also.flatMap(({ by }) => by ?? [])];
    const unsaid = also.filter(({ by }) => by === undefined).map(({ telling }) => telling);
    return {
      act: typical.saying.act,
      words: wordsOf(typical),
      wordings: told.map((piece) => ({
        telling: tellings[piece.telling]!.article.id,
        statement: piece.saying.id,
        span: piece.span,
        words: wordsOf(piece),
        act: piece.saying.act,
      })),
      saidByNobody: unsaid.map((at) => tellings[at]!.article.id),
      ...pointOf(tellings, [...told, ...unsaid.map((telling) => ({ telling }))]),
    };
  });
}

/** People and bodies that take part in a deed of the story or say something in it, wherever they are named. */
function participantPoints(tellings: readonly TellingOfStory[], happenings: readonly Happening[]): NamePoint[] {
  const taking = new Set([
    ...happenings.flatMap(({ participants }) => participants.filter(({ held }) => held).map(({ party }) => party.id)),
    ...tellings.flatMap(({ statements }) =>
      statements.flatMap(({ speakers, via }) => [...speakers, ...via].map(({ id }) => id)),
    ),
  ]);
  return namePoints(tellings, ({ id, kind }) => kind !== "place" && taking.has(id));
}

/** Places of the story's deeds, and others that several texts name. */
function placePoints(tellings: readonly TellingOfStory[], happenings: readonly Happening[]): NamePoint[] {
  const places = new Set(happenings.flatMap(({ place }) => (place === undefined ? [] : [place.value.id])));
  return namePoints(tellings, ({ kind }) => kind === "place").filter(
    ({ party, independent }) => independent > 1 || places.has(party.id),
  );
}

/** Those who are wanted of all whom at least one telling calls by name. */
function namePoints(
  tellings: readonly TellingOfStory[],
  wanted: (who: TellingOfStory["cast"][number]) => boolean,
): NamePoint[] {
  const signs = tellings.flatMap(({ cast }, telling) => cast.filter(wanted).map((who) => ({ who, telling })));
  return [...Map.groupBy(signs, ({ who }) => who.id).values()]
    .filter((found) => found.some(({ who }) => who.named))
    .map((found) => {
      const { id, name, nameEn } = found.toSorted((a, b) => b.who.name.length - a.who.name.length)[0]!.who;
      return {
        party: { id, name, ...(nameEn !== undefined && { nameEn }) },
        ...pointOf(
          tellings,
          found.map(({ telling }) => ({ telling })),
        ),
      };
    });
}

/** What is counted, and how many of it: what the lexicon knows, and other things that several texts count alike. */
function figurePoints(tellings: readonly TellingOfStory[]): FigurePoint[] {
  const signs = tellings.flatMap(({ words, sentences }, telling) =>
    sentences.flatMap(([start, end]) =>
      figuresIn(words.slice(start, end)).map(({ what, value, known, span: [from, to] }) => {
        const span: Span = [start + from, start + to];
        return { what, value, known, telling, span, words: words.slice(...span) };
      }),
    ),
  );
  const points = [...Map.groupBy(signs, ({ what, value }) => `${what} ${value}`).values()].map((found) => {
    const { what, value, known, words } = found[0]!;
    return { what, value, known, words, ...pointOf(tellings, found) };
  });
  return points
    .filter(({ known, independent }) => known || independent > 1)
    .map(({ known: _, ...point }) => point)
    .sort((a, b) =>
      a.what === b.what ? b.independent - a.independent || a.value - b.value : a.what < b.what ? -1 : 1,
    );
}
