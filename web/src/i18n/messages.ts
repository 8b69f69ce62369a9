import { figure } from "../settings/dates.ts";
import { useSettings } from "../settings/settings.tsx";
import { ar, type MessageKey } from "./ar.ts";
import { en } from "./en.ts";
import { type Message, wordsFor } from "./message.ts";

const MESSAGES: Record<"ar" | "en", Record<MessageKey, Message>> = { ar, en };

export type Say = (key: MessageKey, values?: Record<string, string | number>) => string;

/** Words of the pages in the language that is set: `say("count.reports", { count: 5 })`. */
export function useSay(): Say {
  const settings = useSettings();
  const { language } = settings;
  return (key, values = {}) => {
    const words = wordsFor(MESSAGES[language][key], language, Number(values.count));
    return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => figure(values[name] ?? "", settings));
  };
}

/** Whether there are words for this key. */
export const isMessage = (key: string): key is MessageKey => key in ar;
