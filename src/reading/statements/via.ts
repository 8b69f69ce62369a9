import { subjectAhead } from "./ahead.ts";
import type { Content } from "./content.ts";
import { type Cue, passesOn } from "./cues.ts";
import { actorAt, formAt, type Ground, isOutlet, sentenceStart, signAt } from "./ground.ts";
import { phraseSeated } from "./seat.ts";
import { holderOf, unnamedSubject } from "./sources.ts";
import type { Floor } from "./speakers.ts";
import { subjectsIn } from "./subjects.ts";

/** `نقلت الصحيفة عن X أن…`: what an outlet passes on is said by whoever stands behind عن. */
export function quotedSource(ground: Ground, cue: Cue, content: Content): number[] {
  if (!passesOn(cue)) return [];
  const end = content.marker === "عن" ? Math.min(content.to, content.from + 25) : content.from;
  for (let at = cue.to; at < end; at++) {
    if (formAt(ground.doc, at) !== "عن") continue;
    const named = subjectsIn(ground, at + 1, end);
    return named.length > 0 ? named : unnamedSubject(ground, at + 1, end);
  }
  return [];
}

/**
 * The chain between speaker and report: whoever tells the saying around this one, the outlets it was said to, and whoever relayed
 * what the same speaker said just before.
 */
export function relaysOf(
  ground: Ground,
  cue: Cue,
  content: Content,
  speakers: number[],
  outer: { speakers: number[]; via: number[] } | null,
  floor: Floor | null,
): number[] {
  const via: number[] = [];
  if (outer !== null) via.push(...outer.speakers, ...outer.via);
  via.push(...outletsIn(ground, ...content.subject), ...mouthpieceIn(ground, ...content.subject));
  if (outer === null && cue.form === "verb") via.push(...outletsBefore(ground, cue));
  if (cue.form === "noun" && outer === null) via.push(...passersOn(ground, cue));
  const goesOn = floor !== null && floor.speakers.join() === speakers.join();
  if (outer === null && goesOn && cue.form !== "source") via.push(...floor.via);
  return [...new Set(via)].filter((index) => !speakers.includes(index));
}

/** `وفي تصريح لوكالة رويترز، قال X`: an occasion that opens the sentence, with the outlet to whom it was said. */
function outletsBefore(ground: Ground, cue: Cue): number[] {
  const start = sentenceStart(ground.doc, cue.from);
  if (
    cue.from - start > 20 ||
    !/^و?(?:في|خلال)$/.test(formAt(ground.doc, start)) ||
    !OCCASIONS.test(formAt(ground.doc, start + 1))
  )
    return [];
  return outletsIn(ground, start, cue.from);
}

/** Types of bodies that pass on what others say. */
const MEDIA = new Set(["outlet", "agency"]);

const OCCASIONS = /^(?:تصريح|تصريحات|حديث|مقابله|حوار|لقاء|اتصال|مداخله|مقال|تغريده|منشور)$/;

/** `نقلت الصحيفة عن X قوله`: whoever passes the saying on. */
function passersOn(ground: Ground, cue: Cue): number[] {
  const { doc, cues } = ground;
  const start = sentenceStart(doc, cue.from);
  for (let k = ground.nextCue[start]!; k < cues.length && cues[k]!.from < cue.from; k++) {
    const verb = cues[k]!;
    if (!passesOn(verb)) continue;
    const ahead = subjectAhead(ground, verb);
    if (ahead.length > 0) return ahead;
    const named = subjectsIn(ground, verb.to, cue.from);
    return named.length > 0 ? named : phraseSeated(ground, verb.to, cue.from);
  }
  return [];
}

/** `قال X لوكالة رويترز`, `في مقابلة مع قناة…`: outlets and agencies to whom it was said. */
function outletsIn(ground: Ground, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at++) {
    const index = actorAt(ground, at);
    if (index >= 0 && (isOutlet(ground, index) || followsOutletWord(ground, at))) found.push(index);
  }
  return found;
}

/** `إذاعة …`, `لصحيفة …`: the type word before a body's name tells what it is. */
function followsOutletWord({ doc, cast }: Ground, at: number): boolean {
  if (cast.actors[cast.at[at]!]!.kind !== "organization") return false;
  return [at, at - 1, signAt(doc, at - 1) === "" ? at : at - 2].some((head) =>
    doc.words[head]?.senses.some(({ entry }) => entry.kind === "bodyHead" && MEDIA.has(entry.type)),
  );
}

/** `على لسان المتحدثة باسمها X`: who speaks for it. */
function mouthpieceIn(ground: Ground, from: number, to: number): number[] {
  for (let at = from; at + 2 < to; at++) {
    if (formAt(ground.doc, at) !== "علي" || formAt(ground.doc, at + 1) !== "لسان") continue;
    const named = subjectsIn(ground, at + 2, to, true);
    return named.length > 0 ? holderOf(ground, named, at + 2, to) : [];
  }
  return [];
}
