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

/** What a subject is told by across articles. */
export interface SubjectName {
  key: string;
  kind: EntityKind;
  folded: string;
}

/** Names of each sort kept in memory. */
const MOST_KEPT = 30_000;

/** `foldedName` and `subjectKey` for many names, which it remembers. */
export class Names {
  private readonly known = new Map<string, string>();
  private readonly subjects = new Map<string, SubjectName>();

  folded(name: string): string {
    return remembered(this.known, name, () => foldedName(name));
  }

  of(kind: EntityKind, name: string): SubjectName {
    return remembered(this.subjects, `${kind} ${name}`, () => {
      const folded = foldedName(name);
      return { key: subjectKey(kind, folded), kind, folded };
    });
  }
}

function remembered<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  let value = known.get(name);
  if (value !== undefined) return value;
  value = make();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(name, value);
  return value;
}

const DIGITS = 13;

/** The row id of what begins with this article or deed: in every record the same, and within the safe integers. */
export function numberOf(first: string): number {
  return Number.parseInt(hash("sha256", first, "hex").slice(0, DIGITS), 16);
}

/** An id for people: `story:` or `happening:` and 13 hexadecimal digits. */
export function keyOf(what: "story" | "happening", number: number): string {
  return `${what}:${number.toString(16).padStart(DIGITS, "0")}`;
}

/** The number in such an id, or nothing where it is none. */
export function numberIn(what: "story" | "happening", key: string): number | undefined {
  const [, kind, digits = ""] = /^(\w+):([0-9a-f]{13})$/.exec(key) ?? [];
  return kind === what ? Number.parseInt(digits, 16) : undefined;
}
