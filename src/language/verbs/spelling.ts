/**
 * Patterns are words by their sounds, for the rules of conjugation to work on: Arabic letters for consonants, `a i u` for
 * short and `A I U` for long vowels, `Y` for ى, `H` for ة. A consonant without a vowel behind it is quiescent, two of the same
 * in a row are one with shadda: `شaددaد` is شدد, `مuءaككiد` is مؤكد. Spelling turns a pattern into unvocalised script.
 */

const VOWELS = "aiuAIUYH";
const LONG = "AU";
/** Letters that don't join the letter behind them. */
const DISJOINED = "اأإآدذرزوؤء";

/** A pattern as a newspaper writes it. Hamza sits by the rule of the stronger vowel, as schools teach it. */
export function spell(pattern: string): string {
  let written = "";
  let before = "";
  for (let at = 0; at < pattern.length; at++) {
    const sound = pattern[at]!;
    const next = (sound === "ء" && pattern[at + 1] === "ء" ? pattern[at + 2] : pattern[at + 1]) ?? "";
    switch (sound) {
      case "a":
      case "i":
      case "u":
        if (at === 0) written = "ا";
        break;
      case "A":
        written = written.endsWith("أ") ? `${written.slice(0, -1)}آ` : `${written}ا`;
        break;
      case "I":
        written += "ي";
        break;
      case "U":
        written += "و";
        break;
      case "Y":
        written += "ى";
        break;
      case "H":
        written += "ة";
        break;
      case "ء":
        if (before === "ء") break;
        if (at === 2 && pattern[0] === "ء" && isConsonant(next)) written = lengthened(before);
        else if (at === 0) written = initialSeat(next);
        else written += seat(before, next === "i" && at + 2 === pattern.length && LONG.includes(before) ? "" : next);
        break;
      default:
        if (sound !== before) written += semivowel(sound, before, next);
    }
    before = sound;
  }
  return written;
}

const isConsonant = (sound: string): boolean => sound !== "" && !VOWELS.includes(sound);

/** Two hamzas at the head of a word, the second quiescent, are one with a long vowel: آخذ، أوكل، إيمان. */
const lengthened = (vowel: string): string => (vowel === "a" ? "آ" : vowel === "u" ? "أو" : "إي");

const initialSeat = (vowel: string): string => (vowel === "i" || vowel === "I" ? "إ" : "أ");

/** Where hamza sits inside or at the end of a word; `next` is "" at the end. The strongest vowel around it decides: i, u, a. */
function seat(before: string, next: string): string {
  const quiescent = next === "" || isConsonant(next);
  if (before === "I") return next === "" ? "ء" : "ئ";
  if (before === "i" || next === "i" || next === "I") return "ئ";
  if (before === "u" || next === "u" || next === "U") return "ؤ";
  if (LONG.includes(before)) return "ء";
  return before === "a" || !quiescent ? "أ" : "ء";
}

/** إوضاح is إيضاح, ميقن is موقن: a quiescent semivowel takes the colour of the vowel before it. */
function semivowel(letter: string, before: string, next: string): string {
  if (!isConsonant(next) || next === letter) return letter;
  if (letter === "و" && before === "i") return "ي";
  return letter === "ي" && before === "u" ? "و" : letter;
}

/** The indefinite accusative of a written noun: مؤكدا، بدءا، عبئا; without an alef of its own in دعوة، لقاء، خطأ، ملغى. */
export function withTanwin(word: string): string {
  if (/(?:[ةىأآا]|اء)$/.test(word)) return word;
  return `${beforeAlef(word)}ا`;
}

/** A written noun with an ending that begins with alef or with the dual's ya: لقاءات، عبئان، مفاجآت. */
export function withEnding(word: string, ending: string): string {
  if (word.endsWith("أ") && ending.startsWith("ا")) return `${word.slice(0, -1)}آ${ending.slice(1)}`;
  return beforeAlef(word) + ending;
}

/** Hamza on the line goes onto a seat where the letter before it can join: عبء, عبئا. */
function beforeAlef(word: string): string {
  return word.endsWith("ء") && !DISJOINED.includes(word.at(-2) ?? "ا") ? `${word.slice(0, -1)}ئ` : word;
}

/**
 * The spellings in use of a pattern, the regular one first. Where hamza stands before a long u they differ: قرؤوا، قرأوا and
 * the Egyptian قرءوا; لجؤوا، لجأوا، لجئوا; مسؤول، مسئول.
 */
export function spellings(pattern: string): string[] {
  const written = spell(pattern);
  const at = written.lastIndexOf("ؤو");
  const hamza = pattern.lastIndexOf("ءU");
  if (at < 1 || hamza < 0) return [written];
  const seats = pattern[hamza - 1] === "a" ? ["ؤ", "أ"] : ["ؤ"];
  seats.push(DISJOINED.includes(written[at - 1]!) ? "ء" : "ئ");
  return seats.map((seated) => written.slice(0, at) + seated + written.slice(at + 1));
}
