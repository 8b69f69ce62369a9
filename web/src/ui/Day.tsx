import { dateInWords } from "../settings/dates.ts";
import { useSettings } from "../settings/settings.tsx";

/** A day, month or year as precise as it is. */
export function Day({ value }: { value: string | undefined }) {
  const settings = useSettings();
  if (value === undefined || value === "") return null;
  const day = value.slice(0, value.includes("/") ? undefined : 10);
  return (
    <time dateTime={day}>
      <bdi>{dateInWords(day, settings)}</bdi>
    </time>
  );
}
