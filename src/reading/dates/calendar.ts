/**
 * Days as whole numbers, counted from 1 January 1970, so that going back three weeks is a subtraction. Gregorian dates follow
 * the proleptic calendar of ISO 8601; Hijri dates follow Umm al-Qura, the civil calendar of Saudi Arabia.
 */

/** Days since 1970-01-01. */
export type Day = number;

export interface CivilDate {
  year: number;
  /** 1 … 12. */
  month: number;
  /** 1 … 31. */
  day: number;
}

/** The day of a Gregorian date. A day past the month's end runs on into the next month. (Hinnant, "chrono-compatible low-level date algorithms".) */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The Gregorian date of a day. */
export function civil(day: Day): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** How many days a Gregorian month has. */
export const daysInMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - dayOf(year, month, 1);

/** The month `by` months away. */
export function shiftMonth(year: number, month: number, by: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + by;
  const shifted = Math.floor(months / 12);
  return { year: shifted, month: months - shifted * 12 + 1 };
}

/** Easter Sunday of the Western churches (Meeus, Jones and Butcher). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1);
}

/** The years AH for which Umm al-Qura is tabulated. */
const FIRST_HIJRI_YEAR = 1300;
const LAST_HIJRI_YEAR = 1600;
const hijriMonths = new Map<number, Day>();
/** 1 Muharram 1 AH, and the mean length of a lunar month in days. */
const HIJRI_EPOCH = dayOf(622, 7, 19);
const LUNAR_MONTH = 29.530_588;

/** The first day of a Hijri month; `null` outside 1300 – 1600 AH. */
export function hijriMonthStart(year: number, month: number): Day | null {
  if (year < FIRST_HIJRI_YEAR || year > LAST_HIJRI_YEAR) return null;
  const key = year * 12 + month - 1;
  let start = hijriMonths.get(key);
  if (start === undefined) {
    const date = Temporal.PlainDate.from({ calendar: "islamic-umalqura", year, month, day: 1 }).withCalendar("iso8601");
    start = dayOf(date.year, date.month, date.day);
    hijriMonths.set(key, start);
  }
  return start;
}

/** The first day of a Hijri year; where Umm al-Qura is not tabulated by the mean length of its years, which is at most days off. */
export const hijriYearStart = (year: number): Day =>
  hijriMonthStart(year, 1) ?? HIJRI_EPOCH + Math.floor((year - 1) * 12 * LUNAR_MONTH);

/** The Hijri year and month that a day lies in; `null` outside 1300 – 1600 AH. */
export function hijriMonthOf(day: Day): { year: number; month: number } | null {
  // Counted in mean lunar months from 1 Muharram 1 AH, this is at most one month off.
  const guess = 12 + Math.floor((day - HIJRI_EPOCH) / LUNAR_MONTH);
  for (let months = guess + 1; ; months--) {
    const year = Math.floor(months / 12);
    const month = (months % 12) + 1;
    const start = hijriMonthStart(year, month);
    if (start === null) return null;
    if (start <= day) return { year, month };
  }
}

const ISO_DATE = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?/;

/** The day a report was published, from an ISO date or date-time as its outlet wrote it; `null` where it is none. */
export function publicationDay(published: string | undefined): Day | null {
  const [, year, month, day] = ISO_DATE.exec(published ?? "") ?? [];
  if (year === undefined || day === undefined) return null;
  if (+month! < 1 || +month! > 12 || +day < 1 || +day > daysInMonth(+year, +month!)) return null;
  return dayOf(+year, +month!, +day);
}
