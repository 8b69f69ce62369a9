/** Romanises a word whose short vowels nobody knows: long ones are written, short ones are guessed where syllables need them. */

// biome-ignore format: a table
const CONSONANTS: Record<string, string> = {
  "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh", "ص": "s",
  "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y",
  "ء": "", "أ": "", "إ": "", "ؤ": "", "ئ": "",
  "پ": "p", "چ": "ch", "ژ": "zh", "گ": "g", "ڭ": "g", "ڨ": "g", "ڤ": "v", "ڥ": "v", "ک": "k", "ی": "y", "ھ": "h",
};
// biome-ignore format: a table
const VOWELS: Record<string, string> = { "ا": "a", "آ": "a", "ى": "a", "ة": "a", "و": "ou", "ي": "i", "ی": "i" };
const SEMIVOWELS = "ويی";

/** `بريك` → `barik`, `هاشمي` → `hashemi`. A word with letters of another script comes back as it is. */
export function romaniseLetters(word: string): string {
  const letters = [...word];
  if (!letters.every((letter) => letter in CONSONANTS || letter in VOWELS)) return word;
  const vowels = letters.map((_, at) => vowelAt(letters, at));
  const opening = openingVowel(word);
  const ofParticiple = /^.ا[^اويىة]{2}[يةه]$/.test(word);
  let latin = "";
  for (let at = 0; at < letters.length; at++) {
    if (vowels[at] !== null) {
      latin += vowels[at];
      continue;
    }
    let end = at;
    while (vowels[end] === null) end++;
    latin += cluster(letters.slice(at, end), {
      opening,
      ofParticiple,
      opens: at === 0,
      closes: end === letters.length,
      behindShort: at === 1,
      behind: letters[at - 1],
    });
    at = end - 1;
  }
  return latin.replace(/a{3,}/g, "aa").replace(/i{2,}/g, "i");
}

/**
 * The vowel that a letter stands for, or `null` where it is a consonant. و and ي are vowels between consonants and at a word's
 * end, and consonants beside another vowel.
 */
function vowelAt(letters: string[], at: number): string | null {
  const [before, letter, next] = [letters[at - 1], letters[at]!, letters[at + 1]];
  if (at === 0 && "اأإ".includes(letter)) return openingAlef(letters);
  if (letter === "ة" && before === "ا") return null;
  if (!SEMIVOWELS.includes(letter)) return VOWELS[letter] ?? null;
  if (before === "ا" || before === "آ") return null;
  if (next === undefined) return letter === "و" ? "o" : "i";
  if (next === "ة" && letter !== "و" && letters.length > 3) return "iy";
  if (next in VOWELS) return null;
  return letters.length === 3 && letter !== "و" ? "ai" : VOWELS[letter]!;
}

/** Alef carries a or i; before و (أوغلو) it is silent. Without hamza it opens words like اتفاق، استقلال، انتصار with i. */
function openingAlef(letters: string[]): string {
  if (letters[1] === "و" && vowelAt(letters, 1) !== null) return "";
  const opensWithI =
    letters[0] === "إ" || (letters[0] === "ا" && (letters[2] === "ت" || /^ا(?:ست|ن..ا)/.test(letters.join(""))));
  return opensWithI ? "i" : "a";
}

/** مجاهد and منذر are participles in mu-; other words open with a. */
const openingVowel = (word: string): string => (/^م[^اويىة](?:ا[^اويىة]{2}|[^اويىة]{2})$/.test(word) ? "u" : "a");

interface Place {
  opening: string;
  opens: boolean;
  closes: boolean;
  /** Stands behind the first letter, a short vowel: the حمد of أحمد. */
  behindShort: boolean;
  /** The word is a participle's: هاشمي, صالحة. */
  ofParticiple: boolean;
  /** The letter in front. */
  behind: string | undefined;
}

/** A run of consonants with the short vowels that make it speakable. */
function cluster(letters: string[], place: Place): string {
  let latin = "";
  letters.forEach((letter, at) => {
    latin += shortVowel(letters, at, place);
    const last = at === letters.length - 1;
    latin += consonant(letter, latin, !last || place.closes, place.behind);
  });
  return latin;
}

/** The vowel in front of a consonant of a run, or "". */
function shortVowel(
  letters: string[],
  at: number,
  { opening, opens, closes, behindShort, ofParticiple, behind }: Place,
): string {
  if (at === 0) return "";
  const [letter, pair] = [letters[at], letters.length === 2];
  const needed = opens
    ? at % 2 === 1 || (letter === "و" && !closes)
    : pair
      ? ofParticiple || (closes && (behindShort || behind === "ا"))
      : at % 2 === 0;
  if (!needed) return "";
  if (letter === "ؤ") return "u";
  if (letter === "ئ") return "i";
  if (opens && opening === "u") return at === 1 ? "u" : "e";
  return pair && !opens && !behindShort ? "e" : "a";
}

/** ع lengthens a short a before it where no vowel follows, hamza at the end a long one: سعد Saad, علاء Alaa. */
function consonant(letter: string, before: string, beforeConsonant: boolean, behind: string | undefined): string {
  if (letter === "ة") return "t";
  if (letter === "ع" && before.endsWith("a") && beforeConsonant) return "a";
  if (letter === "ء" && before === "" && behind === "ا" && beforeConsonant) return "a";
  return CONSONANTS[letter]!;
}
