import { hash } from "node:crypto";
import type { Capture } from "../model.ts";

/** A capture of these bytes, which it keeps as they are. */
export function capture(bytes: Uint8Array, mediaType: Capture["mediaType"], origin: string): Capture {
  return { hash: hash("sha256", bytes, "hex"), bytes, mediaType, origin };
}
