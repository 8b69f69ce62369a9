/** Names as the record knows them, for tests. */
import type { Clue } from "../../../src/record/identity/clues.ts";
import { foldedName } from "../../../src/record/identity/figures.ts";
import type { NameFacts } from "../../../src/record/identity/names.ts";
import { officeIn } from "../../../src/record/identity/offices.ts";

/** The day of an ISO date, counted from 1970. */
export const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

interface Made {
  days?: string[];
  countries?: Record<string, number>;
  /** Offices as worded, told on the first of the days. */
  offices?: string[];
}

export function named(
  name: string,
  { days = ["2019-03-01"], countries = { TN: 1 }, offices = [] }: Made = {},
): NameFacts {
  const all = days.map(dayOf).sort((a, b) => a - b);
  return {
    folded: foldedName(name),
    reports: all.length,
    days: all,
    countries: new Map(Object.entries(countries)),
    offices: offices.map((wording) => {
      const { core, country = "", former } = officeIn(wording)!;
      return { office: `${core}|${country}`, day: all[0]!, count: 1, former };
    }),
  };
}

/** What a report of a day says around somebody: countries by their shares, offices as worded. */
export function clue(
  words: string[],
  { day = "2019-03-02", countries = { TN: 1 }, offices = [] }: Omit<Made, "days"> & { day?: string } = {},
): Clue {
  return { day: dayOf(day), countries, offices: offices.map((wording) => officeIn(wording)!), words };
}
