/**
 * The patterns of the verb forms, in the notation of `spelling.ts` with Latin consonants and radicals as digits; `T` is the
 * first radical and the t of form VIII. The imperfect stands without its first letter. What is weak in a root changes the patterns' ends here.
 */

import { ARABIC } from "./endings.ts";
import type { Root, VerbForm } from "./root.ts";
import { spell } from "./spelling.ts";

interface Patterns {
  perfect: string;
  /** `null` where the form has no passive. */
  passive: string | null;
  imperfect: string;
  masdar: string;
}

const PATTERNS: Record<Exclude<VerbForm, "I">, Patterns> = {
  II: { perfect: "1a22a3", passive: "1u22i3", imperfect: "u1a22i3", masdar: "ta12I3" },
  III: { perfect: "1A2a3", passive: "1U2i3", imperfect: "u1A2i3", masdar: "mu1A2a3" },
  IV: { perfect: "'a12a3", passive: "'u12i3", imperfect: "u12i3", masdar: "'i12A3" },
  V: { perfect: "ta1a22a3", passive: "tu1u22i3", imperfect: "ata1a22a3", masdar: "ta1a22u3" },
  VI: { perfect: "ta1A2a3", passive: "tu1U2i3", imperfect: "ata1A2a3", masdar: "ta1A2u3" },
  VII: { perfect: "in1a2a3", passive: null, imperfect: "an1a2i3", masdar: "in1i2A3" },
  VIII: { perfect: "iTa2a3", passive: "uTu2i3", imperfect: "aTa2i3", masdar: "iTi2A3" },
  IX: { perfect: "i12a3a3", passive: null, imperfect: "a12a3i3", masdar: "i12i3A3" },
  X: { perfect: "ista12a3", passive: "ustu12i3", imperfect: "asta12i3", masdar: "isti12A3" },
  QI: { perfect: "1a23a4", passive: "1u23i4", imperfect: "u1a23i4", masdar: "1a23a4aH" },
  QII: { perfect: "ta1a23a4", passive: "tu1u23i4", imperfect: "ata1a23a4", masdar: "ta1a23u4" },
};

/** First radical and t of form VIII where they colour each other: ازدحم، اصطدم، اضطر، اطلع، ادعى، اتصل. */
const ASSIMILATED: Record<string, string> = {
  "و": "تت", "ي": "تت", "د": "دد", "ذ": "دد", "ز": "زد", "ص": "صط", "ض": "ضط", "ط": "طط", "ظ": "ظظ", "ث": "ثث",
};
/** Verbs of form VIII whose hamza becomes t: اتخذ. */
const HAMZA_TO_T = new Set(["ءخذ"]);

/** رأى loses its hamza in the imperfect and in form IV: يرى، أرى، إراءة. */
const RAA = "رءي";
/** Form I, hollow, with يفال: ينال، يخاف. */
const HOLLOW_IN_A = new Set(["خوف", "نيل", "نوم", "كود", "شيء", "هيب", "زيل", "حير", "غير"]);
/** Form I, defective, with a perfect in ى and an imperfect in ى: سعى يسعى. */
const DEFECTIVE_IN_A = new Set(["سعي", "رعي", "نعي", "نهي", "نءي", "رءي", "طغي", "ءبي"]);
/** Form I, defective, with a perfect and an imperfect in ي: ولي يلي. */
const DEFECTIVE_IN_I = new Set(["ولي"]);
/** Form I verbs that keep the و of the root in the imperfect: يوجل. */
const KEEPS_WAW = new Set(["وجل", "وجع"]);
/** Forms in which a hollow root contracts (أقام), and those in which a doubled one does (أعد). */
const HOLLOW_FORMS = new Set<VerbForm>(["I", "IV", "VII", "VIII", "X"]);
const GEMINATE_FORMS = new Set<VerbForm>(["I", "III", "IV", "VI", "VII", "VIII", "X"]);

/** How a stem ends before its endings; "" where the last radical is no weak one. */
export type Final = "" | "a" | "i" | "u";

export interface Stem {
  /** Before a vowel: قال، رد، نف. */
  open: string;
  /** Before a consonant: قل، ردد، نف. */
  closed: string;
  final: Final;
}

/** The stems of a verb, from which all its forms are made by adding endings. */
export interface Stems {
  perfect: Stem;
  imperfect: Stem;
  passivePerfect: Stem | null;
  passiveImperfect: Stem | null;
  participle: Stem;
  passiveParticiple: Stem | null;
  /** The regular verbal nouns, spelled; none for form I. */
  masdars: string[];
}

/**
 * The stems of a verb. `lemma` (the perfect, 3rd masculine singular, unvocalised) decides what root and form leave open: دعا, نفى or لقي,
 * استجاب or استجوب; `spelled` gives the lemma that a perfect stem would have.
 */
export function stemsOf(root: Root, form: VerbForm, lemma: string | undefined, spelled: (stem: Stem) => string): Stems {
  const whole: Shape = { root, contracts: false };
  const contracted: Shape = {
    root, contracts: root.hollow ? HOLLOW_FORMS.has(form) : form === "IX" || (root.geminate && GEMINATE_FORMS.has(form)),
  };
  const { perfect, passive, imperfect, participle, passiveParticiple } = form === "I" ? patternsOfFormI(root, lemma) : derived(form);
  // قال يقول has قُل, جاء يجيء has جِئ: in form I the short vowel of the perfect is not the long one's.
  const short = form !== "I" ? undefined : imperfect.at(-2) === "u" ? "u" : "i";
  const keepsWhole = contracted.contracts && lemma !== undefined && spelled(stem(perfect, whole)) === lemma;
  const shape = keepsWhole ? whole : contracted;
  return {
    perfect: stem(perfect, shape, short),
    imperfect: stem(imperfect, shape),
    passivePerfect: passive === null ? null : stem(passive, shape),
    passiveImperfect: passive === null ? null : stem(form === "I" ? "u12a3" : `u${withVowel(imperfect.slice(1), "a")}`, shape),
    participle: participleStem(participle, form, shape),
    passiveParticiple: passiveParticiple === null ? null : form === "I" ? passiveParticipleOfFormI(root) : stem(passiveParticiple, shape),
    masdars: form === "I" ? [] : regularMasdars(form, shape).map(spell),
  };
}

/** The participles of the derived forms are their imperfects with م in front and i or a before the last radical. */
function derived(form: Exclude<VerbForm, "I">) {
  const patterns = PATTERNS[form];
  const noun = `mu${patterns.imperfect.slice(1)}`;
  return { ...patterns, participle: withVowel(noun, "i"), passiveParticiple: patterns.passive === null ? null : withVowel(noun, "a") };
}

const withVowel = (pattern: string, vowel: string): string => pattern.slice(0, -2) + vowel + pattern.slice(-1);

function patternsOfFormI(root: Root, lemma: string | undefined) {
  const [past, present] = vowelsOfFormI(root, lemma);
  const [first] = root.radicals;
  const dropsWaw = first === "و" && !root.geminate && !KEEPS_WAW.has(root.radicals.join(""));
  return { perfect: `1a2${past}3`, passive: "1u2i3", imperfect: `${dropsWaw ? "a2" : "a12"}${present}3`, participle: "1A2i3", passiveParticiple: "ma12U3" };
}

/** The vowels of the second radical in perfect and imperfect, as far as they show in unvocalised script. */
function vowelsOfFormI({ radicals, hollow, defective }: Root, lemma: string | undefined): [past: string, present: string] {
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

interface Shape {
  root: Root;
  /** A hollow or doubled root contracts in this verb: أقام, أعد. */
  contracts: boolean;
}

/** A pattern with the root's radicals in it. */
function fill(pattern: string, { radicals }: Root): string {
  let filled = "";
  for (const sound of pattern) filled += sound === "T" ? firstWithT(radicals) : (radicals[Number(sound) - 1] ?? ARABIC[sound] ?? sound);
  return filled;
}

function firstWithT(radicals: string[]): string {
  const first = radicals[0]!;
  return ASSIMILATED[first] ?? (HAMZA_TO_T.has(radicals.join("")) ? "تت" : `${first}ت`);
}

/** A pattern that ends in vowel and last radical, with the radicals in it and what is weak resolved. */
function stem(pattern: string, { root, contracts }: Shape, short?: string): Stem {
  const filled = resolveRaa(fill(pattern, root), pattern, root);
  if (root.defective) return { open: filled.slice(0, -2), closed: filled.slice(0, -2), final: filled.at(-2) as Final };
  if (!contracts) return { open: filled, closed: filled, final: "" };
  return root.hollow ? contractHollow(filled, short) : { open: contractDouble(filled), closed: filled, final: "" };
}

function resolveRaa(filled: string, pattern: string, { radicals }: Root): string {
  const loses = radicals.join("") === RAA && /12.3$/.test(pattern) && !pattern.includes("s");
  return loses ? filled.replace("رء", "ر") : filled;
}

/** قول → قال, يقول, يقوم (IV) → يقيم: the second radical and the vowels around it become one long vowel, short in a closed syllable. */
function contractHollow(filled: string, short?: string): Stem {
  const [before, , vowel, last] = [...filled.slice(-4)] as [string, string, string, string];
  const behindVowel = "aiu".includes(before);
  const head = filled.slice(0, behindVowel ? -4 : -3);
  const long = behindVowel ? (before === "a" ? "A" : "I") : vowel.toUpperCase();
  return { open: head + long + last, closed: head + (short ?? long.toLowerCase()) + last, final: "" };
}

/** ردد → رد, يردد → يرد: the vowel between the two goes, or moves in front of them. */
function contractDouble(filled: string): string {
  const last = filled.at(-1)!;
  return "aiuAIU".includes(filled.at(-4)!) ? filled.slice(0, -2) + last : filled.slice(0, -3) + filled.at(-2) + last + last;
}

function participleStem(pattern: string, form: VerbForm, shape: Shape): Stem {
  const { radicals, hollow } = shape.root;
  if (form !== "I" || !hollow || !shape.contracts) return stem(pattern, shape);
  const [first, , third] = radicals;
  if (third === "ء") return { open: `${first}Aء`, closed: `${first}Aء`, final: "i" };
  return { open: `${first}Aءi${third}`, closed: `${first}Aءi${third}`, final: "" };
}

/** مكتوب، مقول، مبيع، مدعو، منفي. */
function passiveParticipleOfFormI(root: Root): Stem {
  const second = root.radicals[1];
  const last = root.radicals.at(-1);
  const pattern = root.hollow ? `ma1${second === "و" ? "U" : "I"}3` : root.defective ? `ma12${last === "و" ? "u" : "i"}33` : "ma12U3";
  const filled = fill(pattern, root);
  return { open: filled, closed: filled, final: "" };
}

/** The verbal nouns that forms II to X have by rule, as patterns; one in `I` has an indefinite form without it (تبن، التبني). */
function regularMasdars(form: Exclude<VerbForm, "I">, shape: Shape): string[] {
  const { root, contracts } = shape;
  const { radicals, hollow, defective } = root;
  const { masdar } = PATTERNS[form];
  const filled = (pattern: string) => fill(pattern, root);
  switch (form) {
    case "II":
      if (radicals[1] === "ي" && radicals[2] === "ي") return [filled("ta1i22aH")];
      return [defective ? filled("ta12iyaH") : filled(radicals[2] === "ء" ? "ta12i3aH" : masdar)];
    case "III":
      return [defective ? filled("mu1A2AH") : `${contracts ? contractDouble(filled(masdar)) : filled(masdar)}aH`];
    case "QI":
      return [filled(defective ? "1a23AH" : masdar)];
    case "V":
    case "VI":
    case "QII":
      return [defective ? `${filled(masdar).slice(0, -2)}I` : contracts ? contractDouble(filled(masdar)) : filled(masdar)];
    case "IV":
    case "X":
      if (radicals.join("") === RAA && form === "IV") return [filled("'i1A2aH")];
      if (hollow && contracts) return [filled(masdar.replace("2A3", "A3aH"))];
      break;
    case "VII":
    case "VIII":
      if (hollow && contracts) return [filled(masdar.replace("2", "y"))];
      break;
  }
  return [defective ? `${filled(masdar).slice(0, -1)}ء` : filled(masdar)];
}
