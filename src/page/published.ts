/** Dates of publication as pages write them, to ISO 8601. */
import { foldWord } from "../language/fold.ts";

/** Month names of the Gregorian year by region: Gulf and Egypt, the Levant, the Maghreb, Morocco; English for page furniture. */
const MONTHS = [
  "يناير|كانون الثاني|جانفي|january|jan",
  "فبراير|شباط|فيفري|february|feb",
  "مارس|آذار|march|mar",
  "أبريل|نيسان|أفريل|april|apr",
  "مايو|أيار|ماي|may",
  "يونيو|يونيه|حزيران|جوان|june|jun",
  "يوليو|يوليه|تموز|جويلية|يوليوز|july|jul",
  "أغسطس|آب|أوت|غشت|august|aug",
  "سبتمبر|أيلول|شتنبر|september|sep",
  "أكتوبر|تشرين الأول|october|oct",
  "نوفمبر|تشرين الثاني|نونبر|november|nov",
  "ديسمبر|كانون الأول|دجنبر|december|dec",
].map((names) => names.split("|").map(foldWord));

const numberOf = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const MONTH = `(${[...numberOf.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}])`;
/** The second name of a month that is given two: "نيسان / أبريل", "يونيو (حزيران)". */
const SECOND = `(?:\\s?[/(\\-]\\s?(?:${[...numberOf.keys()].sort((a, b) => b.length - a.length).join("|")})\\)?)?`;

const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(z|[+-]\d{2}:?\d{2})?)?/;
const YEAR_FIRST = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})[-/.|](\d{1,2})[-/.|](\d{4})(?!\d)/;
const DAY_MONTH_YEAR = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,3}${MONTH}${SECOND}[\\s,،-]{1,3}(\\d{4})(?!\\d)`,
  "u",
);
const MONTH_DAY_YEAR = new RegExp(`(?<!\\p{L})${MONTH}\\s(\\d{1,2})[,،]\\s?(\\d{4})(?!\\d)`, "u");

const folded = (text: string): string => foldWord(text).replace(/\s+/g, " ").trim();

/**
 * The first date that a short text names, as an ISO date, with time and offset where the text has them in ISO form;
 * undefined where it names none. Days are those of the page's own clock: "2020-12-01T02:00:00+03:00" stays as it is.
 */
export function isoDate(text: string): string | undefined {
  if (text === "" || text.length > 300) return undefined;
  const plain = folded(text);
  const iso = ISO.exec(plain);
  if (!iso) return findDate(plain);
  const day = date(iso[1]!, iso[2]!, iso[3]!);
  return day && (iso[4] ? `${day}T${iso[4]}${(iso[5] ?? "").toUpperCase()}` : day);
}

function findDate(plain: string): string | undefined {
  const named = DAY_MONTH_YEAR.exec(plain);
  if (named) return date(named[3]!, numberOf.get(named[2]!)!, named[1]!);
  const english = MONTH_DAY_YEAR.exec(plain);
  if (english) return date(english[3]!, numberOf.get(english[1]!)!, english[2]!);
  const first = YEAR_FIRST.exec(plain);
  if (first) return date(first[1]!, first[2]!, first[3]!);
  const last = YEAR_LAST.exec(plain);
  // The American order only where the other makes no date.
  if (last) return date(last[3]!, last[2]!, last[1]!) ?? date(last[3]!, last[1]!, last[2]!);
  return undefined;
}

function date(year: string, month: string | number, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const lastDay = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (y < 1900 || y > 2100 || m < 1 || m > 12 || d < 1 || d > lastDay) return undefined;
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/** The date in a URL's path: `/2020/11/09/`, `/2013/middle_east/8/3/`, `/20251208/`. */
export function dateInUrl(url: string): string | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/[?#].*$/, "");
  const parts =
    /\/(\d{4})[/-](?:[a-z_]+\/)?(\d{1,2})[/-](\d{1,2})(?=\/|$)/.exec(path) ??
    /\/(20\d\d)(\d\d)(\d\d)(?=\/|$)/.exec(path);
  return parts ? date(parts[1]!, parts[2]!, parts[3]!) : undefined;
}

const CLOCK = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?/;
const LABEL = /^\W*(?:تاريخ|تم نشر|نشر|حين|حدث|كتب في|اخر تحديث|التوقيت|date\b|published|updated)/;
/** What may stand beside the date in a line that tells the time of publication and nothing else. */
const BESIDE = new Set(
  folded(
    "السبت الأحد الاحد الإثنين الاثنين الثلاثاء الأربعاء الخميس الجمعة سبت أحد إثنين ثلاثاء أربعاء خميس جمعة يوم في " +
      "نشر نشره النشر تم تاريخ بتاريخ الخبر المقال آخر تحديث حين حدث التوقيت الوقت الساعة بتوقيت جرينتش غرينتش القاهرة مكة المكرمة " +
      "الموافق هـ م مـ ص مساء مساءا صباحا ظهرا ت محرم صفر ربيع الأول الثاني الآخر جمادى الأولى الآخرة رجب شعبان رمضان شوال ذو ذي القعدة الحجة " +
      "published updated date on at am pm gmt monday tuesday wednesday thursday friday saturday sunday",
  ).split(" "),
);

/**
 * The date of a line that says when the report was published and nothing more; undefined for other lines.
 * `bare`: accept also a date with neither clock time nor label, as it stands above or below a report.
 */
export function publicationLine(line: string, bare: boolean): string | undefined {
  if (line.length > 90 || !/[0-9٠-٩۰-۹]{4}/.test(line)) return undefined;
  const plain = folded(line);
  const found = isoDate(plain);
  if (!found) return undefined;
  const labelled = LABEL.test(plain) || CLOCK.test(plain);
  const others = plain
    .replace(DAY_MONTH_YEAR, " ")
    .replace(MONTH_DAY_YEAR, " ")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !BESIDE.has(word));
  if (others.length > (labelled && /\|/.test(plain) ? 2 : 0)) return undefined;
  return labelled || bare ? found.slice(0, 10) : undefined;
}
