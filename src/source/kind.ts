/** What an input is, told from its first bytes rather than from its name. */

export type Kind =
  | "empty"
  | "gzip"
  | "lines"
  | "page"
  | "text"
  /** JSON, yet not one report a line. */
  | "json array"
  | "json document"
  | "json in utf-16"
  | { foreign: string };

/** How many bytes `kindOf` wants to see. */
export const HEAD = 64 * 1024;

const SIGNATURES: [signature: string, name: string][] = [
  ["%PDF", "a PDF document"],
  ["PK\x03\x04", "a ZIP archive or an office document"],
  ["\xd0\xcf\x11\xe0", "an old office document"],
  ["\x89PNG", "an image"],
  ["\xff\xd8\xff", "an image"],
  ["GIF8", "an image"],
  ["SQLite format 3", "a database"],
  ["WARC/1.", "a web archive"],
  ["{\\rtf", "a rich-text document"],
  ["BZh", "a bzip2 archive"],
  ["\xfd7zXZ", "an xz archive"],
  ["\x28\xb5\x2f\xfd", "a zstd archive"],
  ["7z\xbc\xaf", "a 7-Zip archive"],
];

const MARKUP = /<(?:!doctype\s+html|html|head|body|meta|title|article|div|p)[\s>/]/i;

/** The kind of an input with this head; `name` (a path) only settles what the bytes leave open. */
export function kindOf(head: Uint8Array, name: string): Kind {
  if (head.length === 0) return "empty";
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  const raw = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const start = raw.toString("latin1", 0, 512);
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) return { foreign: known[1] };
  if (start.slice(257, 262) === "ustar") return { foreign: "a tar archive" };
  const wide = utf16(raw);
  if (!wide && isBinary(raw)) return { foreign: "a binary file" };
  const shown = wide ? new TextDecoder(wide).decode(raw) : raw.toString("latin1").replace(/^\xef\xbb\xbf/, "");
  if (/^\s*$/.test(shown)) return "empty";
  const json = jsonKind(shown);
  if (json) return wide && json === "lines" ? "json in utf-16" : json;
  if (/^\s*</.test(shown) && MARKUP.test(shown)) return "page";
  return /\.x?html?(\.gz)?$/i.test(name) ? "page" : "text";
}

function jsonKind(shown: string): "lines" | "json array" | "json document" | undefined {
  if (/^\s*\{[ \t]*["}]/.test(shown)) return "lines";
  if (/^\s*\{\s*"/.test(shown)) return "json document";
  if (/^\s*\[\s*\{\s*"/.test(shown)) return "json array";
  return undefined;
}

/** UTF-16 with its byte order, by its mark or because every other byte is the high byte of Arabic, a space or a line break. */
function utf16(raw: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (raw[0] === 0xff && raw[1] === 0xfe) return "utf-16le";
  if (raw[0] === 0xfe && raw[1] === 0xff) return "utf-16be";
  const pairs = Math.min(raw.length, 2048) >> 1;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (raw[pair * 2]! === 0x06 || raw[pair * 2]! === 0) even++;
    if (raw[pair * 2 + 1]! === 0x06 || raw[pair * 2 + 1]! === 0) odd++;
  }
  if (pairs < 8) return undefined;
  if (odd > pairs * 0.9 && even < pairs * 0.3) return "utf-16le";
  if (even > pairs * 0.9 && odd < pairs * 0.3) return "utf-16be";
  return undefined;
}

/** Text of any legacy encoding has no NUL and next to no control bytes. */
function isBinary(raw: Buffer): boolean {
  let control = 0;
  for (const byte of raw) {
    if (byte === 0) return true;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) control++;
  }
  return control > raw.length / 100;
}
