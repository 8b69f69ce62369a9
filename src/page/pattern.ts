/** Patterns of `lexicon/data/outlets.tsv`, and finding the one that a line follows. Their signs: docs/lexicon.md. */
import { foldWord } from "../language/fold.ts";

export interface Rule {
  /** Groups are what the pattern's `*` stood for. */
  pattern: RegExp;
  reason: string;
}

/** Bullets, brackets and strokes around a line, no part of its words. */
const DRESS = '[\\s\\-–—•*▪●■◆►#|/.…:!()\\[\\]<>«»"“”]*';

const ANY = "(.*)";
/** What opens a body goes no further than a name and a place. */
const FEW_WORDS = "([^:.؛\\n]{0,40}?)";
const AS_LITTLE_AS_MAY_BE = "(.*?)";

/** Matches what opens a line, up to the words behind it. */
export const headRule = (forms: string[], reason: string): Rule => ({
  pattern: new RegExp(`^${DRESS}${either(forms, FEW_WORDS)}[\\s:،-]*`, "iu"),
  reason,
});

/** Matches a whole line; the group `tail` is what closes it. Of several such tails the last: what stands before is the report's. */
export const tailRule = (forms: string[], reason: string): Rule => ({
  pattern: new RegExp(`^.*(?<![\\p{L}\\p{N}])(?<tail>${either(forms, AS_LITTLE_AS_MAY_BE)})$`, "isu"),
  reason,
});

/** Rules for whole lines, filed by the first letter of the line so that few are tried. */
export class LineRules {
  readonly #byLetter = new Map<string, Rule[]>();

  add(forms: string[], reason: string): void {
    for (const [letter, group] of Map.groupBy(forms, firstLetter)) {
      const rule = { pattern: new RegExp(`^${DRESS}${either(group, ANY)}${DRESS}$`, "iu"), reason };
      const known = this.#byLetter.get(letter);
      if (known) known.push(rule);
      else this.#byLetter.set(letter, [rule]);
    }
  }

  /** The first rule that the line follows and `fits` accepts. */
  find(
    line: string,
    fits: (rule: Rule, match: RegExpExecArray) => boolean = () => true,
  ): { rule: Rule; match: RegExpExecArray } | undefined {
    const letter = foldWord(/[\p{L}\p{N}]/u.exec(line)?.[0] ?? "");
    for (const key of [/\d/.test(letter) ? "#" : letter, OPEN]) {
      for (const rule of this.#byLetter.get(key) ?? []) {
        const match = rule.pattern.exec(line);
        if (match && fits(rule, match)) return { rule, match };
      }
    }
    return undefined;
  }
}

/** Stands for the letter of a pattern that opens with no certain one. */
const OPEN = "*";

const firstLetter = (form: string): string => (/^[\p{L}#]/u.test(form) ? foldWord(form[0]!) : OPEN);

const either = (forms: string[], any: string): string => `(?:${forms.map((form) => source(form, any)).join("|")})`;

const MARKS = "[\\u064b-\\u0652\\u0640]*";
const LETTERS: Record<string, string> = { ا: "[اأإآٱ]", ي: "[يىی]", ه: "[هةە]", ك: "[كک]" };
const SIGNS: Record<string, string> = {
  "#": "[0-9٠-٩۰-۹]+",
  " ": '[\\s«»"“”]+',
  // A tatweel is a dash where it stands free; written on to a letter it is part of the word ("لـ«الصحيفة»").
  "-": '(?:[\\s"”»]*[-–—−_]+|\\s+ـ+(?=\\s))[\\s"“«]*',
  ":": '[\\s"”»]*:',
  "/": "\\s*/\\s*",
  "…": "[.…]+",
};

/** Signs that open a pattern take no spaces before them: they would be tried at every space of the line. */
const OPENERS: Record<string, string> = { "-": '[-–—−]+[\\s"“«]*', "/": "/\\s*" };

/** A pattern as the source of a regular expression: all spellings that folding levels, any dashes and points, free spaces. */
function source(form: string, any: string): string {
  const signs = foldWord(form)
    .replace(/\s*([-:/])\s*/g, "$1")
    .replace(/\.{2,}/g, "…");
  return Array.from(signs, (sign, index) => {
    if (sign === "*") return any;
    if (/\p{L}/u.test(sign)) return (LETTERS[sign] ?? sign) + MARKS;
    if (index === 0 && OPENERS[sign]) return OPENERS[sign];
    return SIGNS[sign] ?? RegExp.escape(sign);
  }).join("");
}
