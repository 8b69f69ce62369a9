/** The forms of a written verbal noun: accusative, dual, plural, and its shapes before a possessive pronoun. */

import type { VerbInflection } from "./inflection.ts";
import { withEnding, withTanwin } from "./spelling.ts";

interface MasdarKind {
  /** It has a plural in ات and duals that may lose their ن, as those of the derived forms do. */
  countable: boolean;
  /** It ends in a ي that its indefinite form loses: التبني, تبن. */
  cut: boolean;
}

/**
 * The forms of a verbal noun. Form I nouns such as قتل get no dual construct (قتلي), for it would fold to other words
 * (قتلى). A phrase has its one form.
 */
export function inflectMasdar(noun: string, { countable, cut }: MasdarKind): VerbInflection[] {
  const feminine = noun.endsWith("ة");
  const gender = feminine ? "f" : "m";
  const make = (form: string, number: "s" | "d" | "p"): VerbInflection => ({
    form,
    aspect: "masdar",
    voice: undefined,
    person: undefined,
    gender,
    number,
    beforeEnclitic: false,
  });
  if (noun.includes(" ")) return [make(noun, "s")];
  const forms = [make(noun, "s")];
  if (cut) forms.push(make(noun.slice(0, -1), "s"));
  if (feminine) {
    const stem = noun.slice(0, -1);
    for (const ending of ["تان", "تين", "تا", "تي"]) forms.push(make(stem + ending, "d"));
    forms.push(make(stem.endsWith("ا") ? `${stem.slice(0, -1)}يات` : withEnding(stem, "ات"), "p"));
    return forms;
  }
  if (noun.endsWith("ى")) return [...forms, { ...make(`${noun.slice(0, -1)}ا`, "s"), beforeEnclitic: true }];
  forms.push(make(withTanwin(noun), "s"));
  for (const ending of ["ان", "ين"]) forms.push(make(withEnding(noun, ending), "d"));
  if (countable || noun.endsWith("اء")) {
    for (const ending of ["ا", "ي"]) forms.push(make(withEnding(noun, ending), "d"));
    forms.push({ ...make(withEnding(noun, "ات"), "p"), gender: "f" });
  }
  if (/[ءأ]$/.test(noun)) {
    for (const seat of "ؤئ") forms.push({ ...make(noun.slice(0, -1) + seat, "s"), beforeEnclitic: true });
  }
  return forms;
}
