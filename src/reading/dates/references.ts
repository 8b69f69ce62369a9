/** What stands beside a unit or a month to say which one is meant: `الماضي`, `قبل الماضي`, `هذا`, `من العام الجاري`. */

import type { Expression, Reference } from "./expression.ts";
import { type YearAt, yearAt } from "./numbers.ts";
import { isOneOf, left, proclitics, right, type Scan, type Words } from "./scan.ts";
import { foldedSet, REFERENCES } from "./vocabulary.ts";

export interface ReferenceAt {
  reference: Reference;
  to: number;
}

/** The adjective at a token; `قبل الماضي` is two back, `بعد المقبل` two ahead. */
export function referenceAt(scan: Scan, at: number): ReferenceAt | null {
  const step = right(scan, at) === "ما" ? at + 1 : at;
  const farther = right(scan, step) === "قبل" ? -1 : right(scan, step) === "بعد" ? 1 : 0;
  if (farther === 0) {
    const reference = REFERENCES.get(right(scan, at));
    return reference === undefined ? null : { reference, to: at + 1 };
  }
  const reference = REFERENCES.get(right(scan, step + 1));
  return reference?.by === farther ? { reference: { ...reference, by: 2 * farther }, to: step + 2 } : null;
}

const THIS = foldedSet("هذا هذه");
const SAME = foldedSet("نفس ذات");

/** Words with the demonstrative before them: `هذا العام`, `نفس اليوم`. */
export function pointedAt(scan: Scan, words: Words): (Words & { reference: Reference }) | null {
  if (words.letters > 0) return null;
  const before = left(scan, words.from - 1);
  for (const [known, from] of [[THIS, "report"] as const, [SAME, "told"] as const]) {
    const letters = proclitics(before, known);
    if (letters >= 0) return { ...words, from: words.from - 1, letters, reference: { from, by: 0 } };
  }
  return null;
}

/** Which year a month, a quarter or a season is of, in figures or by reference. */
export interface YearOf {
  year?: YearAt;
  reference?: Reference;
  to: number;
}

const YEAR_WORDS = foldedSet("عام سنة العام السنة");
const COMMAS = new Set(["،", ","]);
const JOINTS = new Set(["من", "-", "/", ...COMMAS]);

/** `2024`, `من عام 2024`, `من العام الماضي`, `من هذا العام`, `للعام المقبل 1437هـ`; `null` where no year follows. */
export function yearOf(scan: Scan, at: number): YearOf | null {
  const joint = right(scan, at);
  const start = JOINTS.has(joint) ? at + 1 : at;
  const figures = yearAt(scan, start);
  if (figures !== null) return { year: figures, to: figures.to };
  if (COMMAS.has(joint)) return null;
  const this_ = isOneOf(right(scan, start), THIS);
  const noun = this_ ? start + 1 : start;
  const word = right(scan, noun);
  if (!isOneOf(word, YEAR_WORDS)) return null;
  const reference = referenceAt(scan, noun + 1);
  const year = yearAt(scan, reference?.to ?? noun + 1);
  if (year !== null) return { year, to: year.to };
  if (reference !== null) return reference;
  const current = this_ || (joint === "من" && word.startsWith("ال"));
  return current ? { reference: { from: "report", by: 0 }, to: noun + 1 } : null;
}

/** The year that `yearOf` read, as an expression. */
export const yearExpression = ({ year, reference }: YearOf): Expression =>
  year === undefined
    ? { kind: "away", unit: "year", ...(reference ?? { from: "report", by: 0 }) }
    : { kind: "year", calendar: year.calendar, year: year.year };
