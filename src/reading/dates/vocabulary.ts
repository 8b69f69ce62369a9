/** The words of time that several rules share, folded as `language/fold.ts` does. Month names come from the lexicon. */

import { foldWord } from "../../language/fold.ts";
import type { FeastDate, Reference, Unit } from "./expression.ts";

const words = (list: string): string[] => list.split(" ").map(foldWord);
const table = <Value>(entries: Record<string, Value>): Map<string, Value> =>
  new Map(Object.entries(entries).map(([word, value]) => [foldWord(word), value]));

/** The words of a list, folded. */
export const foldedSet = (list: string): ReadonlySet<string> => new Set(words(list));

/** 0 Monday … 6 Sunday. */
export const WEEKDAYS = table({
  الاثنين: 0,
  الثلاثاء: 1,
  الثلثاء: 1,
  الأربعاء: 2,
  الخميس: 3,
  الجمعة: 4,
  السبت: 5,
  الأحد: 6,
});

/** Days counted from the report's. */
export const DAYS = table({ اليوم: 0, الليلة: 0, أمس: -1, الأمس: -1, البارحة: -1, غدا: 1, غد: 1, الغد: 1 });

/** Forms of a unit without its article: one, two, many. */
export const UNITS: { unit: Unit; one: string[]; two: string[]; many: string[] }[] = [
  { unit: "hour", one: words("ساعة"), two: words("ساعتين ساعتان"), many: words("ساعات") },
  { unit: "day", one: words("يوم يوما"), two: words("يومين يومان"), many: words("أيام") },
  { unit: "week", one: words("أسبوع أسبوعا"), two: words("أسبوعين أسبوعان"), many: words("أسابيع") },
  { unit: "month", one: words("شهر شهرا"), two: words("شهرين شهران"), many: words("أشهر شهور") },
  { unit: "year", one: words("عام عاما"), two: words("عامين عامان عامي"), many: words("أعوام") },
  { unit: "year", one: words("سنة"), two: words("سنتين سنتان سنتي"), many: words("سنوات سنين") },
  { unit: "decade", one: words("عقد عقدا"), two: words("عقدين عقدان"), many: words("عقود") },
  { unit: "century", one: words("قرن قرنا"), two: words("قرنين قرنان"), many: words("قرون") },
];

/** Seasons by their first month, as the weather offices count. */
export const SEASONS = table({ ربيع: 3, صيف: 6, خريف: 9, شتاء: 12 });

/** Fractions by how many of them make a whole. */
export const FRACTIONS = table({ ربع: 4, ثلث: 3, نصف: 2 });

/** The stems of `ثمانينيات`, `ثمانينات`, and the decade's first year in its century. */
export const DECADES = table({
  عشرين: 20,
  ثلاثين: 30,
  أربعين: 40,
  خمسين: 50,
  ستين: 60,
  سبعين: 70,
  ثمانين: 80,
  تسعين: 90,
});

const LAST = "الماضي الماضية الماضيين الماضيتين الفائت الفائتة الفائتين المنصرم المنصرمة المنصرمين";
const LAST_TOO = "المنقضي المنقضية المنقضيين الفارط الفارطة السابق السابقة السابقين الأسبق";
const LATEST = "الأخير الأخيرة الأخيرين الأخيرتين";
const NEXT = "المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين الآتي الآتية";

/** Adjectives behind a unit, a month or a weekday. */
export const REFERENCES: ReadonlyMap<string, Reference> = new Map<string, Reference>(
  (
    [
      [`${LAST} ${LAST_TOO} ${LATEST}`, { from: "report", by: -1 }],
      ["الجاري الجارية الحالي الحالية الراهن الراهنة", { from: "report", by: 0 }],
      [NEXT, { from: "report", by: 1 }],
      ["نفسه نفسها ذاته ذاتها المذكور المذكورة", { from: "told", by: 0 }],
      ["التالي التالية الموالي الموالية اللاحق اللاحقة", { from: "told", by: 1 }],
    ] as [string, Reference][]
  ).flatMap(([list, reference]) => words(list).map((word): [string, Reference] => [word, reference])),
);

/** Parts of a day before it: `صباح السبت`. They widen the mention and leave its value as it is. */
export const DAY_PARTS = foldedSet("صباح صبيحة مساء فجر ليل ليلة ظهر ظهيرة عصر مغرب عشاء عشية ضحى نهار سحر سهرة يوم");

/** Parts of a month or a year before it: `مطلع العام`. They widen the mention and leave its value as it is. */
export const EDGES = foldedSet("مطلع مطالع مستهل بداية بدايات أوائل منتصف وسط أواسط أواخر نهاية نهايات آخر ختام موفى");

/** Words before a number that leave it open: `نحو`, and those of `أكثر من`. */
export const ABOUT = foldedSet("نحو حوالي قرابة زهاء");
export const MORE_OR_LESS = foldedSet("أكثر أقل أزيد لأكثر لأقل بأكثر بأقل وأكثر");

/** Prepositions of time. */
export const IN_TIME = foldedSet("في خلال منذ حتى بحلول قبل بعد");

const hijri = (month: number, day: number): FeastDate => ({ calendar: "islamic-umalqura", month, day });
const gregorian = (month: number, day: number): FeastDate => ({ calendar: "gregorian", month, day });

export interface FeastName {
  name: string[];
  /** When it may begin. */
  dates: FeastDate[];
  /** How many days it lasts. */
  days: number;
}

/** Feasts and days with a name. */
export const FEASTS: FeastName[] = (
  [
    ["عيد الفطر", 3, hijri(10, 1)],
    ["عيد الأضحى", 4, hijri(12, 10)],
    ["العيد", 3, hijri(10, 1), hijri(12, 10)],
    ["يوم عرفة", 1, hijri(12, 9)],
    ["يوم عاشوراء", 1, hijri(1, 10)],
    ["رأس السنة الهجرية", 1, hijri(1, 1)],
    ["المولد النبوي", 1, hijri(3, 12)],
    ["رأس السنة الميلادية", 1, gregorian(1, 1)],
    ["رأس السنة", 1, gregorian(1, 1)],
    ["عيد الميلاد", 1, gregorian(12, 25)],
    ["عيد الفصح", 1, { easter: 0 }],
    ["الجمعة العظيمة", 1, { easter: -2 }],
    ["عيد العمال", 1, gregorian(5, 1)],
    ["يوم المرأة العالمي", 1, gregorian(3, 8)],
    ["يوم الأرض", 1, gregorian(3, 30)],
    ["يوم الأسير الفلسطيني", 1, gregorian(4, 17)],
    ["ذكرى النكبة", 1, gregorian(5, 15)],
    ["يوم النكبة", 1, gregorian(5, 15)],
  ] as [string, number, ...FeastDate[]][]
).map(([name, days, ...dates]) => ({ name: words(name), dates, days }));
