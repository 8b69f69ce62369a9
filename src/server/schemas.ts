/** What the API gives, as schemas: they are its documentation, and the types hold them to what the store gives. */

import { z } from "@hono/zod-openapi";
import { ACTS, ENTITY_KINDS, EVENT_STATUSES, EVENT_TYPES } from "../model.ts";
import type { ArticleRef, Quote } from "../store/queries/articles.ts";
import type { EventRow } from "../store/queries/events.ts";
import type { Holding } from "../store/queries/holding.ts";
import type { Meetings } from "../store/queries/met.ts";
import type { PersonRow } from "../store/queries/people.ts";
import type { SearchRow } from "../store/queries/search.ts";
import type { StatementRow } from "../store/queries/statements.ts";
import type { Stats } from "../store/queries/stats.ts";
import type { StoryRow } from "../store/queries/stories.ts";
import type { Party } from "../store/queries/subjects.ts";
import type { Verdict } from "../store/reviews/reviewed.ts";
import { optional } from "./optional.ts";

const text = z.string();
const day = z.string().openapi({ example: "2025-01-18" });
const span = z
  .tuple([z.int(), z.int()])
  .openapi({ description: "UTF-16 offsets into the report's text, end exclusive" });

export const articleRef = z
  .object({
    id: text,
    title: optional(text),
    outlet: optional(text),
    published: optional(text),
    url: optional(text),
  })
  .openapi("Article") satisfies z.ZodType<ArticleRef>;

export const quote = z.object({ span, text }).openapi("Quote") satisfies z.ZodType<Quote>;

export const party = z
  .object({ id: text.openapi({ example: "person:0123456789abcdef" }), name: text, nameEn: optional(text) })
  .openapi("Party") satisfies z.ZodType<Party>;

const verdict = z
  .object({ verdict: z.enum(["confirm", "reject", "unsure", "correct", "merge", "split", "undo"]), review: text })
  .openapi("Verdict") satisfies z.ZodType<Verdict>;

export const event = z
  .object({
    id: text.openapi({ example: "cairo-01#v1" }),
    article: articleRef,
    type: z.enum(EVENT_TYPES).openapi({ description: "by PLOVER" }),
    mode: optional(text),
    status: z.enum(EVENT_STATUSES),
    date: optional(text).openapi({ description: "EDTF" }),
    day: optional(day),
    actors: z.array(party),
    recipients: z.array(party),
    present: z.array(party),
    place: optional(party),
    triggers: z.array(quote),
    sentence: quote,
    reviewed: optional(verdict),
  })
  .openapi("Event") satisfies z.ZodType<EventRow>;

export const statement = z
  .object({
    id: text.openapi({ example: "cairo-01#s1" }),
    article: articleRef,
    day: optional(day),
    speakers: z.array(party),
    via: z.array(party).openapi({ description: "the chain from the speaker outward" }),
    addressees: z.array(party),
    act: z.enum(ACTS),
    mode: z.enum(["direct", "indirect"]),
    cue: quote,
    content: quote,
    sentence: quote,
    reviewed: optional(verdict),
  })
  .openapi("Statement") satisfies z.ZodType<StatementRow>;

export const person = z
  .object({
    id: text,
    kind: z.enum(ENTITY_KINDS),
    name: text,
    nameEn: optional(text),
    country: optional(text).openapi({ description: "ISO 3166-1 alpha-2" }),
    reports: z.int(),
    mentions: z.int(),
    offices: z.array(z.object({ title: text, count: z.int() })),
    first: optional(day),
    last: optional(day),
  })
  .openapi("Actor") satisfies z.ZodType<PersonRow>;

export const story = z
  .object({
    id: text.openapi({ example: "story:0123456789abc" }),
    title: optional(text),
    opening: optional(text).openapi({ description: "how the report begins, where it has no title" }),
    reports: z.array(text),
    independent: z.int().openapi({ description: "how many different texts the reports are" }),
    copies: z.array(z.array(text)),
    from: optional(day),
    to: optional(day),
    outlets: z.array(text),
    articles: z.array(articleRef),
  })
  .openapi("Story") satisfies z.ZodType<StoryRow>;

export const hit = z
  .object({ article: articleRef, score: z.number(), sentence: quote, hits: z.array(span), count: z.int() })
  .openapi("Hit") satisfies z.ZodType<SearchRow>;

export const holding = z
  .object({
    title: text,
    count: z.int(),
    former: z.int().openapi({ description: "how many of them say that it is no longer held" }),
    first: optional(day),
    last: optional(day),
  })
  .openapi("Holding") satisfies z.ZodType<Holding>;

export const meetings = z
  .object({
    met: z.array(party.extend({ kind: z.enum(ENTITY_KINDS), count: z.int() }).openapi("Met")),
    among: z.array(z.object({ one: text, other: text, count: z.int() })),
  })
  .openapi("Meetings") satisfies z.ZodType<Meetings>;

const counts = z.array(z.object({ name: text, count: z.int() }));
export const stats = z
  .object({
    articles: z.int(),
    superseded: z.int(),
    captures: z.int(),
    first: optional(day),
    last: optional(day),
    people: z.int(),
    organizations: z.int(),
    places: z.int(),
    events: z.int(),
    statements: z.int(),
    eventTypes: counts,
    acts: counts,
    outlets: counts,
    readers: counts,
  })
  .openapi("Stats") satisfies z.ZodType<Stats>;
