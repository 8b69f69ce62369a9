import { KIND_BITS } from "../../lexicon/words.ts";
import type { Cue } from "./cues.ts";
import { actorAt, formAt, type Ground, placesOf, sentenceStart, signAt } from "./ground.ts";
import { startOfSubject } from "./subject.ts";

const HOLDERS = KIND_BITS.office | KIND_BITS.source;
/** How far behind the opening of a headline its cue may stand. */
const REACH = 12;

/**
 * `وزير سابق: …`, `رائد فضاء يشيد ب…`: whom a headline calls only by an office is the first person whom the report names with that noun; -1 where
 * the headline opens otherwise or nobody is so named.
 */
export function namedBelow(ground: Ground, cue: Cue): number {
  const { doc, cast } = ground;
  const end = titleEnd(ground);
  if (cue.from >= end || cue.form === "source" || cue.form === "participle") return -1;
  let at = sentenceStart(doc, cue.from);
  if (at === cue.from) at = startOfSubject(doc, cue.to);
  while (at < end && /["«“]/.test(signAt(doc, at))) at++;
  if (at >= end || Math.abs(cue.from - at) > REACH || (doc.words[at]!.kinds & HOLDERS) === 0) return -1;
  const bearer = ground.described[at]?.owner ?? actorAt(ground, at);
  if (bearer >= 0 && !cast.actors[bearer]!.anonymous) return -1;
  const named = placesOf(ground, formAt(doc, at)).find(({ at: place, index }) => {
    const { kind, anonymous } = cast.actors[index]!;
    return place >= end && kind === "person" && !anonymous;
  });
  return named?.index ?? -1;
}

/** Where the first line ends. */
function titleEnd({ doc }: Ground): number {
  let at = 1;
  while (at < doc.tokens.length && doc.tokens.breaks[at] === 0) at++;
  return at;
}
