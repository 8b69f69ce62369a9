/** How two full names are alike, by their words alone. */
import { CERTAIN, type Reason } from "./odds.ts";
import { isCommonName, isConnector, isGivenName, partsOf, spelledAlike } from "./words.ts";

/**
 * Whether two names may be one person's: the same at both ends, spelled otherwise, or with names in between left out.
 * Nothing where they can't.
 */
export function likenessOf(one: readonly string[], other: readonly string[]): Reason | undefined {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (Math.min(a.length, b.length) < 2) return undefined;
  if (!spelledAlike(a[0]!, b[0]!) || !spelledAlike(a.at(-1)!, b.at(-1)!)) return undefined;
  if (a.length !== b.length) return a.length < b.length ? shortened(one, other) : shortened(other, one);
  if (!a.every((part, at) => spelledAlike(part, b[at]!))) return undefined;
  const differing = a.filter((part, at) => part !== b[at]);
  if (differing.length === 0) return sameParts(one, other);
  const inherited = [...one, ...other].some((word) => word.startsWith("ال") && differing.includes(word.slice(2)));
  return { name: "another spelling", adds: inherited || differing.some(isCommonName) ? -0.5 : 1.5 };
}

/** Names that differ in articles and in بن only. */
function sameParts(one: readonly string[], other: readonly string[]): Reason {
  const [a, b] = [one, other].map((words) => words.filter((word) => !isConnector(word))) as [string[], string[]];
  const differing = partsOf(a).filter((_, at) => a[at] !== b[at]);
  if (differing.some(isGivenName)) return { name: "an article before a first name", adds: 0 };
  if (a.length > 2 || one.join(" ") === other.join(" ")) return { name: "the same words", adds: CERTAIN };
  if (differing.length > 0) return { name: "with and without article", adds: 2.5 };
  return { name: "with and without بن", adds: a.every(isGivenName) ? -0.5 : 1.5 };
}

/** A name in which some of the longer one's are left out; `بن` names the father, whom none may stand before. */
function shortened(shorter: readonly string[], longer: readonly string[]): Reason | undefined {
  const [short, long] = [partsOf(shorter), partsOf(longer)];
  let at = -1;
  for (const [place, part] of short.entries()) {
    const found =
      place === short.length - 1 ? long.length - 1 : long.findIndex((other, k) => k > at && spelledAlike(part, other));
    if (found <= at) return undefined;
    if (found > at + 1 && isSon(shorter, place)) return undefined;
    at = found;
  }
  const rare = short.filter((part) => !isCommonName(part)).length;
  return { name: "a shorter form", adds: short.length > 2 ? 1.5 : -1 + rare };
}

/** Whether بن stands before the nth part of a name. */
function isSon(words: readonly string[], nth: number): boolean {
  let parts = -1;
  for (const [at, word] of words.entries()) {
    if (!isConnector(word)) parts++;
    if (parts === nth) return /^ا?بنت?$/.test(words[at - 1] ?? "");
  }
  return false;
}
