import { KIND_BITS } from "../lexicon/words.ts";
import type { Doc } from "./doc.ts";
import type { Cast } from "./entities.ts";
import { goesOn } from "./names/shape.ts";
import { addCountryPhrases } from "./nominals/countries.ts";
import { addOffice, attachToName, counterparts, officesBeforeNames } from "./nominals/offices.ts";
import {
  bare,
  COUNTERPART,
  extended,
  isHolder,
  isOneOf,
  isThing,
  kindOf,
  type Nominal,
  nominalAt,
  phraseEnd,
  wordsOf,
} from "./nominals/phrases.ts";
import { CLASS_NOUNS, referent } from "./nominals/referents.ts";
import { HEADS } from "./tagger/model.ts";
import type { Tags } from "./tagger/tagger.ts";

export { particleLetters } from "./nominals/phrases.ts";

/** Ties descriptions to the entities they stand for, notes offices, and adds sources without a name. */
export function addNominals(doc: Doc, cast: Cast, tags: Tags, countryName: (iso: string) => string): void {
  addCountryPhrases(doc, cast, countryName);
  const offices = officesBeforeNames(doc, cast, tags);
  const opened = new Uint8Array(doc.tokens.length);
  const closed = new Uint8Array(doc.tokens.length);
  for (const { from, to } of cast.actors.flatMap((actor) => actor.descriptions)) opened.fill(1, from, to);
  for (const { from, to } of offices) {
    opened.fill(1, from, to);
    closed.fill(1, from, to);
  }
  const tagged = taggedNominals(doc, tags).map((nominal) => extended(doc, cast, nominal));
  const left: Nominal[] = [];
  for (const nominal of [...offices, ...tagged.filter(({ from, to }) => !opened[from] && !closed[to - 1])].sort(
    (a, b) => a.from - b.from,
  )) {
    if (cast.at[nominal.from]! >= 0 || isThing(doc, nominal)) continue;
    if (nominal.kind === "source") addUnnamed(doc, cast, nominal);
    else if (!attachToName(doc, cast, nominal)) left.push(nominal);
  }
  counterparts(doc, cast);
  for (const nominal of [...left, ...bareHeads(doc, cast, tags)].sort((a, b) => a.from - b.from)) {
    const index = referent(doc, cast, nominal);
    if (index !== -1) cast.describe(index, nominal);
    else if (nominal.words[0] === "الوزاره") addUnnamed(doc, cast, nominal);
    else if (nominal.words.length > 1 && isHolder(doc, nominal) && !COUNTERPART.test(nominal.words[0]!))
      addOffice(doc, cast, addUnnamed(doc, cast, nominal), nominal);
  }
}

/** How little a tagger need lean to a bare definite noun (`الوزارة`, `المطار`) where the report has named just such a body or place. */
const LEAST_LEANING = -1.5;
const PLACE_NOUNS = new Set(
  "مطار قصر مستشفي مشفي مخيم قريه جزيره قاعده محطه ميناء معبر سجن جسر سد ثكنه مفاعل مجمع".split(" "),
);
const ALWAYS_NAMED = new Set(["الوزاره"]);

/** Bare definite nouns for a body or place named before, which the tagger has left out. */
function bareHeads(doc: Doc, cast: Cast, tags: Tags): Nominal[] {
  const found: Nominal[] = [];
  for (let at = 0; at < doc.tokens.length; at++) {
    if (
      tags.labels.nominals[at] !== 0 ||
      cast.at[at]! >= 0 ||
      tags.margins.nominals[at]! < -5 ||
      (doc.words[at]!.kinds & (KIND_BITS.bodyHead | KIND_BITS.placeHead)) === 0
    )
      continue;
    const nominal = nominalAt(doc, at, at + 1, "description");
    if (
      nominal === null ||
      !nominal.words[0]!.startsWith("ال") ||
      !(CLASS_NOUNS.has(bare(nominal.words[0]!)) || PLACE_NOUNS.has(bare(nominal.words[0]!))) ||
      (goesOn(doc, at + 1) && /^ال/.test(doc.words[at + 1]!.form))
    )
      continue;
    if (tags.margins.nominals[at]! < LEAST_LEANING && !ALWAYS_NAMED.has(nominal.words[0]!)) continue;
    if (referent(doc, cast, nominal) >= 0) found.push(nominal);
  }
  return found;
}

function taggedNominals(doc: Doc, tags: Tags): Nominal[] {
  const found: Nominal[] = [];
  const labels = tags.labels.nominals;
  for (let at = 0; at < labels.length; ) {
    const label = HEADS.nominals[labels[at]!]!;
    if (label === "O") {
      at++;
      continue;
    }
    let to = at + 1;
    while (to < labels.length && HEADS.nominals[labels[to]!] === `I-${label.slice(2)}` && doc.tokens.breaks[to] === 0)
      to++;
    const from = at > 0 && goesOn(doc, at) && isOneOf(doc, at - 1) ? at - 1 : at;
    const nominal = nominalAt(doc, from, phraseEnd(doc, from, to), label.endsWith("SRC") ? "source" : "description");
    if (nominal !== null) found.push(nominal);
    at = to;
  }
  return found;
}

/** Makes tokens a source without a name, or finds the one already known by that phrase. Gives its index, or -1. */
export function addSource(cast: Cast, doc: Doc, from: number, to: number): number {
  const nominal = nominalAt(doc, from, to, "source");
  return nominal === null ? -1 : addUnnamed(doc, cast, nominal);
}

/**
 * Gives a source the whole phrase of which one of its descriptions is only the opening: `مصدر` → `مصدر في شرطة المدينة`. Where the source
 * was known before by that short phrase, the longer one is another source. Gives the index of whoever bears the phrase.
 */
export function growSource(cast: Cast, doc: Doc, index: number, from: number, to: number): number {
  const actor = cast.actors[index]!;
  const short = actor.descriptions.findIndex((description) => description.from === from);
  const nominal = nominalAt(doc, from, to, "source");
  if (nominal === null || short < 0) return index;
  actor.descriptions.splice(short, 1);
  for (let at = from; at < to; at++) if (cast.at[at] === index) cast.at[at] = -1;
  if (short > 0) return addUnnamed(doc, cast, nominal);
  actor.name = doc.text.slice(...nominal.span).replace(/\s+/g, " ");
  cast.describe(index, nominal);
  actor.descriptions.sort((a, b) => a.from - b.from);
  return index;
}

function addUnnamed(doc: Doc, cast: Cast, nominal: Nominal): number {
  const key = nominal.words.join(" ");
  const head = bare(nominal.words[0]!);
  const known = cast.actors.findIndex(
    (actor) =>
      actor.anonymous &&
      actor.descriptions.some((description) => {
        const words = wordsOf(cast, description);
        return (
          words.join(" ") === key ||
          (nominal.words.length <= 2 && nominal.words[0]!.startsWith("ال") && bare(words[0]!) === head)
        );
      }),
  );
  if (known >= 0) {
    cast.describe(known, nominal);
    return known;
  }
  const name = doc.text.slice(...nominal.span).replace(/\s+/g, " ");
  const index = cast.add({
    kind: kindOf(doc, nominal),
    name,
    mentions: [],
    descriptions: [],
    offices: [],
    anonymous: true,
  });
  cast.describe(index, nominal);
  return index;
}
