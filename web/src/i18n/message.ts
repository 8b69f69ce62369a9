/** Words, or words for each number that a language tells apart: `{count}` picks among them. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

const RULES = { ar: new Intl.PluralRules("ar"), en: new Intl.PluralRules("en") };

/** The words of a message for a number. */
export function wordsFor(message: Message, language: keyof typeof RULES, count: number): string {
  if (typeof message === "string") return message;
  return message[RULES[language].select(count)] ?? message.other;
}
