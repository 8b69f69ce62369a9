/** Papers that speak for whoever issued them, folded and without article. */
const PAPERS = new Set(
  (
    "بيان بلاغ تقرير دراسه رساله وثيقه احصاءيه احصائيه احصاءيات احصائيات احصاء احصاءات بيانات كتاب مذكره نص قرار خبر معلومات ارقام استطلاع " +
    "استطلاعات نشره مسح"
  ).split(" "),
);

/** The bare noun for a paper in a folded form, particles and article off; "" where it is none. */
export function paperHead(form: string): string {
  for (const head of [
    form,
    form.replace(/^[وف]?(?:ال)?/, ""),
    form.replace(/^[وف]?لل?/, ""),
    form.replace(/^[وف]?ب(?:ال)?/, ""),
  ])
    if (PAPERS.has(head)) return head;
  return "";
}

/** A noun for a paper, with or without article. */
export const isPaper = (form: string): boolean => PAPERS.has(form.replace(/^[وف]?(?:ال)?/, ""));
