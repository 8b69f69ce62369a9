/** The inflected forms of Arabic verbs, generated from root and form. */

import type { VerbInflection } from "./verbs/inflection.ts";
import { inflectMasdar } from "./verbs/masdars.ts";
import { Paradigm } from "./verbs/paradigm.ts";
import { readRoot, type VerbForm } from "./verbs/root.ts";
import { stemsOf } from "./verbs/stems.ts";

export type { Aspect, VerbInflection } from "./verbs/inflection.ts";
export type { VerbForm };

export interface VerbOptions {
  /**
   * The perfect, third person masculine singular. Tells what root and form leave open (لقي or نفى, استجاب or استجوب). Where it is a
   * passive, as توفي, the verb has no active forms.
   */
  lemma?: string;
  /** The verbal nouns: needed for form I, replacing the regular ones for the others. */
  masdar?: string[];
}

/**
 * All forms of a verb that a newspaper may write: perfect, imperfect, shortened imperfect, both participles and the verbal nouns,
 * active and passive. `root` is the radicals with spaces between (`ء ك د`), weak ones as و and ي. No form comes twice with the
 * same aspect: it is given under its likeliest person (أكدت as 3rd feminine, not 1st), and a voice that script leaves open is
 * `either`. Empty for an unknown form and where the root has not the number of radicals that the form needs.
 */
export function conjugate(root: string, form: VerbForm, { lemma, masdar = [] }: VerbOptions = {}): VerbInflection[] {
  const radicals = readRoot(root, form);
  if (radicals === null) return [];
  const paradigm = new Paradigm(radicals, form);
  const bare = lemma?.replace(/[\u064b-\u0652\u0640]/g, "");
  const stems = stemsOf(radicals, form, bare, (stem) => paradigm.lemmaOf(stem));
  const { passivePerfect } = stems;
  const isPassive =
    bare !== undefined &&
    passivePerfect !== null &&
    bare !== paradigm.lemmaOf(stems.perfect) &&
    bare === paradigm.lemmaOf(passivePerfect);
  paradigm.addPerfect(isPassive ? null : stems.perfect, passivePerfect);
  paradigm.addImperfect(isPassive ? null : stems.imperfect, stems.passiveImperfect);
  paradigm.addParticiples(isPassive ? null : stems.participle, stems.passiveParticiple);
  const regular = masdar.length === 0;
  paradigm.addMasdars(
    (regular ? stems.masdars : masdar).flatMap((noun) =>
      inflectMasdar(noun, {
        countable: form !== "I",
        cut: regular && radicals.defective && (form === "V" || form === "VI" || form === "QII"),
      }),
    ),
  );
  return paradigm.forms;
}
