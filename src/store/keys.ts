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

const STORY_DIGITS = 13;

/** The row id of the story that begins with this article: in every record the same, and within the safe integers. */
export function storyNumber(article: string): number {
  return Number.parseInt(hash("sha256", article, "hex").slice(0, STORY_DIGITS), 16);
}

/** A story's id for people: `story:` and 13 hexadecimal digits. */
export function storyKey(number: number): string {
  return `story:${number.toString(16).padStart(STORY_DIGITS, "0")}`;
}

/** The number in such an id, or nothing where it is none. */
export function storyNumberIn(key: string): number | undefined {
  const digits = /^story:([0-9a-f]{13})$/.exec(key)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 16);
}
