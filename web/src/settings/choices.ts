/** What the reader of the pages can choose. */
export const LANGUAGES = ["ar", "en"] as const;
export const DIGITS = ["latn", "arab"] as const;
export const MONTHS = ["egyptian", "levantine", "maghrebi", "both"] as const;
export const THEMES = ["system", "light", "dark"] as const;

export interface Settings {
  language: (typeof LANGUAGES)[number];
  digits: (typeof DIGITS)[number];
  months: (typeof MONTHS)[number];
  theme: (typeof THEMES)[number];
}
