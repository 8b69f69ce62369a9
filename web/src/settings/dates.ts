/** Days and numbers as the settings want them. */
import type { Settings } from "./choices.ts";

const MONTHS = {
  egyptian: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
  levantine: [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
  ],
  maghrebi: "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر".split(" "),
};
const ENGLISH = "January February March April May June July August September October November December".split(" ");

/** A number in the digits that are wanted. */
export function figure(value: number | string, { digits }: Pick<Settings, "digits">): string {
  const text = typeof value === "number" ? value.toLocaleString("en") : value;
  if (digits === "latn") return text;
  return text.replaceAll(",", "٬").replaceAll(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]!);
}

/** The name of a month, from 1 on. */
export function monthName(month: number, { language, months }: Settings): string {
  const at = month - 1;
  if (language === "en") return ENGLISH[at] ?? "";
  if (months === "both") return `${MONTHS.levantine[at]}/${MONTHS.egyptian[at]}`;
  return MONTHS[months][at] ?? "";
}

/** An EDTF day, month, year, stretch or duration in words, with no more said than it says. */
export function dateInWords(value: string, settings: Settings): string {
  if (value.startsWith("P")) return durationInWords(value, settings);
  const [from, to] = value.split("/");
  if (from === undefined || to === undefined) return partsInWords(partsOf(value), settings) ?? value;
  const [start, end] = [partsOf(from), partsOf(to)];
  if (from === to || start === undefined || end === undefined) return partsInWords(start ?? end, settings) ?? value;
  // What both ends share is said once, behind the last.
  const year = start.year === end.year && start.month !== undefined ? undefined : start.year;
  const month = year === undefined && start.month === end.month && start.day !== undefined ? undefined : start.month;
  const said = {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(start.day !== undefined && { day: start.day }),
  };
  const dash = Object.keys(said).length === 1 ? "–" : " – ";
  return `${partsInWords(said, settings)}${dash}${partsInWords(end, settings)}`;
}

interface Parts {
  year?: number;
  month?: number;
  day?: number;
}

function partsOf(value: string): Parts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value) ?? [];
  if (year === undefined) return undefined;
  return { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

function partsInWords(parts: Parts | undefined, settings: Settings): string | undefined {
  if (parts === undefined) return undefined;
  const { year, month, day } = parts;
  const words = [day?.toString(), month !== undefined && monthName(month, settings), year?.toString()];
  return words
    .filter((word) => word !== undefined && word !== false)
    .map((word) => figure(word, settings))
    .join(" ");
}

const UNITS = { Y: "years", M: "months", W: "weeks", D: "days", H: "hours" } as const;

function durationInWords(value: string, { language, digits }: Settings): string {
  const [date = "", time = ""] = value.slice(1).split("T");
  const lengths: Record<string, number> = {};
  for (const [, count, unit] of date.matchAll(/(\d+)([YMWD])/g))
    lengths[UNITS[unit as keyof typeof UNITS]] = Number(count);
  for (const [, count, unit] of time.matchAll(/(\d+)([HMS])/g))
    lengths[unit === "H" ? "hours" : unit === "M" ? "minutes" : "seconds"] = Number(count);
  try {
    return new Intl.DurationFormat(language, { style: "long", numberingSystem: digits }).format(lengths);
  } catch {
    // Longer than the world is old: as it is written.
    return value;
  }
}
