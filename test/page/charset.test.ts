import assert from "node:assert/strict";
import { test } from "node:test";
import { articleIn, problemIn } from "./made.ts";

const TITLE = "الوزير يستقبل وفد البلدية";
const BODY = "استقبل الوزير في مكتبه صباح اليوم وفدا من البلدية، وبحث معه خطة الطرق الجديدة التي أعلنت عنها الحكومة.";
const PAGE = `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${BODY}</p><p>${BODY}</p></body></html>`;

/** Encodes in a one-byte encoding, by turning its decoder round. */
function encoded(text: string, label: string): Uint8Array {
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const bytes = new Map(Array.from(letters, (letter, byte) => [letter, byte]));
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
}

const bigEndian = (text: string): Uint8Array => Buffer.from(text, "utf16le").swap16();

test("text is decoded by what its bytes are", () => {
  const text = `${TITLE}\n${BODY}`;
  const rows: [what: string, bytes: Uint8Array][] = [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["windows-1256", encoded(text, "windows-1256")],
    ["ISO-8859-6", encoded(text, "iso-8859-6")],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 without mark", Buffer.from(text, "utf16le")],
    ["big-endian UTF-16", bigEndian(text)],
  ];
  for (const [what, bytes] of rows) assert.equal(articleIn(bytes, "text").text, text, what);
});

test("a page's wrong or missing declaration does no harm", () => {
  const want = articleIn(PAGE, "html").text;
  const declared = (charset: string): string => PAGE.replace("<head>", `<head><meta charset="${charset}">`);
  assert.equal(articleIn(encoded(PAGE, "windows-1256"), "html").text, want);
  assert.equal(articleIn(encoded(declared("windows-1256"), "windows-1256"), "html").text, want);
  assert.equal(articleIn(encoded(declared("utf-8"), "windows-1256"), "html").text, want);
  assert.equal(articleIn(Buffer.from(declared("windows-1256")), "html").text, want);
});

test("a few broken bytes do not make UTF-8 something else", () => {
  const bytes = Buffer.from(`${TITLE}\n${BODY} ${BODY}`);
  assert.equal(articleIn(bytes.subarray(0, -2), "text").title, TITLE);
});

test("bytes that read as nothing are said to", () => {
  const bytes = Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 53) % 120));
  assert.match(problemIn(bytes, "text"), /its character encoding is not known; save it as UTF-8 and read it again/);
});
