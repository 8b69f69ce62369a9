import type { Act } from "../../model.ts";
import type { Content } from "./content.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";
import { formAt } from "./ground.ts";

/** Acts that a verb by itself decides, whatever the content opens with. */
const FIRM: ReadonlySet<Act> = new Set(["reject", "praise", "accuse", "promise", "deny", "warn"]);
/** Obligation, which makes its clause a demand though it may stand some words in. */
const OBLIGATION = new Set(["يجب", "ينبغي", "لابد", "يتعين", "يتوجب", "وجب"]);
/** How many words of a clause may stand before the word of obligation. */
const CLAUSE_REACH = 6;

/**
 * The act of a saying: the verb's own, unless it merely reports and the content opens with a word that decides (ضرورة → demand).
 * Looks at the first words only, where the head of the content stands.
 */
export function actOf(ground: Ground, cue: Cue, content: Content, acts: Record<string, Act>): Act {
  const base = acts[content.marker] ?? cue.act;
  if (FIRM.has(base)) return base;
  const clause = content.marker === "أن" || content.marker === "quote" || content.marker === "colon";
  const heads = Math.min(content.to, content.from + (clause ? 2 : 1));
  for (let at = content.from; at < heads; at++) {
    const act = phraseAct(ground, at) ?? wordAct(ground, at);
    if (act !== undefined) return act;
  }
  if (clause && base !== "demand") {
    for (let at = content.from; at < Math.min(content.to, content.from + CLAUSE_REACH); at++) if (OBLIGATION.has(formAt(ground.doc, at))) return "demand";
  }
  return base;
}

function wordAct({ doc }: Ground, at: number): Act | undefined {
  const entry = doc.words[at]!.senses.find((sense) => sense.entry.kind === "act")?.entry;
  return entry?.kind === "act" ? entry.act : undefined;
}

/** `لا بد`, `جريمة حرب`: the act of a phrase of several words. */
function phraseAct({ doc }: Ground, at: number): Act | undefined {
  for (const { node } of doc.words[at]!.starts) {
    let here = node;
    for (let next = at + 1; next < at + 5; next++) {
      const entry = here.entries?.find((candidate) => candidate.kind === "act");
      if (entry?.kind === "act") return entry.act;
      const further = here.next?.get(formAt(doc, next));
      if (further === undefined) break;
      here = further;
    }
  }
  return undefined;
}
