import type { Doc } from "../doc.ts";
import type { Actor } from "../entities.ts";
import { COUNTERPART } from "../nominals/phrases.ts";
import type { Cue } from "./cues.ts";
import type { Ground } from "./ground.ts";

/** Can a verb of this gender and number have this actor for its subject? */
export function agrees(ground: Ground, index: number, cue: Cue): boolean {
  if (cue.form === "colon" || cue.form === "source" || cue.form === "noun") return true;
  const actor = ground.cast.actors[index]!;
  if (cue.number === "p" || cue.number === "d") return actor.anonymous || actor.kind === "organization";
  const gender = genderOf(ground, index);
  return gender === "" || cue.gender === "" || gender === cue.gender;
}

/** Grammatical gender of an actor as far as name, kind and office tell; "" where they don't. */
export function genderOf(ground: Ground, index: number): "m" | "f" | "" {
  let gender = ground.genders.get(index);
  if (gender === undefined) {
    const actor = ground.cast.actors[index]!;
    gender = actor.kind === "person" ? genderOfPerson(ground.doc, actor) : genderOfBody(ground.doc, actor);
    ground.genders.set(index, gender);
  }
  return gender;
}

/** States that Arabic takes for masculine; the others are feminine. */
const MASCULINE_STATES = new Set(["LB", "IQ", "MA", "SD", "YE", "JO", "SO"]);

/** A first name tells; where it doesn't, the office. `نظيره` looks like a feminine office but is `نظير` with its pronoun. */
function genderOfPerson(doc: Doc, actor: Actor): "m" | "f" | "" {
  const first = actor.mentions[0];
  if (first !== undefined) {
    const longest = actor.mentions.reduce((a, b) => (b.words.length > a.words.length ? b : a), first);
    for (const { node } of doc.words[longest.from]!.starts) {
      for (const entry of node.entries ?? [])
        if (entry.kind === "given" && (entry.gender === "f" || entry.gender === "m")) return entry.gender;
    }
  }
  let office: "m" | "f" | "" = "";
  for (const { from } of actor.descriptions) {
    if (COUNTERPART.test(doc.words[from]!.form)) continue;
    for (const { entry } of doc.words[from]!.senses) {
      if (entry.kind !== "office" || entry.plural) continue;
      if (entry.feminine) return "f";
      office = "m";
    }
  }
  return office;
}

function genderOfBody(doc: Doc, actor: Actor): "m" | "f" | "" {
  const first = actor.mentions[0] ?? actor.descriptions[0];
  if (first === undefined) return "";
  if (actor.entry?.kind === "country") return MASCULINE_STATES.has(actor.entry.iso) ? "m" : "f";
  const { form, senses } = doc.words[first.from]!;
  if (actor.entry?.kind === "body" && (actor.entry.type === "outlet" || actor.entry.type === "agency"))
    return first.to - first.from === 1 ? "f" : /ه$/.test(form) ? "f" : "";
  // Broken and sound plurals of things take the feminine singular: المصادر، القوات، الوسائل.
  if (senses.some(({ entry }) => (entry.kind === "bodyHead" || entry.kind === "source") && entry.plural)) return "";
  if (/(?:ه|ات|اء)$/.test(form)) return "f";
  return senses.some(({ entry }) => entry.kind === "bodyHead" && !entry.plural) ? "m" : "";
}
