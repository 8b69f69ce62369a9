import type { Edtf } from "../model.ts";

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/;

/** The day, month or year with which an ISO date, date-time or EDTF interval begins; empty where it begins with none. */
export function dayOf(date: Edtf | undefined): string {
  return DAY.exec(date ?? "")?.[0] ?? "";
}
