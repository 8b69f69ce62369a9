import { zstdCompressSync, zstdDecompressSync } from "node:zlib";

export type Packing = "none" | "zstd";

export interface Packed {
  packing: Packing;
  bytes: Uint8Array;
}

/** Bytes that Zstandard's frame takes at most, by and large. */
const FRAME = 64;
/** Below this many bytes compression gains nothing. */
const SMALL = 200;

/** Bytes as they are kept: with Zstandard (RFC 8878), where that makes them fewer. */
export function pack(bytes: Uint8Array): Packed {
  if (bytes.byteLength <= SMALL) return { packing: "none", bytes };
  // One piece of output is enough, since more than this is not kept.
  const packed = zstdCompressSync(bytes, { chunkSize: bytes.byteLength + FRAME });
  return packed.byteLength < bytes.byteLength ? { packing: "zstd", bytes: packed } : { packing: "none", bytes };
}

/** The bytes that were packed. */
export function unpack({ packing, bytes }: Packed): Uint8Array {
  return packing === "zstd" ? new Uint8Array(zstdDecompressSync(bytes)) : bytes;
}
