/** The record's lists. */
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { ACTS, CONSULT_MODES, ENTITY_KINDS, EVENT_STATUSES, EVENT_TYPES } from "../../model.ts";
import type { OpenRecord } from "../../store/index.ts";
import { events } from "../../store/queries/events.ts";
import { people } from "../../store/queries/people.ts";
import { search } from "../../store/queries/search.ts";
import { statements } from "../../store/queries/statements.ts";
import { stories } from "../../store/queries/stories.ts";
import type { Party } from "../../store/queries/subjects.ts";
import { days, list } from "../lists.ts";
import { optional } from "../optional.ts";
import * as schemas from "../schemas.ts";

const named = (description: string) =>
  optional(z.string().min(1)).openapi({ description: `${description}: an id, or words that the name holds` });
const outlet = optional(z.string().min(1));
const names = (parties: readonly Party[]) => parties.map(({ name }) => name).join("؛ ");

export function lists(app: OpenAPIHono, { db }: OpenRecord): void {
  list(app, {
    path: "/api/stories",
    summary: "Reports that tell the same event, the newest first",
    row: schemas.story,
    filter: z.object({ ...days.shape, outlet, least: optional(z.coerce.number().int().min(1)) }),
    columns: {
      id: ({ id }) => id,
      title: ({ title }) => title,
      from: ({ from }) => from,
      to: ({ to }) => to,
      reports: ({ reports }) => reports.length,
      independent: ({ independent }) => independent,
      outlets: ({ outlets }) => outlets.join("؛ "),
    },
    rows: (filter) => stories(db, filter),
  });
  list(app, {
    path: "/api/actors",
    summary: "People, organizations or places, those in the most reports first",
    row: schemas.person,
    filter: z.object({
      kind: optional(z.enum(ENTITY_KINDS)),
      name: named("whose name this is"),
      office: optional(z.string().min(1)).openapi({ description: "words that an office of theirs holds" }),
      country: optional(z.string().length(2)).openapi({ description: "ISO 3166-1 alpha-2" }),
    }),
    columns: {
      id: ({ id }) => id,
      kind: ({ kind }) => kind,
      name: ({ name }) => name,
      name_en: ({ nameEn }) => nameEn,
      country: ({ country }) => country,
      reports: ({ reports }) => reports,
      mentions: ({ mentions }) => mentions,
      first: ({ first }) => first,
      last: ({ last }) => last,
      offices: ({ offices }) => offices.map(({ title }) => title).join("؛ "),
    },
    rows: (filter) => people(db, filter),
  });
  list(app, {
    path: "/api/events",
    summary: "Who did what with whom, where and when, the newest first",
    row: schemas.event,
    filter: z.object({
      ...days.shape,
      who: named("who takes part, whatever the role"),
      actor: named("who does it"),
      place: named("where"),
      type: optional(z.enum(EVENT_TYPES)),
      mode: optional(z.enum(CONSULT_MODES)),
      status: optional(z.enum(EVENT_STATUSES)),
    }),
    columns: {
      id: ({ id }) => id,
      day: ({ day }) => day,
      date: ({ date }) => date,
      type: ({ type }) => type,
      mode: ({ mode }) => mode,
      status: ({ status }) => status,
      actors: ({ actors }) => names(actors),
      recipients: ({ recipients }) => names(recipients),
      present: ({ present }) => names(present),
      place: ({ place }) => place?.name,
      sentence: ({ sentence }) => sentence.text,
      article: ({ article }) => article.id,
      outlet: ({ article }) => article.outlet,
      url: ({ article }) => article.url,
    },
    rows: (filter) => events(db, filter),
  });
  list(app, {
    path: "/api/statements",
    summary: "Who said what, and on whose word, the newest first",
    row: schemas.statement,
    filter: z.object({
      ...days.shape,
      speaker: named("who said it"),
      via: named("who relays it"),
      act: optional(z.enum(ACTS)),
      mode: optional(z.enum(["direct", "indirect"])),
      text: optional(z.string().min(1)).openapi({ description: 'words, "a phrase", -exclusion' }),
    }),
    columns: {
      id: ({ id }) => id,
      day: ({ day }) => day,
      act: ({ act }) => act,
      mode: ({ mode }) => mode,
      speakers: ({ speakers }) => names(speakers),
      via: ({ via }) => names(via),
      cue: ({ cue }) => cue.text,
      content: ({ content }) => content.text,
      article: ({ article }) => article.id,
      outlet: ({ article }) => article.outlet,
      url: ({ article }) => article.url,
    },
    rows: (filter) => statements(db, filter),
  });
  list(app, {
    path: "/api/search",
    summary: "Reports that hold these words, the best first; Arabic-aware",
    row: schemas.hit,
    filter: z.object({
      ...days.shape,
      outlet,
      q: z.string().min(1).openapi({ description: 'words, "a phrase", -exclusion, outlet:…', example: "المرتزقة" }),
    }),
    columns: {
      article: ({ article }) => article.id,
      published: ({ article }) => article.published,
      outlet: ({ article }) => article.outlet,
      title: ({ article }) => article.title,
      sentence: ({ sentence }) => sentence.text,
      url: ({ article }) => article.url,
    },
    rows: ({ q, ...filter }) => search(db, q, filter),
  });
}
