import type { Act } from "../../model.ts";
import type { Doc } from "../doc.ts";
import type { Content } from "./content.ts";
import type { Cue } from "./cues.ts";

/** Acts that a verb by itself decides, whatever the content opens with. */
const FIRM: ReadonlySet<Act> = new Set(["reject", "praise", "accuse", "promise", "deny", "warn"]);

/**
 * The act of a saying: the verb's own, unless it merely reports and the content opens with a word that decides (ضرورة → demand).
 * Looks at the first words only, where the head of the content stands.
 */
export function actOf(doc: Doc, cue: Cue, content: Content, acts: Record<string, Act>): Act {
  const base = acts[content.marker] ?? cue.act;
  if (FIRM.has(base)) return base;
  const reach = content.marker === "أن" || content.marker === "quote" ? 2 : 1;
  for (let at = content.from; at < Math.min(content.to, content.from + reach); at++) {
    const entry = doc.words[at]!.senses.find((sense) => sense.entry.kind === "act")?.entry;
    if (entry?.kind === "act") return entry.act;
  }
  return base;
}
