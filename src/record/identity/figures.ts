/** Public figures of the lexicon, by their names and by the offices they held. */
import { searchWords } from "../../language/search.ts";
import { alternatives, rows } from "../../lexicon/rows.ts";
import { tables } from "../../lexicon/tables.ts";
import { type Office, officeIn } from "./offices.ts";
import { partsOf, skeleton, wordsOf } from "./words.ts";

export interface Figure {
  name: string;
  nameEn: string;
  /** The name as subjects go by it. */
  folded: string;
  /** The words of each form of the full name. */
  forms: (readonly string[])[];
  /** Forms used alone. */
  short: (readonly string[])[];
  country: string;
  offices: Held[];
}

export interface Held extends Office {
  title: string;
  /** Years, the last one included; missing where it is not known. */
  from?: number;
  to?: number;
}

const LATEST = 9999;

export const figures: readonly Figure[] = rows(tables.figures).flatMap(
  ({ name, short, name_en: nameEn = "", country = "", offices }) => {
    const [first, ...others] = alternatives(name);
    if (first === undefined) return [];
    return {
      name: first,
      nameEn,
      folded: foldedName(first),
      forms: [first, ...others].map(wordsOf),
      short: alternatives(short).map(wordsOf),
      country,
      offices: alternatives(offices).flatMap((held) => heldOffice(held, country)),
    };
  },
);

/** A name as the record's subjects are told apart by it. */
export function foldedName(name: string): string {
  return searchWords(name).words.join(" ");
}

function heldOffice(cell: string, country: string): Held[] {
  const [title = "", years = ""] = cell.split("@");
  const office = officeIn(title);
  if (office === undefined) return [];
  const [from, to] = years.split("-");
  const of = office.country ?? (country === "" ? undefined : country);
  return [
    {
      title,
      ...office,
      ...(of !== undefined && { country: of }),
      ...(from && { from: Number(from) }),
      ...(years !== "" && { to: to ? Number(to) : LATEST }),
    },
  ];
}

const byForm = new Map<string, Figure[]>();
const byLastPart = new Map<string, Figure[]>();
const byCore = new Map<string, Figure[]>();
const add = (index: Map<string, Figure[]>, key: string, figure: Figure) => {
  const found = index.get(key);
  if (found === undefined) index.set(key, [figure]);
  else if (!found.includes(figure)) found.push(figure);
};
for (const figure of figures) {
  for (const form of figure.forms) add(byForm, form.join(" "), figure);
  for (const form of [...figure.forms, ...figure.short]) add(byLastPart, skeleton(partsOf(form).at(-1) ?? ""), figure);
  for (const { core } of figure.offices) add(byCore, core, figure);
}

/** The figure whose full name this is, where it is that of one alone. */
export function figureNamed(words: readonly string[]): Figure | undefined {
  const found = byForm.get(words.join(" "));
  return found?.length === 1 ? found[0] : undefined;
}

/** Figures whose last name, or a name they go by alone, may be spelled so. */
export const figuresCalled = (lastPart: string): readonly Figure[] => byLastPart.get(lastPart) ?? [];

/** Figures who hold or held such an office, of whatever country. */
export const holdersOf = (core: string): readonly Figure[] => byCore.get(core) ?? [];
