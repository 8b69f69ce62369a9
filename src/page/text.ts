import type { Draft } from "./article.ts";
import { linesOf } from "./lines.ts";

/** A text file: its lines. Which of them is the title shows once the noise above it is gone. */
export const textDraft = (text: string): Draft => ({ lines: linesOf(text).map((line) => ({ text: line })) });
