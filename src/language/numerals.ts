/** Arabic numbers in words and digits. Words are folded as `fold.ts` does it (ة → ه, ى → ي, alefs → ا, digits to ASCII). */

export interface NumberReading {
  value: number;
  /** How many words it takes. */
  length: number;
  /** الثالث, الحادي والعشرون; also العشرون with its article alone, which mostly follows a noun (القرن العشرين). */
  ordinal: boolean;
}

/**
 * The number that begins with `words[at]`, the longest one, or `null`. Reads cardinals and ordinals, digits with or without a
 * word for their scale (`3.5` مليون), and fractions (نصف مليون، مليونان ونصف). A conjunction on the first word is the caller's
 * to cut off; inside the number و may stand on its word or apart. Duals of counted nouns (يومين) are no numbers here.
 */
export function readNumber(words: readonly string[], at: number): NumberReading | null {
  const parts = partsFrom(words, at);
  return readOrdinal(parts) ?? readCardinal(parts);
}

type Kind = "unit" | "ten" | "tens" | "hundreds" | "scale" | "ordinal" | "fraction" | "fractions" | "digits";

interface Meaning {
  kind: Kind;
  value: number;
  /** Never a number alone, only before another part: أحد عشر, الحادي والعشرون. */
  bound?: boolean;
  /** For scales: the factor where no number stands before. 0 for plurals: آلاف alone is no number. */
  alone?: number;
  /** For scales: a number may stand before. Not before a dual. */
  multiplies?: boolean;
}

/** A word of a number. */
interface Part extends Meaning {
  /** Comes with و. */
  joined: boolean;
  definite: boolean;
  /** Words from the beginning of the number to this part's end. */
  end: number;
  word: string;
}

const MEANINGS = new Map<string, Meaning>();
function put(forms: string, meaning: Meaning): void {
  for (const form of forms.split(" ")) MEANINGS.set(form, meaning);
}

const UNITS = ["ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"];
const ORDINALS = ["ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"];
const TENS = ["عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"];

put("صفر", { kind: "digits", value: 0 });
put("واحد واحده", { kind: "unit", value: 1 });
put("احد احدي", { kind: "unit", value: 1, bound: true });
put("اثنان اثنين اثنتان اثنتين", { kind: "unit", value: 2 });
put("اثنا اثني اثنتا اثنتي", { kind: "unit", value: 2, bound: true });
for (const [index, unit] of UNITS.entries()) put(`${unit} ${unit}ه`, { kind: "unit", value: index + 3 });
put("ثماني ثمانيه", { kind: "unit", value: 8 });
put("عشر عشره", { kind: "ten", value: 10 });
for (const [index, ten] of TENS.entries()) put(`${ten}ون ${ten}ين`, { kind: "tens", value: (index + 2) * 10 });

put("مئه مائه ميه", { kind: "hundreds", value: 100 });
put("مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي", { kind: "hundreds", value: 200 });
for (const [index, unit] of UNITS.entries())
  put(`${unit}مئه ${unit}مائه ${unit}ميه`, { kind: "hundreds", value: (index + 3) * 100 });
put("ثمانيمئه ثمانيمائه", { kind: "hundreds", value: 800 });

function putScale(value: number, singular: string, singularOrDual: string, dual: string, plural: string): void {
  put(singular, { kind: "scale", value, alone: 1, multiplies: true });
  put(singularOrDual, { kind: "scale", value, alone: 2, multiplies: true });
  put(dual, { kind: "scale", value, alone: 2 });
  put(plural, { kind: "scale", value, alone: 0, multiplies: true });
}
putScale(1e3, "الف", "الفا", "الفان الفين الفي", "الاف");
putScale(1e6, "مليون", "مليونا", "مليونان مليونين مليوني", "ملايين");
putScale(1e9, "مليار", "مليارا", "ملياران مليارين ملياري", "مليارات");
putScale(1e9, "بليون", "بليونا", "بليونان بليونين بليوني", "بلايين");
putScale(1e12, "تريليون ترليون", "تريليونا ترليونا", "تريليونان تريليونين تريليوني", "تريليونات");

put("اول اولي", { kind: "ordinal", value: 1 });
put("حادي حاديه", { kind: "ordinal", value: 1, bound: true });
put("ثان ثاني ثانيه", { kind: "ordinal", value: 2 });
for (const [index, ordinal] of ORDINALS.entries()) put(`${ordinal} ${ordinal}ه`, { kind: "ordinal", value: index + 3 });

put("نصف", { kind: "fraction", value: 1 / 2 });
put("ثلث", { kind: "fraction", value: 1 / 3 });
put("ربع", { kind: "fraction", value: 1 / 4 });
put("ثلثا ثلثي ثلثان ثلثين", { kind: "fraction", value: 2 / 3 });
put("ارباع", { kind: "fractions", value: 1 / 4 });
put("اخماس", { kind: "fractions", value: 1 / 5 });
put("اعشار", { kind: "fractions", value: 1 / 10 });

/** Words of the longest number that is looked for. */
const LONGEST = 24;

/** The words from `at` on that may be parts of one number. */
function partsFrom(words: readonly string[], at: number): Part[] {
  const parts: Part[] = [];
  let joined = false;
  for (let end = 1; end <= LONGEST; end++) {
    const word = words[at + end - 1];
    if (word === undefined) break;
    if (word === "و" && parts.length > 0 && !joined) {
      joined = true;
      continue;
    }
    const part =
      partOf(word, joined) ??
      (word.startsWith("و") && parts.length > 0 && !joined ? partOf(word.slice(1), true) : null);
    if (part === null) break;
    parts.push({ ...part, end });
    joined = false;
  }
  return parts;
}

function partOf(word: string, joined: boolean): Omit<Part, "end"> | null {
  const whole = MEANINGS.get(word) ?? digits(word);
  if (whole !== undefined) return { ...whole, joined, definite: false, word };
  const meaning = word.startsWith("ال") ? MEANINGS.get(word.slice(2)) : undefined;
  return meaning === undefined ? null : { ...meaning, joined, definite: true, word: word.slice(2) };
}

/**
 * `12`, `12,500`, `1.250.000`, `3.5`, `1,5`, `٣٫٥` with folded digits. A mark before three digits groups them, unless it is ٫
 * or a zero stands before it.
 */
function digits(word: string): Meaning | undefined {
  if (!/^\d/.test(word) || word.length > 20) return undefined;
  const grouped = /^[1-9]\d{0,2}(?:[.,٬]\d{3})+(?:٫\d+)?$/.test(word) ? word.replace(/[.,٬]/g, "") : word;
  const plain = grouped.replace(/[,٫]/, ".");
  return /^\d+(?:\.\d+)?$/.test(plain) ? { kind: "digits", value: Number(plain) } : undefined;
}

/** The third; the twelfth; the twenty-first; the twentieth. */
function readOrdinal(parts: Part[]): NumberReading | null {
  const [first, second] = parts;
  if (first === undefined) return null;
  if (first.kind === "tens" && first.definite && !(second?.kind === "scale" && !second.joined))
    return { value: first.value, length: first.end, ordinal: true };
  if (first.kind !== "ordinal") return null;
  if (first.value < 10 && first.word !== "اول" && first.word !== "اولي" && second !== undefined) {
    if (second.kind === "ten" && !second.joined) return { value: 10 + first.value, length: second.end, ordinal: true };
    if (second.kind === "tens" && second.joined)
      return { value: second.value + first.value, length: second.end, ordinal: true };
  }
  return first.bound ? null : { value: first.value, length: first.end, ordinal: true };
}

interface Amount {
  value: number;
  /** The next part to read. */
  next: number;
}

/** Groups of an amount and a scale, each scale smaller than the one before: ثلاثة ملايين ومئتا ألف وخمسون. */
function readCardinal(parts: Part[]): NumberReading | null {
  let group = readGroup(parts, 0);
  if (group === null) return null;
  let { value, scale, next } = group;
  while (scale > 1 && parts[next]?.joined && parts[next]!.kind !== "fraction") {
    group = readGroup(parts, next);
    if (group === null || group.scale >= scale || group.value >= scale) break;
    value += group.value;
    ({ scale, next } = group);
  }
  const fraction = parts[next];
  if (fraction?.kind === "fraction" && fraction.joined && !fraction.definite) {
    // مليونان ونصف المليون says its scale again, مليار ونصف مليون another one.
    const unit = parts[++next];
    const names = unit?.kind === "scale" && !unit.joined && unit.multiplies && unit.value <= scale;
    value += fraction.value * (names ? unit.value : scale);
    if (names) next++;
  }
  return { value: rounded(value), length: parts[next - 1]!.end, ordinal: false };
}

/** An amount with its scale (خمسة وعشرون ألفا), a scale alone (ألفان) or an amount alone, whose scale is 1. */
function readGroup(parts: Part[], from: number): (Amount & { scale: number }) | null {
  const amount = readAmount(parts, from);
  let value = amount?.value ?? 0;
  let next = amount?.next ?? from;
  let scale = 1;
  for (let part = parts[next]; part?.kind === "scale"; part = parts[++next]) {
    const opens = amount === null && next === from;
    if (!opens && (part.joined || !part.multiplies || part.value <= scale)) break;
    if (opens) value = part.alone!;
    value *= part.value;
    scale *= part.value;
  }
  return next === from || (amount === null && value === 0) ? null : { value, next, scale };
}

/** What may stand before a scale: digits, a fraction, or words for less than a thousand. */
function readAmount(parts: Part[], from: number): Amount | null {
  const first = parts[from];
  if (first?.kind === "digits") return { value: digitsBefore(parts[from + 1], first), next: from + 1 };
  if (first?.kind === "fraction" && !first.definite) return { value: first.value, next: from + 1 };
  const second = parts[from + 1];
  if (first?.kind === "unit" && second?.kind === "fractions" && !second.joined)
    return { value: first.value * second.value, next: from + 2 };
  return readBelowThousand(parts, from);
}

/** Before a word for the scale, a point before three digits is a decimal one: 3.125 مليون. */
const digitsBefore = (next: Part | undefined, { word, value }: Part): number =>
  next?.kind === "scale" && /^\d+\.\d{3}$/.test(word) ? Number(word) : value;

function readBelowThousand(parts: Part[], from: number): Amount | null {
  const [first, second] = [parts[from], parts[from + 1]];
  const threeHundred =
    first?.kind === "unit" && first.value > 2 && second?.kind === "hundreds" && second.value === 100 && !second.joined;
  if (!threeHundred && first?.kind !== "hundreds") return readBelowHundred(parts, from);
  const hundreds = threeHundred
    ? { value: first.value * 100, next: from + 2 }
    : { value: first!.value, next: from + 1 };
  const rest = parts[hundreds.next]?.joined ? readBelowHundred(parts, hundreds.next) : null;
  return rest === null ? hundreds : { value: hundreds.value + rest.value, next: rest.next };
}

function readBelowHundred(parts: Part[], from: number): Amount | null {
  const [first, second] = [parts[from], parts[from + 1]];
  if (first?.kind === "ten" || first?.kind === "tens") return { value: first.value, next: from + 1 };
  if (first?.kind !== "unit") return null;
  if (second?.kind === "ten" && !second.joined) return { value: first.value + 10, next: from + 2 };
  if (second?.kind === "tens" && second.joined) return { value: first.value + second.value, next: from + 2 };
  // الاثنين alone is Monday.
  const isMonday = first.definite && first.word === "اثنين";
  return first.bound || isMonday ? null : { value: first.value, next: from + 1 };
}

/** Without the dust of binary fractions: 1.1 million is 1100000. */
const rounded = (value: number): number =>
  Number.isInteger(value) || value < 1000 ? value : Math.round(value * 1000) / 1000;
