import type { Entity, Event, Reading, Span, Statement } from "../model.ts";

/**
 * The summary of a reading for a terminal. A line holds a Latin label and then one stretch of Arabic, so that it stays readable where the
 * terminal knows nothing of right-to-left.
 */
export function summary(reading: Reading, colour: boolean): string {
  const { article, entities, events, statements, dates } = reading;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const names = (ids: string[]) => ids.map((id) => byId.get(id)?.name ?? id).join("، ");
  const cut = ([start, end]: Span) => article.text.slice(start, end).replace(/\s+/g, " ");
  const dim = (text: string) => (colour ? `\u001b[2m${text}\u001b[0m` : text);
  const bold = (text: string) => (colour ? `\u001b[1m${text}\u001b[0m` : text);
  const line = (label: string, text: string) => `    ${dim(label.padEnd(9))} ${text}`;
  const lines = [
    bold(article.title ?? cut([0, Math.min(80, article.text.length)])),
    `  ${dim([article.id, article.published, article.outlet].filter(Boolean).join("  "))}`,
  ];

  const deed = (event: Event) => {
    lines.push(
      `  ${[event.type, event.mode, event.date, event.status === "actual" ? "" : event.status].filter(Boolean).join(" ")}`,
    );
    if (event.actors.length > 0) lines.push(line("who", names(event.actors)));
    if (event.recipients.length > 0) lines.push(line("whom", names(event.recipients)));
    if (event.present.length > 0) lines.push(line("present", names(event.present)));
    if (event.place !== undefined) lines.push(line("where", names([event.place])));
    lines.push(line("words", event.triggers.map(cut).join("، ")));
  };
  const said = (statement: Statement) => {
    lines.push(`  ${statement.act}${statement.mode === "direct" ? ", quoted" : ""}`);
    if (statement.speakers.length > 0) lines.push(line("who", names(statement.speakers)));
    if (statement.via.length > 0) lines.push(line("told by", names(statement.via)));
    lines.push(line("cue", cut(statement.cue)), line("what", cut(statement.content)));
  };
  events.forEach(deed);
  statements.forEach(said);
  const people = entities.filter((entity) => entity.kind === "person" && entity.offices.length > 0);
  if (people.length > 0) lines.push("  offices", ...people.map((person) => line("", officeLine(person))));
  const kinds = [
    ["person", "people"],
    ["organization", "bodies"],
    ["place", "places"],
  ] as const;
  for (const [kind, label] of kinds) {
    const found = entities
      .filter((entity) => entity.kind === kind && entity.mentions.length > 0)
      .map((entity) => entity.name);
    if (found.length > 0) lines.push(line(label, found.join("، ")));
  }
  const fixed = dates.filter((date) => date.value !== null);
  if (fixed.length > 0) lines.push(line("dates", [...new Set(fixed.map((date) => date.value))].join(" ")));
  if (article.related.length > 0) lines.push(line("set aside", `${article.related.length} headlines of other reports`));
  if (article.removed.length > 0)
    lines.push(line("removed", [...new Set(article.removed.map((part) => part.reason))].join(", ")));
  return `${lines.join("\n")}\n`;
}

const officeLine = (person: Entity): string =>
  `${person.name}: ${person.offices.map((office) => office.title).join("؛ ")}`;
