/** Somebody in one report is compared with people who may be meant. */
import type { Clue } from "./clues.ts";
import type { Person } from "./names.ts";
import { CERTAIN, decide, type Match, type Reason, weighed } from "./odds.ts";
import type { Pairs } from "./pairs.ts";

/** Somebody in one report, by the id of the entity. */
export interface Somebody {
  id: string;
  clue: Clue;
}

/** One match that is sure, or some that are not, or none. */
export interface Resolved {
  sure: boolean;
  matches: Match<Person>[];
}

/** Who of some people somebody is. `reasons` gives what speaks for one of them; nothing where nothing could. */
export function resolved(
  { id, clue }: Somebody,
  people: readonly Person[],
  pairs: Pairs,
  reasons: (clue: Clue, person: Person) => Reason[] | undefined,
): Resolved {
  return decide(
    people.flatMap((person) => {
      const said = [person.folded, ...person.names.map(({ folded }) => folded)].map((folded) => pairs.says(id, folded));
      if (said.includes(false)) return [];
      const found = said.includes(true) ? [{ name: "a reviewer says so", adds: CERTAIN }] : reasons(clue, person);
      return found === undefined ? [] : [weighed(person, found)];
    }),
  );
}
