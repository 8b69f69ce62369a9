/** Weekdays, alone and in a row: `السبت الماضي`, `يومي الخميس والجمعة`, `الأحد من الأسبوع المقبل`. */

import type { Expression } from "../expression.ts";
import { pointedAt, type ReferenceAt, referenceAt } from "../references.ts";
import { type Found, isOneOf, left, right, type Scan, type Words, widen } from "../scan.ts";
import { meaningOf, signOf } from "../signs.ts";
import { DAY_PARTS, foldedSet } from "../vocabulary.ts";

/** Prayers, mosques and markets that bear the name of a weekday; "every Friday"; الواحد الأحد is God. */
const NAMED_AFTER_DAYS = foldedSet(
  "صلاة صلوات خطبة خطب خطيب خطباء إمام أئمة منبر منابر مسجد جامع سوق شارع قرية وادي مستشفى كل الواحد",
);
/** Days that history and the stock exchange gave a name: `السبت الأسود`. */
const NICKNAMES = foldedSet("الأسود السوداء الكبير العظيم الحزينة الدامي الأبيض البيضاء");
const SEVERAL_DAYS = foldedSet("يومي أيام ليلتي");

/** Finds a weekday, or the row of weekdays that it opens. */
export function findWeekday(scan: Scan, here: Words, weekday: number): Found[] {
  const before = left(scan, here.from - 1);
  const isSeveral = here.letters === 0 && SEVERAL_DAYS.has(before);
  const row = rowFrom(scan, { ...here, weekday });
  // "On Fridays".
  if (isNameOrNumber(scan, here, weekday) || (before === "ايام" && row.length === 1)) return [];
  const end = row.at(-1)!.to;
  const pointed = pointedAt(scan, here);
  const reference = pointed?.reference.from === "report" ? { ...pointed, to: end } : referenceAt(scan, end);
  const week = reference === null ? weekAt(scan, end) : null;
  const to = reference?.to ?? week?.to ?? end;
  const expression = (day: number): Expression => ({
    kind: "weekday",
    weekday: day,
    ...(reference && { reference: reference.reference }),
    ...(week && { week: week.reference }),
  });
  const inRow = row.every((day, k) => k === 0 || (row[k - 1]!.weekday + 1) % 7 === day.weekday);
  if (row.length > 1 && (isSeveral || inRow || week !== null)) {
    const range: Expression = { kind: "range", from: expression(weekday), to: expression(row.at(-1)!.weekday) };
    const from = isSeveral ? here.from - 1 : here.from;
    return [widen(scan, { ...here, from, to, expression: range }, DAY_PARTS)];
  }
  const found = row.map(
    (day): Found => ({ from: day.from, to: day.to, letters: day.letters, expression: expression(day.weekday) }),
  );
  found[found.length - 1]!.to = to;
  found[0] = widen(scan, found[0]!, DAY_PARTS);
  return found;
}

function isNameOrNumber(scan: Scan, here: Words, weekday: number): boolean {
  const before = left(scan, here.from - 1);
  if (NICKNAMES.has(right(scan, here.to))) return true;
  if (isOneOf(before === "يوم" ? left(scan, here.from - 2) : before, NAMED_AFTER_DAYS)) return true;
  // المرشحين الاثنين, الاثنين معا: "both".
  return weekday === 0 && (/^ال.+(?:ين|ان)$/.test(before) || right(scan, here.to) === "معا");
}

interface Weekday extends Words {
  weekday: number;
}

/** A weekday and those that follow it with و. */
function rowFrom(scan: Scan, first: Weekday): Weekday[] {
  const row = [first];
  for (let at = first.to; ; at++) {
    const form = right(scan, at);
    const weekday = meaningOf(form, "weekday")?.weekday;
    if (weekday === undefined || !form.startsWith("و") || signOf(form)!.letters !== 1) return row;
    row.push({ from: at, to: at + 1, letters: 1, weekday });
  }
}

/** `من الأسبوع المقبل`, `في هذا الأسبوع` behind a weekday. */
function weekAt(scan: Scan, at: number): ReferenceAt | null {
  if (right(scan, at) !== "من" && right(scan, at) !== "في") return null;
  if (right(scan, at + 1) === "الاسبوع") return referenceAt(scan, at + 2);
  const isThis = right(scan, at + 1) === "هذا" && right(scan, at + 2) === "الاسبوع";
  return isThis ? { reference: { from: "report", by: 0 }, to: at + 3 } : null;
}
