import { hash } from "node:crypto";
import { foldWord } from "../language/fold.ts";
import { searchWords } from "../language/search.ts";
import type { EntityKind } from "../model.ts";

/** A name levelled for comparing: folded words without punctuation. `عبد الفتاح` and `عبدالفتاح` are one. */
export function foldedName(name: string): string {
  return searchWords(name).words.join(" ") || foldWord(name.trim());
}

/**
 * The id of an entity across articles, `person:` and 16 hexadecimal digits: in every record the same for the same kind
 * and folded name.
 */
export function subjectKey(kind: EntityKind, folded: string): string {
  return `${kind}:${hash("sha256", folded, "hex").slice(0, 16)}`;
}
