/** Reports in our own words for the tests of stories. */
import type { Told } from "../../../src/record/stories/sketch.ts";

interface Written {
  title: string;
  body: string;
  outlet?: string;
  published?: string;
  names?: string[];
}

export function told({ title, body, outlet, published = "2024-05-06", names = [] }: Written): Told {
  return {
    article: { title, text: `${title}\n${body}`, published, ...(outlet !== undefined && { outlet }) },
    entities: names.map((name) => ({ name })),
  };
}

const NAMES = ["سلمى كريم", "نزار الحلواني", "عمّان"];

/** Two tellings of one meeting, copies of the first with a line more and with half of it, and the minister's other meeting. */
export const meeting = told({
  title: "وزيرة الخارجية تستقبل المبعوث الحلواني في عمّان",
  body: "استقبلت وزيرة الخارجية سلمى كريم، اليوم الاثنين، المبعوث الدولي نزار الحلواني في عمّان، وبحثت معه سبل تثبيت الهدنة وفتح المعابر أمام قوافل الإغاثة وعودة 1200 نازح إلى قراهم قبل حلول الشتاء.",
  outlet: "صحيفة النخلة",
  names: NAMES,
});
export const retold = told({
  title: "الحلواني من عمّان: المعابر تفتح قريبا",
  body: "بحث المبعوث نزار الحلواني مع الوزيرة سلمى كريم خلال زيارته عمّان عودة النازحين، وعددهم 1200، وقال إن الهدنة صامدة وإن المعابر ستفتح أمام الإغاثة قريبا.",
  outlet: "وكالة المرسى",
  names: NAMES,
});
export const copied = told({
  title: "كريم تلتقي المبعوث الدولي",
  body: `${meeting.article.text.split("\n")[1]} وحضر اللقاء عدد من المسؤولين.`,
  outlet: "موقع الساحل",
  published: "2024-05-07",
  names: NAMES,
});
export const cut = told({
  title: meeting.article.title!,
  body: meeting.article.text.split("\n")[1]!.split(" وفتح")[0]!,
  outlet: "إذاعة الجبل",
  names: NAMES,
});
export const other = told({
  title: "وزيرة الخارجية تستقبل السفير الياباني",
  body: "استقبلت وزيرة الخارجية سلمى كريم، اليوم الاثنين، سفير اليابان الجديد كينجي موري، وتسلمت نسخة من أوراق اعتماده، وتمنت له التوفيق في مهامه.",
  outlet: "صحيفة النخلة",
  names: ["سلمى كريم", "كينجي موري", "اليابان"],
});
