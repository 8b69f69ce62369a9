/** Finds the date expressions of a text, each around the word that gives it away. */

import { TokenKind } from "../../../language/tokens.ts";
import type { Found, Scan, Words } from "../scan.ts";
import { type Meaning, signOf } from "../signs.ts";
import { findDay } from "./days.ts";
import { findFeast } from "./feasts.ts";
import { findMonth } from "./months.ts";
import { findNumeric } from "./numeric.ts";
import { findDecade, findFraction, findSamePeriod, findSeason } from "./parts.ts";
import { findUnit } from "./units.ts";
import { findWeekday } from "./weekdays.ts";

/** The expressions of a text by the place of their sign. Neighbours that mean one day are not yet one, and some may overlap. */
export function find(scan: Scan): Found[] {
  const { tokens, folded } = scan;
  const found: Found[] = [];
  let done = 0;
  for (let at = 0; at < tokens.length; at++) {
    const kind = tokens.kind[at];
    if (kind === TokenKind.arabic) {
      const sign = signOf(folded[at]!);
      if (sign === undefined || at < done) continue;
      found.push(...around(scan, { from: at, to: at + 1, letters: sign.letters }, sign.meanings));
    } else if (kind === TokenKind.number && at >= done) {
      found.push(...findNumeric(scan, at));
    }
    done = found.at(-1)?.to ?? 0;
  }
  return found;
}

/** The expression around a sign, by the first of its meanings that makes one. */
function around(scan: Scan, here: Words, meanings: Meaning[]): Found[] {
  for (const meaning of meanings) {
    const found = byMeaning(scan, here, meaning);
    if (found.length > 0) return found;
  }
  return [];
}

function byMeaning(scan: Scan, here: Words, meaning: Meaning): Found[] {
  switch (meaning.kind) {
    case "month":
      return findMonth(scan, here, meaning.names);
    case "weekday":
      return findWeekday(scan, here, meaning.weekday);
    case "day":
      return findDay(scan, here, meaning.by);
    case "unit":
      return findUnit(scan, here, meaning);
    case "season":
      return findSeason(scan, here, meaning.first, meaning.definite);
    case "fraction":
      return meaning.definite ? findFraction(scan, here, meaning.parts) : [];
    case "decade":
      return findDecade(scan, here, meaning.first);
    case "period":
      return findSamePeriod(scan, here);
    case "feast":
      return findFeast(scan, here);
  }
}
