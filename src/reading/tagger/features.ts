import type { Entry } from "../../lexicon/entries.ts";
import { KIND_BITS, type Word } from "../../lexicon/words.ts";
import type { Doc } from "../doc.ts";
import { distribution } from "./classes.ts";

/**
 * What the tagger sees. Three kinds of features, each a string that the model may hold weights for:
 * those of a word whatever its text (summed once per word and kept), those of the lexicon's matches around a token, and
 * pairs of the coarse classes of neighbours.
 */

/** How far left and right the tagger looks. */
export const REACH = 2;

const FUNCTION_WORDS = new Set(
  (
    "من في علي الي عن مع بين خلال بعد قبل عند منذ حتي حول ضد تحت فوق امام لدي دون عبر نحو ان انه انها التي الذي الذين هذا هذه ذلك تلك " +
    "كما قد لقد كان كانت يكون تكون هو هي هم لا لم لن ما او ثم بل لكن حيث اذا اذ كل بعض غير احد احدي اي بن ابن بنت ال ابو ابي ام"
  ).split(" "),
);

const kindList = Object.entries(KIND_BITS);

/** A coarse class: enough to say what a neighbour is. */
export function classOf(word: Word): string {
  const { form, kinds } = word;
  const first = form.charCodeAt(0);
  if (form.length === 0) return "empty";
  if (
    first < 0x30 ||
    (first > 0x39 && first < 0x41) ||
    (first > 0x2000 && first < 0x2070) ||
    "،؛؟«»…“”".includes(form[0]!)
  )
    return `p${form[0]}`;
  if (first <= 0x39) return form.length === 4 ? "year" : "digits";
  if (first < 0x250) return "latin";
  if (FUNCTION_WORDS.has(form)) return `f${form}`;
  if (kinds & KIND_BITS.style) return "style";
  const finite = word.senses.find(
    (sense) => sense.inflection?.aspect === "perfect" || sense.inflection?.aspect === "imperfect",
  );
  if (finite && finite.entry.kind === "reporting") return "say";
  if (kinds & KIND_BITS.office)
    return word.senses.some((sense) => sense.entry.kind === "office" && sense.definite) ? "theOffice" : "office";
  if (kinds & KIND_BITS.bodyHead)
    return word.senses.some((sense) => sense.entry.kind === "bodyHead" && sense.definite) ? "theBody" : "bodyHead";
  if (kinds & KIND_BITS.placeHead) return "placeHead";
  if (kinds & KIND_BITS.demonym) return "demonym";
  if (kinds & KIND_BITS.given) return "given";
  if (kinds & KIND_BITS.family) return "family";
  if (kinds & (KIND_BITS.country | KIND_BITS.place)) return "place";
  if (kinds & KIND_BITS.source) return "source";
  if (finite) return "deed";
  if (kinds & KIND_BITS.reporting) return "sayNoun";
  if (kinds & (KIND_BITS.deed | KIND_BITS.deedNoun)) return "deedNoun";
  if (form.startsWith("ال")) return form.endsWith("ي") || form.endsWith("يه") ? "theAdj" : "the";
  return form.endsWith("ي") || form.endsWith("يه") ? "adj" : "word";
}

/** The features of a word alone, without the offset at which it is seen. */
export function wordFeatures(word: Word): { near: string[]; far: string[] } {
  const { form } = word;
  const group = distribution(form);
  const far = [`w=${form}`, `c=${classOf(word)}`, ...(group !== "" ? [`d=${group}`] : [])];
  const near = [...far];
  for (const [kind, bit] of kindList) if (word.kinds & bit) near.push(`k=${kind}`);
  const seen = new Set<string>();
  for (const sense of word.senses) {
    const aspect = sense.inflection?.aspect ?? "";
    const feature = `s=${sense.entry.kind}${aspect}${sense.definite ? "D" : ""}${sense.pro}${sense.pronoun ? "+" : ""}`;
    if (!seen.has(feature)) near.push(feature);
    seen.add(feature);
    const { entry } = sense;
    if ((entry.kind === "reporting" || entry.kind === "deed") && !seen.has(entry.lemma)) {
      seen.add(entry.lemma);
      near.push(`l=${entry.kind}${entry.lemma}${aspect}`);
    }
    if ((entry.kind === "given" || entry.kind === "family") && entry.ambiguous) near.push(`amb=${entry.kind}`);
  }
  for (const start of word.starts) {
    for (const entry of start.node.entries ?? []) {
      const ambiguous = "ambiguous" in entry && entry.ambiguous ? "A" : "";
      const type = "type" in entry && entry.type ? entry.type : "";
      near.push(`n=${entry.kind}${type}${ambiguous}${start.pro}`);
    }
  }
  const arabic = form.charCodeAt(0) >= 0x620 && form.charCodeAt(0) < 0x700;
  if (arabic) {
    for (let length = 1; length <= 3; length++) {
      if (form.length > length + 1) near.push(`p=${form.slice(0, length)}`, `e=${form.slice(-length)}`);
    }
    near.push(`len=${Math.min(form.length, 9)}`);
    const stem = form.replace(/^[وف]?(?:[بكل]?ال|لل)/, "");
    if (stem !== form && stem.length > 1) near.push(`t=${stem}`);
  }
  return { near, far };
}

/** `offset:feature`, for one word seen from `offset` tokens away. */
export function featuresAt(features: { near: string[]; far: string[] }, offset: number): string[] {
  return (Math.abs(offset) <= 1 ? features.near : features.far).map((feature) => `${offset}${feature}`);
}

/** The class pairs that are features: [left, right] as offsets from the token. */
export const classPairs: readonly [number, number][] = [
  [-1, 0],
  [0, 1],
  [-2, -1],
  [-1, 1],
  [1, 2],
  [-2, 0],
  [0, 2],
];

const MATCH_KINDS = [
  "country",
  "place",
  "body",
  "figure",
  "office",
  "style",
  "source",
  "countryPhrase",
  "demonym",
  "deedNoun",
  "reportingNoun",
  "act",
] as const;

/**
 * What the lexicon's phrases say of each token: a short code such as `B2body` (first word of the name of a body of two words), or ""
 * where no phrase of names covers it. Longer phrases go before shorter ones.
 */
export function matchCodes(doc: Doc): string[] {
  const codes = new Array<string>(doc.tokens.length).fill("");
  let coveredTo = 0;
  for (const { from, to, entries, pro } of doc.matches) {
    if (from < coveredTo) continue;
    let known = codesByEntries.get(entries);
    if (known === undefined) codesByEntries.set(entries, (known = new PhraseCodes(entries)));
    if (known.kinds === "") continue;
    const length = Math.min(to - from, LONGEST_PHRASE);
    codes[from] = known.first(length, pro);
    for (let at = from + 1; at < to; at++) codes[at] = known.inner[length]!;
    coveredTo = to;
  }
  return codes;
}

/** Phrases of more words count as being of so many. */
const LONGEST_PHRASE = 4;

/** The codes of a phrase with the same entries, kept, so that one string is there for each however often it is met. */
class PhraseCodes {
  readonly kinds: string;
  /** By length, for the words behind the first. */
  readonly inner: string[] = [];
  private readonly firsts = new Map<number, string>();

  constructor(entries: Entry[]) {
    let kinds = "";
    for (const kind of MATCH_KINDS) {
      const entry = entries.find((candidate) => candidate.kind === kind);
      if (entry === undefined) continue;
      const ambiguous = "ambiguous" in entry && entry.ambiguous ? "A" : "short" in entry && entry.short ? "S" : "";
      kinds += `${kind}${ambiguous}`;
    }
    this.kinds = kinds;
    for (let length = 0; length <= LONGEST_PHRASE; length++) this.inner.push(`I${length}${kinds}`);
  }

  /** For the first word, with its proclitics. */
  first(length: number, pro: number): string {
    const key = pro * (LONGEST_PHRASE + 1) + length;
    let code = this.firsts.get(key);
    if (code === undefined) this.firsts.set(key, (code = `B${length}${this.kinds}${pro === 0 ? "" : pro}`));
    return code;
  }
}

const codesByEntries = new WeakMap<Entry[], PhraseCodes>();

/** What can be said of where a token stands: in the headline or not, first or second of its sentence, in a short or long quotation. */
export const PLACES: readonly string[] = ["", "H"].flatMap((headline) =>
  ["", "0", "1"].flatMap((order) => ["", "q", "Q"].map((quoted) => headline + order + quoted)),
);
const IN_HEADLINE = 9;
const FIRST = 3;
const SECOND = 6;
const IN_SHORT_QUOTE = 1;
const IN_LONG_QUOTE = 2;

/** Where each token stands, as an index into `PLACES`. */
export function placeCodes(doc: Doc): Uint8Array {
  const { tokens, sentences } = doc;
  const codes = new Uint8Array(tokens.length);
  let firstLineEnd = 1;
  while (firstLineEnd < tokens.length && tokens.breaks[firstLineEnd] === 0) firstLineEnd++;
  codes.fill(IN_HEADLINE, 0, firstLineEnd);
  for (const [from, to] of sentences.ranges) {
    codes[from]! += FIRST;
    if (from + 1 < to) codes[from + 1]! += SECOND;
  }
  for (const { open, close } of doc.quotes) {
    const quoted = close - open <= 6 ? IN_SHORT_QUOTE : IN_LONG_QUOTE;
    for (let at = open + 1; at < close; at++) codes[at]! += quoted;
  }
  return codes;
}
