/** Which language written in Arabic letters a text is in: enough to keep Persian, Urdu and their neighbours out. */

interface Language {
  name: string;
  /** Letters that Arabic does not have and this language needs all the time. */
  letters: RegExp;
  words: Set<string>;
}

const set = (words: string): Set<string> => new Set(words.split(" "));

const ARABIC = set("في من على إلى الى أن ان عن التي الذي هذا هذه ما لا كان كانت قال مع بعد قبل بين خلال كما وقد أو لم");

const OTHERS: Language[] = [
  {
    name: "Persian",
    letters: /[پچژگ]/g,
    words: set("که از به این است را می با آن برای شد شده های خود بود كه برای اين اند نیز"),
  },
  { name: "Urdu", letters: /[ٹڈڑےں]/g, words: set("کے کی میں ہے سے کا کو نے اور پر ہیں کہ") },
  { name: "Kurdish", letters: /[ەێۆڕڵ]/g, words: set("لە بۆ کە و ئەو بە لەگەڵ ئەم") },
  { name: "Pashto", letters: /[ټډړږښځڅې]/g, words: set("د په او چې له سره کې") },
];

/** How many code units are looked at. */
const SAMPLE = 4000;

/**
 * "Arabic", the name of another language in Arabic letters, or undefined where the text has next to no Arabic letters.
 * Judged by the text's beginning; Arabic has the benefit of the doubt.
 */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const arabic = count(sample, 0x620, 0x6ff);
  if (arabic < 2 || arabic < count(sample, 0x41, 0x24f) / 8) return undefined;
  const [foreign] = OTHERS.map(({ name, letters, words }) => ({
    name,
    words,
    letters: sample.match(letters)?.length ?? 0,
  }))
    .filter(({ letters }) => letters > arabic / 100)
    .sort((a, b) => b.letters - a.letters);
  if (!foreign) return "Arabic";
  const words = sample.split(/[^\p{L}\p{M}]+/u);
  const theirs = words.filter((word) => foreign.words.has(word)).length;
  const ours = words.filter((word) => ARABIC.has(word) || /^[وفبك]?ال/.test(word)).length;
  return theirs > ours ? foreign.name : "Arabic";
}

/** How many code units of a text lie in a range, end inclusive. */
function count(text: string, from: number, to: number): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= from && code <= to) found++;
  }
  return found;
}
