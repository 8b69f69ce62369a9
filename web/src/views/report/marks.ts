/** Cuts a report into stretches in which the same entries stand, so that marks may overlap and text is never touched. */
import type { Reading, Span } from "../../api/types.ts";

export type MarkKind = "person" | "organization" | "place" | "date" | "deed" | "cue" | "statement";

export interface Mark {
  span: Span;
  kind: MarkKind;
  /** The entry's id in the reading: `e1`, `v3`, `s5`, `d2`. */
  entry: string;
}

export interface Stretch {
  span: Span;
  marks: Mark[];
}

/** Everything that a reading marks in its report. */
export function marksOf({ entities, dates, events, statements }: Reading): Mark[] {
  return [
    ...entities.flatMap(({ id, kind, mentions, descriptions, offices }) =>
      [...mentions, ...descriptions, ...offices.map(({ span }) => span)].map((span) => ({ span, kind, entry: id })),
    ),
    ...dates.map(({ span }, at) => ({ span, kind: "date" as const, entry: `d${at + 1}` })),
    ...events.flatMap(({ id, triggers }) => triggers.map((span) => ({ span, kind: "deed" as const, entry: id }))),
    ...statements.flatMap(({ id, cue, content }) => [
      { span: cue, kind: "cue" as const, entry: id },
      { span: content, kind: "statement" as const, entry: id },
    ]),
  ];
}

/** The stretches of a paragraph, end to end. */
export function stretchesIn([start, end]: Span, marks: readonly Mark[]): Stretch[] {
  const inside = marks.filter(({ span }) => span[0] < end && span[1] > start);
  const edges = [...new Set([start, end, ...inside.flatMap(({ span }) => span)])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b);
  return edges.slice(1).map((edge, at) => {
    const span: Span = [edges[at]!, edge];
    return { span, marks: inside.filter((mark) => mark.span[0] < span[1] && mark.span[1] > span[0]) };
  });
}
