import { figure } from "../settings/dates.ts";
import { useSettings } from "../settings/settings.tsx";
import { ar, type MessageKey } from "./ar.ts";
import { en } from "./en.ts";

/** Words, or words for each number that a language tells apart: `{count}` picks among them. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

const MESSAGES: Record<"ar" | "en", Record<MessageKey, Message>> = { ar, en };
const RULES = { ar: new Intl.PluralRules("ar"), en: new Intl.PluralRules("en") };

export type Say = (key: MessageKey, values?: Record<string, string | number>) => string;

/** Words of the pages in the language that is set: `say("count.reports", { count: 5 })`. */
export function useSay(): Say {
  const settings = useSettings();
  const { language } = settings;
  return (key, values = {}) => {
    const message = MESSAGES[language][key];
    const words =
      typeof message === "string" ? message : (message[RULES[language].select(Number(values.count))] ?? message.other);
    return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => figure(values[name] ?? "", settings));
  };
}

/** Whether there are words for this key. */
export const isMessage = (key: string): key is MessageKey => key in ar;
