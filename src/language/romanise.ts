/** Arabic names in Latin letters, as the English press writes them, and a key under which their many spellings meet. */

import { foldWord } from "./fold.ts";
import { romaniseLetters } from "./romanise/letters.ts";
import { NAMES } from "./romanise/names.ts";

/** Words inside a name that stay small and have one spelling. */
const PARTICLES = new Map([
  ["بن", "bin"],
  ["ابن", "ibn"],
  ["بنت", "bint"],
  ["و", "wa"],
  ["في", "fi"],
  ["من", "min"],
]);
/** Words that open a name or a part of it. */
// biome-ignore format: a table
const HEADS = new Map([
  ["ابو", "Abu"], ["ابي", "Abi"], ["ابا", "Aba"], ["بو", "Bou"], ["ام", "Umm"], ["ال", "Al"], ["ذو", "Dhu"], ["ذي", "Dhi"], ["ولد", "Ould"],
]);
/** Words before الله that make one name with it in another way than نصر الله (Nasrallah). */
const BEFORE_ALLAH = new Map([
  ["عبد", "Abdullah"],
  ["حزب", "Hezbollah"],
  ["ايه", "Ayatollah"],
  ["رام", "Ramallah"],
]);
/** Feminine nouns before what they belong to, where the t of their ة sounds. */
// biome-ignore format: a table
const CONSTRUCTS = new Map([
  ["وزاره", "Wizarat"], ["جامعه", "Jamiat"], ["مدينه", "Madinat"], ["محافظه", "Muhafazat"], ["هيئه", "Hayat"], ["منظمه", "Munazzamat"], ["حركه", "Harakat"],
  ["شركه", "Sharikat"], ["جبهه", "Jabhat"], ["كتله", "Kutlat"], ["لجنه", "Lajnat"], ["صحيفه", "Sahifat"], ["وكاله", "Wikalat"], ["جماعه", "Jamaat"],
  ["رابطه", "Rabitat"], ["محكمه", "Mahkamat"], ["سفاره", "Sifarat"], ["دوله", "Dawlat"], ["منطقه", "Mantiqat"], ["جزيره", "Jazirat"], ["نقابه", "Niqabat"],
  ["جمعيه", "Jamiyat"], ["مؤسسه", "Muassasat"], ["كتيبه", "Katibat"], ["قلعه", "Qalaat"],
]);

/**
 * A name as the English press would write it: `محمد بن نايف` → `Mohammed bin Nayef`, `عبد الفتاح السيسي` → `Abdel Fattah al-Sisi`.
 * Frequent names have their usual spelling; of others the short vowels are guessed. The article is `al-` before every letter. Vowel
 * signs and quotation marks are dropped, words in other scripts stay as they are. "" for "".
 */
export function romanise(name: string): string {
  const words = name
    .replace(/[\u064b-\u065f\u0670\u0640«»"“”]/g, "")
    .replace(/(^|\s)عبد(?=ال\S)/g, "$1عبد ")
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const latin: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1];
    if (next === "الله") {
      latin.push(BEFORE_ALLAH.get(foldWord(word)) ?? `${single(word).replace(/(?<!a)a+$/, "")}allah`);
      at++;
    } else if (word === "عبد" && next?.startsWith("ال")) {
      latin.push(`Abdel ${single(next.slice(2))}`);
      at++;
    } else latin.push(wordInName(word, next, at));
  }
  return latin.join(" ");
}

function wordInName(word: string, next: string | undefined, at: number): string {
  const folded = foldWord(word);
  const particle = PARTICLES.get(folded);
  if (particle !== undefined) return at === 0 ? capitalised(particle) : particle;
  const head = next === undefined ? undefined : (HEADS.get(folded) ?? CONSTRUCTS.get(folded));
  if (head !== undefined) return head;
  if (word.startsWith("ال") && word.length > 4) return `al-${single(word.slice(2))}`;
  return single(word);
}

/** Words romanised before: names come again and again. Long ones are left out, since V8 makes a slice of 13 code units a window on its whole text. */
const romanised = new Map<string, string>();
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 12;

function single(word: string): string {
  const known = romanised.get(word);
  if (known !== undefined) return known;
  const latin = NAMES.get(foldWord(word)) ?? capitalised(word.replace(/\p{Script=Arabic}+/gu, romaniseLetters));
  if (word.length > LONGEST_KEPT) return latin;
  if (romanised.size >= MOST_KEPT) romanised.clear();
  romanised.set(word, latin);
  return latin;
}
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * A key that the usual spellings of one name share: `Mohammed bin Nayef`, `Muhammad ibn Naif` and `محمد بن نايف`; `Abdel Fattah
 * el-Sisi` and `Abdulfattah Al Sisi`. Arabic is romanised first. Of vowels only where words begin and how the name ends counts, so
 * different names may share a key (Hassan, Hussein): it finds candidates and decides nothing. "" where no letter is left.
 */
export function romaniseKey(name: string): string {
  const latin = (/\p{Script=Arabic}/u.test(name) ? romanise(name) : name).replace(/\b(?:Al|El)(?=[A-Z])/g, "");
  const words = latin
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’‘`ʿʾ]/g, "")
    .split(/[^a-z]+/)
    .filter(Boolean);
  const parts = withoutArticles(cutAlike(words));
  return parts.map(skeleton).join("") + (parts.length > 0 ? lastVowel(parts.at(-1)!) : "");
}

/** Cuts what some write as one word and some as two (Abdulaziz, Abd al-Aziz, Abderrahman; Salaheddine), and joins Nasr Allah. */
function cutAlike(words: string[]): string[] {
  const cut = words
    .join(" ")
    .replace(/\babd ?[aeou](?:l|([rsnzdt])(?= ?\1)) ?(?=[a-z])/g, "abd ")
    .replace(/(?<=[a-z])[aeu]ddine?\b/g, " din");
  return cut
    .replace(/ allah\b/g, "allah")
    .split(" ")
    .filter(Boolean);
}

const ARTICLE = /^(?:[aeiu]l|[ae](?:sh|th|dh|[rsnztd]))$/;
/** al, el and the article that took on the letter behind it: ash-Sharq, er-Rachidi. */
function withoutArticles(words: string[]): string[] {
  return words.filter((word, at) => {
    const next = words[at + 1];
    return next === undefined || !ARTICLE.test(word) || !(word.endsWith("l") || next.startsWith(word.slice(1)));
  });
}

/** What spellings of the same Arabic consonant have in common. */
// biome-ignore format: a table
const SAME: [RegExp, string][] = [
  [/([a-z])\1+/g, "$1"], [/^ibn$/, "bn"], [/kh/g, "X"], [/tch|sh|ch/g, "S"], [/gh/g, "G"], [/dj|g/g, "j"], [/th/g, "t"], [/dh/g, "d"], [/ph|v/g, "f"],
  [/c(?=[eiy])/g, "s"], [/ck|[cq]/g, "k"], [/p/g, "b"], [/h$/, ""], [/^[aeiou]+/, "'"], [/w(?![aeiou])/g, ""], [/(?!^)y/g, ""], [/[aeiou]/g, ""],
];
const skeleton = (word: string): string => SAME.reduce((rest, [spellings, one]) => rest.replace(spellings, one), word);

/** How a name ends: in a, i or u, whatever its spelling, or in a consonant. The e of Yasmine is mute. */
function lastVowel(word: string): string {
  const vowels = /(?<![aeiouwy])([aeiouwy]+)h?$/.exec(word)?.[1] ?? "";
  if (vowels === "" || /ne$/.test(word)) return "";
  const last = vowels.at(-1)!;
  return last === "i" || last === "y" || /[ei]e$/.test(vowels) ? "i" : "ouw".includes(last) ? "u" : "a";
}
