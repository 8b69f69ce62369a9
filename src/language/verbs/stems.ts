import { MASDARS, patternsOf } from "./patterns.ts";
import type { Root, VerbForm } from "./root.ts";
import { spell } from "./spelling.ts";

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

/** First radical and t of form VIII where they colour each other: ازدحم، اصطدم، اضطر، اطلع، ادعى، اتصل. */
// biome-ignore format: a table
const ASSIMILATED: Record<string, string> = {
  "و": "تت", "ي": "تت", "د": "دد", "ذ": "دد", "ز": "زد", "ص": "صط", "ض": "ضط", "ط": "طط", "ظ": "ظظ", "ث": "ثث",
};
/** Verbs of form VIII whose hamza becomes t: اتخذ. */
const HAMZA_TO_T = new Set(["ءخذ"]);

/** رأى loses its hamza in the imperfect and in form IV: يرى، أرى. */
const RAA = "رءي";
/** Forms in which a hollow root contracts (أقام), and those in which a doubled one does (أعد). */
const HOLLOW_FORMS = new Set<VerbForm>(["I", "IV", "VII", "VIII", "X"]);
const GEMINATE_FORMS = new Set<VerbForm>(["I", "III", "IV", "VI", "VII", "VIII", "X"]);

/** What is irregular in a verb, besides a last radical that is weak. */
interface Shape {
  root: Root;
  /** A hollow or doubled root contracts: أقام, أعد. */
  contracts: boolean;
  /** The second radical falls behind a quiescent first. */
  losesHamza: boolean;
}

/**
 * The stems of a verb. `lemma` (the perfect, 3rd masculine singular, unvocalised) decides what root and form leave open:
 * دعا, نفى or لقي, استجاب or استجوب. `spelled` gives the lemma that a perfect stem would have.
 */
export function stemsOf(root: Root, form: VerbForm, lemma: string | undefined, spelled: (stem: Stem) => string): Stems {
  const patterns = patternsOf(root, form, lemma);
  const shape = shapeOf(root, form);
  if (
    shape.contracts &&
    lemma !== undefined &&
    lemma === spelled(stem(patterns.perfect, { ...shape, contracts: false }))
  ) {
    shape.contracts = false;
  }
  // قال يقول has قُل, جاء يجيء has جِئ: in form I the short vowel of the perfect is not the long one's.
  const short = form !== "I" ? undefined : patterns.imperfect.at(-2) === "u" ? "u" : "i";
  const optional = (pattern: string | null) => (pattern === null ? null : stem(pattern, shape));
  return {
    perfect: stem(patterns.perfect, shape, short),
    imperfect: stem(patterns.imperfect, shape),
    passivePerfect: optional(patterns.passivePerfect),
    passiveImperfect: optional(patterns.passiveImperfect),
    participle: form === "I" ? participleOfFormI(patterns.participle, shape) : stem(patterns.participle, shape),
    passiveParticiple:
      form === "I" ? fixed(fill(patterns.passiveParticiple!, root)) : optional(patterns.passiveParticiple),
    masdars: form === "I" ? [] : regularMasdars(form, shape).map(spell),
  };
}

function shapeOf(root: Root, form: VerbForm): Shape {
  const doubles = form === "IX" || (root.geminate && GEMINATE_FORMS.has(form));
  return {
    root,
    contracts: root.hollow ? HOLLOW_FORMS.has(form) : doubles,
    losesHamza: (form === "I" || form === "IV") && root.radicals.join("") === RAA,
  };
}

/** A pattern with the root's radicals in it. */
function fill(pattern: string, { radicals }: Root): string {
  let filled = "";
  for (let at = 0; at < pattern.length; at++) {
    const sound = pattern[at]!;
    filled += sound === "T" ? firstWithT(radicals) : sound >= "1" && sound <= "4" ? radicals[Number(sound) - 1] : sound;
  }
  return filled;
}

function firstWithT(radicals: string[]): string {
  const first = radicals[0]!;
  return ASSIMILATED[first] ?? (HAMZA_TO_T.has(radicals.join("")) ? "تت" : `${first}ت`);
}

const fixed = (open: string): Stem => ({ open, closed: open, final: "" });

/** A pattern with the radicals in it and what is weak resolved. */
function stem(pattern: string, { root, contracts, losesHamza }: Shape, short?: string): Stem {
  const filled = fill(losesHamza ? pattern.replace("12", "1") : pattern, root);
  if (root.defective) return cutLast(filled);
  if (!contracts) return fixed(filled);
  return root.hollow ? contractHollow(filled, short) : { open: contractDouble(filled), closed: filled, final: "" };
}

function cutLast(filled: string): Stem {
  const open = filled.slice(0, -2);
  return { open, closed: open, final: filled.at(-2) as Final };
}

/** قَوَل is قال, يُقوِم يقيم: the second radical and the vowels beside it become one long vowel, a short one before a consonant. */
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
  return "aiuAIU".includes(filled.at(-4)!)
    ? filled.slice(0, -2) + last
    : filled.slice(0, -3) + filled.at(-2) + last + last;
}

/** قائل is not contracted but has hamza for its second radical; جاء ends like a defective verb's. */
function participleOfFormI(pattern: string, shape: Shape): Stem {
  if (!shape.root.hollow) return stem(pattern, { ...shape, losesHamza: false });
  const filled = fill(shape.contracts ? pattern : "1A2i3", shape.root);
  return filled.endsWith("ي") ? cutLast(filled) : fixed(filled);
}

/** The verbal nouns that forms II to X have by rule, as patterns; one in `I` has an indefinite form without it (تبن، التبني). */
function regularMasdars(form: Exclude<VerbForm, "I">, { root, contracts, losesHamza }: Shape): string[] {
  const { radicals, hollow, defective } = root;
  const masdar = MASDARS[form];
  const filled = (pattern: string) => fill(pattern, root);
  const doubled = (pattern: string) => (contracts ? contractDouble(filled(pattern)) : filled(pattern));
  switch (form) {
    case "II":
      if (radicals[1] === "ي" && radicals[2] === "ي") return [filled("تa1i22aH")];
      return [defective ? filled("تa12iيaH") : filled(radicals[2] === "ء" ? "تa12i3aH" : masdar)];
    case "III":
      return [defective ? filled("مu1A2AH") : `${doubled(masdar)}aH`];
    case "QI":
      return [filled(defective ? "1a23AH" : masdar)];
    case "V":
    case "VI":
    case "QII":
      return [defective ? `${filled(masdar).slice(0, -2)}I` : doubled(masdar)];
    case "IV":
    case "X":
      if (losesHamza) return [filled("ءi1A2aH")];
      if (hollow && contracts) return [filled(masdar.replace("2A3", "A3aH"))];
      break;
    case "VII":
    case "VIII":
      if (hollow && contracts) return [filled(masdar.replace("2", "ي"))];
      break;
  }
  return [defective ? `${filled(masdar).slice(0, -1)}ء` : filled(masdar)];
}
