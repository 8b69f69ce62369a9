import { figure } from "../settings/dates.ts";
import { useSettings } from "../settings/settings.tsx";
import { ar, type MessageKey } from "./ar.ts";
import { en } from "./en.ts";

const MESSAGES: Record<"ar" | "en", Record<MessageKey, string>> = { ar, en };

export type Say = (key: MessageKey, values?: Record<string, string | number>) => string;

/** Words of the pages in the language that is set: `say("story.independent", { count: 5 })`. */
export function useSay(): Say {
  const settings = useSettings();
  return (key, values = {}) =>
    MESSAGES[settings.language][key].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      figure(values[name] ?? "", settings),
    );
}

/** Whether there are words for this key. */
export const isMessage = (key: string): key is MessageKey => key in ar;
