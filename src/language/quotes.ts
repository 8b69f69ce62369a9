import type { Tokens } from "./tokens.ts";
import { TokenKind } from "./tokens.ts";

/** A quotation: the tokens of its marks. `close` is the token behind the last quoted one where the mark is missing. */
export interface Quote {
  open: number;
  close: number;
  closed: boolean;
}

const OPENERS = new Map([
  ["«", "»"],
  ["“", "”"],
  ["”", "“"],
  ["„", "“"],
  ["‹", "›"],
  ['"', '"'],
  ["‘", "’"],
  ["<<", ">>"],
  ["''", "''"],
]);
/** Some writers close with the mirrored or the straight sign. */
const ALSO_CLOSES = new Map([
  ["“", ["”", "“", '"']],
  ["”", ["“", "”", '"']],
  ["«", ["»", "«"]],
  ['"', ['"', "”", "“"]],
  ["„", ["“", "”"]],
]);

const sign = (tokens: Tokens, at: number) => tokens.text.slice(tokens.start[at]!, tokens.end[at]!);

/**
 * Pairs quotation marks of every kind. A mark that is never closed reaches to the end of its paragraph. Quotes don't nest:
 * marks inside an open quote of another kind are passed over.
 */
export function quotes(tokens: Tokens): Quote[] {
  const found: Quote[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.kind[at] !== TokenKind.punctuation) continue;
    const opener = sign(tokens, at);
    const closer = OPENERS.get(opener);
    if (closer === undefined) continue;
    const closers = ALSO_CLOSES.get(opener) ?? [closer];
    let close = at + 1;
    while (
      close < tokens.length &&
      tokens.breaks[close] === 0 &&
      !(tokens.kind[close] === TokenKind.punctuation && closers.includes(sign(tokens, close)))
    )
      close++;
    const closed = close < tokens.length && tokens.breaks[close] === 0;
    if (close > at + 1) found.push({ open: at, close, closed });
    at = closed ? close : close - 1;
  }
  return found;
}
