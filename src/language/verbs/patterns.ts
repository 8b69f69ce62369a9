/**
 * The patterns of the verb forms, in the notation of `spelling.ts` with radicals as digits; `T` is the first radical and the t of
 * form VIII. Imperfects stand without the letter of their person.
 */

import { arabicLetters } from "./endings.ts";
import type { Root, VerbForm } from "./root.ts";

/** The stems of a verb form, each ending in a vowel and the last radical. `null` where the form has no passive. */
export interface Patterns {
  perfect: string;
  imperfect: string;
  passivePerfect: string | null;
  passiveImperfect: string | null;
  participle: string;
  passiveParticiple: string | null;
}

type DerivedForm = Exclude<VerbForm, "I">;

/** Perfect, passive perfect, imperfect and verbal noun, with Latin consonants. The rest follows from these. */
const DERIVED: Record<DerivedForm, [perfect: string, passive: string | null, imperfect: string, masdar: string]> = {
  II: ["1a22a3", "1u22i3", "u1a22i3", "ta12I3"],
  III: ["1A2a3", "1U2i3", "u1A2i3", "mu1A2a3"],
  IV: ["'a12a3", "'u12i3", "u12i3", "'i12A3"],
  V: ["ta1a22a3", "tu1u22i3", "ata1a22a3", "ta1a22u3"],
  VI: ["ta1A2a3", "tu1U2i3", "ata1A2a3", "ta1A2u3"],
  VII: ["in1a2a3", null, "an1a2i3", "in1i2A3"],
  VIII: ["iTa2a3", "uTu2i3", "aTa2i3", "iTi2A3"],
  IX: ["i12a3a3", null, "a12a3i3", "i12i3A3"],
  X: ["ista12a3", "ustu12i3", "asta12i3", "isti12A3"],
  QI: ["1a23a4", "1u23i4", "u1a23i4", "1a23a4aH"],
  QII: ["ta1a23a4", "tu1u23i4", "ata1a23a4", "ta1a23u4"],
};

/** The patterns of a form, those of form I for this root and lemma. */
export const patternsOf = (root: Root, form: VerbForm, lemma: string | undefined): Patterns =>
  form === "I" ? patternsOfFormI(root, lemma) : PATTERNS[form];

const PATTERNS = mapForms(([perfect, passive, imperfect]): Patterns => {
  // The passive imperfect begins with u and has a before the last radical; participles are imperfects with م in front.
  const behind = imperfect.slice(1);
  return arabic({
    perfect,
    imperfect,
    passivePerfect: passive,
    passiveImperfect: passive && `u${withVowel(behind, "a")}`,
    participle: `mu${withVowel(behind, "i")}`,
    passiveParticiple: passive && `mu${withVowel(behind, "a")}`,
  });
});

/** The verbal noun of sound roots. */
export const MASDARS: Record<DerivedForm, string> = mapForms(([, , , masdar]) => arabicLetters(masdar));

function mapForms<T>(make: (row: (typeof DERIVED)[DerivedForm]) => T): Record<DerivedForm, T> {
  return Object.fromEntries(Object.entries(DERIVED).map(([form, row]) => [form, make(row)])) as Record<DerivedForm, T>;
}

function withVowel(pattern: string, vowel: string): string {
  return pattern.slice(0, -2) + vowel + pattern.slice(-1);
}

function arabic(patterns: Patterns): Patterns {
  const entries = Object.entries(patterns).map(([name, pattern]) => [name, pattern && arabicLetters(pattern)]);
  return Object.fromEntries(entries) as Patterns;
}

/** Form I, hollow, with يفال: ينال، يخاف. */
const HOLLOW_IN_A = new Set(["خوف", "نيل", "نوم", "كود", "شيء", "هيب", "زيل", "حير", "غير"]);
/** Form I, defective, with a perfect in ى and an imperfect in ى: سعى يسعى. */
const DEFECTIVE_IN_A = new Set(["سعي", "رعي", "نعي", "نهي", "نءي", "رءي", "طغي", "ءبي"]);
/** Form I, defective, with a perfect and an imperfect in ي: ولي يلي. */
const DEFECTIVE_IN_I = new Set(["ولي"]);
/** Form I verbs that keep the و of the root in the imperfect: يوجل. */
const KEEPS_WAW = new Set(["وجل", "وجع"]);

function patternsOfFormI(root: Root, lemma: string | undefined): Patterns {
  const [past, present] = vowelsOfFormI(root, lemma);
  const { radicals, hollow, defective, geminate } = root;
  const [first, second, last] = radicals;
  const dropsWaw = first === "و" && !geminate && !KEEPS_WAW.has(radicals.join(""));
  return {
    perfect: `1a2${past}3`,
    imperfect: `${dropsWaw ? "a2" : "a12"}${present}3`,
    passivePerfect: "1u2i3",
    passiveImperfect: "u12a3",
    participle: hollow ? (last === "ء" ? "1Aءiي" : "1Aءi3") : "1A2i3",
    // مكتوب، مقول، مبيع، مدعو، منفي
    passiveParticiple: hollow
      ? `مa1${second === "و" ? "U" : "I"}3`
      : defective
        ? `مa12${last === "و" ? "u" : "i"}33`
        : "مa12U3",
  };
}

/** The vowels of the second radical in perfect and imperfect, as far as they show in unvocalised script. */
function vowelsOfFormI(
  { radicals, hollow, defective }: Root,
  lemma: string | undefined,
): [past: string, present: string] {
  const [, second, third] = radicals;
  const name = radicals.join("");
  if (defective) {
    if (lemma?.endsWith("ي")) return ["i", DEFECTIVE_IN_I.has(name) ? "i" : "a"];
    if (lemma?.endsWith("ا") ?? third === "و") return ["a", second === "ي" ? "a" : "u"];
    return ["a", DEFECTIVE_IN_A.has(name) ? "a" : "i"];
  }
  if (hollow) return ["a", HOLLOW_IN_A.has(name) ? "a" : second === "و" ? "u" : "i"];
  if (second !== "ء" && third !== "ء") return ["a", "u"];
  if (lemma?.includes("ؤ")) return ["u", "u"];
  return [lemma?.includes("ئ") ? "i" : "a", "a"];
}
