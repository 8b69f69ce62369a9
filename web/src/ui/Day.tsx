import { dateInWords } from "../settings/dates.ts";
import { useSettings } from "../settings/settings.tsx";

/** A day, month or year as precise as it is. */
export function Day({ value }: { value: string | undefined }) {
  const settings = useSettings();
  if (value === undefined || value === "") return null;
  const day = /^\d{4}-\d{2}-\d{2}T/.test(value) ? value.slice(0, 10) : value;
  // The direction is that of the language, so that two bare years stand in its order too.
  const words = <bdi dir={settings.language === "ar" ? "rtl" : "ltr"}>{dateInWords(day, settings)}</bdi>;
  return day.includes("/") ? words : <time dateTime={day}>{words}</time>;
}
