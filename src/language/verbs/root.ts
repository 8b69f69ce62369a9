/** Roots and what is weak in them. */

/** The forms of three radicals, and those of four. */
const FORMS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII"] as const;
export type VerbForm = (typeof FORMS)[number];

export interface Root {
  radicals: string[];
  /** The middle radical of three is و or ي and the last is not. */
  hollow: boolean;
  /** The last radical is و or ي. */
  defective: boolean;
  /** The last two of three radicals are the same. */
  geminate: boolean;
}

const isWeak = (radical: string | undefined): boolean => radical === "و" || radical === "ي";

/** Reads `ق و ل`; any seat of hamza will do. `null` for another form than those, or another number of radicals than it needs. */
export function readRoot(root: string, form: VerbForm): Root | null {
  const radicals = root
    .trim()
    .split(/\s+/)
    .map((radical) => radical.replace(/[أإؤئآ]/, "ء"));
  const fits = FORMS.includes(form) && radicals.length === (form.startsWith("Q") ? 4 : 3);
  if (!fits || !radicals.every((radical) => /^[ء-ي]$/.test(radical))) return null;
  const last = radicals.at(-1)!;
  const defective = isWeak(last);
  const triple = radicals.length === 3;
  return {
    radicals,
    defective,
    hollow: triple && !defective && isWeak(radicals[1]),
    geminate: triple && !defective && radicals[1] === last,
  };
}
