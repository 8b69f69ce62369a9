/** The inflected forms of Arabic verbs, generated from root and form. */

import {
  type Ending, type Gender, IMPERFECT, type ImperfectModel, NOUN, type NounModel, type Numerus, PERFECT, type PerfectModel, type Person, type Prefix,
} from "./verbs/endings.ts";
import { inflectMasdar } from "./verbs/masdars.ts";
import { type Stem, type Stems, stemsOf } from "./verbs/patterns.ts";
import { type Root, readRoot, type VerbForm } from "./verbs/root.ts";
import { spell, spellings, withTanwin } from "./verbs/spelling.ts";

export type { VerbForm };

/** `jussive` stands for the shortened forms of both jussive and subjunctive, where they differ from the indicative: يقل، يؤكدوا. */
export type Aspect = "perfect" | "imperfect" | "jussive" | "participle" | "passive-participle" | "masdar";

/** One written form of a verb and what it says. Forms bear no article, conjunction, future mark or pronoun. */
export interface VerbInflection {
  /** Unvocalised, as a careful newspaper writes it, with hamza and ى. */
  form: string;
  aspect: Aspect;
  /** `either` where active and passive are written alike: استقبل، مؤكد. Verbal nouns have none. */
  voice?: "active" | "passive" | "either";
  person?: Person;
  gender?: Gender;
  number?: Numerus;
  /** The shape stands only before a pronoun written onto it: التقا(ه), دعو(هم), لقائ(ه). ة → ت is left to who cuts the pronoun off. */
  beforeEnclitic?: true;
}

export interface VerbOptions {
  /**
   * The perfect, third person masculine singular. Tells what root and form leave open (لقي or نفى, استجاب or استجوب). Where it is a
   * passive, as توفي, the verb has no active finite forms.
   */
  lemma?: string;
  /** The verbal nouns: needed for form I, replacing the regular ones for the others. */
  masdar?: string[];
}

/**
 * All forms of a verb that a newspaper may write: perfect, imperfect, shortened imperfect, both participles and the verbal nouns,
 * active and passive. `root` is the radicals with spaces between (`ء ك د`), weak ones as و and ي. Each form is given once an
 * aspect, under its likeliest person: أكدت is 3rd feminine (and not 1st), ambiguous voice is marked. Empty for a root that has
 * not the number of radicals the form needs. The spelling rules are those of `verbs/spelling.ts`.
 */
export function conjugate(root: string, form: VerbForm, options: VerbOptions = {}): VerbInflection[] {
  const read = readRoot(root, form);
  if (read === null) return [];
  const lemma = options.lemma?.replace(/[\u064b-\u0652\u0640]/g, "");
  const paradigm = new Paradigm(read, form);
  const stems = stemsOf(read, form, lemma, (stem) => paradigm.lemmaOf(stem));
  const passiveOnly = stems.passivePerfect !== null && lemma === paradigm.lemmaOf(stems.passivePerfect) && lemma !== paradigm.lemmaOf(stems.perfect);
  paradigm.addPerfect(passiveOnly ? null : stems.perfect, stems.passivePerfect);
  paradigm.addImperfect(passiveOnly ? null : stems.imperfect, stems.passiveImperfect);
  paradigm.addParticiples(passiveOnly ? null : stems.participle, stems.passiveParticiple);
  paradigm.addMasdars(options.masdar?.length ? options.masdar : null, stems.masdars);
  return paradigm.forms;
}

/** Collects the forms of one verb. */
class Paradigm {
  readonly forms: VerbInflection[] = [];
  private readonly root: Root;
  private readonly form: VerbForm;

  constructor(root: Root, form: VerbForm) {
    this.root = root;
    this.form = form;
  }

  lemmaOf(stem: Stem): string {
    return spell(stem.open + PERFECT[this.perfectModel(stem)][0]!.suffix);
  }

  addPerfect(active: Stem | null, passive: Stem | null): void {
    const known = new Map<string, VerbInflection>();
    const voices = inVoices(active, passive, (stem) => ({
      open: spelledStem(stem.open), closed: spelledStem(stem.closed), endings: PERFECT[this.perfectModel(stem)],
    }));
    for (const third of [true, false]) {
      for (const { voice, open, closed, endings } of voices) {
        for (const ending of endings) {
          if ((ending.person === 3) === third) this.add(known, ending.closed ? closed : open, "perfect", voice, ending);
        }
      }
    }
  }

  addImperfect(active: Stem | null, passive: Stem | null): void {
    const known = new Map<string, VerbInflection>();
    const voices = inVoices(active, passive, (stem) => {
      const open = prefixedStems(stem.open);
      return { open, closed: stem.closed === stem.open ? open : prefixedStems(stem.closed), endings: IMPERFECT[imperfectModel(stem)] };
    });
    for (const third of [true, false]) {
      for (const { voice, open, closed, endings } of voices) {
        for (const ending of endings) {
          if ((ending.person === 3) !== third) continue;
          this.add(known, (ending.closed ? closed : open)[ending.prefix], ending.short ? "jussive" : "imperfect", voice, ending);
        }
      }
    }
  }

  addParticiples(active: Stem | null, passive: Stem | null): void {
    const known = new Map<string, VerbInflection>();
    const voices = inVoices(active, passive, (stem) => ({ open: spelledStem(stem.open), closed: null, endings: NOUN[nounModel(stem)], strong: stem.final === "" }));
    for (const { voice, open, endings, strong } of voices) {
      const aspect = voice === "passive" ? "passive-participle" : "participle";
      const [bare, ...others] = endings;
      this.add(known, open, aspect, voice, bare!);
      // Before the dual مؤكدا, which the accusative of the singular outnumbers by far.
      if (strong) this.push(known, withTanwin(open.written), aspect, voice, bare!);
      for (const ending of others) this.add(known, open, aspect, voice, ending);
    }
  }

  addMasdars(given: string[] | null, regular: string[]): void {
    const nouns = given ?? regular.map(spell);
    const cut = given === null && this.root.defective && /^(?:VI?|QII)$/.test(this.form);
    const seen = new Set<string>();
    for (const noun of nouns) {
      for (const inflection of inflectMasdar(noun, { countable: this.form !== "I", cut })) {
        if (seen.has(inflection.form)) continue;
        seen.add(inflection.form);
        this.forms.push(inflection);
      }
    }
  }

  private add(known: Map<string, VerbInflection>, stem: SpelledStem, aspect: Aspect, voice: Voice, ending: Ending): void {
    if (!stem.fuses) this.push(known, stem.written + ending.written, aspect, voice, ending);
    else for (const form of spellings(stem.pattern + ending.suffix)) this.push(known, form, aspect, voice, ending);
  }

  private push(known: Map<string, VerbInflection>, form: string, aspect: Aspect, voice: Voice, ending: Ending): void {
    const twin = known.get(form);
    if (twin !== undefined) {
      const samePerson = twin.person === ending.person && twin.gender === ending.gender && twin.number === ending.number;
      if (samePerson && twin.voice !== voice) twin.voice = "either";
      return;
    }
    const inflection: VerbInflection = { form, aspect, voice, number: ending.number };
    if (ending.person !== undefined) inflection.person = ending.person;
    if (ending.gender !== undefined) inflection.gender = ending.gender;
    if (ending.beforeEnclitic) inflection.beforeEnclitic = true;
    known.set(form, inflection);
    this.forms.push(inflection);
  }

  private perfectModel({ open, final }: Stem): PerfectModel {
    if (final === "") return "كتب";
    if (final !== "a") return "لقي";
    if (open.endsWith("ي")) return "أحيا";
    return this.form === "I" && this.root.radicals[2] === "و" ? "دعا" : "نفى";
  }
}

function imperfectModel({ open, final }: Stem): ImperfectModel {
  if (final === "a") return open.endsWith("ي") ? "يحيا" : "يلقى";
  return final === "" ? "يكتب" : final === "i" ? "ينفي" : "يدعو";
}

function nounModel({ open, final }: Stem): NounModel {
  if (final === "a") return open.endsWith("ي") ? "محيا" : "ملغى";
  return final === "" ? "كاتب" : "قاض";
}

interface SpelledStem {
  pattern: string;
  written: string;
  /** Stem and ending change each other's letters, or there are several spellings: قرؤوا, أعلنا, بت, مسؤول. */
  fuses: boolean;
}

const spelledStem = (pattern: string): SpelledStem => ({ pattern, written: spell(pattern), fuses: /[ءتن]$|ءU/.test(pattern) });

/** An imperfect stem behind each of the letters that persons put in front. Only hamza may change what follows it. */
function prefixedStems(pattern: string): Record<Prefix, SpelledStem> {
  const y = spelledStem(`ي${pattern}`);
  const behind = (letter: string): SpelledStem => ({ pattern: letter + pattern, written: letter + y.written.slice(1), fuses: y.fuses });
  return { "ي": y, "ت": behind("ت"), "ن": behind("ن"), "ء": spelledStem(`ء${pattern}`) };
}

type Voice = NonNullable<VerbInflection["voice"]>;

/** What `spelled` makes of each voice's stem; once for both where they are written alike, as in most sound verbs. */
function inVoices<T extends object>(active: Stem | null, passive: Stem | null, spelled: (stem: Stem) => T): (T & { voice: Voice })[] {
  if (active === null || passive === null) {
    return active !== null ? [{ voice: "active", ...spelled(active) }] : passive !== null ? [{ voice: "passive", ...spelled(passive) }] : [];
  }
  if (writtenAlike(active, passive)) return [{ voice: "either", ...spelled(active) }];
  return [{ voice: "active", ...spelled(active) }, { voice: "passive", ...spelled(passive) }];
}

/** Short vowels apart, the two are the same. Hamza is left out: its seat may differ with each ending. */
function writtenAlike(one: Stem, other: Stem): boolean {
  if (one.final !== other.final || one.open.includes("ء")) return false;
  return spell(one.open) === spell(other.open) && (one.closed === one.open || spell(one.closed) === spell(other.closed));
}
