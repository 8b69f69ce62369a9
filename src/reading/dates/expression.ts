/**
 * What the words of a date expression say, before anybody knows when the report was written: "the last Saturday", "the 8th of
 * December", "three years". `resolve.ts` turns an expression into a value.
 */

import type { DateMention } from "../../model.ts";

export type Calendar = DateMention["calendar"];

export type Unit = "hour" | "day" | "week" | "month" | "year" | "decade" | "century";

/**
 * How far away something is, and from where: `الماضي` is -1 from the report's day, `الجاري` 0, `التالي` is 1 from the date
 * that the report told before.
 */
export interface Reference {
  from: "report" | "told";
  by: number;
}

/** A date by its month: `8 كانون الأول 2024`, `أغسطس الماضي`, `شهر مايو من العام الجاري`. */
export interface NamedDate {
  kind: "date";
  calendar: Calendar;
  /** 0 where only the month is named. */
  day: number;
  month: number;
  year?: number;
  /** The year, said as `من العام الماضي`. */
  yearReference?: Reference;
  /** `الماضي` behind the month. */
  reference?: Reference;
  /** The weekday that stands beside it; it helps to find the year. */
  weekday?: number;
  /** Whether the day is said as "the third"; `الثلاثاء الثالث من مايو` may be the third Tuesday. */
  ordinal?: boolean;
  /** The same day in the other calendar, where both are written: `24 رجب 1445هـ الموافق 5 فبراير 2024م`. */
  beside?: NamedDate;
  /** How many days from the report's it is, where the words say that too: `اليوم الخميس 16 فيفري 2017`. */
  report?: number;
}

/** `السبت`, `السبت الماضي`, `السبت من الأسبوع المقبل`. */
export interface WeekdayDate {
  kind: "weekday";
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  reference?: Reference;
  week?: Reference;
}

/** A whole day, week, month… counted from the report or from the date told before: `أمس`, `الأسبوع الماضي`, `الشهر نفسه`, `قبل عامين`. */
export interface UnitAway extends Reference {
  kind: "away";
  unit: Unit;
  /** The weekday beside it: `أمس السبت`. It corrects a wrong date of publication. */
  weekday?: number;
}

/** A day of a month that has no name here: `السابع من الشهر الجاري`. */
export interface DayOfMonth {
  kind: "dayOfMonth";
  day: number;
  month: Reference;
}

export interface CalendarYear {
  kind: "year";
  calendar: Calendar;
  year: number;
}

/** `التسعينيات`. */
export interface Years {
  kind: "years";
  from: number;
  to: number;
}

/** Months of a year: a quarter, a half, a season. `count` may reach into the next year. */
export interface MonthsOf {
  kind: "months";
  first: number;
  count: number;
  of?: Expression;
  /** `الصيف الماضي`. Without this and without `of`, the tense decides. */
  reference?: Reference;
}

/** A half or a third of a month: `النصف الأول من مايو`. */
export interface PartOfMonth {
  kind: "partOfMonth";
  of: Expression;
  /** 1 for the first. */
  nth: number;
  parts: number;
}

/** `الجمعة الأخيرة من رمضان`, `أول أيام رمضان`. */
export interface NthDay {
  kind: "nthDay";
  of: Expression;
  /** 1 for the first, -1 for the last. */
  nth: number;
  /** Of these days alone; 0 Monday … 6 Sunday. */
  weekday?: number;
}

/** `الفترة نفسها من العام الماضي`: the months told before, in another year. */
export interface SamePeriod {
  kind: "samePeriod";
  of: Expression;
}

/** A stretch of time that ends or begins with the report: `السنوات الخمس الماضية`. */
export interface Stretch {
  kind: "stretch";
  unit: Unit;
  count: number;
  direction: "past" | "future";
}

export interface Duration {
  kind: "duration";
  iso: string;
}

/** A feast or a day with a name. */
export interface Feast {
  kind: "feast";
  /** When it may begin; of several (العيد), the one that the tense asks for. */
  dates: FeastDate[];
  /** How long it is. */
  days: number;
  /** The day of it that is meant: `ثاني أيام العيد`. */
  nth?: number;
  year?: number;
  reference?: Reference;
}

/** When a feast begins: a day of a calendar, or days counted from Easter. */
export type FeastDate = { calendar: Calendar; month: number; day: number } | { easter: number };

export interface Range {
  kind: "range";
  from: Expression;
  to: Expression;
}

/** Time that nobody can fix: `قبل أيام`. */
export interface Vague {
  kind: "vague";
}

export type Expression =
  | NamedDate
  | WeekdayDate
  | UnitAway
  | DayOfMonth
  | CalendarYear
  | Years
  | MonthsOf
  | PartOfMonth
  | NthDay
  | SamePeriod
  | Stretch
  | Duration
  | Feast
  | Range
  | Vague;
