import type { Content } from "./content.ts";
import type { Cue } from "./cues.ts";
import { isAdverbial, isInside } from "./extent.ts";
import type { Ground } from "./ground.ts";

/** Is this really a saying? What the tagger thinks of the cue, the lexicon's weight of it, and what leads to the content decide together. */
export function accept(ground: Ground, cue: Cue, content: Content, nested: boolean): boolean {
  return scoreOf(ground, cue, content, nested) > 0;
}

export function scoreOf(ground: Ground, cue: Cue, content: Content, nested: boolean): number {
  if (content.to - content.from < 1) return -10;
  if (cue.form === "colon" || cue.form === "noun") return cue.margin;
  if (isInside(ground.doc, ground.quoteAt, cue.from) && cue.margin <= 0) return -10;
  const lead = content.marker === "أن" || (content.marker === "quote" && content.direct) ? 2.5 : content.marker === "obj" ? -1.5 : content.marker === "before" ? 0 : 0.5;
  const form = cue.form === "participle" && !isAdverbial(ground.doc, cue) ? -3 : 0;
  return cue.margin + (cue.weight - 0.7) * 3 + lead + form - (nested ? 1 : 0);
}
