import type { Draft } from "./article.ts";
import type { Trouble } from "./problem.ts";
export const pageDraft = (_html: string): Draft | Trouble => ({ lines: [] });
