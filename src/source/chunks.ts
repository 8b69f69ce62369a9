/** Streams of bytes: looking at their head, unpacking them, counting them. */
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";

export type Chunks = AsyncIterable<Uint8Array>;

/** Chunks that hold something open until they are read to the end or returned. */
export type Opened = AsyncGenerator<Uint8Array, void, undefined>;

/** The first `length` bytes (fewer where the stream is shorter), and the whole stream as if nobody had looked. Closing `chunks` is its opener's. */
export async function peek(chunks: Chunks, length: number): Promise<{ head: Buffer; all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    size += next.value.length;
  }
  async function* all(): Opened {
    yield* seen.splice(0);
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: Buffer.concat(seen).subarray(0, length), all: all() };
}

/** The unpacked bytes of a gzip stream, of one member or many. Throws zlib's errors (`Z_BUF_ERROR`: it ends too early). */
export async function* gunzipped(chunks: Chunks): Opened {
  const unzip = createGunzip({ chunkSize: 256 * 1024 });
  // The loop below reports the errors; pipeline needs a listener of its own.
  pipeline(Readable.from(chunks, { objectMode: false, highWaterMark: 256 * 1024 }), unzip, () => {});
  yield* unzip;
}

/** The same bytes; `count` is told the size of each chunk as it passes. */
export async function* counted(chunks: Chunks, count: (bytes: number) => void): Opened {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
