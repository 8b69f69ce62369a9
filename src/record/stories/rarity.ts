import table from "./rarity.tsv" with { type: "text" };

/** How rare a stem is: twice as rare for each step. Stems that the table doesn't have are the rarest. */
export const RAREST = 13;

const levels = new Map<string, number>();
for (const line of table.trimEnd().split("\n")) {
  const [level = "", stems = ""] = line.split("\t");
  for (const stem of stems.split(" ")) levels.set(stem, Number(level));
}

/**
 * The rarity of a stem in Arabic news at large, 0 to 13: in about one of `2 ** rarity` reports. It comes from a fixed
 * table and not from the record, so that what two reports have in common weighs the same whatever else was read, and when.
 */
export function rarityOf(stem: string): number {
  return levels.get(stem) ?? RAREST;
}
