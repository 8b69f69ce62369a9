import {
  type Ending,
  IMPERFECT,
  type ImperfectModel,
  NOUN,
  type NounModel,
  PERFECT,
  type PerfectModel,
  type Prefix,
} from "./endings.ts";
import type { Aspect, VerbInflection } from "./inflection.ts";
import type { Root, VerbForm } from "./root.ts";
import { spell, spellings, withTanwin } from "./spelling.ts";
import type { Stem } from "./stems.ts";

type Voice = NonNullable<VerbInflection["voice"]>;
const PERSONS = ["third", "others"] as const;

/** Collects the forms of one verb, made of its stems and the endings, none twice with the same aspect. */
export class Paradigm {
  readonly forms: VerbInflection[] = [];
  private readonly root: Root;
  private readonly form: VerbForm;
  /** The forms of the tense or the participles in work; `null` where no two of them can be written alike. */
  private known: Map<string, VerbInflection> | null = null;

  constructor(root: Root, form: VerbForm) {
    this.root = root;
    this.form = form;
  }

  /** The third person masculine singular of a perfect stem. */
  lemmaOf(stem: Stem): string {
    return spell(stem.open + PERFECT[this.perfectModel(stem)].third[0]!.suffix);
  }

  addPerfect(active: Stem | null, passive: Stem | null): void {
    const voices = this.inVoices(active, passive);
    for (const persons of PERSONS) {
      for (const { voice, stem, open, closed } of voices) {
        for (const ending of PERFECT[this.perfectModel(stem)][persons])
          this.add(ending.closed ? closed : open, ending, "perfect", voice);
      }
    }
  }

  addImperfect(active: Stem | null, passive: Stem | null): void {
    const voices = this.inVoices(active, passive).map(({ voice, stem }) => {
      const open = behindPrefixes(stem.open);
      return { voice, stem, open, closed: stem.closed === stem.open ? open : behindPrefixes(stem.closed) };
    });
    for (const persons of PERSONS) {
      for (const { voice, stem, open, closed } of voices) {
        for (const ending of IMPERFECT[imperfectModel(stem)][persons]) {
          this.add(
            (ending.closed ? closed : open)[ending.prefix as Prefix],
            ending,
            ending.short ? "jussive" : "imperfect",
            voice,
          );
        }
      }
    }
  }

  addParticiples(active: Stem | null, passive: Stem | null): void {
    for (const { voice, stem, open } of this.inVoices(active, passive)) {
      const aspect = voice === "passive" ? "passive-participle" : "participle";
      const model = nounModel(stem);
      const [bare, ...others] = NOUN[model];
      this.add(open, bare!, aspect, voice);
      if (model === "قارئ") this.push(withTanwin(open.written), bare!, aspect, voice);
      for (const ending of others) this.add(open, ending, aspect, voice);
    }
  }

  addMasdars(masdars: VerbInflection[]): void {
    const seen = new Set<string>();
    for (const inflection of masdars) {
      if (!seen.has(inflection.form)) this.forms.push(inflection);
      seen.add(inflection.form);
    }
  }

  /** The stems of both voices, spelled; one for both where they are written alike, as in most sound verbs. */
  private inVoices(active: Stem | null, passive: Stem | null): SpelledVoice[] {
    const voices: SpelledVoice[] = [];
    if (active !== null) voices.push(spelledVoice("active", active));
    if (passive !== null) voices.push(spelledVoice("passive", passive));
    const [first, second] = voices;
    if (second !== undefined && writtenAlike(first!, second)) voices.splice(0, 2, { ...first!, voice: "either" });
    this.known = voices.length === 1 && !first!.open.fuses ? null : new Map();
    return voices;
  }

  private add(stem: SpelledStem, ending: Ending, aspect: Aspect, voice: Voice): void {
    if (!stem.fuses) this.push(stem.written + ending.written, ending, aspect, voice);
    else for (const form of spellings(stem.pattern + ending.suffix)) this.push(form, ending, aspect, voice);
  }

  private push(form: string, { person, gender, number, beforeEnclitic }: Ending, aspect: Aspect, voice: Voice): void {
    const twin = this.known?.get(form);
    if (twin !== undefined) {
      const samePerson = twin.person === person && twin.gender === gender && twin.number === number;
      if (samePerson && twin.voice !== voice) twin.voice = "either";
      return;
    }
    const inflection: VerbInflection = { form, aspect, voice, person, gender, number, beforeEnclitic };
    this.known?.set(form, inflection);
    this.forms.push(inflection);
  }

  private perfectModel({ open, closed, final }: Stem): PerfectModel {
    if (final === "") return open === closed ? "كتب" : "قال";
    if (final !== "a") return "لقي";
    if (open.endsWith("ي")) return "أحيا";
    return this.form === "I" && this.root.radicals[2] === "و" ? "دعا" : "نفى";
  }
}

function imperfectModel({ open, closed, final }: Stem): ImperfectModel {
  if (final === "a") return open.endsWith("ي") ? "يحيا" : "يلقى";
  if (final !== "") return final === "i" ? "ينفي" : "يدعو";
  return open.endsWith("ء") ? "يقرأ" : open === closed ? "يكتب" : "يقول";
}

function nounModel({ open, final }: Stem): NounModel {
  if (final === "a") return open.endsWith("ي") ? "محيا" : "ملغى";
  if (final !== "") return "قاض";
  return open.endsWith("ء") ? "قارئ" : "كاتب";
}

interface SpelledStem {
  pattern: string;
  written: string;
  /** Stem and ending change each other's letters, or there are several spellings: قرؤوا, أعلنا, بت, مسؤول. */
  fuses: boolean;
}

const spelledStem = (pattern: string): SpelledStem => ({
  pattern,
  written: spell(pattern),
  fuses: /[ءتن]$|ءU/.test(pattern),
});

/** An imperfect stem behind each of the letters that persons put in front. Only hamza may change what follows it. */
function behindPrefixes(pattern: string): Record<Prefix, SpelledStem> {
  const y = spelledStem(`ي${pattern}`);
  const behind = (letter: string): SpelledStem => ({
    pattern: letter + pattern,
    written: letter + y.written.slice(1),
    fuses: y.fuses,
  });
  return { ي: y, ت: behind("ت"), ن: behind("ن"), ء: spelledStem(`ء${pattern}`) };
}

interface SpelledVoice {
  voice: Voice;
  stem: Stem;
  open: SpelledStem;
  closed: SpelledStem;
}

function spelledVoice(voice: Voice, stem: Stem): SpelledVoice {
  const open = spelledStem(stem.open);
  return { voice, stem, open, closed: stem.closed === stem.open ? open : spelledStem(stem.closed) };
}

/** Nothing but short vowels tells the two apart. Not so with hamza, whose seat may differ from ending to ending. */
function writtenAlike(one: SpelledVoice, other: SpelledVoice): boolean {
  return (
    one.stem.final === other.stem.final &&
    !one.open.pattern.includes("ء") &&
    one.open.written === other.open.written &&
    one.closed.written === other.closed.written
  );
}
