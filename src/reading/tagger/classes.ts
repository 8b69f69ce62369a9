import { cutProclitics } from "../../language/clitics.ts";
import file from "./classes.tsv" with { type: "text" };

let known: Map<string, number> | null = null;

/** Words grouped by the company they keep (made by train/clusters.ts): folded word → number of its class. */
function classes(): Map<string, number> {
  if (known === null) {
    known = new Map();
    let number = 0;
    for (const line of file.split("\n")) {
      for (const word of line.split(" ")) if (word !== "") known.set(word, number);
      number++;
    }
  }
  return known;
}

/** The class of a folded word, or of what is left without its proclitics; "" where neither is known. */
export function distribution(form: string): string {
  const exact = classes().get(form);
  if (exact !== undefined) return `${exact}`;
  for (const { stem, letters } of cutProclitics(form)) {
    const bare = letters > 0 ? classes().get(stem) : undefined;
    if (bare !== undefined) return `~${bare}`;
  }
  return "";
}
