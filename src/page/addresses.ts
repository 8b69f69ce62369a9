/** Addresses of visitors that a site prints into the page it sends: recognised, told of, and kept nowhere. */
import { Buffer } from "node:buffer";

const TOKEN = /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{10,}={0,2}(?![A-Za-z0-9+/_=-])/g;
const IPV4 = /(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)/;
const IPV6 = /(?<![\da-f:])(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}(?![\da-f:])/i;
const PLAIN = new RegExp(`${IPV4.source}|${IPV6.source}`, "gi");
/** A line that says an address and nothing else: "Your IP: …". */
const LINE = /^[^\p{L}\p{N}]*(?:your )?ip(?: address)?\s*[:=]?\s*[\da-f.:]{7,45}[^\p{L}\p{N}]*$/iu;

/** What is left of a line without the addresses in it: tokens that decode from base64 to one, or a line that names one. */
export function lineWithoutAddresses(line: string): string {
  if (!/[A-Za-z0-9]/.test(line)) return line;
  return LINE.test(line) ? "" : line.replace(TOKEN, (token) => (isAddress(token) ? " " : token));
}

function isAddress(token: string): boolean {
  const decoded = Buffer.from(token, "base64").toString("latin1");
  return /^[\x20-\x7e\s]+$/.test(decoded) && (IPV4.test(decoded) || IPV6.test(decoded));
}

/** What stands where an address stood, in base64 and plain. */
export interface Filler {
  token: string;
  plain: string;
}

/** Nobody's address: it is recognised as one, so that what was cleared reads as it did before. */
export const NOBODY: Filler = { token: Buffer.from("ip: 0.0.0.0").toString("base64"), plain: "0.0.0.0" };

/** Text of any form with filler in place of all its addresses. */
export function cleared(text: string, { token: ofToken, plain }: Filler): string {
  return text.replace(TOKEN, (token) => (isAddress(token) ? ofToken : token)).replace(PLAIN, plain);
}
