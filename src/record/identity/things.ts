/** Bodies and places: names that are one but for how they are written. */
import { alternatives, rows } from "../../lexicon/rows.ts";
import { tables } from "../../lexicon/tables.ts";
import { once } from "../once.ts";
import { foldedName } from "./figures.ts";
import type { Pairs } from "./pairs.ts";

/** Names by which the lexicon shows bodies and places; made when first asked for. */
const shown = once(
  () =>
    new Set(
      [...rows(tables.bodies), ...rows(tables.places), ...rows(tables.countries)].flatMap(({ name }) =>
        alternatives(name).slice(0, 1).map(foldedName),
      ),
    ),
);

/** Groups of names that mean one body or place, each by the name that stands for it first. Names come that are alike, or that somebody says are one. */
export function thingsOf(names: readonly { folded: string; block: string }[], pairs: Pairs): string[][] {
  const groups: { folded: string; block: string }[][] = [];
  const rank = ({ folded }: { folded: string }) => (shown().has(folded) ? 0 : 1);
  const ordered = names.toSorted((a, b) => rank(a) - rank(b) || (a.folded < b.folded ? -1 : 1));
  for (const name of ordered) {
    const home = groups.find((group) => {
      const said = group.map(({ folded }) => pairs.says(name.folded, folded));
      return !said.includes(false) && (said.includes(true) || group.some(({ block }) => block === name.block));
    });
    if (home === undefined) groups.push([name]);
    else home.push(name);
  }
  return groups.map((group) => group.map(({ folded }) => folded));
}
