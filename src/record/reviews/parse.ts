/** Reviews from other people's files. */
import { z } from "zod";
import { ACTS, ENTITY_KINDS, EVENT_STATUSES, EVENT_TYPES, type Review } from "../../model.ts";

const words = z.string().min(1);
const anchor = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  exact: words,
  prefix: z.string(),
  suffix: z.string(),
});
const ref = z.object({ kind: z.enum(ENTITY_KINDS), name: words, at: anchor.exactOptional() });
const named = z.object({ nameEn: words.exactOptional(), country: words.exactOptional() });

const part = z.discriminatedUnion("part", [
  z.object({
    part: z.literal("event"),
    type: z.enum(EVENT_TYPES),
    mode: words.exactOptional(),
    status: z.enum(EVENT_STATUSES),
    date: words.exactOptional(),
    triggers: z.array(anchor),
    actors: z.array(ref),
    recipients: z.array(ref),
    present: z.array(ref),
    place: ref.exactOptional(),
  }),
  z.object({
    part: z.literal("statement"),
    act: z.enum(ACTS),
    mode: z.enum(["direct", "indirect"]),
    cue: anchor,
    content: anchor,
    speakers: z.array(ref),
    via: z.array(ref),
    addressees: z.array(ref),
  }),
  named.extend({
    part: z.literal("entity"),
    kind: z.enum(ENTITY_KINDS),
    name: words,
    mentions: z.array(anchor),
    descriptions: z.array(anchor),
  }),
  z.object({
    part: z.literal("office"),
    title: words,
    of: words.exactOptional(),
    person: ref,
    former: z.boolean().exactOptional(),
    acting: z.boolean().exactOptional(),
    new: z.boolean().exactOptional(),
    at: anchor,
  }),
  z.object({
    part: z.literal("date"),
    value: words.nullable(),
    calendar: z.enum(["gregorian", "islamic-umalqura"]),
    at: anchor,
  }),
]);

const said = z.object({ id: words, at: z.iso.datetime(), by: words, why: words.exactOptional() });
const ofEntry = said.extend({ article: words, before: part });
const ofIdentity = said.extend({ subjects: z.tuple([words, words]), article: words.exactOptional() });

const entryReview = z.discriminatedUnion("verdict", [
  ofEntry.extend({ verdict: z.enum(["confirm", "reject", "unsure"]) }),
  ofEntry.extend({ verdict: z.literal("correct"), after: part }),
]);
const identityReview = ofIdentity.extend({ verdict: z.enum(["merge", "split", "unsure"]) });
const undo = said.extend({ verdict: z.literal("undo"), undoes: words });

/** A review from a line of JSON. Throws, with what is wrong, where it is none. */
export function parseReview(line: string): Review {
  const value: unknown = JSON.parse(line);
  const has = (field: string) => typeof value === "object" && value !== null && field in value;
  // Asked one by one, for a union of all would only say that none fits.
  const form: z.ZodType<Review> = has("undoes") ? undo : has("subjects") ? identityReview : entryReview;
  const { data, error } = form.safeParse(value);
  if (error !== undefined) throw new Error(z.prettifyError(error).replaceAll(/\s*\n\s*/g, " "));
  return data;
}
