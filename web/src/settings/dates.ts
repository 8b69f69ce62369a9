/** Days and numbers as the settings want them. */
import type { Settings } from "./settings.tsx";

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
  const stretch = value.split("/");
  if (stretch.length === 2)
    return stretch.map((part) => dateInWords(part, settings)).join(settings.language === "ar" ? " – " : " – ");
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value) ?? [];
  if (year === undefined) return value;
  const parts = [day && String(Number(day)), month && monthName(Number(month), settings), year];
  return parts
    .filter((part) => part !== undefined)
    .map((part) => figure(part, settings))
    .join(" ");
}
