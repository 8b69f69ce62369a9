import type { Article, Capture } from "../../src/model.ts";
import { articleOf, isProblem } from "../../src/page/index.ts";

const KINDS = { text: "text/plain", html: "text/html", json: "application/json" } as const;

/** A capture made of text or bytes. */
export const captureOf = (content: string | Uint8Array, kind: keyof typeof KINDS, origin = "test"): Capture => ({
  hash: "0123456789abcdef".repeat(4),
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  mediaType: KINDS[kind],
  origin,
});

/** The article in a text, a page or one line of JSON; an error where there is none. */
export function articleIn(content: string | Uint8Array, kind: keyof typeof KINDS): Article {
  const made = articleOf(captureOf(content, kind));
  if (isProblem(made)) throw new Error(made.problem);
  return made;
}

/** What is said against it; an error where it is an article. */
export function problemIn(content: string | Uint8Array, kind: keyof typeof KINDS): string {
  const made = articleOf(captureOf(content, kind));
  if (isProblem(made)) return made.problem;
  throw new Error(`it is an article: ${made.text}`);
}
