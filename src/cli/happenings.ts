/** How happenings are worded for people: each value with how many texts say so, the record's own first. */
import type { Choice, Happening, ParticipantAccount } from "../work/accounts.ts";
import { dim, ifAny, labelled, marked, plain } from "./output.ts";
import { heading, sourceLines } from "./rows.ts";

const ROLES = { actor: "who", recipient: "whom", present: "present" } as const;

export function happeningLines(happening: Happening): string[] {
  const { id, day, type, mode, status, date, place, participants, counts, tellings, independent } = happening;
  const what = [type, mode, status.value === "actual" ? undefined : status.value].filter(Boolean).join(" ");
  return [
    heading(day, what, id),
    labelled("told by", tellings.length === 1 ? "1 report" : `${tellings.length} reports, ${independent} independent`),
    ...participants.filter(({ held }) => held).flatMap(participantLines),
    ...participants.filter(({ held }) => !held).flatMap(participantLines),
    ...(place === undefined ? [] : choiceLines("where", place, ({ name }) => name)),
    ...(date === undefined ? [] : choiceLines("date", date, String)),
    ...(status.said.length > 1 ? choiceLines("status", status, String) : []),
    ...counts.flatMap((count) => choiceLines(count.what, count, String)),
    ...tellings.flatMap((telling) => {
      const copy = telling.copyOf === undefined ? "" : `  copy of ${telling.copyOf}`;
      const published = (telling.article.published ?? "").slice(0, 10).padEnd(10);
      const triggers = telling.triggers.map(({ span }) => span);
      return [
        `  ${published}  ${dim(`${telling.id}${copy}`)}`,
        ...sourceLines({ id: telling.article.id, ...(telling.article.outlet && { outlet: telling.article.outlet }) }),
        ...(copy === "" ? [labelled("says", marked(telling.sentence, triggers))] : []),
      ];
    }),
  ];
}

function participantLines({ party, role, held, independent }: ParticipantAccount): string[] {
  return ifAny(`${ROLES[role]} ${independent}${held ? "" : "?"}`, party.name);
}

/** The values that were said, and why the first is the record's own, where there are several. */
function choiceLines<Value>(label: string, { reason, said, value }: Choice<Value>, show: (value: Value) => string) {
  const own = said.filter((one) => show(one.value) === show(value));
  const others = said.filter((one) => show(one.value) !== show(value));
  return [
    ...own.map((one) => labelled(`${label} ${one.independent}`, plain(show(one.value)))),
    ...(others.length > 0 ? [labelled("", dim(reason))] : []),
    ...others.map((one) => labelled(`or ${one.independent}`, plain(show(one.value)))),
  ];
}
