/** Bytes to text. Arabic pages are UTF-8 or windows-1256, now and then ISO-8859-6 or UTF-16, and often say something else. */
import type { Trouble } from "./problem.ts";

const STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true });
const LOOSE_UTF8 = new TextDecoder("utf-8");
/** The one-byte encodings of Arabic, the common one first. */
const LEGACY = ["windows-1256", "iso-8859-6"].map((label) => new TextDecoder(label));

/**
 * The text of these bytes. What the bytes are decides: a byte order mark, well-formed UTF-8, UTF-16 by its zero and 06 bytes,
 * else the one-byte encoding in which they read as Arabic. A declared charset is not asked: it adds nothing where it is
 * right, and misleads where it is wrong.
 */
export function decode(bytes: Uint8Array): string | Trouble {
  const wide = utf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return broken(bytes);
  }
}

/** Not well-formed UTF-8: a legacy encoding, or UTF-8 with a few bytes lost. */
function broken(bytes: Uint8Array): string | Trouble {
  const loose = LOOSE_UTF8.decode(bytes);
  const lost = loose.split("\ufffd").length - 1;
  if (lost < arabicLetters(loose) / 20) return loose;
  const [best] = LEGACY.map((decoder) => decoder.decode(bytes))
    .map((text) => ({ text, score: plausibility(text) }))
    .sort((a, b) => b.score - a.score);
  if (best && best.score > 0.04) return best.text;
  return { what: "its character encoding is not known", advice: "save it as UTF-8 and read it again" };
}

function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const pairs = Math.min(bytes.length, 2048) >> 1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at]! === 0x06 || bytes[at]! === 0) even++;
    if (bytes[at + 1]! === 0x06 || bytes[at + 1]! === 0) odd++;
  }
  if (pairs < 8) return undefined;
  if (odd > pairs * 0.9 && even < pairs * 0.3) return "utf-16le";
  if (even > pairs * 0.9 && odd < pairs * 0.3) return "utf-16be";
  return undefined;
}

const arabicLetters = (text: string): number => text.match(/[\u0621-\u064a]/g)?.length ?? 0;

/** The share of words that hardly any Arabic text of some length does without; near nothing in a wrong decoding. */
function plausibility(text: string): number {
  const sample = text.replace(/<[^>]*>/g, " ").slice(0, 200_000);
  const words = sample.match(/[\u0600-\u06ff]+/g)?.length ?? 0;
  const known = sample.match(
    /(?<![\u0600-\u06ff])(?:في|من|على|إلى|الى|أن|ان|عن|التي|الذي|هذا|هذه|كما|[وبفك]?ال[\u0621-\u064a]{3,})(?![\u0600-\u06ff])/g,
  );
  return words < 3 ? 0 : (known?.length ?? 0) / words;
}
