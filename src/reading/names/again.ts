import { withoutArticle } from "../../language/clitics.ts";
import type { Doc } from "../doc.ts";
import type { Mention } from "../names.ts";
import { CONNECTORS, closesName, goesOn, isArabic } from "./shape.ts";

/** A form under which somebody or something named in full elsewhere in the report may stand alone. */
interface ShortForm {
  words: string[];
  kind: Mention["kind"];
}

/** Finds where family names and other short forms of the report's names stand alone. `use` is asked for each, with the letters of its particles. */
export function namedAgain(
  doc: Doc,
  mentions: readonly Mention[],
  taken: Uint8Array,
  use: (from: number, to: number, letters: number, kind: Mention["kind"]) => void,
): void {
  const forms = shortForms(mentions);
  if (forms.size === 0) return;
  // Most words are told from all of these by two letters, without cutting them.
  const openings = new Uint8Array(1024);
  for (const form of forms.keys()) openings[openingOf(form, 0)] = 1;
  for (let at = 0; at < doc.tokens.length; at++) {
    if (taken[at] || !isArabic(doc, at)) continue;
    const { form } = doc.words[at]!;
    for (const letters of particles(form)) {
      if (openings[openingOf(form, letters)] === 0) continue;
      const found = forms
        .get(form.slice(letters))
        ?.find(({ words }) =>
          words.every(
            (word, k) => k === 0 || (goesOn(doc, at + k) && !taken[at + k] && doc.words[at + k]!.form === word),
          ),
        );
      if (found === undefined) continue;
      if (closesName(doc, at)) break;
      use(at, at + found.words.length, letters, found.kind);
      break;
    }
  }
}

/** Of the first and the last letter. */
const openingOf = (form: string, from: number): number =>
  (form.charCodeAt(from) * 37 + form.charCodeAt(form.length - 1)) & 1023;

const PARTICLES = new Set(["و", "ف", "ب", "ل", "ك"]);
const NONE = [0];
const AT_MOST_ONE = [0, 1];
const AT_MOST_TWO = [0, 1, 2];
/** How many letters of a form may be particles. */
function particles(form: string): readonly number[] {
  if (form.length < 4 || !PARTICLES.has(form[0]!)) return NONE;
  return form.length > 5 && PARTICLES.has(form[1]!) ? AT_MOST_TWO : AT_MOST_ONE;
}

/** By first word, the longest first. */
function shortForms(mentions: readonly Mention[]): Map<string, ShortForm[]> {
  const forms = new Map<string, ShortForm[]>();
  const add = (words: string[], kind: Mention["kind"]) => {
    const known = forms.get(words[0]!);
    if (known === undefined) forms.set(words[0]!, [{ words, kind }]);
    else if (
      !known.some((other) => other.words.length === words.length && other.words.every((word, k) => word === words[k]))
    )
      known.push({ words, kind });
  };
  for (const { words, kind } of mentions) {
    if (words.length > 1) add(words, kind);
    if (kind === "person") for (const short of shortPerson(words)) add(short, kind);
  }
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
  return forms;
}

/** The family name of a full name, with the connector before it: الحسن, `بن راشد`, `آل ثاني`. */
function shortPerson(words: string[]): string[][] {
  if (words.length < 2) return [];
  const last = words[words.length - 1]!;
  if (withoutArticle(last, 3).length < 3) return [];
  const before = words[words.length - 2]!;
  return CONNECTORS.has(before) && words.length > 2 ? [[before, last], [last]] : [[last]];
}
