import type { Doc } from "../doc.ts";

/** What a whole report tells of its spelling; found once, when first asked for. */
export interface Facts {
  /** Folded forms of all its words. */
  forms: Set<string>;
  /** It writes the preposition as `على`, so that its `علي` is the name. */
  writesAla: boolean;
}

const known = new WeakMap<Doc, Facts>();

export function factsOf(doc: Doc): Facts {
  let facts = known.get(doc);
  if (facts === undefined) {
    facts = { forms: new Set(doc.words.map((word) => word.form)), writesAla: /(?:^|\s)على\s/.test(doc.text) };
    known.set(doc, facts);
  }
  return facts;
}
