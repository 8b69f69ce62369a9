/** Corrections as people word them: `status=planned`, `actors=عبد الفتاح السيسي؛ خليفة حفتر`. */
import { foldWord } from "../../language/fold.ts";
import {
  ACTS,
  type Anchor,
  CONSULT_MODES,
  ENTITY_KINDS,
  type EntityRef,
  EVENT_STATUSES,
  EVENT_TYPES,
  type Part,
  type PartName,
  type Reading,
} from "../../model.ts";
import { anchorOf } from "./anchor.ts";
import { refTo } from "./parts.ts";

/** What a correction can't be made of; the message says why, and what could be said instead. */
export class CorrectionError extends Error {}

type Setter = (value: string, reading: Reading) => unknown;

const word: Setter = (value) => value;
const oneOf =
  (known: readonly string[]): Setter =>
  (value) => {
    const found = known.find((one) => one.toLowerCase() === value.toLowerCase());
    if (found === undefined) throw new CorrectionError(`${value} is none of ${known.join(", ")}`);
    return found;
  };
const yesOrNo: Setter = (value) => (oneOf(["yes", "no"])(value, {} as Reading) === "yes" ? true : undefined);
const edtf: Setter = (value) => {
  const date = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
  if (!new RegExp(`^(?:${date}(?:/${date})?|P\\d+[YMWD])$`).test(value))
    throw new CorrectionError(`${value} is no date: write 2025-01-18, 2025-01, 2025 or 2025-01-18/2025-01-20`);
  return value;
};
const words: Setter = (value, { article: { text } }) => {
  const at = text.indexOf(value);
  if (at < 0) throw new CorrectionError(`the report does not have these words: ${value}`);
  return anchorOf(text, [at, at + value.length]);
};
const one: Setter = (value, reading) => entityMeant(value, reading);
const several: Setter = (value, reading) => listed(value).map((name) => entityMeant(name, reading));

/** What can be set of each sort of entry. An empty value takes away what need not be there. */
const FIELDS: { [Name in PartName]: Record<string, Setter> } = {
  event: {
    type: oneOf(EVENT_TYPES),
    mode: oneOf(CONSULT_MODES),
    status: oneOf(EVENT_STATUSES),
    date: edtf,
    place: one,
    actors: several,
    recipients: several,
    present: several,
    triggers: (value, reading) => listed(value).map((trigger) => words(trigger, reading)),
  },
  statement: {
    act: oneOf(ACTS),
    mode: oneOf(["direct", "indirect"]),
    speakers: several,
    via: several,
    addressees: several,
    cue: words,
    content: words,
  },
  entity: { kind: oneOf(ENTITY_KINDS), name: word, nameEn: word, country: word },
  office: { title: word, of: word, person: one, former: yesOrNo, acting: yesOrNo, new: yesOrNo },
  date: { value: (value, reading) => (value === "null" ? null : edtf(value, reading)) },
};
/** Fields that may be empty, and what they are then. */
const EMPTY: Record<string, unknown> = {
  actors: [],
  recipients: [],
  present: [],
  speakers: [],
  via: [],
  addressees: [],
};
const OPTIONAL = new Set(["mode", "date", "place", "nameEn", "country", "of"]);

/** The entry with some fields set otherwise: `[field, value]` each. Throws a `CorrectionError`. */
export function corrected(part: Part, changes: readonly (readonly [string, string])[], reading: Reading): Part {
  const fields = FIELDS[part.part];
  const after: Record<string, unknown> = { ...part };
  for (const [field, value] of changes) {
    const set = fields[field];
    if (set === undefined)
      throw new CorrectionError(`there is no ${field} in a ${part.part}; set one of ${Object.keys(fields).join(", ")}`);
    if (value !== "") after[field] = set(value, reading);
    else if (field in EMPTY) after[field] = EMPTY[field];
    else if (OPTIONAL.has(field)) delete after[field];
    else throw new CorrectionError(`${field} can't be empty`);
    if (after[field] === undefined) delete after[field];
  }
  return after as Part;
}

const listed = (value: string): string[] =>
  value
    .split(/[;؛]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** An entity by its id in the reading or its name, or a new one: `person:سامي الخوري`. */
function entityMeant(value: string, reading: Reading): EntityRef {
  const { entities, article } = reading;
  const byId = refTo(reading, value);
  if (byId !== undefined) return byId;
  const [, kind, name = value] = /^(person|organization|place):(.+)$/s.exec(value) ?? [];
  const folded = foldWord(name.trim());
  const known = entities.filter((entity) => foldWord(entity.name) === folded && (!kind || entity.kind === kind));
  if (known.length === 1) return refTo(reading, known[0]!.id)!;
  if (kind === undefined)
    throw new CorrectionError(
      `the report has ${known.length === 0 ? "nobody and nothing" : "several"} named ${name}: write person:${name}, organization:${name} or place:${name}`,
    );
  const at = article.text.indexOf(name.trim());
  const anchor: Anchor | undefined = at < 0 ? undefined : anchorOf(article.text, [at, at + name.trim().length]);
  return { kind: kind as EntityRef["kind"], name: name.trim(), ...(anchor && { at: anchor }) };
}
