/** How the reader of these pages wants them: language, digits, names of months, light or dark. Kept in the browser. */
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { DIGITS, LANGUAGES, MONTHS, type Settings, THEMES } from "./choices.ts";

const USUAL: Settings = { language: "ar", digits: "latn", months: "egyptian", theme: "system" };
const KEY = "isnad-settings";

interface Context extends Settings {
  change: (changes: Partial<Settings>) => void;
}

const SettingsContext = createContext<Context>({ ...USUAL, change: () => {} });

export const useSettings = (): Context => use(SettingsContext);

export function SettingsProvider({ children }: { children: ReactNode }) {
  const [settings, set] = useState(kept);
  const { language, theme } = settings;
  useEffect(() => {
    localStorage.setItem(KEY, JSON.stringify(settings));
  }, [settings]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
  }, [language]);
  useEffect(() => {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const apply = () => {
      const dark = theme === "dark" || (theme === "system" && system.matches);
      document.documentElement.dataset.theme = dark ? "dark" : "light";
    };
    apply();
    system.addEventListener("change", apply);
    return () => system.removeEventListener("change", apply);
  }, [theme]);
  const context = useMemo(
    () => ({ ...settings, change: (changes: Partial<Settings>) => set((before) => ({ ...before, ...changes })) }),
    [settings],
  );
  return <SettingsContext value={context}>{children}</SettingsContext>;
}

/** What was kept, as far as it still is a choice there is. */
function kept(): Settings {
  let said: Partial<Record<keyof Settings, unknown>> = {};
  try {
    said = JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {};
  } catch {
    // What is kept there is not ours: begin anew.
  }
  const choice = <T extends string>(value: unknown, known: readonly T[], usual: T): T =>
    known.find((one) => one === value) ?? usual;
  return {
    language: choice(said.language, LANGUAGES, USUAL.language),
    digits: choice(said.digits, DIGITS, USUAL.digits),
    months: choice(said.months, MONTHS, USUAL.months),
    theme: choice(said.theme, THEMES, USUAL.theme),
  };
}
