import { phraseWords } from "../../lexicon/lexicon.ts";
import { alternatives, rows } from "../../lexicon/rows.ts";
import { tables } from "../../lexicon/tables.ts";

const named = (name: string): string => phraseWords(name).join(" ");
const countries = new Set(rows(tables.countries).flatMap(({ name }) => alternatives(name).map(named)));

/** Whether a place is a country and no place in one. */
export const isCountry = (name: string): boolean => countries.has(named(name));
