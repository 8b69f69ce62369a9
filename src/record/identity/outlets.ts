/** Which country an outlet is of, as the lexicon knows it. */

import outlets from "../../lexicon/data/outlets.tsv" with { type: "text" };
import { alternatives, rows } from "../../lexicon/rows.ts";
import { tables } from "../../lexicon/tables.ts";
import { bare, wordsOf } from "./words.ts";

const PRESS = new Set(["outlet", "agency"]);
const TYPE = /^(?:صحيفه|جريده|قناه|وكاله|اذاعه|موقع|شبكه) /;
const keyOf = (name: string): string => wordsOf(name).map(bare).join(" ");
/** A name with and without the word for what it is: a paper and a channel may have one name. */
const keysOf = (name: string): string[] => [keyOf(name), keyOf(name).replace(TYPE, "")];

const countries = new Map<string, string>();
const note = (name: string, country: string) => {
  for (const key of keysOf(name)) if (!countries.has(key)) countries.set(key, country);
};
const countryOf = (name: string) =>
  keysOf(name)
    .map((key) => countries.get(key))
    .find(Boolean);
for (const { name, kind = "", country = "" } of rows(tables.bodies))
  if (PRESS.has(kind) && country !== "") for (const variant of alternatives(name)) note(variant, country);
for (const { outlet } of rows(outlets)) {
  const names = alternatives(outlet);
  const country = names.map(countryOf).find(Boolean);
  if (country !== undefined) for (const name of names) note(name, country);
}

/** ISO 3166-1 alpha-2; nothing where it isn't known. */
export const outletCountry = (outlet: string): string | undefined => countryOf(outlet);
