/** What numbers in a report count: people killed, money… */
import { foldWord } from "../language/fold.ts";
import counted from "./data/counted.tsv" with { type: "text" };
import months from "./data/months.tsv" with { type: "text" };
import { pluralForms, singularForms } from "./inflect.ts";
import { alternatives, rows } from "./rows.ts";

/** A word by which it is known what a number counts. */
export interface Counted {
  /** `dead`, `wounded`, `USD`…; `people` and `time` where another word says what of them. */
  what: string;
  /** Whether the word may stand before the number (مقتل 12), and behind it (12 قتيلا). */
  before: boolean;
  behind: boolean;
  /** Whether this form means two of them. */
  two: boolean;
}

const forms = new Map<string, Counted>();
for (const { word = "", plural, what = "", stands } of rows(counted)) {
  const place = { before: stands !== "behind", behind: stands !== "before" };
  const put = (form: string, two: boolean) => {
    const key = foldWord(form);
    if (!forms.has(key)) forms.set(key, { what, ...place, two });
  };
  const plurals = alternatives(plural).flatMap(pluralForms);
  for (const form of plurals) put(form, false);
  for (const form of !place.behind ? [word] : singularForms(word)) put(form, /(?:ان|ين)$/.test(form) && form !== word);
}

for (const { name = "" } of rows(months)) {
  const key = foldWord(name.split(" ")[0]!);
  if (!forms.has(key)) forms.set(key, { what: "time", before: false, behind: true, two: false });
}

/** What a folded word says of a number beside it; its article and particles are passed over. */
export function countedBy(word: string): Counted | undefined {
  return forms.get(word) ?? forms.get(word.replace(/^[وفبلك]?(?:ال)?(?=...)/, ""));
}
