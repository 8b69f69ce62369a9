/** How much one input may ask for, in bytes, unpacked. */
export interface Limits {
  /** The largest report: a line of JSON Lines, a text file, a saved page. */
  report: number;
  /** How far JSON Lines are followed without meeting a report: where a decompression bomb ends. */
  barren: number;
}

export const LIMITS: Limits = { report: 16 * 2 ** 20, barren: 128 * 2 ** 20 };

/** A size for people: "16 MiB", "40 bytes". */
export const size = (bytes: number): string =>
  bytes < 2 ** 20 ? `${bytes} bytes` : `${Math.round(bytes / 2 ** 20)} MiB`;
